//! Opens whatever a person was given: a file or a pasted text. It goes by content alone, never fails
//! as a whole where a part can be saved, and changes nothing.

mod decode;
mod documents;
mod forms;
mod gather;
mod guess;
mod loose;
mod mail;
mod parts;
mod pieces;
mod repair;
mod rescue;
mod rich_text;
mod scan;

pub use guess::LooksLike;

use super::armour::{self, BlockState};
use super::copy::Copy;
pub use super::problem::{Problem, ProblemKind};
use gather::Gathered;

/// The most bytes that are read.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// The most sheets, and the most projects, that are read from one file.
pub const MAX_SHEETS: usize = 2_000;
/// How deeply a file may be nested; our own are nested 9 deep.
pub const MAX_DEPTH: usize = 32;

/// What came of opening something.
#[derive(Debug, Clone, PartialEq)]
pub enum Opened {
    /// All of it could be read.
    Good(Copy),
    /// This much could be read.
    Partly {
        /// What could be read.
        copy: Copy,
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
        looks_like: LooksLike,
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
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// It is nested deeper than [`MAX_DEPTH`].
    TooDeep,
}

/// Opens the bytes of a file, or a pasted text.
pub fn open(bytes: &[u8]) -> Opened {
    match read(bytes) {
        Ok((copy, problems)) if problems.is_empty() => Opened::Good(copy),
        Ok((copy, problems)) => Opened::Partly { copy, problems },
        Err(refusal) => Opened::Refused(refusal),
    }
}

fn read(bytes: &[u8]) -> Result<(Copy, Vec<Problem>), Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    let decoded = decode::decode(bytes).map_err(|looks_like| Refusal::NotOurs { looks_like })?;
    let text = &*decoded.text;
    if text.trim_matches(decode::is_nothing).is_empty() {
        return Err(Refusal::Empty);
    }
    let rich = rich_text::words(text);
    let text = &*mail::decoded(rich.as_deref().unwrap_or(text));
    let mut best = look_through(text, decoded.bad_bytes);
    let others = if is_clean(&best) { None } else { Some(forms::others(text)) };
    for other in others.into_iter().flatten() {
        let found = look_through(&other, decoded.bad_bytes);
        if gain(&found) > gain(&best) {
            best = found;
        }
        if is_clean(&best) {
            break;
        }
    }
    best
}

type Found = Result<(Copy, Vec<Problem>), Refusal>;

fn is_clean(found: &Found) -> bool {
    found.as_ref().is_ok_and(|(_, problems)| problems.is_empty())
}

/// How much of a text could be read, in one of its forms: how many things, and how few of them with a problem.
fn gain(found: &Found) -> (usize, std::cmp::Reverse<usize>) {
    let Ok((copy, problems)) = found else { return (0, std::cmp::Reverse(usize::MAX)) };
    let answers: usize = copy.sheets.iter().map(|sheet| 1 + sheet.answers.len()).sum();
    let n = 1 + copy.projects.len() + copy.sessions.len() + answers;
    (n, std::cmp::Reverse(problems.len()))
}

/// Looks through one form of a text.
fn look_through(text: &str, bad_bytes: bool) -> Found {
    let mut gathered = Gathered::default();
    let blocks = if documents::starts_with_one(text) { Vec::new() } else { armour::find(text) };
    for block in &blocks {
        documents::gather(&block.data, &mut gathered);
        match block.state {
            BlockState::Whole => {}
            BlockState::Changed => gathered.note(ProblemKind::Checksum),
            BlockState::CutShort => gathered.note(ProblemKind::CutShort),
        }
    }
    if blocks.is_empty() {
        documents::gather(text, &mut gathered);
        if bad_bytes {
            gathered.note(ProblemKind::BadBytes);
        }
    }
    gathered.finish(|| guess::guess(text))
}
