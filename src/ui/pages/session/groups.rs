//! The groups of a room by name and mark, and how they stood when the room looked.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::room::shown::{Shown, only};
use crate::domain::sheet::Perspective;
use crate::ui::components::people_marks::PeopleMarks;

/// The positions that can be groups, each with the place that its mark follows from.
pub(super) fn places() -> impl Iterator<Item = (usize, Perspective)> {
    let all = Perspective::ALL.into_iter().enumerate();
    all.filter(|(_, one)| *one != Perspective::RatherNotSay)
}

/// A group with its mark, and what is said of it.
pub(super) fn named(
    of: &SessionCtx,
    (at, one): (usize, Perspective),
    state: &str,
    is_apart: bool,
) -> AnyView {
    view! {
        <li class="st-desk__group">
            <PeopleMarks shape=at marks=1/>
            <span>{format!("{}:", of.voice().perspective(one))}</span>
            " "
            <span class:st-desk__apart=is_apart>{state.to_owned()}</span>
        </li>
    }
    .into_any()
}

/// Afterwards the same in one line: it is made from what was shown, and tells no size.
pub(super) fn shown_apart(of: &SessionCtx, shown: &Shown) -> String {
    let w = &words().session;
    let all = shown.apart_anywhere();
    let names: Vec<_> =
        all.iter().filter_map(only).map(|one| of.voice().perspective(one)).collect();
    if names.is_empty() {
        return w.after_together.to_owned();
    }
    let apart = fill(w.after_apart, &[("groups", &names.join(", "))]);
    // Where each group stands apart there is nobody else.
    if names.len() < all.len() { format!("{apart} {}", w.after_rest) } else { apart }
}
