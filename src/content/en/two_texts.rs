//! Two texts side by side.

use super::words;

words! {
    /// What is said where two texts stand side by side.
    TwoTexts, TWO_TEXTS {
        starts: "different: ",
        ends: ", end of different.",
        empty: "Nothing written",
    }
}
