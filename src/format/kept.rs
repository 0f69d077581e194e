//! A document as a device keeps it: one line of JSON with a checksum over its content.

use std::borrow::Cow;

use serde::Serialize;

use super::check::check_of;
use super::envelope::{DocumentKind, Envelope};
use super::lineage;
use super::problem::{LoadError, Log, PathSegment, Problem, ProblemKind};
use super::time;
use super::unknown;
use super::versions::newest::project::ProjectOut;
use super::versions::newest::session::SessionOut;
use super::versions::newest::sheet::SheetOut;
use super::versions::{ContentReader, FormatVersion, VERSION};
use crate::domain::base::id::{ItemId, SessionId, SheetId};
use crate::domain::document::kept::{HandedOver, Kept};
use crate::domain::document::lineage::WrittenLineage;
use crate::domain::document::saves::Saves;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
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
struct KeptHeader<'a> {
    kind: &'static str,
    version: u32,
    rev: u64,
    #[serde(skip_serializing_if = "String::is_empty")]
    saves: String,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    talk: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    lineage: &'a str,
    check: String,
}

/// What stands between the head and the content.
const CONTENT: &str = ",\"content\":";

/// Writes a sheet.
pub fn write_sheet(kept: &Kept<Sheet>) -> String {
    let content = serde_json::to_string(&SheetOut::from(&kept.doc)).unwrap_or_default();
    write(DocumentKind::Sheet, kept, &unknown::with(content, &kept.doc.unknown))
}

/// Writes a project.
pub fn write_project(kept: &Kept<Project>) -> String {
    let content = serde_json::to_string(&ProjectOut::from(&kept.doc)).unwrap_or_default();
    write(DocumentKind::Project, kept, &unknown::with(content, &kept.doc.unknown))
}

/// Writes a session, for this device or as a file to move it to another.
pub fn write_session(kept: &Kept<Session>) -> String {
    let content = serde_json::to_string(&SessionOut::from(&kept.doc)).unwrap_or_default();
    write(DocumentKind::Session, kept, &unknown::with(content, &kept.doc.unknown))
}

fn write<T>(kind: DocumentKind, kept: &Kept<T>, content: &str) -> String {
    let head = KeptHeader {
        kind: kind.name(),
        version: VERSION,
        rev: kept.rev,
        saves: lineage::saves_text(&kept.saves),
        copied: kept.copied.map(time::stamp),
        uncopied_since: kept.uncopied_since.map(time::stamp),
        handed: kept.handed.as_ref().map(|handed| time::stamp(handed.at)),
        handed_check: kept.handed.as_ref().and_then(|handed| handed.check.as_deref()),
        place: kept.place.as_ref().map(ItemId::as_str),
        given: kept.given.as_ref().map(SheetId::as_str),
        invited: kept.invited.as_ref().map(SessionId::as_str),
        talk: kept.talk.as_deref(),
        lineage: &kept.lineage.0,
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

/// Reads a sheet.
///
/// ```
/// use shared_table::format::LoadError;
/// use shared_table::format::kept::read_sheet;
///
/// let newer = r#"{"kind":"shared-table-sheet","version":99,"rev":1}"#;
/// assert_eq!(read_sheet(newer), Err(LoadError::Newer { version: 99 }));
/// assert_eq!(read_sheet("[]"), Err(LoadError::NotOurs));
/// ```
pub fn read_sheet(text: &str) -> Result<Loaded<Sheet>, LoadError> {
    read(text, DocumentKind::Sheet, FormatVersion::sheet)
}

/// Reads a project.
pub fn read_project(text: &str) -> Result<Loaded<Project>, LoadError> {
    read(text, DocumentKind::Project, FormatVersion::project)
}

/// Reads a session.
pub fn read_session(text: &str) -> Result<Loaded<Session>, LoadError> {
    read(text, DocumentKind::Session, FormatVersion::session)
}

fn read<T>(
    text: &str,
    wanted: DocumentKind,
    content: ContentReader<T>,
) -> Result<Loaded<T>, LoadError> {
    let mut log = Log::default();
    let opened = Envelope::open(text, &mut log)?;
    if opened.kind != wanted {
        return Err(LoadError::NotOurs);
    }
    let kept = read_opened(opened, text, &mut log, content)?;
    Ok(Loaded { kept, problems: log.into_problems() })
}

/// How often a kept document was saved, from its first few characters alone. Every version has them alike:
/// otherwise what a later one wrote would count as older than anything. Nothing for other texts.
pub fn rev_of(text: &str) -> Option<u64> {
    let after_kind = [DocumentKind::Sheet, DocumentKind::Project, DocumentKind::Session]
        .into_iter()
        .find_map(|kind| {
            let after = text.strip_prefix("{\"kind\":\"")?.strip_prefix(kind.name())?;
            after.strip_prefix("\",\"version\":")
        });
    let (_, after_version) = number(after_kind?)?;
    number(after_version.strip_prefix(",\"rev\":")?).map(|(rev, _)| rev)
}

/// The number that a text begins with, and what follows it.
fn number(text: &str) -> Option<(u64, &str)> {
    let (digits, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    Some((digits.parse().ok()?, rest))
}

/// The saves that a kept document came from, from its first few characters alone.
pub fn saves_of(text: &str) -> Saves {
    const MARK: &str = ",\"saves\":\"";
    let head = text.find(CONTENT).map_or("", |end| &text[..end]);
    let saves = head.split_once(MARK).and_then(|(_, rest)| rest.split_once('"'));
    saves.map_or_else(Saves::default, |(saves, _)| lineage::read_saves(saves))
}

/// Reads what stands in a document beside its kind and version.
pub(crate) fn read_opened<T>(
    opened: Envelope<'_>,
    text: &str,
    log: &mut Log,
    read: ContentReader<T>,
) -> Result<Kept<T>, LoadError> {
    let Envelope { version, mut fields, .. } = opened;
    let check = fields.maybe_text("check", log);
    if check.as_deref() != content_of(text).map(check_of).as_deref() {
        log.note(ProblemKind::Checksum);
    }
    let content = fields.take("content", log).ok_or_else(|| LoadError::damaged("content"))?;
    let doc = log.within(PathSegment::Field("content"), |log| read(version, content, log));
    let rev = fields.whole("rev", log);
    if rev.is_none() {
        log.note_in("rev", ProblemKind::Unclear);
    }
    let handed_check = fields.maybe_text("handed_check", log).map(Cow::into_owned);
    let handed = fields.stamp("handed", log);
    Ok(Kept {
        doc: doc.ok_or_else(|| LoadError::damaged("content"))?,
        rev: rev.unwrap_or(0),
        saves: lineage::read_saves(&fields.text("saves", log)),
        lineage: WrittenLineage(fields.text("lineage", log)),
        copied: fields.stamp("copied", log),
        uncopied_since: fields.stamp("uncopied_since", log),
        handed: handed.map(|at| HandedOver { at, check: handed_check }),
        place: fields.id("place", log),
        given: fields.id("given", log),
        invited: fields.id("invited", log),
        talk: fields.maybe_text("talk", log).map(Cow::into_owned),
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
