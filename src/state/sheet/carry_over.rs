//! What a question takes from others: of the other sheets of its project, or of its own sheet.

use leptos::prelude::*;

use crate::domain::base::id::{ItemId, OptionId, ProjectId, RowId, SheetId, ToolId};
use crate::domain::sheet::Sheet;
use crate::domain::sheet::answer::{Answer, Line, Value};
use crate::domain::sheet::edit::Change;
use crate::domain::sheet::signing::{self, SignedLines};
use crate::domain::tool::kind::{AnswerForm, Choice, Role};
use crate::domain::tool::{Gives, Item, LineSource, Section, Tool};
use crate::state::app::App;
use crate::state::store::library::PlacedAction;

/// Lines that can be taken, under the words they belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Tells it from the others of its question.
    pub id: String,
    /// The question, or the worksheet, that they come from.
    pub heading: String,
    /// What can be taken.
    pub lines: Vec<String>,
    /// What takes by itself begins with these.
    pub is_first: bool,
}

/// How many lines a new sheet takes by itself at most: more do not fit a screen in a hall.
const ON_A_SCREEN: usize = 12;

impl App {
    /// Puts in what a new sheet takes by itself. Undo takes it out again.
    pub(in crate::state) fn take_at_start(&self, id: &SheetId) {
        let Some(sheet) = self.library.with_untracked(|l| l.sheet(id).cloned()) else { return };
        let Some(tool) = self.tool(&sheet.tool) else { return };
        let pages = tool.pages(&sheet.variant);
        let items = pages.iter().flat_map(|page| page.items.iter()).filter(|item| item.takes);
        let items: Vec<&Item> = items.copied().collect();
        if items.is_empty() {
            return;
        }
        let lines = self.first_lines(&sheet.project);
        if lines.is_empty() {
            return;
        }
        self.open_sheet(id);
        for item in items {
            let answer = Answer::of(Value::Lines(lines.clone()));
            self.edit(Change::Answer(item.id.clone(), Some(answer)), false);
        }
        self.seal();
    }

    /// The lines of the agreement that come first, or else as many as fit a screen.
    fn first_lines(&self, project: &ProjectId) -> Vec<Line> {
        let offers = self.once_each(self.agreement_lines(project));
        let first: Vec<&Offer> = offers.iter().filter(|offer| offer.is_first).collect();
        let chosen = if first.is_empty() { offers.iter().collect() } else { first };
        let texts = chosen.into_iter().flat_map(|offer| &offer.lines).take(ON_A_SCREEN);
        let line = |text: &String| {
            let id = RowId::new(&self.device().fresh_id()).ok()?;
            Some(Line { id, text: text.clone() })
        };
        texts.filter_map(line).collect()
    }

    /// What a question of the open sheet can take. Nothing private, and nothing twice.
    pub fn drawn(&self, draw: LineSource) -> Vec<Offer> {
        let open = self.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.clone()));
        let Some(open) = open else { return Vec::new() };
        self.once_each(match draw {
            LineSource::Agreement => self.agreement_lines(&open.project),
            LineSource::Open => self.still_open(&open),
            LineSource::Picked => self
                .tool_in(&open.project, &open.tool)
                .map(|tool| picked(&tool, &open))
                .unwrap_or_default(),
        })
    }

    /// The agreement's lines under their questions: as people agreed to them, or else as they are now.
    fn agreement_lines(&self, project: &ProjectId) -> Vec<Offer> {
        let Some(agreement) = self.agreement(project) else { return Vec::new() };
        let Some(tool) = self.tool_in(project, &agreement.sheet.tool) else { return Vec::new() };
        match &agreement.signed {
            Some(row) => {
                let said = signing::read(row).into_iter().enumerate();
                said.filter_map(|(n, said)| signed_offer(&tool, n, said)).collect()
            }
            None => {
                let open = tool.items().filter(|(section, item)| is_given(section, item));
                let answer = |item: &Item| agreement.sheet.answer(&item.id).cloned();
                open.filter_map(|(_, item)| Some(offer(item, &answer(item)?))).collect()
            }
        }
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
            Some(Offer { id: id.to_string(), heading: tool.title.clone(), lines, is_first: false })
        };
        let given = self.tool_in(&here.project, &here.tool).map(|tool| given(&tool, &sheets, here));
        given.into_iter().flatten().chain(tools.iter().filter_map(of_tool)).collect()
    }

    /// The same offers without empty lines, and without what an earlier one has.
    fn once_each(&self, offers: Vec<Offer>) -> Vec<Offer> {
        let mut seen: Vec<String> = Vec::new();
        let mut is_new = |text: &str| {
            let text = self.composed(text);
            let is_new = !text.is_empty() && !seen.contains(&text);
            seen.extend(is_new.then_some(text));
            is_new
        };
        let only_new = |offer: Offer| {
            let lines = offer.lines.iter().map(|line| line.trim().to_owned());
            let lines: Vec<String> = lines.filter(|line| is_new(line)).collect();
            (!lines.is_empty()).then_some(Offer { lines, ..offer })
        };
        offers.into_iter().filter_map(only_new).collect()
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
    let is_first = item.gives == Gives::First;
    Offer { id: item.id.to_string(), heading: item.text.clone(), lines, is_first }
}

/// Whether an agreement gives what is written to a question to other sheets.
fn is_given(section: &Section, item: &Item) -> bool {
    !section.private && item.gives != Gives::Nothing && item.kind.form() == AnswerForm::Lines
}

/// What was agreed to under one heading. Words that no question has now were once those of one.
fn signed_offer(tool: &Tool, n: usize, said: SignedLines) -> Option<Offer> {
    let SignedLines { question, heading, lines } = said;
    let is_it = |item: &Item| match &question {
        Some(question) => item.id == *question,
        None => signing::heading(item) == heading,
    };
    let Some((section, item)) = tool.items().find(|(_, item)| is_it(item)) else {
        return Some(Offer { id: format!("signed-{n}"), heading, lines, is_first: false });
    };
    let is_first = item.gives == Gives::First;
    is_given(section, item).then(|| Offer {
        id: item.id.to_string(),
        heading: item.text.clone(),
        lines,
        is_first,
    })
}

/// The cards that were picked, under their questions.
fn picked(tool: &Tool, sheet: &Sheet) -> Vec<Offer> {
    let cards = tool.items().filter(|(_, item)| matches!(item.kind.role(), Role::Picking));
    let offer = |item: &Item| {
        let answer = sheet.answer(&item.id)?;
        let is_picked = |choice: &&Choice| answer.is_ticked(&choice.id);
        let picked = item.kind.options().into_iter().filter(is_picked);
        let lines = picked.map(|choice| choice.label.clone()).collect();
        let (id, heading) = (item.id.to_string(), item.text.clone());
        Some(Offer { id, heading, lines, is_first: false })
    };
    cards.filter_map(|(_, item)| offer(item)).collect()
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
        let Role::Arranging(check) = item.kind.role() else { return None };
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
    tool.item(item).is_some_and(|(_, item)| matches!(item.kind.role(), Role::Arranging(_)))
}
