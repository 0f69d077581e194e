//! What people wrote, as the entries of a list.

use leptos::prelude::*;

/// An entry for each text, in the direction of its own letters.
pub(in crate::ui) fn own_words(texts: Vec<String>) -> Vec<AnyView> {
    let entry = |text| view! { <li class="st-own-words" dir="auto">{text}</li> }.into_any();
    texts.into_iter().map(entry).collect()
}
