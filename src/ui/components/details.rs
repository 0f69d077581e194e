//! Something more to read, folded away.

use leptos::prelude::*;

/// A native fold.
#[component]
pub fn Details(
    /// What it is called.
    #[prop(into)]
    summary: String,
    /// Whether it is open from the start.
    #[prop(optional)]
    open: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="st-details" open=open>
            <summary class="st-details__summary">{summary}</summary>
            <div class="st-details__body">{children()}</div>
        </details>
    }
}
