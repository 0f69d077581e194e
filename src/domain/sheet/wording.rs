//! Answers in words, for everything that people read: pages, paper, texts and tables.

use super::answer::{Row, Value};
use crate::domain::Day;
use crate::domain::base::day;
use crate::domain::base::id::{ColumnId, OptionId};
use crate::domain::base::order::sorted;
use crate::domain::tool::kind::{CellKind, Column, Kind};

/// Puts a day into words.
pub type DayWords<'a> = &'a dyn Fn(Day) -> String;

/// An answer in words, entry by entry. An entry can have more than one line: a goal has one for each of
/// its parts. Ids that the tool does not have stand for themselves.
pub fn of_value(kind: Option<&Kind>, value: &Value, day: DayWords<'_>) -> Vec<String> {
    let label = |id: &OptionId| {
        kind.and_then(|kind| kind.option_label(id)).unwrap_or(id.as_str()).to_owned()
    };
    let words = match value {
        Value::Chosen(id) => vec![label(id)],
        Value::Ticked(ids) => {
            let ids = sorted(ids.iter().collect(), |a, b| place(kind, a).cmp(&place(kind, b)));
            ids.into_iter().map(label).collect()
        }
        Value::Text(text) => vec![text.clone()],
        Value::Lines(lines) => lines.iter().map(|line| line.text.clone()).collect(),
        Value::Rows(rows) => rows.iter().map(|row| of_row(kind, row, day)).collect(),
    };
    words.into_iter().filter(|text| !text.trim().is_empty()).collect()
}

/// Whether an answer's entries are to be listed one under the other.
pub fn is_list(value: &Value) -> bool {
    matches!(value, Value::Ticked(_) | Value::Lines(_) | Value::Rows(_))
}

/// Where an option stands in its tool; unknown ones stand last.
fn place(kind: Option<&Kind>, id: &OptionId) -> usize {
    let options = kind.map(Kind::options).unwrap_or_default();
    options.iter().position(|option| option.id == *id).unwrap_or(options.len())
}

/// A row on one line for a wall: without the words of its columns, which the question above explains. From
/// the third column on they are there, for then it takes them to know what is what.
pub fn on_one_line(kind: &Kind, row: &Row, day: DayWords<'_>) -> String {
    let cell = |column: &Column| of_cell(Some(kind), &column.id, row.cell(column.id.as_str()), day);
    let is_said = |text: &String| !text.trim().is_empty();
    let (first, more) = kind.columns().split_at(kind.columns().len().min(2));
    let label = kind.row_label(&row.id).map(str::to_owned).filter(|_| !row.is_empty());
    let between = if label.is_some() { ". " } else { ": " };
    let front = joined(first.iter().map(cell).filter(is_said), between);
    let front = joined(label.into_iter().chain(Some(front).filter(is_said)), ": ");
    let more = more.iter().map(|c| (c, cell(c))).filter(|(_, text)| is_said(text));
    let more = more.map(|(column, text)| format!("{}: {text}", column.label));
    joined(Some(front).filter(is_said).into_iter().chain(more), ". ")
}

/// The cells of a row, each behind its column's words, in the tool's order. A row that is there from
/// the start has its own words in front.
fn of_row(kind: Option<&Kind>, row: &Row, day: DayWords<'_>) -> String {
    let columns = kind.map(Kind::columns).unwrap_or_default();
    let told = kind.into_iter().flat_map(Kind::told_columns);
    let known = told.map(|column| (&column.id, column.label.as_str()));
    let is_unknown = |id: &&ColumnId| {
        columns.iter().all(|column| column.id != **id) && kind.is_none_or(|kind| kind.is_told(id))
    };
    let unknown = row.cells.keys().filter(is_unknown).map(|id| (id, id.as_str()));
    let cells = known.chain(unknown).filter_map(|(id, label)| {
        let text = row.cells.get(id).filter(|text| !text.trim().is_empty())?;
        Some(format!("{label}: {}", of_cell(kind, id, text, day)))
    });
    let cells = if kind.is_some_and(Kind::is_told_in_parts) {
        cells.collect::<Vec<_>>().join("\n")
    } else {
        joined(cells, "; ")
    };
    match kind.and_then(|kind| kind.row_label(&row.id)) {
        Some(label) if !cells.is_empty() => format!("{label}. {cells}"),
        _ => cells,
    }
}

/// Texts on one line. Words that end with a mark of their own need no other before the next.
pub fn joined(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    texts.into_iter().fold(String::new(), |mut line, text| {
        if !line.is_empty() {
            line.push_str(if line.ends_with(['.', '!', '?']) { " " } else { between });
        }
        line + &text
    })
}

/// The words of a cell. What is no option of the scale, or no day, stands as it was written.
pub fn of_cell(kind: Option<&Kind>, column: &ColumnId, text: &str, day: DayWords<'_>) -> String {
    let found = match kind.map_or(CellKind::Words, |kind| kind.cell(column)) {
        CellKind::Option(scale) => {
            let option = scale.all().find(|o| o.id.as_str() == text);
            option.map(|o| o.label.clone())
        }
        CellKind::Day => day::read(text).map(day),
        CellKind::Words => None,
    };
    found.unwrap_or_else(|| text.to_owned())
}
