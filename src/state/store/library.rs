//! The documents that are here, as last saved.

use crate::domain::base::map::{Map, Set};

use crate::domain::Stamp;
use crate::domain::base::id::{ProjectId, SessionId, SheetId};
use crate::domain::base::order::sorted;
use crate::domain::document::kept::Kept;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::action::Action;

/// Changes may be this old, in hours, before somebody is asked to take a copy.
pub const COPY_DUE_HOURS: i64 = 24;

/// The documents that are here, as last saved.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Library {
    /// Sheets, those in the bin among them.
    pub sheets: Map<SheetId, Kept<Sheet>>,
    /// Projects.
    pub projects: Map<ProjectId, Kept<Project>>,
    /// A room's answers.
    pub sessions: Map<SessionId, Kept<Session>>,
}

/// An action, with where it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedAction {
    /// The project it belongs to.
    pub project: ProjectId,
    /// The sheet it was made in; `None` for one that belongs to the project itself.
    pub sheet: Option<SheetId>,
    /// The action.
    pub action: Action,
}

impl Library {
    /// Nothing is here.
    pub fn is_empty(&self) -> bool {
        self.sheets.is_empty() && self.projects.is_empty() && self.sessions.is_empty()
    }

    /// The sheet of that name, in the bin or not.
    pub fn sheet(&self, id: &SheetId) -> Option<&Sheet> {
        self.sheets.get(id).map(|kept| &kept.doc)
    }

    /// The project of that name.
    pub fn project(&self, id: &ProjectId) -> Option<&Project> {
        self.projects.get(id).map(|kept| &kept.doc)
    }

    /// The session of that name. One of which nothing is left but what was seen is none.
    pub fn session(&self, id: &SessionId) -> Option<&Session> {
        self.sessions.get(id).map(|kept| &kept.doc).filter(|session| !session.is_memory)
    }

    /// A project's sessions, the earliest first.
    pub fn sessions_of(&self, project: &ProjectId) -> Vec<&Session> {
        let all = self.all_sessions_of(project).filter(|session| !session.is_memory).collect();
        sorted(all, |a, b| a.created.cmp(&b.created).then(a.id.cmp(&b.id)))
    }

    /// A project's sessions, those among them of which nothing is left but what was seen.
    pub fn all_sessions_of(&self, project: &ProjectId) -> impl Iterator<Item = &Session> {
        self.sessions.values().map(|kept| &kept.doc).filter(|session| session.project == *project)
    }

    /// What was ever seen in a project, as it goes into a copy with single sheets.
    pub fn memory_of(&self, project: &ProjectId) -> Vec<Session> {
        self.all_sessions_of(project).filter_map(|session| session.clone().into_memory()).collect()
    }

    /// The session of those who came too late for this one, while it has shown nothing.
    pub fn open_for_the_late(&self, id: &SessionId) -> Option<&Session> {
        let late = |session: &&Session| session.late_for.as_ref() == Some(id);
        let all = self.sessions.values().map(|kept| &kept.doc).filter(|session| !session.is_memory);
        all.filter(late).find(|session| session.revealed.is_none())
    }

    /// Whether a project is the made-up one.
    pub fn is_example(&self, id: &ProjectId) -> bool {
        self.project(id).is_some_and(|p| p.example)
    }

    /// The made-up project, if it is here.
    pub fn example(&self) -> Option<&Project> {
        self.projects.values().map(|kept| &kept.doc).find(|p| p.example)
    }

    /// Whether a project lies in the bin, and with it all that belongs to it.
    pub fn is_binned(&self, id: &ProjectId) -> bool {
        self.project(id).is_some_and(|p| p.binned.is_some())
    }

    /// People's own projects that are not in the bin, by name.
    pub fn own_projects(&self) -> Vec<&Project> {
        let is_own = |p: &&Project| !p.example && p.binned.is_none();
        let own: Vec<_> = self.projects.values().map(|kept| &kept.doc).filter(is_own).collect();
        // Small letters of all languages would take tables of 14 KB to the first page.
        let name = |p: &Project| p.name.to_ascii_lowercase();
        sorted(own, |a, b| name(a).cmp(&name(b)).then(a.id.cmp(&b.id)))
    }

    /// Sheets that are not in the bin, the latest changed first.
    pub fn listed(&self) -> Vec<&Kept<Sheet>> {
        self.latest_first(|sheet| sheet.binned.is_none())
    }

    /// Sheets that were put in the bin by themselves, the latest changed first.
    pub fn binned(&self) -> Vec<&Kept<Sheet>> {
        self.latest_first(|sheet| sheet.binned.is_some())
    }

    fn latest_first(&self, wanted: impl Fn(&Sheet) -> bool) -> Vec<&Kept<Sheet>> {
        let is_here = |kept: &&Kept<Sheet>| !self.is_binned(&kept.doc.project);
        let all = self.sheets.values().filter(is_here);
        let sheets = all.filter(|kept| wanted(&kept.doc)).collect();
        sorted(sheets, |a, b| b.doc.changed.cmp(&a.doc.changed).then(a.doc.id.cmp(&b.doc.id)))
    }

    /// A project's sheets that are not in the bin, the earliest started first.
    pub fn sheets_of(&self, project: &ProjectId) -> Vec<&Sheet> {
        let of_project = |sheet: &&Sheet| sheet.project == *project && sheet.binned.is_none();
        let sheets = self.sheets.values().map(|kept| &kept.doc).filter(of_project).collect();
        sorted(sheets, |a, b| a.created.cmp(&b.created).then(a.id.cmp(&b.id)))
    }

    /// All actions of one project or of all: the open ones by day, those without a day after them,
    /// the closed ones last. One that stands in several sheets, such as a second form of a sheet that was kept
    /// beside the first, is itself and counts once: in the sheet that was started first.
    pub fn actions(&self, project: Option<&ProjectId>) -> Vec<PlacedAction> {
        let wanted = |id: &ProjectId| project.is_none_or(|p| p == id) && !self.is_binned(id);
        let own = self
            .projects
            .values()
            .filter(|kept| wanted(&kept.doc.id))
            .flat_map(|kept| placed(&kept.doc.actions, &kept.doc.id, None));
        let sheets = self.sheets.values().map(|kept| &kept.doc);
        let sheets = sheets.filter(|sheet| wanted(&sheet.project) && sheet.binned.is_none());
        let sheets =
            sorted(sheets.collect(), |a, b| a.created.cmp(&b.created).then(a.id.cmp(&b.id)));
        let in_sheets = sheets
            .into_iter()
            .flat_map(|sheet| placed(&sheet.actions, &sheet.project, Some(&sheet.id)));
        let mut seen = Set::new();
        let is_first = |p: &PlacedAction| seen.insert((p.project.clone(), p.action.id.clone()));
        let all = own.chain(in_sheets).filter(|p| !p.action.is_empty());
        let all: Vec<_> = all.filter(is_first).collect();
        sorted(all, |a, b| {
            let days = |a: &Action| (!a.state.is_open(), a.by_when.is_none(), a.by_when);
            days(&a.action).cmp(&days(&b.action)).then_with(|| a.action.what.cmp(&b.action.what))
        })
    }

    /// When the oldest change was made that is in no copy, if that is more than a day ago.
    pub fn copy_due(&self, now: Stamp) -> Option<Stamp> {
        self.due(now).filter_map(|kept| kept.uncopied_since).min().map(|since| since.min(now))
    }

    /// When a file with something that is due was last given to the browser, and nobody said that it
    /// arrived.
    pub fn due_handed(&self, now: Stamp) -> Option<Stamp> {
        self.due(now).filter_map(|kept| Some(kept.handed.as_ref()?.at)).max()
    }

    fn due(&self, now: Stamp) -> impl Iterator<Item = &Kept<Sheet>> {
        let own = self.listed().into_iter().filter(|kept| !self.is_example(&kept.doc.project));
        own.filter(move |kept| kept.uncopied_since.is_some_and(|since| is_due(since, now)))
    }
}

/// Whether so much time went by that somebody is asked to take a copy. A moment to come is from a clock
/// that was ahead: how long ago it was, nobody knows, so it is due. Less than an hour is no such clock.
fn is_due(since: Stamp, now: Stamp) -> bool {
    !(0..COPY_DUE_HOURS).contains(&(now - since).num_hours())
}

fn placed<'a>(
    actions: &'a [Action],
    project: &'a ProjectId,
    sheet: Option<&'a SheetId>,
) -> impl Iterator<Item = PlacedAction> + 'a {
    actions.iter().map(move |action| PlacedAction {
        project: project.clone(),
        sheet: sheet.cloned(),
        action: action.clone(),
    })
}
