//! The app's state without a browser: commands, saving, tabs, the start.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]

#[path = "../format/any.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests of files use all of it")]
mod any;
#[path = "../support/chance.rs"]
mod chance;
#[path = "../support/data.rs"]
mod data;
#[path = "../support/device.rs"]
mod device;
#[path = "../format/made.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests of files use all of it")]
mod made;
#[path = "../support/mod.rs"]
mod support;
mod world;

mod at_once;
mod bin;
mod carried;
mod clocks;
mod copied;
mod copies;
mod dates;
mod deleting;
mod door;
mod ended;
mod erasing;
mod finding;
mod given_files;
mod giving;
mod histories;
mod import;
mod invited;
mod leaves;
mod next_session;
mod over_time;
mod planning;
mod previews;
mod projector;
mod retired;
mod routes;
mod run_sheet;
mod saving;
mod seen_before;
mod sending;
mod sessions;
mod sessions_kept;
mod shared;
mod start;
mod store_faults;
mod supplies;
mod tabs;
mod taking_in;
mod taking_out;
mod terms;
mod ticked;
mod turns;
mod unkept;
mod unknown;
mod way_back;
