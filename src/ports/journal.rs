//! The port to the second place where documents are kept, which is quicker to the disk.

use std::future::ready;

use super::BoxFuture;

/// A document's latest text as the journal has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// The document's key in the store.
    pub key: String,
    /// The document's text.
    pub text: String,
}

/// Given what stands under some keys, says what is to stand under keys from now on.
pub type SettleFn = Box<dyn FnOnce(&[Option<String>]) -> Vec<(String, String)>>;

/// A second, quicker-to-disk place for the latest change of each document. It is written to without
/// waiting; where it fails, it says so once through the way its maker was given.
pub trait Journal {
    /// Looks at what stands under keys, and puts what the answer to that says, as one step: nobody else comes
    /// in between. The answer comes later, or never where the journal does not work.
    fn settle(&self, keys: Vec<String>, answer: SettleFn);

    /// Keeps a text, whatever stood there.
    fn put(&self, key: &str, text: &str);

    /// Forgets a document.
    fn remove(&self, key: &str);

    /// Forgets everything and keeps this one entry in its place. Says whether it is so.
    fn erase(&self, _key: &str, _text: &str) -> BoxFuture<bool> {
        Box::pin(ready(true))
    }
}
