//! Everything that the source documents offer, with its place. The numbers are those of the inventory
//! that was made of them, rows 1 to 30.

/// Where a row has its place.
#[derive(Debug, Clone, Copy)]
pub enum Place {
    /// A tool.
    Tool(&'static str),
    /// A topic of help.
    Help(&'static str),
    /// A page of each project, by the first word of its address.
    Page(&'static str),
}
use Place::{Help, Page, Tool};

/// Each row with its place, and a document that it must name as its source.
pub const ROWS: [(u32, Place, &str); 30] = [
    (1, Tool("self-assessment"), "guide"),
    (2, Tool("bring"), "guide"),
    (3, Tool("agreement"), "guide"),
    (4, Tool("power"), "guide"),
    (5, Tool("power"), "five-ps"),
    (6, Tool("only-asking"), "guide"),
    (7, Tool("ways"), "guide"),
    (8, Tool("questions"), "guide"),
    (9, Tool("questions"), "guide"),
    (10, Tool("workforce"), "guide"),
    (11, Tool("inclusion"), "guide"),
    (12, Tool("inclusion"), "guide"),
    (13, Tool("review"), "guide"),
    (14, Tool("reflection"), "guide"),
    (15, Page("changed"), "guide"),
    (16, Tool("celebrate"), "guide"),
    (17, Tool("goals"), "tips"),
    (18, Tool("mood"), "tips"),
    (19, Tool("meeting"), "tips"),
    (20, Tool("drifted"), "tips"),
    (21, Tool("five-ps"), "five-ps"),
    (22, Tool("reflection"), "benefits"),
    (23, Tool("benefits"), "benefits"),
    (24, Tool("commissioning"), "five-ps"),
    (25, Tool("event"), "hub"),
    (26, Tool("reflection"), "hub"),
    (27, Page("actions"), "guide"),
    (28, Help("words"), "guide"),
    (29, Help("near-you"), "guide"),
    (30, Tool("learned"), "benefits"),
];
