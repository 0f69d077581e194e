//! What a page wants to know of the device for as long as it is shown: keys, room, the whole screen.

use std::rc::Rc;

use leptos::prelude::*;

use crate::ports::subscription::Subscription;
use crate::state::app::App;

/// Something that a page listens to. It ends with the page that made it.
#[derive(Clone, Copy)]
pub struct PageListener {
    app: App,
    heard: StoredValue<Option<Subscription>, LocalStorage>,
}

impl PageListener {
    /// Nothing yet.
    pub fn new(app: App) -> Self {
        Self { app, heard: StoredValue::new_local(None) }
    }

    /// Hears keys wherever the focus is. Who hears one says whether they took it.
    pub fn keys(self, on: impl Fn(&str) -> bool + 'static) {
        self.hear(self.app.device().keys(Rc::new(on)));
    }

    /// Hears Shift pressed three times.
    pub fn shifts(self, on: impl Fn() + 'static) {
        self.hear(self.app.device().shifts(Rc::new(on)));
    }

    /// Makes words as large as fits, in place of what was made to fit before. Tells how high the place is
    /// and where each of its parts ends.
    pub fn fit(self, id: &str, sizes: &'static [&'static str], on: impl Fn(f64, &[f64]) + 'static) {
        let on = Rc::new(move |fitted: crate::ports::page::Fitted| {
            on(fitted.room, &fitted.ends);
        });
        self.hear(self.app.device().fit(id, sizes, on));
    }

    /// Hears when the page fills the screen or gives it back.
    pub fn screen_filled(self, on: impl Fn(bool) + 'static) {
        self.hear(self.app.device().screen_filled(Rc::new(on)));
    }

    /// In a second window: hears what the first one sends.
    pub fn follow(self, on: impl Fn(&str) + 'static) {
        self.hear(self.app.device().follow(Rc::new(on)));
    }

    /// Keeps the screen awake.
    pub fn keep_awake(self) {
        self.hear(self.app.device().keep_awake());
    }

    fn hear(self, heard: Subscription) {
        self.heard.try_set_value(Some(heard));
    }
}
