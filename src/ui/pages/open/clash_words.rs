//! What a leaf of a document is called, and what it says, in words.

use leptos::prelude::*;

use crate::content::{self, fill, words};
use crate::domain::base::day;
use crate::domain::base::id::{ItemId, OptionId, RoundId};
use crate::domain::document::leaves::{self, at_place};
use crate::domain::sheet::action::{Action, ActionStatus};
use crate::domain::sheet::{Perspective, Pick, Respondent, Sheet};
use crate::state::app::App;

/// What a leaf is called: the question that it answers, the action that it belongs to.
pub(super) fn title(app: App, sheet: Option<&Sheet>, actions: &[Action], path: &str) -> String {
    let w = &words().open;
    let named = |words: &str, name: &str| fill(words, &[("name", name)]);
    if let Some(item) = leaves::item_of(path) {
        let question = question(app, sheet, &item);
        return match path.split('/').next() {
            Some("note") => named(w.clash_note, &question),
            Some("pick") => named(w.clash_pick, &question),
            _ => question,
        };
    }
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["action", id, field] => action_title(actions, id, field),
        ["round", ..] => words().sheet.round.to_owned(),
        ["term", ..] => w.clash_term.to_owned(),
        ["name"] if sheet.is_none() => w.differs_name.to_owned(),
        _ => w.differs_whose.to_owned(),
    }
}

/// Which action, and what of it.
fn action_title(actions: &[Action], id: &str, field: &str) -> String {
    let (w, of) = (&words().open, &words().actions);
    let name = match field {
        "who" => of.who,
        "by_when" => of.by_when,
        "look_again" => of.look_again,
        "state" => of.state,
        "told" | "tell" => of.told,
        _ => return w.differs_actions.to_owned(),
    };
    let action = actions.iter().find(|action| action.id.as_str() == id);
    let what = action.map_or("", |action| action.what.as_str());
    fill(w.clash_action, &[("what", what), ("name", name)])
}

fn question(app: App, sheet: Option<&Sheet>, item: &ItemId) -> String {
    let tool = sheet.and_then(|sheet| app.tool(&sheet.tool));
    let found = tool.as_ref().and_then(|tool| tool.item(item)).map(|(_, item)| item.text.clone());
    found.unwrap_or_else(|| item.to_string())
}

/// What a leaf says.
pub(super) fn value_words(app: App, sheet: Option<&Sheet>, path: &str, text: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    let said = match parts.as_slice() {
        ["answer", item] => Some(answer_words(app, sheet, item, text)),
        ["pick", _] => at_place(&Pick::ALL, text).map(|pick| content::pick(pick).to_owned()),
        [leaves::PERSPECTIVE] => {
            let from = at_place(&Perspective::ALL, text).unwrap_or_default();
            Some(content::perspective(from).to_owned())
        }
        ["by"] => at_place(&Respondent::ALL, text).map(|by| content::by(by).to_owned()),
        ["action", _, "state"] => {
            at_place(&ActionStatus::ALL, text).map(|state| content::action_state(state).to_owned())
        }
        ["action", _, "by_when" | "look_again"] | ["round", _, "date"] => {
            day::read(text).map(|day| app.device().day_in_words(day))
        }
        ["round"] => RoundId::new(text).ok().and_then(|id| {
            let project = &sheet?.project;
            app.library.with_untracked(|l| Some(l.project(project)?.round(&id)?.label.clone()))
        }),
        _ => None,
    };
    said.unwrap_or_else(|| text.to_owned())
}

fn answer_words(app: App, sheet: Option<&Sheet>, item: &str, text: &str) -> String {
    let rest: String = text.chars().skip(1).collect();
    if !text.starts_with(leaves::CHOSEN) {
        return rest;
    }
    let tool = sheet.and_then(|sheet| app.tool(&sheet.tool));
    let label = || {
        let (item, option) = (ItemId::new(item).ok()?, OptionId::new(&rest).ok()?);
        let (_, item) = tool.as_ref()?.item(&item)?;
        item.kind.option_label(&option).map(str::to_owned)
    };
    label().unwrap_or(rest)
}
