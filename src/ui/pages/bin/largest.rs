//! Where the room goes, for those who come to the bin because there is none left.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::id::SheetId;
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::state::store::keeper::{Saving, StoreError};
use crate::ui::components::anew::anew;
use crate::ui::parts::answer_words::sheet_words;

/// The largest sheets, while there is no room.
pub(super) fn largest(app: App) -> impl IntoView {
    let is_full = Memo::new(move |_| app.saving().get() == Saving::Failed(StoreError::Full));
    anew(move || is_full.get().then(|| list(app)))
}

fn list(app: App) -> AnyView {
    let w = &words().bin;
    let row = |(id, bytes): (SheetId, usize)| {
        let size = fill(w.size, &[("size", &bytes.div_ceil(1000).to_string())]);
        let name = app.library.with_untracked(|l| l.sheet(&id).map(|s| sheet_words(app, s)));
        let hash = Route::Sheet(id, SheetView::Continue).to_hash();
        view! { <li><a href=hash dir="auto">{name}</a> " " {size}</li> }.into_any()
    };
    view! {
        <section>
            <h2 class="st-rule-title">{w.largest_title}</h2>
            <p>{w.largest}</p>
            <ul>{app.largest_sheets().into_iter().map(row).collect_view()}</ul>
        </section>
    }
    .into_any()
}
