//! What may leave with a copy. Private parts stay at home unless their writer says otherwise.

use super::id::ItemId;
use super::sheet::Sheet;
use super::tool::Tool;

/// Whether an item's answer is private. Without the tool, or for an item the tool doesn't know,
/// nobody can tell: then it counts as private.
pub fn is_private(tool: Option<&Tool>, item: &ItemId) -> bool {
    tool.and_then(|t| t.item(item)).is_none_or(|(section, _)| section.private)
}

/// Whether a sheet holds anything private.
pub fn has_private(tool: Option<&Tool>, sheet: &Sheet) -> bool {
    let in_answers = sheet.answers.iter().any(|(id, a)| !a.is_empty() && is_private(tool, id));
    let in_picks = sheet.picks.keys().any(|id| is_private(tool, id));
    let from = |a: &super::action::Action| a.from.as_ref().is_some_and(|id| is_private(tool, id));
    in_answers || in_picks || sheet.actions.iter().any(from)
}

/// The sheet without its private parts.
pub fn without_private(tool: Option<&Tool>, sheet: &Sheet) -> Sheet {
    let mut open = sheet.clone();
    open.answers.retain(|id, _| !is_private(tool, id));
    open.picks.retain(|id, _| !is_private(tool, id));
    open.actions.retain(|a| !a.from.as_ref().is_some_and(|id| is_private(tool, id)));
    open
}

/// A sheet that arrived, with what its writer may have left out of the copy on purpose: private
/// parts and the name are taken from the sheet that is here. So a copy never takes those away.
pub fn complete(tool: Option<&Tool>, arrived: &Sheet, here: &Sheet) -> Sheet {
    let mut whole = arrived.clone();
    if whole.details.name.trim().is_empty() {
        whole.details.name.clone_from(&here.details.name);
    }
    let answers = here.answers.iter().filter(|(id, _)| is_private(tool, id));
    whole.answers.fill(answers.map(|(id, answer)| (id.clone(), answer.clone())));
    let picks = here.picks.iter().filter(|(id, _)| is_private(tool, id));
    whole.picks.fill(picks.map(|(id, pick)| (id.clone(), *pick)));
    for (at, action) in here.actions.iter().enumerate() {
        let private = action.from.as_ref().is_some_and(|id| is_private(tool, id));
        if private && whole.actions.iter().all(|a| a.id != action.id) {
            whole.actions.insert(at.min(whole.actions.len()), action.clone());
        }
    }
    whole
}
