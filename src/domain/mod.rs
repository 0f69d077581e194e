//! What the product is about, in plain Rust: tools, sheets, projects, actions and how they change.
//! No browser, no framework, no clock, no serialisation: those live in the layers around it.

pub mod base;
pub mod document;
pub mod project;
pub mod room;
pub mod sheet;
pub mod tool;

/// A moment, in UTC. Whoever needs the present one is given it: the domain has no clock.
pub type Stamp = chrono::NaiveDateTime;

/// A calendar day, without time or zone.
pub type Day = chrono::NaiveDate;
