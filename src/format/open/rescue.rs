//! Saves what can be saved of a document whose JSON is broken: all up to the break, and after it what is
//! still whole. Nothing is made up: what can't be told for sure is left out.

use super::loose::{self, Owner};
use super::pieces::WholePieces;
use super::scan::{Scan, closed, scan};
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::format::document::Document;
use crate::format::envelope::Envelope;
use crate::format::json;
use crate::format::problem::{LoadError, Log, ProblemKind};
use crate::format::versions::FormatVersion;

/// A break can hide another one in front of it, but not many.
const MAX_TRIES: usize = 3;

/// Saves what can be saved, and notes that something is missing.
pub(super) fn rescue(text: &str) -> Result<(Document, Log), LoadError> {
    let breaks_at = json::breaks_at(text).unwrap_or(text.len());
    let mut log = Log::default();
    log.note(ProblemKind::CutShort);
    let BeforeBreak { mut document, version, end } = before(&text[..breaks_at], &mut log)?;
    let sure = !log.has(ProblemKind::LeftOut) && !log.has(ProblemKind::TooSmallGroup);
    let begun = owner_at(text, &end).map(|at| &text[at..breaks_at]);
    let list = first_list(&document, text, &end);
    let in_head = begun.is_some_and(|text| !text.contains(list));
    let pieces = WholePieces::new(version, list, in_head);
    let mut pieces = pieces.find(&text[breaks_at..], &mut log);
    let mut is_refused = false;
    if let Some(mut owner) = broken_one(&mut document, text, &end).filter(|_| sure) {
        is_refused = !pieces.give_to(&mut owner);
        if let Owner::Session(session) = owner
            && begun.is_some_and(|text| text.contains("\"revealed\""))
        {
            loose::cover(session);
        }
    }
    if pieces.has_loose() {
        log.note(ProblemKind::LeftOut);
    }
    if is_refused {
        log.note(ProblemKind::TooSmallGroup);
    }
    match &mut document {
        Document::Copy(copy) => {
            if is_refused {
                copy.sessions.pop();
            }
            copy.projects.append(&mut pieces.projects);
            copy.sheets.append(&mut pieces.sheets);
            copy.sessions.append(&mut pieces.sessions);
        }
        Document::Session(_) if is_refused => return Err(LoadError::damaged("what was shown")),
        Document::Sheet(_) | Document::Project(_) | Document::Session(_) => {}
    }
    Ok((document, log))
}

/// What stands before a break, and where it ends.
struct BeforeBreak {
    document: Document,
    version: FormatVersion,
    end: Scan,
}

/// Reads what stands before the break.
fn before(text: &str, log: &mut Log) -> Result<BeforeBreak, LoadError> {
    let mut text = text.to_owned();
    for _ in 0..MAX_TRIES {
        let mut end = scan(&text);
        if let Some(at) = half_of_something(&text, &end) {
            text.truncate(at);
            end = scan(&text);
        }
        let whole = closed(&text, &end);
        let opened = Envelope::open(&whole, log);
        let read = opened.and_then(|opened| {
            let version = opened.version;
            Ok((Document::read_opened(opened, &whole, log)?, version))
        });
        let error = match read {
            Ok((document, version)) => return Ok(BeforeBreak { document, version, end }),
            Err(error) => error,
        };
        let at = json::breaks_at(&whole).ok_or(error)?;
        text.truncate(at.min(end.cut));
    }
    Err(LoadError::damaged("its beginning"))
}

/// Where something in a session begins of which half would say something else than the whole: what somebody
/// answered before it is said from which position, counts, and results of a statement.
fn half_of_something(text: &str, end: &Scan) -> Option<usize> {
    let names: Vec<&str> = end.open.iter().map(|bracket| bracket.name(text)).collect();
    let (list, place) = match &names[..] {
        [_, "sessions", _, rest @ ..] => (rest, 3),
        [_, "content", rest @ ..] => (rest, 2),
        _ => return None,
    };
    let inner = match list {
        ["tallies" | "seen" | "entries", _, ..] => place + 1,
        ["revealed", "shown", "groups" | "items", _, ..] => place + 3,
        _ => return None,
    };
    let at = end.open.get(inner)?.at;
    let is_answered = list.starts_with(&["entries"]) && text[at..end.cut].contains("\"answers\"");
    (!is_answered).then_some(at)
}

/// Where the sheet or the session begins that a text ends in.
fn owner_at(text: &str, end: &Scan) -> Option<usize> {
    let place = if end.open.get(1)?.name(text) == "content" { 1 } else { 2 };
    Some(end.open.get(place)?.at)
}

/// The list that comes first in what a text ends in, once it is told what it is about.
fn first_list(document: &Document, text: &str, end: &Scan) -> &'static str {
    let in_sessions = end.open.get(1).is_some_and(|bracket| bracket.name(text) == "sessions");
    match document {
        Document::Session(_) => "\"entries\"",
        Document::Copy(_) if in_sessions => "\"entries\"",
        Document::Copy(_) | Document::Sheet(_) | Document::Project(_) => "\"answers\"",
    }
}

/// The sheet or the session that the break is in: the last one that was read.
fn broken_one<'a>(document: &'a mut Document, text: &str, end: &Scan) -> Option<Owner<'a>> {
    owner_at(text, end)?;
    match (document, end.open.get(1)?.name(text)) {
        (Document::Copy(copy), "sheets") => copy.sheets.last_mut().map(Owner::Sheet),
        (Document::Copy(copy), "sessions") => copy.sessions.last_mut().map(Owner::Session),
        (Document::Sheet(kept), "content") => Some(Owner::Sheet(&mut kept.doc)),
        (Document::Session(kept), "content") => Some(Owner::Session(&mut kept.doc)),
        _ => None,
    }
}

/// How much a document holds, to tell which of two ways to save it saves more.
pub(super) fn weight(document: &Document) -> usize {
    match document {
        Document::Copy(copy) => {
            copy.projects.len()
                + copy.sessions.iter().map(of_session).sum::<usize>()
                + copy.sheets.iter().map(of_sheet).sum::<usize>()
        }
        Document::Sheet(kept) => of_sheet(&kept.doc),
        Document::Project(kept) => 1 + kept.doc.actions.len(),
        Document::Session(kept) => of_session(&kept.doc),
    }
}

fn of_sheet(sheet: &Sheet) -> usize {
    1 + sheet.answers.len() + sheet.picks.len() + sheet.actions.len()
}

fn of_session(session: &Session) -> usize {
    1 + session.entries.len() + session.tallies.len()
}
