//! The words that stand for fixed choices in documents and in tables. They never change: a version of the form
//! that says something in another word has that word in its own folder.

use crate::domain::project::terms::Term;
use crate::domain::room::entry::EntrySource;
use crate::domain::room::run_sheet::WorkshopStep;
use crate::domain::sheet::action::ActionStatus;
use crate::domain::sheet::{Perspective, Pick, Respondent};

pub(crate) fn perspective(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::LivedExperience => "lived_experience",
        Perspective::FamilyOrCarer => "family_or_carer",
        Perspective::WorksInService => "works_in_service",
        Perspective::Commissions => "commissions",
        Perspective::Volunteer => "volunteer",
        Perspective::RatherNotSay => "rather_not_say",
    }
}

pub(crate) fn term(term: Term) -> &'static str {
    match term {
        Term::People => "people",
        Term::Perspective(of) => perspective(of),
    }
}

pub(crate) fn by(by: Respondent) -> &'static str {
    match by {
        Respondent::Person => "person",
        Respondent::Pair => "pair",
        Respondent::Group => "group",
    }
}

pub(crate) fn pick(pick: Pick) -> &'static str {
    match pick {
        Pick::Strength => "strength",
        Pick::WorkOn => "work_on",
        Pick::FindOut => "find_out",
    }
}

pub(crate) fn step(step: WorkshopStep) -> &'static str {
    match step {
        WorkshopStep::Welcome => "welcome",
        WorkshopStep::Answer => "answer",
        WorkshopStep::Look => "look",
        WorkshopStep::Agree => "agree",
        WorkshopStep::Close => "close",
    }
}

pub(crate) fn way(way: EntrySource) -> &'static str {
    match way {
        EntrySource::Passed => "passed",
        EntrySource::File => "file",
        EntrySource::Code => "code",
        EntrySource::Paper => "paper",
    }
}

pub(crate) fn state(state: ActionStatus) -> &'static str {
    match state {
        ActionStatus::ToDo => "to_do",
        ActionStatus::Doing => "doing",
        ActionStatus::Done => "done",
        ActionStatus::CouldNot => "could_not",
    }
}
