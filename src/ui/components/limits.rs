//! The most that fields and lists take, and what is said when one is full. Given once, for all of a page, so that
//! nothing is typed that would be cut when it is opened somewhere else.

use leptos::prelude::*;

/// The most that fields and lists take. A context of the page.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Letters of a text.
    pub text: usize,
    /// Letters of what something is called.
    pub name: usize,
    /// Entries of a list.
    pub list: usize,
    /// Said below a field that is full.
    pub field_full: &'static str,
    /// Said in place of the button that adds an entry.
    pub list_full: &'static str,
}

impl Limits {
    /// The limits of this page.
    pub(super) fn here() -> Option<Self> {
        use_context()
    }
}

/// What is said below a field once its words are as many as it takes. Browsers count in units of UTF-16.
#[component]
pub(super) fn FieldFull(
    /// The words in the field.
    value: Signal<String>,
    /// The most that it takes.
    most: Option<usize>,
) -> impl IntoView {
    let is_full = move |most: usize| {
        value.with(|text| text.len() >= most && text.encode_utf16().count() >= most)
    };
    let is_full = Memo::new(move |_| most.is_some_and(is_full));
    let said = Limits::here().map_or("", |limits| limits.field_full);
    let words = move || if is_full.get() { said } else { "" };
    view! { <p class="st-full" role="status" prop:textContent=words></p> }
}

/// The button that adds an entry to a list, or in its place that the list is full.
#[component]
pub(super) fn AddEntry(
    /// The button's id on the page; must be unique.
    id: String,
    /// What stands on it.
    label: &'static str,
    /// How many entries there are.
    #[prop(into)]
    len: Signal<usize>,
    /// Called to add one.
    on_add: Callback<()>,
) -> impl IntoView {
    let limits = Limits::here();
    let is_full = Memo::new(move |_| limits.is_some_and(|limits| len.get() >= limits.list));
    let said = limits.map_or("", |limits| limits.list_full);
    let words = move || if is_full.get() { said } else { "" };
    view! {
        <button
            class="st-button st-button--secondary"
            type="button"
            id=id
            hidden=move || is_full.get()
            on:click=move |_| { on_add.try_run(()); }
        >
            {label}
        </button>
        <p class="st-full" role="status" prop:textContent=words></p>
    }
}
