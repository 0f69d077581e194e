//! An action: what somebody will do, and what people are told about it.

use crate::domain::Day;
use crate::domain::base::id::{ActionId, ItemId};

/// Something to do. Only `what` is needed; the rest can come later.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Stays the same wherever the action is copied to.
    pub id: ActionId,
    /// The question it came from, if it came from one.
    pub from: Option<ItemId>,
    /// What will be done.
    pub what: String,
    /// Who does it, in the group's words.
    pub who: String,
    /// When it should be done.
    pub by_when: Option<Day>,
    /// When the group looks at it again.
    pub look_again: Option<Day>,
    /// How it stands.
    pub state: ActionStatus,
    /// What people are told: what changed, or why not and what can still be done.
    pub told: String,
    /// Whether people are told of it. As long as nobody has said so: once there are words for them.
    pub tell: Option<bool>,
}

/// How an action stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActionStatus {
    /// Not started.
    #[default]
    ToDo,
    /// Started.
    Doing,
    /// Done.
    Done,
    /// It could not be done; `told` says why and what can still be done.
    CouldNot,
}

impl ActionStatus {
    /// Every state, in the order people meet them.
    pub const ALL: [Self; 4] = [Self::ToDo, Self::Doing, Self::Done, Self::CouldNot];

    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        matches!(self, Self::ToDo | Self::Doing)
    }
}

impl Action {
    /// Whether people are told of it.
    pub fn is_told(&self) -> bool {
        self.tell.unwrap_or(!self.told.trim().is_empty())
    }

    /// A new action with nothing but its words.
    pub fn new(id: ActionId, from: Option<ItemId>, what: String) -> Self {
        Self {
            id,
            from,
            what,
            who: String::new(),
            by_when: None,
            look_again: None,
            state: ActionStatus::default(),
            told: String::new(),
            tell: None,
        }
    }

    /// Nothing was written.
    pub fn is_empty(&self) -> bool {
        self.what.trim().is_empty() && self.who.trim().is_empty() && self.told.trim().is_empty()
    }

    /// Still open after its day has passed.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.state.is_open() && self.by_when.is_some_and(|day| day < today)
    }
}
