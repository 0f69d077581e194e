//! The port to files: downloads, the share sheet, the clipboard, and what the browser keeps beside documents.

use std::error::Error;
use std::fmt;

use super::BoxFuture;

/// A file to hand over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutFile {
    /// Its name, with its ending.
    pub name: String,
    /// Its media type, such as `text/plain`.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// A file, or a pasted text, that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InFile {
    /// Its name; empty for a pasted text.
    pub name: String,
    /// Its bytes, or why they can't be had.
    pub content: Result<Vec<u8>, InFileError>,
}

/// Why a file's bytes can't be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InFileError {
    /// It is larger than the app reads; its size in bytes.
    TooLarge(u64),
    /// It is no longer where it was, such as on a stick that was pulled out.
    Gone,
    /// It is a folder with no files in it.
    NoFiles,
    /// The browser could not read it.
    Unreadable,
}

impl fmt::Display for InFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => write!(f, "the file has {bytes} bytes, more than are read"),
            Self::Gone => f.write_str("the file is no longer there"),
            Self::NoFiles => f.write_str("the folder has no files"),
            Self::Unreadable => f.write_str("the browser could not read the file"),
        }
    }
}

impl Error for InFileError {}

/// What came of sharing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareOutcome {
    /// The share sheet took it.
    Done,
    /// The person closed the share sheet.
    Cancelled,
    /// The browser can't share this file.
    Cannot,
}

/// Where files go to, and where texts do. All of it can be refused, and says so.
pub trait Files {
    /// Hands a file to the browser's downloads. Nobody can tell whether it arrives.
    fn download(&self, file: &OutFile) -> bool;

    /// Whether the share sheet would take this file.
    fn can_share(&self, file: &OutFile) -> bool;

    /// Opens the share sheet with a file.
    fn share(&self, file: &OutFile) -> BoxFuture<ShareOutcome>;

    /// Puts a text on the clipboard; says whether it did.
    fn copy_text(&self, text: &str) -> BoxFuture<bool>;

    /// Clears what the browser keeps for this tab alone.
    fn clear_tab(&self) {}

    /// Keeps for this tab alone that its device is one of several people's, with the address to begin again at.
    fn share_tab(&self, _start: &str) {}

    /// That address, if this tab's device is one of several people's.
    fn tab_shared(&self) -> Option<String> {
        None
    }

    /// Takes away the app's own files that the browser keeps for use without a network. Says whether none
    /// is left.
    fn forget_files(&self) -> BoxFuture<bool> {
        Box::pin(std::future::ready(true))
    }

    /// Fetches a file of the site that is no program, by the part of its name that stays. Tells its text, or
    /// `None` where it did not come. Asked `again`, it comes from the host: a browser may have kept a wrong answer.
    fn site_file(&self, stem: &str, again: bool, on: Box<dyn FnOnce(Option<String>)>);

    /// Asks the browser not to clear what is kept here. Nobody waits for its answer.
    fn ask_to_persist(&self);
}
