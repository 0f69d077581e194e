//! One document of ours, in the newest form, whatever form its text has.

use super::copy::{self, CopyDocument};
use super::envelope::{DocumentKind, Envelope};
use super::kept;
use super::problem::{LoadError, Log};
use super::versions::FormatVersion;
use crate::domain::document::kept::Kept;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;

/// What a document holds.
#[derive(Debug)]
pub(crate) enum Document {
    Copy(CopyDocument),
    Sheet(Box<Kept<Sheet>>),
    Project(Box<Kept<Project>>),
    Session(Box<Kept<Session>>),
}

impl Document {
    /// Reads a document of any kind.
    pub(crate) fn read(text: &str, log: &mut Log) -> Result<Self, LoadError> {
        Self::read_opened(Envelope::open(text, log)?, text, log)
    }

    /// Reads a document that was opened from a text.
    pub(crate) fn read_opened(
        opened: Envelope<'_>,
        text: &str,
        log: &mut Log,
    ) -> Result<Self, LoadError> {
        Ok(match opened.kind {
            DocumentKind::Copy => Self::Copy(copy::read_opened(opened, log)),
            DocumentKind::Sheet => {
                Self::Sheet(kept::read_opened(opened, text, log, FormatVersion::sheet)?.into())
            }
            DocumentKind::Project => {
                Self::Project(kept::read_opened(opened, text, log, FormatVersion::project)?.into())
            }
            DocumentKind::Session => {
                Self::Session(kept::read_opened(opened, text, log, FormatVersion::session)?.into())
            }
        })
    }
}
