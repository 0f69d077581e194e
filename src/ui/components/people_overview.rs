//! Many questions on one worded scale, a line each: where the people of each group stand. Each line leads on to its
//! question.

use leptos::prelude::*;

use super::people_bar::PeopleBar;
use super::people_marks::PeopleMarks;
use super::people_table::PeopleColumn;

/// The people of a group who chose a word.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleCell {
    /// The group.
    pub who: String,
    /// The shape of its marks.
    pub shape: usize,
    /// How many; nobody is no mark and no number.
    pub n: usize,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct OverviewRow {
    /// The question.
    pub label: String,
    /// Where it leads; empty where it leads nowhere.
    pub href: String,
    /// For each column all groups, in one order.
    pub cells: Vec<Vec<PeopleCell>>,
    /// How far apart the groups are, in words; may be empty.
    pub note: String,
}

/// Questions on one scale. Where it is narrow, the words of the scale stand one below the other under each question.
#[component]
pub fn PeopleOverview(
    /// What the table is called.
    #[prop(into)]
    caption: String,
    /// The words of the scale.
    columns: Vec<PeopleColumn>,
    /// The lines.
    rows: Vec<OverviewRow>,
    /// Bars in place of marks, all of one measure: for how many people one fills its cell.
    #[prop(default = None)]
    bars: Option<usize>,
) -> impl IntoView {
    let head = |column: &PeopleColumn| {
        let class = column_class(column);
        view! { <th scope="col" role="columnheader" class=class>{column.label.clone()}</th> }
    };
    let shapes_head = bars.map(|_| view! { <td role="cell"></td> });
    let heads = columns.iter().map(head).collect_view();
    let rows = rows.into_iter().map(|one| row(one, &columns, bars)).collect_view();
    let name = caption.clone();
    // Told once more what they are: laid out otherwise, some browsers take them for no table.
    view! {
        <div class="st-people-overview__scroll" tabindex="0" role="group" aria-label=name>
            <table
                class="st-people-overview"
                class:st-people-overview--bars=bars.is_some()
                role="table"
                style:--columns=columns.len().to_string()
                style:--digits=bars.map(|most| most.to_string().len().to_string())
            >
                <caption class="st-visually-hidden">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row"><td role="cell"></td>{shapes_head}{heads}<td role="cell"></td></tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

fn column_class(column: &PeopleColumn) -> &'static str {
    if column.is_unordered {
        "st-people-overview__in st-people-overview__aside"
    } else {
        "st-people-overview__in"
    }
}

fn row(row: OverviewRow, columns: &[PeopleColumn], bars: Option<usize>) -> impl IntoView + use<> {
    // With bars each group has its line in every cell, and its shape before them.
    let shapes = bars.and(row.cells.first()).map(|groups| {
        let shape = |people: &PeopleCell| line(view! { <PeopleMarks shape=people.shape marks=1/> });
        let shapes = groups.iter().map(shape).collect_view();
        view! { <td role="cell" class="st-people-overview__shapes">{shapes}</td> }
    });
    let cells = row.cells.into_iter().zip(columns).map(|(people, column)| {
        let cell = match bars {
            Some(most) => bars_of(people, most),
            None => marks(people),
        };
        view! {
            <td role="cell" class=column_class(column)>
                <span class="st-people-overview__word">{column.label.clone()}</span>
                {cell}
            </td>
        }
    });
    let cells = cells.collect_view();
    let label = match row.href.as_str() {
        "" => row.label.into_any(),
        _ => view! { <a href=row.href>{row.label}</a> }.into_any(),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class="st-people-overview__question" dir="auto">
                {label}
            </th>
            {shapes}
            {cells}
            <td role="cell" class="st-people-overview__note">{row.note}</td>
        </tr>
    }
}

/// A cell with marks: those whom somebody chose it of, said in one and drawn in a line each.
fn marks(people: Vec<PeopleCell>) -> AnyView {
    let there = || people.iter().filter(|one| one.n > 0);
    let said: Vec<_> = there().map(|one| format!("{} {}", one.who, one.n)).collect();
    let lines = there().map(|one| view! { <PeopleMarks shape=one.shape marks=one.n/> });
    let lines = lines.collect_view();
    view! {
        <span class="st-visually-hidden">{said.join("; ")}</span>
        {lines}
    }
    .into_any()
}

/// A cell with bars: each group has its line in it, with its number.
fn bars_of(people: Vec<PeopleCell>, most: usize) -> AnyView {
    let bar = |PeopleCell { who, shape, n }| {
        let drawn = (n > 0).then(|| {
            view! {
                <span class="st-visually-hidden">{who} " "</span>
                <span class="st-people-overview__n">{n}</span>
                " "
                <PeopleBar shape n most/>
            }
        });
        line(drawn)
    };
    people.into_iter().map(bar).collect_view().into_any()
}

fn line(of: impl IntoView) -> impl IntoView {
    view! { <span class="st-people-overview__people">{of}</span> }
}
