//! Copies as tables for spreadsheets, in two forms: one row a sheet, one row an answer; and what the columns of
//! the first mean. What goes in was chosen before; nothing is held back here.
//!
//! The names in headings, and the words for fixed choices, are those of the files: they never change, so that
//! tables of different years can be put together.

mod about;
mod answer;
mod code_book;
mod columns;
mod table;

use self::about::{About, SHEET_COLUMNS};
pub use self::code_book::code_book;
use self::columns::{CsvColumn, columns};
pub(in crate::format) use self::table::{CsvCell, CsvTable};
use super::Names;
use super::copy::CopyDocument;
use crate::domain::sheet::Sheet;

/// The heading for actions that belong to no question of their own.
const OTHER_ACTIONS: &str = "other_actions";
/// The headings that say what a row of the second form answers.
const ANSWER_COLUMNS: [&str; 6] = ["section", "item", "question", "answer", "answer_words", "note"];

/// One row a sheet: a column for each question, and one for its note where it has notes. Their headings begin with
/// the question's id.
pub fn by_sheet(copy: &CopyDocument, names: &dyn Names) -> String {
    let columns = columns(&copy.sheets, names);
    let about = About::from(copy);
    let mut table = CsvTable::default();
    let heads = columns.iter().flat_map(CsvColumn::heads);
    let heads = SHEET_COLUMNS.map(CsvCell::data).into_iter().chain(heads);
    table.row(heads.chain([CsvCell::data(OTHER_ACTIONS)]));
    for (number, sheet) in copy.sheets.iter().enumerate() {
        let cells = columns.iter().flat_map(|column| sheet_cells(column, sheet));
        let others = answer::of_actions(&answer::other_actions(sheet, &columns));
        let others = [CsvCell::Words(others)];
        table.row(about.cells(number + 1, sheet).into_iter().chain(cells).chain(others));
    }
    table.finish()
}

fn sheet_cells(column: &CsvColumn<'_>, sheet: &Sheet) -> Vec<CsvCell> {
    let given = answer::of(column, sheet);
    let cell =
        if given.ids.is_empty() { CsvCell::Words(given.words) } else { CsvCell::Data(given.ids) };
    let note = column.has_note.then_some(CsvCell::Words(given.note));
    std::iter::once(cell).chain(note).collect()
}

/// One row an answer: what was asked, what was answered by id and in words, and the note.
pub fn by_answer(copy: &CopyDocument, names: &dyn Names) -> String {
    let columns = columns(&copy.sheets, names);
    let about = About::from(copy);
    let mut table = CsvTable::default();
    table.row(SHEET_COLUMNS.iter().chain(&ANSWER_COLUMNS).map(CsvCell::data));
    for (number, sheet) in copy.sheets.iter().enumerate() {
        let first = about.cells(number + 1, sheet);
        for column in &columns {
            let given = answer::of(column, sheet);
            if !given.is_empty() {
                let cells = [
                    CsvCell::words(&column.section),
                    CsvCell::data(column.id),
                    CsvCell::words(&column.text),
                    CsvCell::Data(given.ids),
                    CsvCell::Words(given.words),
                    CsvCell::Words(given.note),
                ];
                table.row(first.iter().cloned().chain(cells));
            }
        }
        for action in answer::other_actions(sheet, &columns) {
            let from = action.from.as_ref().map(ToString::to_string).unwrap_or_default();
            let words = answer::of_actions(&[action]);
            let cells = ["", &from, "", ""].map(CsvCell::data);
            let said = [CsvCell::Words(words), CsvCell::data("")];
            table.row(first.iter().cloned().chain(cells).chain(said));
        }
    }
    table.finish()
}
