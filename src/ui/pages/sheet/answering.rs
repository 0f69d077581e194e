//! The frame while somebody answers: one line above with the way back, the place, Hide and More; and the way on,
//! which stays at the lower edge. The site's own header and foot make room for it (`style/pages/answering.css`).
//!
//! It stays from question to question (`Shell`), and with it the link that was pressed: a screen reader whose place is
//! taken off the page goes on in silence, and says nothing of the new question.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::frame::main_links;
use super::super::hide;
use super::asked::AnsweringFrame;
use super::bar::{map_link, redo_button, undo_button, whole_link};
use super::item::sources_id;
use super::{fits, question};
use crate::content::words;
use crate::domain::tool::Tool;
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::ui::components::anew::anew;
use crate::ui::components::more::More;
use crate::ui::components::progress_words::ProgressWords;
use crate::ui::parts::asking::named::AskedAt;
use crate::ui::parts::saving_line::SavingLine;

/// The id of what More opens.
const PANEL: &str = "more";
/// What stands in More.
const ENTRY: &str = "st-menu__item";

/// What is asked now.
#[derive(Clone, Copy)]
struct Asked {
    app: App,
    /// On the way to another page it stays as it is.
    route: Memo<Route>,
    tool: StoredValue<Arc<Tool>>,
    /// Whether it can be read where the question comes from.
    sources_open: RwSignal<bool>,
}

/// What is asked, one page after another, in a frame that stays.
#[component]
pub fn Answering(
    /// What is asked first.
    first: Route,
    /// The sheet's tool.
    tool: Arc<Tool>,
) -> impl IntoView {
    let app = App::expect();
    let route = Memo::new(move |before: Option<&Route>| {
        let (now, before) = (app.route.get(), before.unwrap_or(&first));
        if app.stays(before, &now) { now } else { before.clone() }
    });
    let tool = StoredValue::new(tool);
    let asked = Asked { app, route, tool, sources_open: RwSignal::new(false) };
    let next = move || asked.frame().map(|frame| frame.next);
    view! {
        <div class="st-answering">
            {line(asked)}
            <div class="st-answering__body">
                {anew(move || asked.page())}
                {hide::below(&route.get_untracked())}
            </div>
            <div class="st-answering__foot">
                <SavingLine/>
                <a
                    class="st-button st-answering__next"
                    href=move || next().map(|next| next.0)
                    prop:textContent=move || next().map(|next| next.1)
                ></a>
            </div>
        </div>
    }
}

impl Asked {
    /// What the frame says of it.
    fn frame(self) -> Option<AnsweringFrame> {
        let Route::Sheet(id, view) = self.route.get() else { return None };
        match view {
            SheetView::Page(at) => question::frame(self.app, &id, &self.tool.get_value(), &at),
            SheetView::Fits => fits::frame(self.app, &id),
            SheetView::Continue
            | SheetView::Whole(_)
            | SheetView::Check
            | SheetView::Results
            | SheetView::Screen => None,
        }
    }

    /// The page.
    fn page(self) -> AnyView {
        let Self { app, route, tool, sources_open } = self;
        let Route::Sheet(id, view) = route.get() else { return ().into_any() };
        sources_open.set(false);
        match view {
            SheetView::Page(at) => question::page(app, &id, &tool.get_value(), &at, sources_open),
            SheetView::Fits => fits::page(app, &id),
            SheetView::Continue
            | SheetView::Whole(_)
            | SheetView::Check
            | SheetView::Results
            | SheetView::Screen => ().into_any(),
        }
    }
}

fn line(asked: Asked) -> AnyView {
    let place = move || asked.frame().map(|frame| place(frame.place));
    view! {
        <div class="st-answering__line">
            <a
                class="st-back-link st-answering__back"
                href=move || asked.frame().map(|frame| frame.back)
            >
                <span class="st-visually-hidden">{words().common.back}</span>
            </a>
            <div class="st-answering__place">{anew(place)}</div>
            {anew(move || hide::above(&asked.route.get()))}
            {more(asked)}
        </div>
    }
    .into_any()
}

/// Which of how many it is, and whether it is private.
fn place(at: Option<AskedAt>) -> AnyView {
    let w = &words().sheet;
    let (place, done, total) = match at {
        Some(at) => (at.fill(w.place), at.n, at.total),
        None => (w.last_place.to_owned(), 1, 1),
    };
    let tag = at.is_some_and(|at| at.is_private);
    let tag =
        tag.then(|| view! { <span class="st-tag st-tag--private">{words().common.private}</span> });
    view! {
        <ProgressWords words=place done total/>
        {tag}
    }
    .into_any()
}

/// All that is not wanted for every question.
fn more(asked: Asked) -> AnyView {
    let here = move || {
        view! { <ul class="st-answering__list" role="list">{list(entries(asked).into_iter())}</ul> }
    };
    let site = list(main_links().map(entry).into_iter());
    view! {
        <More id=PANEL label=words().sheet.more>
            {anew(here)}
            <nav aria-label=words().common.nav_label>
                <ul class="st-answering__list st-answering__list--site" role="list">{site}</ul>
            </nav>
        </More>
    }
    .into_any()
}

/// What can be done here.
fn entries(asked: Asked) -> Vec<AnyView> {
    let (app, w) = (asked.app, &words().sheet);
    let at = asked.frame().and_then(|frame| frame.at);
    let Some(id) = asked.route.get_untracked().sheet().cloned() else { return Vec::new() };
    let about = at.as_ref().map(sources_id).map(|sources| {
        let press = move |_| {
            asked.sources_open.try_set(true);
            app.device().focus(&sources);
        };
        view! { <button class=ENTRY type="button" on:click=press>{w.read_about}</button> }
            .into_any()
    });
    let check = Route::Sheet(id.clone(), SheetView::Check);
    let all = [
        Some(undo_button(app, ENTRY)),
        Some(redo_button(app, ENTRY)),
        about,
        Some(whole_link(id, at, ENTRY)),
        Some(entry((check, w.to_check))),
        map_link(app, ENTRY),
    ];
    all.into_iter().flatten().collect()
}

fn entry((route, label): (Route, &'static str)) -> AnyView {
    view! { <a class=ENTRY href=route.to_hash()>{label}</a> }.into_any()
}

fn list(entries: impl Iterator<Item = AnyView>) -> Vec<AnyView> {
    entries.map(|entry| view! { <li>{entry}</li> }.into_any()).collect()
}
