//! What a statement's own page begins with: which of how many, its words, the picture, and what to talk about.

use leptos::prelude::*;

use super::heading::Heading;
use super::picture::PictureOptions;
use super::voice::Voice;
use crate::content::{fill, words};
use crate::domain::base::id::OptionId;
use crate::domain::room::differ::Statement;

/// The statement at a place, from 1, of so many.
pub(in crate::ui) fn statement_body(
    (place, total): (usize, usize),
    about: &str,
    picture: &PictureOptions,
    statement: &Statement,
    together: Option<&OptionId>,
) -> AnyView {
    let w = &words().differ;
    let (n, total) = (place.to_string(), total.to_string());
    let place = fill(w.place, &[("n", &n), ("total", &total)]);
    let question =
        |text: String| view! { <p class="st-lead">{fill(w.talk, &[("question", &text)])}</p> };
    let talk = Voice::talk(statement).into_iter().map(question).collect_view();
    view! {
        <p class="st-kicker">{place} " · " {about.to_owned()}</p>
        <Heading text=statement.item.text.clone()/>
        {picture.draw(statement, together)}
        {talk}
        {picture.written(statement)}
    }
    .into_any()
}
