//! The reminder to keep a copy.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::Stamp;
use crate::state::app::App;
use crate::state::route::{CopyOf, Route};
use crate::ui::components::anew::anew;
use crate::ui::components::notice::Notice;
use crate::ui::parts::facts::when;
use crate::ui::parts::handed::have_it;

/// Says so when changes are only on this device, and for more than a day.
#[component]
pub(super) fn CopyReminder() -> impl IntoView {
    let app = App::expect();
    let w = &words().keeping;
    let due = Memo::new(move |_| {
        let now = app.now();
        app.library.with(|l| l.copy_due(now).map(|_| l.due_handed(now)))
    });
    let reminder = move |handed: Option<Stamp>| {
        let copy = Route::Copy(CopyOf::All).to_hash();
        let given = handed.map(|at| fill(w.copy_due_handed, &[("when", &when(app, at))]));
        let texts = [w.copy_due.to_owned()].into_iter().chain(given).collect();
        view! {
            <Notice
                id="copy-due"
                title=w.copy_due_title.into_any()
                is_heading=true
                texts
            >
                <div class="st-button-row">
                    {handed.map(|at| have_it(app, at))}
                    <a class="st-button st-button--secondary" href=copy>{w.save_copy}</a>
                </div>
            </Notice>
        }
    };
    anew(move || due.get().map(reminder))
}
