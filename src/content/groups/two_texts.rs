//! Two texts side by side.

use super::words;

words! {
    /// What is said where two texts stand side by side.
    TwoTexts {
        starts,
        ends,
        empty,
    }
}
