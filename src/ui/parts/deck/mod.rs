//! Going on and back on a screen at a meeting, by buttons, keys and clickers. What is too much for one
//! screen is shown in parts.

mod foot;
pub mod parts;

use leptos::prelude::*;

use self::parts::{divide, part_of};
use super::heading::HEADING;
use crate::state::app::App;
use crate::state::page::hooks::PageListener;
use crate::state::page::turn::Turn;
use crate::state::route::Route;

pub use self::foot::{FootWords, full_screen};

/// The id of what is made to fit.
pub const LINES: &str = "screen-lines";
/// How large its words are, against the full size. Smaller ones can't be read from the last row.
pub const SIZES: &[&str] = &["1", "0.85", "0.7"];
/// The last part of a slide that was not measured yet.
const LAST: usize = usize::MAX;

/// Where a room is among what is shown to it.
#[derive(Clone, Copy)]
pub struct Deck {
    app: App,
    at: RwSignal<usize>,
    last: usize,
    /// So many slides at the beginning have no number.
    before: usize,
    /// Whether a slide is shown in parts where it is too much.
    divides: bool,
    /// Which part of the slide is shown.
    part: RwSignal<usize>,
    /// With which line each part begins; empty before the slide was measured.
    starts: RwSignal<Vec<usize>>,
}

impl Deck {
    /// A deck of so many slides, on its first one. Its keys work wherever the focus is: a click beside the
    /// words must not stop a clicker. They go with the page.
    pub fn new(app: App, slides: usize, divides: bool, leave: Route) -> Self {
        let (at, part) = (RwSignal::new(0), RwSignal::new(0));
        let starts = RwSignal::new(Vec::new());
        let deck =
            Self { app, at, last: slides.saturating_sub(1), before: 0, divides, part, starts };
        PageListener::new(app).keys(move |key| deck.pressed(key, &leave));
        let fitting = PageListener::new(app);
        Effect::new(move |_| {
            at.track();
            fitting.fit(LINES, SIZES, move |room, ends| deck.measured(room, ends));
        });
        deck
    }

    /// The same deck, of which so many slides at the beginning have no number.
    #[must_use]
    pub fn counting_after(self, before: usize) -> Self {
        Self { before, ..self }
    }

    /// The same deck on another slide; on the last where it has fewer.
    #[must_use]
    pub fn starting_at(self, slide: usize) -> Self {
        self.at.set(slide.min(self.last));
        self
    }

    /// Which slide is shown.
    pub fn at(self) -> usize {
        self.at.get()
    }

    /// Whether this line of the slide is in the part that is shown. Before it is measured all are.
    pub fn shows(self, line: usize) -> bool {
        let part = self.part.get();
        self.starts.with(|starts| part_of(starts, line) == part.min(starts.len().saturating_sub(1)))
    }

    /// The part that is shown and how many there are, where one screen is too small for all.
    pub fn part(self) -> Option<(usize, usize)> {
        let parts = self.starts.with(Vec::len);
        (parts > 1).then(|| (self.part.get().min(parts - 1) + 1, parts))
    }

    /// Another size of the screen keeps what was at its top.
    fn measured(self, room: f64, ends: &[f64]) {
        if !self.divides {
            return;
        }
        let new = divide(ends, room);
        let Some(before) = self.starts.try_get_untracked().filter(|before| *before != new) else {
            return;
        };
        let part = self.part.get_untracked();
        let kept = match before.get(part.min(before.len().saturating_sub(1))) {
            Some(line) => part_of(&new, *line),
            None => part.min(new.len() - 1),
        };
        self.starts.set(new);
        self.part.set(kept);
    }

    fn pressed(self, key: &str, leave: &Route) -> bool {
        match Turn::of(key) {
            Some(turn) => self.turn(turn),
            None if key == "Escape" => self.app.go(leave),
            None => return false,
        }
        true
    }

    /// Goes on or back.
    pub fn turn(self, turn: Turn) {
        match turn {
            Turn::Next => self.next(),
            Turn::Back => self.back(),
        }
    }

    fn next(self) {
        let (at, part, parts) = self.place();
        if part + 1 < parts {
            self.go(at, part + 1);
        } else if at < self.last {
            self.go(at + 1, 0);
        }
    }

    fn back(self) {
        let (at, part, _) = self.place();
        if part > 0 {
            self.go(at, part - 1);
        } else if at > 0 {
            self.go(at - 1, LAST);
        }
    }

    /// The slide, its part, and how many parts it has. A key may come while the page is being taken away.
    fn place(self) -> (usize, usize, usize) {
        let parts = self.starts.try_with_untracked(Vec::len).unwrap_or_default().max(1);
        let part = self.part.try_get_untracked().unwrap_or_default().min(parts - 1);
        (self.at.try_get_untracked().unwrap_or_default(), part, parts)
    }

    fn go(self, at: usize, part: usize) {
        if self.at.try_get_untracked().is_some_and(|now| now != at) {
            self.starts.try_set(Vec::new());
            self.at.try_set(at);
        }
        if self.part.try_set(part).is_none() {
            self.app.device().focus(HEADING);
        }
    }

    fn is_first(self) -> bool {
        self.at.get() == 0 && self.part().is_none_or(|(part, _)| part == 1)
    }

    fn is_last(self) -> bool {
        self.at.get() == self.last && self.part().is_none_or(|(part, parts)| part == parts)
    }
}
