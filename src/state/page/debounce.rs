//! Something that is to happen after a while, unless something else takes its place.

use leptos::prelude::*;

use crate::ports::subscription::Subscription;
use crate::state::app::App;

/// Something that is to happen after a while. It goes with the page that made it.
#[derive(Clone, Copy)]
pub struct Debounce {
    app: App,
    timer: StoredValue<Option<Subscription>, LocalStorage>,
}

impl Debounce {
    /// Nothing yet.
    pub fn new(app: App) -> Self {
        Self { app, timer: StoredValue::new_local(None) }
    }

    /// Lets this happen after so many milliseconds, in place of what was to happen.
    pub fn after(self, millis: u32, then: impl FnOnce() + 'static) {
        let timer = self.app.device().after(millis, Box::new(then));
        self.timer.try_set_value(Some(timer));
    }

    /// Nothing is to happen any more.
    pub fn stop(self) {
        self.timer.try_set_value(None);
    }
}
