//! A question answered by rows of named columns.

use std::sync::Arc;

use leptos::prelude::*;

use super::focus::before_removal;
use super::named::numbered;
use super::rows;
use crate::content::{fill, words};
use crate::domain::base::id::ItemId;
use crate::domain::tool::kind::Table;
use crate::state::app::App;
use crate::ui::components::table_field::{Cell, TableColumn, TableField, TableWords};

/// The rows of an item.
#[component]
pub fn TableItem(
    /// Which item.
    item: ItemId,
    /// What names it.
    legend: AnyView,
    /// Its columns, and the rows that are there from the start.
    table: Table,
    /// What its rows are called; "Row 1" and so on where nothing is said.
    #[prop(default = plain_words())]
    words: TableWords,
    /// The column in which a new row begins; the first where nothing is said.
    #[prop(default = None)]
    begins_in: Option<&'static str>,
) -> impl IntoView {
    let app = App::expect();
    let answer = app.answer(item.clone());
    let table = Arc::new(table);
    let fixed = table.clone();
    let ids = Memo::new(move |_| {
        let is_added = |id: &_| fixed.rows.iter().all(|row| row.id != *id);
        let added = |a: &crate::domain::sheet::answer::Answer| {
            let ids = a.rows().iter().map(|r| &r.id).filter(|id| is_added(id));
            ids.map(ToString::to_string).collect::<Vec<_>>()
        };
        answer.with(added)
    });
    let text_of = move |(row, column): Cell| {
        let cell = |a: &crate::domain::sheet::answer::Answer| {
            a.rows().iter().find(|r| r.id.as_str() == row).map(|r| r.cell(&column).to_owned())
        };
        answer.with(cell).unwrap_or_default()
    };
    let first = || table.columns.first().map(|c| c.id.to_string()).unwrap_or_default();
    let begins_in = begins_in.map_or_else(first, str::to_owned);
    let columns = table
        .columns
        .iter()
        .map(|c| TableColumn { id: c.id.to_string(), label: c.label.clone() })
        .collect::<Vec<_>>();
    let fixed = table.rows.iter().map(|row| (row.id.to_string(), row.label.clone())).collect();
    let prefix = item.to_string();
    let (typed, removed) = (item.clone(), item.clone());
    let on_input = move |((row, column), text): (Cell, String)| {
        rows::set_cell(app, &typed, Some(&table), (&row, &column), &text);
    };
    let on_add = move |()| {
        if let Some(id) = rows::add(app, &item, &[]) {
            app.device().focus(&format!("{item}-{id}-{begins_in}"));
        }
    };
    view! {
        <TableField
            prefix
            legend
            words
            columns
            fixed
            ids
            text_of
            on_input
            on_leave=move |()| app.seal()
            on_add
            on_remove=move |id: String| {
                before_removal(app, &removed, &ids.get_untracked(), &id);
                rows::remove(app, &removed, &id);
            }
        />
    }
}

fn plain_words() -> TableWords {
    let w = &words().sheet;
    TableWords {
        row: Callback::new(move |n: usize| fill(w.row, &[("n", &n.to_string())])),
        remove: words().common.remove,
        remove_which: numbered(w.which_row),
        add: w.add_row,
    }
}
