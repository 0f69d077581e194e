//! Projects: their rounds, actions, days and words.

pub mod dates;
pub mod planning;
pub mod projects;
pub mod terms;
