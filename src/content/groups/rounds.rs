//! Answers round by round.

use super::words;

words! {
    /// Answers round by round.
    Rounds {
        title,
        link,
        lead,
        first_step,
        protects,
        remembers,
        who_counts,
        no_round,
        none_title,
        none,
        few_title,
        few,
        answered,
        answered_few,
        at,
        moved,
        moved_little,
        moved_others,
        moved_untold,
        what_moved,
        since,
        to_over_time,
        by_group,
        talk,
    }
}
