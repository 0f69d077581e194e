//! A project on the first page: its heading, what can be done with it, its sheets.

use leptos::prelude::*;

use super::doors::remove_example;
use super::go_on::sessions;
use super::order::ProjectSheets;
use super::rename::{InlineName, NameField};
use super::sheet_row::SheetRow;
use crate::content::{fill, words};
use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::route::{CopyOf, Route};
use crate::ui::components::keyed_list::keyed_list;

/// The id of a project's heading.
pub fn project_heading_id(id: &ProjectId) -> String {
    format!("project-{id}")
}

/// What a heading needs of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ProjectHead {
    name: String,
    is_example: bool,
    is_here: bool,
}

/// A project and its sheets.
#[component]
pub fn ProjectGroup(
    /// Which project.
    project: ProjectId,
    /// All projects that are shown, with their sheets.
    shown: Memo<Vec<ProjectSheets>>,
) -> impl IntoView {
    let app = App::expect();
    let head = head_of(app, project.clone());
    let sheets = {
        let project = project.clone();
        Memo::new(move |_| {
            let sheets_of = |all: &Vec<ProjectSheets>| {
                all.iter().find(|g| g.project == project).map(|g| g.sheets.clone())
            };
            shown.with(sheets_of).unwrap_or_default()
        })
    };
    let heading_id = project_heading_id(&project);
    let named_by = heading_id.clone();
    let is_example = move || head.with(|h| h.is_example);
    let map = Route::Project(project.clone()).to_hash();
    let to_map = move || head.with(|h| h.is_here).then(|| map.clone());
    let name = view! {
        <a href=to_map dir="auto" prop:textContent=move || head.with(|h| h.name.clone())></a>
    };
    let sessions = sessions(app, project.clone());
    view! {
        <section aria-labelledby=named_by>
            <h3 class="st-sheet-list__project" id=heading_id tabindex="-1">
                {name}
                <Show when=is_example>
                    " " <span class="st-tag">{words().common.example}</span>
                </Show>
            </h3>
            <Show when=move || head.with(|h| h.is_here)>
                <ProjectTools project=project.clone() head/>
            </Show>
            {sessions}
            <ul class="st-sheet-list" role="list">
                {keyed_list(move || sheets.get(), ToString::to_string, |id| view! { <SheetRow id/> })}
            </ul>
        </section>
    }
}

fn head_of(app: App, id: ProjectId) -> Memo<ProjectHead> {
    Memo::new(move |_| {
        app.library.with(|l| match l.project(&id) {
            Some(p) => ProjectHead { name: p.name.clone(), is_example: p.example, is_here: true },
            None => {
                let name = words().home.no_project.to_owned();
                ProjectHead { name, is_example: false, is_here: false }
            }
        })
    })
}

/// What can be done with a project.
#[component]
fn ProjectTools(
    /// Which project.
    project: ProjectId,
    /// Its name, and whether it is the example.
    head: Memo<ProjectHead>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().home;
    let is_renaming = RwSignal::new(false);
    let map = Route::Project(project.clone()).to_hash();
    let actions = Route::Actions(Some(project.clone())).to_hash();
    let copy = Route::Copy(CopyOf::Project(project.clone())).to_hash();
    let field = format!("rename-project-{project}");
    let back_to = project_heading_id(&project);
    let name = NameField {
        id: field.clone(),
        label: w.project_name,
        value: Signal::derive(move || head.with(|h| h.name.clone())),
        is_open: is_renaming,
        on_save: Callback::new(move |name: String| rename_project(app, &project, name)),
        on_done: Callback::new(move |()| app.device().focus(&back_to)),
    };
    let rename = move |_| {
        is_renaming.set(true);
        app.device().focus(&field);
    };
    let tail = move || {
        let tail = move || head.with(|h| fill(w.about, &[("name", &h.name)]));
        view! { <span class="st-visually-hidden" prop:textContent=tail></span> }
    };
    let remove = move || {
        view! {
            <button type="button" class="st-button st-button--quiet" on:click=move |_| remove_example(app)>
                {w.remove_example}
            </button>
        }
    };
    view! {
        <div class="st-button-row">
            <a class="st-button st-button--quiet" href=map>{w.project_map} {tail()}</a>
            <a class="st-button st-button--quiet" href=actions>{w.project_actions} {tail()}</a>
            <a class="st-button st-button--quiet" href=copy>{w.project_copy} {tail()}</a>
            <button type="button" class="st-button st-button--quiet" on:click=rename>
                {w.project_rename} {tail()}
            </button>
            <Show when=move || head.with(|h| h.is_example)>{remove()}</Show>
        </div>
        <InlineName field=name/>
    }
}

/// A project always has a name: an empty one changes nothing.
fn rename_project(app: App, project: &ProjectId, name: String) {
    if !name.is_empty() {
        let is_kept = app.change_project(project, |p| p.name = name);
        app.say_if_kept(is_kept, words().home.project_renamed);
    }
}
