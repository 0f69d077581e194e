//! English: the words alone. Another language is another folder with the same names.

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
pub mod grammar;
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

/// What this language is called in a document.
pub const TAG: &str = "en";

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
