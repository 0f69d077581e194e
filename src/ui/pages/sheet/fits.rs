//! Which position somebody answers from: asked after the questions, of sheets that a room can count.

use leptos::prelude::*;

use super::asked::AnsweringFrame;
use crate::content::words;
use crate::domain::base::id::{ProjectId, SheetId};
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::ui::parts::person_fields::position_page;

/// What the frame says of it.
pub(super) fn frame(app: App, id: &SheetId) -> Option<AnsweringFrame> {
    project(app)?;
    Some(AnsweringFrame {
        back: Route::Sheet(id.clone(), SheetView::Continue).to_hash(),
        place: None,
        at: None,
        next: (Route::Give(id.clone()).to_hash(), words().sheet.next),
    })
}

/// What fits somebody best. It can be left out.
pub(super) fn page(app: App, id: &SheetId) -> AnyView {
    let Some(project) = project(app) else {
        app.go_instead(&Route::Sheet(id.clone(), SheetView::Check));
        return ().into_any();
    };
    position_page(app, "fits", project)
}

/// The project of the open sheet, if a room can count it.
fn project(app: App) -> Option<ProjectId> {
    app.open.with_untracked(|o| {
        o.as_ref().map(|o| &o.sheet).filter(|s| app.can_give(s)).map(|s| s.project.clone())
    })
}
