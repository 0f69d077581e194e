//! An answer in words, for every page that shows one.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::sheet::Sheet;
use crate::domain::sheet::action::Action;
use crate::domain::sheet::answer::Answer;
use crate::domain::sheet::wording;
use crate::domain::tool::Item;
use crate::state::app::App;
use crate::ui::parts::facts::sheet_name;

/// An answer in words: one paragraph or line each. Empty when nothing was answered.
pub fn answer_words(app: App, item: &Item, answer: &Answer) -> Vec<String> {
    answer_entries(app, item, answer).into_iter().flatten().collect()
}

/// An answer in words, entry by entry, each with its lines.
pub fn answer_entries(app: App, item: &Item, answer: &Answer) -> Vec<Vec<String>> {
    let day = |day| app.device().day_in_words(day);
    let said = answer.value.as_ref().map(|value| wording::of_value(Some(&item.kind), value, &day));
    let lines = |text: &String| text.lines().map(str::to_owned).collect();
    said.unwrap_or_default().iter().map(lines).collect()
}

/// Entries on a page, each a block of its own.
pub fn entries_view(entries: Vec<Vec<String>>) -> AnyView {
    let line = |line: String| view! { <p class="st-own-words" dir="auto">{line}</p> };
    let entry = |lines: Vec<String>| {
        view! { <div class="st-entry">{lines.into_iter().map(line).collect_view()}</div> }
    };
    entries.into_iter().map(entry).collect_view().into_any()
}

/// An action in one line: what, who, by when.
pub fn action_words(app: App, action: &Action) -> String {
    let mut parts = vec![action.what.trim().to_owned()];
    if !action.who.trim().is_empty() {
        parts.push(action.who.trim().to_owned());
    }
    if let Some(day) = action.by_when {
        let day = app.device().day_in_words(day);
        parts.push(fill(words().actions.day, &[("day", &day)]));
    }
    wording::joined(parts, ". ")
}

/// Everything that was said to an item, entry by entry: answer, then actions made there.
pub fn item_entries(app: App, sheet: &Sheet, item: &Item) -> Vec<Vec<String>> {
    let answer = sheet.answer(&item.id);
    let mut said = answer.map(|a| answer_entries(app, item, a)).unwrap_or_default();
    let actions = sheet.actions_from(&item.id).filter(|a| !a.is_empty());
    said.extend(actions.map(|a| vec![action_words(app, a)]));
    said
}

/// A sheet in a few words: its tool and what it is called, which says the tool where nobody gave it a name.
pub fn sheet_words(app: App, sheet: &Sheet) -> String {
    let name = sheet_name(app, sheet);
    if sheet.details.name.trim().is_empty() {
        return name;
    }
    let tool = app.tool(&sheet.tool).map_or_else(|| sheet.tool.to_string(), |t| t.title.clone());
    format!("{tool}, {name}")
}
