//! The least size of a group whose answers are shown apart.

/// The least size of a group whose answers are shown apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum MinGroupSize {
    /// Three people: only if the group agrees.
    Three,
    /// Five people.
    #[default]
    Five,
}

impl MinGroupSize {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Five, Self::Three];

    /// The number of people.
    pub fn n(self) -> usize {
        match self {
            Self::Three => 3,
            Self::Five => 5,
        }
    }
}
