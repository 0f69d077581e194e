//! Opening files a step at a time, so that a page stays alive however large they are.

use std::collections::VecDeque;
use std::time::Duration;

use crate::format::open::{Opened, Opening};
use crate::ports::files::{InFile, InFileError};
use crate::state::app::App;

/// So long a page works before it lets others have a turn. People see a wait of a tenth of a second.
const TURN: Duration = Duration::from_millis(40);

/// A file, or a pasted text, that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedFile {
    /// Its name; empty for a pasted text.
    pub name: String,
    /// What came of opening it, or why its bytes can't be had.
    pub content: Result<Opened, InFileError>,
}

/// Files that are opened one after another.
#[derive(Debug, Default)]
pub struct Opener {
    waiting: VecDeque<InFile>,
    now: Option<(String, Opening)>,
}

impl Opener {
    /// These are to be opened too.
    pub fn add(&mut self, files: Vec<InFile>) {
        self.waiting.extend(files);
    }

    /// No file is left.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.now.is_none()
    }

    /// Goes a step on; a file comes once it is open.
    pub fn step(&mut self) -> Option<OpenedFile> {
        if let Some((name, opening)) = &mut self.now {
            let opened = opening.step()?;
            let name = std::mem::take(name);
            self.now = None;
            return Some(OpenedFile { name, content: Ok(opened) });
        }
        let InFile { name, content } = self.waiting.pop_front()?;
        match content {
            Ok(bytes) => {
                self.now = Some((name, Opening::new(bytes)));
                None
            }
            Err(why) => Some(OpenedFile { name, content: Err(why) }),
        }
    }
}

impl App {
    /// Goes on step by step until a step says that it was the last, or the turn is over. Says whether more is
    /// to do.
    pub fn take_turn(&self, mut step: impl FnMut() -> bool) -> bool {
        let end = self.device().gone_by() + TURN;
        while step() {
            if self.device().gone_by() >= end {
                return true;
            }
        }
        false
    }
}
