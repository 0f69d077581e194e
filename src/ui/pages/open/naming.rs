//! What files and questions about them are called on this page.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::state::exchange::import::Import;

/// What a file is called.
pub(super) fn file_name(import: &Import, at: usize) -> String {
    match import.files.get(at).map_or("", |file| file.name.as_str()) {
        "" => words().open.pasted.to_owned(),
        name => name.to_owned(),
    }
}

/// A question, with what it is about for those who hear it without its row.
pub(super) fn legend(shown: &'static str, full: &'static str, name: &str) -> AnyView {
    let full = fill(full, &[("name", name)]);
    view! {
        <span aria-hidden="true">{shown}</span>
        <span class="st-visually-hidden">{full}</span>
    }
    .into_any()
}
