//! The timer of a meeting. It goes on from page to page, and never beeps.

use std::rc::Rc;

use leptos::prelude::*;

use super::debounce::Debounce;
use crate::domain::base::countdown::{Countdown, TimeLeft};
use crate::state::app::App;

/// A timer, and what there is to say of it.
#[derive(Clone, Copy)]
pub struct MeetingTimer {
    app: App,
    timer: RwSignal<Option<Countdown>>,
    left: RwSignal<Option<TimeLeft>>,
    tick: Debounce,
    heard: StoredValue<Option<Rc<dyn Fn()>>, LocalStorage>,
}

impl MeetingTimer {
    /// None is set yet.
    pub fn new(app: App) -> Self {
        let (timer, left) = (RwSignal::new(None), RwSignal::new(None));
        Self { app, timer, left, tick: Debounce::new(app), heard: StoredValue::new_local(None) }
    }

    /// Whenever there is something else to say of it, this hears so.
    pub(super) fn on_change(self, hear: impl Fn() + 'static) {
        self.heard.set_value(Some(Rc::new(hear)));
    }

    /// Whether one is set, as long as it runs, is paused or is over.
    pub fn is_set(self) -> bool {
        self.timer.with(Option::is_some)
    }

    /// Whether it is paused.
    pub fn is_paused(self) -> bool {
        self.timer.get().is_some_and(Countdown::is_paused)
    }

    /// What there is to say of what is left.
    pub fn left(self) -> Option<TimeLeft> {
        self.left.get()
    }

    /// Starts one, in place of what was set.
    pub fn start(self, minutes: u32) {
        self.set(Some(Countdown::start(minutes, self.app.now())));
    }

    /// Pauses it, or lets it go on.
    pub fn pause_or_go_on(self) {
        let now = self.app.now();
        self.set(self.timer.get_untracked().map(|timer| timer.pause_or_go_on(now)));
    }

    /// None is set any more.
    pub fn clear(self) {
        self.set(None);
    }

    fn set(self, timer: Option<Countdown>) {
        self.timer.set(timer);
        self.look();
    }

    /// Sees what is left, and looks again when that changes. It asks the clock each time, so a device that slept does
    /// not put it wrong.
    fn look(self) {
        let now = self.app.now();
        let timer = self.timer.get_untracked();
        self.left.set(timer.map(|timer| timer.left(now)));
        match timer.and_then(|timer| timer.next_change(now)) {
            Some(millis) => self.tick.after(millis, move || self.look()),
            None => self.tick.stop(),
        }
        if let Some(hear) = self.heard.get_value() {
            hear();
        }
    }
}
