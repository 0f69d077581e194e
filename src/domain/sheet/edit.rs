//! Changes to a sheet. Each one knows how to be undone.

use super::action::Action;
use super::answer::Answer;
use super::{Details, Pick, Sheet};
use crate::domain::Stamp;
use crate::domain::base::id::{ActionId, ItemId};
use crate::domain::base::map::Map;

/// A change to one part of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Sets or clears the answer to an item.
    Answer(ItemId, Option<Answer>),
    /// Sets or clears what was made of an answer.
    Pick(ItemId, Option<Pick>),
    /// Adds an action at a place, replaces it, or takes it out.
    Action(ActionId, Option<(usize, Action)>),
    /// Sets who the sheet speaks for.
    Details(Details),
}

impl Change {
    /// Whether both change the same part, so that they can be undone as one.
    pub fn same_part(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Answer(a, _), Self::Answer(b, _)) | (Self::Pick(a, _), Self::Pick(b, _)) => {
                a == b
            }
            (Self::Action(a, _), Self::Action(b, _)) => a == b,
            (Self::Details(_), Self::Details(_)) => true,
            _ => false,
        }
    }

    /// The item that the change is about, if it is about one.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Self::Answer(id, _) | Self::Pick(id, _) => Some(id),
            Self::Action(_, Some((_, action))) => action.from.as_ref(),
            Self::Action(_, None) | Self::Details(_) => None,
        }
    }
}

/// Makes a change and gives back the change that undoes it.
///
/// ```
/// use shared_table::domain::Stamp;
/// use shared_table::domain::base::id::IdError;
/// use shared_table::domain::sheet::Sheet;
/// use shared_table::domain::sheet::answer::{Answer, Value};
/// use shared_table::domain::sheet::edit::{Change, apply};
///
/// # let mut sheet = Sheet {
/// #     id: "s1".parse()?,
/// #     project: "p1".parse()?,
/// #     tool: "agreement".parse()?,
/// #     tool_version: 1,
/// #     variant: "full".parse()?,
/// #     details: Default::default(),
/// #     created: Stamp::default(),
/// #     changed: Stamp::default(),
/// #     binned: None,
/// #     answers: Default::default(),
/// #     picks: Default::default(),
/// #     actions: Vec::new(),
/// #     unknown: Default::default(),
/// # };
/// let before = sheet.clone();
/// let answer = Answer::of(Value::Text("On Tuesdays".to_owned()));
/// let undo = apply(&mut sheet, Change::Answer("meetings".parse()?, Some(answer)), Stamp::default());
/// assert!(sheet.is_answered(&"meetings".parse()?));
///
/// apply(&mut sheet, undo, Stamp::default());
/// assert_eq!(sheet, before);
/// # Ok::<(), IdError>(())
/// ```
pub fn apply(sheet: &mut Sheet, change: Change, now: Stamp) -> Change {
    sheet.changed = now;
    match change {
        Change::Answer(id, answer) => {
            let answer = answer.filter(|a| a.value.is_some() || !a.note.is_empty());
            let before = set(&mut sheet.answers, &id, answer);
            Change::Answer(id, before)
        }
        Change::Pick(id, pick) => {
            let before = set(&mut sheet.picks, &id, pick);
            Change::Pick(id, before)
        }
        Change::Action(id, action) => {
            let before = set_action(&mut sheet.actions, &id, action);
            Change::Action(id, before)
        }
        Change::Details(details) => Change::Details(std::mem::replace(&mut sheet.details, details)),
    }
}

fn set<T>(map: &mut Map<ItemId, T>, id: &ItemId, value: Option<T>) -> Option<T> {
    match value {
        Some(value) => map.insert(id.clone(), value),
        None => map.remove(id),
    }
}

/// Puts an action into a list, replaces it, or takes it out; gives back what stood there and where.
pub fn set_action(
    actions: &mut Vec<Action>,
    id: &ActionId,
    action: Option<(usize, Action)>,
) -> Option<(usize, Action)> {
    let found = actions.iter().position(|a| a.id == *id);
    match (found, action) {
        (Some(at), Some((_, new))) => {
            let old = std::mem::replace(&mut actions[at], new);
            Some((at, old))
        }
        (Some(at), None) => Some((at, actions.remove(at))),
        (None, Some((at, new))) => {
            actions.insert(at.min(actions.len()), new);
            None
        }
        (None, None) => None,
    }
}
