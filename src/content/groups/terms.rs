//! A project's own words.

use super::words;

words! {
    /// A project's own words.
    TermWords {
        title,
        link,
        lead,
        lead_more,
        people,
        people_hint,
        perspective,
        too_long,
        usual,
        usual_again,
        own_again,
        own_are_back,
        blank,
    }
}
