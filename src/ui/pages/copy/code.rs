//! A sheet's ratings as a code, for a session in the same room.

use leptos::prelude::*;

use crate::content::words;
use crate::format::{code, qr};
use crate::state::app::App;
use crate::state::route::CopyOf;
use crate::ui::components::details::Details;
use crate::ui::components::qr_drawing::QrDrawing;

/// The code of one sheet, folded away; nothing where it has no ratings.
pub(super) fn of(app: App, of: &CopyOf) -> Option<AnyView> {
    let w = &words().room_codes;
    let CopyOf::Sheet(id) = of else { return None };
    let sheet = app.library.with_untracked(|l| l.sheet(id).cloned())?;
    let code = app.code_of(&sheet)?;
    let drawn = qr::draw(&code)?;
    Some(
        view! {
            <h2 class="st-rule-title">{w.show_title}</h2>
            <p>{w.show_lead}</p>
            <p>{w.show_says}</p>
            <Details summary=w.show_open>
                <QrDrawing name=w.show_name size=drawn.size path=drawn.path/>
                <p class="st-code">{code::in_groups(&code)}</p>
            </Details>
        }
        .into_any(),
    )
}
