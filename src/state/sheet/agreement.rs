//! A project's agreement: which sheet it is, the form of it that stands, and whether words changed since.

use leptos::prelude::*;

use crate::domain::Day;
use crate::domain::base::day;
use crate::domain::base::id::ProjectId;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::answer::Row;
use crate::domain::sheet::signing::{self, Differences};
use crate::state::app::App;
use crate::state::store::library::Library;

/// A project's agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// The sheet, as it is now.
    pub sheet: Sheet,
    /// The form that stands: the one that was agreed to last, if one was. Days can be set back; the
    /// order in which people agreed cannot.
    pub signed: Option<Row>,
}

impl Agreement {
    /// The day of the form that stands.
    pub fn day(&self) -> Option<Day> {
        self.signed.as_ref().and_then(|row| day::read(row.cell(signing::DAY)))
    }
}

impl App {
    /// The agreement that people agreed to last, or else the latest one that was begun.
    pub fn agreement(&self, project: &ProjectId) -> Option<Agreement> {
        let of = |sheet: &Sheet| {
            let tool = self.tool(&sheet.tool)?;
            let item = signing::item_of(&tool)?;
            let signed = sheet.answer(&item.id).and_then(|answer| answer.rows().last().cloned());
            Some(Agreement { sheet: sheet.clone(), signed })
        };
        self.library.with_untracked(|l: &Library| {
            let all = l.sheets_of(project).into_iter().filter_map(of);
            all.max_by_key(|a| (a.signed.is_some(), a.day(), a.sheet.changed))
        })
    }

    /// Whether its words changed since people agreed to them.
    pub fn is_changed_since(&self, agreement: &Agreement) -> bool {
        let Agreement { sheet, signed: Some(row) } = agreement else { return false };
        let Some(tool) = self.tool_in(&sheet.project, &sheet.tool) else { return false };
        signing::item_of(&tool).is_some_and(|item| {
            let now = signing::words_of(&tool, sheet, &item.id);
            !self.differences(row.cell(signing::WORDS), &now).is_empty()
        })
    }

    /// What differs between two forms of the words, in more than how devices write accents.
    pub fn differences(&self, before: &str, after: &str) -> Differences {
        signing::differences(&self.composed(before), &self.composed(after))
    }
}
