//! Answers round by round.

use super::words;

words! {
    /// Answers round by round.
    Rounds, ROUNDS {
        title: "{tool}, round by round",
        link: "See the rounds",
        lead: "Each mark is one sheet. It stands beside the words that were chosen.",
        first_step: "Asking is a first step. It is not co-production yet. Talk about it, then decide together.",
        protects: "Fewer than {n} answers are not shown. People might tell whose they are.",
        who_counts: "Sheets that a whole group filled in are not counted here.",
        no_round: "Without a round",
        none_title: "No answers yet",
        none: "When people have filled in sheets, their answers show here together.",
        answered: "one:{n} answered|other:{n} answered",
        too_few: "one:{n} answered. That is too few to show.|other:{n} answered. That is too few to show.",
        nobody: "Nobody answered.",
        scale: "{question} {round}",
        outside: "{answer}: {n}",
        talk: "What could be behind this? What would make it better?",
    }
}
