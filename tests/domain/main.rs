//! What sheets and tools do, without a browser.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]

#[path = "../support/chance.rs"]
mod chance;
#[path = "../support/mod.rs"]
mod support;

mod actions;
mod beside;
mod editing;
mod joining;
mod kinds;
mod main_points;
mod measuring;
mod merging;
mod open_ended;
mod programme;
mod protecting;
mod reading;
mod share;
mod showings;
mod soundness;
