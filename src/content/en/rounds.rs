//! Answers round by round.

use crate::content::groups::rounds::Rounds;

pub static ROUNDS: Rounds = Rounds {
    title: "{tool}, over time",
    link: "See the rounds",
    lead: "What people said each time, side by side. Each mark is one sheet.",
    first_step: "Asking is a first step. It is not co-production yet. Talk about it, then decide together.",
    protects: "Fewer than {n} answers are not shown. Small changes are hidden too. They could give somebody away.",
    remembers: "What this page has shown stays with the project, as numbers. A few more sheets do not change it.",
    who_counts: "Sheets that a whole group filled in are not counted here.",
    no_round: "Without a round",
    none_title: "No answers yet",
    none: "When people have filled in sheets, their answers show here together.",
    few_title: "Too few answers to show",
    few: "When more people have answered, their answers show here together.",
    answered: "one:{n} person answered|other:{n} people answered",
    answered_few: "Fewer than {n} people answered",
    at: "{round}: {said}",
    moved: "Since “{round}”, answers moved towards “{answer}”.",
    moved_little: "Since “{round}”, answers moved little, or not at all.",
    moved_others: "one:On {n} more statement, answers moved little, or not at all.|other:On {n} more statements, answers moved little, or not at all.",
    moved_untold: "one:{n} statement cannot be compared. It is not shown each time.|other:{n} statements cannot be compared. They are not shown each time.",
    what_moved: "What moved",
    since: "Since last time",
    to_over_time: "See all times side by side",
    by_group: "Group by group",
    talk: "What could be behind this? What would make it better?",
};
