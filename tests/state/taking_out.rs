//! A sheet that came in wrongly is taken out before the room looks, and put back; when it came is kept nowhere.

use leptos::prelude::*;
use shared_table::domain::room::session::Added;
use shared_table::domain::sheet::Perspective;
use shared_table::ports::keys;
use shared_table::ports::store::Store;
use shared_table::state::room::codes::CodeOutcome;
use shared_table::state::room::sessions::CopyOfSession;
use shared_table::state::route::{Route, SessionView};

use crate::sessions::{bring, room, session, sheet};
use crate::world::World;

#[test]
fn a_sheet_is_taken_out_and_put_back_as_it_was() {
    let (world, id) = room();
    bring(&world, &id, 0, 3, 1);
    let before = session(&world, &id).entries;
    let arrivals = world.late().arrivals;
    let one = arrivals.list(&id)[0];
    assert!(!arrivals.can_undo(&id));
    assert!(arrivals.take_out(&id, one.key));
    assert!(!session(&world, &id).entries.contains_key(&one.key));
    assert_eq!((session(&world, &id).people(), arrivals.list(&id).len()), (2, 2));
    assert!(arrivals.can_undo(&id));
    assert!(arrivals.undo(&id) && !arrivals.can_undo(&id));
    assert_eq!(session(&world, &id).entries, before);
    // As it is kept, too.
    let again = World::with(world.store.clone(), world.journal.clone());
    assert_eq!(session(&again, &id).entries, before);
}

/// Five are large enough and four are not: whoever takes one out and looks again would know where that one stands.
#[test]
fn taking_a_sheet_out_tells_nothing_of_where_its_writer_stands() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    assert!(world.app.how_groups_stand(&id).is_some());
    let arrivals = world.late().arrivals;
    let key = arrivals.list(&id)[0].key;
    assert!(arrivals.take_out(&id, key));
    assert_eq!(world.app.how_groups_stand(&id), None);
    // Nor once it is back, nor in another tab, nor on a page that is opened again.
    assert!(arrivals.undo(&id));
    assert_eq!(world.app.how_groups_stand(&id), None);
    let other = world.second_tab();
    other.hear(&keys::session(&id));
    assert_eq!(other.app.how_groups_stand(&id), None);
    let again = World::with(world.store.clone(), world.journal.clone());
    assert_eq!(again.app.how_groups_stand(&id), None);
}

#[test]
fn what_was_taken_out_counts_as_new_when_it_comes_again() {
    let (world, id) = room();
    let one = sheet(&world, &id, "one", Perspective::Volunteer, 1);
    let code = world.app.code_of(&one).unwrap();
    assert_eq!(world.turn().take_code(&id, &code), Some(CodeOutcome::Added(Added::New)));
    let arrivals = world.late().arrivals;
    let key = arrivals.list(&id)[0].key;
    assert!(arrivals.take_out(&id, key));
    assert_eq!(world.app.take_code(&id, &code), Some(CodeOutcome::Added(Added::New)));
    assert_eq!(session(&world, &id).people(), 1);
    // It stands as it came: Undo puts no second one beside it.
    assert!(!arrivals.undo(&id));
    assert_eq!(session(&world, &id).people(), 1);
}

#[test]
fn once_the_room_has_looked_nothing_goes_out_or_back() {
    let (world, id) = room();
    bring(&world, &id, 0, 6, 1);
    let arrivals = world.late().arrivals;
    let [one, other] = [0, 1].map(|at| arrivals.list(&id)[at].key);
    assert!(arrivals.take_out(&id, one));
    assert!(world.app.reveal(&id));
    let shown = session(&world, &id);
    assert!(!arrivals.undo(&id) && !arrivals.take_out(&id, other));
    assert!(world.app.take_out(&id, other).is_none());
    assert_eq!(session(&world, &id), shown);
    assert!(arrivals.list(&id).is_empty());
    world.app.arrive(Route::Session(id, SessionView::Results));
    assert!(arrivals.is_empty(), "when they came is still remembered");
}

#[test]
fn what_one_tab_took_out_does_not_come_back_from_another() {
    let (world, id) = room();
    bring(&world, &id, 0, 3, 1);
    let other = world.second_tab();
    let key = world.late().arrivals.list(&id)[0].key;
    assert!(world.late().arrivals.take_out(&id, key));
    // The other tab has it still, and adds one of its own.
    bring(&other, &id, 3, 1, 1);
    other.hear(&keys::session(&id));
    world.hear(&keys::session(&id));
    for tab in [&world, &other] {
        assert!(!session(tab, &id).entries.contains_key(&key));
        assert_eq!(session(tab, &id).people(), 3);
    }
}

#[test]
fn when_a_sheet_came_in_is_kept_nowhere_and_told_by_nothing_else() {
    let (world, id) = room();
    // A session says when it first and last changed; that is no time of a sheet.
    world.device.minutes.set(299);
    world.app.set_expected(&id, Some(14));
    let mut came = Vec::new();
    for (at, minute) in [301, 302, 303].into_iter().enumerate() {
        world.device.minutes.set(minute);
        came.push(format!("{:?}", world.app.now().time()));
        bring(&world, &id, at, 1, 1);
    }
    let known = world.late().arrivals.list(&id);
    assert!(known.iter().all(|arrival| arrival.when.is_some()));
    // What is done last is all that a session's file says of time.
    world.device.minutes.set(999);
    world.late().arrivals.take_out(&id, known[0].key);
    let kept = world.store.get(&keys::session(&id)).unwrap().unwrap();
    let journal = format!("{:?}", world.journal.0.borrow());
    let file = world.app.session_file(&id, CopyOfSession::SingleSheets).unwrap().text;
    let now = format!("{:?}", world.app.now().time());
    for text in [kept, journal, file] {
        assert!(text.contains(&now), "no time of the last change: {text}");
        assert!(came.iter().all(|time| !text.contains(time)), "{came:?} in {text}");
    }
    // A page that was opened since knows no time, and its order follows from names made by chance.
    let again = World::with(world.store.clone(), world.journal.clone());
    let listed = again.late().arrivals.list(&id);
    assert!(listed.iter().all(|arrival| arrival.when.is_none()));
    assert!(listed.is_sorted_by_key(|arrival| arrival.key));
}

#[test]
fn the_latest_stands_first_and_what_is_gone_is_forgotten() {
    let (world, id) = room();
    bring(&world, &id, 0, 2, 1);
    world.device.minutes.set(world.device.minutes.get() + 60);
    bring(&world, &id, 2, 1, 1);
    let list = world.late().arrivals.list(&id);
    let when: Vec<_> = list.iter().map(|arrival| arrival.when).collect();
    assert!(when[0] > when[1] && when[1] == when[2]);
    assert!(list[1].key < list[2].key);
    assert!(world.app.library.with_untracked(|l| l.session(&id).is_some()));
    assert!(world.app.delete_session(&id));
    assert!(world.late().arrivals.is_empty());
}
