//! A document of any kind, as this page holds it: one way to read, write, compare and merge them all.

use super::library::Library;
use super::loader::SessionForm;
use crate::domain::base::id::ItemId;
use crate::domain::base::map::Set;
use crate::domain::document::kept::Kept;
use crate::domain::document::merge::{self, Merged};
use crate::domain::document::saves::{Relation, Saves, relation};
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::action::Action;
use crate::format::kept;
use crate::ports::keys::{self, KeyKind};

/// A document of any kind.
#[derive(Debug, Clone, PartialEq)]
pub enum KeptDocument {
    /// A sheet.
    Sheet(Kept<Sheet>),
    /// A project.
    Project(Kept<Project>),
    /// A session.
    Session(Box<Kept<Session>>),
}

/// What two forms of a document came from, mine, theirs: what comes of them.
type Join = fn(Option<&KeptDocument>, &KeptDocument, &KeptDocument) -> (KeptDocument, Set<ItemId>);

/// How two forms of a document are brought together that came from one. It is handed over, since the first
/// page needs none of it.
#[derive(Clone, Copy)]
pub struct Merger {
    /// Two forms of a document, mine and theirs, with what both came from, if that is known. Tells the items where
    /// both changed the same thing.
    pub(in crate::state) join: Join,
    /// Sheets, such as one on the screen: what the forms came from, mine, theirs.
    pub(in crate::state) sheet: fn(&Sheet, &Sheet, &Sheet) -> Merged,
    /// One action.
    pub(in crate::state) action: fn(Option<&Action>, &Action, &Action) -> Action,
}

impl Merger {
    /// How this app merges.
    pub fn current() -> Self {
        Self { join, sheet: merge::merge, action: merge::action }
    }
}

impl KeptDocument {
    /// Where it is kept.
    pub(in crate::state) fn key(&self) -> String {
        match self {
            Self::Sheet(kept) => keys::sheet(&kept.doc.id),
            Self::Project(kept) => keys::project(&kept.doc.id),
            Self::Session(kept) => keys::session(&kept.doc.id),
        }
    }

    /// The document under a key, if it is here.
    pub(in crate::state) fn at(library: &Library, key: &str) -> Option<Self> {
        match keys::holds(key) {
            KeyKind::Sheet(id) => library.sheets.get(&id).cloned().map(Self::Sheet),
            KeyKind::Project(id) => library.projects.get(&id).cloned().map(Self::Project),
            KeyKind::Session(id) => {
                library.sessions.get(&id).cloned().map(Box::new).map(Self::Session)
            }
            KeyKind::Quarantined | KeyKind::Other => None,
        }
    }

    /// The keys of all documents.
    pub(in crate::state) fn keys(library: &Library) -> Vec<String> {
        let sheets = library.sheets.keys().map(keys::sheet);
        let projects = library.projects.keys().map(keys::project);
        sheets.chain(projects).chain(library.sessions.keys().map(keys::session)).collect()
    }

    /// Reads a text, if it is good and stands under the right key.
    pub(in crate::state) fn read(key: &str, text: &str, form: Option<SessionForm>) -> Option<Self> {
        let held = match keys::holds(key) {
            KeyKind::Sheet(_) => Self::Sheet(kept::read_sheet(text).ok()?.kept),
            KeyKind::Project(_) => Self::Project(kept::read_project(text).ok()?.kept),
            KeyKind::Session(_) => Self::Session(Box::new(form?.read(text)?)),
            KeyKind::Quarantined | KeyKind::Other => return None,
        };
        (held.key() == key).then_some(held)
    }

    /// As it is written. A session can't be, before the part of the app is here that does so.
    pub(in crate::state) fn write(&self, form: Option<SessionForm>) -> Option<String> {
        match self {
            Self::Sheet(kept) => Some(kept::write_sheet(kept)),
            Self::Project(kept) => Some(kept::write_project(kept)),
            Self::Session(kept) => Some(form?.write(kept)),
        }
    }

    pub(in crate::state) fn put_into(self, library: &mut Library) {
        match self {
            Self::Sheet(kept) => drop(library.sheets.insert(kept.doc.id.clone(), kept)),
            Self::Project(kept) => drop(library.projects.insert(kept.doc.id.clone(), kept)),
            Self::Session(kept) => drop(library.sessions.insert(kept.doc.id.clone(), *kept)),
        }
    }

    /// How often it was saved, and by whom.
    pub(in crate::state) fn saved(&self) -> (u64, &Saves) {
        match self {
            Self::Sheet(kept) => (kept.rev, &kept.saves),
            Self::Project(kept) => (kept.rev, &kept.saves),
            Self::Session(kept) => (kept.rev, &kept.saves),
        }
    }

    pub(in crate::state) fn saved_mut(&mut self) -> (&mut u64, &mut Saves) {
        match self {
            Self::Sheet(kept) => (&mut kept.rev, &mut kept.saves),
            Self::Project(kept) => (&mut kept.rev, &mut kept.saves),
            Self::Session(kept) => (&mut kept.rev, &mut kept.saves),
        }
    }

    /// How it stands to another form of the same document.
    pub(in crate::state) fn relation(&self, other: &Self) -> Relation {
        relation(self.saved(), other.saved())
    }

    /// How it stands to a text, told from the beginning of the text alone.
    pub(in crate::state) fn relation_to_text(&self, text: &str) -> Option<Relation> {
        Some(relation(self.saved(), (kept::rev_of(text)?, &kept::saves_of(text))))
    }

    /// Whether both say the same, whenever and by whom they were saved.
    pub(in crate::state) fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Sheet(a), Self::Sheet(b)) => a.doc == b.doc,
            (Self::Project(a), Self::Project(b)) => a.doc == b.doc,
            (Self::Session(a), Self::Session(b)) => a.doc == b.doc,
            (Self::Sheet(_) | Self::Project(_) | Self::Session(_), _) => false,
        }
    }
}

/// Joins two forms of a document. Without what both came from, all that differs counts as changed on both sides.
fn join(
    base: Option<&KeptDocument>,
    mine: &KeptDocument,
    theirs: &KeptDocument,
) -> (KeptDocument, Set<ItemId>) {
    match (mine, theirs) {
        (KeptDocument::Sheet(mine), KeptDocument::Sheet(theirs)) => {
            let blank = blank_sheet(&mine.doc);
            let base = if let Some(KeptDocument::Sheet(base)) = base { &base.doc } else { &blank };
            let merged = merge::merge(base, &mine.doc, &theirs.doc);
            (KeptDocument::Sheet(joined(mine, theirs, merged.sheet)), merged.both)
        }
        (KeptDocument::Project(mine), KeptDocument::Project(theirs)) => {
            let blank = Project::new(mine.doc.id.clone(), String::new(), mine.doc.created);
            let base =
                if let Some(KeptDocument::Project(base)) = base { &base.doc } else { &blank };
            let merged = merge::project(base, &mine.doc, &theirs.doc);
            (KeptDocument::Project(joined(mine, theirs, merged)), Set::new())
        }
        (KeptDocument::Session(mine), KeptDocument::Session(theirs)) => {
            let blank = blank_session(&mine.doc);
            let base =
                if let Some(KeptDocument::Session(base)) = base { &base.doc } else { &blank };
            let merged = merge::session(base, &mine.doc, &theirs.doc);
            (KeptDocument::Session(Box::new(joined(mine, theirs, merged))), Set::new())
        }
        // A key holds documents of one kind.
        (KeptDocument::Sheet(_) | KeptDocument::Project(_) | KeptDocument::Session(_), _) => {
            (mine.clone(), Set::new())
        }
    }
}

/// What the device knows of two forms, together.
fn joined<T: Clone>(mine: &Kept<T>, theirs: &Kept<T>, doc: T) -> Kept<T> {
    let mut saves = mine.saves.clone();
    saves.join(&theirs.saves);
    Kept {
        doc,
        rev: mine.rev.max(theirs.rev),
        saves,
        lineage: mine.lineage.read().with(&theirs.lineage.read()).written(),
        copied: mine.copied.max(theirs.copied),
        uncopied_since: match (mine.uncopied_since, theirs.uncopied_since) {
            (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
            (mine, theirs) => mine.or(theirs),
        },
        handed: mine.handed.clone().or_else(|| theirs.handed.clone()),
        place: mine.place.clone(),
        // Once a name is given away it stays the name.
        given: theirs.given.clone().or_else(|| mine.given.clone()),
        invited: mine.invited.clone().or_else(|| theirs.invited.clone()),
        talk: mine.talk.clone().or_else(|| theirs.talk.clone()),
    }
}

fn blank_sheet(sheet: &Sheet) -> Sheet {
    Sheet {
        details: Default::default(),
        answers: Default::default(),
        picks: Default::default(),
        actions: Vec::new(),
        binned: None,
        ..sheet.clone()
    }
}

fn blank_session(session: &Session) -> Session {
    Session {
        entries: Default::default(),
        tallies: Default::default(),
        together: Default::default(),
        notes: Default::default(),
        hands: Default::default(),
        expected: None,
        has_taken_out: false,
        run_sheet: Default::default(),
        revealed: None,
        seen: Vec::new(),
        ..session.clone()
    }
}
