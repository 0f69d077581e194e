//! A report as a table, for spreadsheets.

use super::{Answers, Report, ReportStatement};
use crate::format::csv::{CsvCell, CsvTable};

/// The headings of [`table`]. They never change, so that tables of different groups can be put together.
/// `item` is the statement's name in files, and `place` where the answer stands on its scale, from 1. It is empty where
/// the row is no answer, but who is behind working on the statement.
const COLUMNS: [&str; 7] = ["about", "item", "statement", "group", "place", "answer", "people"];

/// The answers as a table: a row for each statement, group and answer, and one for each number of people who are
/// behind a statement.
pub fn table(report: &Report) -> String {
    let mut table = CsvTable::default();
    table.row(COLUMNS.map(CsvCell::data));
    for part in &report.statements {
        part.answers.iter().for_each(|answers| add(&mut table, report, part, answers));
        for behind in &part.behind {
            table.row([
                CsvCell::words(&report.about),
                CsvCell::data(&part.item),
                CsvCell::words(&part.title),
                CsvCell::words(behind.group),
                CsvCell::data(""),
                CsvCell::words(behind.answer),
                CsvCell::data(behind.n),
            ]);
        }
    }
    table.finish()
}

fn add(table: &mut CsvTable, report: &Report, part: &ReportStatement, answers: &Answers) {
    for (at, group) in answers.groups.iter().enumerate() {
        // A time of asking stands where the report of that time alone has it.
        let (about, of) = match answers.whose.as_str() {
            "" => (report.about.clone(), group.name.as_str()),
            whose => (format!("{}, {}", report.about, group.name), whose),
        };
        for (place, row) in (1..).zip(&answers.rows) {
            let n: usize = row.counts.get(at).copied().unwrap_or_default();
            let place: i32 = place;
            table.row([
                CsvCell::words(&about),
                CsvCell::data(&part.item),
                CsvCell::words(&part.title),
                CsvCell::words(of),
                CsvCell::data(place),
                CsvCell::words(&row.label),
                CsvCell::data(n),
            ]);
        }
    }
}
