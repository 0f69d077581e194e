//! Stores that are not what they seem: one that says it kept a text and has another, and one that has room
//! for one letter less than is needed.

use std::cell::Cell;
use std::rc::Rc;

use shared_table::domain::base::id::SheetId;
use shared_table::ports::keys::{self, KeyKind};
use shared_table::ports::memory::MemoryStore;
use shared_table::ports::store::{Store, StoreError};
use shared_table::state::store::keeper::Saving;

use crate::world::{MemoryJournal, World};

/// What is under a key after somebody wrote a text there.
type Lie = fn(before: Option<String>, text: &str) -> Option<String>;

/// A store that can be made to keep something else for sheets than it was given. It reads back what it wrote, as the
/// one in a browser does.
#[derive(Default)]
struct Liar {
    kept: MemoryStore,
    lie: Cell<Option<Lie>>,
}

impl Store for Liar {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.kept.get(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let lie = self.lie.get().filter(|_| matches!(keys::holds(key), KeyKind::Sheet(_)));
        let Some(lie) = lie else { return self.kept.put(key, text) };
        match lie(self.get(key)?, text) {
            Some(other) => self.kept.put(key, &other)?,
            None => self.kept.remove(key)?,
        }
        if self.get(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StoreError::NotKept) }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.kept.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.kept.keys()
    }
}

const LIES: [Lie; 4] = [
    |before, _| before,
    |_, _| None,
    |_, text| Some(text[..text.len() / 2].to_owned()),
    |_, text| Some(text.replacen("Still here", "Still hers", 1)),
];

#[test]
fn a_text_that_is_not_there_as_it_was_written_is_not_said_to_be_saved() {
    for lie in LIES {
        let store = Rc::<Liar>::default();
        let world = World::on(Rc::clone(&store), Rc::<MemoryJournal>::default(), &[].into());
        let id = world.start_sheet();
        world.write("a", "Before");
        world.turn().flush();
        store.lie.set(Some(lie));
        world.write("a", "Still here");
        world.turn().flush();
        assert_eq!(world.app.saving().get_untracked(), Saving::Failed(StoreError::NotKept));
        assert!(world.app.would_lose_words());
        assert!(!world.turn().is_saved_at_last());
        assert_eq!(world.shown_text("a"), "Still here");

        // Whoever opens the app now gets the words from the second place.
        let texts = world.journal.0.borrow().clone();
        let again = World::with(store.kept.snapshot(), Rc::new(MemoryJournal(texts.into())));
        again.open(&id);
        assert_eq!(again.shown_text("a"), "Still here");
        assert_eq!(again.stored_text(&id, "a"), "Still here");

        store.lie.set(None);
        assert!(world.turn().is_saved_at_last());
        assert!(!world.app.would_lose_words());
        let text = store.get(&keys::sheet(&id)).unwrap().unwrap();
        assert!(text.contains("Still here"), "{text}");
    }
}

/// The app opened on what was kept, as if the device had been copied.
fn copied(world: &World) -> World {
    let journal = MemoryJournal(world.journal.0.borrow().clone().into());
    World::with(world.store.snapshot(), Rc::new(journal))
}

fn size(store: &MemoryStore) -> usize {
    let keys = store.keys().unwrap();
    keys.iter().map(|key| key.len() + store.get(key).unwrap().unwrap_or_default().len()).sum()
}

/// Writes these words where so much room is left. Says whether they are kept.
fn kept_in(world: &World, id: &SheetId, words: &str, room: Option<usize>) -> bool {
    world.open(id);
    world.store.set_room(room);
    world.write("a", words);
    world.turn().flush();
    let is_kept = matches!(world.app.saving().get_untracked(), Saving::Saved(_));
    assert_eq!(world.shown_text("a"), words);
    assert_eq!(world.app.would_lose_words(), !is_kept, "{words}");
    is_kept
}

#[test]
fn one_letter_too_many_is_not_kept_and_the_old_text_stays() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("a", "We meet");
    world.turn().flush();
    // The second takes the room of two, the others that of three and of four.
    for letter in ["x", "é", "茶", "🙂"] {
        let words = format!("We meet{letter}");
        let roomy = copied(&world);
        assert!(kept_in(&roomy, &id, &words, None));
        let needed = size(&roomy.store);

        let exact = copied(&world);
        assert!(kept_in(&exact, &id, &words, Some(needed)), "{letter} fits");
        assert_eq!(exact.stored_text(&id, "a"), words);

        let small = copied(&world);
        assert!(!kept_in(&small, &id, &words, Some(needed - 1)), "{letter} does not fit");
        assert_eq!(small.store_text(&id), world.store_text(&id), "the old text is whole");
        assert_eq!(small.app.saving().get_untracked(), Saving::Failed(StoreError::Full));
        assert!(small.journal.0.borrow()[&keys::sheet(&id)].contains(&words));

        small.store.set_room(Some(needed));
        assert!(small.turn().is_saved_at_last());
        assert_eq!(small.stored_text(&id, "a"), words);
    }
}
