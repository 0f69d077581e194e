//! What of the first page comes with the later file: what to go on with, a project's sessions, the field for a
//! new name. The first file keeps their places, so that nothing moves when they come.

use leptos::prelude::*;

use super::rename::NameField;
use crate::domain::base::id::ProjectId;
use crate::ui::components::anew::anew;

/// What comes later.
#[derive(Clone)]
pub enum LaterPart {
    /// So many of the newest things.
    GoOn(usize),
    /// The sessions of a project.
    Sessions(ProjectId),
    /// The field for a new name.
    Name(NameField),
}

/// Makes it, once the later file is here.
pub type MakeLater = fn(LaterPart) -> AnyView;

/// What makes it, as soon as it is here.
#[derive(Clone, Copy)]
pub struct Later(pub RwSignal<Option<MakeLater>>);

/// The place of what comes later; so many rows of it are kept free.
pub(super) fn later(part: LaterPart, rows: usize) -> AnyView {
    let Later(here) = expect_context();
    let free = move || {
        (0..rows).map(|_| view! { <div class="st-go-on__row"></div> }.into_any()).collect_view()
    };
    anew(move || match here.get() {
        Some(show) => show(part.clone()),
        None => view! { <div class="st-go-on">{free()}</div> }.into_any(),
    })
}
