//! Reading what is kept at the start: the newer valid text of each document wins, and nothing that
//! could not be read is ever overwritten.

use super::library::Library;
use super::tombstone::{clean_safety, without_deleted};
use crate::domain::base::id::ProjectId;
use crate::domain::base::map::{Map, Set};
use crate::domain::document::kept::Kept;
use crate::domain::document::saves::{Relation, relation};
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::format::LoadError;
use crate::format::kept::{self, Loaded};
use crate::ports::journal::JournalEntry;
use crate::ports::keys::{self, KeyKind};
use crate::ports::store::Store;

/// Something about what is kept here that a person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadProblem {
    /// A text could not be read. It was quarantined under this key.
    Unreadable {
        /// Where it is now.
        key: String,
        /// The text itself, to download.
        text: String,
    },
    /// A document opened, but something in it did not fit. The text as it was is under this key.
    Doubtful {
        /// Where the text is now.
        key: String,
        /// The text itself, to download.
        text: String,
    },
    /// A document from a newer version, left as it was.
    Newer {
        /// Where it is.
        key: String,
        /// The text itself, to download.
        text: String,
    },
    /// The journal had newer words than the store: they are back.
    Recovered {
        /// Which document.
        key: String,
    },
}

impl LoadProblem {
    /// The key it is about.
    pub fn key(&self) -> &str {
        match self {
            Self::Unreadable { key, .. }
            | Self::Doubtful { key, .. }
            | Self::Newer { key, .. }
            | Self::Recovered { key } => key,
        }
    }
}

/// What was read at the start.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Start {
    /// The documents.
    pub library: Library,
    /// What was wrong.
    pub problems: Vec<LoadProblem>,
    /// Sessions: they are read when the part of the app is here that can, with [`read_waiting`].
    pub waiting: Vec<UnreadSession>,
    /// Documents of which store and journal each have something that the other has not. The journal's form is
    /// in the library; the store's is taken in when the part of the app is here that can merge.
    pub unsettled: Set<String>,
    /// Names the last time that everything was erased.
    pub epoch: Option<String>,
    /// That name does not stand in the store yet: nothing was kept since.
    pub is_epoch_pending: bool,
}

/// A session that is kept here and was not read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadSession {
    key: String,
    journal: Option<String>,
}

impl UnreadSession {
    /// Where it is kept.
    pub(in crate::state) fn key(&self) -> &str {
        &self.key
    }

    /// Whether it seems to be one of this project that lists show: told from its text, so that they can keep a
    /// place for it.
    pub(in crate::state) fn is_of(&self, store: &dyn Store, project: &ProjectId) -> bool {
        let text = self.journal.clone().or_else(|| store.get(&self.key).ok().flatten());
        let has = |text: &str| {
            text.contains(&format!("\"project\":\"{project}\""))
                && !text.contains("\"is_memory\":true")
        };
        text.is_some_and(|text| has(&text))
    }
}

/// How sessions are read and written. It is handed over: it comes with the second file, since the first
/// page needs none of it.
#[derive(Clone, Copy)]
pub struct SessionForm {
    read: fn(&str) -> Result<Loaded<Session>, LoadError>,
    write: fn(&Kept<Session>) -> String,
}

impl SessionForm {
    /// The form that this app writes.
    pub fn current() -> Self {
        Self { read: kept::read_session, write: kept::write_session }
    }

    /// Reads a session's text, if it is good.
    pub fn read(self, text: &str) -> Option<Kept<Session>> {
        (self.read)(text).ok().map(|loaded| loaded.kept)
    }

    /// Writes a session.
    pub fn write(self, session: &Kept<Session>) -> String {
        (self.write)(session)
    }
}

/// A document of any kind.
enum LoadedDocument {
    Sheet(Loaded<Sheet>),
    Project(Loaded<Project>),
    Session(Box<Loaded<Session>>, SessionForm),
}

/// Reads the document under a key.
type DocumentReader<'a> = &'a dyn Fn(&str, &str) -> Result<LoadedDocument, LoadError>;

impl LoadedDocument {
    fn read(key: &str, text: &str) -> Result<Self, LoadError> {
        match keys::holds(key) {
            KeyKind::Sheet(id) => kept::read_sheet(text).and_then(|sheet| {
                let same = sheet.kept.doc.id == id;
                same.then_some(Self::Sheet(sheet)).ok_or(LoadError::NotOurs)
            }),
            _ => kept::read_project(text).map(Self::Project),
        }
    }

    /// Whether it was read exactly as it was written.
    fn is_whole(&self) -> bool {
        match self {
            Self::Sheet(sheet) => sheet.problems.is_empty(),
            Self::Project(project) => project.problems.is_empty(),
            Self::Session(session, _) => session.problems.is_empty(),
        }
    }

    /// What was read, written as this version writes it.
    fn written(&self) -> String {
        match self {
            Self::Sheet(sheet) => kept::write_sheet(&sheet.kept),
            Self::Project(project) => kept::write_project(&project.kept),
            Self::Session(session, form) => form.write(&session.kept),
        }
    }

    fn put_into(self, library: &mut Library) {
        match self {
            Self::Sheet(Loaded { kept, .. }) => {
                library.sheets.insert(kept.doc.id.clone(), kept);
            }
            Self::Project(Loaded { kept, .. }) => {
                library.projects.insert(kept.doc.id.clone(), kept);
            }
            Self::Session(session, _) => {
                let kept = session.kept;
                library.sessions.insert(kept.doc.id.clone(), kept);
            }
        }
    }
}

/// Reads all documents from the store and the journal. `fresh_id` names what is quarantined.
pub fn read_all(
    store: &dyn Store,
    journal: &[JournalEntry],
    fresh_id: &dyn Fn() -> String,
) -> Start {
    let journal = journal.iter().map(|e| (e.key.as_str(), e.text.as_str())).collect::<Map<_, _>>();
    let mut start = Start::default();
    without_erased(store, &journal, &mut start);
    let stored = store.keys().unwrap_or_default();
    let all = stored.iter().map(String::as_str).chain(journal.keys().copied()).collect::<Set<_>>();
    for key in all {
        let texts = (store.get(key).ok().flatten(), journal.get(key).copied());
        let (text, journal) = without_deleted(store, key, texts);
        if text.is_none() && journal.is_none() {
            continue;
        }
        match keys::holds(key) {
            KeyKind::Sheet(_) | KeyKind::Project(_) => {
                let read = &LoadedDocument::read;
                let reader = StoreReader { store, fresh_id, read, start: &mut start };
                reader.read(key, text, journal);
            }
            KeyKind::Session(_) => {
                let journal = journal.map(str::to_owned);
                start.waiting.push(UnreadSession { key: key.to_owned(), journal });
            }
            KeyKind::Quarantined => start
                .problems
                .extend(text.map(|text| LoadProblem::Unreadable { key: key.to_owned(), text })),
            KeyKind::Other => {}
        }
    }
    if let Some(safety) = journal.get(keys::SAFETY) {
        // The store's may be older, if the browser was killed.
        let _ = store.put(keys::SAFETY, safety);
    }
    clean_safety(store, |key| store.get(&keys::deleted(key)).is_ok_and(|note| note.is_some()));
    start
}

/// What stands in the store from before everything was erased goes: the browser was closed before it took
/// it out for good. What was written since has the name of that erasing beside it.
fn without_erased(store: &dyn Store, journal: &Map<&str, &str>, start: &mut Start) {
    let stored = store.get(keys::ERASED).ok().flatten();
    let erased = journal.get(keys::ERASED).map(|mark| (*mark).to_owned());
    let is_certain = |stored: &Option<String>| {
        stored.as_deref().is_some_and(|stored| stored == UNKNOWN) || *stored == erased
    };
    if erased.is_none() || is_certain(&stored) {
        start.epoch = stored;
        return;
    }
    for key in store.keys().unwrap_or_default() {
        let _ = store.remove(&key);
    }
    let is_alone = journal.len() == 1;
    if let Some(mark) = erased.as_deref().filter(|_| !is_alone) {
        // What the journal has comes back now, and stays.
        let _ = store.put(keys::ERASED, mark);
    }
    start.epoch = erased;
    start.is_epoch_pending = is_alone;
}

/// Stands for the last time that everything was erased, while the journal can't be asked.
pub(in crate::state) const UNKNOWN: &str = "unknown";

/// Reads the sessions that wait, as all other documents were read at the start.
pub fn read_waiting(
    store: &dyn Store,
    waiting: Vec<UnreadSession>,
    form: SessionForm,
    fresh_id: &dyn Fn() -> String,
) -> Start {
    let mut start = Start::default();
    for UnreadSession { key, journal } in waiting {
        let read = &|_: &str, text: &str| {
            (form.read)(text).map(|session| LoadedDocument::Session(Box::new(session), form))
        };
        let reader = StoreReader { store, fresh_id, read, start: &mut start };
        reader.read(&key, store.get(&key).ok().flatten(), journal.as_deref());
    }
    start
}

/// How a text in the journal stands to the one in the store, told from their beginnings.
fn stands_to(journal: &str, stored: &str) -> Relation {
    let saved = |text| (kept::rev_of(text).unwrap_or_default(), kept::saves_of(text));
    let (first, second) = (saved(journal), saved(stored));
    if journal == stored {
        return Relation::Same;
    }
    match relation((first.0, &first.1), (second.0, &second.1)) {
        // Before saves had names, the store's stood.
        Relation::Forked if first.1.is_empty() || second.1.is_empty() => Relation::Older,
        other => other,
    }
}

struct StoreReader<'a> {
    store: &'a dyn Store,
    fresh_id: &'a dyn Fn() -> String,
    read: DocumentReader<'a>,
    start: &'a mut Start,
}

impl StoreReader<'_> {
    fn read(mut self, key: &str, stored: Option<String>, journal: Option<&str>) {
        let Some(stored) = stored else {
            self.recover(key, None, journal);
            return;
        };
        let (newer, is_forked) = match journal.map(|journal| (journal, stands_to(journal, &stored)))
        {
            Some((journal, Relation::Newer)) => (Some(journal), false),
            Some((journal, Relation::Forked)) => (Some(journal), true),
            Some((_, Relation::Older | Relation::Same)) | None => (None, false),
        };
        if let Some(text) = newer.filter(|text| self.is_of_newer_version(key, text)) {
            // Saves of the older form would soon outnumber it.
            self.start
                .problems
                .push(LoadProblem::Newer { key: key.to_owned(), text: text.to_owned() });
            return;
        }
        match (self.read)(key, &stored) {
            Ok(document) => {
                let whole = document.is_whole();
                let read = (!whole).then(|| document.written());
                document.put_into(&mut self.start.library);
                let of_same_save = journal.filter(|j| kept::rev_of(j) >= kept::rev_of(&stored));
                if whole && is_forked {
                    self.start.unsettled.insert(key.to_owned());
                    self.take_journal(key, newer);
                } else if whole {
                    self.recover(key, Some(&stored), newer);
                } else if self.keep_beside(key, stored.clone())
                    && !self.recover(key, Some(&stored), of_same_save)
                    && let Some(text) = read
                {
                    // Left as it is, it would be set aside anew at every start.
                    let _ = self.store.put(key, &text);
                }
            }
            Err(LoadError::Newer { .. }) => {
                let key = key.to_owned();
                self.start.problems.push(LoadProblem::Newer { key, text: stored });
            }
            Err(LoadError::NotOurs | LoadError::Damaged { .. }) => {
                if self.quarantine(key, stored) {
                    self.recover(key, None, journal);
                }
            }
        }
    }

    fn is_of_newer_version(&self, key: &str, text: &str) -> bool {
        matches!((self.read)(key, text), Err(LoadError::Newer { .. }))
    }

    /// Takes the journal's text, if there is one and it is good, and puts it back into the store.
    /// Where that says nothing else than what is stored, nobody has to hear of it. Says whether there was one.
    fn recover(&mut self, key: &str, stored: Option<&str>, journal: Option<&str>) -> bool {
        let Some(text) = self.take_journal(key, journal) else { return false };
        if !stored.is_some_and(|stored| kept::same_content(stored, text)) {
            self.start.problems.push(LoadProblem::Recovered { key: key.to_owned() });
        }
        // If there is no room it stays in the journal, and is found there again next time.
        let _ = self.store.put(key, text);
        true
    }

    /// Takes the journal's text, if there is one and it is good.
    fn take_journal<'t>(&mut self, key: &str, journal: Option<&'t str>) -> Option<&'t str> {
        let text = journal?;
        let document = (self.read)(key, text).ok().filter(LoadedDocument::is_whole)?;
        document.put_into(&mut self.start.library);
        Some(text)
    }

    /// Keeps a doubtful text as it was, before anything is written in its place.
    fn keep_beside(&mut self, key: &str, text: String) -> bool {
        let quarantined = keys::quarantined(key, &(self.fresh_id)());
        let kept = self.store.put(&quarantined, &text).is_ok();
        let key = if kept { quarantined } else { key.to_owned() };
        self.start.problems.push(LoadProblem::Doubtful { key, text });
        kept
    }

    /// Moves a text out of the way; says whether its place is free now. Where that fails it stays
    /// where it is, untouched.
    fn quarantine(&mut self, key: &str, text: String) -> bool {
        let quarantined = keys::quarantined(key, &(self.fresh_id)());
        let moved = self.store.put(&quarantined, &text).and_then(|()| self.store.remove(key));
        let key = if moved.is_ok() { quarantined } else { key.to_owned() };
        self.start.problems.push(LoadProblem::Unreadable { key, text });
        moved.is_ok()
    }
}

pub use kept::{write_project, write_sheet};

/// Reads a sheet's text, if it is good.
pub fn read_sheet(text: &str) -> Option<Kept<Sheet>> {
    kept::read_sheet(text).ok().map(|loaded| loaded.kept)
}

/// Reads a project's text, if it is good.
pub fn read_project(text: &str) -> Option<Kept<Project>> {
    kept::read_project(text).ok().map(|loaded| loaded.kept)
}
