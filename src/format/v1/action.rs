//! An action in files.

use serde::Serialize;

use crate::domain::base::day;
use crate::domain::base::id::{ActionId, ItemId};
use crate::domain::sheet::action::{Action, ActionStatus};
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::problem::{Log, ProblemKind};
use crate::format::twice;
use crate::format::words;

/// An action as it is written.
#[derive(Serialize)]
pub(crate) struct ActionOut<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'a str>,
    what: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    who: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    by_when: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    look_again: Option<String>,
    state: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    told: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    tell: Option<bool>,
}

impl<'a> From<&'a Action> for ActionOut<'a> {
    fn from(action: &'a Action) -> Self {
        Self {
            id: action.id.as_str(),
            from: action.from.as_ref().map(ItemId::as_str),
            what: &action.what,
            who: &action.who,
            by_when: action.by_when.map(day::iso),
            look_again: action.look_again.map(day::iso),
            state: words::state(action.state),
            told: &action.told,
            tell: action.tell,
        }
    }
}

/// Reads a list of actions. One without a usable id gets one: its words count more.
pub(crate) fn read_list(fields: &mut Fields<'_>, log: &mut Log) -> Vec<Action> {
    let actions = fields.list("actions", log, read);
    twice::tell_apart(actions, log, "actions", |action| &mut action.id)
}

fn read(json: Json<'_>, log: &mut Log) -> Option<Action> {
    let mut fields = Fields::of(json, log)?;
    let id: ActionId = fields.id("id", log).or_else(|| {
        log.note_in("id", ProblemKind::Unclear);
        ActionId::new("action").ok()
    })?;
    let action = Action {
        id,
        from: fields.id("from", log),
        what: fields.text("what", log),
        who: fields.text("who", log),
        by_when: fields.day("by_when", log),
        look_again: fields.day("look_again", log),
        state: fields.word("state", log, &ActionStatus::ALL, words::state).unwrap_or_default(),
        told: fields.text("told", log),
        tell: fields.maybe_flag("tell", log),
    };
    fields.leave(action.id.as_str(), log);
    Some(action)
}
