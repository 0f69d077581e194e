//! People on a worded scale, group by group: a table of which each cell holds a mark for each person and
//! their number. So the picture and the table are one.

use leptos::prelude::*;

/// So many shapes of marks there are.
const SHAPES: usize = 6;

/// A group of people.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleGroup {
    /// What it is called.
    pub label: String,
    /// The shape of its marks, from 0 to 5.
    pub shape: usize,
}

/// A row: one word of the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleRow {
    /// The word.
    pub label: String,
    /// How many of each group chose it.
    pub counts: Vec<usize>,
    /// It stands outside of the scale's order.
    pub is_unordered: bool,
}

/// People on a worded scale.
#[component]
pub fn PeopleTable(
    /// What the table is called.
    #[prop(into)]
    caption: String,
    /// The words above the first column.
    #[prop(into)]
    first: String,
    /// The groups.
    groups: Vec<PeopleGroup>,
    /// The words above a last column with all groups together; without them there is none.
    #[prop(into, optional)]
    all: String,
    /// The words of the scale.
    rows: Vec<PeopleRow>,
    /// The words before how many answered.
    #[prop(into)]
    answered: String,
    /// How many people a mark stands for. The number beside the marks is always the whole.
    #[prop(default = 1)]
    per_mark: usize,
) -> impl IntoView {
    let has_all = !all.is_empty();
    let sums: Vec<usize> = (0..groups.len())
        .map(|at| rows.iter().filter_map(|row| row.counts.get(at)).sum())
        .collect();
    let shapes: Vec<usize> = groups.iter().map(|group| group.shape).collect();
    let head = |group: PeopleGroup| view! { <th scope="col" dir="auto">{group.label}</th> };
    let heads = groups.into_iter().map(head).collect_view();
    let row = |row: PeopleRow| {
        let class = if row.is_unordered { "st-people-table__aside" } else { "" };
        let sum: usize = row.counts.iter().sum();
        let cells = row.counts.into_iter().zip(&shapes);
        let cells = cells.map(|(n, shape)| cell(*shape, n, n.div_ceil(per_mark)));
        let cells = cells.collect_view();
        view! {
            <tr class=class>
                <th scope="row">{row.label}</th>
                {cells}
                {has_all.then(|| view! { <td class="st-people-table__n">{sum}</td> })}
            </tr>
        }
    };
    let name = caption.clone();
    let total: usize = sums.iter().sum();
    let foot = sums.into_iter().map(|n| view! { <td class="st-people-table__n">{n}</td> });
    let foot = foot.collect_view();
    view! {
        <div class="st-people-table__scroll" tabindex="0" role="group" aria-label=name>
            <table class="st-people-table">
                <caption class="st-visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{first}</th>
                        {heads}
                        {has_all.then(|| view! { <th scope="col">{all}</th> })}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{answered}</th>
                        {foot}
                        {has_all.then(|| view! { <td class="st-people-table__n">{total}</td> })}
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

fn cell(shape: usize, n: usize, marks: usize) -> impl IntoView {
    let class = format!("st-people-table__mark st-people-table__mark--{}", shape % SHAPES);
    let marks: Vec<_> = (0..marks).map(|_| view! { <span class=class.clone()></span> }).collect();
    view! {
        <td>
            <span class="st-people-table__cell">
                <span class="st-people-table__n">{n}</span>
                <span class="st-people-table__marks" aria-hidden="true">{marks}</span>
            </span>
        </td>
    }
}
