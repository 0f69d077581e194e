//! Looking back at one sheet: the chosen words on their scale, what people make of them, what to
//! talk about, and actions. Nothing is counted up.

mod answers;
mod own;
mod picked;
mod talk;

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::{QUIET, give_link, map_link};
use super::meaning::meaning;
use super::whose;
use crate::content::words;
use crate::domain::base::id::SheetId;
use crate::domain::sheet::Sheet;
use crate::domain::tool::kind::Role;
use crate::domain::tool::{Item, Tool, ToolPage};
use crate::state::app::App;
use crate::state::page::hiding::{is_for_one, is_private};
use crate::state::route::{CopyOf, Route, SheetView};
use crate::ui::components::anew::anew;
use crate::ui::parts::answer_words::action_words;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::own_words::own_words;
use crate::ui::parts::saving_line::SavingLine;

/// Looking back at one sheet.
#[component]
pub fn ResultsPage(
    /// Which sheet.
    id: SheetId,
    /// Its tool.
    tool: Arc<Tool>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().results;
    let back = Route::Sheet(id.clone(), SheetView::Check).to_hash();
    let Some(sheet) = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.clone())) else {
        return ().into_any();
    };
    let head = view! {
        <a class="st-back-link" href=back>{words().common.back}</a>
        <p class="st-kicker">{tool.title.clone()}</p>
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <p class="st-small">{whose::in_words(app, &sheet.project, &sheet.details)}</p>
    };
    if sheet.is_blank() {
        return view! { {head} {empty(&id)} }.into_any();
    }
    // A sheet without statements to rate has nothing to pick, and raises no questions.
    let pages = sheet.pages(&tool);
    // Nor is there anything to pick in what somebody thought about alone.
    let open = pages.iter().filter(|page| !is_private(&tool, page));
    let asks = |is: fn(&Item) -> bool| open.clone().flat_map(|page| &page.items).any(|i| is(i));
    let rates = asks(|item| matches!(item.kind.role(), Role::Statement(_)));
    let talks = asks(|item| item.talk.is_some());
    let has_actions = !is_for_one(&tool, &sheet) || sheet.actions.iter().any(|a| !a.is_empty());
    view! {
        {head}
        {answers::answers(app, &tool, &sheet)}
        {meaning(&tool, &sheet)}
        {rates.then(|| picked::picked(app, tool.clone()))}
        {talks.then(|| talk::talk(app, tool.clone()))}
        {own::own(&tool, &sheet)}
        {has_actions.then(|| actions(app, &tool, &id))}
        <SavingLine/>
        {ways_on(app, &id)}
    }
    .into_any()
}

fn empty(id: &SheetId) -> impl IntoView + use<> {
    let w = &words().results;
    let fill_in = Route::Sheet(id.clone(), SheetView::Continue).to_hash();
    view! {
        <div class="st-empty">
            <p class="st-empty__text">{w.empty}</p>
            <p><a class="st-button" href=fill_in>{w.fill_in}</a></p>
        </div>
    }
}

fn ways_on(app: App, id: &SheetId) -> impl IntoView + use<> {
    let w = &words().sheet;
    let copy = Route::Copy(CopyOf::Sheet(id.clone())).to_hash();
    let print = Route::Print(id.clone()).to_hash();
    let is_main = app.is_to_give(id);
    let give = give_link(app, is_main);
    let copy_class = if is_main { "st-button st-button--secondary" } else { "st-button" };
    let (first, second) = if is_main { (give, None) } else { (None, give) };
    view! {
        <div class="st-button-row">
            {first}
            <a class=copy_class href=copy>{w.to_copy}</a>
            {second}
            <a class="st-button st-button--secondary" href=print>{w.to_print}</a>
            {map_link(app, QUIET)}
            <a class="st-button st-button--quiet" href=app.way_back().to_hash()>{w.to_home}</a>
        </div>
    }
}

/// The actions of this sheet. A worksheet that ends in actions asks for one, or for an honest not now.
fn actions(app: App, tool: &Arc<Tool>, id: &SheetId) -> impl IntoView + use<> {
    let w = &words().results;
    let lines = Memo::new(move |_| {
        let of = |sheet: &Sheet| {
            let made = sheet.actions.iter().filter(|a| !a.is_empty());
            made.map(|a| action_words(app, a)).collect::<Vec<_>>()
        };
        app.open.with(|o| o.as_ref().map(|o| of(&o.sheet))).unwrap_or_default()
    });
    let project = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.project.clone()));
    let all = Route::Actions(project).to_hash();
    let ask = no_change_yet(app, tool, id);
    view! {
        <h2 class="st-rule-title">{w.actions_title}</h2>
        <ul>{anew(move || own_words(lines.get()))}</ul>
        <p hidden=move || lines.with(|l| !l.is_empty())>{w.actions_nothing}</p>
        {ask}
        <p><a href=all>{w.all_actions}</a></p>
    }
}

fn no_change_yet(app: App, tool: &Arc<Tool>, id: &SheetId) -> Option<impl IntoView + use<>> {
    let w = &words().results;
    let last = last_change_page(app, tool)?;
    let to = Route::Sheet(id.clone(), SheetView::Page(last.id()?.clone())).to_hash();
    let asks: Vec<_> = last.items.iter().map(|item| item.id.clone()).collect();
    let is_settled = move || {
        let settled = |s: &Sheet| asks.iter().any(|id| s.is_answered(id));
        app.open.with(|o| o.as_ref().is_some_and(|o| settled(&o.sheet)))
    };
    Some(view! {
        <div hidden=is_settled>
            <p>{w.no_change_yet}</p>
            <p><a class="st-button st-button--secondary" href=to>{w.to_last_page}</a></p>
        </div>
    })
}

/// The last page, if it asks for an action.
fn last_change_page(app: App, tool: &Tool) -> Option<ToolPage<'_>> {
    let mut pages = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.pages(tool)))?;
    let last = pages.pop()?;
    last.items.iter().any(|item| matches!(item.kind.role(), Role::Acting)).then_some(last)
}
