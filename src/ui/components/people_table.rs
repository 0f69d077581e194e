//! People on a worded scale: a table whose rows are groups and whose columns are the words of the scale. Each cell
//! holds a mark for each person and their number, or a bar where they are many: the picture and the table are one.

use leptos::prelude::*;

use super::people_bar::PeopleBar;
use super::people_marks::{PeopleMarks, group_class};

/// A row: a group of people, or the same people at another time.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleRow {
    /// What it is called.
    pub label: String,
    /// The shape of its marks, from 0 to 5.
    pub shape: usize,
    /// How many chose each word, in the order of the columns.
    pub counts: Vec<usize>,
}

/// A column: one word of the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleColumn {
    /// The word.
    pub label: String,
    /// It stands outside of the scale's order, and so apart.
    pub is_unordered: bool,
}

/// People on a worded scale. Where it is narrow, words stand one below the other and groups side by side.
#[component]
pub fn PeopleTable(
    /// What the table is called.
    #[prop(into)]
    caption: String,
    /// The words of the scale.
    columns: Vec<PeopleColumn>,
    /// The groups.
    rows: Vec<PeopleRow>,
    /// The words above how many answered.
    #[prop(into)]
    answered: String,
    /// Bars in place of marks, all of one measure: the largest number fills its cell.
    #[prop(optional)]
    has_bars: bool,
) -> impl IntoView {
    let lines = columns.len() + 2;
    let most = rows.iter().flat_map(|row| row.counts.iter().copied()).max().unwrap_or_default();
    let bars = has_bars.then_some(most);
    let classes: Vec<&str> = columns.iter().map(|column| column_class(column)).collect();
    let head = |column: PeopleColumn| {
        let class = column_class(&column);
        view! { <th scope="col" role="columnheader" class=class>{column.label}</th> }
    };
    let heads = columns.into_iter().map(head).collect_view();
    let row = |row: PeopleRow| {
        let sum: usize = row.counts.iter().sum();
        let shape = row.shape;
        let cells = row.counts.into_iter().zip(&classes);
        let cells = cells.map(|(n, class)| cell(class, shape, n, bars));
        let class = format!("st-people-table__who {}", group_class(shape));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader" dir="auto" class=class>
                    {has_bars.then(|| view! { <PeopleMarks shape marks=1/> })}
                    {row.label}
                </th>
                {cells.collect_view()}
                <td role="cell" class="st-people-table__all">{sum}</td>
            </tr>
        }
    };
    let name = caption.clone();
    // Told once more what they are: laid out otherwise, some browsers take them for no table.
    view! {
        <div class="st-people-table__scroll" tabindex="0" role="group" aria-label=name>
            <table
                class="st-people-table"
                class:st-people-table--bars=has_bars
                role="table"
                style:--lines=lines.to_string()
            >
                <caption class="st-visually-hidden">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"></td>
                        {heads}
                        <th scope="col" role="columnheader" class="st-people-table__all">{answered}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn column_class(column: &PeopleColumn) -> &'static str {
    if column.is_unordered { "st-people-table__aside" } else { "" }
}

/// Nobody is an empty cell: what is there is seen the better. Where there are bars, `bars` is for how many people one
/// is full.
fn cell(class: &'static str, shape: usize, n: usize, bars: Option<usize>) -> impl IntoView {
    let drawn = move || match bars {
        Some(most) => view! { <PeopleBar shape n most/> }.into_any(),
        None => view! { <PeopleMarks shape marks=n/> }.into_any(),
    };
    let people = (n > 0).then(|| {
        view! {
            <span class="st-people-table__cell">
                <span class="st-people-table__n">{n}</span>
                {drawn()}
            </span>
        }
    });
    view! { <td role="cell" class=class>{people}</td> }
}
