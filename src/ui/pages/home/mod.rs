//! The first page: what this is, doors, and the sheets that are here.

pub(super) mod come;
mod doors;
mod groups;
mod ids;
pub(super) mod later;
mod order;
mod rename;
mod sheet_menu;
mod sheet_row;
mod sheets;

use leptos::prelude::*;

use later::{LaterPart, later};

use crate::ui::parts::facts::when;

use crate::content::{fill, words};
use crate::domain::Stamp;
use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::route::{CopyOf, Route};
use crate::state::store::library::Library;
use crate::ui::components::anew::anew;
use crate::ui::components::notice::Notice;
use crate::ui::parts::handed::have_it;
use crate::ui::parts::heading::FirstHeading;

/// The help page on what is kept.
const KEEPING: &str = "keeping";
/// So many things to go on with are shown.
const MOST: usize = 3;

/// The first page. It opens with the same words as the page that stood here before the app ran.
#[component]
pub fn HomePage() -> impl IntoView {
    let app = App::expect();
    let w = &words().home;
    let where_kept = move || match (app.is_shared(), app.keeps() || app.keeps_in_second_place()) {
        (true, _) => words().shared.where_kept,
        (false, true) => w.where_kept,
        (false, false) => words().keeping.blocked_title,
    };
    let keeping = Route::Help(Some(KEEPING.to_owned())).to_hash();
    let rows = rows_to_go_on(app);
    let wide = if rows > 0 { "st-wide st-first" } else { "" };
    view! {
        <div class=wide>
            <div>
                <FirstHeading title=w.title>
                    {w.title_start} " " <span class="st-underlined">{w.title_marked}</span>
                </FirstHeading>
                <p class="st-lead">{w.lead}</p>
            </div>
            // One more for their heading and what stands below.
            {(rows > 0).then(|| later(LaterPart::GoOn(rows), rows + 1))}
            <div>
                <doors::Doors/>
                <p class="st-small"><span prop:textContent=where_kept></span> " " <a href=keeping>{w.where_kept_link}</a></p>
                {app.device().saves_data().then(|| view! { <p class="st-small">{w.saves_data}</p> })}
            </div>
        </div>
        <CopyReminder/>
        <sheets::MySheets/>
    }
}

/// So many things at least are here to go on with, up to the most that are shown.
fn rows_to_go_on(app: App) -> usize {
    let n = app.library.with_untracked(|l| {
        let sheets = l.listed().into_iter().filter(|kept| !l.is_example(&kept.doc.project));
        let own = l.own_projects();
        let sessions: usize = own.iter().map(|project| sessions_of(app, l, &project.id)).sum();
        sheets.count() + own.len() + sessions
    });
    n.min(MOST)
}

/// How many sessions a project has, read or not.
fn sessions_of(app: App, l: &Library, project: &ProjectId) -> usize {
    app.sessions_to_come(project) + l.all_sessions_of(project).filter(|s| !s.is_memory).count()
}

/// Says so when changes are only on this device, and for more than a day.
#[component]
fn CopyReminder() -> impl IntoView {
    let app = App::expect();
    let w = &words().keeping;
    let due = Memo::new(move |_| {
        let now = app.now();
        app.library.with(|l| l.copy_due(now).map(|_| l.due_handed(now)))
    });
    let reminder = move |handed: Option<Stamp>| {
        let copy = Route::Copy(CopyOf::All).to_hash();
        let given = handed.map(|at| fill(w.copy_due_handed, &[("when", &when(app, at))]));
        let texts = [w.copy_due.to_owned()].into_iter().chain(given).collect();
        view! {
            <Notice
                id="copy-due"
                title=w.copy_due_title.into_any()
                is_heading=true
                texts
            >
                <div class="st-button-row">
                    {handed.map(|at| have_it(app, at))}
                    <a class="st-button st-button--secondary" href=copy>{w.save_copy}</a>
                </div>
            </Notice>
        }
    };
    anew(move || due.get().map(reminder))
}
