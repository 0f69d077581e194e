//! A project: a named piece of co-production work, with its rounds of asking.

pub mod dates;
pub mod terms;

use super::base::id::{ProjectId, RoundId};
use super::base::unknown::Unknown;
use super::sheet::action::Action;
use super::{Day, Stamp};
use terms::Terms;

/// A named piece of work. Its sheets point to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// Stays the same wherever the project is copied to.
    pub id: ProjectId,
    /// Its name for people.
    pub name: String,
    /// When people are asked, in order.
    pub rounds: Vec<Round>,
    /// Actions that belong to no sheet.
    pub actions: Vec<Action>,
    /// Its own words for people; what is missing has the usual ones.
    pub terms: Terms,
    /// Made up, to show how things look.
    pub example: bool,
    /// When it was put in the bin with all that belongs to it; `None` for one that is not there.
    pub binned: Option<Stamp>,
    /// When it was made.
    pub created: Stamp,
    /// When it last changed.
    pub changed: Stamp,
    /// What a later version wrote into it.
    pub unknown: Unknown,
}

/// A time of asking.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// Stays the same through renaming.
    pub id: RoundId,
    /// What the group calls it, such as "Start" or "After six months".
    pub label: String,
    /// When it takes place, if that is known.
    pub date: Option<Day>,
}

impl Project {
    /// A project with nothing in it yet.
    pub fn new(id: ProjectId, name: String, now: Stamp) -> Self {
        Self {
            id,
            name,
            rounds: Vec::new(),
            actions: Vec::new(),
            terms: Terms::default(),
            example: false,
            binned: None,
            created: now,
            changed: now,
            unknown: Unknown::default(),
        }
    }

    /// The round of that name.
    pub fn round(&self, id: &RoundId) -> Option<&Round> {
        self.rounds.iter().find(|r| r.id == *id)
    }
}
