//! Shared Table: worksheets for co-production, filled in on any device, kept in the browser, exchanged as files.
//!
//! Arrows go one way: `ui → state → {storage, format} → domain`, `content → domain`,
//! `platform → storage`. `platform`, the only place that touches the browser, is wired in once, in
//! `ui::app`. `cargo xtask tidy` checks this.

pub mod content;
pub mod domain;
pub mod format;
pub mod platform;
pub mod state;
pub mod storage;
pub mod ui;
