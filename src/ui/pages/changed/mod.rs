//! "What changed": what people are told, made from the actions. One page to print or to send.

mod paper;
mod reword;

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::id::ProjectId;
use crate::domain::sheet::action::ActionStatus;
use crate::state::app::App;
use crate::state::route::Route;
use crate::state::store::library::PlacedAction;
use crate::ui::components::anew::anew;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::parts::comes_from::comes_from;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::saving_line::SavingLine;

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
    let of = project.clone();
    let actions = Memo::new(move |_| shown(app, app.library.with(|l| l.actions(Some(&of)))));
    if actions.with_untracked(Vec::is_empty) {
        return view! {
            <Heading text=title/>
            <p class="st-lead">{w.lead}</p>
            {nothing(project)}
        }
        .into_any();
    }
    let in_page = Memo::new(move |_| {
        let is_in = |p: &&PlacedAction| p.action.is_told();
        actions.with(|all| all.iter().filter(is_in).cloned().collect::<Vec<_>>())
    });
    view! {
        <div class="st-paper-tools">
            <Heading text=title.clone()/>
            <p class="st-lead">{w.lead}</p>
            <p>{w.lead_how} " " {w.lead_honest}</p>
            {choose(app, actions)}
            {reword::reword(app, in_page)}
            {comes_from("changed")}
            <SavingLine/>
            {tools(app, project, title.clone(), in_page)}
        </div>
        {anew(move || in_page.with(|actions| paper::paper(app, &title, actions)))}
    }
    .into_any()
}

fn nothing(project: ProjectId) -> impl IntoView {
    let w = &words().changed;
    view! {
        <div class="st-empty">
            <p class="st-empty__title">{w.none_title}</p>
            <p class="st-empty__text">{w.none}</p>
        </div>
        <p><a class="st-button" href=Route::Actions(Some(project)).to_hash()>{w.to_actions}</a></p>
    }
}

fn key(placed: &PlacedAction) -> String {
    placed.key().to_string()
}

/// Actions that people are told about come first. Those from private parts stay out: nobody but their
/// writer knows of them.
fn shown(app: App, actions: Vec<PlacedAction>) -> Vec<PlacedAction> {
    let all = actions.into_iter().filter(|placed| !app.is_private_action(placed));
    let (told, rest): (Vec<_>, Vec<_>) = all.partition(|p| !p.action.told.trim().is_empty());
    told.into_iter().chain(rest).collect()
}

/// What goes in, part by part. What was left out stays out when somebody comes back.
fn choose(app: App, actions: Memo<Vec<PlacedAction>>) -> impl IntoView {
    let w = &words().changed;
    let find = move |id: &str| {
        actions.with_untracked(|all| all.iter().find(|placed| key(placed) == id).cloned())
    };
    let is_told = move |id: String| {
        actions.with(|all| all.iter().any(|p| key(p) == id && p.action.is_told()))
    };
    let on_tick = move |(id, on): (String, bool)| {
        if let Some(placed) = find(&id) {
            app.change_action(&placed, |action| action.tell = Some(on));
        }
    };
    let part = |(at, (title, states)): (usize, (&'static str, &'static [ActionStatus]))| {
        let option =
            |placed: &PlacedAction| RadioOption::new(key(placed), placed.action.what.trim());
        let here = |placed: &&PlacedAction| states.contains(&placed.action.state);
        let options: Vec<RadioOption> =
            actions.with_untracked(|all| all.iter().filter(here).map(option).collect());
        (!options.is_empty()).then(|| {
            view! {
                <CheckList
                    name=format!("told-{at}")
                    legend=title.into_any()
                    options
                    is_ticked=is_told
                    on_tick
                />
            }
        })
    };
    let parts = paper::parts().into_iter().enumerate().map(part).collect_view();
    view! {
        <h2 class="st-rule-title">{w.choose}</h2>
        <p>{w.choose_hint}</p>
        {parts}
    }
}

fn tools(
    app: App,
    project: ProjectId,
    title: String,
    told: Memo<Vec<PlacedAction>>,
) -> impl IntoView {
    let w = &words().changed;
    let copy = move |_| {
        app.flush();
        let text = paper::in_text(&title, &told.get_untracked());
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
                {w.to_actions}
            </a>
        </div>
    }
}
