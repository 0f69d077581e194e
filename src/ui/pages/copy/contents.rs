//! What will be in the copy: exactly that, in words.

use leptos::prelude::*;

use super::{Copied, Making};
use crate::content::{by, count, words};
use crate::domain::project::Project;
use crate::domain::sheet::{Respondent, Sheet};
use crate::format::copy::CopyDocument;
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::pages::give::contents::thing_list;
use crate::ui::parts::answer_words::sheet_words;
use crate::ui::parts::facts::{pairs_list, sheet_name};

/// Projects, sheets, and all of their words to read.
#[component]
pub(super) fn Contents(
    /// The copy in the making.
    making: Making,
    /// What is in it.
    copy: Memo<Copied>,
) -> impl IntoView {
    let w = &words().copy;
    let app = making.app;
    let opened = RwSignal::new(false);
    let all = Memo::new(move |_| {
        // Only for those who want to read it: it is long.
        if opened.get() { making.choice.with(|choice| app.readable(choice)) } else { String::new() }
    });
    view! {
        <h2 class="st-rule-title">{w.what_title}</h2>
        <p>{w.what_lead}</p>
        {anew(move || copy.with(|copy| summary(app, &copy.0)))}
        {anew(move || staying(making))}
        {each_thing(making)}
        {anew(move || private_words(making).map(|words| view! { <p>{words}</p> }))}
        <details class="st-details" on:toggle=move |_| opened.set(true)>
            <summary class="st-details__summary">{w.see_all}</summary>
            <div class="st-details__body">
                <div class="st-own-words" dir="auto" prop:textContent=move || all.get()></div>
            </div>
        </details>
        {super::warning()}
    }
}

/// Everything in the file, thing by thing, for those who want to see it.
fn each_thing(making: Making) -> impl IntoView {
    let w = &words().laid_open;
    let opened = RwSignal::new(false);
    let things = Memo::new(move |_| {
        // Only for those who want to see it: it is long.
        let form = making.form.get();
        let things = || making.choice.with(|choice| making.app.things_in(choice, form));
        opened.get().then(things).unwrap_or_default()
    });
    view! {
        <details class="st-details" on:toggle=move |_| opened.set(true)>
            <summary class="st-details__summary">{w.title}</summary>
            <div class="st-details__body">
                <p>{w.lead}</p>
                {anew(move || thing_list(things.get()))}
            </div>
        </details>
    }
}

fn private_words(making: Making) -> Option<&'static str> {
    let w = &words().copy;
    making.choice.with(|choice| {
        let parts = making.app.private_parts(choice).len();
        (parts > 0).then_some(match choice.private.len() {
            0 => w.private_left_out,
            some if some < parts => w.private_some_in,
            _ => w.private_in,
        })
    })
}

fn summary(app: App, copy: &CopyDocument) -> impl IntoView + use<> {
    let w = &words().copy;
    let names = copy.projects.iter().map(|p| project_words(app, p)).collect::<Vec<_>>();
    let projects = (!names.is_empty()).then(|| pairs_list(vec![(w.projects, names.join(" · "))]));
    let example = copy.projects.iter().any(|p| p.example).then(|| view! { <p>{w.example_in}</p> });
    let n = copy.sheets.len();
    let n = match n {
        0 => w.none_chosen.to_owned(),
        n => count(w.goes_in, &app.device().plural(n), n),
    };
    let rows = copy.sheets.iter().map(|sheet| row(app, sheet, copy)).collect::<Vec<_>>();
    let list =
        (!rows.is_empty()).then(|| view! { <ul class="st-sheet-list" role="list">{rows}</ul> });
    view! {
        {projects}
        {example}
        <p>{n}</p>
        {list}
    }
}

/// The ticked sheets that stay, by name: only their writer sees this.
fn staying(making: Making) -> Option<impl IntoView> {
    let w = &words().copy;
    let app = making.app;
    let all = making.choice.with(|choice| app.staying(choice));
    let n = all.len();
    (n > 0).then(|| {
        let name = |sheet: &Sheet| view! { <li dir="auto">{sheet_words(app, sheet)}</li> };
        let names = all.iter().map(name).collect_view();
        let said = count(w.stays_here, &app.device().plural(n), n);
        view! { <p>{said} " " {w.stays_untold}</p> <ul>{names}</ul> }
    })
}

/// A project's name, with its own actions: they go in too.
fn project_words(app: App, project: &Project) -> String {
    let n = project.actions.iter().filter(|a| !a.is_empty()).count();
    let actions = (n > 0).then(|| count(words().copy.actions_count, &app.device().plural(n), n));
    match actions {
        Some(actions) => format!("{} ({actions})", project.name),
        None => project.name.clone(),
    }
}

fn row(app: App, sheet: &Sheet, copy: &CopyDocument) -> impl IntoView + use<> {
    let w = &words().copy;
    let tool = app.tool(&sheet.tool).map_or_else(|| sheet.tool.to_string(), |t| t.title.clone());
    let project = copy.projects.iter().find(|p| p.id == sheet.project);
    let is_named = !sheet.details.name.trim().is_empty();
    let tool = is_named.then(|| view! { <p class="st-sheet-list__tool">{tool}</p> });
    let round = sheet.details.round.as_ref().and_then(|id| project?.round(id));
    let mut pairs = vec![(w.whose, whose(app, sheet))];
    pairs.extend(round.map(|round| (w.round, round.label.clone())));
    pairs.push((w.inside, inside(app, sheet)));
    view! {
        <li class="st-sheet-list__item">
            <div class="st-sheet-list__about">
                {tool}
                <h3 class="st-sheet-list__name" dir="auto">{sheet_name(app, sheet)}</h3>
                {pairs_list(pairs)}
            </div>
        </li>
    }
}

fn whose(app: App, sheet: &Sheet) -> String {
    let from = app.perspective_in(&sheet.project, sheet.details.position());
    match sheet.details.by {
        Respondent::Person => from,
        many => format!("{from}. {}", by(many)),
    }
}

fn inside(app: App, sheet: &Sheet) -> String {
    let w = &words().copy;
    let answers = sheet.answers.values().filter(|a| !a.is_empty()).count();
    let actions = sheet.actions.iter().filter(|a| !a.is_empty()).count();
    let plural = |n| app.device().plural(n);
    let answers = count(w.answers, &plural(answers), answers);
    format!("{answers}, {}", count(w.actions_count, &plural(actions), actions))
}
