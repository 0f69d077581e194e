//! What of the first page comes with the later file.

use leptos::prelude::*;

use super::go_on::go_on;
use super::later::LaterPart;
use super::reminder::CopyReminder;
use super::sheets::MySheets;
use crate::state::app::App;

/// Shows what came.
pub(in crate::ui::pages) fn show(part: LaterPart) -> AnyView {
    match part {
        LaterPart::GoOn(most) => go_on(App::expect(), most),
        LaterPart::Kept => view! { <CopyReminder/> <MySheets/> }.into_any(),
    }
}
