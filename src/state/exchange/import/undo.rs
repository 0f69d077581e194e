//! Taking the last import back. What somebody wrote since then is not lost with it.

use leptos::prelude::*;

use super::{Import, joining};
use crate::domain::Stamp;
use crate::domain::base::id::{ProjectId, SessionId, SheetId};
use crate::domain::document::kept::Kept;
use crate::domain::sheet::Sheet;
use crate::ports::keys::{self, KeyKind};
use crate::state::exchange::Exchange;
use crate::state::store::held::KeptDocument;

/// What came of taking an import back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undone {
    /// Sheets that were changed since the import: they lie in the bin as they were.
    pub in_bin: usize,
    /// Not everything could be put back; it can be tried again.
    pub not_kept: bool,
}

/// What stood in a place before the import.
struct BeforeImport<'a> {
    key: &'a str,
    /// When what the import put there was changed.
    imported: &'a str,
    /// Empty where nothing stood.
    text: &'a str,
}

/// How the safety copy writes a moment.
pub(super) fn mark(stamp: Stamp) -> String {
    stamp.and_utc().timestamp_millis().to_string()
}

fn read(line: &str) -> Option<BeforeImport<'_>> {
    let (key, rest) = line.split_once('\t')?;
    let (imported, text) = rest.split_once('\t')?;
    Some(BeforeImport { key, imported, text })
}

impl Exchange {
    /// Whether the last import can be taken back.
    pub fn can_undo_import(&self) -> bool {
        matches!(self.app.services().store.get(keys::SAFETY), Ok(Some(text)) if !text.is_empty())
    }

    /// Takes the last import back: what stood there before stands there again. `None` when there is
    /// nothing to take back.
    pub fn undo_import(&self) -> Option<Undone> {
        self.app.flush();
        let safety = self.app.services().store.get(keys::SAFETY).ok()??;
        let places: Vec<BeforeImport<'_>> = safety.lines().filter_map(read).collect();
        // What was added goes first: that makes room for what comes back. Projects go last, for
        // sheets may still point to them.
        let (added, replaced): (Vec<_>, Vec<_>) =
            places.into_iter().partition(|before| before.text.is_empty());
        let mut undone = Undone::default();
        for before in added.iter().chain(&replaced) {
            if let KeyKind::Sheet(id) = keys::holds(before.key) {
                self.put_sheet_back(&id, before, &mut undone);
            }
        }
        for before in &added {
            if let KeyKind::Session(id) = keys::holds(before.key) {
                undone.not_kept |= !self.take_session_back(&id, before);
            }
        }
        for before in added.iter().chain(&replaced) {
            if let KeyKind::Project(id) = keys::holds(before.key) {
                self.put_project_back(&id, before, &mut undone);
            }
        }
        if !undone.not_kept {
            self.app.forget(keys::SAFETY);
        }
        self.import.set(Import::default());
        Some(undone)
    }

    fn put_sheet_back(&self, id: &SheetId, before: &BeforeImport<'_>, undone: &mut Undone) {
        let now = self.app.library.with_untracked(|l| l.sheets.get(id).cloned());
        let edited = now.as_ref().filter(|k| mark(k.doc.changed) != before.imported);
        if before.text.is_empty() {
            match (edited.is_some(), now.as_ref()) {
                (_, None) => {}
                (false, Some(_)) => {
                    undone.not_kept |= !self.app.strike(&[keys::sheet(id)], false);
                }
                (true, Some(kept)) => {
                    undone.in_bin += 1;
                    if kept.doc.binned.is_none() {
                        self.app.bin_sheet(id);
                    }
                }
            }
            return;
        }
        let Some(KeptDocument::Sheet(old)) = KeptDocument::read(before.key, before.text, None)
        else {
            return;
        };
        if let Some(edited) = edited.filter(|k| k.doc != old.doc) {
            undone.in_bin += usize::from(self.bin_beside(&edited.doc));
        }
        let rev = now.map_or(0, |k| k.rev).max(old.rev) + 1;
        self.show_in_open(&old.doc);
        undone.not_kept |= !self.app.keep_sheet(Kept { rev, ..old });
    }

    /// Takes a session away again, unless it was changed since. Says whether it is as it should be.
    fn take_session_back(&self, id: &SessionId, before: &BeforeImport<'_>) -> bool {
        let now = self.app.library.with_untracked(|l| l.session(id).map(|s| mark(s.changed)));
        now.is_none_or(|now| now != before.imported || self.app.let_go(id, false))
    }

    /// Puts a sheet in the bin under a name of its own, for its place is needed.
    fn bin_beside(&self, sheet: &Sheet) -> bool {
        let Ok(id) = SheetId::new(&self.app.device().fresh_id()) else { return false };
        let doc = Sheet { id, binned: Some(self.app.now()), ..sheet.clone() };
        self.app.keep_sheet(Kept { rev: 1, uncopied_since: Some(self.app.now()), ..Kept::new(doc) })
    }

    fn put_project_back(&self, id: &ProjectId, before: &BeforeImport<'_>, undone: &mut Undone) {
        let now = self.app.library.with_untracked(|l| l.projects.get(id).cloned());
        let edited = now.as_ref().is_some_and(|k| mark(k.doc.changed) != before.imported);
        if before.text.is_empty() {
            // What was seen of it is remembered without it.
            let used = |l: &crate::state::store::library::Library| {
                l.sheets.values().any(|k| k.doc.project == *id) || !l.sessions_of(id).is_empty()
            };
            if !edited && !self.app.library.with_untracked(used) {
                self.app.strike(&[keys::project(id)], false);
            }
            return;
        }
        let Some(KeptDocument::Project(mut old)) =
            KeptDocument::read(before.key, before.text, None)
        else {
            return;
        };
        if let Some(now) = now {
            old.rev = old.rev.max(now.rev);
            if edited {
                old.doc = joining::with_later(&old.doc, &now.doc);
            }
        }
        undone.not_kept |= !self.app.keep_project(Kept { rev: old.rev + 1, ..old });
    }
}
