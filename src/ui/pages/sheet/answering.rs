//! The frame while somebody answers: one line above with the way back, the place, Hide and More; and the way on,
//! which stays at the lower edge. The site's own header and foot make room for it (`style/pages/answering.css`).

use leptos::prelude::*;

use super::super::frame::main_links;
use super::super::hide;
use super::bar::{map_link, redo_button, undo_button, whole_link};
use crate::content::words;
use crate::domain::base::id::{ItemId, SheetId};
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::ui::components::more::More;
use crate::ui::components::progress_words::ProgressWords;
use crate::ui::parts::asking::named::AskedAt;
use crate::ui::parts::saving_line::SavingLine;

/// The id of what More opens.
const PANEL: &str = "more";
/// What stands in More.
const ENTRY: &str = "st-menu__item";

/// What the frame is around.
#[derive(Clone)]
pub struct AnsweringFrame {
    /// Which sheet.
    pub id: SheetId,
    /// Where Back leads.
    pub back: String,
    /// Which of how many it is; `None` for what is asked once all were.
    pub place: Option<AskedAt>,
    /// The item that the whole sheet is to be shown at.
    pub at: Option<ItemId>,
    /// Opens what there is to read about the question, and goes there.
    pub read_about: Option<Callback<()>>,
    /// Where the way on leads, and what it is called.
    pub next: (String, &'static str),
}

/// The line, what is asked, and the way on.
#[component]
pub fn Answering(
    /// What it is around.
    frame: AnsweringFrame,
    /// What is asked.
    children: Children,
) -> impl IntoView {
    let app = App::expect();
    let route = app.route.get_untracked();
    let (next, label) = frame.next.clone();
    view! {
        <div class="st-answering">
            {line(app, &frame, &route)}
            <div class="st-answering__body">
                {children()}
                {hide::below(&route)}
            </div>
            <div class="st-answering__foot">
                <SavingLine/>
                <a class="st-button st-answering__next" href=next>{label}</a>
            </div>
        </div>
    }
}

fn line(app: App, frame: &AnsweringFrame, route: &Route) -> AnyView {
    let (common, w) = (&words().common, &words().sheet);
    let (place, done, total) = match frame.place {
        Some(at) => (at.fill(w.place), at.n, at.total),
        None => (w.last_place.to_owned(), 1, 1),
    };
    let tag = frame.place.is_some_and(|at| at.is_private);
    let tag = tag.then(|| view! { <span class="st-tag st-tag--private">{common.private}</span> });
    view! {
        <div class="st-answering__line">
            <a class="st-back-link st-answering__back" href=frame.back.clone()>
                <span class="st-visually-hidden">{common.back}</span>
            </a>
            <div class="st-answering__place">
                <ProgressWords words=place done total/>
                {tag}
            </div>
            {hide::above(route)}
            {more(app, frame)}
        </div>
    }
    .into_any()
}

/// All that is not wanted for every question.
fn more(app: App, frame: &AnsweringFrame) -> AnyView {
    let w = &words().sheet;
    let about = frame.read_about.map(|read| {
        let press = move |_| {
            read.try_run(());
        };
        view! { <button class=ENTRY type="button" on:click=press>{w.read_about}</button> }
            .into_any()
    });
    let check = Route::Sheet(frame.id.clone(), SheetView::Check);
    let here = [
        Some(undo_button(app, ENTRY)),
        Some(redo_button(app, ENTRY)),
        about,
        Some(whole_link(frame.id.clone(), frame.at.clone(), ENTRY)),
        Some(entry((check, w.to_check))),
        map_link(app, ENTRY),
    ];
    let (here, site) =
        (list(here.into_iter().flatten()), list(main_links().map(entry).into_iter()));
    view! {
        <More id=PANEL label=w.more>
            <ul class="st-answering__list" role="list">{here}</ul>
            <nav aria-label=words().common.nav_label>
                <ul class="st-answering__list st-answering__list--site" role="list">{site}</ul>
            </nav>
        </More>
    }
    .into_any()
}

fn entry((route, label): (Route, &'static str)) -> AnyView {
    view! { <a class=ENTRY href=route.to_hash()>{label}</a> }.into_any()
}

fn list(entries: impl Iterator<Item = AnyView>) -> Vec<AnyView> {
    entries.map(|entry| view! { <li>{entry}</li> }.into_any()).collect()
}
