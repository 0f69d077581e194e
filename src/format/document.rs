//! One document of ours: what stands around its content, the same for everything we write.

use super::copy::{self, Copy};
use super::fields::Fields;
use super::json::{self, Json};
use super::kept;
use super::problem::{LoadError, Log};
use crate::domain::kept::Kept;
use crate::domain::project::Project;
use crate::domain::session::Session;
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

/// What a document holds.
#[derive(Debug)]
pub(crate) enum Document {
    Copy(Copy),
    Sheet(Box<Kept<Sheet>>),
    Project(Box<Kept<Project>>),
    Session(Box<Kept<Session>>),
}

/// Reads a document from JSON that has nothing around it.
pub(crate) fn read(text: &str, log: &mut Log) -> Result<Document, LoadError> {
    let json = json::parse(text).map_err(|e| damaged(&e.to_string()))?;
    let Json::Object(_) = json else { return Err(LoadError::NotOurs) };
    let mut fields = Fields::of(json, log).ok_or(LoadError::NotOurs)?;
    let kind = fields.maybe_text("kind", log).ok_or(LoadError::NotOurs)?;
    if !kind.starts_with(FAMILY) {
        return Err(LoadError::NotOurs);
    }
    let version = fields.whole("version", log).filter(|v| *v > 0).ok_or(damaged("version"))?;
    match &*kind {
        _ if version > u64::from(VERSION) => Err(LoadError::Newer { version }),
        COPY => Ok(Document::Copy(copy::read_fields(fields, log))),
        SHEET => kept::sheet_fields(fields, text, log).map(|s| Document::Sheet(Box::new(s))),
        PROJECT => kept::project_fields(fields, text, log).map(|p| Document::Project(Box::new(p))),
        SESSION => kept::session_fields(fields, text, log).map(|s| Document::Session(Box::new(s))),
        // Only a later version of the app has other kinds.
        _ => Err(LoadError::Newer { version }),
    }
}

pub(crate) fn damaged(at: &str) -> LoadError {
    LoadError::Damaged { at: at.to_owned() }
}
