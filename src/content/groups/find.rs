//! Finding words.

use super::words;

words! {
    /// Finding words.
    Find {
        title,
        lead,
        label,
        hint,
        found,
        nothing,
        show_all,
        some,
        sheets,
        actions,
        pages,
        tools,
        help,
        private,
    }
}
