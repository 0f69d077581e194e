//! What will stand here if what was chosen is taken in.

use leptos::prelude::*;

use super::joining::{self, ArrivedForm, Joinable, JoinedDocument, first_mark};
use super::{ArrivedProject, ArrivedSession, ArrivedSheet, Import, SessionStanding};
use crate::content::{fill, words};
use crate::domain::Stamp;
use crate::domain::base::id::{ProjectId, RoundId};
use crate::domain::base::map;
use crate::domain::document::beside;
use crate::domain::document::compare::{Resolution, Standing};
use crate::domain::document::join::Clash;
use crate::domain::document::kept::Kept;
use crate::domain::document::lineage::Lineage;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy;
use crate::ports::keys;
use crate::state::exchange::Exchange;
use crate::state::store::library::Library;

/// What will stand here.
pub struct Plan {
    pub(super) sheets: Vec<Kept<Sheet>>,
    pub(super) projects: Vec<Kept<Project>>,
    pub(super) sessions: Vec<Kept<Session>>,
}

impl Plan {
    /// Each document comes next after the one that is here.
    pub(super) fn follows(&self, library: &Library) -> bool {
        let next = |rev: Option<u64>| rev.map_or(1, |rev| rev + 1);
        let sheets = self.sheets.iter().map(|k| (k.rev, rev_of(library.sheets.get(&k.doc.id))));
        let projects =
            self.projects.iter().map(|k| (k.rev, rev_of(library.projects.get(&k.doc.id))));
        let sessions =
            self.sessions.iter().map(|k| (k.rev, rev_of(library.sessions.get(&k.doc.id))));
        sheets.chain(projects).chain(sessions).all(|(rev, here)| rev == next(here))
    }
}

fn rev_of<T>(kept: Option<&Kept<T>>) -> Option<u64> {
    kept.map(|kept| kept.rev)
}

impl Exchange {
    pub(super) fn plan(&self, import: &Import) -> Plan {
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
        let here = self.app.library.with_untracked(|l| l.projects.get(id).cloned());
        let here = here.filter(|kept| kept.doc.binned.is_some())?;
        let doc = Project { binned: None, changed: self.app.now(), ..here.doc };
        Some(Kept { doc, rev: here.rev + 1, ..here })
    }

    fn plan_sheet(&self, arrived: &ArrivedSheet) -> Option<Kept<Sheet>> {
        if !arrived.is_wanted() {
            return None;
        }
        let id = &arrived.sheet.id;
        let joined = self.sheet_together(id, &arrived.forms, &arrived.clashes)?;
        if arrived.standing == Standing::New {
            let held = self.is_held(&arrived.sheet).then(|| beside::sheet(&arrived.sheet));
            let sheet = Sheet { id: held.unwrap_or_else(|| id.clone()), ..joined.doc };
            return Some(self.fresh(sheet, joined.lineage, &arrived.forms));
        }
        match arrived.take {
            Resolution::Both => {
                let mut other = self.among_themselves(&arrived.forms, &[])?.doc;
                other.id = beside::sheet(&arrived.sheet);
                other.details.name = other_name(&other.details.name);
                Some(self.fresh(other, Lineage::default(), &arrived.forms))
            }
            Resolution::Theirs => {
                let here = self.app.library.with_untracked(|l| l.sheet(id).cloned())?;
                let theirs = self.among_themselves(&arrived.forms, &arrived.clashes)?;
                let tool = self.app.tool(&here.tool);
                let whole = privacy::complete(tool.as_deref(), &theirs.doc, &here);
                self.in_place(whole, joined.lineage, &arrived.forms)
            }
            Resolution::Joined | Resolution::Mine => {
                self.in_place(joined.doc, joined.lineage, &arrived.forms)
            }
        }
    }

    /// What came in, without what is here.
    fn among_themselves(
        &self,
        forms: &[ArrivedForm<Sheet>],
        decided: &[Clash],
    ) -> Option<JoinedDocument<Sheet>> {
        let id = &forms.first()?.doc.id;
        let mark = self.app.fresh_mark(id.as_str(), 0);
        joining::together(None, forms, &|_| false, decided, mark, &|text| self.app.composed(text))
    }

    pub(super) fn fresh(
        &self,
        sheet: Sheet,
        lineage: Lineage,
        forms: &[ArrivedForm<Sheet>],
    ) -> Kept<Sheet> {
        let doc = Sheet { binned: None, ..sheet };
        let (now, copied) = (self.app.now(), self.copied_as(&doc, forms));
        let uncopied_since = copied.is_none().then_some(now);
        let lineage = received(lineage, &doc).written();
        Kept { rev: 1, copied, uncopied_since, lineage, ..Kept::new(doc) }
    }

    /// When a copy was made that holds the document as it will be here, if there is one without damage.
    fn copied_as<T: Joinable>(&self, doc: &T, forms: &[ArrivedForm<T>]) -> Option<Stamp> {
        let says_it = |form: &T| form == doc || form.leaves() == doc.leaves();
        let good = forms.iter().filter(|form| form.origin.whole && says_it(&form.doc));
        good.map(|form| form.origin.made.min(self.app.now())).max()
    }

    /// The sheet in place of the one here.
    fn in_place(
        &self,
        sheet: Sheet,
        lineage: Lineage,
        forms: &[ArrivedForm<Sheet>],
    ) -> Option<Kept<Sheet>> {
        let here = self.app.library.with_untracked(|l| l.sheets.get(&sheet.id).cloned())?;
        let latest = forms.iter().map(|form| form.doc.changed).max().unwrap_or(here.doc.changed);
        let doc = Sheet { binned: None, changed: here.doc.changed.max(latest), ..sheet };
        let copied = self.copied_as(&doc, forms);
        let mut lineage = lineage;
        lineage.seal(&doc.leaves(), self.app.fresh_mark(doc.id.as_str(), here.rev + 1));
        Some(Kept {
            doc,
            rev: here.rev + 1,
            lineage: lineage.written(),
            uncopied_since: if copied.is_some() { None } else { Some(self.app.now()) },
            copied: here.copied.max(copied),
            ..here
        })
    }

    fn plan_project(
        &self,
        arrived: &ArrivedProject,
        rounds: &map::Set<RoundId>,
    ) -> Option<Kept<Project>> {
        let theirs = &arrived.project;
        let joined = self.project_together(&theirs.id, &arrived.forms, &arrived.clashes)?;
        let here = self.app.library.with_untracked(|l| l.projects.get(&theirs.id).cloned());
        let Some(here) = here else {
            let doc = out(&joined.doc);
            let copied = self.copied_as(&doc, &arrived.forms);
            let lineage = received(joined.lineage, &doc).written();
            let fresh = Kept { rev: 1, copied, lineage, ..Kept::new(doc) };
            return self.is_missing(&theirs.id).then_some(fresh);
        };
        let mut kept = Kept { rev: here.rev + 1, ..here.clone() };
        match (arrived.standing, arrived.take) {
            (Standing::Same, _) => return None,
            (Standing::Changed, Resolution::Mine) => {
                if !joining::add_wanted_rounds(&mut kept.doc, theirs, rounds) {
                    return None;
                }
            }
            (Standing::New | Standing::Changed, _) => {
                let binned = here.doc.binned.filter(|_| arrived.take == Resolution::Mine);
                kept.doc = Project { binned, ..joined.doc };
                kept.doc.changed = here.doc.changed.max(theirs.changed);
                let mut lineage = joined.lineage;
                let mark = self.app.fresh_mark(kept.doc.id.as_str(), kept.rev);
                lineage.seal(&kept.doc.leaves(), mark);
                kept.lineage = lineage.written();
            }
        }
        let copied = self.copied_as(&kept.doc, &arrived.forms);
        kept.uncopied_since = if copied.is_some() { None } else { Some(self.app.now()) };
        Some(kept)
    }

    /// A session that is not here; or the one here, with what was seen of it elsewhere.
    fn plan_session(&self, arrived: &ArrivedSession) -> Option<Kept<Session>> {
        let theirs = &arrived.session;
        if !arrived.is_wanted() {
            return None;
        }
        let here = self.app.library.with_untracked(|l| l.sessions.get(&theirs.id).cloned());
        let rev = here.as_ref().map_or(1, |kept| kept.rev + 1);
        let least =
            self.app.had_least(&theirs.project).map_or(theirs.least, |had| had.max(theirs.least));
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
    pub(super) fn is_missing(&self, id: &ProjectId) -> bool {
        let here = self.app.library.with_untracked(|l| l.projects.contains_key(id));
        !here && self.app.services().store.get(&keys::project(id)).is_ok_and(|t| t.is_none())
    }
}

/// A project as it comes in: not in the bin, wherever it lay elsewhere.
fn out(project: &Project) -> Project {
    Project { binned: None, ..project.clone() }
}

/// What came in is what its sender has: later files of the first release are compared with it.
fn received<T: Joinable>(lineage: Lineage, doc: &T) -> Lineage {
    let mut lineage = lineage;
    if lineage.is_empty() {
        lineage.seal(&doc.leaves(), first_mark(doc));
    }
    lineage
}

/// Tells a sheet that is kept beside another from that one.
fn other_name(name: &str) -> String {
    match name.trim() {
        "" => words().open.other_name.to_owned(),
        name => fill(words().open.other_name_of, &[("name", name)]),
    }
}
