//! Many questions on one worded scale, a line each: where the people of each group stand. Each line leads on to its
//! question.

use leptos::prelude::*;

use super::people_marks::PeopleMarks;
use super::people_table::PeopleColumn;

/// The people of a group who chose a word.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleCell {
    /// The group.
    pub who: String,
    /// The shape of its marks.
    pub shape: usize,
    /// How many.
    pub n: usize,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct OverviewRow {
    /// The question.
    pub label: String,
    /// Where it leads; empty where it leads nowhere.
    pub href: String,
    /// For each column, the groups in which somebody chose it.
    pub cells: Vec<Vec<PeopleCell>>,
    /// How far apart the groups are, in words; may be empty.
    pub note: String,
}

/// Questions on one scale. Where it is narrow, only the questions and the words at the end of their lines are seen.
#[component]
pub fn PeopleOverview(
    /// What the table is called.
    #[prop(into)]
    caption: String,
    /// The words of the scale.
    columns: Vec<PeopleColumn>,
    /// The lines.
    rows: Vec<OverviewRow>,
    /// How many people a mark stands for.
    #[prop(default = 1)]
    per_mark: usize,
) -> impl IntoView {
    let class = |column: &PeopleColumn| {
        if column.is_unordered {
            "st-people-overview__in st-people-overview__aside"
        } else {
            "st-people-overview__in"
        }
    };
    let classes: Vec<&str> = columns.iter().map(class).collect();
    let heads = columns.into_iter().zip(&classes);
    let heads =
        heads.map(|(column, class)| view! { <th scope="col" class=*class>{column.label}</th> });
    let heads = heads.collect_view();
    let row = |row: OverviewRow| {
        let cells = row.cells.into_iter().zip(&classes);
        let cells =
            cells.map(|(people, class)| view! { <td class=*class>{cell(people, per_mark)}</td> });
        let label = match row.href.as_str() {
            "" => row.label.into_any(),
            _ => view! { <a href=row.href>{row.label}</a> }.into_any(),
        };
        view! {
            <tr>
                <th scope="row" class="st-people-overview__question" dir="auto">
                    {label}
                </th>
                {cells.collect_view()}
                <td class="st-people-overview__note">{row.note}</td>
            </tr>
        }
    };
    let name = caption.clone();
    view! {
        <div class="st-people-overview__scroll" tabindex="0" role="group" aria-label=name>
            <table class="st-people-overview">
                <caption class="st-visually-hidden">{caption}</caption>
                <thead><tr><td></td>{heads}<td></td></tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The groups one below the other, so that each is seen as a line of marks.
fn cell(people: Vec<PeopleCell>, per_mark: usize) -> impl IntoView {
    let one = |people: PeopleCell| {
        view! {
            <span class="st-people-overview__people">
                <span class="st-visually-hidden">{people.who} " " {people.n} " "</span>
                <PeopleMarks shape=people.shape marks=people.n.div_ceil(per_mark)/>
            </span>
        }
    };
    people.into_iter().map(one).collect_view()
}
