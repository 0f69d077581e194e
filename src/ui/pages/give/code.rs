//! What is given as a code, for somebody in the same room. No eye can read what it says.

use leptos::prelude::*;

use super::SharedGiving;
use crate::content::words;
use crate::format::{code, qr};
use crate::state::app::App;
use crate::ui::components::qr_drawing::QrDrawing;

/// The code, on white whatever the screen's colours are; nothing where nothing was chosen.
pub(super) fn as_code(app: App, given: SharedGiving) -> Option<AnyView> {
    let codes = &words().room_codes;
    let code = given.with_value(|giving| app.given_code(giving))?;
    let drawing = qr::draw(&code).map(|drawn| {
        view! { <QrDrawing name=codes.show_name size=drawn.size path=drawn.path/> }
    });
    let not_all = given.with_value(|giving| {
        // A code has room for what is asked now. A file holds what was answered before that, too.
        let answers = giving.copy.sheets.iter().flat_map(|sheet| sheet.answers.values());
        answers.filter(|answer| answer.chosen().is_some()).count() > giving.answered.0
    });
    Some(
        view! {
            <div class="st-give__code">
                {drawing}
                <p class="st-code" translate="no">{code::in_groups(&code)}</p>
            </div>
            <p class="st-small">{codes.show_says}</p>
            {not_all.then(|| view! { <p class="st-small">{codes.show_not_all}</p> })}
        }
        .into_any(),
    )
}
