//! What is kept: read at the start, saved in two places, shared with other tabs, deleted, erased.

pub(in crate::state) mod forgetting;
pub mod held;
pub mod keeper;
pub mod library;
pub mod loader;
pub(in crate::state) mod past;
pub mod preferences;
pub(in crate::state) mod tombstone;
