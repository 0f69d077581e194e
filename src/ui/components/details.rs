//! Something more to read, folded away.

use leptos::prelude::*;

/// A native fold: closed until somebody opens it.
#[component]
pub fn Details(
    /// What it is called.
    #[prop(into)]
    summary: String,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="st-details">
            <summary class="st-details__summary">{summary}</summary>
            <div class="st-details__body">{children()}</div>
        </details>
    }
}
