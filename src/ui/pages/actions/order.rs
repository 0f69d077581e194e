//! The order of the list. While an action is being changed everything stays where it is: a card
//! must not jump away from under somebody's hands.

use leptos::prelude::*;

use crate::state::project::planning::ActionKey;
use crate::state::store::library::PlacedAction;
use crate::state::wings::Wings;

#[derive(Debug, Clone, PartialEq, Eq)]
struct ListedAction {
    key: ActionKey,
    is_open: bool,
}

/// The actions in order, by name.
#[derive(Clone, Copy)]
pub struct Order {
    /// Those still to do.
    pub open: Memo<Vec<ActionKey>>,
    /// Those done, or that could not be done.
    pub closed: Memo<Vec<ActionKey>>,
}

impl Order {
    /// The order of these actions.
    pub fn new(actions: Memo<Vec<PlacedAction>>) -> Self {
        let planning = Wings::expect().planning;
        let editing =
            Memo::new(move |_| planning.draft().with(|d| d.as_ref().map(|d| d.base.key())));
        let listing = Memo::new(move |before: Option<&Vec<ListedAction>>| {
            let fresh = actions.with(|all| all.iter().map(listed).collect());
            match (editing.get(), before) {
                (Some(key), Some(before)) => held(before, fresh, &key),
                _ => fresh,
            }
        });
        let keys = move |is_open: bool| {
            listing.with(|all| {
                let wanted = all.iter().filter(|e| e.is_open == is_open);
                wanted.map(|e| e.key.clone()).collect::<Vec<_>>()
            })
        };
        Self { open: Memo::new(move |_| keys(true)), closed: Memo::new(move |_| keys(false)) }
    }

    /// Whether there is no action at all.
    pub fn is_empty(self) -> bool {
        self.open.with(Vec::is_empty) && self.closed.with(Vec::is_empty)
    }
}

fn listed(placed: &PlacedAction) -> ListedAction {
    ListedAction { key: placed.key(), is_open: placed.action.state.is_open() }
}

/// The order as it was, without what is gone and with what is new at its end. The action that is
/// being changed stays even when all its words are deleted for a moment.
fn held(
    before: &[ListedAction],
    fresh: Vec<ListedAction>,
    editing: &ActionKey,
) -> Vec<ListedAction> {
    let is_fresh = |key: &ActionKey| fresh.iter().any(|e| e.key == *key);
    let stays = |e: &&ListedAction| e.key == *editing || is_fresh(&e.key);
    let mut held: Vec<ListedAction> = before.iter().filter(stays).cloned().collect();
    let new = fresh.into_iter().filter(|e| before.iter().all(|b| b.key != e.key));
    held.extend(new);
    held
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::base::id::{ActionId, IdError, ProjectId};
    use crate::domain::sheet::action::{Action, ActionStatus};

    fn placed(id: &str, state: ActionStatus) -> Result<ListedAction, IdError> {
        let mut action = Action::new(ActionId::new(id)?, None, id.to_owned());
        action.state = state;
        Ok(listed(&PlacedAction { project: ProjectId::new("p")?, sheet: None, action }))
    }

    #[test]
    fn what_is_being_changed_stays_in_its_place_and_part() -> Result<(), IdError> {
        let (first, second) = (placed("a", ActionStatus::ToDo)?, placed("b", ActionStatus::ToDo)?);
        let done = placed("a", ActionStatus::Done)?;
        let before = [first.clone(), second.clone()];
        assert_eq!(
            held(&before, vec![second.clone(), done], &first.key),
            [first.clone(), second.clone()]
        );
        assert_eq!(
            held(&before, vec![second.clone()], &first.key),
            [first.clone(), second.clone()]
        );
        assert_eq!(held(&before, vec![first.clone()], &first.key), [first]);
        Ok(())
    }

    #[test]
    fn what_is_new_comes_last() -> Result<(), IdError> {
        let (first, second) = (placed("a", ActionStatus::ToDo)?, placed("b", ActionStatus::ToDo)?);
        assert_eq!(
            held(std::slice::from_ref(&first), vec![second.clone(), first.clone()], &first.key),
            [first, second]
        );
        Ok(())
    }
}
