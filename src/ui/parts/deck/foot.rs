//! What stands below the words on a screen: on, back, which of how many, the whole screen, the way out.

use leptos::prelude::*;

use super::Deck;
use crate::content::{fill, words};
use crate::state::app::App;
use crate::state::page::hooks::PageListener;
use crate::state::route::Route;

/// The words of the foot.
#[derive(Clone, Copy)]
pub struct FootWords {
    /// Goes back.
    pub back: &'static str,
    /// Goes on.
    pub next: &'static str,
    /// Which of how many, with gaps for both.
    pub place: &'static str,
    /// Leaves the screen.
    pub leave: &'static str,
}

impl Deck {
    /// The foot, with something more in it.
    pub fn foot(self, w: FootWords, more: AnyView, leave: &Route) -> impl IntoView + use<> {
        let place = move || {
            let (at, total) = (self.at.get() + 1, self.last + 1 - self.before);
            let gaps =
                |n: usize| fill(w.place, &[("n", &n.to_string()), ("total", &total.to_string())]);
            if at > self.before { gaps(at - self.before) } else { String::new() }
        };
        view! {
            <div class="st-screen__foot">
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    disabled=move || self.is_first()
                    on:click=move |_| self.back()
                >
                    {w.back}
                </button>
                <button
                    class="st-button"
                    type="button"
                    disabled=move || self.is_last()
                    on:click=move |_| self.next()
                >
                    {w.next}
                </button>
                <span class="st-screen__place" prop:textContent=place></span>
                {more}
                {full_screen(self.app)}
                <a class="st-button st-button--quiet" href=leave.to_hash()>{w.leave}</a>
            </div>
        }
    }
}

/// A button for the whole screen, where the browser lets the page have it. It is given back with the page.
pub fn full_screen(app: App) -> Option<impl IntoView> {
    let w = &words().sheet;
    let device = app.device();
    if !device.can_fill_screen() {
        return None;
    }
    let is_full = RwSignal::new(false);
    PageListener::new(app).screen_filled(move |full| {
        is_full.try_set(full);
    });
    on_cleanup(move || app.device().fill_screen(false));
    let press = move |_| app.device().fill_screen(!is_full.get_untracked());
    Some(view! {
        <button class="st-button st-button--quiet" type="button" on:click=press prop:textContent=move || if is_full.get() { w.screen_small } else { w.screen_full }></button>
    })
}
