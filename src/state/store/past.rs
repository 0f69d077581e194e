//! The forms that documents had on this page: what another tab saved is joined against the last of them
//! that it came from.

use std::collections::VecDeque;

use super::held::KeptDocument;
use crate::domain::base::map::Map;
use crate::domain::document::saves::Relation;

/// So many forms of a document are remembered. More saves than this never lie between two tabs that hear
/// of each other.
const MOST: usize = 16;

/// Earlier forms of documents, by key, the latest last.
#[derive(Default)]
pub(in crate::state) struct PastDocuments(Map<String, VecDeque<KeptDocument>>);

impl PastDocuments {
    /// Remembers a form.
    pub(in crate::state) fn remember(&mut self, held: &KeptDocument) {
        let forms = self.0.or_default(held.key());
        if forms.back() != Some(held) {
            forms.push_back(held.clone());
        }
        if forms.len() > MOST {
            forms.pop_front();
        }
    }

    /// The latest form here that another form came from.
    pub(in crate::state) fn common_with(&self, theirs: &KeptDocument) -> Option<&KeptDocument> {
        let came_from = |form: &&KeptDocument| match theirs.relation(form) {
            Relation::Same | Relation::Newer => true,
            Relation::Older | Relation::Forked => false,
        };
        self.0.get(&theirs.key())?.iter().rev().find(came_from)
    }

    /// Forgets a document.
    pub(in crate::state) fn forget(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// Forgets everything.
    pub(in crate::state) fn forget_all(&mut self) {
        self.0 = Map::new();
    }
}
