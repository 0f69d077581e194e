//! How many people are expected: said, and changed in its place.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::ui::components::anew::anew;
use crate::ui::components::text_field::{FieldType, TextField};

/// More than that come to no room: where a number has a digit too many, it is asked again.
const MOST: usize = 9_999;
/// The id of the field.
const FIELD: &str = "people-expected";
/// The id of the button that opens it.
const CHANGE: &str = "change-expected";

/// A number of people; `None` where it is none.
pub(super) fn number(text: &str) -> Option<usize> {
    text.trim().parse().ok().filter(|n| (1..=MOST).contains(n))
}

/// What is typed, whether the field is there, and what is told.
#[derive(Clone, Copy)]
struct ExpectedField {
    is_open: RwSignal<bool>,
    typed: RwSignal<String>,
    wrong: RwSignal<String>,
    said: RwSignal<String>,
}

/// The button that opens the field, the field, and what is kept of it.
pub(super) fn change(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let [typed, wrong, said] = [(); 3].map(|()| RwSignal::new(String::new()));
    let at = ExpectedField { is_open: RwSignal::new(false), typed, wrong, said };
    let (asking, naming, keeping) = (of.clone(), of.clone(), of.clone());
    let open = move |_| {
        let had = untrack(|| asking.here_now(|session| session.expected));
        at.typed.set(had.map(|n| n.to_string()).unwrap_or_default());
        at.wrong.set(String::new());
        at.said.set(String::new());
        at.is_open.set(true);
        asking.app.device().focus(FIELD);
    };
    let name = move || match naming.here_now(|session| session.expected) {
        Some(n) => fill(w.desk_change, &[("n", &n.to_string())]),
        None => w.desk_expect.to_owned(),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        keep(&keeping, at);
    };
    view! {
        <button
            class="st-button st-button--quiet"
            id=CHANGE
            type="button"
            hidden=move || at.is_open.get()
            on:click=open
        >
            <span prop:textContent=name></span>
        </button>
        <form class="st-desk__expected" novalidate hidden=move || !at.is_open.get() on:submit=submit>
            {anew(move || at.is_open.get().then(|| field(at)))}
            <button class="st-button st-button--secondary" type="submit">{w.desk_expect_keep}</button>
        </form>
        <p class="st-room__said" role="status" prop:textContent=move || at.said.get()></p>
    }
    .into_any()
}

fn field(at: ExpectedField) -> AnyView {
    view! {
        <TextField
            id=FIELD
            label=words().session.desk_expect
            kind=FieldType::Digits
            error=at.wrong
            error_lead=words().common.problem
            value=at.typed
            on_input=move |text: String| at.typed.set(text)
        />
    }
    .into_any()
}

fn keep(of: &SessionCtx, at: ExpectedField) {
    let w = &words().session;
    let Some(n) = at.typed.with_untracked(|text| number(text)) else {
        at.wrong.set(w.expect_wrong.to_owned());
        of.app.device().focus(FIELD);
        return;
    };
    if of.app.set_expected(&of.session.id, Some(n)) {
        at.is_open.set(false);
        at.said.set(of.count(w.desk_expected, n));
        of.app.device().focus(CHANGE);
    } else {
        at.wrong.set(words().keeping.still_not_saved.to_owned());
    }
}
