//! A number of four digits before a session's pages, for as long as a device goes round. It keeps
//! passers-by out, not attackers, and stands in no file: it is kept here alone, apart from the session.

use leptos::prelude::*;

use crate::domain::Stamp;
use crate::domain::base::day;
use crate::domain::base::fnv;
use crate::domain::base::id::SessionId;
use crate::ports::keys;
use crate::state::app::App;
use crate::state::route::{Route, SessionView};

/// How many digits a number has.
const DIGITS: usize = 4;
/// What stands in place of something that is not there.
const NONE: &str = "-";
const CLOSED: &str = "closed";
/// As long as the other word, so that closing the door needs no room.
const OPEN: &str = "opened";

/// What stands before a session's pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Door {
    /// What follows from the number; the number itself is kept nowhere.
    mark: Option<u64>,
    is_closed: bool,
    forced: Option<Stamp>,
}

impl Door {
    /// Whether there is a number.
    pub fn has_number(&self) -> bool {
        self.mark.is_some()
    }

    /// Whether the pages open with the number only.
    pub fn is_closed(&self) -> bool {
        self.is_closed && self.has_number()
    }

    /// When it was last opened without its number.
    pub fn forced(&self) -> Option<Stamp> {
        self.forced
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let (mark, state, forced) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            mark: u64::from_str_radix(mark, 16).ok(),
            is_closed: state == CLOSED,
            forced: read_moment(forced),
        })
    }

    fn write(&self) -> String {
        let mark = self.mark.map_or(NONE.to_owned(), |mark| format!("{mark:x}"));
        let state = if self.is_closed { CLOSED } else { OPEN };
        let forced = self.forced.map_or(NONE.to_owned(), |at| format!("{at:?}"));
        format!("{mark} {state} {forced}")
    }
}

fn read_moment(text: &str) -> Option<Stamp> {
    let (day, clock) = text.split_once('T')?;
    let mut clock = clock.split(':').map(day::digits);
    day::read(day)?.and_hms_opt(clock.next()??, clock.next()??, 0)
}

/// Whether a text is a number that can be chosen.
pub fn is_number(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|b| b.is_ascii_digit())
}

/// The same number of another session leaves another mark.
fn mark(id: &SessionId, number: &str) -> u64 {
    fnv::hash(format!("{id} {number}").as_bytes())
}

impl App {
    /// What stands before a session's pages on this device.
    pub fn door(&self, id: &SessionId) -> Door {
        let text = self.services().store.get(&keys::door(id)).ok().flatten();
        text.and_then(|text| Door::read(&text)).unwrap_or_default()
    }

    /// Chooses the number, or takes it away. Says whether that is kept.
    pub fn set_number(&self, id: &SessionId, number: Option<&str>) -> bool {
        let number = number.filter(|number| is_number(number));
        let mark = number.map(|number| mark(id, number));
        self.keep_door(id, &Door { mark, is_closed: false, ..self.door(id) })
    }

    /// A device goes round: from now on the other pages of the session open with the number only. Says
    /// whether they are closed, if there is a number.
    pub fn close_door(&self, id: &SessionId) -> bool {
        let door = self.door(id);
        !door.has_number()
            || door.is_closed
            || self.keep_door(id, &Door { is_closed: true, ..door })
    }

    /// Opens the session's pages with a number. Says whether it was the right one.
    pub fn open_door(&self, id: &SessionId, number: &str) -> bool {
        let door = self.door(id);
        let is_right = door.mark == Some(mark(id, number));
        is_right && self.keep_door(id, &Door { is_closed: false, ..door })
    }

    /// Opens the session's pages without the number. A room's answers are never lost with a number;
    /// but from now on its pages say when this was done.
    pub fn force_door(&self, id: &SessionId) -> bool {
        let forced = Some(self.now());
        self.keep_door(id, &Door { mark: None, is_closed: false, forced })
    }

    /// Another tab closed or opened the door: the session's page here shows it.
    pub(in crate::state) fn look_at_door(&self, id: &SessionId) {
        let is_behind = |r: &Route| matches!(r, Route::Session(of, room) if of == id && *room != SessionView::Pass);
        if self.route.with_untracked(is_behind) {
            self.arrive(self.route.get_untracked());
        }
    }

    fn keep_door(&self, id: &SessionId, door: &Door) -> bool {
        self.services().store.put(&keys::door(id), &door.write()).is_ok()
    }
}
