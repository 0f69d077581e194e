//! A project in files.

use serde::Serialize;

use super::action::{self, ActionOut};
use crate::domain::base::day;
use crate::domain::project::terms::{MAX_LEN, Term};
use crate::domain::project::{Project, Round};
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::problem::{Log, ProblemKind};
use crate::format::time;
use crate::format::twice;
use crate::format::words;

/// A project as it is written.
#[derive(Serialize)]
pub(crate) struct ProjectOut<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    example: bool,
    created: String,
    changed: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    binned: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rounds: Vec<RoundOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    actions: Vec<ActionOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    terms: Vec<TermOut<'a>>,
}

#[derive(Serialize)]
struct TermOut<'a> {
    term: &'static str,
    words: &'a str,
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
        let term =
            |(term, own): (&Term, &'a String)| TermOut { term: words::term(*term), words: own };
        Self {
            id: project.id.as_str(),
            name: &project.name,
            example: project.example,
            created: time::stamp(project.created),
            changed: time::stamp(project.changed),
            binned: project.binned.map(time::stamp),
            rounds: project.rounds.iter().map(round).collect(),
            actions: project.actions.iter().map(ActionOut::from).collect(),
            terms: project.terms.iter().map(term).collect(),
        }
    }
}

/// Reads a project. Without an id it is none.
pub(crate) fn read(json: Json<'_>, log: &mut Log) -> Option<Project> {
    let mut fields = Fields::of(json, log)?;
    let Some(id) = fields.id("id", log) else {
        log.note(ProblemKind::LeftOut);
        return None;
    };
    let name = fields.text("name", log);
    let example = fields.flag("example", log);
    let (created, changed) = fields.created_and_changed(log);
    let binned = fields.stamp("binned", log);
    let rounds = fields.list("rounds", log, round);
    let rounds = twice::tell_apart(rounds, log, "rounds", |round| &mut round.id);
    let actions = action::read_list(&mut fields, log);
    let terms = fields.list("terms", log, term).into_iter().collect();
    let unknown = fields.unknown(log);
    Some(Project { id, name, rounds, actions, terms, example, binned, created, changed, unknown })
}

/// Own words. Words without an end are cut, and none are none.
fn term(json: Json<'_>, log: &mut Log) -> Option<(Term, String)> {
    let mut fields = Fields::of(json, log)?;
    let term = fields.word("term", log, &Term::ALL, words::term);
    let own: String = fields.text("words", log).chars().take(MAX_LEN).collect();
    match term {
        Some(term) if !own.trim().is_empty() => {
            fields.leave(words::term(term), log);
            Some((term, own))
        }
        _ => {
            log.note(ProblemKind::LeftOut);
            None
        }
    }
}

fn round(json: Json<'_>, log: &mut Log) -> Option<Round> {
    let mut fields = Fields::of(json, log)?;
    let Some(id) = fields.id("id", log) else {
        log.note(ProblemKind::LeftOut);
        return None;
    };
    let round = Round { id, label: fields.text("label", log), date: fields.day("date", log) };
    fields.leave(round.id.as_str(), log);
    Some(round)
}
