//! What of the first page comes with the later files: what to go on with, and what is here. The first file keeps the
//! place of the former, so that nothing moves when it comes.

use leptos::prelude::*;

use super::super::waiting::{coming, not_all};
use crate::content::words;
use crate::state::app::App;
use crate::state::store::library::Library;
use crate::ui::components::anew::anew;

/// What comes later.
#[derive(Clone, Copy)]
pub enum LaterPart {
    /// So many of the newest things.
    GoOn(usize),
    /// All that is kept here, and the reminder to keep a copy of it.
    Kept,
}

/// Makes it, once the later file is here.
pub type MakeLater = fn(LaterPart) -> AnyView;

/// How far it is.
#[derive(Clone, Copy)]
pub enum LaterState {
    /// Away, or on its way.
    Coming,
    /// Here.
    Here(MakeLater),
    /// It did not come, and somebody waits for it.
    Missing,
}

/// What comes later, wherever it is by now.
#[derive(Clone, Copy)]
pub struct Later {
    /// How far it is.
    pub state: Signal<LaterState>,
    /// Forgets that it did not come: what comes next is another try.
    pub forget: Callback<()>,
}

/// The place of what to go on with: so many rows are kept free.
pub(super) fn go_on(later: Later, rows: usize) -> AnyView {
    // One more for their heading and what stands below.
    let free = move || {
        let row = |_| view! { <div class="st-go-on__row"></div> }.into_any();
        (0..=rows).map(row).collect_view()
    };
    anew(move || match later.state.get() {
        LaterState::Here(show) => show(LaterPart::GoOn(rows)),
        LaterState::Coming => view! { <div class="st-go-on">{free()}</div> }.into_any(),
        LaterState::Missing => ().into_any(),
    })
}

/// All that is kept here, or that it did not come.
pub(super) fn kept(later: Later) -> AnyView {
    let app = App::expect();
    anew(move || match later.state.get() {
        LaterState::Here(show) => show(LaterPart::Kept),
        LaterState::Coming if app.library.with_untracked(Library::is_empty) => {
            view! { <h2 class="st-rule-title">{words().home.sheets_title}</h2> {nothing_here()} }
                .into_any()
        }
        LaterState::Coming => view! { <div class="st-to-come">{coming(app)}</div> }.into_any(),
        LaterState::Missing => {
            on_cleanup(move || later.forget.run(()));
            not_all(move || app.arrive(app.route.get_untracked())).into_any()
        }
    })
}

/// Nothing is kept here.
pub(super) fn nothing_here() -> impl IntoView {
    let w = &words().home;
    view! {
        <div class="st-empty">
            <p class="st-empty__title">{w.none_title}</p>
            <p class="st-empty__text">{w.none}</p>
        </div>
    }
}
