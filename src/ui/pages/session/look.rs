//! Before the room looks: who is in, how many are here, and what showing means.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::room::session::Session;
use crate::domain::sheet::Perspective;
use crate::state::route::SessionView;
use crate::ui::components::anew::anew;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::text_field::TextField;

/// The id of the field for how many people are in the room.
const HERE: &str = "people-here";

/// What stands above showing, and the button. The results are shown on purpose only: the room was asked.
pub(super) fn look(of: &SessionCtx, people: Memo<usize>) -> AnyView {
    let w = &words().session;
    let here = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    view! {
        <h2 class="st-rule-title">{w.look_title}</h2>
        <p>{w.look_lead}</p>
        <p>{w.look_once}</p>
        {groups(of, people)}
        <TextField
            id=HERE
            label=w.here
            hint=w.here_hint
            error=error
            error_lead=words().common.problem
            value=here
            on_input=move |text: String| {
                error.set(String::new());
                here.set(text);
            }
        />
        {button(of, people, here, error)}
    }
    .into_any()
}

/// Which groups are large enough to be shown apart. No size below that is told to anybody.
fn groups(of: &SessionCtx, people: Memo<usize>) -> AnyView {
    let w = &words().session;
    let of = of.clone();
    let lines = move || {
        people.track();
        let session = of.app.library.with_untracked(|l| l.session(&of.session.id).cloned());
        let by = session.as_ref().map(Session::people_by).unwrap_or_default();
        let least = session.map(|s| s.least).unwrap_or_default().n();
        let line = |one: Perspective| {
            let is_enough = by.get(&one).is_some_and(|n| *n >= least);
            let form = if is_enough { w.group_enough } else { w.group_not_yet };
            let text = fill(form, &[("group", &of.voice().perspective(one))]);
            view! { <li>{text}</li> }
        };
        let all = Perspective::ALL.into_iter().filter(|one| *one != Perspective::RatherNotSay);
        all.map(line).collect_view()
    };
    view! { <h3>{w.groups_title}</h3> <ul>{anew(lines)}</ul> }.into_any()
}

fn button(
    of: &SessionCtx,
    people: Memo<usize>,
    here: RwSignal<String>,
    error: RwSignal<String>,
) -> AnyView {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    let results = of.route(SessionView::Results);
    let is_open = RwSignal::new(false);
    let of = of.clone();
    let number = move || here.get().trim().parse::<usize>().ok().filter(|n| *n > 0);
    let text = Signal::derive(move || asked(&of, people.get(), number().unwrap_or_default()));
    let reveal = move |()| {
        if app.reveal(&id) {
            app.go(&results);
        } else {
            error.set(w.not_shown.to_owned());
            app.device().focus(HERE);
        }
    };
    let ask = move |_| {
        if untrack(number).is_some() {
            is_open.set(true);
        } else {
            error.set(w.here_missing.to_owned());
            app.device().focus(HERE);
        }
    };
    let none = move || (people.get() == 0).then(|| view! { <p class="st-small">{w.look_none}</p> });
    view! {
        {anew(none)}
        <button class="st-button" type="button" disabled=move || people.get() == 0 on:click=ask>
            {w.look}
        </button>
        <Dialog
            id="ask-look"
            title=w.look_ask
            text
            confirm=w.look_yes
            cancel=w.look_no
            open=is_open
            on_confirm=reveal
        />
    }
    .into_any()
}

/// Both numbers, what follows from them, and that it is for good.
fn asked(of: &SessionCtx, sheets: usize, here: usize) -> String {
    let w = &words().session;
    let mut text = vec![format!("{}.", of.how_many(sheets)), of.count(w.are_here, here)];
    if sheets > here {
        text.push(w.more_sheets.to_owned());
    }
    if sheets < of.session.least.n() {
        text.push(w.look_few.to_owned());
    }
    text.push(w.look_for_good.to_owned());
    text.join(" ")
}
