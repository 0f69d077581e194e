//! Undo and redo within a sheet.

use super::Sheet;
use super::edit::{Change, apply};
use crate::domain::Stamp;

/// How many steps can be undone.
pub const DEPTH: usize = 200;

/// What can be undone and redone. Typing in one place counts as one step until it is sealed.
#[derive(Debug, Clone, Default)]
pub struct History {
    undo: Vec<Change>,
    redo: Vec<Change>,
    open: bool,
}

impl History {
    /// Makes a change and remembers how to undo it.
    ///
    /// `typing` says that the change is one keystroke of many: it joins the step before it when that
    /// was typed into the same part and not sealed since.
    pub fn change(&mut self, sheet: &mut Sheet, change: Change, typing: bool, now: Stamp) {
        let back = apply(sheet, change, now);
        self.redo.clear();
        let joins = typing && self.open && self.undo.last().is_some_and(|u| u.same_part(&back));
        if !joins {
            self.undo.push(back);
        }
        if self.undo.len() > DEPTH {
            self.undo.remove(0);
        }
        self.open = typing;
    }

    /// Ends the step that typing is adding to.
    pub fn seal(&mut self) {
        self.open = false;
    }

    /// Undoes the last step; gives back what was undone, or nothing if there is none.
    pub fn undo(&mut self, sheet: &mut Sheet, now: Stamp) -> Option<Change> {
        self.seal();
        let change = self.undo.pop()?;
        self.redo.push(apply(sheet, change.clone(), now));
        Some(change)
    }

    /// Does again what was undone last; gives back what was done, or nothing if there is none.
    pub fn redo(&mut self, sheet: &mut Sheet, now: Stamp) -> Option<Change> {
        self.seal();
        let change = self.redo.pop()?;
        self.undo.push(apply(sheet, change.clone(), now));
        Some(change)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }
}
