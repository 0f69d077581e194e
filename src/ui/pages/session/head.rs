//! How a session's first page begins.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::words;
use crate::state::route::{Route, SessionView};
use crate::ui::parts::heading::Heading;

/// The way back, the project with its round, and the worksheet.
pub(super) fn head(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let to_project = Route::Project(of.session.project.clone()).to_hash();
    let late = of.session.late_for.as_ref().map(|_| w.late_kicker.to_owned());
    let kicker: Vec<String> =
        [late, Some(of.project()), of.round()].into_iter().flatten().collect();
    view! {
        <div class="st-desk__head">
            <div class="st-room__top">
                <a class="st-back-link" href=to_project>{w.to_project}</a>
                <a href=of.to(SessionView::RunSheet)>{words().run_sheet.link}</a>
            </div>
            <p class="st-kicker" dir="auto">{kicker.join(" · ")}</p>
            <Heading text=of.tool.title.clone()/>
        </div>
        {of.late_words().map(|text| view! { <p>{text}</p> })}
    }
    .into_any()
}
