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

/// Whether this is the page of a sheet that is open and not in the bin, one question at a time.
pub fn is_answering(app: App, id: &SheetId, view: &SheetView) -> bool {
    matches!(view, SheetView::Continue | SheetView::Page(_) | SheetView::Fits)
        && app.open.with_untracked(|o| {
            o.as_ref().is_some_and(|o| o.sheet.id == *id && o.sheet.binned.is_none())
        })
}

/// The sheet that is open, one question at a time.
#[component]
pub fn AnsweringPage(
    /// Which sheet.
    id: SheetId,
    /// Which question.
    view: SheetView,
) -> impl IntoView {
    let app = App::expect();
    let tool = app.open.with_untracked(|o| {
        let sheet = &o.as_ref()?.sheet;
        app.tool_in(&sheet.project, &sheet.tool)
    });
    let Some(tool) = tool else { return unknown_tool(&id).into_any() };
    if view == SheetView::Continue {
        continue_sheet(app, &id, &tool);
        return ().into_any();
    }
    view! { <answering::Answering first=Route::Sheet(id, view) tool/> }.into_any()
}

/// The page of a sheet, in the view that the address names.
#[component]
pub fn SheetPage(
    /// Which sheet.
    id: SheetId,
    /// Which view of it.
    view: SheetView,
) -> impl IntoView {
    let tool = match opened(App::expect(), &id) {
        Ok(tool) => tool,
        Err(instead) => return instead,
    };
    match view {
        // Whoever can answer does so on a page of its own.
        SheetView::Continue | SheetView::Page(_) | SheetView::Fits => missing().into_any(),
        SheetView::Whole(at) => view! { <whole::WholePage id tool at/> }.into_any(),
        SheetView::Check => view! { <check::CheckPage id tool/> }.into_any(),
        SheetView::Results => view! { <results::ResultsPage id tool/> }.into_any(),
        SheetView::Screen => view! { <screen::ScreenPage id tool/> }.into_any(),
    }
}

/// The tool of the sheet that is open; `Err` with what is to be seen in its place.
fn opened(app: App, id: &SheetId) -> Result<Arc<Tool>, AnyView> {
    let found = app.open.with_untracked(|o| {
        let sheet = &o.as_ref().filter(|o| o.sheet.id == *id)?.sheet;
        Some((app.tool_in(&sheet.project, &sheet.tool), sheet.binned.is_some()))
    });
    let Some((tool, is_binned)) = found else {
        return Err(match app.lost_sheet(id) {
            Some(sheet) => lost::page(app, sheet).into_any(),
            None => missing().into_any(),
        });
    };
    let tool = tool.ok_or_else(|| unknown_tool(id).into_any())?;
    if is_binned { Err(in_bin(app, id.clone()).into_any()) } else { Ok(tool) }
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
