//! A link from a question to the sheet that goes on from it.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::tool::Item;
use crate::state::app::App;
use crate::state::route::{Route, SheetView};

/// The link, where a question has one: to the project's sheet of that tool that was changed last, or to
/// a new one.
pub fn leads_to(app: App, item: &Item) -> Option<impl IntoView + use<>> {
    let tool = app.tool(item.leads_to.as_ref()?)?;
    let project = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.project.clone()))?;
    let latest = app.library.with_untracked(|l| {
        let sheets = l.sheets_of(&project).into_iter().filter(|sheet| sheet.tool == tool.id);
        sheets.max_by_key(|sheet| sheet.changed).map(|sheet| sheet.id.clone())
    });
    let to = match latest {
        Some(sheet) => Route::Sheet(sheet, SheetView::Continue),
        None => Route::StartIn(tool.id.clone(), project, None),
    };
    let words = fill(words().sheet.leads_to, &[("tool", &tool.title)]);
    Some(view! { <a class="st-leads-to" href=to.to_hash()>{words}</a> })
}
