//! What follows from answers: questions to talk about, and ideas for what was noticed.

use super::Sheet;
use super::answer::Value;
use crate::domain::base::id::{ItemId, OptionId};
use crate::domain::tool::kind::{Role, Scale, Suggestion};
use crate::domain::tool::{Item, Tool};

/// The option outside the order that asks for a question of its own.
pub const NOT_SURE: &str = "not_sure";

/// The item's question that fits an answer, if it has one.
pub fn question<'a>(item: &'a Item, chosen: &OptionId) -> Option<&'a str> {
    let (Role::Statement(scale), Some(talk)) = (item.kind.role(), &item.talk) else { return None };
    let text = match scale.options.iter().position(|o| o.id == *chosen) {
        Some(at) if is_upper(scale, at) => &talk.high,
        Some(_) => &talk.low,
        None if chosen.as_str() == NOT_SURE => &talk.unsure,
        None => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The middle of a scale counts as its lower part: there is something to talk about.
fn is_upper(scale: &Scale, at: usize) -> bool {
    at * 2 >= scale.options.len()
}

/// Every question that a sheet's answers raise, with its item, in the tool's order.
pub fn questions<'a>(tool: &'a Tool, sheet: &Sheet) -> Vec<(&'a Item, &'a str)> {
    tool.items()
        .filter_map(|(_, item)| {
            let chosen = sheet.answer(&item.id)?.chosen()?;
            question(item, chosen).map(|text| (item, text))
        })
        .collect()
}

/// Whether something was noticed in an item: it was answered, and not with "none of these" alone,
/// "not sure" or "rather not say".
pub fn is_noticed(tool: &Tool, sheet: &Sheet, id: &ItemId) -> bool {
    let Some((item, answer)) = tool.item(id).map(|(_, item)| item).zip(sheet.answer(id)) else {
        return false;
    };
    match &answer.value {
        Some(Value::Chosen(chosen)) => names_something(item, chosen),
        Some(Value::Ticked(ticked)) => ticked.iter().any(|id| names_something(item, id)),
        _ => !answer.is_empty(),
    }
}

fn names_something(item: &Item, id: &OptionId) -> bool {
    let outside = |scale: &Scale| scale.unordered.iter().any(|o| o.id == *id);
    let is_unordered = matches!(item.kind.role(), Role::Statement(scale) if outside(scale));
    !is_unordered && !item.kind.options().into_iter().any(|o| o.is_none && o.id == *id)
}

/// The ideas that fit what a sheet noticed, without those it has as an action already.
pub fn ideas<'a>(tool: &Tool, sheet: &Sheet, ideas: &'a [Suggestion]) -> Vec<&'a str> {
    let fits = |idea: &&Suggestion| {
        (idea.when.is_empty() || idea.when.iter().any(|id| is_noticed(tool, sheet, id)))
            && sheet.actions.iter().all(|a| a.what != idea.text)
    };
    ideas.iter().filter(fits).map(|idea| idea.text.as_str()).collect()
}
