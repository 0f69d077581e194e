//! Names of things: short texts that never change and are never reused.
//!
//! ```
//! use shared_table::domain::base::id::{IdError, ItemId};
//!
//! let id: ItemId = "sa_time".parse()?;
//! assert_eq!(id.as_str(), "sa_time");
//! assert_eq!("two words".parse::<ItemId>(), Err(IdError::BadCharacter(' ')));
//! # Ok::<(), IdError>(())
//! ```

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// The longest id that is accepted, in characters.
pub const MAX_LEN: usize = 64;

/// Why a text can't be an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdError {
    /// Nothing there.
    Empty,
    /// More than [`MAX_LEN`] characters.
    TooLong,
    /// A character other than ASCII letters, digits, `-` and `_`.
    BadCharacter(char),
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("an id is empty"),
            Self::TooLong => write!(f, "an id is longer than {MAX_LEN} characters"),
            Self::BadCharacter(c) => write!(f, "an id has the character {c:?}"),
        }
    }
}

impl Error for IdError {}

fn check(text: &str) -> Result<(), IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if text.len() > MAX_LEN {
        return Err(IdError::TooLong);
    }
    match text.chars().find(|c| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))) {
        Some(c) => Err(IdError::BadCharacter(c)),
        None => Ok(()),
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes a text that follows the rules for ids, or says which rule it breaks.
            pub fn new(text: &str) -> Result<Self, IdError> {
                check(text).map(|()| Self(text.to_owned()))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a tool.
    ToolId,
    /// Names one way to use a tool, such as the quick check.
    VariantId,
    /// Names a section of a tool.
    SectionId,
    /// Names a question. Never changes and is never reused, so that answers stay comparable.
    ItemId,
    /// Names an option of a scale or a choice.
    OptionId,
    /// Names a column of a table.
    ColumnId,
    /// Names a line or a row that a person added.
    RowId,
    /// Names a sheet, everywhere it is copied to.
    SheetId,
    /// Names a project.
    ProjectId,
    /// Names a round of a project.
    RoundId,
    /// Names an action.
    ActionId,
    /// Names a session, everywhere it is copied to.
    SessionId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_short_and_plain() {
        assert_eq!(ItemId::new("sa_time").map(|id| id.to_string()), Ok("sa_time".to_owned()));
        assert_eq!("sa_time".parse(), ItemId::new("sa_time"));
        assert_eq!(ItemId::new(""), Err(IdError::Empty));
        assert_eq!(ItemId::new("a b"), Err(IdError::BadCharacter(' ')));
        assert_eq!(ItemId::new("é"), Err(IdError::BadCharacter('é')));
        assert_eq!(ItemId::new(&"a".repeat(65)), Err(IdError::TooLong));
    }
}
