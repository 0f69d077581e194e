//! Opens whatever a person was given: a file or a pasted text. It goes by content alone, never fails
//! as a whole where a part can be saved, and changes nothing.

mod decode;
mod documents;
mod forms;
mod gather;
mod guess;
mod loose;
mod mail;
mod opening;
mod parts;
mod pieces;
mod repair;
mod rescue;
mod rich_text;
mod scan;

use std::error::Error;
use std::fmt;

pub use guess::GuessedType;

use super::copy::CopyDocument;
pub use super::problem::{Problem, ProblemKind};
pub use opening::Opening;

/// The most bytes of anything that are read.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The most bytes that are read of what says that it is ours: a copy of a full device, in letters that take
/// several bytes, has to open again.
pub const MAX_OWN_BYTES: usize = 20 * 1024 * 1024;
/// So many bytes at the beginning and at the end of a file tell whether it says so.
pub const EDGE_BYTES: u16 = 1024;
/// The most sheets, and the most projects, that are read from one file.
pub const MAX_SHEETS: usize = 2_000;
/// How deeply a file may be nested; our own are nested 9 deep.
pub const MAX_DEPTH: usize = 32;

/// What came of opening something.
#[derive(Debug, Clone, PartialEq)]
pub enum Opened {
    /// All of it could be read.
    Good(CopyDocument),
    /// This much could be read.
    Partly {
        /// What could be read.
        copy: CopyDocument,
        /// What is wrong with the rest; never empty.
        problems: Vec<Problem>,
    },
    /// Nothing could be read.
    Refused(Refusal),
}

/// Why nothing could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// Nothing in it is ours.
    NotOurs {
        /// What it seems to be.
        looks_like: GuessedType,
    },
    /// A newer version of the app wrote it.
    Newer {
        /// The version of its form.
        version: u64,
    },
    /// It is ours, but nothing could be saved.
    Damaged,
    /// All that is in it shows groups that are too small.
    TooSmallGroup,
    /// It is larger than [`MAX_BYTES`], or than [`MAX_OWN_BYTES`] where it says that it is ours.
    TooLarge,
    /// It is nested deeper than [`MAX_DEPTH`].
    TooDeep,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("nothing is in it"),
            Self::NotOurs { looks_like } => {
                write!(f, "not of this app; it looks like {looks_like:?}")
            }
            Self::Newer { version } => write!(f, "written in version {version} of the form"),
            Self::Damaged => f.write_str("nothing of it could be saved"),
            Self::TooSmallGroup => f.write_str("all that is in it shows groups that are too small"),
            Self::TooLarge => f.write_str("larger than what is read"),
            Self::TooDeep => write!(f, "nested deeper than {MAX_DEPTH}"),
        }
    }
}

impl Error for Refusal {}

/// Whether the beginning or the end of a file says that it is a copy of ours.
pub fn says_it_is_ours(edge: &[u8]) -> bool {
    let marks = [super::envelope::FAMILY, "SHARED TABLE DATA"].map(str::as_bytes);
    marks.iter().any(|mark| edge.windows(mark.len()).any(|bytes| bytes == *mark))
}

/// Opens the bytes of a file, or a pasted text, in one go.
///
/// ```
/// use shared_table::format::open::{GuessedType, Opened, Refusal, open};
///
/// let text = r#"Hello, here it is:
/// {"kind":"shared-table-copy","version":1,"made":"2026-11-22T14:05:00Z","projects":[
///   {"id":"p1","name":"Ridge Street","created":"2026-11-01T09:00:00Z","changed":"2026-11-01T09:00:00Z"}
/// ]}"#;
/// let opened = open(text.as_bytes());
/// assert!(matches!(opened, Opened::Good(copy) if copy.projects[0].name == "Ridge Street"));
///
/// let other = Refusal::NotOurs { looks_like: GuessedType::Text };
/// assert_eq!(open(b"Dear all"), Opened::Refused(other));
/// ```
pub fn open(bytes: &[u8]) -> Opened {
    let mut opening = Opening::new(bytes.to_vec());
    loop {
        if let Some(opened) = opening.step() {
            return opened;
        }
    }
}
