//! The journal of latest changes, in `IndexedDB`: a killed browser may lose what is in local storage.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode};

use super::errors::store_error;
use super::{crash, idb, js};
use crate::storage::device::Later;
use crate::storage::store::{Journal, JournalEntry, StoreError};

const DATABASE: &str = "shared-table";
const STORE: &str = "journal";

type OnError = Box<dyn Fn(StoreError)>;

/// The journal in this browser.
#[derive(Debug, Clone)]
pub struct IdbJournal(Rc<Inner>);

struct Inner {
    db: IdbDatabase,
    on_error: OnError,
    told: Cell<bool>,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inner").field("told", &self.told).finish_non_exhaustive()
    }
}

impl IdbJournal {
    /// Opens the journal and reads all that is in it; gives up after two seconds. If a later
    /// write fails, `on_error` is called, once. It stays open until the last copy is dropped.
    pub fn open(on_error: OnError) -> Later<Result<(Self, Vec<JournalEntry>), StoreError>> {
        Box::pin(async move {
            let too_late = idb::patience();
            let db = idb::open(DATABASE, STORE, &too_late).await?;
            let records = match idb::read_all(&db, STORE, &too_late).await {
                Ok(records) => records,
                Err(error) => {
                    db.close();
                    return Err(error);
                }
            };
            let inner = Rc::new(Inner { db, on_error, told: Cell::new(false) });
            watch(&inner);
            Ok((Self(inner), entries(&records)))
        })
    }
}

impl Journal for IdbJournal {
    fn put(&self, key: &str, text: &str) {
        let record = js::object(&[("key", key), ("text", text)]);
        self.0.write(|store| store.put(&record).map(drop));
    }

    fn remove(&self, key: &str) {
        self.0.write(|store| store.delete(&JsValue::from_str(key)).map(drop));
    }

    fn erase(&self, key: &str, text: &str) -> Later<bool> {
        let record = js::object(&[("key", key), ("text", text)]);
        let asked = replace_all(&self.0.db, &record);
        Box::pin(async move {
            let too_late = idb::patience();
            match asked {
                Ok(request) => idb::answered(&request, &too_late).await.is_ok(),
                // It was closed meanwhile.
                Err(_) => idb::delete(DATABASE, &too_late).await.is_ok(),
            }
        })
    }
}

fn replace_all(db: &IdbDatabase, with: &JsValue) -> Result<IdbRequest, JsValue> {
    let store = idb::begin(db, STORE, IdbTransactionMode::Readwrite)?;
    store.clear()?;
    store.put(with)
}

/// A journal that did not open in time. What it may hold from before can still be erased.
#[derive(Debug, Default)]
pub struct ClosedJournal;

impl Journal for ClosedJournal {
    fn put(&self, _key: &str, _text: &str) {}
    fn remove(&self, _key: &str) {}

    fn erase(&self, key: &str, text: &str) -> Later<bool> {
        let record = js::object(&[("key", key), ("text", text)]);
        Box::pin(async move {
            let too_late = idb::patience();
            let opened = idb::open(DATABASE, STORE, &too_late).await.ok();
            let asked = opened.as_ref().and_then(|db| replace_all(db, &record).ok());
            let done = match &asked {
                Some(request) => idb::answered(request, &too_late).await.is_ok(),
                // A browser that keeps nothing there has nothing to delete.
                None => idb::delete(DATABASE, &idb::patience()).await.is_ok(),
            };
            if let Some(db) = opened {
                db.close();
            }
            done
        })
    }
}

impl Inner {
    fn write(&self, how: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>) {
        if crash::crashed() {
            return;
        }
        let begun = idb::begin(&self.db, STORE, IdbTransactionMode::Readwrite);
        if let Err(error) = begun.and_then(|store| {
            how(&store)?;
            // By itself it would end after one more turn of the page, which may be closing.
            // Browsers that don't know this call do that all the same.
            let _ = js::call(&store.transaction(), "commit", &[]);
            Ok(())
        }) {
            self.tell(store_error(&error));
        }
    }

    fn tell(&self, error: StoreError) {
        if !self.told.replace(true) {
            (self.on_error)(error);
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.db.close();
    }
}

/// Hears what goes wrong after a write was handed over. The handlers live as long as the database,
/// which the app keeps open as long as the page lives.
fn watch(inner: &Rc<Inner>) {
    let db = &inner.db;
    db.set_onabort(Some(&handler(inner, |inner, event| {
        let failed = event.target().and_then(|t| t.dyn_into::<IdbTransaction>().ok());
        let error = failed.and_then(|transaction| transaction.error());
        inner.tell(error.map_or(StoreError::NotKept, |error| store_error(&error)));
    })));
    db.set_onclose(Some(&handler(inner, |inner, _| {
        inner.tell(StoreError::Other("the browser closed the journal".to_owned()));
    })));
    // A newer version of the app, or somebody deleting everything, must not have to wait for us.
    db.set_onversionchange(Some(&handler(inner, |inner, _| inner.db.close())));
}

fn handler(inner: &Rc<Inner>, then: fn(&Inner, &Event)) -> js_sys::Function {
    let inner: Weak<Inner> = Rc::downgrade(inner);
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Some(inner) = inner.upgrade() {
            then(&inner, &event);
        }
    });
    closure.into_js_value().unchecked_into()
}

/// What can be read; a record of another form is not ours.
fn entries(records: &Array) -> Vec<JournalEntry> {
    let text = |record: &JsValue, name| js::get(record, name).ok()?.as_string();
    let entry = |record: JsValue| {
        Some(JournalEntry { key: text(&record, "key")?, text: text(&record, "text")? })
    };
    records.iter().filter_map(entry).collect()
}
