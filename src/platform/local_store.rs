//! Documents in the browser's local storage, as raw text under one key each.

use js_sys::Object;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::crash;
use super::errors::store_error;
use crate::ports::keys;
use crate::ports::store::{Store, StoreError};

/// Local storage that was found to work.
#[derive(Debug, Clone)]
pub struct LocalStore {
    storage: Storage,
}

impl LocalStore {
    /// Finds out whether local storage works here. A storage that is merely full does: what is
    /// in it must still open.
    pub fn probe() -> Result<Self, StoreError> {
        let store = Self { storage: handle()? };
        match store.try_out() {
            // Some browsers keep nothing by having no room at all.
            Err(StoreError::Full) if store.storage.length() == Ok(0) => Err(StoreError::Blocked),
            Err(StoreError::Full) | Ok(()) => Ok(store),
            Err(other) => Err(other),
        }
    }

    fn try_out(&self) -> Result<(), StoreError> {
        let key = format!("{}probe", keys::PREFIX);
        self.put(&key, "1")?;
        self.remove(&key)
    }
}

/// The browser's own object. Reading it may throw, and may give nothing.
pub(super) fn handle() -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Blocked)?;
    window.local_storage().map_err(|e| store_error(&e))?.ok_or(StoreError::Blocked)
}

/// After a panic a command may have been cut short: what it left must not replace what is kept.
fn still_whole() -> Result<(), StoreError> {
    if crash::crashed() { Err(StoreError::Other("the app has stopped".to_owned())) } else { Ok(()) }
}

impl Store for LocalStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.storage.get_item(key).map_err(|e| store_error(&e))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        still_whole()?;
        self.storage.set_item(key, text).map_err(|e| store_error(&e))?;
        match self.get(key)? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(StoreError::NotKept),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        still_whole()?;
        self.storage.remove_item(key).map_err(|e| store_error(&e))
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let all = Object::keys(&self.storage);
        let names = all.iter().filter_map(|key: JsValue| key.as_string());
        Ok(names.filter(|key| key.starts_with(keys::PREFIX)).collect())
    }
}
