//! What one sheet takes from the others of its project.

use leptos::prelude::*;

use super::app::App;
use super::library::{Library, PlacedAction};
use crate::domain::answer::Answer;
use crate::domain::id::{ItemId, OptionId, ProjectId, ToolId};
use crate::domain::kind::Kind;
use crate::domain::sheet::Sheet;
use crate::domain::signing;
use crate::domain::tool::{Draw, Gives, Item, Tool};
use crate::domain::{Day, day};

/// Lines that can be taken, under the words they belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Tells it from the others of its question.
    pub id: String,
    /// The question, or the worksheet, that they come from.
    pub heading: String,
    /// What can be taken.
    pub lines: Vec<String>,
}

impl App {
    /// The agreement that was agreed to last, or else the latest one, and its day.
    pub fn agreement(&self, project: &ProjectId) -> Option<(Sheet, Option<Day>)> {
        let signed = |sheet: &Sheet| {
            let tool = self.tool(&sheet.tool)?;
            let (_, item) = tool.items().find(|(_, item)| matches!(item.kind, Kind::Signed(_)))?;
            let rows = sheet.answer(&item.id).map(|a| a.rows().to_vec()).unwrap_or_default();
            let days = rows.iter().filter_map(|row| day::read(row.cell(signing::DAY)));
            Some((sheet.clone(), days.max()))
        };
        self.library.with_untracked(|l: &Library| {
            let all = l.sheets_of(project).into_iter().filter_map(signed);
            all.max_by_key(|(sheet, day)| (*day, sheet.changed))
        })
    }

    /// What the open sheet can take from the others of its project. Nothing private, and nothing twice.
    pub fn drawn(&self, draw: Draw) -> Vec<Offer> {
        let open = self.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.clone()));
        let Some(open) = open else { return Vec::new() };
        once_each(match draw {
            Draw::Agreement => self.agreement_lines(&open.project),
            Draw::Open => self.still_open(&open),
        })
    }

    fn agreement_lines(&self, project: &ProjectId) -> Vec<Offer> {
        let Some((sheet, _)) = self.agreement(project) else { return Vec::new() };
        let Some(tool) = self.tool_in(project, &sheet.tool) else { return Vec::new() };
        let open = tool.items().filter(|(section, _)| !section.private);
        open.filter_map(|(_, item)| Some(offer(item, sheet.answer(&item.id)?))).collect()
    }

    /// What is still open, worksheet by worksheet, the open sheet's own first.
    fn still_open(&self, here: &Sheet) -> Vec<Offer> {
        let (sheets, actions) = self.library.with_untracked(|l| {
            let others = l.sheets_of(&here.project).into_iter().filter(|s| s.id != here.id);
            (others.cloned().collect::<Vec<_>>(), l.actions(Some(&here.project)))
        });
        let mut tools: Vec<&ToolId> = vec![&here.tool];
        for sheet in &sheets {
            if !tools.contains(&&sheet.tool) {
                tools.push(&sheet.tool);
            }
        }
        let of_tool = |id: &&ToolId| {
            let tool = self.tool_in(&here.project, id)?;
            let sheets: Vec<&Sheet> = sheets.iter().filter(|s| s.tool == **id).collect();
            let mut lines = not_arranged(&tool, &sheets);
            let wanted = actions.iter().filter(|p| self.is_carried(p, &tool, &sheets, here));
            lines.extend(wanted.map(|placed| placed.action.what.clone()));
            Some(Offer { id: id.to_string(), heading: tool.title.clone(), lines })
        };
        let given = self.tool_in(&here.project, &here.tool).map(|tool| given(&tool, &sheets, here));
        given.into_iter().flatten().chain(tools.iter().filter_map(of_tool)).collect()
    }

    /// Whether an action comes up again: it is open, and from a check or from the same worksheet.
    fn is_carried(
        &self,
        placed: &PlacedAction,
        tool: &Tool,
        sheets: &[&Sheet],
        here: &Sheet,
    ) -> bool {
        let from = placed.action.from.as_ref();
        placed.action.state.is_open()
            && sheets.iter().any(|sheet| placed.sheet.as_ref() == Some(&sheet.id))
            && (tool.id == here.tool || from.is_some_and(|id| is_check(tool, id)))
            && !self.is_private_action(placed)
    }
}

/// Lines that were written to a question.
fn offer(item: &Item, answer: &Answer) -> Offer {
    let lines = answer.lines().iter().map(|line| line.text.clone()).collect();
    Offer { id: item.id.to_string(), heading: item.text.clone(), lines }
}

/// What the last sheet before this one, of the same tool, gives to the next.
fn given(tool: &Tool, sheets: &[Sheet], here: &Sheet) -> Vec<Offer> {
    let is_before = |s: &&Sheet| s.tool == here.tool && s.created <= here.created;
    let before: Vec<&Sheet> = sheets.iter().filter(is_before).collect();
    let gives =
        tool.items().filter(|(section, item)| !section.private && item.gives == Gives::NextTime);
    let last = |item: &Item| {
        let mut answers = before.iter().rev().filter_map(|sheet| sheet.answer(&item.id));
        answers.find(|answer| !answer.is_empty()).map(|answer| offer(item, answer))
    };
    gives.filter_map(|(_, item)| last(item)).collect()
}

/// What the latest answer says is not arranged, or not known, with nothing agreed about it there. The
/// sheet that was started last has the last word.
fn not_arranged(tool: &Tool, sheets: &[&Sheet]) -> Vec<String> {
    let open = tool.items().filter(|(section, _)| !section.private);
    open.filter_map(|(_, item)| {
        let Kind::Check(check) = &item.kind else { return None };
        let last = sheets.iter().rev().find(|sheet| chosen(sheet, &item.id).is_some())?;
        let is_open = check.is_open(chosen(last, &item.id)?);
        let is_taken = last.actions_from(&item.id).any(|action| !action.is_empty());
        let ask = if check.ask.is_empty() { &item.text } else { &check.ask };
        (is_open && !is_taken).then(|| ask.clone())
    })
    .collect()
}

fn chosen<'a>(sheet: &'a Sheet, item: &ItemId) -> Option<&'a OptionId> {
    sheet.answer(item).and_then(Answer::chosen)
}

fn is_check(tool: &Tool, item: &ItemId) -> bool {
    tool.item(item).is_some_and(|(_, item)| matches!(item.kind, Kind::Check(_)))
}

/// The same offers without empty lines, and without what an earlier one has.
fn once_each(offers: Vec<Offer>) -> Vec<Offer> {
    let mut seen: Vec<String> = Vec::new();
    let mut is_new = |text: &str| {
        let is_new = !text.is_empty() && seen.iter().all(|other| other != text);
        seen.extend(is_new.then(|| text.to_owned()));
        is_new
    };
    let mut only_new = |offer: Offer| {
        let lines = offer.lines.iter().map(|line| line.trim().to_owned());
        let lines: Vec<String> = lines.filter(|line| is_new(line)).collect();
        (!lines.is_empty()).then_some(Offer { lines, ..offer })
    };
    offers.into_iter().filter_map(|offer| only_new(offer)).collect()
}
