//! What a text of ours is, by what stands around its content: which kind of document, and which version of the
//! form. It is read here and nowhere else, and stands at the same place in every version.

use super::fields::Fields;
use super::json::{self, Json};
use super::problem::{LoadError, Log};
use super::versions::FormatVersion;

/// What the kinds of all our documents start with.
pub(crate) const FAMILY: &str = "shared-table-";

/// The kinds of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentKind {
    /// What goes out of a device.
    Copy,
    /// A sheet as a device keeps it.
    Sheet,
    /// A project as a device keeps it.
    Project,
    /// A session, as a device keeps it and as a file.
    Session,
}

impl DocumentKind {
    const ALL: [Self; 4] = [Self::Copy, Self::Sheet, Self::Project, Self::Session];

    /// What documents call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Copy => "shared-table-copy",
            Self::Sheet => "shared-table-sheet",
            Self::Project => "shared-table-project",
            Self::Session => "shared-table-session",
        }
    }
}

/// A document that was opened: what it is, and what else stands in it.
pub(crate) struct Envelope<'a> {
    pub(crate) kind: DocumentKind,
    pub(crate) version: FormatVersion,
    pub(crate) fields: Fields<'a>,
}

impl<'a> Envelope<'a> {
    /// Opens a document, from JSON that has nothing around it. Who knows which kind to expect needs to be able
    /// to read no other.
    pub(crate) fn open(text: &'a str, log: &mut Log) -> Result<Self, LoadError> {
        let json = json::parse(text).map_err(|error| LoadError::damaged(&error.to_string()))?;
        let Json::Object(_) = json else { return Err(LoadError::NotOurs) };
        let mut fields = Fields::of(json, log).ok_or(LoadError::NotOurs)?;
        let name = fields.maybe_text("kind", log).ok_or(LoadError::NotOurs)?;
        if !name.starts_with(FAMILY) {
            return Err(LoadError::NotOurs);
        }
        let number = fields.whole("version", log).filter(|number| *number > 0);
        let number = number.ok_or_else(|| LoadError::damaged("version"))?;
        let version = FormatVersion::try_from(number)?;
        // Only a later version of the app has other kinds.
        let kind = DocumentKind::ALL.into_iter().find(|kind| kind.name() == name);
        let kind = kind.ok_or(LoadError::Newer { version: number })?;
        Ok(Self { kind, version, fields })
    }
}
