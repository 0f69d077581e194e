//! A project in files.

use serde::Serialize;

use super::action::{self, ActionOut};
use super::sheet::created_and_changed;
use super::twice;
use crate::domain::day;
use crate::domain::id::{ProjectId, RoundId};
use crate::domain::project::{Project, Round};
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::problem::{Log, ProblemKind};
use crate::format::time;

/// A project as it is written.
#[derive(Serialize)]
pub(crate) struct ProjectOut<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    example: bool,
    created: String,
    changed: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rounds: Vec<RoundOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    actions: Vec<ActionOut<'a>>,
}

#[derive(Serialize)]
struct RoundOut<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
}

impl<'a> From<&'a Project> for ProjectOut<'a> {
    fn from(project: &'a Project) -> Self {
        let round = |r: &'a Round| RoundOut {
            id: r.id.as_str(),
            label: &r.label,
            date: r.date.map(day::iso),
        };
        Self {
            id: project.id.as_str(),
            name: &project.name,
            example: project.example,
            created: time::stamp(project.created),
            changed: time::stamp(project.changed),
            rounds: project.rounds.iter().map(round).collect(),
            actions: project.actions.iter().map(ActionOut::from).collect(),
        }
    }
}

/// Reads a project. Without an id it is none.
pub(crate) fn read(json: Json<'_>, log: &mut Log) -> Option<Project> {
    let mut fields = Fields::of(json, log)?;
    let Some(id) = fields.id("id", log, ProjectId::new) else {
        log.note(ProblemKind::LeftOut);
        return None;
    };
    let name = fields.text("name", log);
    let example = fields.flag("example", log);
    let (created, changed) = created_and_changed(&mut fields, log);
    let rounds = fields.list("rounds", log, round);
    let rounds =
        twice::tell_apart(rounds, log, "rounds", |r| &mut r.id, RoundId::as_str, RoundId::new);
    let actions = action::read_list(&mut fields, log);
    Some(Project { id, name, rounds, actions, example, created, changed })
}

fn round(json: Json<'_>, log: &mut Log) -> Option<Round> {
    let mut fields = Fields::of(json, log)?;
    let Some(id) = fields.id("id", log, RoundId::new) else {
        log.note(ProblemKind::LeftOut);
        return None;
    };
    Some(Round { id, label: fields.text("label", log), date: fields.day("date", log) })
}
