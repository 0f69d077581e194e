//! Somebody was invited to answer: what, for whom, and the start.

use leptos::prelude::*;

use super::heading::Heading;
use super::person_fields::PersonFields;
use super::titles::Titled;
use crate::content::{fill, words};
use crate::domain::sheet::Details;
use crate::state::app::App;
use crate::state::invite::Invitation;
use crate::state::route::{Route, View};

/// An invitation.
#[component]
pub fn InvitedPage(
    /// To what.
    invitation: Invitation,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().invited;
    let invite = invitation.read();
    let tool = invite.as_ref().and_then(|invite| app.tool_in(&invite.project, &invite.tool));
    let (Some(invite), Some(tool)) = (invite, tool) else {
        return not_whole().into_any();
    };
    let details = RwSignal::new(Details::default());
    let value: Signal<Details> = details.into();
    let project = invite.project.clone();
    let of = fill(w.project, &[("project", &invite.project_name)]);
    let round = invite.round.as_ref().map(|(_, name)| fill(w.round, &[("round", name)]));
    let about = tool.about.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
    let is_started = StoredValue::new(false);
    let start = move |_| {
        // A second click before the page has changed must not start a second sheet.
        if is_started.get_value() {
            return;
        }
        if let Some(id) = app.start_invited(&invite, details.get_untracked()) {
            is_started.set_value(true);
            app.go_instead(&Route::Sheet(id, View::Continue));
        }
    };
    view! {
        <p class="st-kicker">{w.kicker}</p>
        <Heading text=tool.title.clone()/>
        <p class="st-lead">{tool.purpose.clone()}</p>
        <ul>
            <li dir="auto">{of}</li>
            {round.map(|text| view! { <li dir="auto">{text}</li> })}
        </ul>
        {about}
        <p>{w.kept}</p>
        <h2 class="st-rule-title">{words().start.whose_title}</h2>
        <PersonFields
            prefix="invited"
            project=Signal::derive(move || Some(project.clone()))
            value
            on_change=move |changed: Details| details.set(changed)
        />
        <button class="st-button" type="button" on:click=start>{words().start.start}</button>
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
