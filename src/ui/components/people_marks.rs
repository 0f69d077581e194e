//! Marks that stand for people, for the eye alone: one shape and one colour a group.

use leptos::prelude::*;

/// So many shapes there are.
const SHAPES: usize = 6;

/// The class that gives the group of a shape its colour.
pub fn group_class(shape: usize) -> String {
    format!("st-people-marks--{}", shape % SHAPES)
}

/// So many marks of a shape. Their number stands beside them in words.
#[component]
pub fn PeopleMarks(
    /// From 0 to 5.
    shape: usize,
    /// How many.
    marks: usize,
) -> impl IntoView {
    let class = format!("st-people-marks {}", group_class(shape));
    let mark = |_| view! { <span class="st-people-marks__mark"></span> };
    let marks: Vec<_> = (0..marks).map(mark).collect();
    view! { <span class=class aria-hidden="true">{marks}</span> }
}
