//! What there is to say: a type for each group of words, which every language fills in. A language that
//! misses a sentence does not compile.

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
pub mod go_on;
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
pub mod start;
pub mod terms;
pub mod titles;
pub mod two_texts;

/// Names a group of words, and each of the words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the words say what they are")]
        pub struct $name {
            $(pub $field: &'static str,)*
        }
    };
}
use words;
