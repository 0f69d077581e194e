//! Showing a page to the room in a second window, and how that stands.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::state::page::hooks::PageListener;
use crate::state::page::projector::{Projector, ProjectorState};
use crate::ui::components::anew::anew;

/// The id of the button, which stays where somebody pressed it.
const BUTTON: &str = "second-screen";

/// A button for a second window, a link for who has one window only, and what became of the press.
pub(in crate::ui) fn on_second_screen(here: Option<String>) -> AnyView {
    buttons(here, Some(words().second_window.notes_stay))
}

/// The same on a page that has no place for notes.
pub(in crate::ui) fn on_second_screen_without_notes(here: Option<String>) -> AnyView {
    buttons(here, None)
}

fn buttons(here: Option<String>, notes_stay: Option<&'static str>) -> AnyView {
    let w = &words().second_window;
    let projector = Projector::expect();
    PageListener::new(App::expect()).keys(move |key| projector.press(key));
    let has_one =
        move || matches!(projector.state(), ProjectorState::Open | ProjectorState::Opening);
    let press = move |_| {
        if untrack(has_one) {
            projector.close();
        } else {
            projector.open();
        }
    };
    let said = move || {
        let (text, more) = match projector.state() {
            ProjectorState::Closed => return None,
            ProjectorState::Opening => (w.opening, None),
            ProjectorState::Open => (w.is_open, notes_stay),
            ProjectorState::Blocked => (w.blocked, None),
            ProjectorState::Silent => (w.silent, None),
        };
        let more = more.map(|more| view! { " " {more} });
        Some(view! { <p class="st-room__said">{text} {more}</p> }.into_any())
    };
    let here = here.map(|to| {
        view! { <a class="st-button st-button--quiet" href=to>{w.here}</a> }
    });
    view! {
        <div class="st-second-screen st-no-print">
            <div role="status">{anew(said)}</div>
            <button
                class="st-button st-button--secondary"
                class:st-second-screen__open=move || !has_one()
                id=BUTTON
                type="button"
                on:click=press
                prop:textContent=move || if has_one() { w.close } else { w.open }
            ></button>
            {here}
        </div>
    }
    .into_any()
}
