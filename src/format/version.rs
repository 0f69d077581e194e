//! The versions of the form that this app can read. A new one is added here, and the compiler asks for its
//! readers.

use super::json::Json;
use super::problem::{LoadError, Log};
use super::v1;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;

/// A version that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    One,
}

/// Reads a document's content; `None` where it is none of its kind.
pub(crate) type ReadContent<T> = fn(Json<'_>, &mut Log) -> Option<T>;

impl Version {
    /// The version of that number.
    pub(super) fn of(number: u64) -> Result<Self, LoadError> {
        match number {
            1 => Ok(Self::One),
            version => Err(LoadError::Newer { version }),
        }
    }

    /// Reads sheets. One for each kind, so that who needs one kind brings no other along.
    pub(super) fn sheet(self) -> ReadContent<Sheet> {
        match self {
            Self::One => v1::sheet::read,
        }
    }

    /// Reads projects.
    pub(super) fn project(self) -> ReadContent<Project> {
        match self {
            Self::One => v1::project::read,
        }
    }

    /// Reads sessions.
    pub(super) fn session(self) -> ReadContent<Session> {
        match self {
            Self::One => v1::session::read,
        }
    }
}
