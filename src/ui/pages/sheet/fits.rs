//! Which position somebody answers from: asked after the questions, of sheets that a room can count.

use leptos::prelude::*;

use super::answering::{Answering, AnsweringFrame};
use crate::content::words;
use crate::domain::base::id::SheetId;
use crate::domain::sheet::Perspective;
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::person_fields::PerspectiveField;

/// What fits somebody best. It can be left out.
#[component]
pub fn FitsPage(
    /// Which sheet.
    id: SheetId,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().start;
    let to = |view| Route::Sheet(id.clone(), view);
    let project = app.open.with_untracked(|o| {
        o.as_ref().map(|o| &o.sheet).filter(|s| app.can_give(s)).map(|s| s.project.clone())
    });
    let Some(project) = project else {
        app.go_instead(&to(SheetView::Check));
        return ().into_any();
    };
    let value = Signal::derive(move || {
        app.open.with(|o| o.as_ref().and_then(|o| o.sheet.details.perspective))
    });
    let frame = AnsweringFrame {
        back: to(SheetView::Continue).to_hash(),
        place: None,
        at: None,
        read_about: None,
        next: (Route::Give(id.clone()).to_hash(), words().sheet.next),
        id,
    };
    view! {
        <Answering frame>
            <Heading text=w.perspective/>
            <PerspectiveField
                prefix="fits"
                legend=w.perspective_hint
                project
                value
                on_change=move |from: Perspective| app.set_position(from)
            />
        </Answering>
    }
    .into_any()
}
