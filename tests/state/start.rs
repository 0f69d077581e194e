//! What the app does at the start with what it finds: good, newer, damaged, foreign.

use std::rc::Rc;

use leptos::prelude::*;
use shared_table::domain::base::id::SheetId;
use shared_table::ports::journal::Journal;
use shared_table::ports::keys;
use shared_table::ports::memory::MemoryStore;
use shared_table::ports::store::{Store, StoreError};
use shared_table::state::store::keeper::Saving;
use shared_table::state::store::loader::LoadProblem;

use crate::world::{MemoryJournal, World};

/// A world with one sheet that says "Kept", then closed.
fn kept() -> (World, SheetId) {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", "Kept");
    world.turn().flush();
    (world, id)
}

fn reopen(world: &World) -> World {
    World::with(world.store.clone(), world.journal.clone())
}

fn problems(world: &World) -> Vec<LoadProblem> {
    world.app.problems().get_untracked()
}

#[test]
fn every_word_is_there_again() {
    let (world, id) = kept();
    let again = reopen(&world);
    again.open(&id);
    assert_eq!(again.shown_text("a"), "Kept");
    assert_eq!(problems(&again), []);
}

#[test]
fn newer_words_in_the_journal_win_and_are_kept_again() {
    let (world, id) = kept();
    let old = world.store_text(&id).unwrap();
    world.write("a", "Typed just before the end");
    world.turn().flush();
    world.store.put(&keys::sheet(&id), &old).unwrap();
    let again = reopen(&world);
    again.open(&id);
    assert_eq!(again.shown_text("a"), "Typed just before the end");
    assert_eq!(again.stored_text(&id, "a"), "Typed just before the end");
    assert_eq!(problems(&again), [LoadProblem::Recovered { key: keys::sheet(&id) }]);
}

#[test]
fn an_older_journal_changes_nothing() {
    let (world, id) = kept();
    let journal = MemoryJournal::default();
    journal.0.borrow_mut().extend(world.journal.0.borrow().clone());
    world.write("a", "Newer in the store");
    world.turn().flush();
    let again = World::with(world.store.clone(), Rc::new(journal));
    again.open(&id);
    assert_eq!(again.shown_text("a"), "Newer in the store");
    assert_eq!(problems(&again), []);
}

#[test]
fn a_damaged_text_is_quarantined_and_the_rest_opens() {
    let (world, id) = kept();
    let good = World::with(world.store.clone(), Rc::default()).start_sheet();
    let broken = "{\"kind\":\"shared-table-sheet\",\"ver";
    world.store.put(&keys::sheet(&id), broken).unwrap();
    let again = World::with(world.store.clone(), Rc::default());
    assert!(
        again.app.library.with_untracked(|l| l.sheet(&id).is_none() && l.sheet(&good).is_some())
    );
    let found = problems(&again);
    assert!(
        matches!(&found[..], [LoadProblem::Unreadable { text, .. }] if text == broken),
        "{found:?}"
    );
    assert_eq!(again.store.get(found[0].key()).unwrap().as_deref(), Some(broken));
    assert_eq!(again.store_text(&id), None);
}

/// What may stand under a key instead of a sheet.
const NO_SHEETS: [&str; 8] = [
    "",
    " ",
    "null",
    "[]",
    "{}",
    "7",
    "\"words\"",
    r#"{"kind":"shared-table-project","version":1}"#,
];

#[test]
fn a_text_of_another_type_is_quarantined_and_the_rest_opens() {
    for other in NO_SHEETS {
        let (world, id) = kept();
        let good = World::with(world.store.clone(), Rc::default()).start_sheet();
        world.store.put(&keys::sheet(&id), other).unwrap();
        let again = World::with(world.store.clone(), Rc::default());
        let there = again
            .app
            .library
            .with_untracked(|l| (l.sheet(&id).is_some(), l.sheet(&good).is_some()));
        assert_eq!(there, (false, true), "{other:?}");
        let found = problems(&again);
        assert!(
            matches!(&found[..], [LoadProblem::Unreadable { text, .. }] if text == other),
            "{found:?}"
        );
        assert_eq!(again.store.get(found[0].key()).unwrap().as_deref(), Some(other));
        assert_eq!(again.store_text(&id), None);
    }
}

#[test]
fn a_text_of_another_type_gives_way_to_the_journal() {
    for other in NO_SHEETS {
        let (world, id) = kept();
        world.store.put(&keys::sheet(&id), other).unwrap();
        let again = reopen(&world);
        again.open(&id);
        assert_eq!(again.shown_text("a"), "Kept", "{other:?}");
        assert_eq!(again.stored_text(&id, "a"), "Kept");
        let found = problems(&again);
        assert!(
            matches!(&found[..], [LoadProblem::Unreadable { text, .. }, LoadProblem::Recovered { .. }] if text == other),
            "{found:?}"
        );
    }
}

#[test]
fn a_damaged_text_gives_way_to_the_journal_but_is_still_there() {
    let (world, id) = kept();
    world.store.put(&keys::sheet(&id), "rubbish").unwrap();
    let again = reopen(&world);
    again.open(&id);
    assert_eq!(again.shown_text("a"), "Kept");
    let quarantined = problems(&again)
        .iter()
        .any(|p| matches!(p, LoadProblem::Unreadable { text, .. } if text == "rubbish"));
    assert!(quarantined);
}

/// A text with other words than those its checksum was made of.
fn doubtful(text: &str) -> String {
    text.replacen("Kept", "Kapt", 1)
}

#[test]
fn a_doubtful_text_gives_way_to_the_whole_one_of_the_same_save_in_the_journal() {
    let (world, id) = kept();
    let broken = doubtful(&world.store_text(&id).unwrap());
    world.store.put(&keys::sheet(&id), &broken).unwrap();
    let again = reopen(&world);
    again.open(&id);
    assert_eq!(again.shown_text("a"), "Kept");
    assert_eq!(again.stored_text(&id, "a"), "Kept");
    let found = problems(&again);
    assert!(
        matches!(&found[..], [LoadProblem::Doubtful { text, .. }, LoadProblem::Recovered { .. }] if *text == broken),
        "{found:?}"
    );
    assert_eq!(again.store.get(found[0].key()).unwrap(), Some(broken));
}

#[test]
fn a_doubtful_text_stays_where_the_journal_is_older_or_doubtful_too() {
    let (world, id) = kept();
    let old = world.store_text(&id).unwrap();
    world.write("a", "Kept later");
    world.turn().flush();
    let broken = doubtful(&world.store_text(&id).unwrap());
    for journal in [old, broken.clone()] {
        world.journal.put(&keys::sheet(&id), &journal);
        world.store.put(&keys::sheet(&id), &broken).unwrap();
        let again = reopen(&world);
        again.open(&id);
        assert_eq!(again.shown_text("a"), "Kapt later");
        assert!(!problems(&again).iter().any(|p| matches!(p, LoadProblem::Recovered { .. })));
    }
}

/// Its place is taken by what was read of it, so that no start after this one sets it aside again.
#[test]
fn a_doubtful_text_is_set_aside_once() {
    let (world, id) = kept();
    let broken = doubtful(&world.store_text(&id).unwrap());
    world.journal.0.borrow_mut().clear();
    world.store.put(&keys::sheet(&id), &broken).unwrap();
    let aside = |world: &World| {
        let keys = world.store.keys().unwrap().into_iter();
        let keys = keys.filter(|key| keys::quarantined_from(key).is_some());
        keys.map(|key| world.store.get(&key).unwrap().unwrap()).collect::<Vec<_>>()
    };
    let mut starts = vec![reopen(&world)];
    for at in 0..3 {
        assert_eq!(aside(&starts[at]), std::slice::from_ref(&broken));
        starts[at].open(&id);
        assert_eq!(starts[at].shown_text("a"), "Kapt");
        starts.push(reopen(&starts[at]));
    }
    let found = problems(&starts[3]);
    assert!(
        matches!(&found[..], [LoadProblem::Unreadable { text, .. }] if *text == broken),
        "{found:?}"
    );
}

#[test]
fn a_text_that_can_not_be_read_gives_way_to_the_journal_of_the_same_save() {
    let (world, id) = kept();
    let text = world.store_text(&id).unwrap();
    let cut = &text[..text.len() - 9];
    world.store.put(&keys::sheet(&id), cut).unwrap();
    let again = reopen(&world);
    again.open(&id);
    assert_eq!(again.shown_text("a"), "Kept");
    assert_eq!(again.store_text(&id), Some(text.clone()));
    assert!(matches!(&problems(&again)[..],
        [LoadProblem::Unreadable { text, .. }, LoadProblem::Recovered { .. }] if text == cut));
}

#[test]
fn what_can_not_be_quarantined_is_not_written_over() {
    let (world, id) = kept();
    world.store.put(&keys::sheet(&id), "rubbish").unwrap();
    world.store.set_room(Some(0));
    let again = reopen(&world);
    assert_eq!(again.store_text(&id).as_deref(), Some("rubbish"));
}

#[test]
fn a_newer_version_is_left_alone() {
    let (world, id) = kept();
    let text = world.store_text(&id).unwrap().replacen("\"version\":1", "\"version\":99", 1);
    world.store.put(&keys::sheet(&id), &text).unwrap();
    let again = reopen(&world);
    assert!(matches!(&problems(&again)[..], [LoadProblem::Newer { text: t, .. }] if *t == text));
    again.turn().flush();
    assert_eq!(again.store_text(&id), Some(text));
}

#[test]
fn what_a_newer_version_keeps_meanwhile_is_not_written_over() {
    let (world, id) = kept();
    let newer = world.store_text(&id).unwrap().replacen("\"version\":1", "\"version\":99", 1);
    world.store.put(&keys::sheet(&id), &newer).unwrap();
    world.write("a", "Typed in a tab of the old one");
    world.turn().flush();
    assert_eq!(world.app.saving().get_untracked(), Saving::Failed(StoreError::Newer));
    assert_eq!(world.store_text(&id), Some(newer));
    assert_eq!(world.shown_text("a"), "Typed in a tab of the old one");
}

#[test]
fn what_a_newer_version_left_in_the_journal_is_not_overtaken() {
    let (world, id) = kept();
    let old = world.store_text(&id).unwrap();
    world.write("a", "Typed with a newer version");
    world.turn().flush();
    let newer = world.store_text(&id).unwrap().replacen("\"version\":1", "\"version\":99", 1);
    world.journal.put(&keys::sheet(&id), &newer);
    world.store.put(&keys::sheet(&id), &old).unwrap();
    let again = reopen(&world);
    assert!(matches!(&problems(&again)[..], [LoadProblem::Newer { text, .. }] if *text == newer));
    again.app.save_again();
    assert_eq!(again.journal.0.borrow().get(&keys::sheet(&id)), Some(&newer));
    assert_eq!(again.store_text(&id), Some(old));
}

#[test]
fn other_keys_are_none_of_ours() {
    let store: Rc<MemoryStore> = Rc::default();
    store.put("another-app", "its words").unwrap();
    store.put("shared-table.settings", "{}").unwrap();
    let world = World::with(store, Rc::default());
    assert_eq!(problems(&world), []);
    assert_eq!(world.store.get("another-app").unwrap().as_deref(), Some("its words"));
}
