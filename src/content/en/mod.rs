//! English. Another language is another folder with constants of the same types.

pub mod about;
pub mod actions;
pub mod bin;
pub mod changed;
pub mod common;
pub mod copy;
pub mod differ;
pub mod door;
pub mod erase;
pub mod find;
pub mod finish;
pub mod give;
pub mod glossary;
pub mod help;
pub mod hiding;
pub mod home;
pub mod keeping;
pub mod laid_open;
pub mod open;
pub mod print;
pub mod programme;
pub mod project;
pub mod results;
pub mod room;
pub mod rounds;
pub mod session;
pub mod shared;
pub mod sheet;
pub mod sources;
pub mod start;
pub mod terms;
pub mod titles;
pub mod two_texts;

/// The name of this folder, in which the site's files of this language stand.
pub const FOLDER: &str = "en";

/// Names a group of words and gives their English. Another language fills in the same type, so a
/// sentence that is missing there does not compile.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $constant:ident { $($field:ident: $text:expr),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the words say what they are")]
        pub struct $name {
            $(pub $field: &'static str,)*
        }

        /// The English words.
        pub static $constant: $name = $name { $($field: $text,)* };

        impl crate::content::Group for $name {
            fn words() -> &'static Self {
                &$constant
            }
        }
    };
}
use words;
