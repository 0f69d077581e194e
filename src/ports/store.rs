//! The port to the place where documents are kept, one key per document.

use std::error::Error;
use std::fmt;

/// Why something could not be kept or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The browser keeps nothing here: blocked by a setting, or missing.
    Blocked,
    /// There is no room left.
    Full,
    /// What was written did not read back the same.
    NotKept,
    /// Somebody cleared what was kept, and nobody said yet whether to keep it again.
    Cleared,
    /// A newer version of the app keeps this document in a form of its own, and nothing is written over that.
    Newer,
    /// Anything else, in the browser's words.
    Other(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked => f.write_str("storage is blocked"),
            Self::Full => f.write_str("storage is full"),
            Self::Cleared => f.write_str("storage was cleared"),
            Self::Newer => f.write_str("a newer version of the app keeps it in its own form"),
            Self::NotKept => f.write_str("what was written did not read back the same"),
            Self::Other(why) => f.write_str(why),
        }
    }
}

impl Error for StoreError {}

/// Keeps texts by key.
pub trait Store {
    /// The text under a key, if there is one.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key and reads it back. When there is no room the old text is still there.
    fn put(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Takes a key out. Taking out what is not there is fine.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// All keys of this app, in no order. Other pages' keys are not among them.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}
