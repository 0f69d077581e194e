//! Hard words are explained where a sheet uses them first, and only there.

use std::collections::BTreeSet;

use shared_table::content::hard;
use shared_table::domain::base::id::VariantId;
use shared_table::domain::tool::texts;
use shared_table::domain::tool::{Tool, ToolPage};
use shared_table::format::tool;

use crate::data;
use crate::texts::places;

fn tools() -> Vec<Tool> {
    data::tools().iter().map(|json| tool::read(json).unwrap()).collect()
}

/// The section of the page that explains a word, in one way through the power worksheets.
fn section_of(way: &str, word: &str) -> Option<String> {
    let tool = tools().into_iter().find(|tool| tool.id.as_str() == "power").unwrap();
    let pages = tool.pages(&VariantId::new(way).unwrap());
    let terms = hard::first_used(&pages);
    let at = terms.iter().position(|terms| terms.iter().any(|(name, _)| *name == word))?;
    Some(pages[at].section.id.to_string())
}

#[test]
fn no_word_is_explained_twice_in_a_sheet() {
    let mut explained = 0;
    for tool in tools() {
        for way in &tool.variants {
            let pages = tool.pages(&way.id);
            let words: Vec<_> = hard::first_used(&pages).concat();
            let once: BTreeSet<_> = words.iter().collect();
            assert_eq!(once.len(), words.len(), "{} {}: {words:?}", tool.id, way.id);
            explained += words.len();
        }
    }
    assert!(explained > 50, "{explained}");
}

#[test]
fn a_word_is_explained_where_this_way_through_the_tool_uses_it_first() {
    assert_eq!(section_of("whole", "Top-down power").as_deref(), Some("top_down"));
    assert_eq!(section_of("whole", "Intrinsic power").as_deref(), Some("intrinsic"));
    assert_eq!(section_of("my_place", "Intrinsic power"), None);
}

/// What to talk about is shown when looking back, not here.
#[test]
fn words_are_looked_for_in_all_that_a_question_says() {
    let (mut said, mut items) = (BTreeSet::new(), BTreeSet::new());
    for tool in tools() {
        for section in &tool.sections {
            let page = ToolPage { section, items: section.items.iter().collect() };
            said.extend(texts::of_page(&page).into_iter().map(str::to_owned));
        }
        for (_, item) in tool.items() {
            items.insert(item.id.to_string());
            let talk = item.talk.iter().flat_map(|t| [&t.low, &t.high, &t.unsure]);
            said.extend(talk.cloned());
        }
    }
    let places = places().into_iter().filter(|place| items.contains(&place.at));
    let missed: Vec<_> =
        places.flat_map(|place| place.texts).filter(|text| !said.contains(text)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// The hard words that a text uses, which stands on a page of its own.
fn found(text: &str) -> Vec<&'static str> {
    let mut section = tools()[0].sections[0].clone();
    section.title.clear();
    text.clone_into(&mut section.lead);
    let page = ToolPage { section: &section, items: Vec::new() };
    hard::first_used(&[page]).concat().into_iter().map(|(word, _)| word).collect()
}

#[test]
fn words_are_found_in_any_case_one_or_many() {
    assert_eq!(found("Two INTERPRETERS, and jargon."), ["Interpreter", "Jargon"]);
    assert_eq!(found("the interpreter’s policies"), ["Interpreter", "Policy"]);
    assert_eq!(found("It has five Ps"), ["Five Ps"]);
    assert_eq!(found("an LGBTIQ-friendly place"), ["LGBTIQ"]);
}

#[test]
fn a_part_of_a_word_is_not_the_word() {
    assert_eq!(found("powerful, empowered, telescope"), [""; 0]);
    assert_eq!(found("We work in a group"), [""; 0]);
}

#[test]
fn of_words_within_words_the_longest_counts() {
    assert_eq!(found("Top-down power is power"), ["Top-down power", "Power"]);
    assert_eq!(found("Trauma-informed"), ["Trauma-informed"]);
}

#[test]
fn words_of_the_app_itself_are_not_hard() {
    assert_eq!(found("Your sheets, a copy, actions, a tool and a project"), [""; 0]);
}
