//! A sheet on a screen at a meeting: large, without menus, one thing at a time. Arrow keys and clickers
//! go on and back.

use std::sync::Arc;

use leptos::prelude::*;

use super::leads_to::leads_to;
use crate::content::{fill, words};
use crate::domain::base::id::SheetId;
use crate::domain::sheet::Sheet;
use crate::domain::tool::{Item, Tool};
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::ui::components::anew::anew;
use crate::ui::kinds;
use crate::ui::parts::deck::parts::pieces;
use crate::ui::parts::deck::{Deck, FootWords, LINES};
use crate::ui::parts::heading::{HEADING, announce};
use crate::ui::parts::screen_timer::screen_timer;
use crate::ui::parts::titles::Titled;

/// What is on the screen at one time.
#[derive(Debug, Clone, PartialEq)]
struct Slide {
    title: String,
    lines: Vec<String>,
    /// The question it comes from.
    item: Option<Item>,
}

/// A sheet on a screen.
#[component]
pub fn ScreenPage(
    /// Which sheet.
    id: SheetId,
    /// Its tool.
    tool: Arc<Tool>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().sheet;
    announce(app, Titled::Page);
    let sheet = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.clone()));
    let slides = sheet.map(|sheet| slides(app, &tool, &sheet)).unwrap_or_default();
    let leave = Route::Sheet(id, SheetView::Check);
    let deck = Deck::new(app, slides.len(), true, leave.clone());
    let foot_words =
        FootWords { back: w.back, next: w.screen_next, place: w.place, leave: w.screen_leave };
    let foot = deck.foot(foot_words, screen_timer(app, None).into_any(), &leave);
    let slides = Arc::new(slides);
    let (bodies, ways_on) = (slides.clone(), slides.clone());
    let title =
        move || slides.get(deck.at()).map(|slide| view! { <span>{slide.title.clone()}</span> });
    let on = move || ways_on.get(deck.at())?.item.as_ref().and_then(|item| leads_to(app, item));
    let part = move || {
        let (n, total) = deck.part()?;
        let words = fill(w.place, &[("n", &n.to_string()), ("total", &total.to_string())]);
        Some(view! { <span class="st-screen__part">" " {words}</span> })
    };
    let body = move || {
        let lines = bodies.get(deck.at()).map(|slide| slide.lines.clone()).unwrap_or_default();
        let line = |(n, line): (usize, String)| {
            view! { <li class="st-own-words" dir="auto" hidden=move || !deck.shows(n)>{line}</li> }
        };
        lines.into_iter().enumerate().map(line).collect_view()
    };
    view! {
        <section class="st-screen">
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{anew(title)} {anew(part)}</h1>
            <ul class="st-screen__lines" id=LINES role="list">{anew(body)}</ul>
            {anew(on)}
            {foot}
        </section>
    }
}

/// What the tool marks for the screen, answered or not; without such marks, all that was answered. Nothing private.
fn slides(app: App, tool: &Tool, sheet: &Sheet) -> Vec<Slide> {
    let marks = tool.items().any(|(_, item)| item.screen);
    let wanted = |item: &Item| {
        if marks { item.screen } else { item.kind.is_read_out() && sheet.is_answered(&item.id) }
    };
    let slide = |item: &Item| {
        let answer = sheet.answer(&item.id).cloned().unwrap_or_default();
        let lines = kinds::slide(app, item, &answer).iter().flat_map(|line| pieces(line)).collect();
        Slide { title: item.text.clone(), lines, item: Some(item.clone()) }
    };
    let open = tool.items().filter(|(section, item)| !section.private && wanted(item));
    let slides: Vec<Slide> = open.map(|(_, item)| slide(item)).collect();
    if slides.is_empty() {
        let lines = vec![words().sheet.screen_nothing.to_owned()];
        return vec![Slide { title: tool.title.clone(), lines, item: None }];
    }
    slides
}
