//! Sessions as they are kept: in both places, in two tabs, and what is not handed in is kept nowhere.

use leptos::prelude::*;
use shared_table::domain::room::entry::EntrySource;
use shared_table::domain::sheet::Perspective;
use shared_table::domain::sheet::edit::Change;
use shared_table::ports::keys;
use shared_table::ports::store::Store;
use shared_table::state::room::passing::HandedIn;
use shared_table::state::route::{Route, SessionView};

use crate::sessions::{bring, room, session, sheet};
use crate::world::World;

#[test]
fn sessions_are_there_again_when_the_app_opens() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    let before = session(&world, &id);
    let again = World::with(world.store.clone(), world.journal.clone());
    assert_eq!(session(&again, &id), before);
    // The journal alone brings it back too, and what is damaged is quarantined.
    world.store.put(&keys::session(&id), "{\"kind\":\"shared-table-session\"").unwrap();
    let again = World::with(world.store.clone(), world.journal.clone());
    assert_eq!(session(&again, &id), before);
    assert_eq!(again.app.problems().with_untracked(Vec::len), 2);
}

#[test]
fn two_tabs_count_for_one_session() {
    let (world, id) = room();
    let other = world.second_tab();
    bring(&other, &id, 0, 2, 1);
    bring(&world, &id, 2, 3, 1);
    assert_eq!(session(&world, &id).people(), 5);
    other.hear(&keys::session(&id));
    assert_eq!(session(&other, &id).people(), 5);
    assert!(other.turn().delete_session(&id));
    world.hear(&keys::session(&id));
    assert!(world.app.library.with_untracked(|l| l.session(&id).is_none()));
}

#[test]
fn whoever_leaves_in_the_middle_leaves_nothing_behind() {
    let (world, id) = room();
    world.turn().begin_passing(&id);
    let one = sheet(&world, &id, "one", Perspective::Volunteer, 1);
    for (item, answer) in one.answers.iter() {
        world.app.edit(Change::Answer(item.clone(), Some(answer.clone())), false);
    }
    assert!(world.app.would_lose_words());
    world.app.flush();
    assert!(world.store.keys().unwrap().iter().all(|key| !key.contains(".sheet.")));
    // No address leads away before they say so.
    let here = Route::Session(id.clone(), SessionView::Pass);
    for away in [Route::Home, Route::Session(id.clone(), SessionView::Collect), here.clone()] {
        world.app.arrive(away);
        assert!(world.app.is_somebody_answering());
    }
    assert_eq!(*world.device.gone.borrow(), [here.to_hash(), here.to_hash()]);
    world.app.clear_passing();
    world.app.arrive(Route::Home);
    assert_eq!(world.app.route.get_untracked(), Route::Home);
    assert!(world.app.open.with_untracked(Option::is_none));
    assert_eq!(world.app.hand_in(&id, EntrySource::Passed), HandedIn::Nothing);
}

#[test]
fn who_chose_nothing_yet_is_led_back_to_the_hand_over_and_no_further() {
    let (world, id) = room();
    world.turn().begin_passing(&id);
    world.app.arrive(Route::Session(id.clone(), SessionView::Collect));
    let here = Route::Session(id.clone(), SessionView::Pass);
    assert_eq!(*world.device.gone.borrow(), [here.to_hash()]);
    assert!(world.app.open.with_untracked(Option::is_none));
    world.app.arrive(here);
    world.app.arrive(Route::Home);
    assert_eq!(world.app.route.get_untracked(), Route::Home);
}

#[test]
fn a_session_that_another_tab_deleted_holds_nobody() {
    let (world, id) = room();
    world.turn().begin_passing(&id);
    let one = sheet(&world, &id, "one", Perspective::Volunteer, 1);
    for (item, answer) in one.answers.iter() {
        world.app.edit(Change::Answer(item.clone(), Some(answer.clone())), false);
    }
    let other = world.second_tab();
    assert!(other.turn().delete_session(&id));
    world.hear(&keys::session(&id));
    world.turn().arrive(Route::Home);
    assert_eq!(world.app.route.get_untracked(), Route::Home);
    assert!(!world.app.is_somebody_answering());
}
