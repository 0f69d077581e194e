//! Taking in what was chosen, after a safety copy of what will change.

use leptos::prelude::*;

use super::weigh::beside;
use super::{
    ArrivedProject, ArrivedSession, ArrivedSheet, Done, Import, Origin, SessionStanding, joining,
};
use crate::content::{fill, words};
use crate::domain::Stamp;
use crate::domain::compare::{Standing, Take};
use crate::domain::history::History;
use crate::domain::id::{ProjectId, RoundId};
use crate::domain::kept::Kept;
use crate::domain::map;
use crate::domain::privacy;
use crate::domain::project::Project;
use crate::domain::session::Session;
use crate::domain::sheet::Sheet;
use crate::format::copy;
use crate::state::app::App;
use crate::state::vault;
use crate::storage::keys;

/// What came of taking in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// It is here.
    Done,
    /// Nothing was chosen that would change anything.
    Nothing,
    /// Something here changed meanwhile; the person should look again. Nothing was changed.
    LookAgain,
    /// There was no room for a safety copy. Nothing was changed.
    NoSafety,
}

/// What will stand here.
struct Plan {
    sheets: Vec<Kept<Sheet>>,
    projects: Vec<Kept<Project>>,
    sessions: Vec<Kept<Session>>,
}

impl App {
    /// Takes in what was chosen.
    pub fn accept_import(&self) -> Accepted {
        self.flush();
        if self.weigh_again() {
            return Accepted::LookAgain;
        }
        let plan = self.import.with_untracked(|import| self.plan(import));
        if plan.sheets.is_empty() && plan.projects.is_empty() && plan.sessions.is_empty() {
            return Accepted::Nothing;
        }
        if !self.keep_safe(&plan) {
            return Accepted::NoSafety;
        }
        self.device().ask_to_persist();
        let done = self.carry_out(plan);
        self.import.set(Import { done: Some(done), ..Import::default() });
        Accepted::Done
    }

    fn plan(&self, import: &Import) -> Plan {
        let sheets: Vec<_> = import.sheets.iter().filter_map(|a| self.plan_sheet(a)).collect();
        let rounds =
            sheets.iter().filter_map(|k| k.doc.details.round.clone()).collect::<map::Set<_>>();
        let sessions: Vec<_> =
            import.sessions.iter().filter_map(|a| self.plan_session(a)).collect();
        let needed = sheets.iter().map(|k| &k.doc.project);
        let needed = needed.chain(sessions.iter().map(|k| &k.doc.project));
        let needed = needed.cloned().collect::<map::Set<_>>();
        // A project that was deleted comes back with what belongs to it.
        let is_wanted = |a: &&ArrivedProject| {
            a.standing != Standing::New || a.is_wanted() || needed.contains(&a.project.id)
        };
        let arrived = import.projects.iter().filter(is_wanted);
        let mut projects: Vec<_> = arrived.filter_map(|a| self.plan_project(a, &rounds)).collect();
        for id in needed {
            if projects.iter().all(|k| k.doc.id != id) && self.is_missing(&id) {
                projects.push(Kept { rev: 1, ..Kept::new(joining::stand_in(id)) });
            } else if projects.iter().all(|k| k.doc.id != id) {
                projects.extend(self.out_of_bin(&id));
            }
        }
        Plan { sheets, projects, sessions }
    }

    /// A project that lies in the bin, taken out: something comes that belongs to it.
    fn out_of_bin(&self, id: &ProjectId) -> Option<Kept<Project>> {
        let here = self.library.with_untracked(|l| l.projects.get(id).cloned());
        let here = here.filter(|kept| kept.doc.binned.is_some())?;
        let doc = Project { binned: None, changed: self.now(), ..here.doc };
        Some(Kept { doc, rev: here.rev + 1, ..here })
    }

    fn plan_sheet(&self, arrived: &ArrivedSheet) -> Option<Kept<Sheet>> {
        if !arrived.is_wanted() {
            return None;
        }
        let (origin, sheet) = (arrived.origin, &arrived.sheet);
        Some(match (arrived.standing, arrived.take) {
            (Standing::New, _) if self.is_held(sheet) => {
                self.fresh(Sheet { id: beside(sheet), ..sheet.clone() }, origin)
            }
            (Standing::New, _) => self.fresh(sheet.clone(), origin),
            (_, Take::Both) => {
                let mut other = Sheet { id: beside(sheet), ..sheet.clone() };
                other.details.name = other_name(&sheet.details.name);
                self.fresh(other, origin)
            }
            _ => self.in_place_of(sheet, origin)?,
        })
    }

    fn fresh(&self, sheet: Sheet, origin: Origin) -> Kept<Sheet> {
        let doc = Sheet { binned: None, ..sheet };
        let now = self.now();
        Kept {
            rev: 1,
            copied: origin.whole.then_some(origin.made.min(now)),
            uncopied_since: (!origin.whole).then_some(now),
            ..Kept::new(doc)
        }
    }

    /// The sheet in place of the one here. What only the one here says in private stays.
    fn in_place_of(&self, sheet: &Sheet, origin: Origin) -> Option<Kept<Sheet>> {
        let here = self.library.with_untracked(|l| l.sheets.get(&sheet.id).cloned())?;
        let whole = privacy::complete(self.tool(&sheet.tool).as_deref(), sheet, &here.doc);
        let all_in_file = origin.whole && whole == *sheet;
        let fresh = self.fresh(whole, origin);
        Some(Kept {
            rev: here.rev + 1,
            copied: here.copied.max(fresh.copied),
            uncopied_since: fresh.uncopied_since.or(here.uncopied_since.filter(|_| !all_in_file)),
            place: here.place,
            given: here.given,
            invited: here.invited,
            ..fresh
        })
    }

    fn plan_project(
        &self,
        arrived: &ArrivedProject,
        rounds: &map::Set<RoundId>,
    ) -> Option<Kept<Project>> {
        let theirs = &arrived.project;
        let here = self.library.with_untracked(|l| l.projects.get(&theirs.id).cloned());
        let Some(here) = here else {
            let fresh = Kept { rev: 1, ..Kept::new(out(theirs)) };
            let copied = arrived.origin.whole.then_some(arrived.origin.made.min(self.now()));
            return self.is_missing(&theirs.id).then_some(Kept { copied, ..fresh });
        };
        let mut doc = here.doc.clone();
        match (arrived.standing, arrived.take) {
            (Standing::Same, _) => return None,
            (Standing::New, _) => doc = out(theirs),
            (Standing::Changed, Take::Mine) => {
                if !joining::add_wanted_rounds(&mut doc, theirs, rounds) {
                    return None;
                }
            }
            (Standing::Changed, Take::Theirs) => {
                doc = out(theirs);
                joining::add_rounds(&mut doc, &here.doc);
            }
            (Standing::Changed, Take::Both) => doc = joining::join(&here.doc, theirs),
        }
        let uncopied_since = if doc == *theirs { None } else { Some(self.now()) };
        Some(Kept { doc, rev: here.rev + 1, uncopied_since, ..here })
    }

    /// A session that is not here; or the one here, with what was seen of it elsewhere.
    fn plan_session(&self, arrived: &ArrivedSession) -> Option<Kept<Session>> {
        let theirs = &arrived.session;
        if !arrived.is_wanted() {
            return None;
        }
        let here = self.library.with_untracked(|l| l.sessions.get(&theirs.id).cloned());
        let rev = here.as_ref().map_or(1, |kept| kept.rev + 1);
        let least =
            self.had_least(&theirs.project).map_or(theirs.least, |had| had.max(theirs.least));
        match arrived.standing {
            SessionStanding::New => {
                Some(Kept { rev, ..Kept::new(Session { least, ..theirs.clone() }) })
            }
            SessionStanding::Seen => {
                let memory = || theirs.clone().into_memory().map(Kept::new);
                let mut kept = here.or_else(memory)?;
                kept.doc.remember(theirs.all_seen());
                Some(Kept { rev, ..kept })
            }
            SessionStanding::Here | SessionStanding::SmallerGroups => None,
        }
    }

    /// Neither the project is here, nor something in its place that could not be read.
    fn is_missing(&self, id: &ProjectId) -> bool {
        let here = self.library.with_untracked(|l| l.projects.contains_key(id));
        !here && self.services().store.get(&keys::project(id)).is_ok_and(|t| t.is_none())
    }

    /// Keeps what stands now in every place that will change. A line each: the key, when what will
    /// stand there was changed, and the text now, which is empty where nothing stands yet.
    fn keep_safe(&self, plan: &Plan) -> bool {
        let safety: String = self.library.with_untracked(|l| {
            let sheets = plan.sheets.iter().map(|k| {
                let now = l.sheets.get(&k.doc.id).map(vault::write_sheet);
                line(&keys::sheet(&k.doc.id), k.doc.changed, now)
            });
            let projects = plan.projects.iter().map(|k| {
                let now = l.projects.get(&k.doc.id).map(vault::write_project);
                line(&keys::project(&k.doc.id), k.doc.changed, now)
            });
            // Only one that was not here can be taken back: what was seen stays seen.
            let is_new = |k: &&Kept<Session>| !l.sessions.contains_key(&k.doc.id);
            let sessions = plan.sessions.iter().filter(is_new);
            let sessions = sessions.map(|k| line(&keys::session(&k.doc.id), k.doc.changed, None));
            sheets.chain(projects).chain(sessions).collect()
        });
        self.services().store.put(keys::SAFETY, &safety).is_ok()
    }

    fn carry_out(&self, plan: Plan) -> Done {
        let mut done = Done { projects: plan.projects.len(), ..Done::default() };
        for project in plan.projects {
            done.not_kept |= !self.keep_project(project);
        }
        done.sessions = plan.sessions.iter().filter(|kept| !kept.doc.is_memory).count();
        for session in plan.sessions {
            done.not_kept |= !self.keep_session(session);
        }
        for sheet in plan.sheets {
            let here = self.library.with_untracked(|l| l.sheets.contains_key(&sheet.doc.id));
            done.replaced += usize::from(here);
            done.added += usize::from(!here);
            done.sheets.push(sheet.doc.id.clone());
            self.show_in_open(&sheet.doc);
            done.not_kept |= !self.keep_sheet(sheet);
        }
        done
    }

    /// If the sheet is open, it now says this, and what was done before can't be undone.
    pub(super) fn show_in_open(&self, sheet: &Sheet) {
        if self.open.with_untracked(|o| o.as_ref().is_some_and(|o| o.sheet.id == sheet.id)) {
            self.open.update(|open| {
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
        for project in copy.projects {
            if self.is_missing(&project.id) {
                let project = Project { example: true, ..project };
                ok &= self.keep_project(Kept { rev: 1, ..Kept::new(project) });
            }
        }
        for session in copy.sessions {
            if self.library.with_untracked(|l| l.session(&session.id).is_none()) {
                ok &= self.keep_session(Kept { rev: 1, ..Kept::new(session) });
            }
        }
        for sheet in copy.sheets {
            let here = self.library.with_untracked(|l| l.sheet(&sheet.id).map(|s| s.binned));
            match here {
                None if !self.is_held(&sheet) => {
                    ok &= self.keep_sheet(self.fresh(sheet, origin));
                }
                Some(Some(_)) => ok &= self.restore_sheet(&sheet.id),
                _ => {}
            }
        }
        ok
    }
}

/// A project as it comes in: not in the bin, wherever it lay elsewhere.
fn out(project: &Project) -> Project {
    Project { binned: None, ..project.clone() }
}

fn line(key: &str, changed: Stamp, now: Option<String>) -> String {
    format!("{key}\t{}\t{}\n", super::undo::mark(changed), now.unwrap_or_default())
}

/// Tells a sheet that is kept beside another from that one.
fn other_name(name: &str) -> String {
    match name.trim() {
        "" => words().open.other_name.to_owned(),
        name => fill(words().open.other_name_of, &[("name", name)]),
    }
}
