//! Two texts side by side.

use crate::content::groups::two_texts::TwoTexts;

pub static TWO_TEXTS: TwoTexts =
    TwoTexts { starts: "different: ", ends: ", end of different.", empty: "Nothing written" };
