//! A store in memory: for tests, and for a browser that keeps nothing.

use std::cell::{Cell, RefCell};

use super::journal::{Journal, SettleFn};
use super::store::{Store, StoreError};
use crate::domain::base::map::Map;

/// Keeps texts until the page closes. It can be given a size, to be full.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<Map<String, String>>,
    room: Cell<Option<usize>>,
}

impl MemoryStore {
    /// Sets how many bytes all keys and texts together may have; `None` for no limit.
    pub fn set_room(&self, room: Option<usize>) {
        self.room.set(room);
    }

    /// A store with the same texts, as if the device had been copied now.
    pub fn snapshot(&self) -> std::rc::Rc<Self> {
        let texts = RefCell::new(self.texts.borrow().clone());
        std::rc::Rc::new(Self { texts, room: Cell::new(self.room.get()) })
    }

    fn size_without(&self, key: &str) -> usize {
        self.texts.borrow().iter().filter(|(k, _)| *k != key).map(|(k, t)| k.len() + t.len()).sum()
    }
}

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let size = self.size_without(key) + key.len() + text.len();
        if self.room.get().is_some_and(|room| size > room) {
            return Err(StoreError::Full);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

/// A journal that keeps nothing: for a browser without one.
#[derive(Debug, Default)]
pub struct NoJournal;

impl Journal for NoJournal {
    fn settle(&self, _keys: Vec<String>, _answer: SettleFn) {}
    fn put(&self, _key: &str, _text: &str) {}
    fn remove(&self, _key: &str) {}
}
