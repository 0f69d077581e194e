//! Everything that the source documents offer has its place. The numbers are those of the inventory
//! that was made of them, rows 1 to 30.

use shared_table::content::{self, help};
use shared_table::domain::tool::{Group, Tool};
use shared_table::format::tool;
use shared_table::state::route::{self, Route};

/// Where a row has its place.
enum Place {
    /// A tool, and a source that it must name.
    Tool(&'static str, &'static str),
    /// A topic of help.
    Help(&'static str),
    /// The address of a page that every project's map leads to.
    Page(&'static str),
}
use Place::{Help, Page, Tool as Of};

const ROWS: [(u32, Place); 30] = [
    (1, Of("self-assessment", "guide")),
    (2, Of("bring", "guide")),
    (3, Of("agreement", "guide")),
    (4, Of("power", "guide")),
    (5, Of("power", "five-ps")),
    (6, Of("only-asking", "guide")),
    (7, Of("ways", "guide")),
    (8, Of("questions", "guide")),
    (9, Of("questions", "guide")),
    (10, Of("workforce", "guide")),
    (11, Of("inclusion", "guide")),
    (12, Of("inclusion", "guide")),
    (13, Of("review", "guide")),
    (14, Of("reflection", "guide")),
    (15, Page("#/changed/p")),
    (16, Of("celebrate", "guide")),
    (17, Of("goals", "tips")),
    (18, Of("mood", "tips")),
    (19, Of("meeting", "tips")),
    (20, Of("drifted", "tips")),
    (21, Of("five-ps", "five-ps")),
    (22, Of("reflection", "benefits")),
    (23, Of("benefits", "benefits")),
    (24, Of("commissioning", "five-ps")),
    (25, Of("event", "hub")),
    (26, Of("reflection", "hub")),
    (27, Page("#/actions/p")),
    (28, Help("words")),
    (29, Help("near-you")),
    (30, Of("learned", "benefits")),
];

fn tools() -> Vec<Tool> {
    content::tools().iter().map(|json| tool::read(json).unwrap()).collect()
}

#[test]
fn every_row_of_the_inventory_has_its_place_and_names_its_source() {
    let tools = tools();
    for (at, (row, place)) in (1..).zip(&ROWS) {
        assert_eq!(at, *row);
        match place {
            Of(id, doc) => {
                let tool = tools.iter().find(|t| t.id.as_str() == *id);
                let tool = tool.unwrap_or_else(|| panic!("row {row}: no tool {id}"));
                let names = |tool: &Tool| {
                    tool.items().any(|(_, item)| item.sources.iter().any(|s| s.doc == *doc))
                };
                assert!(names(tool), "row {row}: {id} does not name {doc}");
            }
            Help(topic) => {
                assert!(help::topics().iter().any(|t| t.id == *topic), "row {row}: no {topic}");
            }
            Page(hash) => assert_ne!(route::parse(hash), Route::Unknown, "row {row}: {hash}"),
        }
    }
}

#[test]
fn every_group_of_tools_has_a_tool() {
    let tools = tools();
    for group in Group::ALL {
        assert!(tools.iter().any(|tool| tool.group == group), "{group:?}");
    }
}
