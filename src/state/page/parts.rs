//! What comes after the first page, and is handed over to the state when it is here.

use leptos::prelude::*;

use crate::domain::base::id::ProjectId;
use crate::domain::base::map;
use crate::state::app::App;
use crate::state::store::held::Merger;
use crate::state::store::loader::{self, SessionForm};

/// What the first page does without.
pub struct LateParts {
    /// How sessions are read and written.
    pub sessions: SessionForm,
    /// How what other tabs saved is brought together with what is here.
    pub merger: Merger,
}

impl App {
    /// Takes in what came after the first page, and reads the sessions that waited for it.
    pub fn take_parts(&self, parts: LateParts) {
        self.keeper.session_form.set_value(Some(parts.sessions));
        self.keeper.merger.set_value(Some(parts.merger));
        self.settle_late(
            self.keeper.unsettled.try_update_value(std::mem::take).unwrap_or_default(),
        );
        let waiting = self.keeper.waiting.try_update_value(std::mem::take).unwrap_or_default();
        if waiting.is_empty() {
            return;
        }
        let services = self.services();
        let fresh_id = || services.device.fresh_id();
        let read = loader::read_waiting(&*services.store, waiting, parts.sessions, &fresh_id);
        self.library.update(|l| l.sessions.fill(read.library.sessions));
        self.settle_late(read.unsettled);
        if !read.problems.is_empty() {
            self.keeper.problems.update(|problems| problems.extend(read.problems));
        }
    }

    /// How many sessions of a project wait to be read.
    pub fn sessions_to_come(&self, project: &ProjectId) -> usize {
        let store = self.services().store;
        let waiting = self.keeper.waiting;
        waiting.with_value(|all| all.iter().filter(|s| s.is_of(&*store, project)).count())
    }

    /// Brings documents together for which the part of the app was missing that can.
    fn settle_late(&self, keys: map::Set<String>) {
        if !keys.is_empty() {
            let keys: Vec<String> = keys.into_iter().collect();
            for key in &keys {
                self.take_in_stored(key);
            }
            self.settle(&keys);
        }
    }

    /// How sessions are read and written, once that is known.
    pub(in crate::state) fn session_form(&self) -> Option<SessionForm> {
        self.keeper.session_form.get_value()
    }
}
