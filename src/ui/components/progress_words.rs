//! How far one is, in words; a thin bar says the same to the eye.

use leptos::prelude::*;

/// How far one is.
#[component]
pub fn ProgressWords(
    /// In words.
    #[prop(into)]
    words: String,
    /// The place, counted from 1.
    done: usize,
    /// How many there are.
    total: usize,
) -> impl IntoView {
    view! {
        <p class="st-progress__words">{words}</p>
        <progress class="st-progress__bar" aria-hidden="true" max=total.to_string() value=done.to_string()></progress>
    }
}
