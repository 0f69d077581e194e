//! Clocks that are wrong: behind, ahead, or set back between two saves. What was saved later counts.

use std::rc::Rc;

use shared_table::domain::Stamp;
use shared_table::domain::base::id::SheetId;
use shared_table::ports::keys;
use shared_table::ports::store::Store;

use crate::support::at;
use crate::world::{MemoryJournal, World};

/// What a clock says at one save and at the next.
fn clocks() -> Vec<(&'static str, Stamp, Stamp)> {
    let new_year = |year| {
        let day = chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        day.and_hms_opt(0, 0, 0).unwrap()
    };
    let spring = chrono::NaiveDate::from_ymd_opt(2027, 3, 28).unwrap().and_hms_opt(1, 59, 0);
    let spring = spring.unwrap();
    let hour = chrono::Duration::hours(1);
    vec![
        ("it stands still", at(0), at(0)),
        ("back by a minute", at(0), at(-1)),
        ("back by an hour, as at the end of summer time", at(0), at(0) - hour),
        ("on by an hour, as at its beginning", spring, spring + hour),
        ("a battery that was empty", at(0), new_year(1970)),
        ("set right after that", new_year(1970), at(0)),
        ("far ahead, then right", new_year(2099), at(0)),
        ("from one end to the other", new_year(2099), new_year(1970)),
    ]
}

fn set(world: &World, now: Stamp) {
    world.device.minutes.set((now - at(0)).num_minutes());
}

fn save(world: &World, now: Stamp, words: &str) {
    set(world, now);
    world.write("a", words);
    world.turn().flush();
}

/// A sheet that was saved at each of two moments. Also gives what stood in the store after the first.
fn saved_twice(first: Stamp, second: Stamp) -> (World, SheetId, String) {
    let world = World::new();
    set(&world, first);
    let id = world.start_sheet();
    save(&world, first, "First");
    let before = world.store_text(&id).unwrap();
    save(&world, second, "Second");
    (world, id, before)
}

#[test]
fn the_later_save_counts_whatever_the_clock_says() {
    for (case, first, second) in clocks() {
        let (world, id, before) = saved_twice(first, second);
        let sheet = world.stored(&id).unwrap();
        assert_eq!((sheet.created, sheet.changed), (first, second), "{case}");
        let journal = || Rc::new(MemoryJournal(world.journal.0.borrow().clone().into()));
        let after = world.store_text(&id).unwrap();

        // The first place was not written to disk in time; then the second one.
        let store = world.store.snapshot();
        store.put(&keys::sheet(&id), &before).unwrap();
        let killed = World::with(store, journal());
        assert_eq!(killed.stored_text(&id, "a"), "Second", "{case}");
        let old = journal();
        old.0.borrow_mut().insert(keys::sheet(&id), before);
        let killed = World::with(world.store.snapshot(), old);
        assert_eq!(killed.store_text(&id), Some(after), "{case}");
        killed.open(&id);
        assert_eq!(killed.shown_text("a"), "Second", "{case}");
    }
}

#[test]
fn a_tab_shows_what_another_saved_later_whatever_their_clocks_say() {
    for (case, first, second) in clocks() {
        let (world, id, before) = saved_twice(first, first);
        let other = world.second_tab();
        other.open(&id);
        save(&other, second, "Third");
        world.hear(&keys::sheet(&id));
        assert_eq!(world.shown_text("a"), "Third", "{case}");
        // What comes late is no news.
        world.turn().on_stored(&keys::sheet(&id), Some(&before));
        assert_eq!(world.shown_text("a"), "Third", "{case}");
        save(&world, first, "Fourth");
        other.hear(&keys::sheet(&id));
        assert_eq!(other.shown_text("a"), "Fourth", "{case}");
        assert_eq!(other.stored_text(&id, "a"), "Fourth", "{case}");
    }
}
