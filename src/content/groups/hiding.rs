//! Hiding a page at once, and where to get help: what stands around every sheet.

use super::words;

words! {
    /// Hiding a page at once, and where to get help.
    Hiding {
        hide,
        hide_says,
        cover_title,
        cover_go_on,
        about,
        everywhere,
        everywhere_hint,
        crisis,
        crisis_more,
    }
}
