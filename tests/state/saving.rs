//! What is typed is kept, soon, once, and in two places.

use leptos::prelude::*;
use shared_table::ports::keys;
use shared_table::ports::store::StoreError;
use shared_table::state::route::Route;
use shared_table::state::store::keeper::Saving;

use crate::world::World;

#[test]
fn typing_is_saved_when_the_timer_runs_out_and_not_before() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", "We m");
    world.write("a", "We meet");
    assert_eq!(world.stored_text(&id, "a"), "");
    assert_eq!(world.device.run_timers(), 1, "one timer for many keys");
    assert_eq!(world.stored_text(&id, "a"), "We meet");
    assert!(matches!(world.app.saving().get_untracked(), Saving::Saved(_)));
}

#[test]
fn somebody_who_types_on_and_on_is_saved_as_often() {
    let world = World::new();
    let id = world.start_sheet();
    for words in ["one", "one two", "one two three"] {
        world.write("a", words);
        world.device.run_timers();
        assert_eq!(world.stored_text(&id, "a"), words);
    }
}

#[test]
fn leaving_the_page_saves_at_once() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", "In mid-sent");
    world.turn().arrive(Route::Home);
    assert_eq!(world.stored_text(&id, "a"), "In mid-sent");
    assert_eq!(world.device.run_timers(), 0, "nothing is left to save");
}

#[test]
fn the_journal_gets_the_same_words() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", "Twice kept");
    world.turn().flush();
    let journal = world.journal.0.borrow();
    assert!(journal[&keys::sheet(&id)].contains("Twice kept"));
}

#[test]
fn a_full_store_says_so_and_nothing_on_the_screen_is_lost() {
    let world = World::new();
    let id = world.start_sheet();
    world.store.set_room(Some(0));
    world.write("a", "Still here");
    world.turn().flush();
    assert_eq!(world.app.saving().get_untracked(), Saving::Failed(StoreError::Full));
    assert!(world.app.would_lose_words());
    assert_eq!(world.shown_text("a"), "Still here");
    assert_eq!(world.stored_text(&id, "a"), "");
    world.store.set_room(None);
    world.turn().save_again();
    assert_eq!(world.stored_text(&id, "a"), "Still here");
    assert!(!world.app.would_lose_words());
}

#[test]
fn a_sheet_that_was_not_changed_is_not_written() {
    let world = World::new();
    let id = world.start_sheet();
    let before = world.store_text(&id);
    world.turn().arrive(Route::Home);
    world.open(&id);
    world.turn().flush();
    assert_eq!(world.store_text(&id), before);
}

#[test]
fn undo_is_saved_like_any_change() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", "Wrong");
    world.turn().flush();
    assert!(world.turn().undo());
    world.turn().flush();
    assert_eq!(world.stored_text(&id, "a"), "");
    assert!(world.turn().redo());
    world.turn().flush();
    assert_eq!(world.stored_text(&id, "a"), "Wrong");
    assert!(!world.turn().redo());
}

#[test]
fn the_browser_is_asked_to_keep_things_once_there_is_something_to_keep() {
    let world = World::new();
    world.start_sheet();
    world.turn().flush();
    assert_eq!(world.device.asked.get(), 0, "a blank sheet is nothing to lose");
    for words in ["First", "First and second"] {
        world.write("a", words);
        world.turn().flush();
    }
    assert_eq!(world.device.asked.get(), 1);
}

#[test]
fn a_copy_is_due_a_day_after_the_first_change_that_is_in_none() {
    let world = World::new();
    world.start_sheet();
    world.write("a", "New words");
    world.turn().flush();
    let due = |minutes: i64| {
        let now = crate::support::at(minutes);
        world.app.library.with_untracked(|l| l.copy_due(now).is_some())
    };
    assert!(!due(24 * 60 - 1));
    assert!(due(24 * 60));
}
