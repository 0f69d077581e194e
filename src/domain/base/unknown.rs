//! What a later version of the app wrote into a document and this one does not know. It is kept as it came, and
//! goes back to its place when the document is written. It goes to nobody else: nobody here can tell what it
//! says.

use super::map::Map;

/// Fields that this version does not know: the JSON text of each, by the way to it, such as `mood` or
/// `answers/sa_time/sure`. What it stands in is named by its id; a `/` inside a name is written `~1`, and a
/// `~` is written `~0`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unknown(Map<String, String>);

impl Unknown {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The ways and texts.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter()
    }

    /// Adds what is not there yet.
    pub fn fill(&mut self, other: &Self) {
        if !other.is_empty() {
            self.0.fill(other.0.iter().map(|(way, text)| (way.clone(), text.clone())));
        }
    }
}

impl FromIterator<(String, String)> for Unknown {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}
