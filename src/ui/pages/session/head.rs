//! How a session's first page begins.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::words;
use crate::domain::room::run_sheet::WorkshopStep;
use crate::state::route::{Route, SessionView};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::on_second_screen::on_second_screen;
use crate::ui::parts::screen_timer::screen_timer;

/// The way back, the project with its round, and the worksheet.
pub(super) fn head(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let to_project = Route::Project(of.session.project.clone()).to_hash();
    let late = of.session.late_for.as_ref().map(|_| w.late_kicker.to_owned());
    let kicker: Vec<String> =
        [late, Some(of.project()), of.round()].into_iter().flatten().collect();
    let is_open = of.session.revealed.is_none();
    let timer = is_open.then(|| screen_timer(of.app, Some(of.step_minutes(WorkshopStep::Answer))));
    view! {
        <div class="st-desk__head">
            <div class="st-room__top">
                <a class="st-back-link" href=to_project>{w.to_project}</a>
                <a class="st-button st-button--quiet" href=of.to(SessionView::RunSheet)>{words().run_sheet.link}</a>
                {timer}
                {(!is_open).then(|| on_second_screen(None))}
            </div>
            <p class="st-kicker" dir="auto">{kicker.join(" · ")}</p>
            <Heading text=of.tool.title.clone()/>
        </div>
        {of.late_words().map(|text| view! { <p>{text}</p> })}
    }
    .into_any()
}
