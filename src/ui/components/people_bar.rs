//! A bar that stands for people where they are too many for a mark each, for the eye alone.

use leptos::prelude::*;

use super::people_marks::group_class;

/// A bar as long as its share of the room there is. Its number stands beside it in words.
#[component]
pub fn PeopleBar(
    /// The group's place among the shapes, from 0 to 5, which gives its colour.
    shape: usize,
    /// How many people.
    n: usize,
    /// For how many people it would take all of the room.
    most: usize,
) -> impl IntoView {
    let class = format!("st-people-bar {}", group_class(shape));
    let part = format!("{}%", 100 * n / most.max(1));
    view! {
        <span class=class aria-hidden="true">
            <span class="st-people-bar__part" style:inline-size=part></span>
        </span>
    }
}
