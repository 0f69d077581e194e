//! Answers in words, for the forms that people read.

use crate::domain::answer::{Row, Value};
use crate::domain::id::OptionId;
use crate::domain::tool::{Choice, Kind};

/// An answer in words, entry by entry. Ids that the tool does not have stand for themselves.
pub(crate) fn of_value(kind: Option<&Kind>, value: &Value) -> Vec<String> {
    let label = |id: &OptionId| {
        kind.and_then(|kind| kind.option_label(id)).unwrap_or(id.as_str()).to_owned()
    };
    let words = match value {
        Value::Chosen(id) => vec![label(id)],
        Value::Ticked(ids) => {
            let ids = ids.iter().collect();
            let ids = crate::domain::order::sorted(ids, |a, b| place(kind, a).cmp(&place(kind, b)));
            ids.into_iter().map(label).collect()
        }
        Value::Text(text) => vec![text.clone()],
        Value::Lines(lines) => lines.iter().map(|line| line.text.clone()).collect(),
        Value::Rows(rows) => rows.iter().map(|row| of_row(kind, row)).collect(),
    };
    words.into_iter().filter(|text| !text.trim().is_empty()).collect()
}

/// Whether an answer's entries are to be listed one under the other.
pub(crate) fn is_list(value: &Value) -> bool {
    matches!(value, Value::Ticked(_) | Value::Lines(_) | Value::Rows(_))
}

/// Where an option stands in its tool; unknown ones stand last.
fn place(kind: Option<&Kind>, id: &OptionId) -> usize {
    let options: &[Choice] = match kind {
        Some(Kind::Choice(options) | Kind::Many(options)) => options,
        _ => &[],
    };
    options.iter().position(|option| option.id == *id).unwrap_or(options.len())
}

/// The cells of a row, each behind its column's words, in the tool's order.
fn of_row(kind: Option<&Kind>, row: &Row) -> String {
    let columns = if let Some(Kind::Table(columns)) = kind { columns.as_slice() } else { &[] };
    let known = columns.iter().map(|column| (&column.id, column.label.as_str()));
    let is_unknown = |id: &&_| columns.iter().all(|column| column.id != **id);
    let unknown = row.cells.keys().filter(is_unknown).map(|id| (id, id.as_str()));
    let cells = known.chain(unknown).filter_map(|(id, label)| {
        let text = row.cells.get(id).filter(|text| !text.trim().is_empty())?;
        Some(format!("{label}: {text}"))
    });
    cells.collect::<Vec<_>>().join("; ")
}
