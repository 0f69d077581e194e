//! Brings together what several documents in one file hold.

use std::collections::BTreeMap;

use super::guess::GuessedType;
use super::{MAX_SHEETS, Refusal};
use crate::domain::document::compare::{same_project, same_sheet};
use crate::domain::document::limits;
use crate::domain::document::lineage::Lineage;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::format::copy::{CopyDocument, project_name, sheet_name};
use crate::format::document::Document;
use crate::format::problem::{Log, PathSegment, Problem, ProblemKind};

/// What was found so far.
#[derive(Debug, Default)]
pub(super) struct GatheredCopy {
    copy: CopyDocument,
    any: bool,
    from_copy: bool,
    problems: Vec<Problem>,
    refused: Option<Refusal>,
}

impl GatheredCopy {
    /// Adds a document and what is wrong with it.
    pub(super) fn add(&mut self, document: Document, log: Log) {
        self.any = true;
        self.problems.extend(log.into_problems());
        match document {
            Document::Copy(copy) => self.add_copy(copy),
            Document::Sheet(kept) => {
                self.add_lineage(sheet_name(&kept.doc.id), kept.lineage.read());
                self.copy.sheets.push(kept.doc);
            }
            Document::Project(kept) => {
                self.add_lineage(project_name(&kept.doc.id), kept.lineage.read());
                self.copy.projects.push(kept.doc);
            }
            Document::Session(kept) => self.copy.sessions.push(kept.doc),
        }
    }

    fn add_lineage(&mut self, name: String, lineage: Lineage) {
        if !lineage.is_empty() {
            self.copy.lineages.insert(name, lineage);
        }
    }

    /// The first copy says what wrote it and when.
    fn add_copy(&mut self, copy: CopyDocument) {
        if !self.from_copy {
            self.copy.app = copy.app;
            self.copy.made = copy.made;
            self.from_copy = true;
        }
        self.copy.projects.extend(copy.projects);
        self.copy.sheets.extend(copy.sheets);
        self.copy.sessions.extend(copy.sessions);
        self.copy.lineages.fill(copy.lineages);
    }

    /// Notes a problem with a document as a whole.
    pub(super) fn note(&mut self, kind: ProblemKind) {
        self.problems.push(Problem { kind, at: String::new() });
    }

    /// Leaves a document out. What is wrong with it is told if nothing else is found.
    pub(super) fn refuse(&mut self, refusal: Refusal) {
        match refusal {
            Refusal::Newer { version } => self.note(ProblemKind::Newer { version }),
            _ => self.note(ProblemKind::LeftOut),
        }
        self.refused.get_or_insert(refusal);
    }

    /// Whoever wrote it still has the whole of it in the file.
    fn cut_what_is_too_long(&mut self) {
        let sheets = self.copy.sheets.iter_mut().map(limits::keep_sheet);
        let projects = self.copy.projects.iter_mut().map(limits::keep_project);
        let n = sheets.chain(projects).filter(|is_cut| *is_cut).count();
        let problem = || Problem { kind: ProblemKind::TooLong, at: String::new() };
        self.problems.extend(std::iter::repeat_with(problem).take(n));
    }

    /// What all of it comes to.
    pub(super) fn finish(
        mut self,
        guess: impl FnOnce() -> GuessedType,
    ) -> Result<(CopyDocument, Vec<Problem>), Refusal> {
        if !self.any && self.problems.is_empty() {
            return Err(Refusal::NotOurs { looks_like: guess() });
        }
        self.cut_what_is_too_long();
        let mut log = Log::default();
        log.within(PathSegment::Field("projects"), |log| {
            first_of_each(&mut self.copy.projects, |p: &Project| p.id.as_str(), same_project, log);
        });
        log.within(PathSegment::Field("sheets"), |log| {
            first_of_each(&mut self.copy.sheets, |s: &Sheet| s.id.as_str(), same_sheet, log);
        });
        log.within(PathSegment::Field("sessions"), |log| {
            first_of_each(&mut self.copy.sessions, |s: &Session| s.id.as_str(), Session::eq, log);
        });
        self.problems.extend(log.into_problems());
        // What became of it is told more exactly already.
        let is_told = |p: &Problem| matches!(p.kind, ProblemKind::BadBytes | ProblemKind::CutShort);
        if self.problems.iter().any(is_told) {
            self.problems.retain(|p| p.kind != ProblemKind::Checksum);
        }
        let nothing = self.copy.is_empty();
        if nothing && !self.problems.is_empty() {
            let too_small = self.problems.iter().any(|p| p.kind == ProblemKind::TooSmallGroup);
            let why = if too_small { Refusal::TooSmallGroup } else { Refusal::Damaged };
            return Err(self.refused.unwrap_or(why));
        }
        if !self.from_copy {
            self.copy.made = latest(&self.copy);
        }
        Ok((self.copy, self.problems))
    }
}

/// Keeps the first of each id, and no more than the limit.
fn first_of_each<T>(all: &mut Vec<T>, id: fn(&T) -> &str, same: fn(&T, &T) -> bool, log: &mut Log) {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut kept: Vec<T> = Vec::with_capacity(all.len().min(MAX_SHEETS));
    for (at, one) in std::mem::take(all).into_iter().enumerate() {
        match places.get(id(&one)) {
            Some(first) if same(&kept[*first], &one) => {}
            Some(_) => log.within(PathSegment::Place(at), |log| log.note(ProblemKind::Twice)),
            None if kept.len() < MAX_SHEETS => {
                places.insert(id(&one).to_owned(), kept.len());
                kept.push(one);
            }
            None => {
                log.note(ProblemKind::TooMany);
                break;
            }
        }
    }
    *all = kept;
}

/// When the newest part last changed.
fn latest(copy: &CopyDocument) -> crate::domain::Stamp {
    let sheets = copy.sheets.iter().map(|s| s.changed);
    sheets.chain(copy.projects.iter().map(|p| p.changed)).max().unwrap_or_default()
}
