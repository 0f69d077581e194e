//! Whose device it is, and leaving a device that other people use.

use super::words;

words! {
    /// Whose device it is, and leaving a device that other people use.
    Finish {
        others,
        others_hint,
        help_title,
        help_lead,
        help_is_on,
        help_on,
        title,
        lead,
        give_first,
        clear,
        cleared_title,
        cleared,
        cleared_files,
        cleared_next,
        begin_again,
    }
}
