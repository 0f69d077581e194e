//! Somebody was invited to answer: what, whose device it is, and the start. Nothing is kept before they say.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::id::SheetId;
use crate::domain::sheet::{Details, Perspective};
use crate::domain::tool::Tool;
use crate::state::app::App;
use crate::state::route::invite::{Invitation, Invite};
use crate::state::route::{Route, SheetView};
use crate::ui::components::anew::anew;
use crate::ui::components::dialog::Dialog;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::person_fields::PerspectiveField;
use crate::ui::parts::titles::Titled;
use crate::ui::parts::whose_device::WhoseDevice;

/// An invitation.
#[component]
pub fn InvitedPage(
    /// To what.
    invitation: Invitation,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().invited;
    let invite = Invite::try_from(&invitation).ok();
    let tool = invite.as_ref().and_then(|invite| app.tool_in(&invite.project, &invite.tool));
    let (Some(invite), Some(tool)) = (invite, tool) else {
        return not_whole().into_any();
    };
    let begun = RwSignal::new(app.begun_from(&invite));
    let head = head(&invite, &tool);
    let body = move || match begun.get() {
        Some(id) => again(app, begun, id).into_any(),
        None => start(app, &invite, &tool).into_any(),
    };
    view! {
        <p class="st-kicker">{w.kicker}</p>
        {head}
        {anew(body)}
    }
    .into_any()
}

/// What it is about.
fn head(invite: &Invite, tool: &Tool) -> impl IntoView + use<> {
    let w = &words().invited;
    let of = invite.project_name.as_ref().map(|name| fill(w.project, &[("project", name)]));
    let round = invite.round.as_ref().map(|(_, name)| fill(w.round, &[("round", name)]));
    let lines: Vec<String> = of.into_iter().chain(round).collect();
    let line = |text: String| view! { <li dir="auto">{text}</li> };
    let list = (!lines.is_empty())
        .then(|| view! { <ul>{lines.into_iter().map(line).collect_view()}</ul> });
    let late = invite.late.map(|least| {
        let text = fill(w.late, &[("n", &least.n().to_string())]);
        view! { <p><strong>{text}</strong></p> }
    });
    view! {
        <Heading text=tool.title.clone()/>
        <p class="st-lead">{tool.purpose.clone()}</p>
        {list}
        {late}
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
    }
    .into_any()
}

/// Where they stand, whose device it is, and with that the start.
fn start(app: App, invite: &Invite, tool: &Arc<Tool>) -> impl IntoView + use<> {
    let w = &words().invited;
    let perspective = RwSignal::new(Perspective::default());
    let project = invite.project.clone();
    let about = tool.about.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
    let is_started = StoredValue::new(false);
    let invite = invite.clone();
    let start = move |()| {
        // A second click before the page has changed must not start a second sheet.
        if is_started.get_value() {
            return;
        }
        let details = Details { perspective: perspective.get_untracked(), ..Details::default() };
        if let Some(id) = app.start_invited(&invite, details) {
            is_started.set_value(true);
            app.go_instead(&Route::Sheet(id, SheetView::Continue));
        }
    };
    view! {
        {about}
        <p>{w.given} " " {w.stop}</p>
        <PerspectiveField
            prefix="invited"
            project=Signal::derive(move || Some(project.clone()))
            value=perspective
            on_change=move |chosen| perspective.set(chosen)
        />
        <WhoseDevice on_chosen=start/>
    }
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
