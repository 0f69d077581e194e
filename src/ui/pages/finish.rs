//! The end: nothing of anybody's answers is on the screen. On a device of several people all that was
//! written is cleared here.

use leptos::prelude::*;

use super::erase::way_to_erase;
use crate::content::words;
use crate::state::app::App;
use crate::state::route::Route;
use crate::state::store::keeper::Saving;
use crate::ui::components::anew::anew;
use crate::ui::parts::heading::Heading;

/// The end.
#[component]
pub(super) fn FinishPage() -> impl IntoView {
    let app = App::expect();
    let something = RwSignal::new(app.has_something_shared());
    anew(move || {
        if !app.is_shared() {
            given(app).into_any()
        } else if something.get() {
            clear(app, something).into_any()
        } else {
            cleared().into_any()
        }
    })
}

/// On somebody's own device.
fn given(app: App) -> impl IntoView {
    let w = &words().give;
    let is_kept = move || {
        let is_saved = !matches!(app.saving().get(), Saving::Failed(_));
        is_saved && (app.keeps() || app.keeps_in_second_place())
    };
    view! {
        <Heading text=w.done_title/>
        <p class="st-lead">{w.done}</p>
        <p prop:textContent=move || if is_kept() { w.done_kept } else { w.done_not_kept }></p>
        {way_to_erase()}
        <p><a class="st-back-link" href=Route::Home.to_hash()>{words().common.to_home}</a></p>
    }
}

/// What was written and not cleared yet, with the way to give it.
fn clear(app: App, something: RwSignal<bool>) -> impl IntoView {
    let w = &words().finish;
    let give = app.library.with_untracked(|l| {
        let listed = l.listed();
        let found = listed.iter().find(|kept| app.can_give(&kept.doc) && !kept.doc.is_blank());
        found.map(|kept| Route::Give(kept.doc.id.clone()).to_hash())
    });
    let give = give.map(|to| {
        view! {
            <p>{w.give_first}</p>
            <p><a class="st-button" href=to>{words().give.title}</a></p>
        }
    });
    let clear = move |_| {
        app.clear_shared();
        app.say(w.cleared_title);
        something.set(false);
    };
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        {give}
        <p>
            <button class="st-button st-button--secondary" type="button" on:click=clear>
                {w.clear}
            </button>
        </p>
    }
}

/// Nothing is left.
fn cleared() -> impl IntoView {
    let w = &words().finish;
    view! {
        <Heading text=w.cleared_title/>
        <p class="st-lead">{w.cleared}</p>
        <p>{w.cleared_files}</p>
        <p>{w.cleared_next}</p>
        <p><a class="st-back-link" href=Route::Home.to_hash()>{words().common.to_home}</a></p>
    }
}
