//! What people are told, on paper and as words to send.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::sheet::action::{Action, ActionStatus};
use crate::state::app::App;
use crate::state::store::library::PlacedAction;

/// The parts of the page, each with the states of the actions in it.
const PARTS: [&[ActionStatus]; 3] =
    [&[ActionStatus::Done], &[ActionStatus::Doing, ActionStatus::ToDo], &[ActionStatus::CouldNot]];

/// The parts with their titles.
pub fn parts() -> [(&'static str, &'static [ActionStatus]); 3] {
    let w = &words().changed;
    let [done, on_the_way, not_yet] = PARTS;
    [(w.done, done), (w.on_the_way, on_the_way), (w.not_yet, not_yet)]
}

/// The actions of a part.
fn of_part<'a>(actions: &'a [PlacedAction], states: &[ActionStatus]) -> Vec<&'a Action> {
    let actions = actions.iter().map(|placed| &placed.action);
    actions.filter(|action| states.contains(&action.state)).collect()
}

/// What people are told about an action.
fn told(action: &Action) -> &str {
    let w = &words().changed;
    match (action.told.trim(), action.state) {
        ("", ActionStatus::Doing) => w.started,
        ("", ActionStatus::ToDo) => w.not_started,
        (told, _) => told,
    }
}

/// The page as it is printed.
pub fn paper(app: App, title: &str, actions: &[PlacedAction]) -> AnyView {
    let w = &words().changed;
    if actions.is_empty() {
        return view! { <p>{w.none_chosen}</p> }.into_any();
    }
    let entry = |action: &Action| {
        view! {
            <li class="st-told__one">
                <p class="st-told__what st-own-words" dir="auto">{action.what.trim().to_owned()}</p>
                <p class="st-own-words" dir="auto">{told(action).to_owned()}</p>
            </li>
        }
    };
    let part = |(title, states): (&'static str, &[ActionStatus])| {
        let here = of_part(actions, states);
        let entries = here.iter().map(|action| entry(action)).collect_view();
        (!here.is_empty()).then(|| {
            view! {
                <h3 class="st-told__part">{title}</h3>
                <ul class="st-told__list" role="list">{entries}</ul>
            }
        })
    };
    let parts = parts().into_iter().map(part).collect_view();
    let day = app.device().day_in_words(app.today());
    view! {
        <article class="st-paper st-told">
            <h2 class="st-paper__title">{title.to_owned()}</h2>
            {parts}
            <p class="st-small">{fill(w.foot, &[("day", &day)])}</p>
        </article>
    }
    .into_any()
}

/// The page as words to send.
pub fn in_text(title: &str, actions: &[PlacedAction]) -> String {
    let mut lines = vec![words().changed.send_line.to_owned(), String::new(), title.to_owned()];
    for (part, states) in parts() {
        let here = of_part(actions, states);
        if !here.is_empty() {
            lines.extend([String::new(), format!("{part}:")]);
            let line = |a: &&Action| format!("- {}\n  {}", a.what.trim(), told(a));
            lines.extend(here.iter().map(line));
        }
    }
    lines.join("\n")
}
