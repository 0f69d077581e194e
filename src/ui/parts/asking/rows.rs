//! Changing the rows of an answer.

use crate::content::words;
use crate::domain::base::id::{ColumnId, ItemId, RowId};
use crate::domain::base::map::Map;
use crate::domain::document::limits;
use crate::domain::sheet::answer::{Row, Value};
use crate::domain::tool::kind::Table;
use crate::state::app::App;

/// Changes the rows of an item. `typing` says that it is one keystroke of many.
pub fn edit(app: App, item: &ItemId, typing: bool, change: impl FnOnce(&mut Vec<Row>)) {
    app.edit_answer(item, typing, |answer| {
        let mut rows = answer.rows().to_vec();
        change(&mut rows);
        answer.value = (!rows.is_empty()).then_some(Value::Rows(rows));
    });
}

/// Adds a row with these cells, and gives back its name; `None` where the list is full, which is said.
pub fn add(app: App, item: &ItemId, cells: &[(&str, &str)]) -> Option<RowId> {
    let id = RowId::new(&app.device().fresh_id()).ok()?;
    let cell = |(column, text): &(&str, &str)| {
        ColumnId::new(column).ok().map(|column| (column, (*text).to_owned()))
    };
    let cells: Map<ColumnId, String> = cells.iter().filter_map(cell).collect();
    let row = Row { id: id.clone(), cells };
    let mut has_room = false;
    edit(app, item, false, |rows| {
        has_room = limits::room(rows.len()) > 0;
        rows.extend(has_room.then_some(row));
    });
    if !has_room {
        app.say(words().common.list_full);
    }
    has_room.then_some(id)
}

/// Sets the words of a cell. Rows that are there from the start come from `table`.
pub fn set_cell(
    app: App,
    item: &ItemId,
    table: Option<&Table>,
    (row, column): (&str, &str),
    text: &str,
) {
    let (Ok(row), Ok(column)) = (RowId::new(row), ColumnId::new(column)) else { return };
    edit(app, item, true, |rows| {
        let found = match table {
            Some(table) => table.row_mut(rows, &row),
            None => rows.iter_mut().find(|r| r.id == row),
        };
        if let Some(found) = found {
            found.cells.insert(column, text.to_owned());
        }
    });
}

/// Takes a row out.
pub fn remove(app: App, item: &ItemId, row: &str) {
    edit(app, item, false, |rows| rows.retain(|r| r.id.as_str() != row));
}
