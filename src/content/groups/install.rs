//! The app among a device's own.

use super::words;

words! {
    /// The app among a device's own.
    InstallWords {
        title,
        why,
        ask,
        home_screen,
        apart,
        copy,
        menu,
        done,
    }
}
