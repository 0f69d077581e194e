//! Many groups: the counted copies of their sessions, put together for as long as somebody looks at them. They are in
//! memory alone. This wing opens with the pages beside the first.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::Stamp;
use crate::domain::base::id::{ProjectId, SessionId, ToolId};
use crate::domain::base::map::Map;
use crate::domain::room::programme::MOST_GROUPS;
use crate::domain::room::session::Session;
use crate::domain::room::shown::Shown;
use crate::format::open::{Opened, Refusal};
use crate::format::{Problem, ProblemKind};
use crate::state::app::App;
use crate::state::exchange::import::InFileError;
use crate::state::exchange::opening::OpenedFile;
use crate::state::reading::Reading;
use crate::state::route::Route;
use crate::state::wing::Wing;

/// A group's session, as far as it may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupSession {
    /// The group's project.
    pub project: ProjectId,
    /// The worksheet.
    pub tool: ToolId,
    /// When it last changed: of two copies the later counts.
    pub changed: Stamp,
    /// When the room looked.
    pub when: Stamp,
    /// What the room has seen.
    pub shown: Shown,
}

/// The groups that were brought, each once.
pub type Groups = Map<SessionId, GroupSession>;

/// The groups, and which worksheet is looked at.
#[derive(Clone, Copy)]
pub struct Programme {
    app: App,
    groups: RwSignal<Groups>,
    picked: RwSignal<Option<ToolId>>,
}

impl Programme {
    /// From context. Call it at the top of a component, never in a timer.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// Nothing was brought yet.
    pub fn open(app: App) -> Self {
        let programme =
            Self { app, groups: RwSignal::new(Groups::new()), picked: RwSignal::new(None) };
        app.add_wing(Rc::new(programme));
        programme
    }

    /// The groups that were brought.
    pub fn groups(self) -> Reading<Groups> {
        Reading::of(self.groups)
    }

    /// Takes in the sessions of some files, and tells what became of each.
    pub fn take(self, files: &[OpenedFile]) -> Vec<ProgrammeFileOutcome> {
        self.app.take_groups(self.groups, files)
    }

    /// The worksheets that groups were brought of.
    pub fn tools(self) -> Vec<ToolId> {
        let has = |tool: &ToolId| self.groups.with(|all| all.values().any(|g| g.tool == *tool));
        let all = self.app.tools().into_iter().map(|tool| tool.id.clone());
        all.filter(has).collect()
    }

    /// The worksheet that is looked at: the one that was picked, or else the first.
    pub fn tool(self) -> Option<ToolId> {
        let tools = self.tools();
        let picked = self.picked.get().filter(|tool| tools.contains(tool));
        picked.or_else(|| tools.into_iter().next())
    }

    /// Looks at another worksheet.
    pub fn pick(self, tool: Option<ToolId>) {
        self.picked.set(tool);
    }
}

impl Wing for Programme {
    /// Whoever goes elsewhere takes nothing along.
    fn leave(&self, to: &Route) {
        if !matches!(to, Route::Programme(_)) {
            self.forget();
        }
    }

    fn forget(&self) {
        self.groups.set(Groups::new());
        self.picked.set(None);
    }
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammeFileOutcome {
    /// Its name; empty for a pasted text.
    pub name: String,
    /// What became of each session in it, or why there is none.
    pub became: Result<Vec<GroupOutcome>, ProgrammeRefusal>,
}

/// What became of a session in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupOutcome {
    /// It counts.
    New,
    /// It was in already.
    Again,
    /// The room has not looked yet, so nothing of it may be shown.
    NotSeen,
    /// It fills in a worksheet, or a version of one, that this app does not know.
    OtherTool,
    /// There are too many groups for a page.
    TooMany,
}

/// Why a file brought nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum ProgrammeRefusal {
    /// There is no session in it.
    NoSession,
    /// Its results show a group that is too small, so they are not taken.
    TooSmallGroup,
    /// Nothing in it could be read.
    Refused(Refusal),
    /// The file itself could not be had.
    NotRead(InFileError),
}

impl App {
    /// Takes in the sessions of some files, and tells what became of each.
    pub fn take_groups(
        &self,
        groups: RwSignal<Groups>,
        files: &[OpenedFile],
    ) -> Vec<ProgrammeFileOutcome> {
        let look = |file: &OpenedFile| {
            let became = sessions(file).map(|sessions| {
                sessions.into_iter().map(|session| self.take_group(groups, session)).collect()
            });
            ProgrammeFileOutcome { name: file.name.clone(), became }
        };
        let brought = files.iter().map(look).collect();
        groups.notify();
        brought
    }

    fn take_group(&self, groups: RwSignal<Groups>, session: Session) -> GroupOutcome {
        let Some(revealed) = session.revealed else { return GroupOutcome::NotSeen };
        // An id means the same in every version, so that earlier ones can be added up with this one.
        if self.tool(&session.tool).is_none_or(|tool| tool.version < session.tool_version) {
            return GroupOutcome::OtherTool;
        }
        let group = GroupSession {
            project: session.project,
            tool: session.tool,
            changed: session.changed,
            when: revealed.when,
            shown: revealed.shown,
        };
        groups
            .try_update_untracked(|groups| match groups.get(&session.id).map(|g| g.changed) {
                Some(changed) => {
                    if changed < group.changed {
                        groups.insert(session.id, group);
                    }
                    GroupOutcome::Again
                }
                None if groups.len() == MOST_GROUPS => GroupOutcome::TooMany,
                None => {
                    groups.insert(session.id, group);
                    GroupOutcome::New
                }
            })
            .unwrap_or(GroupOutcome::TooMany)
    }
}

fn sessions(file: &OpenedFile) -> Result<Vec<Session>, ProgrammeRefusal> {
    let opened = file.content.as_ref().map_err(|why| ProgrammeRefusal::NotRead(why.clone()))?;
    let (copy, problems): (_, &[Problem]) = match opened {
        Opened::Good(copy) => (copy, &[]),
        Opened::Partly { copy, problems } => (copy, problems),
        Opened::Refused(why) => return Err(ProgrammeRefusal::Refused(*why)),
    };
    let sessions = copy.sessions.iter().filter(|session| !session.is_memory);
    let sessions: Vec<Session> = sessions.cloned().collect();
    let is_too_small = |problem: &Problem| problem.kind == ProblemKind::TooSmallGroup;
    match sessions.is_empty() {
        false => Ok(sessions),
        true if problems.iter().any(is_too_small) => Err(ProgrammeRefusal::TooSmallGroup),
        true => Err(ProgrammeRefusal::NoSession),
    }
}
