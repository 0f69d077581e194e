//! What the hall tells the wings of the state: it knows none of them.

use super::route::Route;

/// A part of the state with signals of its own, which hears of what happens to all of it.
pub(in crate::state) trait Wing {
    /// Somebody wants to go to another page, or is back from it. Says whether they stay, since words would go that
    /// nobody asked them about.
    fn holds(&self, _to: &Route) -> bool {
        false
    }

    /// Somebody goes to another page.
    fn leave(&self, _to: &Route) {}

    /// The page may go now: what was typed is kept.
    fn keep(&self) {}

    /// These documents are gone, by their keys: nothing of them stays on the page.
    fn let_go(&self, _keys: &[String]) {}

    /// Answers came into a document just now, by its key; each has a number.
    fn came_in(&self, _to: &str, _numbers: &[u64]) {}

    /// Nothing of anybody's stays on the page.
    fn forget(&self) {}

    /// Whether words are on the screen that are kept nowhere.
    fn has_words(&self) -> bool {
        false
    }

    /// Whether something of somebody's is in memory that no document here holds.
    fn has_brought(&self) -> bool {
        false
    }
}
