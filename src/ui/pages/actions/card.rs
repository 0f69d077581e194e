//! One action in the list: to read, or while it is being changed as a form in the same place.

use leptos::prelude::*;

use super::ids::{change_id, put_back_id};
use crate::content::{action_state, words};
use crate::domain::base::id::ProjectId;
use crate::domain::sheet::action::Action;
use crate::state::app::App;
use crate::state::project::planning::ActionKey;
use crate::state::project::planning::Planning;
use crate::state::route::{Route, SheetView};
use crate::state::store::library::PlacedAction;
use crate::state::wings::Wings;
use crate::ui::parts::action_fields::{Edit, OutcomeFields, PlanFields};
use crate::ui::parts::answer_words::sheet_words;
use crate::ui::parts::heading::HEADING;

/// One action.
#[component]
pub fn Card(
    /// Which action.
    key: ActionKey,
    /// It is done, or could not be done.
    closed: bool,
    /// All actions that are listed.
    actions: Memo<Vec<PlacedAction>>,
    /// The project whose actions are listed; `None` for all.
    shown: RwSignal<Option<ProjectId>>,
    /// Takes an action that is removed.
    removed: RwSignal<Vec<PlacedAction>>,
) -> impl IntoView {
    let (app, planning) = (App::expect(), Wings::expect().planning);
    let is_edited = {
        let key = key.clone();
        Memo::new(move |_| {
            planning.draft().with(|d| d.as_ref().is_some_and(|d| d.base.key() == key))
        })
    };
    let placed = {
        let key = key.clone();
        Memo::new(move |_| actions.with(|all| all.iter().find(|p| p.key() == key).cloned()))
    };
    let class = if closed {
        "st-action-list__item st-action-list__item--closed"
    } else {
        "st-action-list__item"
    };
    let content = move || {
        if is_edited.get() {
            form(app, key.clone(), removed).into_any()
        } else {
            placed
                .get()
                .map(|placed| reading(app, placed, shown.get().is_none() && several(app)))
                .into_any()
        }
    };
    view! { <li class=class>{content}</li> }
}

/// Whether there are several projects, so that it matters which one an action belongs to.
fn several(app: App) -> bool {
    app.library.with_untracked(|l| l.projects.len() > 1)
}

fn reading(app: App, placed: PlacedAction, with_project: bool) -> impl IntoView {
    let w = &words().actions;
    let action = &placed.action;
    let what =
        if action.what.trim().is_empty() { w.no_what } else { action.what.trim() }.to_owned();
    let told = (!action.told.trim().is_empty()).then(|| {
        view! {
            <div class="st-action-list__told">
                <p class="st-action-list__told-title">{w.told}</p>
                <p class="st-own-words" dir="auto">{action.told.clone()}</p>
            </div>
        }
    });
    let button = change_id(&placed.key());
    let (state, facts) = (state_tags(app, &placed), facts(app, &placed, with_project));
    let planning = Wings::expect().planning;
    let change = move |_| begin(planning, app, &placed.key(), "what");
    view! {
        <h3 class="st-action-list__what st-own-words" dir="auto">{what.clone()}</h3>
        {state}
        {facts}
        {told}
        <div class="st-action-list__tools">
            <button class="st-button st-button--secondary" type="button" id=button on:click=change>
                {w.edit}
                <span class="st-visually-hidden">": "{what}</span>
            </button>
        </div>
    }
}

/// Opens an action's form and puts the cursor into one of its fields.
pub fn begin(planning: Planning, app: App, key: &ActionKey, field: &str) {
    app.flush();
    if let Some(placed) = app.library.with_untracked(|l| l.action(key)) {
        planning.begin_action(placed);
        app.device().focus(&format!("{key}-{field}"));
    }
}

fn state_tags(app: App, placed: &PlacedAction) -> impl IntoView + use<> {
    let w = &words().actions;
    let action = &placed.action;
    let overdue = action
        .is_overdue(app.today())
        .then(|| view! { " " <span class="st-tag st-tag--strong">{w.overdue}</span> });
    let example = app
        .library
        .with_untracked(|l| l.is_example(&placed.project))
        .then(|| view! { " " <span class="st-tag">{words().common.example}</span> });
    view! {
        <p class="st-action-list__state">
            <span class="st-tag">{action_state(action.state)}</span>
            {overdue}
            {example}
        </p>
    }
}

fn facts(app: App, placed: &PlacedAction, with_project: bool) -> impl IntoView + use<> {
    let w = &words().actions;
    let action = &placed.action;
    let day = |day| app.device().day_in_words(day);
    let who = if action.who.trim().is_empty() { w.no_who } else { action.who.trim() };
    let by_when = action.by_when.map_or_else(|| w.no_day.to_owned(), day);
    let project = app
        .library
        .with_untracked(|l| l.project(&placed.project).map(|p| p.name.clone()))
        .filter(|_| with_project)
        .map(|name| fact(w.project, name.into_any()));
    let look_again = action.look_again.map(|d| fact(w.fact_look_again, day(d).into_any()));
    view! {
        <dl class="st-facts">
            {project}
            {fact(w.fact_who, who.to_owned().into_any())}
            {fact(w.by_when, by_when.into_any())}
            {look_again}
            {fact(w.from, origin(app, placed))}
        </dl>
    }
}

fn fact(name: &'static str, value: AnyView) -> impl IntoView {
    view! {
        <div class="st-facts__fact">
            <dt class="st-facts__name">{name}</dt>
            <dd class="st-facts__value">{value}</dd>
        </div>
    }
}

/// The sheet that an action comes from, at the question that it comes from.
fn origin(app: App, placed: &PlacedAction) -> AnyView {
    let sheet = placed.sheet.as_ref();
    let Some(sheet) = app.library.with_untracked(|l| l.sheet(sheet?).cloned()) else {
        return words().actions.from_project.into_any();
    };
    let view = placed.action.from.clone().map_or(SheetView::Results, SheetView::Page);
    let to = Route::Sheet(sheet.id.clone(), view).to_hash();
    view! { <a href=to>{sheet_words(app, &sheet)}</a> }.into_any()
}

fn form(app: App, key: ActionKey, removed: RwSignal<Vec<PlacedAction>>) -> impl IntoView {
    let planning = Wings::expect().planning;
    let w = &words().actions;
    let action = drafted(planning, key.clone());
    let prefix = key.to_string();
    let on_edit = Callback::new(move |edit: Edit| planning.edit_draft(edit.change));
    let on_leave = Callback::new(move |()| app.flush());
    let finished = key.clone();
    let done = move |_| {
        if finish(planning, app, &finished).is_some() {
            app.device().focus(&change_id(&finished));
        }
    };
    let remove = move |_| {
        if let Some(placed) = finish(planning, app, &key) {
            let is_kept = app.remove_placed_action(&placed);
            app.device().focus(&put_back_id(&placed));
            removed.update(|all| all.push(placed));
            app.say_if_kept(is_kept, words().actions.removed);
        }
    };
    view! {
        <fieldset class="st-action-form">
            <legend class="st-action-form__legend">{w.editing}</legend>
            <PlanFields prefix=prefix.clone() action on_edit on_leave/>
            <OutcomeFields prefix action on_edit on_leave/>
            <div class="st-button-row">
                <button class="st-button st-button--secondary" type="button" on:click=done>
                    {w.done_editing}
                </button>
                <button class="st-button st-button--quiet" type="button" on:click=remove>
                    {w.remove}
                </button>
            </div>
        </fieldset>
    }
}

/// The action that is being changed. Once that has ended, its form is on the way out and keeps it.
fn drafted(planning: Planning, key: ActionKey) -> Memo<Action> {
    Memo::new(move |before: Option<&Action>| {
        let now = planning
            .draft()
            .with(|d| d.as_ref().filter(|d| d.base.key() == key).map(|d| d.now.clone()));
        now.or_else(|| before.cloned())
            .unwrap_or_else(|| Action::new(key.action().clone(), None, String::new()))
    })
}

/// Ends the change and gives back what came of it; nothing when no words are left, for then the
/// action is gone.
fn finish(planning: Planning, app: App, key: &ActionKey) -> Option<PlacedAction> {
    planning.end_action();
    let placed = app.library.with_untracked(|l| l.action(key));
    if placed.is_none() {
        app.device().focus(HEADING);
        app.say(words().actions.removed);
    }
    placed
}
