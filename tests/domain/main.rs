//! What sheets and tools do, without a browser.

#[path = "../support/mod.rs"]
mod support;

mod actions;
mod editing;
mod merging;
mod reading;
