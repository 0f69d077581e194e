//! Somebody cleared what was kept here while the page was open: it is not written back unasked.

use leptos::prelude::*;

use crate::ports::keys;
use crate::state::app::App;
use crate::state::store::forgetting::Forgetting;
use crate::state::store::held::KeptDocument;
use crate::state::store::library::Library;
use crate::state::store::loader::UNKNOWN;

impl App {
    /// Another tab cleared this browser's storage.
    pub fn on_cleared(&self) {
        if self.keeper.shared.get_untracked() {
            return;
        }
        let is_empty = self.library.with_untracked(Library::is_empty);
        self.keeper.forgetting.has_kept.set_value(false);
        if !is_empty {
            self.keeper.forgetting.cleared.set(true);
        }
    }

    /// Whether what was kept here is cleared, and nobody said yet what is to happen. Until then nothing is
    /// written.
    pub(in crate::state) fn finds_cleared(&self) -> bool {
        let has_kept = self.keeper.forgetting.has_kept.get_value();
        if has_kept && self.services().store.keys().is_ok_and(|keys| keys.is_empty()) {
            self.on_cleared();
        }
        self.is_cleared()
    }

    /// The same, as far as it was found out.
    pub fn is_cleared(&self) -> bool {
        self.keeper.forgetting.cleared.get_untracked()
    }

    /// Before the first words after everything was erased: from now on the store is to have some.
    pub(in crate::state) fn begin_epoch(&self) {
        let Forgetting { epoch, pending, .. } = self.keeper.forgetting;
        if let Some(mark) = epoch.get_value().filter(|_| pending.get_value()) {
            pending.set_value(self.services().store.put(keys::ERASED, &mark).is_err());
        }
    }

    /// The journal can't be asked when everything was erased last.
    pub fn doubt_epoch(&self) {
        let Forgetting { epoch, pending, .. } = self.keeper.forgetting;
        if epoch.with_value(Option::is_none) {
            epoch.set_value(Some(UNKNOWN.to_owned()));
            pending.set_value(true);
        }
    }

    /// Another tab told when everything was erased last, and this one did not know. If nothing of what is here
    /// stands in the store any more, somebody is asked.
    pub(in crate::state) fn learn_epoch(&self, mark: String) {
        let store = self.services().store;
        let is_there = |key: &String| store.get(key).is_ok_and(|text| text.is_some());
        let keys = self.library.with_untracked(KeptDocument::keys);
        if !keys.iter().any(is_there) {
            self.on_cleared();
        }
        self.keeper.forgetting.epoch.set_value(Some(mark));
        self.keeper.forgetting.pending.set_value(false);
    }

    /// Keeps what is on this page again, after somebody cleared it.
    pub fn keep_again(&self) {
        let epoch = self.keeper.forgetting.epoch.with_value(Option::is_some);
        self.keeper.forgetting.pending.set_value(epoch);
        self.keeper.forgetting.cleared.set(false);
        self.keep_all();
        self.flush();
    }
}
