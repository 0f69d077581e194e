//! What may leave with a copy. Private parts stay at home unless their writer says otherwise.

use super::Sheet;
use crate::domain::base::id::{ItemId, SectionId, ToolId};
use crate::domain::base::map::Set;
use crate::domain::tool::Tool;

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

/// A private part of a tool: one of its sections; `None` for questions that nobody here knows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PrivatePart {
    /// The tool.
    pub tool: ToolId,
    /// Its section.
    pub section: Option<SectionId>,
}

/// The private part that an item stands in, if it stands in one.
fn part_of(tool: Option<&Tool>, sheet: &Sheet, item: &ItemId) -> Option<PrivatePart> {
    let section = tool.and_then(|t| t.item(item)).map(|(section, _)| section);
    let part = |section| Some(PrivatePart { tool: sheet.tool.clone(), section });
    match section {
        Some(section) if section.private => part(Some(section.id.clone())),
        Some(_) => None,
        None => part(None),
    }
}

/// The private parts in which a sheet holds something.
pub fn parts(tool: Option<&Tool>, sheet: &Sheet) -> Set<PrivatePart> {
    let answered = sheet.answers.iter().filter(|(_, a)| !a.is_empty()).map(|(id, _)| id);
    let from = sheet.actions.iter().filter_map(|a| a.from.as_ref());
    let items = answered.chain(sheet.picks.keys()).chain(from);
    items.filter_map(|id| part_of(tool, sheet, id)).collect()
}

/// The sheet without its private parts.
pub fn without_private(tool: Option<&Tool>, sheet: &Sheet) -> Sheet {
    with_parts(tool, sheet, &Set::new())
}

/// The sheet with only these of its private parts.
pub fn with_parts(tool: Option<&Tool>, sheet: &Sheet, allowed: &Set<PrivatePart>) -> Sheet {
    let goes_in = |id: &ItemId| part_of(tool, sheet, id).is_none_or(|part| allowed.contains(&part));
    let mut open = sheet.clone();
    open.answers.retain(|id, _| goes_in(id));
    open.picks.retain(|id, _| goes_in(id));
    open.actions.retain(|a| a.from.as_ref().is_none_or(goes_in));
    open
}

/// Whether all that a sheet's worksheet asks is private. What nobody can classify counts as private.
pub fn is_all_private(tool: Option<&Tool>, sheet: &Sheet) -> bool {
    let is_private =
        |tool: &Tool| tool.personal || sheet.pages(tool).iter().all(|page| page.section.private);
    tool.is_none_or(is_private)
}

/// Whether a sheet stays at home with all it has: nothing would be left of it but that there is one, and
/// that is private too.
pub fn stays_home(tool: Option<&Tool>, sheet: &Sheet, allowed: &Set<PrivatePart>) -> bool {
    (has_private(tool, sheet) || is_all_private(tool, sheet))
        && with_parts(tool, sheet, allowed).is_blank()
}

/// A sheet that arrived, with what its writer may have left out of the copy on purpose: private
/// parts and the name are taken from the sheet that is here. So a copy never takes those away.
pub fn complete(tool: Option<&Tool>, arrived: &Sheet, here: &Sheet) -> Sheet {
    let mut whole = arrived.clone();
    whole.unknown.fill(&here.unknown);
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
