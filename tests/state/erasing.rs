//! Erasing everything, and storage that somebody cleared.

use std::rc::Rc;

use leptos::prelude::*;
use shared_table::domain::base::id::SheetId;
use shared_table::ports::files::InFile;
use shared_table::ports::keys;
use shared_table::ports::memory::MemoryStore;
use shared_table::ports::store::{Store, StoreError};
use shared_table::state::app::erase::StoredCounts;
use shared_table::state::store::keeper::Saving;
use shared_table::state::store::preferences::Preferences;

use crate::world::{MemoryJournal, World};

const WORDS: &str = "Words that nobody else may read";

fn with_words() -> (World, SheetId) {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", WORDS);
    world.turn().flush();
    (world, id)
}

/// A store as it is now.
fn copied(world: &World) -> Rc<MemoryStore> {
    let store = Rc::new(MemoryStore::default());
    for key in world.store.keys().unwrap() {
        store.put(&key, &world.store.get(&key).unwrap().unwrap()).unwrap();
    }
    store
}

fn entries(world: &World) -> Vec<(String, String)> {
    world.journal.0.borrow().clone().into_iter().collect()
}

fn again(store: Rc<MemoryStore>, world: &World) -> World {
    let journal = MemoryJournal::default();
    journal.0.borrow_mut().extend(entries(world));
    World::with(store, Rc::new(journal))
}

fn sheets(world: &World) -> usize {
    world.app.library.with_untracked(|l| l.sheets.len())
}

/// Takes every key away, as a browser or another tab does.
fn clear(world: &World) {
    for key in world.store.keys().unwrap() {
        world.store.remove(&key).unwrap();
    }
}

#[tokio::test]
async fn nothing_is_left_but_a_mark_without_words() {
    let (world, id) = with_words();
    world.store.put(keys::SETTINGS, r#"{"last_started":"x"}"#).unwrap();
    world.store.put("shared-table.of-a-later-version", WORDS).unwrap();
    let preferences = Preferences::new(&|_| None);
    preferences.set_last_started(&id);
    world.app.use_preferences(preferences);
    world.exchange().receive(vec![InFile { name: "a".into(), content: Ok(b"Dear all".to_vec()) }]);
    world.finding.look_for("nobody".to_owned());
    world.write("a", "Not saved yet");
    let here = StoredCounts { sheets: 1, projects: 1, files: 1, ..StoredCounts::default() };
    assert_eq!(world.app.what_is_here(world.exchange.waiting_files()), here);
    assert!(world.turn().erase_all(true).await);
    world.device.run_timers();
    world.turn().flush();
    assert_eq!(world.store.keys().unwrap(), Vec::<String>::new());
    let left = entries(&world);
    assert!(
        matches!(&left[..], [(key, mark)] if key == keys::ERASED && mark.len() < 40),
        "{left:?}"
    );
    assert_eq!(world.app.what_is_here(world.exchange.waiting_files()), StoredCounts::default());
    assert!(world.app.open.with_untracked(Option::is_none));
    assert_eq!(preferences.last_started(), None);
    assert_eq!(world.finding.line().get_untracked(), "");
}

#[tokio::test]
async fn a_browser_that_was_killed_brings_nothing_back_and_keeps_what_came_since() {
    let (world, _) = with_words();
    let before = copied(&world);
    assert!(world.turn().erase_all(false).await);
    let killed = again(before, &world);
    assert_eq!((sheets(&killed), killed.store.keys().unwrap().len()), (0, 0));
    assert_eq!(killed.app.problems().get_untracked(), []);
    let id = killed.start_sheet();
    killed.write("a", "After it");
    killed.turn().flush();
    for store in [copied(&killed), Rc::default()] {
        let last = again(store, &killed);
        assert_eq!(sheets(&last), 1);
        assert_eq!(last.stored_text(&id, "a"), "After it");
        let once_more = again(copied(&last), &last);
        assert_eq!(once_more.stored_text(&id, "a"), "After it");
    }
}

#[tokio::test]
async fn what_was_written_without_a_journal_since_is_not_taken_for_older() {
    let (world, _) = with_words();
    assert!(world.turn().erase_all(false).await);
    let without = World::with(world.store.clone(), Rc::default());
    without.app.doubt_epoch();
    let id = without.start_sheet();
    without.write("a", "Only in the store");
    without.turn().flush();
    let last = again(copied(&without), &world);
    assert_eq!(last.stored_text(&id, "a"), "Only in the store");
}

#[tokio::test]
async fn another_tab_shows_nothing_and_writes_nothing_back() {
    let (first, id) = with_words();
    let second = first.second_tab();
    second.open(&id);
    second.write("b", "Not saved yet");
    let mark = {
        assert!(first.turn().erase_all(false).await);
        entries(&first)[0].1.clone()
    };
    // What it wrote at that moment.
    let racing = second.app.library.with_untracked(|l| l.sheets.get(&id).cloned()).unwrap();
    first.store.put(&keys::sheet(&id), &shared_table::format::kept::write_sheet(&racing)).unwrap();
    second.turn().on_stored(keys::ERASING, Some(&mark));
    second.device.run_timers();
    second.turn().flush();
    assert_eq!(first.store.keys().unwrap(), Vec::<String>::new());
    assert_eq!(sheets(&second), 0);
    assert!(second.app.told_of_erasing().get_untracked().is_some());
    second.turn().look_again();
    let new = second.start_sheet();
    second.turn().flush();
    first.turn().look_again();
    assert!(second.stored(&new).is_some(), "what is written since stays");
}

#[tokio::test]
async fn a_tab_that_heard_nothing_finds_out_when_it_is_shown_again() {
    let (first, _) = with_words();
    let second = first.second_tab();
    assert!(first.turn().erase_all(false).await);
    first.start_sheet();
    second.turn().look_again();
    assert_eq!(sheets(&second), 0);
    assert_eq!(sheets(&first), 1);
    assert!(first.store.keys().unwrap().len() >= 2);
}

#[test]
fn a_tab_that_found_no_journal_erases_nothing_in_the_others() {
    let (first, id) = with_words();
    let without = first.second_tab();
    without.turn().doubt_epoch();
    without.open(&id);
    without.write("b", "Written without it");
    without.turn().flush();
    first.turn().look_again();
    assert_eq!(first.app.told_of_erasing().get_untracked(), None);
    for tab in [&first, &without, &again(copied(&first), &first), &again(Rc::default(), &first)] {
        assert_eq!((sheets(tab), tab.stored_text(&id, "a")), (1, WORDS.to_owned()));
        assert_eq!(tab.stored_text(&id, "b"), "Written without it");
    }
}

#[tokio::test]
async fn a_tab_that_found_no_journal_keeps_its_words_when_it_hears_of_an_earlier_erasing() {
    let first = World::new();
    assert!(first.turn().erase_all(false).await);
    let without = first.second_tab();
    without.turn().doubt_epoch();
    let id = without.start_sheet();
    without.write("b", WORDS);
    without.turn().flush();
    first.start_sheet();
    first.write("a", "Later");
    first.turn().flush();
    assert!(first.store.get(keys::ERASED).unwrap().is_some_and(|mark| mark != "unknown"));
    without.turn().look_again();
    assert_eq!(without.app.told_of_erasing().get_untracked(), None);
    assert!(!without.app.is_cleared());
    assert_eq!(without.stored_text(&id, "b"), WORDS);
}

#[test]
fn a_tab_that_found_no_journal_asks_where_everything_is_gone() {
    let first = World::new();
    let without = first.second_tab();
    without.turn().doubt_epoch();
    without.start_sheet();
    without.write("b", WORDS);
    without.turn().flush();
    clear(&first);
    first.store.put(keys::ERASED, "m2").unwrap();
    first.start_sheet();
    without.turn().look_again();
    assert!(without.app.is_cleared());
    assert_eq!(sheets(&without), 1);
}

#[test]
fn what_somebody_cleared_is_not_written_back_before_they_are_asked() {
    let (world, id) = with_words();
    clear(&world);
    world.write("a", "Typed on");
    world.turn().flush();
    assert!(world.app.is_cleared());
    assert_eq!(world.store.keys().unwrap(), Vec::<String>::new());
    assert_eq!(world.app.saving().get_untracked(), Saving::Failed(StoreError::Cleared));
    assert!(world.app.would_lose_words());
    world.turn().add_project("Another one");
    assert_eq!(world.store.keys().unwrap(), Vec::<String>::new());
    world.turn().keep_again();
    assert_eq!(world.stored_text(&id, "a"), "Typed on");
    assert!(!world.app.would_lose_words());
}

#[test]
fn where_both_places_are_cleared_neither_is_filled_before_they_are_asked() {
    for journal_is_told in [false, true] {
        let (world, id) = with_words();
        clear(&world);
        world.journal.0.borrow_mut().clear();
        if journal_is_told {
            // A browser says of a journal that it is gone, and it is opened again.
            world.turn().on_journal(true);
            world.turn().on_journal(false);
        }
        world.write("a", "Typed on");
        world.turn().flush();
        world.turn().look_again();
        assert!(world.app.is_cleared() && world.app.would_lose_words());
        assert_eq!((world.store.keys().unwrap(), entries(&world)), Default::default());
        assert_eq!(world.shown_text("a"), "Typed on");
        world.turn().keep_again();
        assert_eq!(world.stored_text(&id, "a"), "Typed on");
        let from_journal = again(Rc::default(), &world);
        assert_eq!(from_journal.stored_text(&id, "a"), "Typed on");
    }
}

#[test]
fn a_cleared_storage_is_seen_when_the_page_is_shown_again_and_when_another_tab_did_it() {
    for hears in [false, true] {
        let (world, _) = with_words();
        clear(&world);
        if hears {
            world.turn().on_cleared();
        } else {
            world.turn().look_again();
        }
        assert!(world.app.is_cleared());
    }
    let empty = World::new();
    empty.turn().on_cleared();
    assert!(!empty.app.is_cleared(), "nothing was here, so there is nothing to ask");
}

#[test]
fn a_storage_that_was_full_from_the_start_is_not_taken_for_a_cleared_one() {
    let world = World::new();
    world.store.set_room(Some(0));
    let id = world.start_sheet();
    world.write("a", "No room");
    world.turn().flush();
    assert_eq!(world.app.saving().get_untracked(), Saving::Failed(StoreError::Full));
    world.store.set_room(None);
    world.turn().save_again();
    assert_eq!(world.stored_text(&id, "a"), "No room");
}
