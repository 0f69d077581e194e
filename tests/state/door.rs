//! The number before a session's pages: it closes and opens, and is in no file.

use shared_table::domain::base::id::{ProjectId, SessionId, ToolId, VariantId};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::ports::keys;
use shared_table::ports::store::Store;
use shared_table::state::room::door::{Door, is_number};
use shared_table::state::room::sessions::{CopyOfSession, NewSession};
use shared_table::state::route::{Route, SessionView};

use crate::world::World;

fn session(world: &World, project: &ProjectId) -> SessionId {
    let new = NewSession {
        project: project.clone(),
        tool: ToolId::new("self-assessment").unwrap(),
        variant: VariantId::new("quick").unwrap(),
        round: None,
        least: MinGroupSize::Five,
        late_for: None,
        expected: None,
    };
    world.turn().add_session(new).unwrap()
}

fn room() -> (World, SessionId) {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    let id = session(&world, &project);
    (world, id)
}

#[test]
fn it_closes_when_a_device_goes_round_and_opens_with_its_number_alone() {
    let (world, id) = room();
    world.app.close_door(&id);
    assert_eq!(world.app.door(&id), Door::default(), "without a number nothing closes");
    assert!(world.app.set_number(&id, Some("4071")));
    assert!(world.app.door(&id).has_number() && !world.app.door(&id).is_closed());
    world.app.close_door(&id);
    let again = World::with(world.store.clone(), world.journal.clone());
    assert!(again.app.door(&id).is_closed(), "loading the page again does not open it");
    for wrong in ["", "0000", "407", "40711", "4071 "] {
        assert!(!again.turn().open_door(&id, wrong), "{wrong}");
    }
    assert!(again.app.door(&id).is_closed());
    assert!(again.app.open_door(&id, "4071"));
    assert!(!again.app.door(&id).is_closed() && again.app.door(&id).has_number());
}

#[test]
fn the_number_of_one_session_is_not_the_mark_of_another_and_is_kept_in_no_words() {
    let (world, id) = room();
    let other = session(&world, &ProjectId::new("other").unwrap());
    for id in [&id, &other] {
        assert!(world.app.set_number(id, Some("4071")));
    }
    let text = |id| world.store.get(&keys::door(id)).unwrap().unwrap();
    assert_ne!(text(&id), text(&other));
    assert!(!text(&id).contains("4071"));
    let file = world.app.session_file(&id, CopyOfSession::SingleSheets).unwrap();
    assert!(
        !file.text.contains("4071") && !file.text.contains(text(&id).split(' ').next().unwrap())
    );
}

#[test]
fn whoever_opens_it_without_the_number_leaves_a_trace_and_loses_nothing() {
    let (world, id) = room();
    assert!(world.app.set_number(&id, Some("4071")));
    world.app.close_door(&id);
    world.device.minutes.set(65);
    let before = world.app.session_file(&id, CopyOfSession::SingleSheets).unwrap().text.len();
    assert!(world.app.force_door(&id));
    assert!(!world.app.door(&id).is_closed());
    assert_eq!(world.app.door(&id).forced(), Some(crate::support::at(65)));
    assert_eq!(
        world.app.session_file(&id, CopyOfSession::SingleSheets).unwrap().text.len(),
        before
    );
    // A new number does not wipe it away.
    assert!(world.app.set_number(&id, Some("1234")));
    assert!(world.app.set_number(&id, None));
    assert_eq!(world.app.door(&id).forced(), Some(crate::support::at(65)));
    assert!(world.app.delete_session(&id));
    assert_eq!(world.store.get(&keys::door(&id)).unwrap(), None);
}

#[test]
fn another_tab_shows_the_door_at_once() {
    let (world, id) = room();
    let other = world.second_tab();
    other.turn().arrive(Route::Session(id.clone(), SessionView::Collect));
    assert!(world.turn().set_number(&id, Some("4071")));
    world.app.close_door(&id);
    other.turn().say("before");
    other.hear(&keys::door(&id));
    assert_eq!(other.app.said().get_untracked(), "", "the page was not shown anew");
    assert!(other.app.door(&id).is_closed());
}

#[test]
fn a_number_is_four_digits() {
    assert!(is_number("0000") && is_number("4071"));
    for wrong in ["", "407", "40711", "40a1", "４０７１", "-407"] {
        assert!(!is_number(wrong), "{wrong}");
    }
}
