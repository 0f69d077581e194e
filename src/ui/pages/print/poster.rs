//! A sheet as a poster: what was written, and nothing else. For agreements, thanks and what people did.

use leptos::prelude::*;

use super::paper::Part;
use crate::domain::answer::Answer;
use crate::domain::kind::Kind;
use crate::domain::sheet::Sheet;
use crate::domain::tool::Item;
use crate::state::app::App;
use crate::ui::pages::answer_words::answer_words;

/// A section of a poster; nothing where nothing was written.
pub fn part(app: App, sheet: &Sheet, part: &Part<'_>) -> Option<AnyView> {
    let said = part.items.iter().filter_map(|(_, item)| words_of(app, sheet, item));
    let said: Vec<AnyView> = said.collect();
    if said.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="st-poster__part">
                <h3 class="st-poster__title">{part.section.title.clone()}</h3>
                {said.into_iter().collect_view()}
            </section>
        }
        .into_any(),
    )
}

/// The words of one answer. What was agreed to before, and who does what, stand elsewhere.
fn words_of(app: App, sheet: &Sheet, item: &Item) -> Option<AnyView> {
    if matches!(item.kind, Kind::Signed(_) | Kind::Actions(_)) {
        return None;
    }
    let none = Answer::default();
    let lines = answer_words(app, item, sheet.answer(&item.id).unwrap_or(&none));
    let lines: Vec<String> = lines.into_iter().filter(|l| !l.trim().is_empty()).collect();
    if lines.is_empty() {
        return None;
    }
    let line = |line| view! { <li class="st-own-words" dir="auto">{line}</li> };
    let lines = lines.into_iter().map(line).collect_view();
    Some(
        view! {
            <p class="st-poster__question">{item.text.clone()}</p>
            <ul class="st-poster__lines">{lines}</ul>
        }
        .into_any(),
    )
}
