//! The card that brings people's own phones to the right sheet: a link, its code, and what to choose.

use leptos::prelude::*;

use super::Of;
use crate::content::{fill, words};
use crate::format::qr;
use crate::state::route::Route;
use crate::ui::components::details::Details;
use crate::ui::components::qr_drawing::QrDrawing;

/// The card, folded away.
pub(super) fn card(of: &Of) -> Option<AnyView> {
    let w = &words().session;
    let app = of.app;
    let route = Route::Invited(app.invite(&of.session.id)?.into());
    let link = app.device().address(&route.to_hash());
    let drawn = qr::draw(&link);
    let round = of.round().map(|round| fill(w.own_round, &[("round", &round)]));
    let (copied, to) = (link.clone(), link.clone());
    let copy = move |_| {
        let text = copied.clone();
        leptos::task::spawn_local(async move {
            let is_copied = app.device().copy_text(&text).await;
            app.say(if is_copied { w.own_copied } else { words().changed.not_copied });
        });
    };
    let code = drawn.map(|drawn| {
        view! {
            <QrDrawing name=w.own_code size=drawn.size path=drawn.path/>
            <p class="st-small">{w.own_code}</p>
        }
    });
    let body = view! {
        <p>{w.own_lead}</p>
        <ul>
            <li>{fill(w.own_tool, &[("tool", &of.tool.title)])}</li>
            <li dir="auto">{fill(w.own_project, &[("project", &of.project())])}</li>
            {round.map(|round| view! { <li dir="auto">{round}</li> })}
        </ul>
        <p>{w.own_link}</p>
        <p class="st-own-words"><a href=to>{link}</a></p>
        <button class="st-button st-button--secondary" type="button" on:click=copy>{w.own_copy}</button>
        {code}
    };
    Some(view! { <Details summary=w.own_title>{body}</Details> }.into_any())
}
