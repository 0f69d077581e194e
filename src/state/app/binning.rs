//! The bin: projects with all that belongs to them, and emptying it.

use leptos::prelude::*;

use crate::domain::base::id::ProjectId;
use crate::domain::document::kept::Kept;
use crate::domain::project::Project;
use crate::ports::keys;
use crate::state::app::App;

use crate::state::store::library::Library;

/// How much belongs to a project.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Belongings {
    /// Sheets, those in the bin among them.
    pub sheets: usize,
    /// Sessions.
    pub sessions: usize,
    /// Actions, those in sheets among them.
    pub actions: usize,
}

impl Library {
    /// Projects in the bin, by name.
    pub fn binned_projects(&self) -> Vec<&Kept<Project>> {
        let binned = self.projects.values().filter(|kept| kept.doc.binned.is_some()).collect();
        crate::domain::base::order::sorted(binned, |a, b| {
            a.doc.name.cmp(&b.doc.name).then(a.doc.id.cmp(&b.doc.id))
        })
    }

    /// How much belongs to a project.
    pub fn belongings(&self, id: &ProjectId) -> Belongings {
        let sheets = self.sheets.values().filter(|kept| kept.doc.project == *id);
        let in_sheets: usize = sheets.clone().map(|kept| kept.doc.actions.len()).sum();
        Belongings {
            sheets: sheets.count(),
            sessions: self.sessions_of(id).len(),
            actions: in_sheets + self.project(id).map_or(0, |p| p.actions.len()),
        }
    }
}

impl App {
    /// Puts a project in the bin, with all that belongs to it. Says whether that is kept.
    pub fn bin_project(&self, id: &ProjectId) -> bool {
        let now = self.now();
        self.flush();
        self.change_project(id, |project| project.binned = Some(now))
    }

    /// Takes a project out of the bin, with all that belongs to it. Says whether that is kept.
    pub fn restore_project(&self, id: &ProjectId) -> bool {
        self.change_project(id, |project| project.binned = None)
    }

    /// Deletes a project for good, with all that belongs to it. Says whether it is gone from where it was
    /// kept.
    pub fn delete_project(&self, id: &ProjectId) -> bool {
        self.strike(&self.keys_of(id), true)
    }

    /// Deletes all that is in the bin for good. Says whether all of it is gone.
    pub fn empty_bin(&self) -> bool {
        let (sheets, projects) = self.library.with_untracked(|l| {
            let sheets = l.binned().iter().map(|k| keys::sheet(&k.doc.id)).collect::<Vec<_>>();
            let projects = l.binned_projects().iter().map(|k| k.doc.id.clone()).collect::<Vec<_>>();
            (sheets, projects)
        });
        let of_projects = projects.iter().flat_map(|id| self.keys_of(id));
        let all: Vec<String> = sheets.into_iter().chain(of_projects).collect();
        self.strike(&all, true)
    }

    /// The keys of a project and of all that belongs to it. The project comes last: while it is there, the
    /// rest can be found.
    pub(in crate::state) fn keys_of(&self, id: &ProjectId) -> Vec<String> {
        let own = keys::project(id);
        let mut all: Vec<String> = self.library.with_untracked(|l| {
            let sheets = l.sheets.values().filter(|kept| kept.doc.project == *id);
            let sessions = l.all_sessions_of(id).map(|s| keys::session(&s.id));
            sheets.map(|kept| keys::sheet(&kept.doc.id)).chain(sessions).collect()
        });
        let stored = self.services().store.keys().unwrap_or_default();
        all.extend(stored.into_iter().filter(|key| *key != own && keys::is_of_project(key, id)));
        all.push(own);
        all
    }
}
