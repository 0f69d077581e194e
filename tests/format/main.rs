//! Files: what is written can be read back, whatever mail and people do to it on the way.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]
#![allow(unreachable_pub, reason = "modules of a test reach each other only")]

#[path = "../support/data.rs"]
mod data;
#[path = "../support/mod.rs"]
mod support;

mod any;
mod golden;
#[path = "../support/hostile.rs"]
mod harm;
mod made;
mod mail;
mod tongue;

mod armour;
mod carried;
mod code;
mod copy;
mod csv;
mod damage;
mod damaged_rooms;
mod fixtures;
mod hostile;
mod kept;
mod limits;
mod name;
mod open;
mod report;
mod schema;
mod shown;
mod text;
mod tool;
mod unknown;
