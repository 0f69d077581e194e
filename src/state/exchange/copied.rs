//! What is in a copy. A file that was given to the browser may have got lost: it counts once somebody says
//! that they have it, or opens it here again.

use leptos::prelude::*;

use super::copies::CopyChoice;
use crate::domain::Stamp;
use crate::domain::document::compare;
use crate::domain::document::kept::{HandedOver, Kept};
use crate::domain::project::Project;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy;
use crate::format::copy::CopyDocument;
use crate::format::kept::{project_check, sheet_check};
use crate::state::app::App;

impl App {
    /// A file with a copy was given to the browser. Nobody knows yet whether it arrived.
    pub(in crate::state) fn note_handed(&self, copy: &CopyDocument) {
        let at = self.now();
        for sheet in &copy.sheets {
            self.note_sheet(sheet, |kept| {
                let check = (kept.doc == *sheet).then(|| sheet_check(sheet));
                kept.handed = Some(HandedOver { at, check });
            });
        }
        for project in &copy.projects {
            self.note_project(project, |kept| {
                let check = (kept.doc == *project).then(|| project_check(project));
                kept.handed = Some(HandedOver { at, check });
            });
        }
    }

    /// A copy is where somebody has it. What it left out, or changed since, is uncopied still. Says whether
    /// that is kept.
    pub fn note_copied(&self, copy: &CopyDocument, at: Stamp) -> bool {
        let mut ok = true;
        for sheet in &copy.sheets {
            ok &= self.note_sheet(sheet, |kept| {
                let is_whole = kept.doc == *sheet;
                settle(kept, at, is_whole);
            });
        }
        for project in &copy.projects {
            ok &= self.note_project(project, |kept| {
                let is_whole = kept.doc == *project;
                settle(kept, at, is_whole);
            });
        }
        ok
    }

    /// A file with a copy was opened here: what it says as it stands here is in a copy.
    pub(in crate::state) fn note_found(&self, copy: &CopyDocument) {
        let at = copy.made.min(self.now());
        for sheet in &copy.sheets {
            let tool = self.tool(&sheet.tool);
            self.note_sheet(sheet, |kept| {
                let whole = privacy::complete(tool.as_deref(), sheet, &kept.doc);
                if waits(kept) && compare::same_sheet(&whole, &kept.doc) {
                    let is_whole = compare::same_sheet(sheet, &kept.doc);
                    settle(kept, at, is_whole);
                }
            });
        }
        for project in &copy.projects {
            self.note_project(project, |kept| {
                if waits(kept) && compare::same_project(project, &kept.doc) {
                    settle(kept, at, true);
                }
            });
        }
    }

    /// When a file with something of this choice was last given to the browser, and nobody said that it
    /// arrived.
    pub fn handed(&self, choice: &CopyChoice) -> Option<Stamp> {
        self.library.with(|l| {
            let sheets = choice.sheets.iter().filter_map(|id| l.sheets.get(id));
            sheets.filter_map(|kept| Some(kept.handed.as_ref()?.at)).max()
        })
    }

    /// Somebody has the file that was given to the browser at that moment. Says whether that is kept.
    pub fn has_arrived(&self, at: Stamp) -> bool {
        let (sheets, projects) = self.library.with_untracked(|l| {
            let is_of = |handed: &Option<HandedOver>| handed.as_ref().is_some_and(|h| h.at == at);
            let sheets = l.sheets.values().filter(|kept| is_of(&kept.handed)).cloned();
            let projects = l.projects.values().filter(|kept| is_of(&kept.handed)).cloned();
            (sheets.collect::<Vec<_>>(), projects.collect::<Vec<_>>())
        });
        let mut ok = true;
        for mut kept in sheets {
            arrive(&mut kept, sheet_check);
            ok &= self.keep_sheet(kept);
        }
        for mut kept in projects {
            arrive(&mut kept, project_check);
            ok &= self.keep_project(kept);
        }
        ok
    }

    /// Notes something about a sheet that is here, and keeps it if that changed anything.
    fn note_sheet(&self, sheet: &Sheet, note: impl FnOnce(&mut Kept<Sheet>)) -> bool {
        let here = self.library.with_untracked(|l| l.sheets.get(&sheet.id).cloned());
        noted(here, note).is_none_or(|kept| self.keep_sheet(kept))
    }

    fn note_project(&self, project: &Project, note: impl FnOnce(&mut Kept<Project>)) -> bool {
        let here = self.library.with_untracked(|l| l.projects.get(&project.id).cloned());
        noted(here, note).is_none_or(|kept| self.keep_project(kept))
    }
}

/// Whether a copy would change anything for it.
fn waits<T>(kept: &Kept<T>) -> bool {
    kept.uncopied_since.is_some() || kept.handed.is_some()
}

fn noted<T: Clone + PartialEq>(
    here: Option<Kept<T>>,
    note: impl FnOnce(&mut Kept<T>),
) -> Option<Kept<T>> {
    let here = here?;
    let mut kept = here.clone();
    note(&mut kept);
    kept.rev += 1;
    (kept != Kept { rev: kept.rev, ..here }).then_some(kept)
}

/// It is in a copy, all of it or a part.
fn settle<T>(kept: &mut Kept<T>, at: Stamp, is_whole: bool) {
    kept.copied = kept.copied.max(Some(at));
    kept.uncopied_since = kept.uncopied_since.filter(|_| !is_whole);
    kept.handed = None;
}

/// What was handed over arrived. Whatever was changed since, was changed after that.
fn arrive<T>(kept: &mut Kept<T>, check_of: impl Fn(&T) -> String) {
    let Some(HandedOver { at, check }) = kept.handed.take() else { return };
    kept.rev += 1;
    kept.copied = kept.copied.max(Some(at));
    kept.uncopied_since = match check {
        None => kept.uncopied_since,
        Some(check) => (check != check_of(&kept.doc)).then_some(at),
    };
}
