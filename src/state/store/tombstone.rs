//! Tombstones: what was deleted stays deleted, whatever an older text in one of the two places says.

use crate::format::LoadError;
use crate::format::kept;
use crate::ports::keys;
use crate::ports::store::Store;

/// Notes that a document was deleted. It stands in its place in the journal, and beside it in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::state) struct Tombstone {
    /// What has as many saves, or fewer, is what was deleted.
    pub rev: u64,
    /// Somebody deleted it. Otherwise it only went away again, such as the example.
    pub is_meant: bool,
}

/// How a note begins in the journal and in the store.
const MEANT: &str = "deleted ";
const NOT_MEANT: &str = "undone ";

impl Tombstone {
    pub(in crate::state) fn read(text: &str) -> Option<Self> {
        let meant = text.strip_prefix(MEANT);
        let rev = meant.or_else(|| text.strip_prefix(NOT_MEANT))?;
        Some(Self { rev: rev.parse().ok()?, is_meant: meant.is_some() })
    }

    pub(in crate::state) fn write(self) -> String {
        format!("{}{}", if self.is_meant { MEANT } else { NOT_MEANT }, self.rev)
    }

    /// Whether a text is something else than what was deleted. What a newer version wrote is.
    pub(in crate::state) fn is_outlived_by(self, text: &str) -> bool {
        kept::rev_of(text) > Some(self.rev) || is_of_newer_form(text)
    }
}

/// Whether a newer version of the app wrote a text.
pub(in crate::state) fn is_of_newer_form(text: &str) -> bool {
    matches!(kept::read_project(text), Err(LoadError::Newer { .. }))
}

/// A document's text in the store and in the journal.
pub(in crate::state) type StoredTexts<'a> = (Option<String>, Option<&'a str>);

/// Leaves out what was deleted, and takes it out of the store if it is there again.
pub(in crate::state) fn without_deleted<'a>(
    store: &dyn Store,
    key: &str,
    texts: StoredTexts<'a>,
) -> StoredTexts<'a> {
    let (stored, journal) = texts;
    let note = keys::deleted(key);
    let noted = store.get(&note).ok().flatten().and_then(|text| Tombstone::read(&text));
    let all = [noted, journal.and_then(Tombstone::read)];
    let Some(buried) = all.into_iter().flatten().max_by_key(|buried| buried.rev) else {
        return (stored, journal);
    };
    let was_there = stored.is_some();
    let stored = stored.filter(|text| buried.is_outlived_by(text));
    let journal = journal.filter(|text| buried.is_outlived_by(text));
    if stored.is_some() || journal.is_some() {
        // It came back on purpose.
        let _ = store.remove(&note);
    } else if noted != Some(buried) {
        let _ = store.put(&note, &buried.write());
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
