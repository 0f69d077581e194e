//! A project and the bin: putting it in, and what its pages show while it is there.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::parts::heading::Heading;

/// What stands in place of every page of a project that lies in the bin. `None` for all other pages.
pub(in crate::ui::pages) fn in_bin(route: &Route) -> Option<AnyView> {
    let app = App::expect();
    let id = app.library.with_untracked(|l| {
        let of_sheet = route.sheet().and_then(|id| l.sheet(id)).map(|sheet| &sheet.project);
        let of_session = route.session().and_then(|id| l.session(id)).map(|s| &s.project);
        let id = route.project().or(of_sheet).or(of_session)?;
        l.is_binned(id).then(|| id.clone())
    })?;
    let w = &words().bin;
    let route = route.clone();
    let restore = move |_| {
        let is_kept = app.restore_project(&id);
        app.arrive(route.clone());
        app.say_if_kept(is_kept, w.project_restored);
    };
    let view = view! {
        <Heading text=w.project_is_in/>
        <p>{w.project_is_in_text}</p>
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=restore>{w.restore}</button>
            <a class="st-button st-button--secondary" href=Route::Bin.to_hash()>
                {words().keeping.to_bin}
            </a>
        </div>
    };
    Some(view.into_any())
}

/// Puts a project in the bin, and leads there.
pub(super) fn put_in_bin(app: App, id: ProjectId) -> impl IntoView {
    let w = &words().bin;
    let bin = move |_| {
        let is_kept = app.bin_project(&id);
        let said = if is_kept { w.project_binned } else { words().keeping.not_kept };
        app.go_instead_and_say(&Route::Bin, said);
    };
    view! {
        <p class="st-small">{w.bin_project_text}</p>
        <p>
            <button class="st-button st-button--quiet" type="button" on:click=bin>
                {w.bin_project}
            </button>
        </p>
    }
}
