//! What is kept: read at the start, saved in two places, shared with other tabs, deleted, erased.

pub mod binning;
pub(in crate::state) mod cleared;
pub mod deleted;
pub mod erase;
pub(in crate::state) mod forgetting;
pub mod held;
pub mod keeper;
pub mod keeping;
pub mod library;
pub mod loader;
pub(in crate::state) mod past;
pub mod preferences;
pub(in crate::state) mod saving;
pub(in crate::state) mod saving_together;
pub mod shared;
pub(in crate::state) mod tabs;
pub(in crate::state) mod tombstone;
