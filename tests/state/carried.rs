//! What a sheet takes from the others of its project.

use shared_table::domain::action::State;
use shared_table::domain::edit::Change;
use shared_table::domain::id::ProjectId;
use shared_table::domain::tool::Draw;

use crate::support::{item, lines};
use crate::world::World;

fn project(world: &World) -> ProjectId {
    world.turn().add_project("Ridge Street").unwrap()
}

fn agree(world: &World, project: &ProjectId, line: &str) {
    world.start_in(project.clone(), "agreement", "whole");
    let values = lines(&[("a", line), ("b", " "), ("c", line)]);
    world.turn().edit(Change::Answer(item("ag_values"), Some(values)), false);
    world.app.flush();
}

#[test]
fn lines_of_the_agreement_are_offered_once() {
    let world = World::new();
    let (here, elsewhere) = (project(&world), project(&world));
    agree(&world, &here, "We listen");
    agree(&world, &elsewhere, "We sing");
    world.start_in(here, "drifted", "talk");
    assert_eq!(world.app.drawn(Draw::Agreement), ["We listen"]);
}

#[test]
fn without_an_agreement_there_is_nothing_to_take() {
    let world = World::new();
    world.start("drifted", "talk");
    assert!(world.app.drawn(Draw::Agreement).is_empty());
    assert!(world.app.drawn(Draw::Open).is_empty());
}

#[test]
fn open_checks_and_the_last_meeting_come_up_again_and_nothing_else() {
    let world = World::new();
    let project = project(&world);
    let add = |tool: &str, from: &str, what: &str| {
        world.start_in(project.clone(), tool, "whole");
        let id = world.turn().add_action(Some(&item(from)), what).unwrap();
        world.app.flush();
        id
    };
    add("inclusion", "in_place", "Find a room with a ramp");
    add("meeting", "mt_papers", "Send the papers");
    add("goals", "gp_actions", "Paint the wall");
    let done = add("meeting", "mt_names", "Bring badges");
    world.app.edit_action(&done, false, |action| action.state = State::Done);
    world.app.flush();
    world.start_in(project.clone(), "meeting", "whole");
    let mut open = world.app.drawn(Draw::Open);
    open.sort();
    assert_eq!(open, ["Find a room with a ramp", "Send the papers"]);
}
