//! What can be wrong with a document, and the log that collects it while reading goes on.

use std::error::Error;
use std::fmt;

/// Why a document can't be read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// It is no document of this app, or of another kind than was asked for.
    NotOurs,
    /// A newer version of the app wrote it.
    Newer {
        /// The version of its form.
        version: u64,
    },
    /// It is ours, but broken.
    Damaged {
        /// Where, for people who look into the file.
        at: String,
    },
}

impl LoadError {
    /// Broken at that place.
    pub(crate) fn damaged(at: &str) -> Self {
        Self::Damaged { at: at.to_owned() }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs => f.write_str("not a document of this app"),
            Self::Newer { version } => write!(f, "written in version {version} of the form"),
            Self::Damaged { at } => write!(f, "damaged at {at}"),
        }
    }
}

impl Error for LoadError {}

/// Something that could be read only in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where, such as `sheets[3].answers[2].note`, for people who look into the file.
    pub at: String,
}

/// What is wrong with a part of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// The checksum does not fit: something may have changed on the way.
    Checksum,
    /// It breaks off, or is broken inside: what stood there is missing.
    CutShort,
    /// An entry could not be read and is left out.
    LeftOut,
    /// A field could not be read; the rest of its entry is kept.
    Unclear,
    /// An id occurs twice with different content.
    Twice,
    /// There is more than the limit; the rest is left out.
    TooMany,
    /// A text, a name or a list is longer than the limit; the rest of it is left out.
    TooLong,
    /// Line breaks or quote marks that mail put in were taken out by guess.
    Repaired,
    /// A session shows a group that is smaller than its rules allow. It is left out.
    TooSmallGroup,
    /// Bytes that are no text were replaced.
    BadBytes,
    /// One document among others is of a newer version and left out.
    Newer {
        /// The version of its form.
        version: u64,
    },
}

impl ProblemKind {
    /// All of it was read. What was read may differ from what was written.
    pub fn is_all_read(self) -> bool {
        match self {
            Self::Checksum | Self::Repaired => true,
            Self::CutShort
            | Self::LeftOut
            | Self::Unclear
            | Self::Twice
            | Self::TooMany
            | Self::TooLong
            | Self::TooSmallGroup
            | Self::BadBytes
            | Self::Newer { .. } => false,
        }
    }
}

/// More than this many problems are not listed: the list is for people.
const MAX_LISTED: usize = 500;

/// A field that waits until it is known what it stands in.
#[derive(Debug)]
pub(crate) struct WaitingField {
    /// How deep in the document that is.
    pub(super) depth: usize,
    /// The way from there.
    pub(super) way: String,
    /// Its value as JSON.
    pub(super) text: String,
}

/// Where reading stands, and what went wrong so far.
#[derive(Debug, Default)]
pub(crate) struct Log {
    path: Vec<PathSegment>,
    problems: Vec<Problem>,
    /// Fields that nobody knows, of what is being read.
    pub(super) waiting: Vec<WaitingField>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum PathSegment {
    Field(&'static str),
    Place(usize),
}

impl Log {
    /// What stood in something that was left out is left out with it.
    pub(super) fn leave_waiting(&mut self) {
        let depth = self.depth();
        self.waiting.retain(|one| one.depth < depth);
    }

    /// Reads something one step further in.
    pub(crate) fn within<T>(&mut self, step: PathSegment, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let out = read(self);
        self.path.pop();
        out
    }

    /// Notes a problem where reading stands, once.
    pub(crate) fn note(&mut self, kind: ProblemKind) {
        let problem = Problem { kind, at: self.here() };
        if self.problems.len() < MAX_LISTED && self.problems.last() != Some(&problem) {
            self.problems.push(problem);
        }
    }

    /// Notes a problem in a field of what is being read.
    pub(crate) fn note_in(&mut self, field: &'static str, kind: ProblemKind) {
        self.within(PathSegment::Field(field), |log| log.note(kind));
    }

    /// How deep reading stands.
    pub(super) fn depth(&self) -> usize {
        self.path.len()
    }

    /// The list that reading stands in an entry of, and how deep that list's own place is.
    pub(super) fn list(&self) -> Option<(usize, &'static str)> {
        match self.path[..] {
            [ref outer @ .., PathSegment::Field(name), PathSegment::Place(_)] => {
                Some((outer.len(), name))
            }
            _ => None,
        }
    }

    pub(crate) fn has(&self, kind: ProblemKind) -> bool {
        self.problems.iter().any(|p| p.kind == kind)
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn here(&self) -> String {
        let mut text = String::new();
        for step in &self.path {
            match step {
                PathSegment::Field(name) if text.is_empty() => text.push_str(name),
                PathSegment::Field(name) => text.extend([".", name]),
                PathSegment::Place(at) => text.extend(["[", &at.to_string(), "]"]),
            }
        }
        text
    }
}
