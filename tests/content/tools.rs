//! The built-in tools: what the guide asks for is there, and ids never change.

use std::collections::BTreeSet;

use shared_table::content;
use shared_table::domain::base::id::VariantId;
use shared_table::domain::tool::kind::Kind;
use shared_table::domain::tool::{Item, Tool};
use shared_table::format::tool;

use crate::data;

fn tools() -> Vec<Tool> {
    data::tools().iter().map(|json| tool::read(json).unwrap()).collect()
}

fn named(id: &str) -> Tool {
    tools().into_iter().find(|t| t.id.as_str() == id).unwrap()
}

fn asked(tool: &Tool, variant: &str) -> Vec<Item> {
    let pages = tool.pages(&VariantId::new(variant).unwrap());
    pages.into_iter().flat_map(|page| page.items).cloned().collect()
}

fn ratings(items: &[Item]) -> usize {
    let asked = items.iter().filter(|item| !item.is_retired());
    asked.filter(|i| matches!(i.kind, Kind::Rating(_))).count()
}

#[test]
fn every_tool_is_well_formed_and_ids_are_unique_over_all() {
    let mut seen = BTreeSet::new();
    for tool in tools() {
        for (_, item) in tool.items() {
            assert!(seen.insert(item.id.clone()), "{} stands twice", item.id);
        }
    }
    assert!(seen.len() > 60);
    let ids: Vec<String> = tools().iter().map(|tool| tool.id.to_string()).collect();
    assert_eq!(ids, content::tools::IDS, "a tool is found by these");
}

/// Ids that were released are never dropped or reused: answers in people's files hang on them.
/// A new id is added to the list; an id whose question goes is marked there as `retired`.
#[test]
fn ids_are_stable() {
    let listed: BTreeSet<String> = include_str!("ids.txt")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .map(str::to_owned)
        .collect();
    let mut now = BTreeSet::new();
    for tool in tools() {
        for (_, item) in tool.items() {
            now.insert(format!("{} {}", tool.id, item.id));
            for option in options(item) {
                now.insert(format!("{} {} {option}", tool.id, item.id));
            }
        }
    }
    let new: Vec<_> = now.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&now).filter(|l| !l.ends_with(" retired")).collect();
    assert!(new.is_empty(), "add to tests/content/ids.txt: {new:#?}");
    assert!(gone.is_empty(), "ids in people's files are gone from the tools: {gone:#?}");
}

fn options(item: &Item) -> Vec<String> {
    let options = item.kind.options().into_iter().map(|o| o.id.to_string());
    let columns = item.kind.columns().iter().map(|c| c.id.to_string());
    let rows = match &item.kind {
        Kind::Table(table) => table.rows.iter().map(|r| r.id.to_string()).collect(),
        _ => Vec::new(),
    };
    options.chain(columns).chain(rows).collect()
}

#[test]
fn every_source_is_a_document_we_name() {
    for tool in tools() {
        for (_, item) in tool.items() {
            for source in &item.sources {
                assert!(content::source_doc(&source.doc).is_some(), "{}: {}", item.id, source.doc);
                assert!(!source.section.trim().is_empty(), "{}", item.id);
            }
        }
    }
}

#[test]
fn the_self_assessment_has_six_statements_a_step_and_a_quick_check_of_eight() {
    let tool = named("self-assessment");
    assert_eq!(tool.sections.len(), 4);
    for section in &tool.sections {
        assert_eq!(ratings(&section.items), 6, "{}", section.id);
        let texts = section.items.iter().filter(|i| i.kind == Kind::Text).count();
        assert_eq!(texts, 2, "{}: proud of, and one change", section.id);
    }
    assert_eq!(asked(&tool, "quick").len(), 8);
    assert_eq!(ratings(&asked(&tool, "quick")), 8);
}

#[test]
fn every_statement_has_examples_both_ways_a_note_questions_to_talk_about_and_unordered_options() {
    let tool = named("self-assessment");
    for (_, item) in tool.items().filter(|(_, item)| !item.is_retired()) {
        let Kind::Rating(scale) = &item.kind else { continue };
        assert!(!scale.ask.is_empty(), "{}", item.id);
        assert_eq!(scale.options.len(), 5, "{}", item.id);
        for id in ["not_sure", "rather_not_say", "not_applicable"] {
            assert!(scale.unordered.iter().any(|o| o.id.as_str() == id), "{}: {id}", item.id);
        }
        let looks = &item.looks_like;
        assert!(!looks.well.is_empty() && !looks.badly.is_empty(), "{}", item.id);
        assert!((2..=3).contains(&(looks.well.len() + looks.badly.len())), "{}", item.id);
        // A phone of 360 pixels shows it with all its answers.
        assert!(item.text.ends_with('.') && item.text.chars().count() <= 60, "{}", item.text);
        assert!(item.note.is_some() && item.talk.is_some(), "{}", item.id);
    }
}

#[test]
fn the_power_worksheets_name_three_kinds_keep_my_place_private_and_end_in_a_change() {
    let tool = named("power");
    for kind in ["top_down", "unconscious", "intrinsic"] {
        let section = tool.sections.iter().find(|s| s.id.as_str() == kind).unwrap();
        assert!(section.items.iter().any(|i| matches!(i.kind, Kind::Many(_))), "{kind}: signs");
        assert!(ratings(&section.items) == 1, "{kind}: how strong");
    }
    let place = tool.sections.iter().find(|s| s.id.as_str() == "my_place").unwrap();
    assert!(place.private && ratings(&place.items) == 10);
    assert!(tool.sections.iter().all(|s| s.private == (s.id.as_str() == "my_place")));
    let last = tool.sections.last().unwrap();
    assert!(last.items.iter().any(|i| matches!(i.kind, Kind::Actions(_))));
    assert!(last.items.iter().any(|i| i.kind == Kind::Text), "an honest not now");
}

#[test]
fn the_review_asks_the_nine_questions_in_three_scopes_then_who_hears_and_what_we_celebrate() {
    let tool = named("review");
    assert_eq!(tool.variants.len(), 3);
    assert!(tool.variants.iter().all(|v| v.items.is_none()));
    assert_eq!(tool.sections.len(), 11);
    for section in &tool.sections[..9] {
        assert!(section.one_page, "{}", section.id);
        assert!(section.items.iter().any(|i| matches!(i.kind, Kind::Actions(_))), "{}", section.id);
        assert!(section.items.iter().any(|i| i.kind == Kind::Text), "{}", section.id);
    }
    let kinds: Vec<_> = tool.sections[9..].iter().flat_map(|s| &s.items).map(|i| &i.kind).collect();
    assert!(kinds.iter().any(|k| matches!(k, Kind::Table(_))));
    assert!(kinds.iter().any(|k| matches!(k, Kind::Lines(_))));
}

#[test]
fn every_picture_that_a_tool_names_is_there() {
    use shared_table::ui::components::option_picture::is_known;
    let named = tools().into_iter().flat_map(|tool| {
        let scales = tool.items().filter_map(|(_, item)| item.kind.scale().cloned());
        scales.collect::<Vec<_>>()
    });
    let pictures: Vec<String> = named
        .flat_map(|scale| scale.all().map(|option| option.picture.clone()).collect::<Vec<_>>())
        .filter(|picture| !picture.is_empty())
        .collect();
    assert!(!pictures.is_empty());
    assert!(pictures.iter().all(|picture| is_known(picture)), "{pictures:?}");
}

/// Why we are here, how we agreed to work, what we do today, and only then who is unhappy with it.
#[test]
fn a_meeting_is_shown_in_the_order_of_the_tips() {
    let meeting = named("meeting");
    let slides = meeting.items().filter(|(_, item)| item.screen);
    let slides: Vec<&str> = slides.map(|(_, item)| item.id.as_str()).collect();
    assert_eq!(slides, ["mt_why", "mt_how", "mt_agenda", "mt_unhappy"]);
    let (_, unhappy) = meeting.items().find(|(_, item)| item.id.as_str() == "mt_unhappy").unwrap();
    assert_eq!(unhappy.leads_to.as_ref().map(ToString::to_string).as_deref(), Some("drifted"));
}

#[test]
fn what_a_question_leads_to_is_there() {
    let ids: Vec<String> = tools().iter().map(|tool| tool.id.to_string()).collect();
    for tool in tools() {
        for to in tool.items().filter_map(|(_, item)| item.leads_to.as_ref()) {
            assert!(ids.contains(&to.to_string()) && *to != tool.id, "{}: {to}", tool.id);
        }
    }
}

#[test]
fn tables_at_an_event_have_a_place_to_draw() {
    assert!(named("event").items().any(|(_, item)| item.frame));
}
