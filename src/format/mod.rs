//! Files: the form of documents, version by version, and the forms in which people and programs read them.
//!
//! Nothing in here is a sentence for people: words come in from above, through [`Names`] and
//! [`text::TextWords`]. Reading never fails as a whole where a part can be saved.

pub mod armour;
pub(crate) mod base64_letters;
pub mod calendar;
mod check;
pub mod code;
pub mod copy;
pub mod csv;
mod document;
mod envelope;
mod fields;
mod json;
pub mod kept;
pub mod laid_open;
mod lineage;
pub mod name;
mod named;
mod names;
pub mod open;
mod problem;
pub mod qr;
mod quoted_printable;
pub mod report;
pub mod room_slide;
pub mod text;
mod time;
pub mod tool;
mod twice;
mod unknown;
mod v1;
pub mod versions;
mod words;

pub use names::Names;
pub use problem::{LoadError, Problem, ProblemKind};
