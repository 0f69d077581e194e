//! Saves what can be saved of a document whose JSON is broken: all up to the break, and after it what is
//! still whole. Nothing is made up: what can't be told for sure is left out.

use super::pieces::Pieces;
use super::scan::{closed, scan};
use crate::domain::sheet::Sheet;
use crate::format::document::{self, Document};
use crate::format::json;
use crate::format::problem::{LoadError, Log, ProblemKind};
use crate::format::version::Version;

/// A break can hide another one in front of it, but not many.
const MAX_TRIES: usize = 3;

/// Saves what can be saved, and notes that something is missing.
pub(super) fn rescue(text: &str) -> Result<(Document, Log), LoadError> {
    let breaks_at = json::breaks_at(text).unwrap_or(text.len());
    let mut log = Log::default();
    log.note(ProblemKind::CutShort);
    let (mut document, version, depth) = before(&text[..breaks_at], &mut log)?;
    let sure = !log.has(ProblemKind::LeftOut);
    let mut pieces = Pieces::find(&text[breaks_at..], version, &mut log);
    if let Some(owner) = broken_sheet(&mut document, depth).filter(|_| sure) {
        pieces.give_to(owner);
    }
    if pieces.has_loose() {
        log.note(ProblemKind::LeftOut);
    }
    if let Document::Copy(copy) = &mut document {
        copy.projects.append(&mut pieces.projects);
        copy.sheets.append(&mut pieces.sheets);
    }
    Ok((document, log))
}

/// Reads what stands before the break, and tells how many brackets were open there.
fn before(text: &str, log: &mut Log) -> Result<(Document, Version, usize), LoadError> {
    let mut text = text.to_owned();
    for _ in 0..MAX_TRIES {
        let found = scan(&text);
        let whole = closed(&text, &found);
        let opened = document::open(&whole, log);
        let read = opened.and_then(|opened| {
            let version = opened.version;
            Ok((document::read_opened(opened, &whole, log)?, version))
        });
        let error = match read {
            Ok((document, version)) => return Ok((document, version, found.open.len())),
            Err(error) => error,
        };
        let at = json::breaks_at(&whole).ok_or(error)?;
        text.truncate(at.min(found.cut));
    }
    Err(document::damaged("its beginning"))
}

/// How many brackets are open inside a sheet of a copy, and inside a sheet that stands by itself.
const IN_COPY: usize = 3;
const ALONE: usize = 2;

/// The sheet that the break is in. Sheets are the last list of a copy, so it is the last one read.
fn broken_sheet(document: &mut Document, depth: usize) -> Option<&mut Sheet> {
    match document {
        Document::Copy(copy) if depth >= IN_COPY => copy.sheets.last_mut(),
        Document::Sheet(kept) if depth >= ALONE => Some(&mut kept.doc),
        _ => None,
    }
}

/// How much a document holds, to tell which of two ways to save it saves more.
pub(super) fn weight(document: &Document) -> usize {
    match document {
        Document::Copy(copy) => {
            copy.projects.len()
                + copy.sessions.len()
                + copy.sheets.iter().map(of_sheet).sum::<usize>()
        }
        Document::Sheet(kept) => of_sheet(&kept.doc),
        Document::Project(kept) => 1 + kept.doc.actions.len(),
        Document::Session(kept) => 1 + kept.doc.entries.len(),
    }
}

fn of_sheet(sheet: &Sheet) -> usize {
    1 + sheet.answers.len() + sheet.picks.len() + sheet.actions.len()
}
