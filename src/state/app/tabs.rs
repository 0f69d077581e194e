//! Other tabs, and coming back to this one: what they saved appears here, and nothing typed is lost.

use leptos::prelude::*;

use crate::ports::keys::{self, KeyKind};
use crate::state::app::App;
use crate::state::store::keeper::Saving;
use crate::state::store::loader::UNKNOWN;

impl App {
    /// Another tab saved something, or took it away.
    pub fn on_stored(&self, key: &str, text: Option<&str>) {
        if self.keeper.shared.get_untracked() {
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
            (KeyKind::Sheet(_) | KeyKind::Project(_) | KeyKind::Session(_), None) => {
                self.drop_deleted(key);
            }
            (KeyKind::Sheet(_) | KeyKind::Project(_) | KeyKind::Session(_), Some(text)) => {
                // What was taken back at once never counts.
                let stands = self.services().store.get(key).ok().flatten();
                if stands.as_deref() == Some(text) {
                    self.take_in_text(key, text);
                } else {
                    self.take_in_stored(key);
                }
            }
            (KeyKind::Quarantined | KeyKind::Other, _) => {}
        }
    }

    /// The page is in view again: what other tabs saved, deleted or erased meanwhile is taken in.
    pub fn look_again(&self) {
        let store = self.services().store;
        let mark = store.get(keys::ERASED).ok().flatten();
        let known = self.keeper.forgetting.epoch.get_value();
        match mark {
            // A tab that found no journal does not know when everything was erased last: it erased nothing.
            Some(mark) if mark != UNKNOWN && Some(&mark) != known.as_ref() => {
                if known.as_deref() != Some(UNKNOWN) {
                    return self.on_erased(&mark);
                }
                // Here nobody knows whether that was before this tab's words or after them.
                self.learn_epoch(mark);
            }
            Some(_) | None => {}
        }
        if self.finds_cleared() {
            return;
        }
        for key in store.keys().unwrap_or_default() {
            if let Some(key) = keys::deleted_from(&key).filter(|key| self.is_outdated(key)) {
                self.drop_deleted(&key);
            }
            self.take_in_stored(&key);
        }
        // The journal decides. Where it is the only place, all that is here may have changed in it.
        let all = self.library.with_untracked(|l| {
            let open = self.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.id.clone()));
            let sheets = l.sheets.keys().filter(|id| !self.keeps() || open.as_ref() == Some(*id));
            let sheets: Vec<String> = sheets.map(keys::sheet).collect();
            let projects = l.projects.keys().map(keys::project);
            let sessions = l.sessions.keys().map(keys::session);
            sheets.into_iter().chain(projects).chain(sessions).collect::<Vec<_>>()
        });
        self.settle(&all);
    }

    /// Whether leaving the page now would lose words: something is on the screen only.
    pub fn would_lose_words(&self) -> bool {
        self.flush();
        let failed = matches!(self.keeper.saving.get_untracked(), Saving::Failed(_));
        let unsaved = !untrack(|| self.keeps_in_second_place())
            && !self.keeps()
            && self.keeper.saving.get_untracked() != Saving::Quiet;
        let is_typed = self.has_typed_words();
        failed || unsaved || is_typed || self.has_words_shared() || self.is_cleared()
    }
}
