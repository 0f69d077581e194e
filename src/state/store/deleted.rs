//! Deleting for good: from the store, the journal, the safety copy, what was set aside, and from what is
//! on the page. A note with the number of saves stays in both places, so that neither another tab nor a
//! browser that was killed before it wrote to disk brings the words back.

use leptos::prelude::*;

use super::library::Library;
use super::loader::Start;
use super::preferences::Preferences;
use crate::content::words;
use crate::domain::base::id::SheetId;
use crate::domain::sheet::Sheet;
use crate::format::LoadError;
use crate::format::kept;
use crate::ports::keys::{self, Holds};
use crate::ports::store::Store;
use crate::state::app::{App, Open};
use crate::state::route::Route;

/// What the app knows of what was deleted, cleared or erased while it is open.
#[derive(Clone, Copy)]
pub struct Forgetting {
    /// A sheet that was on this page when another tab deleted it, as it was on the screen.
    pub lost: RwSignal<Option<Sheet>>,
    /// Somebody cleared what was kept here, and nobody said yet what is to happen.
    pub cleared: RwSignal<bool>,
    /// What was erased, to be seen on the first page.
    pub told: RwSignal<Option<&'static str>>,
    /// Something of ours stands in the store, as far as this page knows.
    pub(in crate::state) has_kept: StoredValue<bool>,
    /// Names the last time that everything was erased.
    pub(in crate::state) epoch: StoredValue<Option<String>>,
    /// That name stands in the journal only: the store is to be empty.
    pub(in crate::state) pending: StoredValue<bool>,
    pub(in crate::state) preferences: StoredValue<Option<Preferences>>,
}

impl Forgetting {
    pub(in crate::state) fn new(start: &Start, store: &dyn Store) -> Self {
        let has_kept = store.keys().is_ok_and(|keys| !keys.is_empty());
        Self {
            lost: RwSignal::new(None),
            cleared: RwSignal::new(false),
            told: RwSignal::new(None),
            has_kept: StoredValue::new(has_kept),
            epoch: StoredValue::new(start.epoch.clone()),
            pending: StoredValue::new(start.is_epoch_pending),
            preferences: StoredValue::new(None),
        }
    }
}

/// Notes that a document was deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::state) struct Mark {
    /// What has as many saves, or fewer, is what was deleted.
    pub rev: u64,
    /// Somebody deleted it. Otherwise it only went away again, such as the example.
    pub is_meant: bool,
}

/// How a note begins in the journal and in the store.
const MEANT: &str = "deleted ";
const NOT_MEANT: &str = "undone ";

impl Mark {
    pub(in crate::state) fn read(text: &str) -> Option<Self> {
        let meant = text.strip_prefix(MEANT);
        let rev = meant.or_else(|| text.strip_prefix(NOT_MEANT))?;
        Some(Self { rev: rev.parse().ok()?, is_meant: meant.is_some() })
    }

    fn write(self) -> String {
        format!("{}{}", if self.is_meant { MEANT } else { NOT_MEANT }, self.rev)
    }

    /// Whether a text is something else than what was deleted. What a newer version wrote is.
    fn is_outlived_by(self, text: &str) -> bool {
        kept::rev_of(text) > Some(self.rev) || is_of_newer_form(text)
    }
}

/// Whether a newer version of the app wrote a text.
pub(in crate::state) fn is_of_newer_form(text: &str) -> bool {
    matches!(kept::read_project(text), Err(LoadError::Newer { .. }))
}

/// A document's text in the store and in the journal.
pub(in crate::state) type Texts<'a> = (Option<String>, Option<&'a str>);

/// Leaves out what was deleted, and takes it out of the store if it is there again.
pub(in crate::state) fn without_deleted<'a>(
    store: &dyn Store,
    key: &str,
    texts: Texts<'a>,
) -> Texts<'a> {
    let (stored, journal) = texts;
    let note = keys::deleted(key);
    let noted = store.get(&note).ok().flatten().and_then(|text| Mark::read(&text));
    let marks = [noted, journal.and_then(Mark::read)];
    let Some(mark) = marks.into_iter().flatten().max_by_key(|mark| mark.rev) else {
        return (stored, journal);
    };
    let was_there = stored.is_some();
    let stored = stored.filter(|text| mark.is_outlived_by(text));
    let journal = journal.filter(|text| mark.is_outlived_by(text));
    if stored.is_some() || journal.is_some() {
        // It came back on purpose.
        let _ = store.remove(&note);
    } else if noted != Some(mark) {
        let _ = store.put(&note, &mark.write());
    }
    if was_there && stored.is_none() {
        let _ = store.remove(key);
    }
    (stored, journal)
}

/// Takes what was deleted out of the safety copy.
pub(in crate::state) fn clean_safety(store: &dyn Store, is_deleted: impl Fn(&str) -> bool) {
    let Ok(Some(safety)) = store.get(keys::SAFETY) else { return };
    let mut rest = String::new();
    for line in safety.lines() {
        if !line.split('\t').next().is_some_and(&is_deleted) {
            rest.push_str(line);
            rest.push('\n');
        }
    }
    let same = rest.len() == safety.len();
    if !same && (rest.is_empty() || store.put(keys::SAFETY, &rest).is_err()) {
        let _ = store.remove(keys::SAFETY);
    }
}

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
            if keys::aside_from(&key).is_some_and(|from| gone.contains(&from)) {
                self.strike_aside(&key);
            }
        }
        self.take_out(&gone);
        gone.len() == all.len()
    }

    fn strike_one(&self, key: &str, is_meant: bool) -> bool {
        let services = self.services();
        // One more, against another tab that saves it at this moment.
        let text = Mark { rev: self.highest_rev(key) + 1, is_meant }.write();
        services.journal.put(key, &text);
        let gone = services.store.remove(key).is_ok();
        if !self.is_cleared() {
            // Where there is no room, the journal has it.
            let _ = services.store.put(&keys::deleted(key), &text);
        }
        gone
    }

    /// Takes a text that was set aside away for good; says whether it is gone.
    pub(in crate::state) fn strike_aside(&self, key: &str) -> bool {
        let services = self.services();
        services.journal.put(key, &Mark { rev: 0, is_meant: false }.write());
        services.store.remove(key).is_ok()
    }

    fn highest_rev(&self, key: &str) -> u64 {
        let here = self.library.with_untracked(|l| rev_here(l, key));
        let stored = self.services().store.get(key).ok().flatten();
        let stored = stored.and_then(|text| kept::rev_of(&text));
        here.max(stored).max(self.mark(key).map(|mark| mark.rev)).unwrap_or_default()
    }

    /// The note on a document that was deleted.
    pub(in crate::state) fn mark(&self, key: &str) -> Option<Mark> {
        Mark::read(&self.services().store.get(&keys::deleted(key)).ok()??)
    }

    /// Whether somebody deleted the document under a key here.
    pub(in crate::state) fn was_deleted(&self, key: &str) -> bool {
        self.mark(key).is_some_and(|mark| mark.is_meant)
    }

    /// The number of saves under which a document is kept. `None` if another tab deleted it meanwhile: then
    /// it is gone here too. What is not here comes back on purpose, and counts on from the note.
    pub(in crate::state) fn rev_to_keep(&self, key: &str, rev: u64) -> Option<u64> {
        let Some(mark) = self.mark(key) else { return Some(rev) };
        if mark.rev >= rev && self.library.with_untracked(|l| rev_here(l, key)).is_some() {
            self.drop_deleted(key);
            return None;
        }
        Some(rev.max(mark.rev + 1))
    }

    /// Whether a document is here as it was before it was deleted.
    pub(in crate::state) fn is_outdated(&self, key: &str) -> bool {
        let here = self.library.with_untracked(|l| rev_here(l, key));
        here.is_some() && here <= self.mark(key).map(|mark| mark.rev)
    }

    /// Another tab deleted a document. A sheet that is on the page stays in view, to be saved as a file.
    pub(in crate::state) fn drop_deleted(&self, key: &str) {
        let services = self.services();
        if let Some(mark) = self.mark(key) {
            let stored = services.store.get(key).ok().flatten();
            if stored.is_some_and(|text| !mark.is_outlived_by(&text)) {
                let _ = services.store.remove(key);
            }
            services.journal.put(key, &mark.write());
        }
        let open = self.open.get_untracked().filter(|o| is_at(o, key));
        let route = self.route.get_untracked();
        let is_shown = self.library.with_untracked(|l| key_of(l, &route).as_deref() == Some(key));
        self.take_out(&[key.to_owned()]);
        if let Some(open) = open.filter(|_| is_shown) {
            self.forgetting.lost.set(Some(open.sheet));
        }
        if is_shown {
            self.arrive(route);
            self.say(words().keeping.deleted_elsewhere);
        }
    }

    /// Takes documents off the page, and words of them that wait somewhere.
    fn take_out(&self, gone: &[String]) {
        let is_gone = |key: &str| gone.iter().any(|g| g == key);
        if gone.is_empty() {
            return;
        }
        self.looks_for.set(String::new());
        self.past.update_value(|past| gone.iter().for_each(|key| past.forget(key)));
        self.problems.update(|all| {
            all.retain(|p| {
                !is_gone(p.key()) && !keys::aside_from(p.key()).is_some_and(|key| is_gone(&key))
            });
        });
        if self.import.with_untracked(|i| i.keys().iter().any(|key| is_gone(key))) {
            self.forget_import();
        }
        self.draft.update(|draft| {
            draft.take_if(|draft| is_gone(&draft.base.home()));
        });
        if self
            .open
            .with_untracked(|o| o.as_ref().is_some_and(|o| gone.iter().any(|g| is_at(o, g))))
        {
            self.open.set(None);
        }
        if gone.iter().any(|key| matches!(keys::holds(key), Holds::Project(_))) {
            self.begun_action.set(String::new());
        }
        self.waiting.update_value(|all| all.retain(|waiting| !is_gone(waiting.key())));
        self.library.update(|l| gone.iter().for_each(|key| remove(l, key)));
        if let Some(preferences) = self.forgetting.preferences.get_value() {
            preferences.forget_sheet(|id| is_gone(&keys::sheet(id)));
        }
    }

    /// Hands over what somebody prefers: it names the sheet that was started last.
    pub fn use_preferences(&self, preferences: Preferences) {
        self.forgetting.preferences.set_value(Some(preferences));
    }

    /// A sheet that was on the page when another tab deleted it.
    pub fn lost_sheet(&self, id: &SheetId) -> Option<Sheet> {
        self.forgetting.lost.get_untracked().filter(|sheet| sheet.id == *id)
    }

    /// Somebody goes on to another page: nothing of what was deleted stays in memory.
    pub(in crate::state) fn leave_lost(&self, route: &Route) {
        let is_elsewhere = |lost: &Option<Sheet>| {
            lost.as_ref().is_some_and(|sheet| route.sheet() != Some(&sheet.id))
        };
        if self.forgetting.lost.with_untracked(is_elsewhere) {
            self.forgetting.lost.set(None);
        }
        if *route != Route::Home && self.forgetting.told.with_untracked(Option::is_some) {
            self.forgetting.told.set(None);
        }
    }
}

fn is_at(open: &Open, key: &str) -> bool {
    open.passing.is_none() && keys::sheet(&open.sheet.id) == key
}

fn rev_here(library: &Library, key: &str) -> Option<u64> {
    match keys::holds(key) {
        Holds::Sheet(id) => library.sheets.get(&id).map(|kept| kept.rev),
        Holds::Project(id) => library.projects.get(&id).map(|kept| kept.rev),
        Holds::Session(id) => library.sessions.get(&id).map(|kept| kept.rev),
        Holds::Aside | Holds::Other => None,
    }
}

fn remove(library: &mut Library, key: &str) {
    match keys::holds(key) {
        Holds::Sheet(id) => drop(library.sheets.remove(&id)),
        Holds::Project(id) => drop(library.projects.remove(&id)),
        Holds::Session(id) => drop(library.sessions.remove(&id)),
        Holds::Aside | Holds::Other => {}
    }
}

/// The key of the document that a page is about, if it is here.
fn key_of(library: &Library, route: &Route) -> Option<String> {
    let sheet = route.sheet().filter(|id| library.sheet(id).is_some()).map(keys::sheet);
    let session = route.session().filter(|id| library.session(id).is_some()).map(keys::session);
    let project = route.project().filter(|id| library.project(id).is_some()).map(keys::project);
    sheet.or(session).or(project)
}
