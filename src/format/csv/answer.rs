//! What a sheet says to one question, as cells.

use super::columns::CsvColumn;
use crate::domain::base::day;
use crate::domain::base::id::OptionId;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::action::Action;
use crate::domain::sheet::answer::Value;
use crate::domain::sheet::wording;
use crate::domain::tool::kind::{Kind, Role};
use crate::format::words;

/// An answer as cells.
#[derive(Default)]
pub(super) struct AnswerCells {
    /// The ids of what was chosen or ticked; empty for own words.
    pub(super) ids: String,
    pub(super) words: String,
    pub(super) note: String,
}

impl AnswerCells {
    pub(super) fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.words.trim().is_empty() && self.note.trim().is_empty()
    }
}

/// What a sheet says to a question.
pub(super) fn of(column: &CsvColumn<'_>, sheet: &Sheet) -> AnswerCells {
    if is_acting(column) {
        let actions: Vec<&Action> = sheet.actions_from(column.id).collect();
        return AnswerCells { words: of_actions(&actions), ..AnswerCells::default() };
    }
    let Some(answer) = sheet.answer(column.id) else { return AnswerCells::default() };
    let value = answer.value.as_ref();
    AnswerCells {
        ids: value.map(ids).unwrap_or_default(),
        words: value
            .map(|v| in_a_cell(column.kind, wording::of_value(column.kind, v, &day::iso)))
            .unwrap_or_default(),
        note: answer.note.clone(),
    }
}

/// Whether actions are made in a question.
fn is_acting(column: &CsvColumn<'_>) -> bool {
    column.kind.is_some_and(|kind| matches!(kind.role(), Role::Acting))
}

/// Entries, one a line. A goal stays on one line, so that each line of the cell is a goal.
fn in_a_cell(kind: Option<&Kind>, entries: Vec<String>) -> String {
    let in_parts = kind.is_some_and(Kind::is_told_in_parts);
    let line = |entry: String| {
        if in_parts { wording::joined(entry.lines().map(str::to_owned), "; ") } else { entry }
    };
    entries.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

fn ids(value: &Value) -> String {
    match value {
        Value::Chosen(id) => id.to_string(),
        Value::Ticked(ids) => ids.iter().map(OptionId::as_str).collect::<Vec<_>>().join(";"),
        Value::Text(_) | Value::Lines(_) | Value::Rows(_) => String::new(),
    }
}

/// The actions that have no column of their own.
pub(super) fn other_actions<'a>(sheet: &'a Sheet, columns: &[CsvColumn<'_>]) -> Vec<&'a Action> {
    let has_column = |action: &&Action| {
        columns.iter().any(|column| is_acting(column) && action.from.as_ref() == Some(column.id))
    };
    sheet.actions.iter().filter(|a| !a.is_empty()).filter(|a| !has_column(a)).collect()
}

/// Actions, one a line: what, who, by when, look again, how it stands, what people are told.
pub(super) fn of_actions(actions: &[&Action]) -> String {
    let lines = actions.iter().filter(|action| !action.is_empty()).map(|action| {
        let day = |day: Option<_>| day.map(day::iso).unwrap_or_default();
        [
            action.what.clone(),
            action.who.clone(),
            day(action.by_when),
            day(action.look_again),
            words::state(action.state).to_owned(),
            action.told.clone(),
        ]
        .join(" | ")
    });
    lines.collect::<Vec<_>>().join("\n")
}
