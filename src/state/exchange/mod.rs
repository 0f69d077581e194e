//! What goes out and comes in: copies, answers that are given, files that are opened.

pub mod copied;
pub mod copies;
pub mod giving;
pub mod import;
pub mod laid_open;
pub(in crate::state) mod lineages;
pub mod naming;
pub mod opening;
