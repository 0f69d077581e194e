//! A session as a file: what the room saw, for others; or every single sheet, to go on elsewhere.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::words;
use crate::state::room::sessions::CopyOfSession;
use crate::ui::components::details::Details;
use crate::ui::parts::said_here::SaidHere;

/// The ways to save it. What holds single sheets stands folded, with its warning.
pub(super) fn save(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().session;
    let (is_seen, has_separate) = (of.session.revealed.is_some(), of.session.has_separate());
    let seen = is_seen.then(|| what_was_seen(of));
    let single = has_separate.then(|| {
        let class = "st-button st-button--quiet";
        let button = button(of, CopyOfSession::SingleSheets, w.save_single, class);
        view! {
            <Details summary=w.save_single_title>
                <p>{w.save_single_lead}</p>
                <p>{w.save_single_warn}</p>
                {button}
            </Details>
        }
    });
    (is_seen || has_separate)
        .then(|| view! { <h2 class="st-rule-title">{w.save}</h2> {seen} {single} })
}

/// The way to save what the room saw, for others and for many groups together.
pub(super) fn what_was_seen(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().session;
    let class = "st-button st-button--secondary";
    let button = button(of, CopyOfSession::WhatWasSeen, w.save_seen, class);
    view! { <p>{w.save_seen_lead}</p> {button} }
}

fn button(
    of: &SessionCtx,
    with: CopyOfSession,
    name: &'static str,
    class: &'static str,
) -> AnyView {
    let (app, id) = (of.app, of.session.id.clone());
    let said = SaidHere::new();
    let save = move |_| {
        let Some(file) = app.session_file(&id, with) else { return };
        let is_saved = app.device().download(&file);
        said.say(if is_saved { words().differ.saved } else { words().differ.not_saved });
    };
    view! { <button class=class type="button" on:click=save>{name}</button> {said.view()} }
        .into_any()
}
