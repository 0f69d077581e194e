//! The release of the app on this device: whether it opens without a network, the next one, and how it is installed.

use std::rc::Rc;

use leptos::prelude::*;

use crate::content::words;
pub use crate::ports::release::{InstallWay, KeptRelease};
use crate::ports::subscription::Subscription;
use crate::state::app::App;
use crate::state::route::Route;

/// The release that the page is of. One for the page, from context.
#[derive(Clone, Copy)]
pub struct Release {
    app: App,
    kept: RwSignal<Option<KeptRelease>>,
    install_way: RwSignal<InstallWay>,
    told: StoredValue<Option<Subscription>, LocalStorage>,
}

impl Release {
    /// It is kept nowhere yet.
    pub fn new(app: App) -> Self {
        Self {
            app,
            kept: RwSignal::new(None),
            install_way: RwSignal::new(InstallWay::Menu),
            told: StoredValue::new_local(None),
        }
    }

    /// The release, from context.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// What tells it from other releases.
    pub fn name(self) -> String {
        self.app.device().release()
    }

    /// Everything that a visit fetches is here: from now on the device keeps it, if it can. Nothing is kept on a device of
    /// several people, nor before somebody who is invited said whose it is.
    pub fn keep(self) {
        let is_open = self.app.route.with_untracked(|route| matches!(route, Route::Invited(_)));
        let is_shared = untrack(|| self.app.is_shared());
        if is_shared || is_open || self.told.with_value(Option::is_some) {
            return;
        }
        let on = move || {
            let device = self.app.device();
            self.kept.try_set(device.kept_release());
            self.install_way.try_set(device.install_way());
        };
        self.told.set_value(Some(self.app.device().keep_release(Rc::new(on))));
    }

    /// What is kept of it; `None` while that is not known.
    pub fn kept(self) -> Option<KeptRelease> {
        self.kept.get()
    }

    /// How it comes among the device's own.
    pub fn install_way(self) -> InstallWay {
        self.install_way.get()
    }

    /// Has the browser ask whether to install the app.
    pub fn install(self) {
        self.app.device().install();
    }

    /// Saves what is open, then begins anew with the next release. Says so if something can't be saved.
    pub fn take_next(self) {
        if self.app.would_lose_words() {
            self.app.say(words().release.next_unsaved);
        } else {
            self.app.device().take_next_release();
        }
    }
}
