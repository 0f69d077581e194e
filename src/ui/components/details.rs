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
    /// The id of what it is called, for those who lead there; must be unique on the page.
    #[prop(optional, into)]
    id: Option<String>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="st-details" open=open>
            <summary class="st-details__summary" id=id>{summary}</summary>
            <div class="st-details__body">{children()}</div>
        </details>
    }
}
