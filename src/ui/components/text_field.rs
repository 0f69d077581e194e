//! A field for one short line, for words to look for, or for a day.

use leptos::html;
use leptos::prelude::*;

use super::limits::{FieldFull, Limits};
use super::{caret, typed};

/// What a field takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FieldType {
    /// A short line.
    #[default]
    Text,
    /// Words to look for, with the browser's own way to clear them.
    Search,
    /// A day, with the browser's own picker.
    Date,
    /// A time of day, with the browser's own picker.
    Time,
    /// A few digits, with the keys for them.
    Digits,
}

impl FieldType {
    fn as_str(self) -> &'static str {
        match self {
            Self::Text | Self::Digits => "text",
            Self::Search => "search",
            Self::Date => "date",
            Self::Time => "time",
        }
    }

    /// Which keys a screen offers.
    fn keys(self) -> Option<&'static str> {
        (self == Self::Digits).then_some("numeric")
    }
}

/// A labelled one-line field.
#[component]
pub fn TextField(
    /// The field's id on the page; must be unique.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// A short hint below the label.
    #[prop(into, optional)]
    hint: String,
    /// What is wrong with what is in it; empty when nothing is.
    #[prop(into, optional)]
    error: Signal<String>,
    /// What says to those who listen that an error follows.
    #[prop(optional)]
    error_lead: &'static str,
    /// What it takes.
    #[prop(optional)]
    kind: FieldType,
    /// Whether it is what something is called, which is shorter.
    #[prop(optional)]
    is_name: bool,
    /// What is in it now.
    #[prop(into)]
    value: Signal<String>,
    /// Called at every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when somebody leaves the field.
    #[prop(into, optional)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let hint = (!hint.is_empty())
        .then(|| view! { <p class="st-text-field__hint" id=hint_id.clone()>{hint}</p> });
    let is_wrong = Memo::new(move |_| error.with(|e| !e.is_empty()));
    let described_by = {
        let (hint_id, error_id) = (hint.is_some().then_some(hint_id), error_id.clone());
        move || {
            let error_id = is_wrong.get().then(|| error_id.clone());
            let ids: Vec<String> = [hint_id.clone(), error_id].into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let problem = move || problem(error_id.clone(), error_lead, error);
    // Half a day is no day: while one is typed the field is left alone, and read when it is left.
    let is_half = move |text: &str| kind == FieldType::Date && text.is_empty();
    let read_again = move |text: String| {
        if typed::is_news(value, &text) {
            on_input.try_run(text);
        }
    };
    let most = Limits::here().map(|limits| if is_name { limits.name } else { limits.text });
    let (node, is_in) = (NodeRef::<html::Input>::new(), StoredValue::new(false));
    caret::follow(node, value, is_in);
    view! {
        <div class="st-text-field">
            <label class="st-text-field__label" for=id.clone()>{label}</label>
            {hint}
            <Show when=move || is_wrong.get()>{problem.clone()}</Show>
            <input
                class="st-text-field__input"
                type=kind.as_str()
                id=id
                inputmode=kind.keys()
                maxlength=most.map(|most| most.to_string())
                autocomplete="off"
                dir="auto"
                aria-describedby=described_by
                aria-invalid=move || is_wrong.get().then_some("true")
                node_ref=node
                prop:value=value.get_untracked()
                on:focus=move |_| is_in.set_value(true)
                on:input:target=move |ev| {
                    let text = ev.target().value();
                    if !is_half(&text) {
                        on_input.try_run(text);
                    }
                }
                on:blur:target=move |ev| {
                    is_in.try_set_value(false);
                    read_again(ev.target().value());
                }
                on:change:target=move |ev| {
                    let text = ev.target().value();
                    if !is_half(&text) {
                        read_again(text);
                    }
                    if let Some(leave) = on_leave {
                        leave.try_run(());
                    }
                }
            />
            <FieldFull value most/>
        </div>
    }
}

fn problem(id: String, lead: &'static str, error: Signal<String>) -> impl IntoView {
    view! {
        <p class="st-text-field__error" id=id>
            <span class="st-visually-hidden">{lead}</span>
            <span prop:textContent=move || error.get()></span>
        </p>
    }
}
