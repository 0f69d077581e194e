//! Small settings, such as "show the whole sheet", as one JSON object of texts in local storage.

use std::collections::BTreeMap;

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};

use super::errors::sort;
use super::local_store::{self, LocalStore};
use crate::ports::keys::SETTINGS;
use crate::ports::store::StoreError;

/// Settings by name.
#[derive(Debug, Clone)]
pub struct Settings(());

impl Settings {
    /// Settings in a storage that was found to work: gloo-storage throws in one that doesn't.
    pub fn new(_proof: &LocalStore) -> Self {
        Self(())
    }

    /// All settings. A damaged text counts as none: only preferences are lost.
    pub fn all(&self) -> Result<BTreeMap<String, String>, StoreError> {
        // Somebody may have blocked storage since the page was opened.
        local_store::handle()?;
        match LocalStorage::get(SETTINGS) {
            Ok(settings) => Ok(settings),
            Err(StorageError::JsError(e)) => Err(sort(&e.name, 0.0, &e.message)),
            Err(StorageError::KeyNotFound(_) | StorageError::SerdeError(_)) => Ok(BTreeMap::new()),
        }
    }

    /// One setting, if it is there and can be read.
    pub fn get(&self, name: &str) -> Option<String> {
        self.all().ok()?.remove(name)
    }

    /// Keeps one setting.
    pub fn set(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.change(|settings| {
            settings.insert(name.to_owned(), value.to_owned());
        })
    }

    /// Forgets one setting.
    pub fn remove(&self, name: &str) -> Result<(), StoreError> {
        self.change(|settings| {
            settings.remove(name);
        })
    }

    fn change(&self, how: impl FnOnce(&mut BTreeMap<String, String>)) -> Result<(), StoreError> {
        let mut settings = self.all()?;
        how(&mut settings);
        match LocalStorage::set(SETTINGS, settings) {
            Ok(()) => Ok(()),
            Err(StorageError::JsError(e)) => Err(sort(&e.name, 0.0, &e.message)),
            Err(other) => Err(StoreError::Other(other.to_string())),
        }
    }
}
