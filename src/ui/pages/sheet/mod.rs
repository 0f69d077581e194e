//! Filling in a sheet: one question at a time, or the whole sheet; then all answers to check.

mod answering;
mod asked;
mod bar;
mod check;
mod fits;
mod hard_words;
mod item;
mod leads_to;
mod lost;
mod meaning;
mod question;
mod results;
mod screen;
mod whole;
mod whose;

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::SheetId;
use crate::domain::tool::Tool;
use crate::state::app::App;
use crate::state::route::{CopyOf, Route, SheetView};
use crate::state::store::preferences::Preferences;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::titles::Titled;
pub use item::ItemView;

/// The page of a sheet, in the view that the address names.
#[component]
pub fn SheetPage(
    /// Which sheet.
    id: SheetId,
    /// Which view of it.
    view: SheetView,
) -> impl IntoView {
    let app = App::expect();
    let Some((tool, binned)) = app.open.with_untracked(|o| {
        let sheet = &o.as_ref().filter(|o| o.sheet.id == id)?.sheet;
        Some((app.tool_in(&sheet.project, &sheet.tool), sheet.binned.is_some()))
    }) else {
        return match app.lost_sheet(&id) {
            Some(sheet) => lost::page(app, sheet).into_any(),
            None => missing().into_any(),
        };
    };
    let Some(tool) = tool else { return unknown_tool(&id).into_any() };
    if binned {
        return in_bin(app, id).into_any();
    }
    match view {
        SheetView::Continue => {
            continue_sheet(app, &id, &tool);
            ().into_any()
        }
        SheetView::Page(_) | SheetView::Fits => {
            let first = Route::Sheet(id, view);
            view! { <answering::Answering first tool/> }.into_any()
        }
        SheetView::Whole(at) => view! { <whole::WholePage id tool at/> }.into_any(),
        SheetView::Check => view! { <check::CheckPage id tool/> }.into_any(),
        SheetView::Results => view! { <results::ResultsPage id tool/> }.into_any(),
        SheetView::Screen => view! { <screen::ScreenPage id tool/> }.into_any(),
    }
}

fn missing() -> impl IntoView {
    let w = &words().common;
    view! {
        <Heading text=w.not_found_title titled=Titled::Missing/>
        <p>{w.not_found_sheet}</p>
        <p><a class="st-back-link" href=Route::Home.to_hash()>{w.to_home}</a></p>
    }
}

fn unknown_tool(id: &SheetId) -> impl IntoView + use<> {
    let w = &words().sheet;
    let copy = Route::Copy(CopyOf::Sheet(id.clone())).to_hash();
    view! {
        <Heading text=w.unknown_tool/>
        <p>{w.unknown_tool_help}</p>
        <p><a class="st-button" href=copy>{w.to_copy}</a></p>
    }
}

fn in_bin(app: App, id: SheetId) -> impl IntoView {
    let w = &words().sheet;
    let back = Route::Sheet(id.clone(), SheetView::Check);
    let restore = move |_| {
        app.restore_sheet(&id);
        app.go(&back);
    };
    view! {
        <Heading text=w.in_bin/>
        <p><button class="st-button" type="button" on:click=restore>{w.restore}</button></p>
    }
}

/// Goes where the person was last, in the view that the person prefers.
fn continue_sheet(app: App, id: &SheetId, tool: &Arc<Tool>) {
    let Some(place) = app.place(id, tool) else { return };
    let whole = Preferences::expect().is_whole_sheet();
    let view = if whole { SheetView::Whole(Some(place)) } else { SheetView::Page(place) };
    app.go_instead(&Route::Sheet(id.clone(), view));
}
