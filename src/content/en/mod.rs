//! English. Another language is another folder with constants of the same types.

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

/// The built-in tools.
pub const TOOLS: [&str; 21] = [
    include_str!("tools/self_assessment.json"),
    include_str!("tools/power.json"),
    include_str!("tools/review.json"),
    include_str!("tools/agreement.json"),
    include_str!("tools/goals.json"),
    include_str!("tools/inclusion.json"),
    include_str!("tools/workforce.json"),
    include_str!("tools/commissioning.json"),
    include_str!("tools/meeting.json"),
    include_str!("tools/drifted.json"),
    include_str!("tools/ways.json"),
    include_str!("tools/only_asking.json"),
    include_str!("tools/questions.json"),
    include_str!("tools/event.json"),
    include_str!("tools/mood.json"),
    include_str!("tools/five_ps.json"),
    include_str!("tools/benefits.json"),
    include_str!("tools/celebrate.json"),
    include_str!("tools/reflection.json"),
    include_str!("tools/bring.json"),
    include_str!("tools/learned.json"),
];

/// The ids of the built-in tools, in the same order, so that a tool is found without reading all of them.
pub const TOOL_IDS: [&str; 21] = [
    "self-assessment",
    "power",
    "review",
    "agreement",
    "goals",
    "inclusion",
    "workforce",
    "commissioning",
    "meeting",
    "drifted",
    "ways",
    "only-asking",
    "questions",
    "event",
    "mood",
    "five-ps",
    "benefits",
    "celebrate",
    "reflection",
    "bring",
    "learned",
];

/// The made-up project.
pub const EXAMPLE: &str = include_str!("example.json");

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
