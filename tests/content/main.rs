//! The built-in tools and the words: well formed, complete, plain.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]

#[path = "../support/data.rs"]
mod data;
mod example_session;
mod hard;
mod inventory;
#[path = "../support/inventory.rs"]
mod inventory_rows;
mod plain;
mod promises;
mod reading;
mod texts;
mod tools;
mod unbroken;
