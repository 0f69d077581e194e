//! English: the words alone. Another language is another folder with the same names.

pub mod about;
pub mod actions;
pub mod bin;
pub mod changed;
pub mod common;
#[cfg(feature = "component-page")]
pub mod components;
pub mod copy;
pub mod differ;
pub mod door;
pub mod erase;
pub mod find;
pub mod finish;
pub mod give;
pub mod glossary;
pub mod go_on;
pub mod grammar;
pub mod help;
pub mod hiding;
pub mod home;
pub mod install;
pub mod keeping;
pub mod laid_open;
pub mod one_file;
pub mod open;
pub mod print;
pub mod programme;
pub mod project;
pub mod release;
pub mod results;
pub mod room;
pub mod rounds;
pub mod run_sheet;
pub mod second_window;
pub mod session;
pub mod shared;
pub mod sheet;
pub mod sources;
pub mod start;
pub mod terms;
pub mod titles;
pub mod two_texts;

/// What this language is called in a document. Its folder is called so too, here and on the site.
pub const TAG: &str = "en";
