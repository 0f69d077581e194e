//! A device that other people use too: from the moment somebody says so, everything is in memory only. What
//! was kept before stays where it is, out of sight.

use std::rc::Rc;

use leptos::prelude::*;

use crate::ports::memory::{MemoryStore, NoJournal};
use crate::state::app::App;
use crate::state::route::Route;
use crate::state::store::keeper::Saving;
use crate::state::store::library::Library;
use crate::state::store::past::PastDocuments;

impl App {
    /// Whether this device is used as one of several people's: nothing is kept on it.
    pub fn is_shared(&self) -> bool {
        self.keeper.shared.get()
    }

    /// Whether something is kept in the second place only: local storage does not work here.
    pub fn keeps_in_second_place(&self) -> bool {
        !self.keeps() && !self.keeper.shared.get() && !self.keeper.journal_failed.get()
    }

    /// From now on nothing is kept on this device by this tab. What was being written
    /// before is saved first; then nothing of what is kept here is in sight.
    pub fn share_device(&self) {
        if self.keeper.shared.get_untracked() {
            return;
        }
        self.flush();
        // A page that is loaded again keeps nothing either, and knows where to begin again.
        let from = self.route.get_untracked();
        let from = if matches!(from, Route::Invited(_)) { from } else { Route::Home };
        self.device().share_tab(&from.to_hash());
        self.keep_nothing();
    }

    /// The page was loaded again in a tab where the device is one of several people's.
    pub(super) fn share_again(&self) {
        if self.device().tab_shared().is_some() {
            self.keep_nothing();
        }
    }

    /// Where to begin again on a shared device: at the invitation that somebody came with, until it is cleared.
    pub fn shared_start(&self) -> Route {
        self.device().tab_shared().as_deref().unwrap_or_default().into()
    }

    /// Whether a page is of something that went when a shared device was cleared.
    pub(super) fn is_cleared_from(&self, route: &Route) -> bool {
        self.keeper.shared.get_untracked()
            && self.library.with_untracked(|l| {
                route.sheet().is_some_and(|id| l.sheet(id).is_none())
                    || route.session().is_some_and(|id| l.session(id).is_none())
            })
    }

    fn keep_nothing(&self) {
        self.keeper.waiting.set_value(Vec::new());
        self.keeper.shared.set(true);
        self.keeper.forgetting.has_kept.set_value(false);
        self.forget_everything();
    }

    /// Takes everything off a shared device that somebody wrote since it is one.
    pub fn clear_shared(&self) {
        if self.keeper.shared.get_untracked() {
            self.forget_everything();
            self.device().share_tab(&Route::Home.to_hash());
        }
    }

    /// The page is left, or the browser shows it again as it was: on a shared device nothing may be on it.
    pub fn on_left(&self) {
        if self.keeper.shared.get_untracked() {
            self.forget_everything();
            self.arrive(Route::Finish);
        }
    }

    /// Whether something was written on a shared device, or brought to it, that is not cleared yet.
    pub fn has_something_shared(&self) -> bool {
        self.keeper.shared.get_untracked()
            && (self.library.with_untracked(|l| *l != Library::default())
                || self.open.with_untracked(Option::is_some)
                || self.has_typed_words()
                || self.has_brought())
    }

    /// Whether there are answers on a shared device that closing the page would lose.
    pub(in crate::state) fn has_words_shared(&self) -> bool {
        self.keeper.shared.get_untracked()
            && self.library.with_untracked(|l| l.sheets.values().any(|k| !k.doc.is_blank()))
    }

    fn forget_everything(&self) {
        self.keeper.timer.set_value(None);
        self.services_mut(|services| {
            services.store = Rc::new(MemoryStore::default());
            services.journal = Rc::new(NoJournal);
            services.keeps = false;
        });
        self.keeper.past.update_value(PastDocuments::forget_all);
        self.open.set(None);
        self.tell_wings(&|wing| wing.forget());
        self.hub().set_value(None);
        self.keeper.problems.set(Vec::new());
        self.library.set(Library::default());
        self.keeper.saving.set(Saving::Quiet);
        self.forget_what_to_say();
    }
}
