//! Somebody was invited to answer: what, whose device it is, and the start. Nothing is kept before they say.

use std::sync::Arc;

use leptos::prelude::*;

use super::hide::crisis_link;
use crate::content::{fill, words};
use crate::domain::base::id::SheetId;
use crate::domain::sheet::Details;
use crate::domain::tool::Tool;
use crate::state::app::App;
use crate::state::route::invite::{Invitation, Invite};
use crate::state::route::{Route, SheetView};
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details as Fold;
use crate::ui::components::dialog::Dialog;
use crate::ui::parts::facts::asks;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::titles::Titled;

/// An invitation.
#[component]
pub fn InvitedPage(
    /// To what.
    invitation: Invitation,
) -> impl IntoView {
    let app = App::expect();
    // Whatever becomes of it: what was pressed was about this invitation and no later one.
    let early = app.device().early_start();
    let invite = Invite::try_from(&invitation).ok();
    let tool = invite.as_ref().and_then(|invite| app.tool_in(&invite.project, &invite.tool));
    let (Some(invite), Some(tool)) = (invite, tool) else {
        return not_whole().into_any();
    };
    if let Some(id) = early.and_then(|how| app.start_early(&invite, how)) {
        app.go_instead(&Route::Sheet(id, SheetView::Continue));
        return ().into_any();
    }
    let begun = RwSignal::new(app.begun_from(&invite));
    let head = head(&invite, &tool);
    let body = move || match begun.get() {
        Some(id) => again(app, begun, id).into_any(),
        None => start(app, &invite, &tool).into_any(),
    };
    view! {
        <div class="st-invited">
            {head}
            {anew(body)}
        </div>
    }
    .into_any()
}

/// What it is about.
fn head(invite: &Invite, tool: &Tool) -> impl IntoView + use<> {
    let of = invite.project_name.iter().chain(invite.round.as_ref().map(|(_, name)| name));
    let of = of.map(|name| view! { <bdi class="st-invited__name">{name.clone()}</bdi> });
    let of = of.collect_view();
    view! {
        <p class="st-invited__of">{of}</p>
        <Heading text=tool.title.clone()/>
    }
}

/// Somebody began on a device that other people use: whoever comes next is not to see it.
fn somebody_began(app: App, begun: RwSignal<Option<SheetId>>, id: SheetId) -> AnyView {
    let w = &words().passing;
    let to = Route::Sheet(id, SheetView::Continue).to_hash();
    let clear = move |_| {
        app.clear_shared();
        begun.set(None);
    };
    view! {
        <h2 class="st-rule-title">{w.begun}</h2>
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=clear>{w.begun_clear}</button>
            <a class="st-button st-button--secondary" href=to>{w.begun_go_on}</a>
        </div>
        <p>{crisis_link()}</p>
    }
    .into_any()
}

/// A sheet from this invitation is here already.
fn again(app: App, begun: RwSignal<Option<SheetId>>, id: SheetId) -> AnyView {
    if untrack(|| app.is_shared()) {
        return somebody_began(app, begun, id);
    }
    let w = &words().invited;
    let asks = RwSignal::new(false);
    let to = Route::Sheet(id, SheetView::Continue).to_hash();
    view! {
        <h2 class="st-rule-title">{w.again_title}</h2>
        <p>{w.again}</p>
        <div class="st-button-row">
            <a class="st-button" href=to>{w.go_on}</a>
            <button
                class="st-button st-button--quiet"
                type="button"
                on:click=move |_| asks.set(true)
            >
                {w.another}
            </button>
        </div>
        <Dialog
            id="another"
            title=w.another_ask
            text=w.another_text
            confirm=w.another_yes
            cancel=w.another_no
            open=asks
            on_confirm=move |()| begun.set(None)
        />
        <p>{crisis_link()}</p>
    }
    .into_any()
}

/// What somebody has to know to say yes, whose device it is, and with that the start.
fn start(app: App, invite: &Invite, tool: &Arc<Tool>) -> impl IntoView + use<> {
    let w = &words().invited;
    let late = invite.late.map(|least| {
        let text = fill(w.late, &[("n", &least.n().to_string())]);
        view! { <p><strong>{text}</strong></p> }
    });
    let is_started = StoredValue::new(false);
    let facts = format!("{} {}", asks(app, tool, &invite.variant), w.facts_free);
    let more = more(tool);
    let invite = invite.clone();
    let start = move || {
        // A second click before the page has changed must not start a second sheet.
        if is_started.get_value() {
            return;
        }
        if let Some(id) = app.start_invited(&invite, Details::default()) {
            is_started.set_value(true);
            app.go_instead(&Route::Sheet(id, SheetView::Continue));
        }
    };
    view! {
        <p class="st-invited__facts">{facts}</p>
        <p><strong>{w.who_sees}</strong> " " {w.who_sees_text}</p>
        {late}
        <p><strong>{w.no_story}</strong></p>
        <div class="st-invited__aside">{more} {crisis_link()}</div>
        {ways_to_start(app, start)}
    }
}

fn more(tool: &Tool) -> impl IntoView + use<> {
    let w = &words().invited;
    let (purpose, about) = (tool.purpose.clone(), tool.about.clone());
    view! {
        <Fold summary=w.more>
            <p>{purpose}</p>
            {about.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            <p>{w.given}</p>
            <p>{w.holder}</p>
        </Fold>
    }
}

/// Nothing is kept before they say whose device it is. Once it is one of several people's, it stays so.
fn ways_to_start(app: App, start: impl Fn() + Clone + 'static) -> AnyView {
    let w = &words().invited;
    if untrack(|| app.is_shared()) {
        return view! {
            <div class="st-invited__start">
                <p class="st-small">{words().finish.help_is_on}</p>
                <button class="st-button" type="button" on:click=move |_| start()>
                    {words().start.start}
                </button>
            </div>
        }
        .into_any();
    }
    let on_own = start.clone();
    let own_hint =
        if app.keeps() || app.keeps_in_second_place() { w.own_hint } else { w.shared_hint };
    let on_shared = move |_| {
        app.share_device();
        start();
    };
    view! {
        <div class="st-invited__start st-invited__start--two">
            <button
                class="st-button"
                type="button"
                aria-describedby="own-hint"
                on:click=move |_| on_own()
            >
                {w.start_own}
            </button>
            <p class="st-small" id="own-hint">{own_hint}</p>
            <button
                class="st-button st-button--secondary"
                type="button"
                aria-describedby="shared-hint"
                on:click=on_shared
            >
                {w.start_shared}
            </button>
            <p class="st-small" id="shared-hint">{w.shared_hint}</p>
        </div>
    }
    .into_any()
}

/// A part of the link got lost on its way, or it is of a worksheet that this version does not know.
fn not_whole() -> impl IntoView {
    let w = &words().invited;
    view! {
        <Heading text=w.not_whole_title titled=Titled::Missing/>
        <p>{w.not_whole}</p>
        <p><a class="st-back-link" href=Route::Home.to_hash()>{words().common.to_home}</a></p>
    }
}
