//! Opening files: what came in, how it stands to what is here, and taking it in. Nothing changes
//! before the person agrees, and one step takes it back.

mod accept;
mod joining;
mod looking;
mod plan;
mod undo;
mod weigh;

pub use accept::Accepted;
pub use joining::ArrivedForm;
pub(in crate::state) use joining::{Joinable, first_mark};
pub use looking::ImportProgress;
pub(in crate::state) use looking::Looking;
pub use plan::Plan;
pub use undo::Undone;

use leptos::prelude::*;

use crate::domain::Stamp;
use crate::domain::base::id::{ProjectId, SessionId, SheetId};
use crate::domain::document::compare::{Resolution, Standing};
use crate::domain::document::join::{Clash, Decision};
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::format::Problem;
use crate::format::open::Refusal;
pub use crate::ports::files::{InFile, InFileError};
use crate::ports::keys;
use crate::state::exchange::Exchange;
use crate::state::route::{ProgrammeView, Route, SessionView};

/// The id of the heading above what came in, on the page that opens files.
pub const ARRIVED: &str = "arrived";

/// Files that came in and wait for a decision.
#[derive(Debug, Clone, Default)]
pub struct Import {
    /// What each file was.
    pub files: Vec<Arrived>,
    /// All sheets in them, each once.
    pub sheets: Vec<ArrivedSheet>,
    /// All projects in them, each once.
    pub projects: Vec<ArrivedProject>,
    /// All sessions in them, each once.
    pub sessions: Vec<ArrivedSession>,
    /// What was taken in last, until the next file comes.
    pub done: Option<ImportSummary>,
    /// Somebody went on to another page. The next file begins anew.
    pub is_left: bool,
    /// Somebody decided something.
    pub is_touched: bool,
}

/// What a file was.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrived {
    /// Its name; empty for a pasted text.
    pub name: String,
    /// What was found in it.
    pub found: FoundInFile,
    /// It holds more than this version of the app knows.
    pub has_unknown: bool,
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq)]
pub enum FoundInFile {
    /// So many sheets, all well.
    Good(usize),
    /// So many sheets could be saved; this is what was wrong.
    Partly(usize, Vec<Problem>),
    /// Nothing to take in.
    Refused(Refusal),
    /// The file itself could not be had.
    NotRead(InFileError),
}

/// Where something came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// Which of the files.
    pub file: usize,
    /// When that copy was made.
    pub made: Stamp,
    /// Nothing was wrong with that file.
    pub whole: bool,
}

/// A sheet that came in.
#[derive(Debug, Clone, PartialEq)]
pub struct ArrivedSheet {
    /// The sheet as it came in; of several forms the latest.
    pub sheet: Sheet,
    /// Every form of it, from each file.
    pub forms: Vec<ArrivedForm<Sheet>>,
    /// How it stands to what is here.
    pub standing: Standing,
    /// The one here lies in the bin.
    pub in_bin: bool,
    /// Somebody deleted it here for good.
    pub was_deleted: bool,
    /// What the person wants with it.
    pub take: Resolution,
    /// What several people changed, and what was decided about it.
    pub clashes: Vec<Clash>,
}

/// A project that came in.
#[derive(Debug, Clone, PartialEq)]
pub struct ArrivedProject {
    /// The project as it came in; of several forms the latest.
    pub project: Project,
    /// Every form of it, from each file.
    pub forms: Vec<ArrivedForm<Project>>,
    /// How it stands to what is here.
    pub standing: Standing,
    /// Somebody deleted it here for good.
    pub was_deleted: bool,
    /// What the person wants with it.
    pub take: Resolution,
    /// What several people changed, and what was decided about it.
    pub clashes: Vec<Clash>,
}

/// A session that came in. One that is here already stays as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct ArrivedSession {
    /// The session.
    pub session: Session,
    /// Where it came in.
    pub origin: Origin,
    /// How it stands to what is here.
    pub standing: SessionStanding,
    /// Somebody deleted it here for good, and does not want it back.
    pub stays_deleted: bool,
}

/// How a session that came in stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionStanding {
    /// Not here yet.
    New,
    /// Here already, or nothing of it is for this place.
    Here,
    /// Only what was seen of it counts here, so that nothing shown later gives away what was held back.
    Seen,
    /// It shows smaller groups than this project agreed on. It stays out.
    SmallerGroups,
}

/// What was taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Sheets that were added.
    pub added: usize,
    /// Sheets that were replaced.
    pub replaced: usize,
    /// Projects that were added or changed.
    pub projects: usize,
    /// Sessions that were added.
    pub sessions: usize,
    /// All these sheets.
    pub sheets: Vec<SheetId>,
}

impl ArrivedSheet {
    /// There is something to decide about it.
    pub fn is_open(&self) -> bool {
        match self.standing {
            Standing::New => self.was_deleted || self.in_bin,
            Standing::Same => self.in_bin,
            Standing::Changed => true,
        }
    }

    /// The files it came in, by their places.
    pub fn files(&self) -> impl Iterator<Item = usize> + '_ {
        self.forms.iter().map(|form| form.origin.file)
    }

    /// Taking it in would change something here.
    pub fn is_wanted(&self) -> bool {
        let is_asked = self.is_open();
        if is_asked { self.take != Resolution::Mine } else { self.standing == Standing::New }
    }

    /// How many places wait for a decision.
    pub fn undecided(&self) -> usize {
        undecided(self.is_wanted(), self.take, &self.clashes)
    }
}

fn undecided(is_wanted: bool, take: Resolution, clashes: &[Clash]) -> usize {
    let is_asked = is_wanted && matches!(take, Resolution::Joined | Resolution::Theirs);
    if is_asked { clashes.iter().filter(|clash| clash.decided.is_none()).count() } else { 0 }
}

impl ArrivedSession {
    /// Taking it in would change something here.
    pub fn is_wanted(&self) -> bool {
        self.standing.is_wanted() && !self.stays_deleted
    }
}

impl SessionStanding {
    /// Taking it in would change something here.
    pub fn is_wanted(self) -> bool {
        match self {
            Self::New | Self::Seen => true,
            Self::Here | Self::SmallerGroups => false,
        }
    }
}

impl ArrivedProject {
    /// The files it came in, by their places.
    pub fn files(&self) -> impl Iterator<Item = usize> + '_ {
        self.forms.iter().map(|form| form.origin.file)
    }

    /// How many places wait for a decision.
    pub fn undecided(&self) -> usize {
        undecided(self.is_wanted(), self.take, &self.clashes)
    }

    /// Taking it in would change something here.
    pub fn is_wanted(&self) -> bool {
        match self.standing {
            Standing::New => !self.was_deleted || self.take != Resolution::Mine,
            Standing::Same => false,
            Standing::Changed => self.take != Resolution::Mine,
        }
    }
}

impl Import {
    /// The key of everything in the files.
    pub(in crate::state) fn keys(&self) -> Vec<String> {
        let sheets = self.sheets.iter().map(|a| keys::sheet(&a.sheet.id));
        let projects = self.projects.iter().map(|a| keys::project(&a.project.id));
        let sessions = self.sessions.iter().map(|a| keys::session(&a.session.id));
        sheets.chain(projects).chain(sessions).collect()
    }

    /// How many sheets and projects would be added or changed.
    pub fn wanted(&self) -> usize {
        self.sheets.iter().filter(|a| a.is_wanted()).count()
            + self.projects.iter().filter(|a| a.is_wanted()).count()
            + self.sessions.iter().filter(|a| a.is_wanted()).count()
    }

    /// Sessions of which the files hold what their rooms have seen, and nobody's own answers.
    pub fn results(&self) -> impl Iterator<Item = &ArrivedSession> {
        let all = self.sessions.iter().filter(|a| !a.session.is_memory);
        all.filter(|a| a.session.revealed.is_some() && a.session.entries.is_empty())
    }

    /// How many places wait for a decision.
    pub fn undecided(&self) -> usize {
        self.sheets.iter().map(ArrivedSheet::undecided).sum::<usize>()
            + self.projects.iter().map(ArrivedProject::undecided).sum::<usize>()
    }

    /// How many sheets and projects differ from those here.
    pub fn changed(&self) -> usize {
        let sheets = self.sheets.iter().map(|a| a.standing);
        let all = sheets.chain(self.projects.iter().map(|a| a.standing));
        all.filter(|standing| *standing == Standing::Changed).count()
    }

    /// Nothing in the files needs a decision or would change anything.
    pub fn is_settled(&self) -> bool {
        let is_deleted = self.projects.iter().any(|a| a.was_deleted)
            || self.sessions.iter().any(|a| a.stays_deleted);
        let is_open = is_deleted || self.sheets.iter().any(ArrivedSheet::is_open);
        self.wanted() == 0 && self.changed() == 0 && !is_open
    }
}

impl Exchange {
    /// Files were chosen or dropped: the page that opens files looks into them.
    pub fn bring(&self, files: Vec<InFile>) {
        self.brought.update(|brought| brought.extend(files));
        let takes_files = |route: &Route| {
            matches!(
                route,
                Route::Open
                    | Route::Programme(ProgrammeView::All)
                    | Route::Session(_, SessionView::Files)
            )
        };
        if !self.app.route.with_untracked(takes_files) {
            // What was looked at before is another matter.
            self.import.set(Import::default());
            self.app.go(&Route::Open);
        }
    }

    /// Somebody goes on to another page. Files that nobody decided anything about are forgotten.
    pub(in crate::state) fn leave_import(&self, route: &Route) {
        let is_elsewhere = *route != Route::Open;
        if is_elsewhere {
            self.stop_looking();
        }
        if is_elsewhere && self.import.with_untracked(|i| !i.files.is_empty() && !i.is_left) {
            if self.import.with_untracked(|i| i.is_touched) {
                self.import.update(|i| i.is_left = true);
            } else {
                self.forget_import();
            }
        }
    }

    fn touch_import(&self, change: impl FnOnce(&mut Import)) {
        self.import.update(|import| {
            (import.is_touched, import.is_left) = (true, false);
            change(import);
        });
    }

    /// Sets what to do with a sheet that differs from the one here.
    pub fn take_sheet(&self, id: &SheetId, take: Resolution) {
        self.touch_import(|import| {
            import.sheets.iter_mut().filter(|a| a.sheet.id == *id).for_each(|a| a.take = take);
        });
    }

    /// Sets what to do with a project that differs from the one here.
    pub fn take_project(&self, id: &ProjectId, take: Resolution) {
        self.touch_import(|import| {
            import.projects.iter_mut().filter(|a| a.project.id == *id).for_each(|a| a.take = take);
        });
    }

    /// Sets whether a session that was deleted here comes back.
    pub fn take_session(&self, id: &SessionId, take: bool) {
        self.touch_import(|import| {
            let those = import.sessions.iter_mut().filter(|a| a.session.id == *id);
            those.for_each(|a| a.stays_deleted = !take);
        });
    }

    /// Sets what is to stand where several people changed the same thing of a sheet.
    pub fn decide_in_sheet(&self, id: &SheetId, path: &str, decision: Decision) {
        self.touch_import(|import| {
            let those = import.sheets.iter_mut().filter(|a| a.sheet.id == *id);
            those.for_each(|a| decide(&mut a.clashes, path, decision));
        });
    }

    /// Sets what is to stand where several people changed the same thing of a project.
    pub fn decide_in_project(&self, id: &ProjectId, path: &str, decision: Decision) {
        self.touch_import(|import| {
            let those = import.projects.iter_mut().filter(|a| a.project.id == *id);
            those.for_each(|a| decide(&mut a.clashes, path, decision));
        });
    }

    /// Forgets the files; nothing was changed.
    pub fn forget_import(&self) {
        self.import.set(Import::default());
    }
}

fn decide(clashes: &mut [Clash], path: &str, decision: Decision) {
    let those = clashes.iter_mut().filter(|clash| clash.path == path);
    those.for_each(|clash| clash.decided = Some(decision));
}
