//! Many groups: the counted copies of their sessions, put together for as long as the page is open. They are in
//! memory alone. This wing opens with the pages beside the first.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::Stamp;
use crate::domain::base::id::{ProjectId, SessionId, ToolId};
use crate::domain::base::map::Map;
use crate::domain::base::order::sorted;
use crate::domain::room::differ::StatementOrder;
use crate::domain::room::programme::MOST_GROUPS;
use crate::domain::room::session::Session;
use crate::domain::room::shown::Shown;
use crate::format::copy::CopyDocument;
use crate::format::open::{Opened, Refusal};
use crate::format::{Problem, ProblemKind};
use crate::ports::keys;
use crate::state::app::App;
use crate::state::exchange::import::{Arrived, FoundInFile, Import, InFileError};
use crate::state::exchange::opening::OpenedFile;
use crate::state::reading::Reading;
use crate::state::wing::Wing;

/// A group's session, as far as it may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupSession {
    /// The group's project.
    pub project: ProjectId,
    /// What the file says its project is called, or else the file's own name; empty for a pasted text without one.
    pub name: String,
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

/// The groups, which worksheet is looked at, and how.
#[derive(Clone, Copy)]
pub struct Programme {
    app: App,
    groups: RwSignal<Groups>,
    picked: RwSignal<Option<ToolId>>,
    /// What comes first: one order for all that is seen of them.
    order: RwSignal<StatementOrder>,
    /// What was taken out last.
    taken: RwSignal<Option<(SessionId, GroupSession)>>,
    /// What became of files that were carried here from elsewhere, until it is told.
    carried: RwSignal<Vec<ProgrammeFileOutcome>>,
}

impl Programme {
    /// From context. Call it at the top of a component, never in a timer.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// Nothing was brought yet.
    pub fn open(app: App) -> Self {
        let programme = Self {
            app,
            groups: RwSignal::new(Groups::new()),
            picked: RwSignal::new(None),
            order: RwSignal::new(StatementOrder::default()),
            taken: RwSignal::new(None),
            carried: RwSignal::new(Vec::new()),
        };
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

    /// Takes in the results among files that somebody looks at elsewhere. What became of each is told on the groups' own page.
    pub fn carry(self, import: &Import) {
        let file = |(at, arrived): (usize, &Arrived)| {
            let of = import.results().filter(|arrived| arrived.origin.file == at);
            let sessions: Vec<_> = of.map(|arrived| arrived.session.clone()).collect();
            let copy = CopyDocument {
                projects: import.projects.iter().map(|arrived| arrived.project.clone()).collect(),
                sessions,
                ..CopyDocument::default()
            };
            let is_any = !copy.sessions.is_empty();
            let opened = match &arrived.found {
                FoundInFile::Partly(_, problems) => {
                    Opened::Partly { copy, problems: problems.clone() }
                }
                FoundInFile::Good(_) | FoundInFile::Refused(_) | FoundInFile::NotRead(_) => {
                    Opened::Good(copy)
                }
            };
            is_any.then(|| OpenedFile { name: arrived.name.clone(), content: Ok(opened) })
        };
        let files: Vec<OpenedFile> = import.files.iter().enumerate().filter_map(file).collect();
        self.carried.set(self.take(&files));
    }

    /// What became of files that were carried here. It is told once.
    pub fn take_carried(self) -> Vec<ProgrammeFileOutcome> {
        self.carried.try_update_untracked(std::mem::take).unwrap_or_default()
    }

    /// The groups by their names, then by the day on which they looked: in no order that could rank them.
    pub fn listed(self) -> Vec<(SessionId, GroupSession)> {
        let all =
            self.groups.with(|all| all.iter().map(|(id, g)| (id.clone(), g.clone())).collect());
        let name = |group: &GroupSession| group.name.to_lowercase();
        sorted(all, |(_, a): &(SessionId, GroupSession), (_, b)| {
            name(a).cmp(&name(b)).then_with(|| a.when.cmp(&b.when))
        })
    }

    /// Takes a group out; it can be put back until another is. Says whether it was in.
    pub fn take_out(self, id: &SessionId) -> bool {
        let out = self.groups.try_update(|all| all.remove(id)).flatten();
        let is_out = out.is_some();
        self.taken.set(out.map(|group| (id.clone(), group)));
        is_out
    }

    /// Whether one was taken out, and can be put back.
    pub fn has_taken_out(self) -> bool {
        self.taken.with(Option::is_some)
    }

    /// Puts back what was taken out last, unless it came in again meanwhile. Says whether it is in.
    pub fn put_back(self) -> bool {
        let Some((id, group)) = self.taken.try_update(Option::take).flatten() else { return false };
        self.groups.update(|all| {
            if !all.contains_key(&id) {
                all.insert(id, group);
            }
        });
        true
    }

    /// What comes first.
    pub fn order(self) -> StatementOrder {
        self.order.get()
    }

    /// Sets what comes first, on every page and screen of theirs.
    pub fn put_first(self, order: StatementOrder) {
        self.order.set(order);
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
    /// What somebody deletes here is not told from a file either.
    fn let_go(&self, gone: &[String]) {
        let is_gone = |(id, group): (&SessionId, &GroupSession)| {
            gone.contains(&keys::session(id)) || gone.contains(&keys::project(&group.project))
        };
        if self.groups.with_untracked(|all| all.iter().any(is_gone)) {
            self.groups.update(|all| all.retain(|id, group| !is_gone((id, group))));
        }
        self.taken.set(None);
    }

    fn has_brought(&self) -> bool {
        self.groups.with_untracked(|all| !all.is_empty())
            || self.taken.with_untracked(Option::is_some)
    }

    fn forget(&self) {
        self.groups.set(Groups::new());
        self.picked.set(None);
        self.order.set(StatementOrder::default());
        self.taken.set(None);
        self.carried.set(Vec::new());
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
    /// It is damaged, so that its numbers may not be all there.
    NotWhole,
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
            let take = |(session, name)| self.take_group(groups, session, name);
            let became = sessions(file).map(|all| all.into_iter().map(take).collect());
            ProgrammeFileOutcome { name: file.name.clone(), became }
        };
        let brought = files.iter().map(look).collect();
        groups.notify();
        brought
    }

    fn take_group(&self, groups: RwSignal<Groups>, session: Session, name: String) -> GroupOutcome {
        let Some(revealed) = session.revealed else { return GroupOutcome::NotSeen };
        // An id means the same in every version, so that earlier ones can be added up with this one.
        if self.tool(&session.tool).is_none_or(|tool| tool.version < session.tool_version) {
            return GroupOutcome::OtherTool;
        }
        let group = GroupSession {
            project: session.project,
            name,
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

/// Whether results may not be what they were: nobody could see it in a sum.
fn changes_numbers(kind: ProblemKind) -> bool {
    match kind {
        ProblemKind::Checksum
        | ProblemKind::CutShort
        | ProblemKind::LeftOut
        | ProblemKind::Unclear
        | ProblemKind::Twice
        | ProblemKind::BadBytes => true,
        // What is left out then is another document, or the end of a text; and what mail put in was in the text alone.
        ProblemKind::TooMany
        | ProblemKind::TooLong
        | ProblemKind::Repaired
        | ProblemKind::TooSmallGroup
        | ProblemKind::Newer { .. } => false,
    }
}

/// The sessions in a file, each with what its project is called there, or else the file.
fn sessions(file: &OpenedFile) -> Result<Vec<(Session, String)>, ProgrammeRefusal> {
    let opened = file.content.as_ref().map_err(|why| ProgrammeRefusal::NotRead(why.clone()))?;
    let (copy, problems): (_, &[Problem]) = match opened {
        Opened::Good(copy) => (copy, &[]),
        Opened::Partly { copy, problems } => (copy, problems),
        Opened::Refused(why) => return Err(ProgrammeRefusal::Refused(*why)),
    };
    let sessions = copy.sessions.iter().filter(|session| !session.is_memory);
    let name = |session: &Session| {
        let project = copy.projects.iter().find(|project| project.id == session.project);
        let named = project.map(|project| project.name.trim()).filter(|name| !name.is_empty());
        named.unwrap_or(&file.name).to_owned()
    };
    let sessions: Vec<_> = sessions.map(|session| (session.clone(), name(session))).collect();
    let is_too_small = |problem: &Problem| problem.kind == ProblemKind::TooSmallGroup;
    match sessions.is_empty() {
        false if problems.iter().any(|problem| changes_numbers(problem.kind)) => {
            Err(ProgrammeRefusal::NotWhole)
        }
        false => Ok(sessions),
        true if problems.iter().any(is_too_small) => Err(ProgrammeRefusal::TooSmallGroup),
        true => Err(ProgrammeRefusal::NoSession),
    }
}
