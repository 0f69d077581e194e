//! The leaves of actions, in a sheet or in a project.

use super::{LeafCollector, Leaves, ListBuilder, ORDER, at_place};
use crate::domain::base::day;
use crate::domain::base::id::{ActionId, ItemId};
use crate::domain::sheet::action::{Action, ActionStatus};

/// The leaves of one action.
pub fn of_action(action: &Action) -> Leaves {
    let mut taken = LeafCollector::default();
    of_actions(std::slice::from_ref(action), &mut taken);
    taken.0.into_iter().collect()
}

/// Puts leaves into an action, in place of what it says.
pub fn put_into_action(leaves: &Leaves, action: &mut Action) {
    let mut actions = ListBuilder::default();
    for (path, text) in leaves.iter() {
        let parts: Vec<&str> = path.split('/').collect();
        put_action(&parts, text, &mut actions);
    }
    if let Some(put) = actions.in_order().pop() {
        *action = put;
    }
}

pub(super) fn of_actions(actions: &[Action], taken: &mut LeafCollector) {
    for action in actions {
        let path = format!("action/{}", action.id);
        let day = |day: Option<crate::domain::Day>| day.map(day::iso).unwrap_or_default();
        taken.some(format!("{path}/what"), &action.what);
        taken.some(format!("{path}/who"), &action.who);
        taken.some(format!("{path}/by_when"), &day(action.by_when));
        taken.some(format!("{path}/look_again"), &day(action.look_again));
        taken.word(format!("{path}/state"), &ActionStatus::ALL, &action.state);
        taken.some(format!("{path}/told"), &action.told);
        if let Some(tell) = action.tell {
            taken.put(format!("{path}/tell"), if tell { "1" } else { "0" });
        }
        taken.put(path, action.from.as_ref().map_or("", ItemId::as_str));
    }
    taken.order(format!("actions{ORDER}"), actions.iter().map(|action| action.id.as_str()));
}

pub(super) fn put_action(
    parts: &[&str],
    text: &str,
    actions: &mut ListBuilder<Action>,
) -> Option<()> {
    let [kind, id, field @ ..] = parts else { return None };
    if *kind == "actions" {
        actions.order = text.to_owned();
    }
    if *kind != "action" {
        return None;
    }
    let new = || Some(Action::new(ActionId::new(id).ok()?, None, String::new()));
    let action = actions.get(id, new)?;
    match field {
        [] => action.from = ItemId::new(text).ok(),
        ["what"] => action.what = text.to_owned(),
        ["who"] => action.who = text.to_owned(),
        ["told"] => action.told = text.to_owned(),
        ["by_when"] => action.by_when = day::read(text),
        ["look_again"] => action.look_again = day::read(text),
        ["state"] => action.state = at_place(&ActionStatus::ALL, text).unwrap_or_default(),
        ["tell"] => action.tell = Some(text == "1"),
        _ => {}
    }
    Some(())
}
