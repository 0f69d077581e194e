//! The first page: what this is, doors, and the sheets that are here.

mod doors;
mod go_on;
mod groups;
mod ids;
pub(super) mod kept;
pub(super) mod later;
mod order;
mod reminder;
mod rename;
mod sheet_menu;
mod sheet_row;
mod sheets;

use leptos::prelude::*;

use later::Later;

use crate::content::words;
use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::route::Route;
use crate::state::store::library::Library;
use crate::ui::parts::heading::FirstHeading;

/// The help page on what is kept.
const KEEPING: &str = "keeping";
/// So many things to go on with are shown.
const MOST: usize = 3;

/// The first page. It opens with the same words as the page that stood here before the app ran.
#[component]
pub fn HomePage(
    /// What of it comes later.
    later: Later,
) -> impl IntoView {
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
            {(rows > 0).then(|| later::go_on(later, rows))}
            <div>
                <doors::Doors/>
                <p class="st-small"><span prop:textContent=where_kept></span> " " <a href=keeping>{w.where_kept_link}</a></p>
                {app.device().saves_data().then(|| view! { <p class="st-small">{w.saves_data}</p> })}
            </div>
        </div>
        {later::kept(later)}
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
