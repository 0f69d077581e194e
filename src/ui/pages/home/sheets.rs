//! "My sheets": the latest ones by project, and on request all of them.

use leptos::prelude::*;

use super::groups::ProjectGroup;
use super::ids::{SHEETS, link_id};
use super::later::nothing_here;
use super::order::{Placed, ProjectSheets, bare, groups, settle};
use super::sessions_of;
use crate::content::{fill, words};
use crate::state::app::App;
use crate::state::store::library::Library;
use crate::ui::components::keyed_list::keyed_list;

/// So many are shown at first: more than that and a phone is slow to open the page.
const SHOWN: usize = 20;

/// The sheets that are here.
#[component]
pub fn MySheets() -> impl IntoView {
    let app = App::expect();
    let w = &words().home;
    let order = Memo::new(move |before: Option<&Vec<Placed>>| in_order(app, before));
    let is_all = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let most = if is_all.get() { usize::MAX } else { SHOWN };
        let shown = order.with(|o| groups(&o[..o.len().min(most)]));
        let bare = app.library.with(|l| order.with(|o| bare(l.own_projects(), o)));
        shown.into_iter().chain(bare).collect::<Vec<_>>()
    });
    // “No sheets yet” above a room's sessions would say that nothing is here.
    let has_sessions = Memo::new(move |_| {
        let any =
            |l: &Library| shown.with(|all| all.iter().any(|g| sessions_of(app, l, &g.project) > 0));
        app.library.with(any)
    });
    let no_sheets = move || order.with(Vec::is_empty);
    let is_empty = move || no_sheets() && !has_sessions.get();
    let title =
        move || if no_sheets() && has_sessions.get() { w.projects_title } else { w.sheets_title };
    let is_more = move || !is_all.get() && order.with(Vec::len) > SHOWN;
    let group = move |group: ProjectSheets| view! { <ProjectGroup project=group.project shown/> };
    view! {
        <h2 class="st-rule-title" id=SHEETS tabindex="-1" prop:textContent=title></h2>
        <Show when=is_empty>{nothing_here()}</Show>
        {keyed_list(move || shown.get(), |group| group.project.to_string(), group)}
        <Show when=is_more>{show_all(app, order, is_all)}</Show>
    }
}

fn in_order(app: App, before: Option<&Vec<Placed>>) -> Vec<Placed> {
    app.library.with(|l| {
        let listed = l
            .listed()
            .into_iter()
            .map(|kept| Placed { project: kept.doc.project.clone(), sheet: kept.doc.id.clone() });
        settle(before, listed.collect(), |id| l.sheet(id).is_some_and(|s| !l.is_binned(&s.project)))
    })
}

fn show_all(app: App, order: Memo<Vec<Placed>>, is_all: RwSignal<bool>) -> impl IntoView {
    let w = &words().home;
    let count = move || order.with(Vec::len).to_string();
    let on_click = move |_| {
        is_all.set(true);
        app.say(fill(w.all_shown, &[("n", &count())]));
        // The button is gone now; the list goes on at the first sheet that was not there.
        if let Some(next) = order.with_untracked(|o| o.get(SHOWN).map(|p| p.sheet.clone())) {
            app.device().focus(&link_id(&next));
        }
    };
    let shown = SHOWN.to_string();
    view! {
        <p class="st-small" prop:textContent=move || fill(w.shown_some, &[("shown", &shown), ("n", &count())])></p>
        <button type="button" class="st-button st-button--secondary" on:click=on_click prop:textContent=move || fill(w.show_all, &[("n", &count())])></button>
    }
}
