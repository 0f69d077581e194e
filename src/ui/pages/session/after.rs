//! What can be done once the room has looked: see it, cover it, ask those who came late.

use leptos::prelude::*;

use super::SessionCtx;
use super::groups::shown_apart;
use crate::content::words;
use crate::state::page::projector::Projector;
use crate::state::route::{Route, SessionView};
use crate::ui::components::dialog::Dialog;
use crate::ui::parts::said_here::SaidHere;

/// What a session's first page has from then on.
pub(super) fn after(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let is_hidden = of.session.in_view().is_none();
    if is_hidden {
        Projector::expect().clear();
    }
    let apart = of.session.revealed.as_ref().map(|revealed| {
        view! { <p class="st-lead">{shown_apart(of, &revealed.shown)}</p> }
    });
    view! {
        <p>{w.seen}</p>
        {apart}
        {is_hidden.then(|| view! { <p>{w.is_hidden}</p> })}
        {see(of, is_hidden)}
        {late(of)}
        {counts_only(of)}
    }
    .into_any()
}

fn see(of: &SessionCtx, is_hidden: bool) -> AnyView {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    let (results, back) = (of.route(SessionView::Results), of.route(SessionView::Collect));
    if is_hidden {
        let see = move |_| {
            app.cover_results(&id, false);
            app.go(&results);
        };
        return view! {
            <p><button class="st-button" type="button" on:click=see>{w.see}</button></p>
        }
        .into_any();
    }
    let hide = move |_| {
        let is_kept = app.cover_results(&id, true);
        app.arrive(back.clone());
        app.say_if_kept(is_kept, w.is_hidden);
    };
    view! {
        <p><a class="st-button" href=of.to(SessionView::Results)>{w.see}</a></p>
        <p>{w.hide_lead}</p>
        <button class="st-button st-button--quiet" type="button" on:click=hide>{w.hide}</button>
    }
    .into_any()
}

/// The way to a session of their own for people who came late.
fn late(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    let is_begun = app.library.with_untracked(|l| l.open_for_the_late(&id).is_some());
    let said = SaidHere::new();
    let ask = move |_| {
        if let Some(late) = app.session_for_the_late(&id) {
            app.go(&Route::Session(late, SessionView::Collect));
        } else {
            said.say(w.not_made);
        }
    };
    view! {
        <h2 class="st-rule-title">{w.late_title}</h2>
        <p>{w.late_lead}</p>
        <button class="st-button st-button--secondary" type="button" on:click=ask>
            {if is_begun { w.late_go_on } else { w.late }}
        </button>
        {said.view()}
    }
    .into_any()
}

/// Deletes each person's answers and keeps what may be seen, after asking.
fn counts_only(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    if !of.session.has_separate() {
        return view! { <p>{w.counts_only_is}</p> }.into_any();
    }
    let (is_open, said) = (RwSignal::new(false), SaidHere::new());
    let back = of.route(SessionView::Collect);
    let keep = move |()| {
        if app.keep_counts_only(&id) {
            app.arrive(back.clone());
            app.say(w.counts_only_done);
        } else {
            said.say(words().keeping.not_removed);
        }
    };
    view! {
        <h2 class="st-rule-title">{w.counts_only}</h2>
        <p>{w.counts_only_lead}</p>
        <button class="st-button st-button--secondary" type="button" on:click=move |_| is_open.set(true)>
            {w.counts_only}
        </button>
        {said.view()}
        <Dialog
            id="ask-counts"
            title=w.counts_only_ask
            text=w.counts_only_lead
            confirm=w.counts_only_yes
            cancel=w.counts_only_no
            danger=true
            open=is_open
            on_confirm=keep
        />
    }
    .into_any()
}
