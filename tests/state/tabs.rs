//! Two tabs on one sheet: neither loses a word.

use leptos::prelude::*;
use shared_table::domain::base::id::SheetId;
use shared_table::ports::keys;

use crate::support::item;
use crate::world::World;

fn two_tabs() -> (World, World, SheetId) {
    let first = World::new();
    let id = first.start_sheet();
    let second = first.second_tab();
    second.open(&id);
    (first, second, id)
}

#[test]
fn a_change_in_one_tab_appears_in_the_other() {
    let (first, second, id) = two_tabs();
    first.write("a", "From the first");
    first.turn().flush();
    second.hear(&keys::sheet(&id));
    assert_eq!(second.shown_text("a"), "From the first");
}

#[test]
fn both_typing_in_different_places_keeps_both() {
    let (first, second, id) = two_tabs();
    first.write("a", "First");
    second.write("b", "Second");
    first.turn().flush();
    second.hear(&keys::sheet(&id));
    first.hear(&keys::sheet(&id));
    for tab in [&first, &second] {
        assert_eq!((tab.shown_text("a"), tab.shown_text("b")), ("First".into(), "Second".into()));
    }
    assert_eq!(second.stored_text(&id, "a"), "First");
    assert_eq!(second.stored_text(&id, "b"), "Second");
}

#[test]
fn both_typing_in_one_place_keeps_both_texts_and_says_so() {
    let (first, second, id) = two_tabs();
    first.write("a", "What the first wrote");
    second.write("a", "Words of the second");
    first.turn().flush();
    second.turn().flush();
    let kept = second.stored_text(&id, "a");
    assert!(
        kept.contains("What the first wrote") && kept.contains("Words of the second"),
        "{kept}"
    );
    let both = second.app.open.with_untracked(|o| o.as_ref().unwrap().both.clone());
    assert!(both.contains(&item("a")));
    first.hear(&keys::sheet(&id));
    assert_eq!(first.shown_text("a"), kept);
}

#[test]
fn an_older_text_from_another_tab_changes_nothing() {
    let (first, second, id) = two_tabs();
    let old = first.store_text(&id);
    first.write("a", "New");
    first.turn().flush();
    second.turn().on_stored(&keys::sheet(&id), old.as_deref());
    first.turn().on_stored(&keys::sheet(&id), old.as_deref());
    assert_eq!(first.shown_text("a"), "New");
}

#[test]
fn coming_back_to_a_tab_shows_what_was_saved_meanwhile() {
    let (first, second, _) = two_tabs();
    first.write("a", "Meanwhile");
    first.turn().flush();
    second.turn().look_again();
    assert_eq!(second.shown_text("a"), "Meanwhile");
}

#[test]
fn two_sheets_in_two_tabs_are_both_kept() {
    let first = World::new();
    let one = first.start_sheet();
    let project = first.stored(&one).unwrap().project;
    let second = World::with(first.store.clone(), first.journal.clone());
    let two = second.start_in(project, "self-assessment", "quick");
    for (at, words) in ["One", "One more", "And on"].into_iter().enumerate() {
        first.write("a", &format!("{words} in the first"));
        second.write("a", &format!("{words} in the second"));
        // Each is the first to save at some time.
        let order = if at % 2 == 0 { [&first, &second] } else { [&second, &first] };
        for tab in order {
            tab.turn().flush();
        }
        first.hear(&keys::sheet(&two));
        second.hear(&keys::sheet(&one));
        let is_both = |tab: &World| {
            assert_eq!(tab.stored_text(&one, "a"), format!("{words} in the first"));
            assert_eq!(tab.stored_text(&two, "a"), format!("{words} in the second"));
            assert_eq!(tab.app.library.with_untracked(|l| l.sheets.len()), 2);
        };
        is_both(&first);
        is_both(&second);
        // From each place alone.
        is_both(&World::with(first.store.snapshot(), Default::default()));
        is_both(&World::with(Default::default(), first.journal.clone()));
    }
}
