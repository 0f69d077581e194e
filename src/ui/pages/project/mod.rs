//! The map of a project's work: what is filled in, what is open, what comes next. Never a percentage.

mod beside;
mod map;
mod paths;

use leptos::prelude::*;

use super::heading::Heading;
use crate::content::words;
use crate::domain::id::ProjectId;
use crate::state::app::App;
use crate::state::route::Route;

/// The map of a project's work.
#[component]
pub fn ProjectPage(
    /// Which project.
    id: ProjectId,
) -> impl IntoView {
    let app = App::expect();
    let name = app.library.with_untracked(|l| l.project(&id).map(|p| p.name.clone()));
    let Some(name) = name else {
        return view! {
            <Heading text=words().common.not_found_title/>
            <p>{words().common.not_found}</p>
            <p><a class="st-button" href=Route::Home.to_hash()>{words().common.to_home}</a></p>
        }
        .into_any();
    };
    let w = &words().project;
    view! {
        <Heading text=name/>
        <p class="st-lead">{w.lead}</p>
        <p>{w.lead_more}</p>
        {beside::beside(app, &id)}
        {paths::paths(&id)}
        {map::map(app, &id)}
    }
    .into_any()
}
