//! All answers on one page, each with a way to change it. What was skipped is no fault.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::{QUIET, give_link, map_link};
use super::meaning::meaning;
use super::whose::WhoseAnswers;
use crate::content::words;
use crate::domain::base::id::SheetId;
use crate::domain::sheet::Sheet;
use crate::domain::tool::{Item, Tool, ToolPage};
use crate::state::app::App;
use crate::state::route::{CopyOf, Route, SheetView};
use crate::ui::components::anew::anew;
use crate::ui::parts::answer_words::{entries_view, item_entries};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::saving_line::SavingLine;

/// All answers to check.
#[component]
pub fn CheckPage(
    /// Which sheet.
    id: SheetId,
    /// Its tool.
    tool: Arc<Tool>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().sheet;
    let sheet = Memo::new(move |_| app.open.with(|o| o.as_ref().map(|o| o.sheet.clone())));
    let lists = {
        let tool = tool.clone();
        move || {
            sheet.get().map(|sheet| {
                view! {
                    {answer_lists(app, &tool, &sheet)}
                    {meaning(&tool, &sheet)}
                }
            })
        }
    };
    let to = |view| Route::Sheet(id.clone(), view).to_hash();
    let (results, back) = (to(SheetView::Results), to(SheetView::Continue));
    let copy = Route::Copy(CopyOf::Sheet(id.clone())).to_hash();
    let print = Route::Print(id.clone()).to_hash();
    let screen = Route::Sheet(id.clone(), SheetView::Screen).to_hash();
    // Of a sheet that somebody was invited to, giving it is the way on.
    let is_main = app.is_to_give(&id);
    let give = give_link(app, is_main);
    let results_class = if is_main { "st-button st-button--secondary" } else { "st-button" };
    let (first, second) = if is_main { (give, None) } else { (None, give) };
    view! {
        <a class="st-back-link" href=back>{words().common.back}</a>
        <p class="st-kicker">{tool.title.clone()}</p>
        <Heading text=w.check_title/>
        <p class="st-lead">{w.check_lead}</p>
        <WhoseAnswers id/>
        {anew(lists)}
        <div class="st-button-row">
            {first}
            <a class=results_class href=results>{w.to_results}</a>
            {second}
            <a class="st-button st-button--secondary" href=copy>{w.to_copy}</a>
            <a class="st-button st-button--secondary" href=print>{w.to_print}</a>
            <a class="st-button st-button--quiet" href=screen>{w.screen}</a>
            {map_link(app, QUIET)}
            <a class="st-button st-button--quiet" href=app.way_back().to_hash()>{w.to_home}</a>
        </div>
        <SavingLine/>
    }
}

fn answer_lists(app: App, tool: &Tool, sheet: &Sheet) -> impl IntoView + use<> {
    let pages = sheet.pages(tool);
    let list = |pages: &[ToolPage<'_>]| {
        let title = pages.first().map(|p| p.section.title.clone());
        let rows = pages.iter().flat_map(|page| rows(app, sheet, page)).collect_view();
        view! {
            <section class="st-sheet-section">
                <h2 class="st-rule-title">{title}</h2>
                <dl class="st-summary-list">{rows}</dl>
            </section>
        }
    };
    pages.chunk_by(|a, b| a.section.id == b.section.id).map(list).collect_view()
}

fn rows(app: App, sheet: &Sheet, page: &ToolPage<'_>) -> Vec<AnyView> {
    let Some(place) = page.id() else { return Vec::new() };
    let to = Route::Sheet(sheet.id.clone(), SheetView::Page(place.clone())).to_hash();
    page.items.iter().map(|item| row(app, sheet, item, &to).into_any()).collect()
}

fn row(app: App, sheet: &Sheet, item: &Item, to: &str) -> impl IntoView + use<> {
    let w = &words().sheet;
    let said = item_entries(app, sheet, item);
    let answer = if said.is_empty() {
        view! { <p class="st-summary-list__none">{w.not_answered}</p> }.into_any()
    } else {
        entries_view(said)
    };
    let note = sheet.answer(&item.id).map(|a| a.note.clone()).filter(|n| !n.trim().is_empty());
    let note = note.map(|note| {
        view! { <p class="st-summary-list__note st-own-words" dir="auto">{note}</p> }
    });
    view! {
        <div class="st-summary-list__row">
            <dt class="st-summary-list__question">{item.text.clone()}</dt>
            <dd class="st-summary-list__answer">{answer}{note}</dd>
            <dd class="st-summary-list__change">
                <a href=to.to_owned() on:click=move |_| app.change_one()>
                    {w.change}
                    <span class="st-visually-hidden">{format!(": {}", item.text)}</span>
                </a>
            </dd>
        </div>
    }
}
