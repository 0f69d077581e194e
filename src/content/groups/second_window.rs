//! A second window for a screen that a room looks at.

use super::words;

words! {
    /// A second window.
    SecondWindow {
        open,
        here,
        is_open,
        notes_stay,
        close,
        opening,
        blocked,
        silent,
        waiting,
        waiting_how,
    }
}
