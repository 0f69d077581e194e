//! Small settings, such as "show the whole sheet", as one JSON object of texts in local storage. The browser reads and
//! writes it: a reader of ours would weigh more than all that is in it.

use gloo_storage::{LocalStorage, Storage};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsCast;

use super::errors::store_error;
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
    fn all() -> Result<Object, StoreError> {
        // Somebody may have blocked storage since the page was opened.
        local_store::handle()?;
        let text = LocalStorage::raw().get_item(SETTINGS).map_err(|e| store_error(&e))?;
        let read = text.and_then(|text| JSON::parse(&text).ok()?.dyn_into::<Object>().ok());
        Ok(read.filter(|read| !Array::is_array(read)).unwrap_or_default())
    }

    /// One setting, if it is there and can be read.
    pub fn get(&self, name: &str) -> Option<String> {
        let all = Self::all().ok()?;
        Reflect::get(&all, &name.into()).ok()?.as_string()
    }

    /// Keeps one setting.
    pub fn set(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let settings = Self::all()?;
        Reflect::set(&settings, &name.into(), &value.into()).map_err(|e| store_error(&e))?;
        let text = JSON::stringify(&settings).map_err(|e| store_error(&e))?;
        LocalStorage::raw().set_item(SETTINGS, &String::from(text)).map_err(|e| store_error(&e))
    }
}
