//! The app's state without a browser: commands, saving, tabs, the start.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]

#[path = "../support/device.rs"]
mod device;
#[path = "../support/mod.rs"]
mod support;
mod world;

mod bin;
mod carried;
mod copies;
mod dates;
mod deleting;
mod erasing;
mod finding;
mod import;
mod planning;
mod routes;
mod saving;
mod sessions;
mod start;
mod tabs;
mod terms;
mod way_back;
