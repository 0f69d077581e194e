//! A sheet on a screen at a meeting: large, without menus, one thing at a time. Arrow keys and clickers
//! go on and back.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::answer_words::answer_words;
use super::super::heading::{HEADING, announce};
use super::screen_timer::screen_timer;
use crate::content::{fill, words};
use crate::domain::agenda;
use crate::domain::answer::{Answer, Value};
use crate::domain::id::SheetId;
use crate::domain::kind::Kind;
use crate::domain::sheet::Sheet;
use crate::domain::tool::{Item, Tool};
use crate::state::app::App;
use crate::state::route::{Route, View};

/// What is on the screen at one time.
#[derive(Debug, Clone, PartialEq)]
struct Slide {
    title: String,
    lines: Vec<String>,
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
    announce(app, &tool.title);
    let sheet = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.clone()));
    let slides = sheet.map(|sheet| slides(app, &tool, &sheet)).unwrap_or_default();
    let last = slides.len().saturating_sub(1);
    let at = RwSignal::new(0);
    let leave = Route::Sheet(id, View::Check);
    let back = leave.to_hash();
    let go = move |to: usize| {
        at.set(to.min(last));
        app.device().focus(HEADING);
    };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowRight" | "ArrowDown" | "PageDown" => go(at.get_untracked() + 1),
        "ArrowLeft" | "ArrowUp" | "PageUp" => go(at.get_untracked().saturating_sub(1)),
        "Escape" => app.go(&leave),
        _ => {}
    };
    let slides = Arc::new(slides);
    let (titles, bodies) = (slides.clone(), slides.clone());
    let title = move || titles.get(at.get()).map(|slide| slide.title.clone());
    let body = move || {
        let lines = bodies.get(at.get()).map(|slide| slide.lines.clone()).unwrap_or_default();
        let line = |line: String| view! { <li class="st-own-words" dir="auto">{line}</li> };
        lines.into_iter().map(line).collect_view()
    };
    let place = move || {
        let (n, total) = ((at.get() + 1).to_string(), (last + 1).to_string());
        fill(w.screen_place, &[("n", &n), ("total", &total)])
    };
    view! {
        <section class="st-screen" on:keydown=pressed>
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{title}</h1>
            <ul class="st-screen__lines" role="list">{body}</ul>
            <div class="st-screen__foot">
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    disabled=move || at.get() == 0
                    on:click=move |_| go(at.get_untracked().saturating_sub(1))
                >
                    {w.back}
                </button>
                <button
                    class="st-button"
                    type="button"
                    disabled=move || at.get() == last
                    on:click=move |_| go(at.get_untracked() + 1)
                >
                    {w.screen_next}
                </button>
                <span class="st-screen__place">{place}</span>
                {screen_timer(app)}
                <a class="st-button st-button--quiet" href=back>{w.screen_leave}</a>
            </div>
        </section>
    }
}

/// What the tool marks for the screen, answered or not; without such marks, all that was answered. Nothing private.
fn slides(app: App, tool: &Tool, sheet: &Sheet) -> Vec<Slide> {
    let marks = tool.items().any(|(_, item)| item.screen);
    let wanted = |item: &Item| {
        let listed = !matches!(item.kind, Kind::Signed(_) | Kind::Actions(_));
        if marks { item.screen } else { listed && sheet.is_answered(&item.id) }
    };
    let slide = |item: &Item| {
        let answer = sheet.answer(&item.id).cloned().unwrap_or_default();
        Slide { title: item.text.clone(), lines: lines(app, item, &answer) }
    };
    let open = tool.items().filter(|(section, item)| !section.private && wanted(item));
    let slides: Vec<Slide> = open.map(|(_, item)| slide(item)).collect();
    if slides.is_empty() {
        let lines = vec![words().sheet.screen_nothing.to_owned()];
        return vec![Slide { title: tool.title.clone(), lines }];
    }
    slides
}

/// An answer, line by line. An agenda has its times in front; a question to ask aloud has no answer.
fn lines(app: App, item: &Item, answer: &Answer) -> Vec<String> {
    match (&item.kind, &answer.value) {
        (Kind::Agenda(_), Some(Value::Rows(rows))) => {
            let times = agenda::spans(rows);
            let line = |(row, span): (&crate::domain::answer::Row, &Option<agenda::Span>)| {
                let what = row.cell(agenda::WHAT);
                match span {
                    Some(span) => format!("{}  {what}", agenda::in_words(span.from)),
                    None => what.to_owned(),
                }
            };
            rows.iter().zip(&times).map(line).collect()
        }
        (Kind::Choice(_), _) if item.screen => Vec::new(),
        _ => answer_words(app, item, answer),
    }
}
