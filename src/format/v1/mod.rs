//! Version 1 of the form of our documents. It is frozen: what is written here can be read for ever. A field that
//! a later app adds is kept by this one and put back where it stood (`format::unknown`); a change of what
//! stands there already is version 2, beside it, with an entry in `format::versions`.
//!
//! Field order is the order in files. Empty things are left out. What can't be read is noted and left
//! empty, field by field; ids that nobody knows are kept. Where an id occurs twice inside a document,
//! [`twice`] says what becomes of it.

pub(crate) mod action;
pub(crate) mod answer;
pub(crate) mod project;
pub(crate) mod session;
pub(crate) mod sheet;
mod shown;
mod twice;
