//! A device that other people use too: what is said while nothing is kept on it.

use crate::content::groups::shared::Shared;

pub static SHARED: Shared = Shared {
    line: "Not kept on this device",
    notice: "Nothing you write is kept here.",
    finish: "Finish and clear",
    where_kept: "Nothing you write now is kept on this device.",
};
