//! What is wrong with a tool's definition, and where.

use std::error::Error;
use std::fmt;

use crate::domain::base::id::IdError;

/// A slip in a tool's definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToolError {
    /// Where, such as `sections[0].items[2].scale`; empty for the tool as a whole.
    pub at: String,
    /// What is wrong there.
    pub problem: ToolProblem,
}

/// What is wrong at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToolProblem {
    /// It is no JSON.
    Json(String),
    /// It has to be there.
    Missing,
    /// It is of another type than it should be.
    WrongType,
    /// It is there, but empty.
    Empty,
    /// It is no id.
    BadId(IdError),
    /// The same id was there before.
    Twice(String),
    /// There is no such field here, or not for this kind of item.
    UnknownField(String),
    /// There is no such kind of item.
    UnknownKind(String),
    /// There is no such group of tools.
    UnknownGroup(String),
    /// The tool has no such scale.
    UnknownScale(String),
    /// A project has nothing of that name to take from.
    UnknownDraw(String),
    /// There is no such way to give lines to other sheets.
    UnknownGives(String),
    /// The tool has no such item.
    UnknownItem(String),
}

impl ToolError {
    pub(super) fn at(at: &str, problem: ToolProblem) -> Self {
        Self { at: at.to_owned(), problem }
    }
}

impl fmt::Display for ToolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = if self.at.is_empty() { "the tool" } else { &self.at };
        write!(f, "{at}: {}", self.problem)
    }
}

impl fmt::Display for ToolProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(why) => write!(f, "not JSON: {why}"),
            Self::Missing => f.write_str("is missing"),
            Self::WrongType => f.write_str("has the wrong type"),
            Self::Empty => f.write_str("is empty"),
            Self::BadId(why) => write!(f, "{why}"),
            Self::Twice(id) => write!(f, "{id} is there twice"),
            Self::UnknownField(name) => write!(f, "has a field {name}, which is not used here"),
            Self::UnknownKind(kind) => write!(f, "no kind of item is called {kind}"),
            Self::UnknownGroup(name) => write!(f, "no group of tools is called {name}"),
            Self::UnknownScale(name) => write!(f, "no scale is called {name}"),
            Self::UnknownDraw(name) => write!(f, "nothing to take from is called {name}"),
            Self::UnknownGives(name) => write!(f, "no way to give lines is called {name}"),
            Self::UnknownItem(id) => write!(f, "no item is called {id}"),
        }
    }
}

impl Error for ToolError {}

impl Error for ToolProblem {}
