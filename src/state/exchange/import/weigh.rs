//! How what came in stands to what is here.

use leptos::prelude::*;

use super::joining::{self, ArrivedForm, Joinable, JoinedDocument};
use super::{ArrivedProject, ArrivedSession, ArrivedSheet, Import, Origin, SessionStanding};
use crate::domain::base::id::{ItemId, ProjectId, SheetId};
use crate::domain::document::beside;
use crate::domain::document::compare::{Resolution, Standing};
use crate::domain::document::join::Clash;
use crate::domain::document::leaves;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::room::shown::Shown;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy;
use crate::ports::keys;
use crate::state::exchange::Exchange;

impl Exchange {
    /// A file can't say of a project that it is the made-up one: what is marked so can be removed.
    pub(super) fn as_own(&self, project: Project) -> Project {
        let example = self.app.library.with_untracked(|l| l.is_example(&project.id));
        Project { example, ..project }
    }

    pub(super) fn add_session_to(&self, session: Session, origin: Origin, import: &mut Import) {
        if import.sessions.iter().all(|a| a.session.id != session.id) {
            let standing = self.session_standing(&session);
            let is_new = standing == SessionStanding::New;
            let stays_deleted = is_new && self.app.was_deleted(&keys::session(&session.id));
            import.sessions.push(ArrivedSession { session, origin, standing, stays_deleted });
        }
    }

    /// The same sheet in several files is listed once, with each of its forms.
    pub(super) fn add_sheet_to(&self, form: ArrivedForm<Sheet>, import: &mut Import) {
        let there = import.sheets.iter().position(|a| a.sheet.id == form.doc.id);
        let mut forms = there.map_or(Vec::new(), |at| import.sheets[at].forms.clone());
        forms.push(form);
        let Some(arrived) = self.weighed_sheet(forms, &[]) else { return };
        match there {
            Some(at) => import.sheets[at] = arrived,
            None => import.sheets.push(arrived),
        }
    }

    pub(super) fn add_project_to(&self, form: ArrivedForm<Project>, import: &mut Import) {
        let there = import.projects.iter().position(|a| a.project.id == form.doc.id);
        let mut forms = there.map_or(Vec::new(), |at| import.projects[at].forms.clone());
        forms.push(form);
        let Some(arrived) = self.weighed_project(forms, &[]) else { return };
        match there {
            Some(at) => import.projects[at] = arrived,
            None => import.projects.push(arrived),
        }
    }

    fn weighed_sheet(
        &self,
        forms: Vec<ArrivedForm<Sheet>>,
        decided: &[Clash],
    ) -> Option<ArrivedSheet> {
        let sheet = latest(&forms)?.clone();
        let is_here = self.app.library.with_untracked(|l| l.sheets.contains_key(&sheet.id));
        // One form alone is what it is.
        let together = match forms.len() {
            1 if !is_here => None,
            _ => Some(self.sheet_together(&sheet.id, &forms, decided)?),
        };
        let (standing, in_bin) = self.stand(&sheet, together.as_ref());
        let was_deleted =
            standing == Standing::New && self.app.was_deleted(&keys::sheet(&sheet.id));
        let take = usual_take(standing, was_deleted || in_bin);
        let clashes = together.map(|together| together.clashes).unwrap_or_default();
        Some(ArrivedSheet { sheet, forms, standing, in_bin, was_deleted, take, clashes })
    }

    fn weighed_project(
        &self,
        forms: Vec<ArrivedForm<Project>>,
        decided: &[Clash],
    ) -> Option<ArrivedProject> {
        let project = latest(&forms)?.clone();
        let here = self.app.library.with_untracked(|l| l.projects.get(&project.id).cloned());
        let here = here.filter(|here| !joining::is_stand_in(&here.doc));
        let together = self.project_together(&project.id, &forms, decided)?;
        let standing = match &here {
            None => Standing::New,
            Some(here) if together.says_the_same(&here.doc) => Standing::Same,
            Some(_) => Standing::Changed,
        };
        let was_deleted =
            standing == Standing::New && self.app.was_deleted(&keys::project(&project.id));
        let in_bin = here.is_some_and(|here| here.doc.binned.is_some());
        let take = usual_take(standing, was_deleted || in_bin);
        let clashes = together.clashes;
        Some(ArrivedProject { project, forms, standing, was_deleted, take, clashes })
    }

    /// A sheet as it would be with all that came in. What may have been held back from a file counts as missing
    /// there for that reason: private parts, the name, and everything of a worksheet that nobody here knows.
    pub(super) fn sheet_together(
        &self,
        id: &SheetId,
        forms: &[ArrivedForm<Sheet>],
        decided: &[Clash],
    ) -> Option<JoinedDocument<Sheet>> {
        let here = self.app.library.with_untracked(|l| l.sheets.get(id).cloned());
        let mark = self.app.fresh_mark(id.as_str(), here.as_ref().map_or(0, |here| here.rev));
        let docs: Vec<&Sheet> =
            here.iter().map(|h| &h.doc).chain(forms.iter().map(|f| &f.doc)).collect();
        let tool = self.app.tool(&docs.first()?.tool);
        let is_private = |item: &ItemId| privacy::is_private(tool.as_deref(), item);
        let held_back = |path: &str| {
            let action = leaves::action_of(path);
            let actions = || docs.iter().flat_map(|doc| doc.actions.iter());
            let from = action.and_then(|id| actions().find(|a| a.id == id)?.from.clone());
            path == leaves::NAME
                || path.starts_with(leaves::MORE)
                || leaves::item_of(path).is_some_and(|item| is_private(&item))
                || from.is_some_and(|item| is_private(&item))
        };
        joining::together(here.as_ref(), forms, &held_back, decided, mark, &|text| {
            self.app.composed(text)
        })
    }

    /// A project as it would be with all that came in.
    pub(super) fn project_together(
        &self,
        id: &ProjectId,
        forms: &[ArrivedForm<Project>],
        decided: &[Clash],
    ) -> Option<JoinedDocument<Project>> {
        let here = self.app.library.with_untracked(|l| l.projects.get(id).cloned());
        let here = here.filter(|here| !joining::is_stand_in(&here.doc));
        let mark = self.app.fresh_mark(id.as_str(), here.as_ref().map_or(0, |here| here.rev));
        let held_back = |path: &str| path.starts_with(leaves::MORE);
        joining::together(here.as_ref(), forms, &held_back, decided, mark, &|text| {
            self.app.composed(text)
        })
    }

    /// What a sheet would say if it was taken in as it is decided now.
    pub fn sheet_if_taken(&self, arrived: &ArrivedSheet) -> Option<Sheet> {
        let joined = self.sheet_together(&arrived.sheet.id, &arrived.forms, &arrived.clashes)?;
        Some(joined.doc)
    }

    /// What a project would say if it was taken in as it is decided now.
    pub fn project_if_taken(&self, arrived: &ArrivedProject) -> Option<Project> {
        let id = &arrived.project.id;
        Some(self.project_together(id, &arrived.forms, &arrived.clashes)?.doc)
    }

    /// How a sheet stands to the one here, and whether that one lies in the bin.
    fn stand(&self, sheet: &Sheet, together: Option<&JoinedDocument<Sheet>>) -> (Standing, bool) {
        let held = self.is_held(sheet);
        self.app.library.with_untracked(|l| {
            let is_beside = || l.sheets.contains_key(&beside::sheet(sheet));
            let Some(here) = l.sheet(&sheet.id) else {
                let taken = held && is_beside();
                // Its project lies in the bin, and would come out with it.
                let in_bin = l.is_binned(&sheet.project);
                return (if taken { Standing::Same } else { Standing::New }, in_bin);
            };
            let in_bin = here.binned.is_some() || l.is_binned(&here.project);
            if together.is_some_and(|together| together.says_the_same(here)) {
                return (Standing::Same, in_bin);
            }
            if is_beside() { (Standing::Same, false) } else { (Standing::Changed, in_bin) }
        })
    }

    /// Something that this app could not read is kept in a sheet's place. It must stay there.
    pub(super) fn is_held(&self, sheet: &Sheet) -> bool {
        let here = self.app.library.with_untracked(|l| l.sheets.contains_key(&sheet.id));
        !here && self.app.services().store.get(&keys::sheet(&sheet.id)).is_ok_and(|t| t.is_some())
    }

    /// How a session stands to what is here. Of one that is here, or is a memory alone, only what was seen
    /// counts; it is taken in quietly.
    fn session_standing(&self, session: &Session) -> SessionStanding {
        let least = self.app.had_least(&session.project);
        let smaller = |shown: &Shown| least.is_some_and(|had| shown.least < had);
        let here =
            self.app.library.with_untracked(|l| l.sessions.get(&session.id).map(|k| k.doc.clone()));
        if let Some(mut here) = here {
            let is_new = here.remember(session.all_seen());
            return if is_new { SessionStanding::Seen } else { SessionStanding::Here };
        }
        let held = || self.app.services().store.get(&keys::session(&session.id));
        match &session.revealed {
            _ if session.is_memory => SessionStanding::Seen,
            Some(revealed) if smaller(&revealed.shown) => SessionStanding::SmallerGroups,
            // Something that could not be read stands in its place.
            _ if held().is_ok_and(|text| text.is_some()) => SessionStanding::Here,
            _ => SessionStanding::New,
        }
    }

    /// What came in says the same as what is here. Then only its marks are new: without them, whoever has both
    /// would be asked again about what two people decided alike, or see an older answer as the newer one.
    pub(super) fn learn_marks(&self, import: &Import) {
        let is_same = |standing: Standing| standing == Standing::Same;
        for arrived in import.sheets.iter().filter(|a| is_same(a.standing)) {
            let id = &arrived.sheet.id;
            let here = self.app.library.with_untracked(|l| l.sheets.get(id).cloned());
            let together = self.sheet_together(id, &arrived.forms, &[]);
            if let Some(kept) = joining::with_marks(here, &arrived.forms, together) {
                self.app.keep_sheet(kept);
            }
        }
        for arrived in import.projects.iter().filter(|a| is_same(a.standing)) {
            let id = &arrived.project.id;
            let here = self.app.library.with_untracked(|l| l.projects.get(id).cloned());
            let together = self.project_together(id, &arrived.forms, &[]);
            if let Some(kept) = joining::with_marks(here, &arrived.forms, together) {
                self.app.keep_project(kept);
            }
        }
    }

    /// Looks again how everything stands, after something here may have changed. Says whether
    /// anything stands otherwise now; what was decided about that counts no more.
    pub fn weigh_again(&self) -> bool {
        let mut import = self.import.get_untracked();
        let mut other = false;
        for arrived in &mut import.sheets {
            let now = self.weighed_sheet(arrived.forms.clone(), &arrived.clashes);
            let Some(now) = now else { continue };
            let is_same = (now.standing, now.in_bin, now.was_deleted)
                == (arrived.standing, arrived.in_bin, arrived.was_deleted)
                && now.clashes == arrived.clashes;
            if !is_same {
                *arrived = now;
                other = true;
            }
        }
        for arrived in &mut import.projects {
            let now = self.weighed_project(arrived.forms.clone(), &arrived.clashes);
            let Some(now) = now else { continue };
            let is_same = (now.standing, now.was_deleted)
                == (arrived.standing, arrived.was_deleted)
                && now.clashes == arrived.clashes;
            if !is_same {
                *arrived = now;
                other = true;
            }
        }
        for arrived in &mut import.sessions {
            let standing = self.session_standing(&arrived.session);
            other |= arrived.standing != standing;
            arrived.standing = standing;
        }
        if other {
            self.import.set(import);
        }
        other
    }
}

/// The form that was changed last; of two of one time the one from a file without damage.
fn latest<T: Joinable>(forms: &[ArrivedForm<T>]) -> Option<&T> {
    let latest = forms.iter().max_by_key(|form| (form.doc.changed(), form.origin.whole));
    latest.map(|form| &form.doc)
}

/// What loses nothing: all that is new, joined with what is here. What was deleted or lies in the bin stays there.
fn usual_take(standing: Standing, is_out_of_sight: bool) -> Resolution {
    match standing {
        _ if is_out_of_sight => Resolution::Mine,
        Standing::New => Resolution::Theirs,
        Standing::Changed => Resolution::Joined,
        Standing::Same => Resolution::Mine,
    }
}
