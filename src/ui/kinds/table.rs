//! A question answered by rows of named columns.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::id::ItemId;
use crate::domain::sheet::answer::Answer;
use crate::domain::sheet::wording;
use crate::domain::tool::Item;
use crate::domain::tool::kind::Table;
use crate::state::app::App;
use crate::ui::components::group_name::GroupName;
use crate::ui::components::table_field::{CellKey, TableColumn, TableField, TableWords};
use crate::ui::parts::asking::focus::before_removal;
use crate::ui::parts::asking::from_project::from_project;
use crate::ui::parts::asking::named::numbered;
use crate::ui::parts::asking::{QuestionCtx, rows};
use crate::ui::parts::on_paper::to_fill::rows_to_fill;

pub(super) fn field(of: QuestionCtx<'_>, table: &Table) -> AnyView {
    let (item, table) = (of.item.id.clone(), table.clone());
    view! { {of.title()} <TableItem item legend=of.legend() table/> {from_project(of)} }.into_any()
}

pub(super) fn blank(table: &Table) -> AnyView {
    rows_to_fill(&table.columns, &table.rows)
}

/// A line for each row.
pub(super) fn poster(app: App, item: &Item, answer: &Answer) -> Vec<String> {
    let day = |day| app.device().day_in_words(day);
    answer.rows().iter().map(|row| wording::on_one_line(&item.kind, row, &day)).collect()
}

/// The rows of an item.
#[component]
pub(super) fn TableItem(
    /// Which item.
    item: ItemId,
    /// What names it.
    legend: GroupName,
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
        let added = |a: &Answer| {
            let ids = a.rows().iter().map(|r| &r.id).filter(|id| is_added(id));
            ids.map(ToString::to_string).collect::<Vec<_>>()
        };
        answer.with(added)
    });
    let text_of = move |(row, column): CellKey| {
        let cell = |a: &Answer| {
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
    let on_input = move |((row, column), text): (CellKey, String)| {
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
