//! Codes that people show or read out: each sheet in them counts once.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::base::id::SessionId;
use crate::domain::base::map;
use crate::domain::room::entry::{Entry, EntrySource, asked};
use crate::domain::room::session::Added;
use crate::domain::sheet::Sheet;
use crate::format::code::{self, CodeError, Coded, place_of};
pub use crate::ports::sensors::{Camera, CameraImage};
use crate::ports::subscription::Subscription;
use crate::state::app::App;

/// A camera that is on. It goes off when this goes.
pub struct Watching(#[expect(dead_code, reason = "held for its drop")] Subscription);

/// What became of a code.
#[derive(Debug, Clone, PartialEq)]
pub enum CodeOutcome {
    /// It went in, or was in already.
    Added(Added),
    /// It is of another project or round. It goes in if somebody says so.
    Elsewhere(Box<Coded>),
    /// It can't be taken.
    Wrong(CodeError),
    /// Nothing in it can be counted.
    Blank,
    /// It could not be kept, so it is not in.
    NotKept,
}

impl App {
    /// A sheet's ratings as a code; `None` where it has none.
    pub fn code_of(&self, sheet: &Sheet) -> Option<String> {
        let tool = self.tool(&sheet.tool)?;
        let answers = Entry::of(sheet, &tool, EntrySource::Code).answers;
        let mut asked = asked(&tool, &sheet.variant).into_iter();
        let is_rated = asked.any(|(item, _)| answers.contains_key(&item.id));
        (is_rated && !tool.personal).then(|| code::write(&tool, sheet)).flatten()
    }

    /// Turns the camera on, in the video of that id, and tells what it sees until the answer is dropped.
    pub fn watch(&self, video: &str, on: impl Fn(Camera) + 'static) -> Watching {
        Watching(self.device().camera(video, Rc::new(on)))
    }

    /// Takes a code into a session; one that comes after the room has looked goes to those who came late.
    pub fn take_code(&self, id: &SessionId, text: &str) -> Option<CodeOutcome> {
        let session = self.library.with_untracked(|l| l.session(id).cloned())?;
        let tool = self.tool(&session.tool)?;
        let coded = match code::read(text, &tool) {
            Ok(coded) => coded,
            Err(why) => return Some(CodeOutcome::Wrong(why)),
        };
        if coded.answers.is_empty() {
            return Some(CodeOutcome::Blank);
        }
        if coded.place != place_of(&session.project, session.round.as_ref()) {
            return Some(CodeOutcome::Elsewhere(Box::new(coded)));
        }
        Some(self.take_coded(id, coded))
    }

    /// Takes what a code said into a session, wherever it comes from. Once the room has looked it goes to
    /// those who came late, unless the sheet was in before.
    pub fn take_coded(&self, id: &SessionId, coded: Coded) -> CodeOutcome {
        let standing = self.library.with_untracked(|l| {
            let session = l.session(id)?;
            Some((session.revealed.is_some(), session.entries.contains_key(&coded.key)))
        });
        let into = match standing {
            Some((true, true)) => return CodeOutcome::Added(Added::Same),
            Some((true, false)) => self.session_for_the_late(id),
            Some((false, _)) => Some(id.clone()),
            None => None,
        };
        let entry = Entry {
            way: EntrySource::Code,
            perspective: coded.perspective,
            answers: coded.answers,
            words: map::Map::new(),
            choices: map::Set::new(),
        };
        let added = into.and_then(|id| self.add_entries(&id, vec![(coded.key, entry)])?.pop());
        added.map_or(CodeOutcome::NotKept, CodeOutcome::Added)
    }
}
