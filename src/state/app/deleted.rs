//! Deleting for good: from the store, the journal, the safety copy, what was quarantined, and from what is
//! on the page. A note with the number of saves stays in both places, so that neither another tab nor a
//! browser that was killed before it wrote to disk brings the words back.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::SheetId;
use crate::domain::sheet::Sheet;
use crate::format::kept;
use crate::ports::keys::{self, KeyKind};
use crate::state::app::{App, Open};
use crate::state::route::Route;
use crate::state::store::library::Library;
use crate::state::store::preferences::Preferences;
use crate::state::store::tombstone::{Tombstone, clean_safety};

impl App {
    /// Strikes documents from every place where they are kept, and from the page. Says whether all of them
    /// are gone.
    pub(in crate::state) fn strike(&self, all: &[String], is_meant: bool) -> bool {
        let gone: Vec<String> =
            all.iter().filter(|key| self.strike_one(key, is_meant)).cloned().collect();
        let store = self.services().store;
        clean_safety(&*store, |key| gone.iter().any(|g| g == key));
        match store.get(keys::SAFETY) {
            Ok(Some(safety)) => self.services().journal.put(keys::SAFETY, &safety),
            Ok(None) | Err(_) => self.services().journal.remove(keys::SAFETY),
        }
        for key in store.keys().unwrap_or_default() {
            if keys::quarantined_from(&key).is_some_and(|from| gone.contains(&from)) {
                self.strike_quarantined(&key);
            }
        }
        self.take_off_the_page(&gone);
        gone.len() == all.len()
    }

    fn strike_one(&self, key: &str, is_meant: bool) -> bool {
        let services = self.services();
        // One more, against another tab that saves it at this moment.
        let text = Tombstone { rev: self.highest_rev(key) + 1, is_meant }.write();
        services.journal.put(key, &text);
        let gone = services.store.remove(key).is_ok();
        if !self.is_cleared() {
            // Where there is no room, the journal has it.
            let _ = services.store.put(&keys::deleted(key), &text);
        }
        gone
    }

    /// Takes a text that was quarantined away for good; says whether it is gone.
    pub(in crate::state) fn strike_quarantined(&self, key: &str) -> bool {
        let services = self.services();
        services.journal.put(key, &Tombstone { rev: 0, is_meant: false }.write());
        services.store.remove(key).is_ok()
    }

    fn highest_rev(&self, key: &str) -> u64 {
        let here = self.library.with_untracked(|l| rev_here(l, key));
        let stored = self.services().store.get(key).ok().flatten();
        let stored = stored.and_then(|text| kept::rev_of(&text));
        here.max(stored).max(self.tombstone(key).map(|stone| stone.rev)).unwrap_or_default()
    }

    /// The note on a document that was deleted.
    pub(in crate::state) fn tombstone(&self, key: &str) -> Option<Tombstone> {
        Tombstone::read(&self.services().store.get(&keys::deleted(key)).ok()??)
    }

    /// Whether somebody deleted the document under a key here.
    pub(in crate::state) fn was_deleted(&self, key: &str) -> bool {
        self.tombstone(key).is_some_and(|stone| stone.is_meant)
    }

    /// The number of saves under which a document is kept. `None` if another tab deleted it meanwhile: then
    /// it is gone here too. What is not here comes back on purpose, and counts on from the note.
    pub(in crate::state) fn rev_to_keep(&self, key: &str, rev: u64) -> Option<u64> {
        let Some(stone) = self.tombstone(key) else { return Some(rev) };
        if stone.rev >= rev && self.library.with_untracked(|l| rev_here(l, key)).is_some() {
            self.drop_deleted(key);
            return None;
        }
        Some(rev.max(stone.rev + 1))
    }

    /// Whether a document is here as it was before it was deleted.
    pub(in crate::state) fn is_outdated(&self, key: &str) -> bool {
        let here = self.library.with_untracked(|l| rev_here(l, key));
        here.is_some() && here <= self.tombstone(key).map(|stone| stone.rev)
    }

    /// Another tab deleted a document. A sheet that is on the page stays in view, to be saved as a file.
    pub(in crate::state) fn drop_deleted(&self, key: &str) {
        let services = self.services();
        if let Some(stone) = self.tombstone(key) {
            let stored = services.store.get(key).ok().flatten();
            if stored.is_some_and(|text| !stone.is_outlived_by(&text)) {
                let _ = services.store.remove(key);
            }
            services.journal.put(key, &stone.write());
        }
        let open = self.open.get_untracked().filter(|o| is_at(o, key));
        let route = self.route.get_untracked();
        let is_shown = self.library.with_untracked(|l| key_of(l, &route).as_deref() == Some(key));
        self.take_off_the_page(&[key.to_owned()]);
        if let Some(open) = open.filter(|_| is_shown) {
            self.keeper.forgetting.lost.set(Some(open.sheet));
        }
        if is_shown {
            self.arrive(route);
            self.say(words().keeping.deleted_elsewhere);
        }
    }

    /// Takes documents off the page, and words of them that wait somewhere.
    fn take_off_the_page(&self, gone: &[String]) {
        let is_gone = |key: &str| gone.iter().any(|g| g == key);
        if gone.is_empty() {
            return;
        }
        self.tell_wings(&|wing| wing.let_go(gone));
        self.keeper.past.update_value(|past| gone.iter().for_each(|key| past.forget(key)));
        self.keeper.problems.update(|all| {
            all.retain(|p| {
                !is_gone(p.key())
                    && !keys::quarantined_from(p.key()).is_some_and(|key| is_gone(&key))
            });
        });
        if self
            .open
            .with_untracked(|o| o.as_ref().is_some_and(|o| gone.iter().any(|g| is_at(o, g))))
        {
            self.open.set(None);
        }
        self.keeper.waiting.update_value(|all| all.retain(|waiting| !is_gone(waiting.key())));
        self.library.update(|l| gone.iter().for_each(|key| remove(l, key)));
        if let Some(preferences) = self.keeper.forgetting.preferences.get_value() {
            preferences.forget_sheet(|id| is_gone(&keys::sheet(id)));
        }
    }

    /// Hands over what somebody prefers: it names the sheet that was started last.
    pub fn use_preferences(&self, preferences: Preferences) {
        self.keeper.forgetting.preferences.set_value(Some(preferences));
    }

    /// A sheet that was on the page when another tab deleted it.
    pub fn lost_sheet(&self, id: &SheetId) -> Option<Sheet> {
        self.keeper.forgetting.lost.get_untracked().filter(|sheet| sheet.id == *id)
    }

    /// Somebody goes on to another page: nothing of what was deleted stays in memory.
    pub(in crate::state) fn leave_lost(&self, route: &Route) {
        let is_elsewhere = |lost: &Option<Sheet>| {
            lost.as_ref().is_some_and(|sheet| route.sheet() != Some(&sheet.id))
        };
        if self.keeper.forgetting.lost.with_untracked(is_elsewhere) {
            self.keeper.forgetting.lost.set(None);
        }
        if *route != Route::Home && self.keeper.forgetting.told.with_untracked(Option::is_some) {
            self.keeper.forgetting.told.set(None);
        }
    }
}

fn is_at(open: &Open, key: &str) -> bool {
    open.passing.is_none() && keys::sheet(&open.sheet.id) == key
}

fn rev_here(library: &Library, key: &str) -> Option<u64> {
    match keys::holds(key) {
        KeyKind::Sheet(id) => library.sheets.get(&id).map(|kept| kept.rev),
        KeyKind::Project(id) => library.projects.get(&id).map(|kept| kept.rev),
        KeyKind::Session(id) => library.sessions.get(&id).map(|kept| kept.rev),
        KeyKind::Quarantined | KeyKind::Other => None,
    }
}

fn remove(library: &mut Library, key: &str) {
    match keys::holds(key) {
        KeyKind::Sheet(id) => drop(library.sheets.remove(&id)),
        KeyKind::Project(id) => drop(library.projects.remove(&id)),
        KeyKind::Session(id) => drop(library.sessions.remove(&id)),
        KeyKind::Quarantined | KeyKind::Other => {}
    }
}

/// The key of the document that a page is about, if it is here.
fn key_of(library: &Library, route: &Route) -> Option<String> {
    let sheet = route.sheet().filter(|id| library.sheet(id).is_some()).map(keys::sheet);
    let session = route.session().filter(|id| library.session(id).is_some()).map(keys::session);
    let project = route.project().filter(|id| library.project(id).is_some()).map(keys::project);
    sheet.or(session).or(project)
}
