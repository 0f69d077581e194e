//! What came in, and the decision on it.

use leptos::prelude::*;

use super::file::file_view;
use super::row::{take_id, take_of};
use crate::content::{count, words};
use crate::domain::compare::{Standing, Take};
use crate::state::app::App;
use crate::state::import::{ARRIVED, Accepted, Import};
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::pages::heading::HEADING;

/// More than one thing differs: then there is a choice for all of them at once.
const MANY: usize = 2;

/// Every file with what is in it, and the buttons that take it in or leave it.
#[component]
pub(super) fn WhatCameIn() -> impl IntoView {
    let app = App::expect();
    let w = &words().open;
    let (files, changed, is_settled) = app.import.with_untracked(|import| {
        let files =
            (0..import.files.len()).map(|at| file_view(app, import, at)).collect::<Vec<_>>();
        (files, import.changed(), import.is_settled())
    });
    let any = app.import.with_untracked(|i| {
        !i.sheets.is_empty() || !i.projects.is_empty() || !i.sessions.is_empty()
    });
    let nothing_new = (any && is_settled).then(|| view! { <p class="st-lead">{w.all_same}</p> });
    view! {
        <h2 class="st-rule-title" id=ARRIVED tabindex="-1">{w.arrived_title}</h2>
        {nothing_new}
        {(!is_settled).then(|| view! { <p class="st-lead">{w.nothing_changed}</p> })}
        {(changed >= MANY).then(|| master_choice(app))}
        {files}
        {decision(app, is_settled)}
    }
}

/// One choice for all that differs; empty while they are not all decided alike.
fn master_choice(app: App) -> impl IntoView {
    let w = &words().open;
    let chosen = Memo::new(move |_| app.import.with(common_take).map_or("", take_id).to_owned());
    let options = [Take::Mine, Take::Theirs, Take::Both].map(|take| {
        let label = match take {
            Take::Mine => w.take_mine,
            Take::Theirs => w.take_theirs,
            Take::Both => w.take_both,
        };
        RadioOption::new(take_id(take), label)
    });
    let choose = move |id: String| {
        if let Some(take) = take_of(&id) {
            app.take_all(take);
        }
    };
    view! {
        <div class="st-pick-group">
            <RadioGroup
                name="take-all"
                legend=w.master.into_any()
                hint=w.master_hint
                options=options.to_vec()
                chosen
                on_choose=choose
            />
        </div>
    }
}

fn common_take(import: &Import) -> Option<Take> {
    let changed = |standing| standing == Standing::Changed;
    let sheets = import.sheets.iter().filter(|a| changed(a.standing)).map(|a| a.take);
    let mut all =
        sheets.chain(import.projects.iter().filter(|a| changed(a.standing)).map(|a| a.take));
    let first = all.next()?;
    all.all(|take| take == first).then_some(first)
}

fn decision(app: App, is_settled: bool) -> impl IntoView {
    let w = &words().open;
    let refused = RwSignal::new(false);
    let wanted = Memo::new(move |_| app.import.with(Import::wanted));
    let label = move || match wanted.get() {
        0 => w.accept_none.to_owned(),
        n => count(w.accept, &app.device().plural(n), n),
    };
    let leave = move |_| {
        app.forget_import();
        app.say(w.left);
        app.device().focus(HEADING);
    };
    let accept = (!is_settled).then(|| {
        view! {
            <button class="st-button" type="button" on:click=move |_| accept(app, refused)>
                {label}
            </button>
        }
    });
    view! {
        <Show when=move || refused.get()>
            <Notice
                id="no-safety"
                kind=NoticeKind::Error
                title=w.no_safety_title.into_any()
                texts=vec![w.no_safety.to_owned()]
            />
        </Show>
        <div class="st-button-row">
            {accept}
            <button class="st-button st-button--secondary" type="button" on:click=leave>
                {if is_settled { w.put_away } else { w.leave }}
            </button>
        </div>
    }
}

fn accept(app: App, refused: RwSignal<bool>) {
    let w = &words().open;
    refused.set(false);
    match app.accept_import() {
        Accepted::Done => {
            app.say(w.done_title);
            app.device().focus(super::done::DONE);
        }
        Accepted::Nothing => app.say(w.none_chosen),
        Accepted::LookAgain => {
            app.say(w.look_again);
            app.device().focus(ARRIVED);
        }
        Accepted::NoSafety => refused.set(true),
    }
}
