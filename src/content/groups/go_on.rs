//! What to go on with, and other words of the first page that come later.

use super::words;

words! {
    /// What to go on with, and other words of the first page that come later.
    GoOn {
        title,
        all,
        beside,
        shown,
        none_in,
        n_of_all,
        actions,
        sessions,
        sheets,
        no_sheets,
        rename_hint,
    }
}
