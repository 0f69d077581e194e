//! An answer in words, for every page that shows one.

use crate::content::{fill, words};
use crate::domain::action::Action;
use crate::domain::answer::Answer;
use crate::domain::sheet::Sheet;
use crate::domain::tool::Item;
use crate::domain::wording;
use crate::state::app::App;

/// An answer in words: one paragraph or line each. Empty when nothing was answered.
pub fn answer_words(app: App, item: &Item, answer: &Answer) -> Vec<String> {
    let day = |day| app.device().day_in_words(day);
    let said = answer.value.as_ref().map(|value| wording::of_value(Some(&item.kind), value, &day));
    let lines = said.unwrap_or_default();
    lines.iter().flat_map(|text| text.lines()).map(str::to_owned).collect()
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

/// Everything that was said to an item: answer, then actions made there.
pub fn item_words(app: App, sheet: &Sheet, item: &Item) -> Vec<String> {
    let mut said = sheet.answer(&item.id).map(|a| answer_words(app, item, a)).unwrap_or_default();
    let actions = sheet.actions_from(&item.id).filter(|a| !a.is_empty());
    said.extend(actions.map(|a| action_words(app, a)));
    said
}

/// A sheet in a few words: its tool and whose it is.
pub fn sheet_words(app: App, sheet: &Sheet) -> String {
    let tool = app.tool(&sheet.tool).map_or_else(|| sheet.tool.to_string(), |t| t.title.clone());
    let name = sheet.details.name.trim();
    let from = app.perspective_in(&sheet.project, sheet.details.perspective);
    let who = if name.is_empty() { from.as_str() } else { name };
    format!("{tool}, {who}")
}
