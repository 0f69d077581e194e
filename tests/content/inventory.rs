//! Everything that the source documents offer has its place and names its source. That a project's map
//! leads to each place is shown in the browser.

use shared_table::content::{self, help, source_doc, sources_of};
use shared_table::domain::tool::{Tool, ToolGroup};
use shared_table::format::tool;

use crate::data;
use crate::inventory_rows::{Place, ROWS};

fn tools() -> Vec<Tool> {
    data::tools().iter().map(|json| tool::read(json).unwrap()).collect()
}

#[test]
fn every_row_of_the_inventory_has_its_place_and_names_its_source() {
    let tools = tools();
    for (at, (row, place, doc)) in (1..).zip(&ROWS) {
        assert_eq!(at, *row);
        let names = |page: &str| sources_of(page).contains(doc);
        match place {
            Place::Tool(id) => {
                let tool = tools.iter().find(|t| t.id.as_str() == *id);
                let tool = tool.unwrap_or_else(|| panic!("row {row}: no tool {id}"));
                let names = |tool: &Tool| {
                    tool.items().any(|(_, item)| item.sources.iter().any(|s| s.doc == *doc))
                };
                assert!(names(tool), "row {row}: {id} does not name {doc}");
            }
            Place::Help(topic) => {
                assert!(help::topic(topic).is_some(), "row {row}: no {topic}");
                assert!(names(&format!("help/{topic}")), "row {row}: {topic} names no source");
            }
            Place::Page(page) => assert!(names(page), "row {row}: {page} names no source"),
        }
    }
}

#[test]
fn sources_of_pages_are_known_documents() {
    for (page, docs) in content::sources::PAGES {
        assert!(docs.iter().all(|doc| source_doc(doc).is_some()), "{page}");
        let topic = page.strip_prefix("help/");
        assert!(topic.is_none_or(|topic| help::topic(topic).is_some()), "{page}");
    }
}

#[test]
fn every_group_of_tools_has_a_tool() {
    let tools = tools();
    for group in ToolGroup::ALL {
        assert!(tools.iter().any(|tool| tool.group == group), "{group:?}");
    }
}
