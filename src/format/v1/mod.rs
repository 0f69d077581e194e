//! Version 1 of the form of our documents. Files of it open for ever, with the same content. A field that a later
//! app adds is kept by this one and put back where it stood (`format::unknown`); a change of what stands there
//! already is version 2, in a folder beside this one. What is read and written differently there moves there;
//! `format::versions` says what becomes of documents of this version.
//!
//! Field order is the order in files. Empty things are left out. What can't be read is noted and left
//! empty, field by field; ids that nobody knows are kept. Where an id occurs twice inside a document,
//! `format::twice` says what becomes of it.

pub(crate) mod action;
pub(crate) mod answer;
mod by_item;
pub(crate) mod project;
mod run_sheet;
pub(crate) mod session;
pub(crate) mod sheet;
mod shown;
