//! Finding words in everything that is here.

use shared_table::domain::find::Wanted;
use shared_table::state::finding::{Hit, Sort};
use shared_table::state::route::{Route, View};

use crate::support::item;
use crate::world::World;

fn find(world: &World, line: &str) -> Vec<Hit> {
    let wanted = Wanted::new(line).unwrap();
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
    assert_eq!(hits[0].to, Route::Sheet(id, View::Page(item(into))));
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
    assert!(sorts("mood").contains(&Sort::Tool));
    assert!(sorts("co-production").contains(&Sort::Help));
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
