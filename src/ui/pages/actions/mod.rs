//! One list of all actions: what, who, by when, how it stands, and what people are told.

pub mod add;
pub mod card;
mod ids;
pub mod order;
pub mod removed;

use leptos::prelude::*;

use crate::content::{count, words};
use crate::domain::base::id::ProjectId;
use crate::domain::project::Project;
use crate::state::app::App;
use crate::state::project::planning::ActionKey;
use crate::state::store::library::PlacedAction;
use crate::state::wings::Wings;
use crate::ui::components::keyed_list::keyed_list;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;
use crate::ui::parts::comes_from::comes_from;
use crate::ui::parts::days;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::saving_line::SavingLine;
use add::AddAction;
use card::Card;
use order::Order;
use removed::RemovedActions;

/// The actions of one project, or of all.
#[component]
pub fn ActionsPage(
    /// The project to begin with.
    project: Option<ProjectId>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().actions;
    let is_here = |id: &ProjectId| app.library.with_untracked(|l| l.projects.contains_key(id));
    let shown = RwSignal::new(project.filter(is_here));
    let actions = Memo::new(move |_| {
        let project = shown.get();
        app.library.with(|l| l.actions(project.as_ref()))
    });
    let order = Order::new(actions);
    let removed = RwSignal::new(Vec::new());
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        {project_choice(app, shown)}
        <RemovedActions removed/>
        <AddAction shown/>
        <Show when=move || order.is_empty()>{nothing(app)}</Show>
        {list(w.open_title, false, order.open, actions, shown, removed)}
        {list(w.closed_title, true, order.closed, actions, shown, removed)}
        <section class="st-at-a-glance__one">{days::days(app, shown.into())}</section>
        {comes_from("actions")}
        <SavingLine/>
    }
}

/// Projects by name, the made-up one last.
fn projects(app: App) -> Vec<RadioOption> {
    app.library
        .with(|l| l.own_projects().into_iter().chain(l.example()).map(project_option).collect())
}

fn project_option(project: &Project) -> RadioOption {
    RadioOption::new(project.id.to_string(), project.name.clone())
}

/// The choice of a project, when there are several. It changes the list in place: somebody who goes
/// through the choices with the keyboard stays where they are.
fn project_choice(app: App, shown: RwSignal<Option<ProjectId>>) -> impl IntoView {
    let planning = Wings::expect().planning;
    let w = &words().actions;
    let options = Memo::new(move |_| {
        let all = RadioOption::new("", w.all_projects);
        std::iter::once(all).chain(projects(app)).collect::<Vec<_>>()
    });
    let choose = move |id: String| {
        planning.end_action();
        shown.set(ProjectId::new(&id).ok());
        let project = shown.get_untracked();
        let n = app.library.with_untracked(|l| l.actions(project.as_ref()).len());
        app.say(count(words().copy.actions_count, &app.device().plural(n), n));
    };
    let chosen = move || shown.with(|p| p.as_ref().map(ToString::to_string).unwrap_or_default());
    view! {
        <Show when=move || { options.with(Vec::len) > 2 }>
            <SelectField
                id="actions-project"
                label=w.choose_project
                options
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </Show>
    }
}

fn nothing(app: App) -> impl IntoView {
    let w = &words().actions;
    let text = move || {
        if app.library.with(|l| l.projects.is_empty()) { w.none_no_project } else { w.none }
    };
    view! {
        <div class="st-empty">
            <p class="st-empty__title">{w.none_title}</p>
            <p class="st-empty__text">{text}</p>
        </div>
    }
}

/// The open actions, or the closed ones.
fn list(
    title: &'static str,
    closed: bool,
    keys: Memo<Vec<ActionKey>>,
    actions: Memo<Vec<PlacedAction>>,
    shown: RwSignal<Option<ProjectId>>,
    removed: RwSignal<Vec<PlacedAction>>,
) -> impl IntoView {
    let card = move |key: ActionKey| view! { <Card key closed actions shown removed/> };
    view! {
        <Show when=move || keys.with(|k| !k.is_empty())>
            <h2 class="st-rule-title">{title}</h2>
            <ul class="st-action-list" role="list">
                {keyed_list(move || keys.get(), ToString::to_string, card)}
            </ul>
        </Show>
    }
}
