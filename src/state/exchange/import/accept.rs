//! Taking in what was chosen, after a safety copy of what will change.

use leptos::prelude::*;

use super::joining::ArrivedForm;
use super::plan::Plan;
use super::{Import, ImportSummary, Origin};
use crate::domain::Stamp;
use crate::domain::document::kept::Kept;
use crate::domain::document::lineage::Lineage;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::history::History;
use crate::format::copy;
use crate::ports::keys;
use crate::state::exchange::Exchange;
use crate::state::store::held::KeptDocument;
use crate::state::store::loader;

/// What came of taking in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// It is here.
    Done,
    /// Nothing was chosen that would change anything.
    Nothing,
    /// So many places wait for a decision. Nothing was changed.
    Undecided(usize),
    /// Something here changed meanwhile; the person should look again. Nothing was changed.
    LookAgain,
    /// There was no room for all of it, or for a safety copy: so many bytes are needed. Nothing was changed.
    NoRoom(usize),
}

impl Exchange {
    /// Takes in what was chosen.
    pub fn accept_import(&self) -> Accepted {
        self.planned_import().map_or_else(|why| why, |plan| self.accept_planned(plan))
    }

    /// What will stand here if what was chosen is taken in.
    ///
    /// # Errors
    ///
    /// Why nothing can be taken in.
    pub fn planned_import(&self) -> Result<Plan, Accepted> {
        self.app.flush();
        self.take_in_what_the_import_names();
        if self.weigh_again() {
            return Err(Accepted::LookAgain);
        }
        let undecided = self.import.with_untracked(Import::undecided);
        if undecided > 0 {
            return Err(Accepted::Undecided(undecided));
        }
        let plan = self.import.with_untracked(|import| self.plan(import));
        let is_empty =
            plan.sheets.is_empty() && plan.projects.is_empty() && plan.sessions.is_empty();
        if is_empty { Err(Accepted::Nothing) } else { Ok(plan) }
    }

    /// Takes in what was planned; plans once more if something here changed since.
    pub fn accept_planned(&self, plan: Plan) -> Accepted {
        self.take_in_what_the_import_names();
        if !self.app.library.with_untracked(|l| plan.follows(l)) {
            return self.accept_import();
        }
        self.app.device().ask_to_persist();
        match self.carry_out(plan) {
            Ok(done) => {
                self.import.set(Import { done: Some(done), ..Import::default() });
                Accepted::Done
            }
            Err(needed) => Accepted::NoRoom(needed),
        }
    }

    /// Learns what other tabs wrote of all that is in the files.
    fn take_in_what_the_import_names(&self) {
        for key in self.import.with_untracked(Import::keys) {
            self.app.take_in_stored(&key);
        }
    }

    /// What stands now in every place that will change. A line each: the key, when what will stand there was
    /// changed, and the text now, which is empty where nothing stands yet.
    fn safety(&self, plan: &Plan) -> String {
        self.app.library.with_untracked(|l| {
            let sheets = plan.sheets.iter().map(|k| {
                let now = l.sheets.get(&k.doc.id).map(loader::write_sheet);
                line(&keys::sheet(&k.doc.id), k.doc.changed, now)
            });
            let projects = plan.projects.iter().map(|k| {
                let now = l.projects.get(&k.doc.id).map(loader::write_project);
                line(&keys::project(&k.doc.id), k.doc.changed, now)
            });
            // Only one that was not here can be taken back: what was seen stays seen.
            let is_new = |k: &&Kept<Session>| !l.sessions.contains_key(&k.doc.id);
            let sessions = plan.sessions.iter().filter(is_new);
            let sessions = sessions.map(|k| line(&keys::session(&k.doc.id), k.doc.changed, None));
            sheets.chain(projects).chain(sessions).collect()
        })
    }

    /// Puts all of it here, or nothing; then says how many bytes it needs.
    fn carry_out(&self, plan: Plan) -> Result<ImportSummary, usize> {
        let safety = self.safety(&plan);
        let mut done = ImportSummary { projects: plan.projects.len(), ..ImportSummary::default() };
        done.sessions = plan.sessions.iter().filter(|kept| !kept.doc.is_memory).count();
        for sheet in &plan.sheets {
            let here = self.app.library.with_untracked(|l| l.sheets.contains_key(&sheet.doc.id));
            done.replaced += usize::from(here);
            done.added += usize::from(!here);
            done.sheets.push(sheet.doc.id.clone());
        }
        let opened = plan.sheets.iter().map(|kept| kept.doc.clone()).collect::<Vec<_>>();
        let projects = plan.projects.into_iter().map(KeptDocument::Project);
        let sessions = plan.sessions.into_iter().map(|kept| KeptDocument::Session(Box::new(kept)));
        let sheets = plan.sheets.into_iter().map(KeptDocument::Sheet);
        let all = projects.chain(sessions).chain(sheets).collect();
        self.app.keep_together(all, (keys::SAFETY, &safety))?;
        for sheet in &opened {
            self.show_in_open(sheet);
        }
        Ok(done)
    }

    /// If the sheet is open, it now says this, and what was done before can't be undone.
    pub(super) fn show_in_open(&self, sheet: &Sheet) {
        if self.app.open.with_untracked(|o| o.as_ref().is_some_and(|o| o.sheet.id == sheet.id)) {
            self.app.open.update(|open| {
                if let Some(open) = open {
                    open.sheet = sheet.clone();
                    open.history = History::default();
                    open.both.clear();
                }
            });
        }
    }

    /// Adds the made-up project, or what is missing of it. What somebody changed in it stays. Says whether
    /// all of it is kept.
    pub fn add_example(&self, json: &str) -> bool {
        let Some(copy) = copy::read_json(json) else { return false };
        let mut ok = true;
        let origin = Origin { file: 0, made: copy.made, whole: true };
        let form = |doc: &Sheet| {
            vec![ArrivedForm { doc: doc.clone(), lineage: Lineage::default(), origin }]
        };
        for project in copy.projects {
            if self.is_missing(&project.id) {
                let project = Project { example: true, ..project };
                ok &= self.app.keep_project(Kept { rev: 1, ..Kept::new(project) });
            }
        }
        for session in copy.sessions {
            if self.app.library.with_untracked(|l| l.session(&session.id).is_none()) {
                ok &= self.app.keep_session(Kept { rev: 1, ..Kept::new(session) });
            }
        }
        for sheet in copy.sheets {
            let here = self.app.library.with_untracked(|l| l.sheet(&sheet.id).map(|s| s.binned));
            match here {
                None if !self.is_held(&sheet) => {
                    let forms = form(&sheet);
                    ok &= self.app.keep_sheet(self.fresh(sheet, Lineage::default(), &forms));
                }
                Some(Some(_)) => ok &= self.app.restore_sheet(&sheet.id),
                _ => {}
            }
        }
        ok
    }
}

fn line(key: &str, changed: Stamp, now: Option<String>) -> String {
    format!("{key}\t{}\t{}\n", super::undo::mark(changed), now.unwrap_or_default())
}
