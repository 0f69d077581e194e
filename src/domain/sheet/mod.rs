//! A sheet: one filled-in tool, by one person, a pair or a group.

pub mod action;
pub mod agenda;
pub mod answer;
pub mod edit;
pub mod goals;
pub mod history;
pub mod meaning;
pub mod privacy;
pub mod progress;
pub mod signing;
pub mod talk;
pub mod wording;

use super::base::map::Map;

use super::Stamp;
use super::base::id::{ItemId, ProjectId, RoundId, SheetId, ToolId, VariantId};
use super::base::unknown::Unknown;
use super::tool::{Tool, ToolPage};
use action::Action;
use answer::Answer;

/// One filled-in tool.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Stays the same wherever the sheet is copied to.
    pub id: SheetId,
    /// The work it belongs to.
    pub project: ProjectId,
    /// What it fills in.
    pub tool: ToolId,
    /// The tool's version when the sheet was started.
    pub tool_version: u32,
    /// Which way of using the tool.
    pub variant: VariantId,
    /// Who it speaks for, and when.
    pub details: Details,
    /// When it was started.
    pub created: Stamp,
    /// When it last changed.
    pub changed: Stamp,
    /// When it was put in the bin, if it was.
    pub binned: Option<Stamp>,
    /// Answers by item; an item without an answer is not in here.
    pub answers: Map<ItemId, Answer>,
    /// What the person made of an answer when looking back.
    pub picks: Map<ItemId, Pick>,
    /// Actions made in this sheet, in order.
    pub actions: Vec<Action>,
    /// What a later version wrote into it.
    pub unknown: Unknown,
}

/// Who a sheet speaks for, and when.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details {
    /// A name or nickname; may be empty.
    pub name: String,
    /// The position it is answered from; `None` where that was not asked, or left out.
    pub perspective: Option<Perspective>,
    /// How many people it speaks for.
    pub by: Respondent,
    /// The round it belongs to.
    pub round: Option<RoundId>,
    /// Typed in from a paper sheet.
    pub from_paper: bool,
}

impl Details {
    /// The position that the sheet counts under: who left it out counts with those who would rather not say.
    pub fn position(&self) -> Perspective {
        self.perspective.unwrap_or_default()
    }
}

/// The position somebody answers from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Perspective {
    /// Has used services, or still does.
    LivedExperience,
    /// Family member, friend or carer of somebody who has.
    FamilyOrCarer,
    /// Works in a service.
    WorksInService,
    /// Commissions services or makes policy.
    Commissions,
    /// Volunteers.
    Volunteer,
    /// Would rather not say.
    #[default]
    RatherNotSay,
}

impl Perspective {
    /// Every perspective, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::LivedExperience,
        Self::FamilyOrCarer,
        Self::WorksInService,
        Self::Commissions,
        Self::Volunteer,
        Self::RatherNotSay,
    ];
}

/// How many people a sheet speaks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Respondent {
    /// One person.
    #[default]
    Person,
    /// Two people who answered together.
    Pair,
    /// A group that answered together.
    Group,
}

impl Respondent {
    /// Every way, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Person, Self::Pair, Self::Group];
}

/// What somebody made of an answer when looking back. Chosen by people, never computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pick {
    /// A strength.
    Strength,
    /// Something to work on.
    WorkOn,
    /// Something to find out more about.
    FindOut,
}

impl Pick {
    /// Every pick, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Strength, Self::WorkOn, Self::FindOut];
}

impl Sheet {
    /// The pages of its tool that it asks, and among them the retired questions that it says something to.
    pub fn pages<'a>(&self, tool: &'a Tool) -> Vec<ToolPage<'a>> {
        tool.pages_and(&self.variant, &|id| self.is_answered(id) || self.picks.contains_key(id))
    }

    /// The answer to an item, if there is one.
    pub fn answer(&self, id: &ItemId) -> Option<&Answer> {
        self.answers.get(id)
    }

    /// The actions that came from an item.
    pub fn actions_from<'a>(&'a self, id: &'a ItemId) -> impl Iterator<Item = &'a Action> {
        self.actions.iter().filter(move |a| a.from.as_ref() == Some(id))
    }

    /// Whether an item was answered: something chosen, written, or an action made.
    pub fn is_answered(&self, id: &ItemId) -> bool {
        self.answer(id).is_some_and(|a| !a.is_empty())
            || self.actions_from(id).any(|a| !a.is_empty())
    }

    /// Nothing was answered, picked or planned yet.
    pub fn is_blank(&self) -> bool {
        self.answers.values().all(Answer::is_empty)
            && self.picks.is_empty()
            && self.actions.iter().all(Action::is_empty)
    }
}
