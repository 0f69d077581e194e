//! Finding words in everything that is here.

use leptos::prelude::*;
use shared_table::state::page::finding::{FindableKind, Hit};
use shared_table::state::route::{ProgrammeView, Route, SheetView};

use crate::support::item;
use crate::world::World;

fn find(world: &World, line: &str) -> Vec<Hit> {
    let wanted = world.app.wanted(line).unwrap();
    let all = world.turn().findable(&|sheet| sheet.details.name.clone());
    all.iter().filter_map(|entry| entry.find(&wanted)).collect()
}

#[test]
fn words_of_a_sheet_lead_to_their_question() {
    let world = World::new();
    let id = world.start_sheet();
    let into = "sa_final_say";
    world.write(into, "The zebra room has no ramp");
    world.app.flush();
    let hits = find(&world, "zebra RAMP");
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].to, Route::Sheet(id, SheetView::Page(item(into))));
    assert!(hits[0].around.as_ref().unwrap().contains("zebra room"));
    assert!(find(&world, "zebra lift").is_empty());
}

#[test]
fn what_was_private_is_found_but_not_shown() {
    let world = World::new();
    let id = world.start("drifted", "talk");
    world.write("dr_my_words", "The zebra room");
    world.app.flush();
    let hits = find(&world, "zebra");
    assert_eq!(hits.len(), 1);
    assert!(matches!(&hits[0].to, Route::Sheet(found, _) if *found == id));
    assert_eq!(hits[0].around, None);
}

#[test]
fn actions_worksheets_and_help_are_found_too() {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    world.app.add_project_action(&project, "Buy a zebra").unwrap();
    let hits = find(&world, "zebra");
    assert_eq!(hits[0].to, Route::Actions(Some(project)));
    let sorts = |line: &str| find(&world, line).into_iter().map(|hit| hit.sort).collect::<Vec<_>>();
    assert!(sorts("mood").contains(&FindableKind::Tool));
    assert!(sorts("co-production").contains(&FindableKind::Help));
}

/// Whoever runs a programme calls the page of many rooms by other names.
#[test]
fn words_for_many_groups_lead_to_their_page() {
    let world = World::new();
    let page = Route::Programme(ProgrammeView::All);
    for line in
        ["programme", "many groups", "compare places", "add up", "put together", "many rooms"]
    {
        assert!(find(&world, line).iter().any(|hit| hit.to == page), "{line}");
    }
}

/// Whoever runs a workshop finds the guide by the words that people say.
#[test]
fn words_of_a_workshop_lead_to_its_guide() {
    let world = World::new();
    let guide = Route::Help(Some("workshop".to_owned()));
    for word in [
        "workshop",
        "QR",
        "code",
        "timer",
        "projector",
        "screen",
        "hand in",
        "hands in",
        "paper",
        "camera",
        "facilitator",
        "cards",
        "room",
    ] {
        let hits = find(&world, word);
        assert!(hits.iter().any(|hit| hit.to == guide), "{word}");
    }
}

#[test]
fn sheets_in_the_bin_are_not_found() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("sa_final_say", "zebra");
    world.app.flush();
    world.app.bin_sheet(&id);
    assert!(find(&world, "zebra").is_empty());
}

#[test]
fn accents_are_found_however_devices_write_them() {
    let world = World::new();
    world.start_sheet();
    let found = |line: &str| {
        let hits = find(&world, line);
        (hits.len(), hits.into_iter().find_map(|hit| hit.around).unwrap_or_default())
    };
    for (written, others) in [
        ("Vera’s cafe\u{301} corner", ["caf\u{e9}", "CAFE\u{301}"]),
        ("Vera’s caf\u{e9} corner", ["cafe\u{301}", "CAF\u{c9}"]),
        // One sign as a small letter, two as a large one.
        ("Vera’s caf\u{e9} J\u{30c}", ["caf\u{e9} \u{1f0}", "J\u{30c}"]),
    ] {
        world.write("sa_final_say", written);
        world.app.flush();
        for line in others {
            let (n, around) = found(line);
            assert_eq!(n, 1, "{line} in {written}");
            assert!(around.contains("caf\u{e9}"), "{around}");
        }
        assert!(
            world.app.library.with_untracked(|l| {
                let answers = &l.listed()[0].doc.answers;
                answers.values().any(|answer| answer.text() == written)
            }),
            "what was typed stays as it is"
        );
    }
    assert_eq!(found("caf\u{e8}").0, 0, "another letter");
}

#[test]
fn names_of_sheets_and_projects_are_found_however_devices_write_them() {
    for (name, line) in [("Zoe\u{308}", "zo\u{eb}"), ("Zo\u{eb}", "zoe\u{308}")] {
        let world = World::new();
        let project = world.turn().add_project(name).unwrap();
        let id = world.start_in(project, "self-assessment", "quick");
        assert_eq!(find(&world, line).len(), 1, "the project's name");
        world.app.change_sheet(&id, |sheet| sheet.details.name = name.to_owned());
        let hits = find(&world, line);
        assert_eq!((hits.len(), hits[0].title.as_str()), (1, "Zo\u{eb}"));
    }
}
