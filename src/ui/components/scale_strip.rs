//! A worded scale laid out in order, with the chosen point marked. It reads as a list in words.

use leptos::prelude::*;

/// A point of the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScalePoint {
    /// Its words.
    pub label: String,
    /// It is the one that was chosen.
    pub is_chosen: bool,
}

/// The points in order; below them what stands outside the order.
#[component]
pub fn ScaleStrip(
    /// What the list is called.
    #[prop(into)]
    name: String,
    /// The points, in order.
    points: Vec<ScalePoint>,
    /// What follows the chosen point's words for those who listen.
    chosen_words: &'static str,
    /// Said below: an answer outside the order, or that there is none. May be empty.
    #[prop(into)]
    unordered: String,
) -> impl IntoView {
    let point = |point: ScalePoint| {
        let class = if point.is_chosen {
            "st-scale-strip__point st-scale-strip__point--chosen"
        } else {
            "st-scale-strip__point"
        };
        let tail = point
            .is_chosen
            .then(|| view! { <span class="st-visually-hidden">{chosen_words}</span> });
        view! {
            <li class=class>
                <span class="st-scale-strip__mark" aria-hidden="true"></span>
                <span class="st-scale-strip__word">{point.label}{tail}</span>
            </li>
        }
    };
    let unordered =
        (!unordered.is_empty()).then(|| view! { <p class="st-scale-strip__aside">{unordered}</p> });
    view! {
        <div class="st-scale-strip">
            <ol class="st-scale-strip__points" role="list" aria-label=name>
                {points.into_iter().map(point).collect_view()}
            </ol>
            {unordered}
        </div>
    }
}
