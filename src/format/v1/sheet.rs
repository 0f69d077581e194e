//! A sheet in files.

use std::str::FromStr;

use serde::Serialize;

use super::action::{self, ActionOut};
use super::answer::{self, AnswerOut};
use crate::domain::base::id::{IdError, ItemId, RoundId};
use crate::domain::base::map::Map;
use crate::domain::sheet::{Details, Perspective, Pick, Respondent, Sheet};
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::problem::{Log, PathSegment, ProblemKind};
use crate::format::time;
use crate::format::twice;
use crate::format::words;

/// A sheet as it is written. What it is about comes first, so that a broken end costs answers only.
#[derive(Serialize)]
pub(crate) struct SheetOut<'a> {
    id: &'a str,
    project: &'a str,
    tool: &'a str,
    tool_version: u32,
    variant: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    perspective: Option<&'static str>,
    by: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    round: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    from_paper: bool,
    created: String,
    changed: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    binned: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<AnswerOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    picks: Vec<PickOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    actions: Vec<ActionOut<'a>>,
}

#[derive(Serialize)]
struct PickOut<'a> {
    item: &'a str,
    pick: &'static str,
}

impl<'a> From<&'a Sheet> for SheetOut<'a> {
    fn from(sheet: &'a Sheet) -> Self {
        let details = &sheet.details;
        let pick = |(item, pick): (&'a ItemId, &Pick)| PickOut {
            item: item.as_str(),
            pick: words::pick(*pick),
        };
        Self {
            id: sheet.id.as_str(),
            project: sheet.project.as_str(),
            tool: sheet.tool.as_str(),
            tool_version: sheet.tool_version,
            variant: sheet.variant.as_str(),
            name: &details.name,
            perspective: details.perspective.map(words::perspective),
            by: words::by(details.by),
            round: details.round.as_ref().map(RoundId::as_str),
            from_paper: details.from_paper,
            created: time::stamp(sheet.created),
            changed: time::stamp(sheet.changed),
            binned: sheet.binned.map(time::stamp),
            answers: sheet.answers.iter().map(AnswerOut::from).collect(),
            picks: sheet.picks.iter().map(pick).collect(),
            actions: sheet.actions.iter().map(ActionOut::from).collect(),
        }
    }
}

/// Stands in for the name of a project or variant that can't be read: the answers count more.
const UNKNOWN: &str = "unknown";

/// Reads a sheet. Without an id and a tool it is none.
pub(crate) fn read(json: Json<'_>, log: &mut Log) -> Option<Sheet> {
    let mut fields = Fields::of(json, log)?;
    let id = fields.id("id", log);
    let tool = fields.id("tool", log);
    let (Some(id), Some(tool)) = (id, tool) else {
        log.note(ProblemKind::LeftOut);
        return None;
    };
    let project = or_unknown(&mut fields, "project", log)?;
    let tool_version = tool_version(&mut fields, log);
    let variant = or_unknown(&mut fields, "variant", log)?;
    let details = details(&mut fields, log);
    let (created, changed) = fields.created_and_changed(log);
    Some(Sheet {
        id,
        project,
        tool,
        tool_version,
        variant,
        details,
        created,
        changed,
        binned: fields.stamp("binned", log),
        answers: answer::read_all(&mut fields, log),
        picks: picks(&mut fields, log),
        actions: action::read_list(&mut fields, log),
        unknown: fields.unknown(log),
    })
}

fn or_unknown<T: FromStr<Err = IdError>>(
    fields: &mut Fields<'_>,
    key: &'static str,
    log: &mut Log,
) -> Option<T> {
    fields.id(key, log).or_else(|| {
        log.note_in(key, ProblemKind::Unclear);
        UNKNOWN.parse().ok()
    })
}

fn tool_version(fields: &mut Fields<'_>, log: &mut Log) -> u32 {
    let version = fields.whole("tool_version", log).and_then(|v| u32::try_from(v).ok());
    version.unwrap_or_else(|| {
        log.note_in("tool_version", ProblemKind::Unclear);
        1
    })
}

fn details(fields: &mut Fields<'_>, log: &mut Log) -> Details {
    // The first release reads a sheet without one as one of somebody who would rather not say.
    let perspective = fields.word("perspective", log, &Perspective::ALL, words::perspective);
    Details {
        name: fields.text("name", log),
        perspective,
        by: fields.word("by", log, &Respondent::ALL, words::by).unwrap_or_default(),
        round: fields.id("round", log),
        from_paper: fields.flag("from_paper", log),
    }
}

fn picks(fields: &mut Fields<'_>, log: &mut Log) -> Map<ItemId, Pick> {
    let mut at = 0;
    let picks = fields.list("picks", log, |json, log| {
        at += 1;
        let mut fields = Fields::of(json, log)?;
        let item: Option<ItemId> = fields.id("item", log);
        let pick = fields.word("pick", log, &Pick::ALL, words::pick);
        if item.is_none() || pick.is_none() {
            log.note(ProblemKind::LeftOut);
        }
        let (item, pick) = (item?, pick?);
        fields.leave(item.as_str(), log);
        Some((at - 1, item, pick))
    });
    twice::first_of_each(picks, |at| {
        log.within(PathSegment::Field("picks"), |log| {
            log.within(PathSegment::Place(at), |log| log.note(ProblemKind::Twice));
        });
    })
}
