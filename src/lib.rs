//! Shared Table: worksheets for co-production, filled in on any device, kept in the browser, exchanged as files.
//!
//! Arrows go one way: `ui → state → {ports, format} → domain`, `content → domain`,
//! `platform → ports`. `platform`, the only place that touches the browser, is wired in once, in
//! `ui::app`. `cargo xtask tidy` checks this.

pub mod content;
pub mod domain;
pub mod format;
pub mod platform;
pub mod ports;
pub mod state;
pub mod ui;
