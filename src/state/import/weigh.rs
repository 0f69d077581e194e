//! How what came in stands to what is here.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;

use super::{
    Arrived, ArrivedProject, ArrivedSession, ArrivedSheet, Found, Import, Origin, SessionStanding,
    joining,
};
use crate::domain::compare::{self, Standing, Take};
use crate::domain::id::{MAX_LEN, SheetId};
use crate::domain::kept::Kept;
use crate::domain::privacy;
use crate::domain::project::Project;
use crate::domain::protect::Shown;
use crate::domain::session::Session;
use crate::domain::sheet::Sheet;
use crate::format::open::{self, Opened};
use crate::state::app::App;
use crate::state::vault;
use crate::storage::device::InFile;
use crate::storage::keys;

impl App {
    pub(super) fn look_into(&self, file: InFile, import: &mut Import) {
        let InFile { name, content } = file;
        let found = match content {
            // A text that is pasted may come from this very page: it shows no file.
            Ok(bytes) => self.look_at(&bytes, !name.is_empty(), import),
            Err(why) => Found::NotRead(why),
        };
        import.files.push(Arrived { name, found });
    }

    fn look_at(&self, bytes: &[u8], is_file: bool, import: &mut Import) -> Found {
        let (copy, problems) = match open::open(bytes) {
            Opened::Good(copy) => (copy, Vec::new()),
            Opened::Partly { copy, problems } => (copy, problems),
            Opened::Refused(why) => return Found::Refused(why),
        };
        if is_file && problems.is_empty() {
            self.note_found(&copy);
        }
        let n = copy.sheets.len();
        let origin =
            Origin { file: import.files.len(), made: copy.made, whole: problems.is_empty() };
        for project in copy.projects {
            self.add_project_to(self.as_own(project), origin, import);
        }
        copy.sheets.into_iter().for_each(|sheet| self.add_sheet_to(sheet, origin, import));
        copy.sessions.into_iter().for_each(|session| self.add_session_to(session, origin, import));
        if problems.is_empty() { Found::Good(n) } else { Found::Partly(n, problems) }
    }

    /// A file can't say of a project that it is the made-up one: what is marked so can be removed.
    fn as_own(&self, project: Project) -> Project {
        let example = self.library.with_untracked(|l| l.is_example(&project.id));
        Project { example, ..project }
    }

    fn add_session_to(&self, session: Session, origin: Origin, import: &mut Import) {
        if import.sessions.iter().all(|a| a.session.id != session.id) {
            let standing = self.session_standing(&session);
            let is_new = standing == SessionStanding::New;
            let stays_deleted = is_new && self.was_deleted(&keys::session(&session.id));
            import.sessions.push(ArrivedSession { session, origin, standing, stays_deleted });
        }
    }

    /// The same sheet twice counts once. Of two forms the later one stands, and of two of one time
    /// the one from a file without damage; with what only the other one says in private.
    fn add_sheet_to(&self, sheet: Sheet, origin: Origin, import: &mut Import) {
        let Some(at) = import.sheets.iter().position(|a| a.sheet.id == sheet.id) else {
            let arrived = self.weighed_sheet(sheet, origin);
            return import.sheets.push(arrived);
        };
        let tool = self.tool(&sheet.tool);
        let there = &import.sheets[at];
        let later = (sheet.changed, origin.whole) > (there.sheet.changed, there.origin.whole);
        let (first, second) = if later { (&sheet, &there.sheet) } else { (&there.sheet, &sheet) };
        let whole = privacy::complete(tool.as_deref(), first, second);
        let origin = if later { origin } else { there.origin };
        import.sheets[at] = self.weighed_sheet(whole, origin);
    }

    fn add_project_to(&self, project: Project, origin: Origin, import: &mut Import) {
        let there = import.projects.iter_mut().find(|a| a.project.id == project.id);
        match there {
            Some(there) if there.project.changed >= project.changed => {
                joining::add_rounds(&mut there.project, &project);
                let whole = there.project.clone();
                *there = self.weighed_project(whole, there.origin);
            }
            Some(there) => {
                let mut project = project;
                joining::add_rounds(&mut project, &there.project);
                *there = self.weighed_project(project, origin);
            }
            None => import.projects.push(self.weighed_project(project, origin)),
        }
    }

    fn weighed_sheet(&self, sheet: Sheet, origin: Origin) -> ArrivedSheet {
        let (standing, in_bin) = self.stand(&sheet);
        let was_deleted = standing == Standing::New && self.was_deleted(&keys::sheet(&sheet.id));
        let take = usual_take(standing, was_deleted);
        ArrivedSheet { sheet, origin, standing, in_bin, was_deleted, take }
    }

    fn weighed_project(&self, project: Project, origin: Origin) -> ArrivedProject {
        let standing = self.project_standing(&project);
        let was_deleted =
            standing == Standing::New && self.was_deleted(&keys::project(&project.id));
        let take = usual_take(standing, was_deleted);
        ArrivedProject { project, origin, standing, was_deleted, take }
    }

    /// How a sheet stands to the one here, and whether that one lies in the bin.
    fn stand(&self, sheet: &Sheet) -> (Standing, bool) {
        let held = self.is_held(sheet);
        self.library.with_untracked(|l| {
            let beside = || l.sheets.contains_key(&beside(sheet));
            let Some(here) = l.sheet(&sheet.id) else {
                let taken = held && beside();
                return (if taken { Standing::Same } else { Standing::New }, false);
            };
            let tool = self.tool(&sheet.tool);
            let whole = privacy::complete(tool.as_deref(), sheet, here);
            match compare::sheet(Some(here), &whole) {
                Standing::Changed if beside() => (Standing::Same, false),
                standing => (standing, here.binned.is_some() || l.is_binned(&here.project)),
            }
        })
    }

    fn project_standing(&self, project: &Project) -> Standing {
        self.library.with_untracked(|l| {
            let here = l.project(&project.id).filter(|here| !joining::is_stand_in(here));
            compare::project(here, project)
        })
    }

    /// Something that this app could not read is kept in a sheet's place. It must stay there.
    pub(super) fn is_held(&self, sheet: &Sheet) -> bool {
        let here = self.library.with_untracked(|l| l.sheets.contains_key(&sheet.id));
        !here && self.services().store.get(&keys::sheet(&sheet.id)).is_ok_and(|t| t.is_some())
    }

    /// How a session stands to what is here. Of one that is here, or is a memory alone, only what was seen
    /// counts; it is taken in quietly.
    fn session_standing(&self, session: &Session) -> SessionStanding {
        let least = self.had_least(&session.project);
        let smaller = |shown: &Shown| least.is_some_and(|had| shown.least < had);
        let here =
            self.library.with_untracked(|l| l.sessions.get(&session.id).map(|k| k.doc.clone()));
        if let Some(mut here) = here {
            let is_new = here.remember(session.all_seen());
            return if is_new { SessionStanding::Seen } else { SessionStanding::Here };
        }
        let held = || self.services().store.get(&keys::session(&session.id));
        match &session.revealed {
            _ if session.is_memory => SessionStanding::Seen,
            Some(revealed) if smaller(&revealed.shown) => SessionStanding::SmallerGroups,
            // Something that could not be read stands in its place.
            _ if held().is_ok_and(|text| text.is_some()) => SessionStanding::Here,
            _ => SessionStanding::New,
        }
    }

    /// Looks again how everything stands, after something here may have changed. Says whether
    /// anything stands otherwise now; what was decided about that counts no more.
    pub fn weigh_again(&self) -> bool {
        let mut import = self.import.get_untracked();
        let mut other = false;
        for arrived in &mut import.sheets {
            let now = self.weighed_sheet(arrived.sheet.clone(), arrived.origin);
            let state = |a: &ArrivedSheet| (a.standing, a.in_bin, a.was_deleted);
            if state(&now) != state(arrived) {
                *arrived = now;
                other = true;
            }
        }
        for arrived in &mut import.projects {
            let now = self.weighed_project(arrived.project.clone(), arrived.origin);
            if (now.standing, now.was_deleted) != (arrived.standing, arrived.was_deleted) {
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

/// Where a sheet goes that is kept beside the one here. It follows from what the sheet says, so that
/// opening the same file again finds it there.
pub(super) fn beside(sheet: &Sheet) -> SheetId {
    let mut hasher = DefaultHasher::new();
    vault::write_sheet(&Kept::new(sheet.clone())).hash(&mut hasher);
    let ending = format!("-{:016x}", hasher.finish());
    let stem: String = sheet.id.as_str().chars().take(MAX_LEN - ending.len()).collect();
    // A stem of an id and such an ending follow the rules for ids, so the other way is never gone.
    SheetId::new(&(stem + &ending)).unwrap_or_else(|_| sheet.id.clone())
}

fn usual_take(standing: Standing, was_deleted: bool) -> Take {
    match standing {
        Standing::New if !was_deleted => Take::Theirs,
        Standing::New | Standing::Same | Standing::Changed => Take::Mine,
    }
}
