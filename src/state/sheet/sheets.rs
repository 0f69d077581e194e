//! Commands on sheets as wholes: start, rename, duplicate, bin.

use leptos::prelude::*;

use crate::domain::base::id::{ItemId, ProjectId, SheetId, ToolId, VariantId};
use crate::domain::document::kept::Kept;
use crate::domain::sheet::progress;
use crate::domain::sheet::{Details, Sheet};
use crate::domain::tool::Tool;
use crate::ports::keys;
use crate::state::app::App;
use crate::state::store::loader::{write_project, write_sheet};

/// What a new sheet starts from.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSheet {
    /// The tool to fill in.
    pub tool: ToolId,
    /// Which way of using it.
    pub variant: VariantId,
    /// The project it belongs to.
    pub project: ProjectId,
    /// Who it speaks for, and when.
    pub details: Details,
}

impl App {
    /// Starts a sheet, with what it takes by itself, and keeps it at once. `None` when the tool is unknown.
    pub fn start_sheet(&self, new: NewSheet) -> Option<SheetId> {
        let tool = self.tool(&new.tool)?;
        let id = SheetId::new(&self.device().fresh_id()).ok()?;
        let now = self.now();
        let sheet = Sheet {
            id: id.clone(),
            project: new.project,
            tool: new.tool,
            tool_version: tool.version,
            variant: new.variant,
            details: new.details,
            created: now,
            changed: now,
            binned: None,
            answers: Default::default(),
            picks: Default::default(),
            actions: Vec::new(),
            unknown: Default::default(),
        };
        self.flush();
        if self.library.with_untracked(|l| l.is_binned(&sheet.project)) {
            self.restore_project(&sheet.project);
        }
        self.keep_sheet(Kept { rev: 1, ..Kept::new(sheet) });
        self.take_at_start(&id);
        Some(id)
    }

    /// The item to continue a sheet with: where the person was, or the first page without an answer.
    pub fn place(&self, id: &SheetId, tool: &Tool) -> Option<ItemId> {
        self.library.with_untracked(|l| {
            let kept = l.sheets.get(id)?;
            let pages = kept.doc.pages(tool);
            let there = kept.place.clone().filter(|p| progress::position(&pages, p).is_some());
            there.or_else(|| progress::next_open(&kept.doc, &pages)?.id().cloned())
        })
    }

    /// Changes a sheet that may or may not be open, and keeps it. Says whether it is kept.
    pub fn change_sheet(&self, id: &SheetId, change: impl FnOnce(&mut Sheet)) -> bool {
        self.flush();
        self.take_in_stored(&keys::sheet(id));
        let Some(mut kept) = self.library.with_untracked(|l| l.sheets.get(id).cloned()) else {
            return false;
        };
        change(&mut kept.doc);
        kept.doc.changed = self.now();
        kept.rev += 1;
        kept.uncopied_since = kept.uncopied_since.or(Some(kept.doc.changed));
        self.keep_sheet(kept)
    }

    /// Makes a second sheet with the same answers; gives back its name. Where it can't be kept there is
    /// none: the first one has every word of it.
    pub fn duplicate_sheet(&self, id: &SheetId) -> Option<SheetId> {
        self.flush();
        let copy_id = SheetId::new(&self.device().fresh_id()).ok()?;
        let sheet = self.library.with_untracked(|l| l.sheet(id).cloned())?;
        let now = self.now();
        let copy = Sheet { id: copy_id.clone(), created: now, changed: now, ..sheet };
        let kept = Kept { rev: 1, uncopied_since: Some(now), ..Kept::new(copy) };
        if self.keep_sheet(kept) {
            return Some(copy_id);
        }
        self.library.update(|l| drop(l.sheets.remove(&copy_id)));
        None
    }

    /// Puts a sheet in the bin. Says whether that is kept.
    pub fn bin_sheet(&self, id: &SheetId) -> bool {
        let now = self.now();
        self.change_sheet(id, |sheet| sheet.binned = Some(now))
    }

    /// Takes a sheet out of the bin. Says whether that is kept.
    pub fn restore_sheet(&self, id: &SheetId) -> bool {
        self.change_sheet(id, |sheet| sheet.binned = None)
    }

    /// Deletes a sheet for good. Says whether it is gone from where it was kept.
    pub fn delete_sheet(&self, id: &SheetId) -> bool {
        self.strike(&[keys::sheet(id)], true)
    }

    /// Tries again to save what could not be saved.
    pub fn save_again(&self) {
        self.open.update_untracked(|open| {
            if let Some(open) = open {
                open.dirty = true;
            }
        });
        self.flush();
        self.keep_all();
    }

    /// Writes every document anew. The first that fails ends it, so that the last word on saving is the
    /// true one.
    pub(in crate::state) fn keep_all(&self) {
        let _ = self.all_texts().into_iter().all(|(key, text)| self.keep(&key, &text));
    }

    /// Every document, as it is written.
    pub(in crate::state) fn all_texts(&self) -> Vec<(String, String)> {
        self.library.with_untracked(|l| {
            let form = self.session_form();
            let projects = l.projects.iter().map(|(id, p)| (keys::project(id), write_project(p)));
            let sheets = l.sheets.iter().map(|(id, s)| (keys::sheet(id), write_sheet(s)));
            let sessions = l.sessions.iter();
            let sessions = sessions.filter_map(|(id, s)| Some((keys::session(id), form?.write(s))));
            projects.chain(sheets).chain(sessions).collect()
        })
    }
}
