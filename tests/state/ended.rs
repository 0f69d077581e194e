//! The browser ends between two writes that belong together, each time after another one of them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use shared_table::domain::base::id::SheetId;
use shared_table::domain::document::compare::Resolution;
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::ports::files::InFile;
use shared_table::ports::journal::{Journal, SettleFn};
use shared_table::ports::keys;
use shared_table::ports::memory::MemoryStore;
use shared_table::ports::store::{Store, StoreError};
use shared_table::state::exchange::import::Accepted;
use shared_table::state::store::loader::LoadProblem;

use crate::import::{OPEN, changed, copy_of_all, power_sheet};
use crate::world::{MemoryJournal, World};

type Texts = BTreeMap<String, String>;

/// What stands in both places after each write to one of them.
#[derive(Clone, Default)]
struct Film(Rc<RefCell<Vec<(Texts, Texts)>>>);

impl Film {
    fn last(&self) -> (Texts, Texts) {
        self.0.borrow().last().cloned().unwrap_or_default()
    }

    fn change(&self, how: impl FnOnce(&mut Texts, &mut Texts)) {
        let (mut store, mut journal) = self.last();
        how(&mut store, &mut journal);
        self.0.borrow_mut().push((store, journal));
    }
}

struct FilmedStore(Film);

impl Store for FilmedStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.last().0.get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.change(|store, _| drop(store.insert(key.to_owned(), text.to_owned())));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.change(|store, _| drop(store.remove(key)));
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.last().0.into_keys().collect())
    }
}

struct FilmedJournal(Film);

impl Journal for FilmedJournal {
    fn settle(&self, keys: Vec<String>, answer: SettleFn) {
        let there: Vec<_> = keys.iter().map(|key| self.0.last().1.get(key).cloned()).collect();
        let texts = answer(&there);
        self.0.change(|_, journal| journal.extend(texts));
    }

    fn put(&self, key: &str, text: &str) {
        self.0.change(|_, journal| drop(journal.insert(key.to_owned(), text.to_owned())));
    }

    fn remove(&self, key: &str) {
        self.0.change(|_, journal| drop(journal.remove(key)));
    }
}

type Filmed = World<FilmedStore, FilmedJournal>;

/// What two places may hold if the browser ends at some moment of what is done to them: the first place as it was
/// after each write, the second as it was then, before all of it, and after all of it.
fn ends(before: &World, act: impl FnOnce(&Filmed)) -> Vec<(Texts, Texts)> {
    let film = Film::default();
    let text = |key: String| (key.clone(), before.store.get(&key).unwrap().unwrap());
    let stored: Texts = before.store.keys().unwrap().into_iter().map(text).collect();
    let journal = before.journal.0.borrow().clone();
    film.0.borrow_mut().push((stored, journal.clone()));
    let (places, journals) = (FilmedStore(film.clone()), FilmedJournal(film.clone()));
    let world = World::on(Rc::new(places), Rc::new(journals), &journal);
    act(&world);
    let after = film.last().1;
    let all = film.0.take();
    let each = |(store, then): (Texts, Texts)| {
        [then, journal.clone(), after.clone()].map(|journal| (store.clone(), journal))
    };
    all.into_iter().flat_map(each).collect()
}

/// The app on what was there when the browser ended. It finds nothing broken.
fn again((store, journal): &(Texts, Texts)) -> World {
    let places = MemoryStore::default();
    for (key, text) in store {
        places.put(key, text).unwrap();
    }
    let world = World::with(Rc::new(places), Rc::new(MemoryJournal(journal.clone().into())));
    let problems = world.app.problems().get_untracked();
    let is_whole = |problem: &LoadProblem| matches!(problem, LoadProblem::Recovered { .. });
    assert!(problems.iter().all(is_whole), "{problems:?}");
    world
}

fn words(world: &World, id: &SheetId) -> Option<String> {
    world.app.library.with_untracked(|l| {
        let answer = l.sheet(id)?.answer(&crate::support::item(OPEN)).cloned();
        Some(answer.map(|answer| answer.text().to_owned()).unwrap_or_default())
    })
}

fn receive(world: &Filmed, copy: &CopyDocument) {
    let content = Ok(write_json(copy).into_bytes());
    world.exchange().receive(vec![InFile { name: "a.json".to_owned(), content }]);
}

/// A device with a sheet, and a copy that changes it and brings another.
fn with_copy() -> (World, SheetId, CopyDocument) {
    let world = World::new();
    let id = power_sheet(&world);
    let before = World::with(world.store.snapshot(), Rc::new(copied(&world)));
    power_sheet(&world);
    let copy = changed(copy_of_all(&world), "Theirs");
    (before, id, copy)
}

fn copied(world: &World) -> MemoryJournal {
    MemoryJournal(world.journal.0.borrow().clone().into())
}

fn take_in(world: &Filmed, id: &SheetId, copy: &CopyDocument) {
    receive(world, copy);
    world.exchange().take_sheet(id, Resolution::Theirs);
    assert_eq!(world.exchange().accept_import(), Accepted::Done);
}

#[test]
fn what_was_begun_and_written_is_whole_or_not_there() {
    let (before, id, _) = with_copy();
    let all = ends(&before, |world| {
        world.open(&id);
        world.write(OPEN, "Mine, and more");
        world.start("power", "whole");
        world.write(OPEN, "New");
        world.turn().flush();
    });
    let mut seen = Vec::new();
    for end in &all {
        let world = again(end);
        let old = words(&world, &id).unwrap();
        assert!(["Mine", "Mine, and more"].contains(&old.as_str()), "{old}");
        seen.push((world.app.library.with_untracked(|l| l.sheets.len()), old));
    }
    seen.sort();
    seen.dedup();
    assert!(seen.len() >= 3, "an end at every moment, and not at {seen:?} alone");
}

#[test]
fn what_was_taken_in_by_half_can_be_taken_back_by_one_step() {
    let (before, id, copy) = with_copy();
    let all = ends(&before, |world| take_in(world, &id, &copy));
    let mut by_half = 0;
    for end in &all {
        let world = again(end);
        let sheets = world.app.library.with_untracked(|l| l.sheets.len());
        let now = words(&world, &id);
        assert!([Some("Mine"), Some("Theirs")].contains(&now.as_deref()), "{now:?}");
        if now.as_deref() == Some("Mine") && sheets == 1 {
            continue;
        }
        by_half += usize::from(sheets == 1 || now.as_deref() == Some("Mine"));
        assert!(world.exchange().can_undo_import(), "{now:?} and {sheets} sheets");
        assert!(world.exchange().undo_import().is_some());
        let left = world.app.library.with_untracked(|l| l.sheets.len());
        assert_eq!((words(&world, &id).as_deref(), left), (Some("Mine"), 1));
    }
    assert!(by_half > 0, "no end lay between two writes");
}

#[test]
fn what_is_taken_back_by_half_loses_nothing_that_was_there() {
    let (before, id, copy) = with_copy();
    let all = ends(&before, |world| {
        take_in(world, &id, &copy);
        assert!(world.exchange().undo_import().is_some());
    });
    for end in &all {
        let world = again(end);
        let now = words(&world, &id);
        assert!([Some("Mine"), Some("Theirs")].contains(&now.as_deref()), "{now:?}");
        // Whoever goes on writing is kept.
        world.open(&id);
        world.write(OPEN, "Gone on");
        world.turn().flush();
        assert_eq!(world.stored_text(&id, OPEN), "Gone on");
        let later = World::with(world.store.clone(), world.journal.clone());
        assert_eq!(words(&later, &id).as_deref(), Some("Gone on"));
    }
    let last = again(all.last().unwrap());
    assert_eq!(words(&last, &id).as_deref(), Some("Mine"));
    assert!(last.store.get(&keys::sheet(&id)).unwrap().is_some());
}
