//! One document of ours: what stands around its content, the same for everything we write.

use super::copy::{self, Copy};
use super::fields::Fields;
use super::json::{self, Json};
use super::kept;
use super::problem::{LoadError, Log};
use super::version::Version;
use crate::domain::document::kept::Kept;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;

/// The version of the form that this app writes.
pub const VERSION: u32 = 1;

/// What the kinds of all our documents start with.
pub(crate) const FAMILY: &str = "shared-table-";
/// The kind of a copy.
pub(crate) const COPY: &str = "shared-table-copy";
/// The kind of a sheet as a device keeps it.
pub(crate) const SHEET: &str = "shared-table-sheet";
/// The kind of a project as a device keeps it.
pub(crate) const PROJECT: &str = "shared-table-project";

/// The kind of a session, as a device keeps it and as a file.
pub(crate) const SESSION: &str = "shared-table-session";

/// The kinds of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Copy,
    Sheet,
    Project,
    Session,
}

/// What a document holds.
#[derive(Debug)]
pub(crate) enum Document {
    Copy(Copy),
    Sheet(Box<Kept<Sheet>>),
    Project(Box<Kept<Project>>),
    Session(Box<Kept<Session>>),
}

/// A document that was opened: what it is, and what stands in it.
pub(crate) struct Open<'a> {
    pub(crate) kind: Kind,
    pub(crate) version: Version,
    pub(crate) fields: Fields<'a>,
}

/// Opens a document, from JSON that has nothing around it. Who knows which kind to expect needs to be able
/// to read no other.
pub(crate) fn open<'a>(text: &'a str, log: &mut Log) -> Result<Open<'a>, LoadError> {
    let json = json::parse(text).map_err(|e| damaged(&e.to_string()))?;
    let Json::Object(_) = json else { return Err(LoadError::NotOurs) };
    let mut fields = Fields::of(json, log).ok_or(LoadError::NotOurs)?;
    let kind = fields.maybe_text("kind", log).ok_or(LoadError::NotOurs)?;
    if !kind.starts_with(FAMILY) {
        return Err(LoadError::NotOurs);
    }
    let number = fields.whole("version", log).filter(|v| *v > 0).ok_or(damaged("version"))?;
    let version = Version::of(number)?;
    let kind = match &*kind {
        COPY => Kind::Copy,
        SHEET => Kind::Sheet,
        PROJECT => Kind::Project,
        SESSION => Kind::Session,
        // Only a later version of the app has other kinds.
        _ => return Err(LoadError::Newer { version: number }),
    };
    Ok(Open { kind, version, fields })
}

/// Reads a document of any kind.
pub(crate) fn read(text: &str, log: &mut Log) -> Result<Document, LoadError> {
    read_opened(open(text, log)?, text, log)
}

/// Reads a document that was opened from a text.
pub(crate) fn read_opened(
    opened: Open<'_>,
    text: &str,
    log: &mut Log,
) -> Result<Document, LoadError> {
    let Open { kind, version, fields } = opened;
    Ok(match kind {
        Kind::Copy => Document::Copy(copy::read_fields(fields, version, log)),
        Kind::Sheet => Document::Sheet(kept::fields(fields, text, log, version.sheet())?.into()),
        Kind::Project => {
            Document::Project(kept::fields(fields, text, log, version.project())?.into())
        }
        Kind::Session => {
            Document::Session(kept::fields(fields, text, log, version.session())?.into())
        }
    })
}

pub(crate) fn damaged(at: &str) -> LoadError {
    LoadError::Damaged { at: at.to_owned() }
}
