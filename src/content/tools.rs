//! The built-in tools and the example, as files of the site. They come when somebody wants them; the
//! program holds none.

use super::language;

/// The ids of the built-in tools, in the order they are offered. Each is the name of its file in the
/// language's folder `tools`.
pub const IDS: [&str; 21] = [
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

/// What the site's file with a tool is called, without the mark of its content.
pub fn file_of(id: &str) -> String {
    format!("{}/{id}", language::TAG)
}

/// What the site's file with the example is called, without the mark of its content: a made-up project
/// that shows how things look, as a copy in JSON.
pub fn example_file() -> String {
    file_of("example")
}
