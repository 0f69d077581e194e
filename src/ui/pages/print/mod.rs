//! Paper: a sheet as it was filled in, or a blank one. What is on the screen is what is printed.

pub mod blank;
mod choose;
pub mod filled;
mod fit;
pub mod paper;
pub mod poster;

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::id::{SheetId, ToolId, VariantId};
use crate::domain::base::map::Set;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy::PrivatePart;
use crate::domain::tool::Tool;
use crate::state::app::App;
use crate::state::route::{CopyOf, Route, SheetView};
use crate::ui::components::anew::anew;
use crate::ui::parts::answer_words::sheet_words;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::titles::Titled;

/// A sheet on paper.
#[component]
pub fn PrintPage(
    /// Which sheet.
    id: SheetId,
) -> impl IntoView {
    let app = App::expect();
    let open = move |id: &SheetId| {
        app.open.with(|o| o.as_ref().filter(|o| o.sheet.id == *id).map(|o| o.sheet.clone()))
    };
    let Some(sheet) = untrack(|| open(&id)) else {
        return view! {
            <Heading text=words().common.not_found_title titled=Titled::Missing/>
            <p>{words().common.not_found_sheet}</p>
            <p><a class="st-button" href=Route::Home.to_hash()>{words().common.to_home}</a></p>
        }
        .into_any();
    };
    let Some(tool) = app.tool_in(&sheet.project, &sheet.tool) else {
        return unknown_tool(id).into_any();
    };
    let allowed = RwSignal::new(Set::new());
    let as_poster = RwSignal::new(tool.poster);
    let now = Memo::new(move |_| open(&id));
    let paper = {
        let tool = tool.clone();
        move || {
            now.get()
                .map(|sheet| filled::paper(app, &tool, &sheet, &allowed.get(), as_poster.get()))
        }
    };
    view! {
        {sheet_tools(app, &tool, &sheet, allowed, as_poster)}
        {anew(paper)}
    }
    .into_any()
}

/// A sheet whose questions the app does not have. A copy still holds all of it.
fn unknown_tool(id: SheetId) -> impl IntoView {
    let w = &words().sheet;
    view! {
        <Heading text=words().common.print/>
        <p class="st-lead">{w.unknown_tool}</p>
        <p>{w.unknown_tool_help}</p>
        <div class="st-button-row">
            <a class="st-button" href=Route::Copy(CopyOf::Sheet(id)).to_hash()>{w.to_copy}</a>
            <a class="st-button st-button--quiet" href=Route::Home.to_hash()>
                {words().common.to_home}
            </a>
        </div>
    }
}

/// What stands above the paper and is not printed.
fn sheet_tools(
    app: App,
    tool: &Tool,
    sheet: &Sheet,
    allowed: RwSignal<Set<PrivatePart>>,
    as_poster: RwSignal<bool>,
) -> impl IntoView + use<> {
    let w = &words().print;
    let back = Route::Sheet(sheet.id.clone(), SheetView::Check).to_hash();
    let blank = Route::Blank(sheet.tool.clone(), sheet.variant.clone()).to_hash();
    let private = choose::private_parts(tool, sheet, allowed);
    let poster = tool.poster.then(|| choose::poster(as_poster));
    view! {
        <div class="st-paper-tools">
            <a class="st-back-link" href=back>{w.back_to_sheet}</a>
            <Heading text=fill(w.title, &[("sheet", &sheet_words(app, sheet))])/>
            <p class="st-lead">{w.lead}</p>
            {poster}
            {private}
            <div class="st-button-row">
                {print_button(app)}
                <a class="st-button st-button--secondary" href=blank>{w.blank}</a>
            </div>
        </div>
    }
}

fn print_button(app: App) -> impl IntoView {
    view! {
        <button class="st-button" type="button" on:click=move |_| app.device().print()>
            {words().common.print}
        </button>
    }
}

/// A blank sheet on paper.
#[component]
pub fn BlankPage(
    /// Which tool.
    tool: ToolId,
    /// Which way of using it.
    variant: VariantId,
) -> impl IntoView {
    let app = App::expect();
    let Some(found) = app.tool(&tool) else {
        return view! {
            <Heading text=words().common.not_found_title titled=Titled::Missing/>
            <p>{words().common.not_found}</p>
            <p><a class="st-button" href=Route::Home.to_hash()>{words().common.to_home}</a></p>
        }
        .into_any();
    };
    view! {
        {blank_tools(app, &found)}
        {blank::paper(app, &found, &variant)}
    }
    .into_any()
}

fn blank_tools(app: App, tool: &Arc<Tool>) -> impl IntoView + use<> {
    let w = &words().print;
    view! {
        <div class="st-paper-tools">
            <a class="st-back-link" href=Route::Start(Some(tool.id.clone())).to_hash()>
                {words().common.back}
            </a>
            <Heading text=fill(w.title_blank, &[("tool", &tool.title)])/>
            <p class="st-lead">{w.lead_blank}</p>
            <div class="st-button-row">{print_button(app)}</div>
        </div>
    }
}
