//! People on a worded scale: for each of its words, one mark for each who chose it, and their number.

use leptos::prelude::*;

/// So many marks are drawn at most; the number beside them is always the whole.
const MOST_MARKS: usize = 60;

/// The words of a scale in order, each with how many chose it.
#[component]
pub fn PeopleStrip(
    /// What the list is called.
    #[prop(into)]
    name: String,
    /// The words, each with how many chose it.
    points: Vec<(String, usize)>,
) -> impl IntoView {
    let point = |(label, n): (String, usize)| {
        let marks = (0..n.min(MOST_MARKS))
            .map(|_| view! { <span class="st-people-strip__mark"></span> })
            .collect_view();
        view! {
            <li class="st-people-strip__point">
                <span class="st-people-strip__word">{label}</span>
                <span class="st-people-strip__marks" aria-hidden="true">{marks}</span>
                <span class="st-people-strip__n">{n}</span>
            </li>
        }
    };
    view! {
        <ol class="st-people-strip" role="list" aria-label=name>
            {points.into_iter().map(point).collect_view()}
        </ol>
    }
}
