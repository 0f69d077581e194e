//! Projects in the bin, each with all that belongs to it.

use leptos::prelude::*;

use crate::content::{count, fill, words};
use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::route::{CopyOf, Route};
use crate::ui::components::dialog::Dialog;
use crate::ui::components::keyed_list::keyed_list;
use crate::ui::parts::facts::{pairs_list, when};
use crate::ui::parts::heading::HEADING;

/// The projects in the bin; nothing where there are none.
pub(super) fn list(app: App, projects: Memo<Vec<ProjectId>>) -> impl IntoView {
    let asking =
        ConfirmProjectDelete { project: RwSignal::new(None), is_open: RwSignal::new(false) };
    let rows = move || {
        view! {
            <h2 class="st-rule-title">{words().bin.projects_title}</h2>
            <ul class="st-sheet-list" role="list">
                {keyed_list(move || projects.get(), ToString::to_string, move |id| row(app, &id, asking))}
            </ul>
        }
    };
    view! {
        <Show when=move || !projects.with(Vec::is_empty)>{rows()}</Show>
        {ask_delete(app, asking)}
    }
}

/// What is asked before a project is deleted for good. It stands outside the row, which goes.
#[derive(Clone, Copy)]
struct ConfirmProjectDelete {
    project: RwSignal<Option<ProjectId>>,
    is_open: RwSignal<bool>,
}

fn ask_delete(app: App, asking: ConfirmProjectDelete) -> impl IntoView {
    let w = &words().bin;
    let text = Signal::derive(move || {
        let Some(id) = asking.project.get() else { return String::new() };
        let name = app.library.with_untracked(|l| l.project(&id).map(|p| p.name.clone()));
        let (name, belongs) = (name.unwrap_or_default(), belongs(app, &id));
        fill(w.project_delete_text, &[("project", &name), ("belongs", &belongs)])
    });
    let delete = move |()| {
        let Some(id) = asking.project.get_untracked() else { return };
        asking.project.set(None);
        app.say(if app.delete_project(&id) { w.project_deleted } else { w.not_deleted });
        app.device().focus(HEADING);
    };
    view! {
        <Dialog
            id="ask-delete-project"
            title=w.project_delete_title
            text
            confirm=w.delete
            cancel=w.cancel
            danger=true
            open=asking.is_open
            on_confirm=delete
        />
    }
}

fn row(app: App, id: &ProjectId, asking: ConfirmProjectDelete) -> AnyView {
    let w = &words().bin;
    let project = app.library.with_untracked(|l| l.project(id).cloned());
    let Some(project) = project else { return ().into_any() };
    let binned = project.binned.map(|at| when(app, at)).unwrap_or_default();
    let pairs = vec![(w.belongs, belongs(app, id)), (w.binned_on, binned)];
    let tail = fill(words().home.about, &[("name", &project.name)]);
    let tail = move || view! { <span class="st-visually-hidden">{tail.clone()}</span> };
    let copy = Route::Copy(CopyOf::Project(id.clone())).to_hash();
    let restore = {
        let id = id.clone();
        move |_| {
            let is_kept = app.restore_project(&id);
            app.say_if_kept(is_kept, w.project_restored);
            app.device().focus(HEADING);
        }
    };
    let id = id.clone();
    let ask = move |_| {
        asking.project.set(Some(id.clone()));
        asking.is_open.set(true);
    };
    view! {
        <li class="st-sheet-list__item">
            <div class="st-sheet-list__about">
                <h3 class="st-sheet-list__name" dir="auto">{project.name.clone()}</h3>
                {pairs_list(pairs)}
            </div>
            <div class="st-sheet-list__tools">
                <button type="button" class="st-button st-button--secondary" on:click=restore>
                    {w.restore} {tail()}
                </button>
                <a class="st-button st-button--quiet" href=copy>{w.project_copy} {tail()}</a>
                <button type="button" class="st-button st-button--quiet" on:click=ask>
                    {w.delete} {tail()}
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// What belongs to a project, in words and numbers.
fn belongs(app: App, id: &ProjectId) -> String {
    let w = &words().bin;
    let all = app.library.with_untracked(|l| l.belongings(id));
    let parts =
        [(w.n_sheets, all.sheets), (w.n_sessions, all.sessions), (w.n_actions, all.actions)];
    let parts = parts.iter().filter(|(_, n)| *n > 0);
    let parts: Vec<_> =
        parts.map(|(forms, n)| count(forms, &app.device().plural(*n), *n)).collect();
    if parts.is_empty() { w.belongs_nothing.to_owned() } else { parts.join(", ") }
}
