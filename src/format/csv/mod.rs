//! Copies as tables for spreadsheets, in two forms: one row a sheet, one row an answer. What goes in
//! was chosen before; nothing is held back here.
//!
//! Headings, and the words for fixed choices, are those of the files: they never change, so that tables
//! of different years can be put together.

mod about;
mod answer;
mod columns;
mod table;

use self::about::{About, SHEET_COLUMNS};
use self::columns::{Column, columns};
pub(in crate::format) use self::table::Table;
use super::Names;
use super::copy::Copy;
use crate::domain::sheet::Sheet;

/// The heading for actions that belong to no question of their own.
const OTHER_ACTIONS: &str = "other_actions";
/// The headings that say what a row of the second form answers.
const ANSWER_COLUMNS: [&str; 6] = ["section", "item", "question", "answer", "answer_words", "note"];

/// One row a sheet: a column for each question, by its id, and one for its note where it has notes.
pub fn by_sheet(copy: &Copy, names: &dyn Names) -> String {
    let columns = columns(&copy.sheets, names);
    let about = About::of(copy);
    let mut table = Table::default();
    let heads = columns.iter().flat_map(Column::heads);
    let heads = SHEET_COLUMNS.map(str::to_owned).into_iter().chain(heads);
    table.row(heads.chain([OTHER_ACTIONS.to_owned()]));
    for (number, sheet) in copy.sheets.iter().enumerate() {
        let cells = columns.iter().flat_map(|column| sheet_cells(column, sheet));
        let others = answer::of_actions(&answer::other_actions(sheet, &columns));
        table.row(about.cells(number + 1, sheet).into_iter().chain(cells).chain([others]));
    }
    table.finish()
}

fn sheet_cells(column: &Column<'_>, sheet: &Sheet) -> Vec<String> {
    let given = answer::of(column, sheet);
    let cell = if given.ids.is_empty() { given.words } else { given.ids };
    if column.has_note { vec![cell, given.note] } else { vec![cell] }
}

/// One row an answer: what was asked, what was answered by id and in words, and the note.
pub fn by_answer(copy: &Copy, names: &dyn Names) -> String {
    let columns = columns(&copy.sheets, names);
    let about = About::of(copy);
    let mut table = Table::default();
    table.row(SHEET_COLUMNS.iter().chain(&ANSWER_COLUMNS).map(|head| (*head).to_owned()));
    for (number, sheet) in copy.sheets.iter().enumerate() {
        let first = about.cells(number + 1, sheet);
        for column in &columns {
            let given = answer::of(column, sheet);
            if !given.is_empty() {
                let asked = [column.section.clone(), column.id.to_string(), column.text.clone()];
                let cells = asked.into_iter().chain([given.ids, given.words, given.note]);
                table.row(first.iter().cloned().chain(cells));
            }
        }
        for action in answer::other_actions(sheet, &columns) {
            let from = action.from.as_ref().map(ToString::to_string).unwrap_or_default();
            let words = answer::of_actions(&[action]);
            let cells = [String::new(), from, String::new(), String::new(), words, String::new()];
            table.row(first.iter().cloned().chain(cells));
        }
    }
    table.finish()
}
