//! "What changed": what people are told, made from the actions. One page to print or to send.

use leptos::prelude::*;

use super::heading::Heading;
use crate::content::{fill, words};
use crate::domain::action::{Action, State};
use crate::domain::id::ProjectId;
use crate::domain::map;
use crate::state::app::App;
use crate::state::library::PlacedAction;
use crate::state::route::Route;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::radio_group::RadioOption;

/// The parts of the page, each with the states of the actions in it.
const PARTS: [&[State]; 3] = [&[State::Done], &[State::Doing, State::ToDo], &[State::CouldNot]];

/// What people are told about a project's actions.
#[component]
pub fn ChangedPage(
    /// Which project.
    project: ProjectId,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().changed;
    let name = app.library.with_untracked(|l| l.project(&project).map(|p| p.name.clone()));
    let Some(name) = name else {
        return view! { <super::not_found::NotFoundPage/> }.into_any();
    };
    let title = fill(w.title_of, &[("project", &name)]);
    let actions = app.library.with_untracked(|l| shown(app, l.actions(Some(&project))));
    if actions.is_empty() {
        return view! {
            <Heading text=title/>
            <p class="st-lead">{w.lead}</p>
            <div class="st-empty">
                <p class="st-empty__title">{w.none_title}</p>
                <p class="st-empty__text">{w.none}</p>
            </div>
            <p><a class="st-button" href=Route::Actions(Some(project)).to_hash()>{w.to_actions}</a></p>
        }
        .into_any();
    }
    let told = actions.iter().filter(|p| !p.action.told.trim().is_empty());
    let chosen = RwSignal::new(told.map(key).collect::<map::Set<String>>());
    let in_page = {
        let actions = actions.clone();
        Memo::new(move |_| {
            let is_in = |p: &&PlacedAction| chosen.with(|c| c.contains(&key(p)));
            actions.iter().filter(is_in).map(|p| p.action.clone()).collect::<Vec<_>>()
        })
    };
    view! {
        <div class="st-paper-tools">
            <Heading text=title.clone()/>
            <p class="st-lead">{w.lead}</p>
            <p>{w.lead_how} " " {w.lead_honest}</p>
            {choose(&actions, chosen)}
            {tools(app, project, title.clone(), in_page)}
        </div>
        {move || paper(app, &title, &in_page.get())}
    }
    .into_any()
}

fn key(placed: &PlacedAction) -> String {
    placed.key().to_string()
}

/// Actions that came from private parts stay out: nobody but their writer knows of them.
fn shown(app: App, actions: Vec<PlacedAction>) -> Vec<PlacedAction> {
    actions.into_iter().filter(|placed| !app.is_private_action(placed)).collect()
}

fn choose(actions: &[PlacedAction], chosen: RwSignal<map::Set<String>>) -> impl IntoView + use<> {
    let w = &words().changed;
    let option = |placed: &PlacedAction| {
        let told = placed.action.told.trim();
        let detail = if told.is_empty() { w.nothing_told } else { told };
        RadioOption {
            detail: detail.to_owned(),
            ..RadioOption::new(key(placed), placed.action.what.trim())
        }
    };
    let options: Vec<RadioOption> = actions.iter().map(option).collect();
    let on_tick = move |(id, on): (String, bool)| {
        chosen.update(|chosen| {
            if on {
                chosen.insert(id);
            } else {
                chosen.remove(&id);
            }
        });
    };
    view! {
        <CheckList
            name="told"
            legend=w.choose.into_any()
            hint=w.choose_hint
            options
            is_ticked=move |id: String| chosen.with(|chosen| chosen.contains(&id))
            on_tick
        />
    }
}

fn tools(app: App, project: ProjectId, title: String, told: Memo<Vec<Action>>) -> impl IntoView {
    let w = &words().changed;
    let copy = move |_| {
        let text = in_text(&title, &told.get_untracked());
        leptos::task::spawn_local(async move {
            let copied = app.device().copy_text(&text).await;
            app.say(if copied { w.copied } else { w.not_copied });
        });
    };
    view! {
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=move |_| app.device().print()>{w.print}</button>
            <button class="st-button st-button--secondary" type="button" on:click=copy>{w.copy}</button>
            <a class="st-button st-button--quiet" href=Route::Actions(Some(project)).to_hash()>
                {w.change_words}
            </a>
        </div>
    }
}

/// The titles of the parts, as they stand in [`PARTS`].
fn titles() -> [&'static str; 3] {
    let w = &words().changed;
    [w.done, w.on_the_way, w.not_yet]
}

/// What people are told about an action.
fn told(action: &Action) -> &str {
    let w = &words().changed;
    match (action.told.trim(), action.state) {
        ("", State::Doing) => w.started,
        ("", State::ToDo) => w.not_started,
        (told, _) => told,
    }
}

fn paper(app: App, title: &str, actions: &[Action]) -> AnyView {
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
    let part = |(title, states): (&'static str, &[State])| {
        let here: Vec<&Action> = actions.iter().filter(|a| states.contains(&a.state)).collect();
        let entries = here.iter().map(|action| entry(action)).collect_view();
        (!here.is_empty()).then(|| {
            view! {
                <h3 class="st-told__part">{title}</h3>
                <ul class="st-told__list" role="list">{entries}</ul>
            }
        })
    };
    let parts = titles().into_iter().zip(PARTS).map(part).collect_view();
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
fn in_text(title: &str, actions: &[Action]) -> String {
    let mut lines = vec![words().changed.send_line.to_owned(), String::new(), title.to_owned()];
    for (part, states) in titles().into_iter().zip(PARTS) {
        let here: Vec<&Action> = actions.iter().filter(|a| states.contains(&a.state)).collect();
        if !here.is_empty() {
            lines.extend([String::new(), format!("{part}:")]);
            let line = |a: &&Action| format!("- {}\n  {}", a.what.trim(), told(a));
            lines.extend(here.iter().map(line));
        }
    }
    lines.join("\n")
}
