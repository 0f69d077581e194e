//! Other tabs, and coming back to this one: what they saved appears here, and nothing typed is lost.

use leptos::prelude::*;

use super::app::{App, Saving};
use super::vault;
use crate::domain::id::SheetId;
use crate::domain::kept::Kept;
use crate::domain::sheet::Sheet;
use crate::storage::keys::{self, Holds};

impl App {
    /// Another tab saved something, or took it away.
    pub fn on_stored(&self, key: &str, text: Option<&str>) {
        if self.shared.get_untracked() {
            return;
        }
        if let (Some(key), Some(_)) = (keys::deleted_from(key), text) {
            return self.drop_deleted(&key);
        }
        if let (keys::ERASING, Some(mark)) = (key, text) {
            return self.on_erased(mark);
        }
        if let Some(id) = keys::door_of(key) {
            self.look_at_door(&id);
            return;
        }
        match (keys::holds(key), text) {
            (Holds::Sheet(_) | Holds::Project(_) | Holds::Session(_), None) => {
                self.drop_deleted(key);
            }
            (Holds::Sheet(id), Some(text)) => {
                if let Some(theirs) = vault::read_sheet(text) {
                    self.take_from_tab(&id, theirs);
                }
            }
            (Holds::Project(id), Some(text)) => {
                if let Some(theirs) = vault::read_project(text) {
                    self.library.update(|l| {
                        l.projects.insert(id, theirs);
                    });
                }
            }
            (Holds::Session(id), Some(text)) => {
                if let Some(theirs) = self.session_form().and_then(|form| form.read(text)) {
                    self.library.update(|l| {
                        l.sessions.insert(id, theirs);
                    });
                }
            }
            _ => {}
        }
    }

    /// Takes in a sheet that another tab saved, if it is the newer one.
    pub(super) fn take_from_tab(&self, id: &SheetId, theirs: Kept<Sheet>) {
        let open =
            self.open.with_untracked(|o| o.as_ref().filter(|o| o.sheet.id == *id).map(|o| o.dirty));
        if open == Some(true) {
            // Saving brings both together.
            self.flush();
            return;
        }
        let known = self.library.with_untracked(|l| l.sheets.get(id).map(|kept| kept.rev));
        if known.is_some_and(|rev| rev >= theirs.rev) {
            return;
        }
        if open.is_some() {
            self.show_saved(&theirs.doc, &Default::default());
        }
        self.library.update(|l| {
            l.sheets.insert(id.clone(), theirs);
        });
    }

    /// The page is in view again: what other tabs saved, deleted or erased meanwhile is taken in.
    pub fn look_again(&self) {
        let store = self.services().store;
        let epoch = store.get(keys::ERASED).ok().flatten();
        if epoch.is_some() && epoch != self.forgetting.epoch.get_value() {
            return self.on_erased(&epoch.unwrap_or_default());
        }
        if self.finds_cleared() {
            return;
        }
        for key in store.keys().unwrap_or_default() {
            if let Some(key) = keys::deleted_from(&key).filter(|key| self.is_outdated(key)) {
                self.drop_deleted(&key);
            }
        }
        let Some(id) = self.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.id.clone())) else {
            return;
        };
        if let Some(theirs) = self.stored_sheet(&id) {
            self.take_from_tab(&id, theirs);
        }
    }

    /// Whether leaving the page now would lose words: something is on the screen only.
    pub fn would_lose_words(&self) -> bool {
        self.flush();
        let failed = matches!(self.saving.get_untracked(), Saving::Failed(_));
        let unsaved = !untrack(|| self.keeps_in_second_place())
            && !self.keeps()
            && self.saving.get_untracked() != Saving::Quiet;
        let begun = self.begun_action.with_untracked(|text| !text.trim().is_empty());
        failed
            || unsaved
            || begun
            || self.has_words_shared()
            || self.is_cleared()
            || self.is_somebody_answering()
    }
}
