//! A question answered by rows of named columns.

use leptos::prelude::*;

use super::named::numbered;
use crate::content::{fill, words};
use crate::domain::answer::{Row, Value};
use crate::domain::id::{ColumnId, ItemId, RowId};
use crate::domain::tool::Column;
use crate::state::app::App;
use crate::ui::components::table_field::{Cell, TableColumn, TableField, TableWords};

/// The rows of an item.
#[component]
pub fn TableItem(
    /// Which item.
    item: ItemId,
    /// What names it.
    legend: AnyView,
    /// Its columns.
    columns: Vec<Column>,
) -> impl IntoView {
    let app = App::expect();
    let answer = app.answer(item.clone());
    let ids = Memo::new(move |_| {
        answer.with(|a| a.rows().iter().map(|r| r.id.to_string()).collect::<Vec<_>>())
    });
    let text_of = move |(row, column): Cell| {
        answer
            .with(|a| a.rows().iter().find(|r| r.id.as_str() == row).and_then(|r| cell(r, &column)))
            .unwrap_or_default()
    };
    let w = &words().sheet;
    let words = TableWords {
        row: Callback::new(move |n: usize| fill(w.row, &[("n", &n.to_string())])),
        remove: words().common.remove,
        remove_which: numbered(w.which_row),
        add: w.add_row,
    };
    let first = columns.first().map(|c| c.id.to_string()).unwrap_or_default();
    let table_columns = columns
        .iter()
        .map(|c| TableColumn { id: c.id.to_string(), label: c.label.clone() })
        .collect::<Vec<_>>();
    let (typed, removed) = (item.clone(), item.clone());
    view! {
        <TableField
            prefix=item.to_string()
            legend
            words
            columns=table_columns
            ids
            text_of
            on_input=move |(cell, text): (Cell, String)| set_cell(app, &typed, &cell, &text)
            on_leave=move |()| app.seal()
            on_add=move |()| add_row(app, &item, &first)
            on_remove=move |id: String| {
                edit(app, &removed, false, |rows| rows.retain(|r| r.id.as_str() != id));
            }
        />
    }
}

fn cell(row: &Row, column: &str) -> Option<String> {
    row.cells.iter().find(|(id, _)| id.as_str() == column).map(|(_, text)| text.clone())
}

fn add_row(app: App, item: &ItemId, first_column: &str) {
    let Ok(id) = RowId::new(&app.device().fresh_id()) else { return };
    let field = format!("{item}-{id}-{first_column}");
    edit(app, item, false, |rows| rows.push(Row { id, cells: Default::default() }));
    app.device().focus(&field);
}

fn set_cell(app: App, item: &ItemId, (row, column): &Cell, text: &str) {
    let Ok(column) = ColumnId::new(column) else { return };
    edit(app, item, true, |rows| {
        for found in rows.iter_mut().filter(|r| r.id.as_str() == row) {
            found.cells.insert(column.clone(), text.to_owned());
        }
    });
}

fn edit(app: App, item: &ItemId, typing: bool, change: impl FnOnce(&mut Vec<Row>)) {
    app.edit_answer(item, typing, |answer| {
        let mut rows = answer.rows().to_vec();
        change(&mut rows);
        answer.value = (!rows.is_empty()).then_some(Value::Rows(rows));
    });
}
