//! What is wrong with a tool's definition, and where.

use std::error::Error;
use std::fmt;

use crate::domain::base::id::IdError;

/// A slip in a tool's definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToolError {
    /// Where, such as `sections[0].items[2].scale`; empty for the tool as a whole. [`Display`](fmt::Display) says it
    /// in words.
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
    /// It should be something else.
    WrongType(Expected),
    /// The definition has more bytes than this.
    TooLarge(usize),
    /// A list has more entries than this.
    TooMany(usize),
    /// A text has more letters than this.
    TooLong(usize),
    /// A text has tags or letters in code.
    Markup,
    /// A text has signs that nobody sees.
    Hidden,
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

/// What something should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number above 0.
    Number,
    /// Yes or no: `true` or `false`.
    Flag,
    /// Entries in `[` and `]`.
    List,
    /// Fields in `{` and `}`.
    Fields,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "a text in quotes",
            Self::Number => "a whole number above 0",
            Self::Flag => "true or false",
            Self::List => "a list in [ and ]",
            Self::Fields => "fields in { and }",
        })
    }
}

impl ToolError {
    pub(super) fn at(at: &str, problem: ToolProblem) -> Self {
        Self { at: at.to_owned(), problem }
    }
}

impl fmt::Display for ToolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.at.is_empty() { "the tool".to_owned() } else { in_words(&self.at) };
        write!(f, "{place}: {}", self.problem)
    }
}

/// A place as people count: `sections[0].items[2].scale` is "section 1, item 3, scale".
fn in_words(at: &str) -> String {
    let part = |part: &str| match part.split_once('[') {
        Some((list, number)) => {
            let number: usize = number.trim_end_matches(']').parse().unwrap_or_default();
            format!("{} {}", list.strip_suffix('s').unwrap_or(list), number + 1)
        }
        None => part.to_owned(),
    };
    at.split('.').map(part).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for ToolProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(why) => write!(f, "not JSON: {why}"),
            Self::Missing => f.write_str("is missing"),
            Self::WrongType(wanted) => write!(f, "should be {wanted}"),
            Self::TooLarge(most) => write!(f, "is larger than {most} bytes"),
            Self::TooMany(most) => write!(f, "has more than {most} entries"),
            Self::TooLong(most) => write!(f, "is longer than {most} letters"),
            Self::Markup => f.write_str("has tags or letters in code; only plain words are shown"),
            Self::Hidden => f.write_str("has signs in it that nobody sees"),
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
