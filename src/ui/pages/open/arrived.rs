//! What came in, and the decision on it.

use leptos::prelude::*;

use super::file::{all_rows, file_view};
use crate::content::{count, fill, words};
use crate::state::app::App;
use crate::state::exchange::Exchange;
use crate::state::exchange::import::{ARRIVED, Accepted, Import};
use crate::state::page::debounce::Debounce;
use crate::state::room::programme::Programme;
use crate::state::route::{ProgrammeView, Route};
use crate::state::wings::Wings;
use crate::ui::components::anew::anew;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::parts::heading::HEADING;

/// Every file, what is in them, and the buttons that take it in or leave it.
#[component]
pub(super) fn WhatCameIn() -> impl IntoView {
    let exchange = Wings::expect().exchange;
    let app = App::expect();
    let w = &words().open;
    let (files, rows, is_settled) = exchange.import().with_untracked(|import| {
        let files =
            (0..import.files.len()).map(|at| file_view(app, import, at)).collect::<Vec<_>>();
        (files, all_rows(app, import).into_any(), import.is_settled())
    });
    let any = exchange.import().with_untracked(|i| {
        !i.sheets.is_empty() || !i.projects.is_empty() || !i.sessions.is_empty()
    });
    let nothing_new = (any && is_settled).then(|| view! { <p class="st-lead">{w.all_same}</p> });
    view! {
        <h2 class="st-rule-title" id=ARRIVED tabindex="-1">{w.arrived_title}</h2>
        {nothing_new}
        {(!is_settled).then(|| view! { <p class="st-lead">{w.nothing_changed}</p> })}
        {put_together(app)}
        {files}
        {rows}
        {decision(app, is_settled)}
    }
}

/// Results of rooms alone can be put together. They need not be kept here for that.
fn put_together(app: App) -> Option<AnyView> {
    let w = &words().open;
    let exchange = Wings::expect().exchange;
    let programme = Programme::expect();
    let n = exchange.import().with_untracked(|import| {
        if import.sheets.is_empty() { import.results().count() } else { 0 }
    });
    let press = move |_| {
        exchange.import().with_untracked(|import| programme.carry(import));
        app.go(&Route::Programme(ProgrammeView::All));
    };
    (n > 0).then(|| {
        view! {
            <p>{count(w.results, &app.device().plural(n), n)}</p>
            <p>
                <button class="st-button" type="button" on:click=press>{w.put_together}</button>
            </p>
        }
        .into_any()
    })
}

fn decision(app: App, is_settled: bool) -> impl IntoView {
    let exchange = Wings::expect().exchange;
    let w = &words().open;
    let refused = RwSignal::new(None::<Refused>);
    let wanted = Memo::new(move |_| exchange.import().with(Import::wanted));
    let label = move || match wanted.get() {
        0 => w.accept_none.to_owned(),
        n => count(w.accept, &app.device().plural(n), n),
    };
    let pending = Debounce::new(app);
    let leave = move |_| {
        pending.stop();
        exchange.forget_import();
        app.say(w.left);
        app.device().focus(HEADING);
    };
    let accept = (!is_settled).then(|| {
        view! {
            <button
                class="st-button"
                type="button"
                on:click=move |_| accept(exchange, app, pending, refused)
                prop:textContent=label
            ></button>
        }
    });
    view! {
        {anew(move || refused.get().map(refused_notice))}
        <div class="st-button-row">
            {accept}
            <button class="st-button st-button--secondary" type="button" on:click=leave>
                {if is_settled { w.put_away } else { w.leave }}
            </button>
        </div>
    }
}

/// The notice that says why nothing was taken in.
const REFUSED: &str = "not-taken-in";

/// Why nothing was taken in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refused {
    /// So many places wait for a decision.
    Undecided(usize),
    /// It needs so many bytes.
    NoRoom(usize),
    /// Nothing was chosen that would change anything.
    Nothing,
}

fn refused_notice(why: Refused) -> impl IntoView {
    let app = App::expect();
    let w = &words().open;
    let (title, texts) = match why {
        Refused::Undecided(n) => {
            (w.undecided_title, vec![count(w.undecided, &app.device().plural(n), n)])
        }
        Refused::Nothing => (w.no_room_title, vec![w.none_chosen.to_owned()]),
        Refused::NoRoom(bytes) => {
            let size = bytes.div_ceil(1000).to_string();
            let needs = fill(w.no_room, &[("size", &size)]);
            (w.no_room_title, vec![needs, w.no_room_way.to_owned()])
        }
    };
    view! {
        <Notice id=REFUSED is_heading=true kind=NoticeKind::Error title=title.into_any() texts/>
    }
}

/// Takes in what was chosen: in two turns, so that the page answers in between.
fn accept(exchange: Exchange, app: App, pending: Debounce, refused: RwSignal<Option<Refused>>) {
    refused.set(None);
    match exchange.planned_import() {
        Ok(plan) => pending.after(0, move || tell(app, refused, exchange.accept_planned(plan))),
        Err(why) => tell(app, refused, why),
    }
}

/// Says what came of it.
fn tell(app: App, refused: RwSignal<Option<Refused>>, accepted: Accepted) {
    let w = &words().open;
    match accepted {
        Accepted::Done => {
            app.say(w.done_title);
            app.device().focus(super::done::DONE);
        }
        Accepted::Nothing => {
            app.say(w.none_chosen);
            refused.set(Some(Refused::Nothing));
        }
        Accepted::LookAgain => {
            app.say(w.look_again);
            app.device().focus(ARRIVED);
        }
        Accepted::Undecided(n) => {
            refused.set(Some(Refused::Undecided(n)));
            app.device().focus(REFUSED);
        }
        Accepted::NoRoom(bytes) => {
            refused.set(Some(Refused::NoRoom(bytes)));
            app.device().focus(REFUSED);
        }
    }
}
