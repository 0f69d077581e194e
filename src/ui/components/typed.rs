//! What stands in a field. Password managers, dictation, some keyboards and some helpers of browsers tell of it only
//! when they are done, or not at all: so every field is read again when it changed, and when it is left.

use leptos::prelude::*;

/// Whether a field says something else than what was heard of it so far. A field that is on its way out may be read
/// when its value is gone already.
pub fn is_news(value: Signal<String>, text: &str) -> bool {
    value.try_with_untracked(|heard| heard != text) == Some(true)
}
