//! What the browser tests build on: a browser of their own, ways to find, to act and to check.

pub(crate) mod action;
pub(crate) mod axe;
pub(crate) mod browser;
pub(crate) mod check;
pub(crate) mod copies;
#[path = "../../support/data.rs"]
pub(crate) mod data;
pub(crate) mod files;
pub(crate) mod film;
pub(crate) mod find;
#[path = "../../support/hostile.rs"]
pub(crate) mod hostile;
pub(crate) mod idle;
pub(crate) mod kept;
pub(crate) mod paper;
#[path = "../../support/raster.rs"]
pub(crate) mod raster;
pub(crate) mod room;
pub(crate) mod server;
pub(crate) mod skip;
pub(crate) mod start;
pub(crate) mod tabs;
pub(crate) mod together;
pub(crate) mod tour;
pub(crate) mod watch;
pub(crate) mod world;

use std::error::Error;

use shared_table::content::{self, Words};

/// What every step gives back. Its error is a sentence about what was not as it should be.
pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Fails with a sentence unless something holds.
pub(crate) fn ensure(holds: bool, otherwise: impl Into<String>) -> Result {
    if holds { Ok(()) } else { Err(otherwise.into().into()) }
}

/// The words that people read. Tests ask for these, so that a better word breaks no test.
pub(crate) fn words() -> &'static Words {
    content::words()
}

/// Text with every run of white space as one space, as people read it. A space that lines don't break at is
/// a space too.
pub(crate) fn squash(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
