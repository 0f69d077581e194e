//! A field for own words that grows with them, so that nothing is ever cut, on screen or on paper.

use leptos::html;
use leptos::prelude::*;

use super::limits::{FieldFull, Limits};
use super::{caret, typed};

/// A labelled text area.
#[component]
pub fn TextArea(
    /// The field's id on the page; must be unique.
    #[prop(into)]
    id: String,
    /// Its label; empty when a label stands elsewhere on the page.
    #[prop(into, optional)]
    label: String,
    /// A short hint below the label.
    #[prop(into, optional)]
    hint: String,
    /// Whether it takes as many words as somebody has.
    #[prop(optional)]
    any_length: bool,
    /// The words now.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the words at every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when somebody leaves the field.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described_by = (!hint.is_empty()).then(|| hint_id.clone());
    let label = (!label.is_empty())
        .then(|| view! { <label class="st-text-area__label" for=id.clone()>{label}</label> });
    view! {
        <div class="st-text-area">
            {label}
            {(!hint.is_empty()).then(|| view! { <p class="st-text-area__hint" id=hint_id>{hint}</p> })}
            <GrowingText id rows=3 described_by any_length value on_input on_leave/>
        </div>
    }
}

/// The text area alone. A copy of its words behind it gives it its height.
#[component]
pub fn GrowingText(
    /// The field's id on the page; must be unique, and a label must point to it.
    id: String,
    /// How many rows it has when it is empty.
    rows: u8,
    /// The id of what describes it.
    #[prop(default = None)]
    described_by: Option<String>,
    /// Whether it takes as many words as somebody has.
    #[prop(optional)]
    any_length: bool,
    /// The words now.
    value: Signal<String>,
    /// Called with the words at every change.
    on_input: Callback<String>,
    /// Called when somebody leaves the field.
    on_leave: Callback<()>,
) -> impl IntoView {
    let most = Limits::here().filter(|_| !any_length).map(|limits| limits.text);
    let (node, is_in) = (NodeRef::<html::Textarea>::new(), StoredValue::new(false));
    caret::follow(node, value, is_in);
    let read_again = move |text: String| {
        if typed::is_news(value, &text) {
            on_input.try_run(text);
        }
    };
    view! {
        <div class="st-text-area__grow" data-value=move || value.get()>
            <textarea
                class="st-text-area__input"
                id=id
                rows=rows.to_string()
                maxlength=most.map(|most| most.to_string())
                autocomplete="off"
                dir="auto"
                aria-describedby=described_by
                node_ref=node
                prop:value=value.get_untracked()
                on:focus=move |_| is_in.set_value(true)
                on:input:target=move |ev| { on_input.try_run(ev.target().value()); }
                on:change:target=move |ev| {
                    read_again(ev.target().value());
                    on_leave.try_run(());
                }
                on:blur:target=move |ev| {
                    is_in.try_set_value(false);
                    read_again(ev.target().value());
                }
            ></textarea>
            <FieldFull value most/>
        </div>
    }
}
