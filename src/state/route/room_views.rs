//! The views of a session and of many groups together, and their words in addresses.

/// A view of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionView {
    /// What is in, and the ways for more to come in.
    Collect,
    /// What comes after what, with a clock.
    RunSheet,
    /// The device goes round.
    Pass,
    /// What is in, to take one out.
    TakeOut,
    /// What will be seen, before it is.
    Before,
    /// The card that leads people's own phones to the right sheet.
    Card,
    /// The same, as large as the screen.
    CardScreen,
    /// Files that people brought.
    Files,
    /// Codes, typed or seen by the camera.
    Codes,
    /// Paper sheets, typed in one by one.
    Paper,
    /// Counts from paper sheets.
    Tally,
    /// The group answers as one.
    Together,
    /// Where people differ: all statements.
    Results,
    /// One of them, with what is said and done about it: by its place, from 1, where the widest difference is first.
    Statement(usize),
    /// The same on a screen, beginning at such a place.
    Screen(usize),
    /// What to do.
    Agree,
    /// What people take home.
    TakeHome,
}

impl SessionView {
    /// Every view with its word in addresses. Collecting has none.
    const WORDS: [(Self, &'static str); 15] = [
        (Self::RunSheet, "run-sheet"),
        (Self::Pass, "pass"),
        (Self::TakeOut, "take-out"),
        (Self::Before, "before"),
        (Self::Card, "card"),
        (Self::CardScreen, "card-screen"),
        (Self::Files, "files"),
        (Self::Codes, "codes"),
        (Self::Paper, "paper"),
        (Self::Tally, "tally"),
        (Self::Together, "together"),
        (Self::Results, "results"),
        (Self::Screen(1), "screen"),
        (Self::Agree, "agree"),
        (Self::TakeHome, "take-home"),
    ];

    pub(super) fn read(view: &[&str]) -> Option<Self> {
        match view {
            [] => Some(Self::Collect),
            [word] => Self::WORDS.iter().find(|(_, known)| known == word).map(|(view, _)| *view),
            ["statement", place] => Some(Self::Statement(read_place(place)?)),
            ["screen", place] => Some(Self::Screen(read_place(place)?)),
            _ => None,
        }
    }

    pub(super) fn to_path(self) -> String {
        if let Self::Statement(place) = self {
            return format!("/statement/{place}");
        }
        if let Self::Screen(place @ 2..) = self {
            return format!("/screen/{place}");
        }
        let word = Self::WORDS.iter().find(|(view, _)| *view == self);
        word.map(|(_, word)| format!("/{word}")).unwrap_or_default()
    }
}

/// Places are counted from 1.
fn read_place(place: &str) -> Option<usize> {
    place.parse().ok().filter(|place| *place > 0)
}

/// A view of many groups together. A place is counted from 1, in the order that was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgrammeView {
    /// Bringing their files, and all statements.
    All,
    /// One statement.
    Statement(usize),
    /// All statements on a screen, and then each: beginning at a place, or at place 0 with all of them.
    Screen(usize),
}

impl ProgrammeView {
    pub(super) fn read(view: &[&str]) -> Option<Self> {
        Some(match view {
            [] => Self::All,
            ["screen"] => Self::Screen(0),
            ["statement", place] => Self::Statement(read_place(place)?),
            ["screen", place] => Self::Screen(read_place(place)?),
            _ => return None,
        })
    }

    pub(super) fn to_path(self) -> String {
        match self {
            Self::All => String::new(),
            Self::Statement(place) => format!("/statement/{place}"),
            Self::Screen(0) => "/screen".to_owned(),
            Self::Screen(place) => format!("/screen/{place}"),
        }
    }
}
