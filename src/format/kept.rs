//! A document as a device keeps it: one line of JSON with a checksum over its content.

use std::borrow::Cow;

use serde::Serialize;

use super::document::{self, Kind, PROJECT, SESSION, SHEET, VERSION, damaged};
use super::fields::Fields;
use super::json::Json;
use super::problem::{LoadError, Log, Problem, ProblemKind, Step};
use super::time;
use super::v1::project::{self, ProjectOut};
use super::v1::session::{self, SessionOut};
use super::v1::sheet::{self, SheetOut};
use crate::domain::id::{ItemId, SessionId, SheetId};
use crate::domain::kept::{HandedOver, Kept};
use crate::domain::project::Project;
use crate::domain::session::Session;
use crate::domain::sheet::Sheet;

/// A document that was read. With problems, what was read may differ from what was once written: the
/// raw text is worth keeping then.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded<T> {
    /// The document and what the device knows about it.
    pub kept: Kept<T>,
    /// What could be read only in part, or does not fit its checksum. Empty when all is well.
    pub problems: Vec<Problem>,
}

/// What stands before the content. The number of saves is near the start: see [`rev_of`].
#[derive(Serialize)]
struct Head<'a> {
    kind: &'static str,
    version: u32,
    rev: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    copied: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uncopied_since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    handed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    handed_check: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    given: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    invited: Option<&'a str>,
    check: String,
}

/// Reads a document's content; `None` where it is none of its kind.
type ReadContent<T> = fn(Json<'_>, &mut Log) -> Option<T>;

/// What stands between the head and the content.
const CONTENT: &str = ",\"content\":";

/// Writes a sheet.
pub fn write_sheet(kept: &Kept<Sheet>) -> String {
    let content = serde_json::to_string(&SheetOut::from(&kept.doc)).unwrap_or_default();
    write(SHEET, kept, &content)
}

/// Writes a project.
pub fn write_project(kept: &Kept<Project>) -> String {
    let content = serde_json::to_string(&ProjectOut::from(&kept.doc)).unwrap_or_default();
    write(PROJECT, kept, &content)
}

/// Writes a session, for this device or as a file to move it to another.
pub fn write_session(kept: &Kept<Session>) -> String {
    let content = serde_json::to_string(&SessionOut::from(&kept.doc)).unwrap_or_default();
    write(SESSION, kept, &content)
}

fn write<T>(kind: &'static str, kept: &Kept<T>, content: &str) -> String {
    let head = Head {
        kind,
        version: VERSION,
        rev: kept.rev,
        copied: kept.copied.map(time::stamp),
        uncopied_since: kept.uncopied_since.map(time::stamp),
        handed: kept.handed.as_ref().map(|handed| time::stamp(handed.at)),
        handed_check: kept.handed.as_ref().and_then(|handed| handed.check.as_deref()),
        place: kept.place.as_ref().map(ItemId::as_str),
        given: kept.given.as_ref().map(SheetId::as_str),
        invited: kept.invited.as_ref().map(SessionId::as_str),
        check: check_of(content),
    };
    let mut text = serde_json::to_string(&head).unwrap_or_default();
    text.pop();
    text.reserve(CONTENT.len() + content.len() + 1);
    text.extend([CONTENT, content, "}"]);
    text
}

/// The checksum of a sheet's content.
pub fn sheet_check(sheet: &Sheet) -> String {
    check_of(&serde_json::to_string(&SheetOut::from(sheet)).unwrap_or_default())
}

/// The checksum of a project's content.
pub fn project_check(project: &Project) -> String {
    check_of(&serde_json::to_string(&ProjectOut::from(project)).unwrap_or_default())
}

fn check_of(content: &str) -> String {
    format!("{:08x}", super::check::crc32(content.as_bytes()))
}

/// Reads a sheet.
pub fn read_sheet(text: &str) -> Result<Loaded<Sheet>, LoadError> {
    read(text, Kind::Sheet, sheet::read)
}

/// Reads a project.
pub fn read_project(text: &str) -> Result<Loaded<Project>, LoadError> {
    read(text, Kind::Project, project::read)
}

/// Reads a session.
pub fn read_session(text: &str) -> Result<Loaded<Session>, LoadError> {
    read(text, Kind::Session, session::read)
}

fn read<T>(text: &str, wanted: Kind, content: ReadContent<T>) -> Result<Loaded<T>, LoadError> {
    let mut log = Log::default();
    let (kind, opened) = document::open(text, &mut log)?;
    if kind != wanted {
        return Err(LoadError::NotOurs);
    }
    let kept = fields(opened, text, &mut log, content)?;
    Ok(Loaded { kept, problems: log.into_problems() })
}

/// How often a kept document was saved, from its first few characters alone. Nothing for a text that
/// this app did not write.
pub fn rev_of(text: &str) -> Option<u64> {
    [SHEET, PROJECT, SESSION].iter().find_map(|kind| {
        let head = format!("{{\"kind\":\"{kind}\",\"version\":{VERSION},\"rev\":");
        let rest = text.strip_prefix(&head)?;
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        rest[..end].parse().ok()
    })
}

/// Reads what stands in a document beside its kind and version.
pub(crate) fn fields<T>(
    mut fields: Fields<'_>,
    text: &str,
    log: &mut Log,
    read: ReadContent<T>,
) -> Result<Kept<T>, LoadError> {
    let check = fields.maybe_text("check", log);
    if check.as_deref() != content_of(text).map(check_of).as_deref() {
        log.note(ProblemKind::Checksum);
    }
    let content = fields.take("content", log).ok_or(damaged("content"))?;
    let doc = log.within(Step::Field("content"), |log| read(content, log));
    let rev = fields.whole("rev", log);
    if rev.is_none() {
        log.note_in("rev", ProblemKind::Unclear);
    }
    let handed_check = fields.maybe_text("handed_check", log).map(Cow::into_owned);
    let handed = fields.stamp("handed", log);
    Ok(Kept {
        doc: doc.ok_or(damaged("content"))?,
        rev: rev.unwrap_or(0),
        copied: fields.stamp("copied", log),
        uncopied_since: fields.stamp("uncopied_since", log),
        handed: handed.map(|at| HandedOver { at, check: handed_check }),
        place: fields.id("place", log, ItemId::new),
        given: fields.id("given", log, SheetId::new),
        invited: fields.id("invited", log, SessionId::new),
    })
}

/// Whether two texts of kept documents have the same content, whatever is known about it beside.
pub fn same_content(a: &str, b: &str) -> bool {
    content_of(a).is_some() && content_of(a) == content_of(b)
}

/// The content's own text. A quote mark inside a text is written `\"`, so the first match is it.
fn content_of(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once(CONTENT)?;
    rest.trim_end().strip_suffix('}')
}
