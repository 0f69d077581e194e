//! A document as this device keeps it: the document, and what is known about it only here.

use super::lineage::WrittenLineage;
use super::saves::Saves;
use crate::domain::Stamp;
use crate::domain::base::id::{ItemId, SessionId, SheetId};

/// A document and what this device knows about it. Only the document goes into copies.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept<T> {
    /// The document.
    pub doc: T,
    /// Grows by one with every save; the higher one is the newer, whatever the clock says.
    pub rev: u64,
    /// The saves that it came from.
    pub saves: Saves,
    /// What of it went out, and what came in.
    pub lineage: WrittenLineage,
    /// When it was last put into a copy.
    pub copied: Option<Stamp>,
    /// When it first changed after that.
    pub uncopied_since: Option<Stamp>,
    /// A file with it that was given to the browser, as long as nobody said that it arrived.
    pub handed: Option<HandedOver>,
    /// The item a person was last at.
    pub place: Option<ItemId>,
    /// The name under which a sheet's answers are handed in. It was made by chance for that, so that nothing
    /// links what was handed in to anything else.
    pub given: Option<SheetId>,
    /// The session that a sheet was begun for, where its invitation said so.
    pub invited: Option<SessionId>,
    /// Of a session: whom people can turn to who would rather talk. Of a sheet: what its invitation said of that.
    pub talk: Option<String>,
}

/// A file that was given to the browser. Whether it arrived, only a person can tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// When it was given.
    pub at: Stamp,
    /// The checksum of the document at that moment; `None` where the file had not all of it.
    pub check: Option<String>,
}

impl<T> Kept<T> {
    /// A document that was made or taken in just now and never saved.
    pub fn new(doc: T) -> Self {
        Self {
            doc,
            rev: 0,
            saves: Saves::default(),
            lineage: WrittenLineage::default(),
            copied: None,
            uncopied_since: None,
            handed: None,
            place: None,
            given: None,
            invited: None,
            talk: None,
        }
    }
}
