//! Whole sheets: duplicate, bin, restore, delete.

use leptos::prelude::*;

use crate::world::World;

#[test]
fn a_sheet_in_the_bin_can_be_taken_out_again() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", "Words");
    world.turn().bin_sheet(&id);
    assert!(world.app.library.with_untracked(|l| l.listed().is_empty() && l.binned().len() == 1));
    assert_eq!(world.stored_text(&id, "a"), "Words", "unsaved words go along");
    world.turn().restore_sheet(&id);
    assert!(world.app.library.with_untracked(|l| l.listed().len() == 1 && l.binned().is_empty()));
}

#[test]
fn emptying_the_bin_deletes_only_what_is_in_it() {
    let world = World::new();
    let (stays, goes) = (world.start_sheet(), world.start_sheet());
    world.turn().bin_sheet(&goes);
    assert!(world.turn().empty_bin());
    assert!(world.stored(&goes).is_none() && world.stored(&stays).is_some());
}

#[test]
fn a_duplicate_has_the_same_answers_and_its_own_name() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", "Words");
    let copy = world.turn().duplicate_sheet(&id).unwrap();
    assert_ne!(copy, id);
    assert_eq!(world.stored_text(&copy, "a"), "Words");
}

#[test]
fn renaming_the_open_sheet_keeps_what_was_just_typed() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", "Just typed");
    world.turn().change_sheet(&id, |sheet| sheet.details.name = "Sam".to_owned());
    world.write("b", "And on");
    world.turn().flush();
    let stored = world.stored(&id).unwrap();
    assert_eq!(stored.details.name, "Sam");
    assert_eq!(world.stored_text(&id, "a"), "Just typed");
    assert_eq!(world.stored_text(&id, "b"), "And on");
}
