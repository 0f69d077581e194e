//! Days to come: the next ones, and a file for a calendar.

use leptos::prelude::*;

use super::as_written::as_written;
use crate::content::{count, fill, words};
use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::project::dates::Ahead;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;

/// So many are shown at once; the others are folded. The file holds all.
const SHOWN: usize = 3;

/// The days to come of a project, or of all people's own.
pub fn days(app: App, project: Signal<Option<ProjectId>>) -> impl IntoView {
    let w = &words().project;
    let ahead = Memo::new(move |_| app.days_ahead(project.get().as_ref()));
    let line = move |ahead: &Ahead| {
        let day = app.device().day_in_words(ahead.dated.day);
        let text = fill(w.days_on, &[("day", &day), ("what", &ahead.in_words())]);
        view! { <li class="st-own-words" dir="auto">{text}</li> }
    };
    let lines = move || ahead.with(|all| all.iter().take(SHOWN).map(line).collect_view());
    let more = move || {
        let n = ahead.with(|all| all.len().saturating_sub(SHOWN));
        let rest = ahead.with(|all| all.iter().skip(SHOWN).map(line).collect_view());
        (n > 0).then(|| {
            let summary = count(w.days_more, &app.device().plural(n), n);
            view! { <Details summary><ul>{rest}</ul></Details> }
        })
    };
    view! {
        <h2 class="st-at-a-glance__title">{w.days_title}</h2>
        <Show
            when=move || ahead.with(|all| !all.is_empty())
            fallback=move || view! { <p>{w.days_none}</p> }
        >
            <ul>{anew(lines)}</ul>
            {anew(more)}
            {save(app, ahead)}
        </Show>
    }
}

fn save(app: App, ahead: Memo<Vec<Ahead>>) -> impl IntoView {
    let w = &words().project;
    let file = RwSignal::new(None::<Option<String>>);
    let save = move |_| {
        let name = ahead.with_untracked(|days| app.save_calendar(days));
        app.say(match &name {
            Some(name) => fill(w.days_saved, &[("name", name)]),
            None => w.days_not_saved.to_owned(),
        });
        file.set(Some(name));
    };
    let done = move || {
        file.get().map(|name| {
            let said = name.map_or_else(
                || w.days_not_saved.into_any(),
                |name| as_written(w.days_saved, "name", &name),
            );
            view! { <p>{said}</p> }
        })
    };
    view! {
        <button
            class="st-button st-button--quiet"
            type="button"
            aria-describedby="days-save-hint"
            on:click=save
        >
            {w.days_save}
        </button>
        <p class="st-small" id="days-save-hint">{w.days_save_hint}</p>
        {anew(done)}
    }
}
