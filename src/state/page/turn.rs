//! Going on and back by the keys of a keyboard or a clicker.

/// Where a key leads on a screen at a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// What comes after.
    Next,
    /// What comes before.
    Back,
}

impl Turn {
    /// What the key of that name does; `None` if it has no such meaning.
    pub fn of(key: &str) -> Option<Self> {
        match key {
            "ArrowRight" | "ArrowDown" | "PageDown" => Some(Self::Next),
            "ArrowLeft" | "ArrowUp" | "PageUp" => Some(Self::Back),
            _ => None,
        }
    }
}
