//! Going on and back on a screen at a meeting, by buttons, keys and clickers.

use leptos::prelude::*;

use super::heading::HEADING;
use crate::content::fill;
use crate::state::app::App;
use crate::state::route::Route;
use crate::storage::device::Timer;

/// Where a room is among what is shown to it.
#[derive(Clone, Copy)]
pub struct Deck {
    app: App,
    at: RwSignal<usize>,
    last: usize,
}

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
    /// A deck of so many slides, on its first one. Its keys work wherever the focus is: a click beside the
    /// words must not stop a clicker. They go with the page.
    pub fn new(app: App, slides: usize, leave: Route) -> Self {
        let deck = Self { app, at: RwSignal::new(0), last: slides.saturating_sub(1) };
        let held = StoredValue::<Option<Box<dyn Timer>>, LocalStorage>::new_local(None);
        let keys = app.device().keys(std::rc::Rc::new(move |key| deck.pressed(key, &leave)));
        held.set_value(Some(keys));
        deck
    }

    /// Which slide is shown.
    pub fn at(self) -> usize {
        self.at.get()
    }

    fn pressed(self, key: &str, leave: &Route) -> bool {
        match key {
            "ArrowRight" | "ArrowDown" | "PageDown" => self.next(),
            "ArrowLeft" | "ArrowUp" | "PageUp" => self.back(),
            "Escape" => self.app.go(leave),
            _ => return false,
        }
        true
    }

    fn next(self) {
        self.go(self.place() + 1);
    }

    fn back(self) {
        self.go(self.place().saturating_sub(1));
    }

    /// A key may come while the page is being taken away.
    fn place(self) -> usize {
        self.at.try_get_untracked().unwrap_or_default()
    }

    fn go(self, to: usize) {
        if self.at.try_set(to.min(self.last)).is_none() {
            self.app.device().focus(HEADING);
        }
    }

    /// What stands below the words: back and on, which of how many, more, and the way out.
    pub fn foot(self, w: FootWords, more: AnyView, leave: &Route) -> impl IntoView + use<> {
        let place = move || {
            let (n, total) = ((self.at.get() + 1).to_string(), (self.last + 1).to_string());
            fill(w.place, &[("n", &n), ("total", &total)])
        };
        view! {
            <div class="st-screen__foot">
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    disabled=move || self.at.get() == 0
                    on:click=move |_| self.back()
                >
                    {w.back}
                </button>
                <button
                    class="st-button"
                    type="button"
                    disabled=move || self.at.get() == self.last
                    on:click=move |_| self.next()
                >
                    {w.next}
                </button>
                <span class="st-screen__place">{place}</span>
                {more}
                <a class="st-button st-button--quiet" href=leave.to_hash()>{w.leave}</a>
            </div>
        }
    }
}
