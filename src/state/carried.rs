//! What one sheet takes from the others of its project.

use leptos::prelude::*;

use super::app::App;
use super::library::{Library, PlacedAction};
use crate::domain::answer::Answer;
use crate::domain::id::{ItemId, ProjectId};
use crate::domain::kind::Kind;
use crate::domain::sheet::Sheet;
use crate::domain::signing;
use crate::domain::tool::Draw;
use crate::domain::{Day, day};

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

    /// What the open sheet can take from the others of its project. Nothing private.
    pub fn drawn(&self, draw: Draw) -> Vec<String> {
        let open = self.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.clone()));
        let Some(open) = open else { return Vec::new() };
        let mut texts = match draw {
            Draw::Agreement => self.agreement_lines(&open.project),
            Draw::Open => self.still_open(&open),
        };
        let mut seen: Vec<String> = Vec::new();
        texts.retain(|text| {
            let is_new = !text.is_empty() && !seen.contains(text);
            seen.push(text.clone());
            is_new
        });
        texts
    }

    fn agreement_lines(&self, project: &ProjectId) -> Vec<String> {
        let Some((sheet, _)) = self.agreement(project) else { return Vec::new() };
        let Some(tool) = self.tool(&sheet.tool) else { return Vec::new() };
        let open = tool.items().filter(|(section, _)| !section.private);
        let answers = open.filter_map(|(_, item)| sheet.answer(&item.id));
        let lines = answers.flat_map(Answer::lines);
        lines.map(|line| line.text.trim().to_owned()).collect()
    }

    /// Open actions of other sheets: from what was not arranged, and from the same tool.
    fn still_open(&self, here: &Sheet) -> Vec<String> {
        let actions = self.library.with_untracked(|l| l.actions(Some(&here.project)));
        let is_wanted = |placed: &PlacedAction| {
            let from = placed.sheet.as_ref().filter(|id| **id != here.id);
            let sheet = self.library.with_untracked(|l| l.sheet(from?).cloned());
            sheet.is_some_and(|sheet| {
                let from = placed.action.from.as_ref();
                sheet.tool == here.tool || from.is_some_and(|id| self.is_check(&sheet, id))
            })
        };
        let open = actions.into_iter().filter(|placed| placed.action.state.is_open());
        let wanted = open.filter(|p| !self.is_private_action(p)).filter(is_wanted);
        wanted.map(|placed| placed.action.what.trim().to_owned()).collect()
    }

    fn is_check(&self, sheet: &Sheet, item: &ItemId) -> bool {
        let tool = self.tool(&sheet.tool);
        let found = tool.as_deref().and_then(|tool| tool.item(item));
        found.is_some_and(|(_, item)| matches!(item.kind, Kind::Check(_)))
    }
}
