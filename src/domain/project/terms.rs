//! A project's own words: what a group calls the people it speaks of. Answers hold fixed names, so
//! words can change at any time, and files without them are read as before.

use crate::domain::base::map::Map;
use crate::domain::sheet::Perspective;

/// The longest own words that are kept, in characters.
pub const MAX_LEN: usize = 60;

/// Something that a group can have its own words for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// People with lived experience, in the middle of a sentence.
    People,
    /// A position that somebody answers from.
    Perspective(Perspective),
}

impl Term {
    /// Every term, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::People,
        Self::Perspective(Perspective::LivedExperience),
        Self::Perspective(Perspective::FamilyOrCarer),
        Self::Perspective(Perspective::WorksInService),
        Self::Perspective(Perspective::Commissions),
        Self::Perspective(Perspective::Volunteer),
        Self::Perspective(Perspective::RatherNotSay),
    ];
}

/// Own words by what they stand for. What is not in here has the usual words.
pub type Terms = Map<Term, String>;
