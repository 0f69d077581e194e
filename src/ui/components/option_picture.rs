//! Small pictures that can stand beside an option's words: our own weather, from a storm to sun. They add
//! to the words and never stand for them.

use leptos::prelude::*;

/// The name of each picture, and its lines.
const PICTURES: [(&str, &str); 5] = [
    ("storm", "M8 17a6 6 0 1 1 3-11a8 8 0 0 1 15 3a5 5 0 0 1-1 9H8M15 20l-3 5h5l-3 5M22 21l-2 4"),
    (
        "rain",
        "M8 17a6 6 0 1 1 3-11a8 8 0 0 1 15 3a5 5 0 0 1-1 9H8M11 21l-2 5M17 21l-2 5M23 21l-2 5",
    ),
    ("cloud", "M8 22a6 6 0 1 1 3-11a8 8 0 0 1 15 3a5 5 0 0 1-1 9H8"),
    (
        "part-sun",
        "M9 27a5 5 0 1 1 2-9a7 7 0 0 1 13 2a4 4 0 0 1-1 7H9M12 14a6 6 0 0 1 11-2M17 2v3M8 6l2 2M26 6l-2 2M28 14h-3",
    ),
    (
        "sun",
        "M16 10a6 6 0 1 0 0 12a6 6 0 1 0 0-12M16 2v4M16 26v4M2 16h4M26 16h4M6 6l3 3M23 23l3 3M6 26l3-3M23 9l3-3",
    ),
];

/// Whether there is a picture of that name.
pub fn is_known(name: &str) -> bool {
    PICTURES.iter().any(|(known, _)| *known == name)
}

/// A picture; nothing for a name that is none.
#[component]
pub fn OptionPicture(
    /// Its name.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let lines = PICTURES.iter().find(|(known, _)| *known == name).map(|(_, lines)| *lines);
    lines.map(|lines| {
        view! {
            <svg class="st-option-picture" viewBox="0 0 32 32" aria-hidden="true">
                <path d=lines></path>
            </svg>
        }
    })
}
