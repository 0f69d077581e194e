//! The quiet line that says how saving stands.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::state::app::App;
use crate::state::store::keeper::Saving;
use crate::state::store::keeper::StoreError;

/// How saving stands, in words. Its words change once a minute at most, so it does not chatter. What it says when a
/// page comes is not said aloud unless it is bad news: the page's heading is what is to be heard then.
#[component]
pub fn SavingLine() -> impl IntoView {
    let app = App::expect();
    let line = Memo::new(move |_| words_for(app, &app.saving().get()));
    let at_first = line.get_untracked();
    let is_bad = move || is_problem(app, &app.saving().get());
    let class = move || {
        if is_bad() { "st-status-line st-status-line--problem" } else { "st-status-line" }
    };
    let role = move || {
        // Tracked: what is said aloud has its role before it is there.
        let is_news = line.with(|now| *now != at_first);
        (is_news || is_bad()).then_some("status")
    };
    view! { <p class=class role=role prop:textContent=move || line.get()></p> }
}

fn is_problem(app: App, saving: &Saving) -> bool {
    let is_kept = app.keeps() || app.is_shared() || app.keeps_in_second_place();
    matches!(saving, Saving::Failed(_)) || (!is_kept && *saving != Saving::Quiet)
}

fn words_for(app: App, saving: &Saving) -> String {
    let w = &words().keeping;
    match saving {
        Saving::Quiet | Saving::Saved(_) if app.is_shared() => words().shared.line.to_owned(),
        Saving::Quiet => String::new(),
        Saving::Saved(at) if app.keeps_in_second_place() => {
            fill(w.saved_second, &[("time", &app.device().time_in_words(*at))])
        }
        Saving::Saved(_) if !app.keeps() => w.not_saved_blocked.to_owned(),
        Saving::Saved(at) => fill(w.saved, &[("time", &app.device().time_in_words(*at))]),
        Saving::Failed(StoreError::Full) => w.not_saved_full.to_owned(),
        Saving::Failed(StoreError::Blocked) => w.not_saved_blocked.to_owned(),
        Saving::Failed(_) => w.not_saved.to_owned(),
    }
}
