//! English enough for tests, and the tool that has every kind of question.

use std::sync::{Arc, LazyLock};

use shared_table::domain::base::id::ToolId;
use shared_table::domain::project::Project;
use shared_table::domain::sheet::action::ActionStatus;
use shared_table::domain::sheet::{Perspective, Pick, Respondent};
use shared_table::domain::tool::Tool;
use shared_table::domain::{Day, Stamp};
use shared_table::format::text::TextWords;
use shared_table::format::{Names, tool};

use crate::golden;

pub static TOOL: LazyLock<Tool> =
    LazyLock::new(|| tool::read(&golden::fixture_text("tools/every-kind.json")).unwrap());

pub const WORDS: TextWords<'_> = TextWords {
    title: "Shared Table",
    intro: "These are worksheets. You can read them here. To open them in Shared Table, choose Open a file.",
    data_lead: "The part below is for Shared Table. Please leave it as it is.",
    made: "Copy made",
    project: "Project",
    rounds: "Rounds",
    tool_unknown: "A worksheet that is not known here",
    whose: "Whose answers",
    from_paper: "from paper",
    round: "Round",
    changed: "Last changed",
    note: "Note",
    skipped: "No answer yet",
    looking_back: "Looking back",
    actions: "Actions",
    who: "Who",
    by_when: "By when",
    look_again: "We look again",
    state: "How it stands",
    told: "What people are told",
    example: "A made-up example",
};

pub struct English;

impl Names for English {
    fn tool(&self, id: &ToolId) -> Option<&Tool> {
        Some(&*TOOL).filter(|tool| tool.id == *id)
    }

    fn tool_in(&self, _: Option<&Project>, id: &ToolId) -> Option<Arc<Tool>> {
        self.tool(id).cloned().map(Arc::new)
    }

    fn perspective<'a>(&'a self, _: Option<&'a Project>, perspective: Perspective) -> &'a str {
        match perspective {
            Perspective::LivedExperience => "lived experience",
            Perspective::FamilyOrCarer => "family or carer",
            Perspective::WorksInService => "works in a service",
            Perspective::Commissions => "commissions or makes policy",
            Perspective::Volunteer => "volunteer",
            Perspective::RatherNotSay => "rather not say",
        }
    }

    fn by(&self, by: Respondent) -> &str {
        match by {
            Respondent::Person => "one person",
            Respondent::Pair => "two people together",
            Respondent::Group => "a group together",
        }
    }

    fn pick(&self, pick: Pick) -> &str {
        match pick {
            Pick::Strength => "A strength",
            Pick::WorkOn => "To work on",
            Pick::FindOut => "To find out",
        }
    }

    fn state(&self, state: ActionStatus) -> &str {
        match state {
            ActionStatus::ToDo => "To do",
            ActionStatus::Doing => "Doing",
            ActionStatus::Done => "Done",
            ActionStatus::CouldNot => "Could not be done",
        }
    }

    fn day(&self, day: Day) -> String {
        day.format("%-d %B %Y").to_string()
    }

    fn stamp(&self, stamp: Stamp) -> String {
        stamp.format("%-d %B %Y, %H:%M").to_string()
    }
}
