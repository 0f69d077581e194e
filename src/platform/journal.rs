//! The journal of latest changes, in `IndexedDB`: a killed browser may lose what is in local storage.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode};

use super::errors::store_error;
use super::{crash, idb, js};
use crate::ports::BoxFuture;
use crate::ports::journal::{Journal, JournalEntry, SettleFn};
use crate::ports::store::StoreError;

const DATABASE: &str = "shared-table";
const STORE: &str = "journal";

/// Told when the journal stops working, and with nothing when it works again.
type OnState = Box<dyn Fn(Option<StoreError>)>;

/// Something to do in a transaction.
type WriteFn = Box<dyn FnOnce(&IdbObjectStore) -> Result<(), JsValue>>;

/// So many writes wait while the journal is opened again. Each of them is in the store as well.
const MOST_WAITING: usize = 1_000;

/// The journal in this browser.
#[derive(Debug, Clone)]
pub struct IdbJournal(Rc<JournalInner>);

struct JournalInner {
    db: RefCell<Option<IdbDatabase>>,
    waiting: RefCell<Vec<WriteFn>>,
    is_opening: Cell<bool>,
    on_state: OnState,
    is_told: Cell<bool>,
}

impl std::fmt::Debug for JournalInner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inner").field("is_told", &self.is_told).finish_non_exhaustive()
    }
}

impl IdbJournal {
    /// Opens the journal and reads all that is in it; gives up after two seconds. `on_state` is called when a
    /// later write fails, and when the journal works again. It stays open until the last copy is dropped.
    pub fn open(on_state: OnState) -> BoxFuture<Result<(Self, Vec<JournalEntry>), StoreError>> {
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
            let inner = Rc::new(JournalInner {
                db: RefCell::new(None),
                waiting: RefCell::new(Vec::new()),
                is_opening: Cell::new(false),
                on_state,
                is_told: Cell::new(false),
            });
            inner.take(db);
            Ok((Self(inner), entries(&records)))
        })
    }
}

impl Journal for IdbJournal {
    fn settle(&self, keys: Vec<String>, answer: SettleFn) {
        let inner = Rc::downgrade(&self.0);
        self.0.write(Box::new(move |store| look_and_put(store, &keys, answer, inner)));
    }

    fn put(&self, key: &str, text: &str) {
        let record = js::object(&[("key", key), ("text", text)]);
        self.0.write(Box::new(move |store| {
            store.put(&record)?;
            commit(store);
            Ok(())
        }));
    }

    fn remove(&self, key: &str) {
        let key = JsValue::from_str(key);
        self.0.write(Box::new(move |store| {
            store.delete(&key)?;
            commit(store);
            Ok(())
        }));
    }

    fn erase(&self, key: &str, text: &str) -> BoxFuture<bool> {
        let record = js::object(&[("key", key), ("text", text)]);
        let db = self.0.db.borrow().clone();
        let asked = db.ok_or(JsValue::NULL).and_then(|db| replace_all(&db, &record));
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
    fn settle(&self, _keys: Vec<String>, _answer: SettleFn) {}
    fn put(&self, _key: &str, _text: &str) {}
    fn remove(&self, _key: &str) {}

    fn erase(&self, key: &str, text: &str) -> BoxFuture<bool> {
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

/// By itself a transaction would end after one more turn of the page, which may be closing. Browsers that
/// don't know this call do that all the same.
fn commit(store: &IdbObjectStore) {
    let _ = js::call(&store.transaction(), "commit", &[]);
}

/// Asks for the texts under some keys, and puts what comes of them in the same transaction.
fn look_and_put(
    store: &IdbObjectStore,
    keys: &[String],
    answer: SettleFn,
    inner: Weak<JournalInner>,
) -> Result<(), JsValue> {
    let ask = |key: &String| store.get(&JsValue::from_str(key));
    let asked = keys.iter().map(ask).collect::<Result<Vec<_>, _>>()?;
    // They are answered in the order in which they were asked.
    let Some(last) = asked.last().cloned() else { return Ok(()) };
    let store = store.clone();
    let then = Closure::once_into_js(move || {
        if crash::crashed() {
            return;
        }
        let there: Vec<Option<String>> = asked.iter().map(text_of).collect();
        for (key, text) in answer(&there) {
            let record = js::object(&[("key", &key), ("text", &text)]);
            if let (Err(error), Some(inner)) = (store.put(&record), inner.upgrade()) {
                inner.tell(store_error(&error));
            }
        }
        commit(&store);
    });
    last.set_onsuccess(Some(then.unchecked_ref()));
    Ok(())
}

fn text_of(request: &IdbRequest) -> Option<String> {
    js::get(&request.result().ok()?, "text").ok()?.as_string()
}

impl JournalInner {
    /// Uses a database that was opened just now.
    fn take(self: &Rc<Self>, db: IdbDatabase) {
        watch(self, &db);
        if let Some(before) = self.db.replace(Some(db)) {
            before.close();
        }
    }

    fn write(self: &Rc<Self>, how: WriteFn) {
        if crash::crashed() {
            return;
        }
        let begun = match &*self.db.borrow() {
            Some(db) => idb::begin(db, STORE, IdbTransactionMode::Readwrite),
            None => Err(JsValue::NULL),
        };
        match begun {
            Ok(store) => {
                if let Err(error) = how(&store) {
                    self.tell(store_error(&error));
                }
            }
            Err(error) => {
                if self.waiting.borrow().len() < MOST_WAITING {
                    self.waiting.borrow_mut().push(how);
                }
                self.tell(store_error(&error));
                self.open_again();
            }
        }
    }

    /// The database was closed, by the browser or because another page deleted it.
    fn open_again(self: &Rc<Self>) {
        if self.is_opening.replace(true) {
            return;
        }
        if let Some(db) = self.db.take() {
            db.close();
        }
        let inner = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let opened = idb::open(DATABASE, STORE, &idb::patience()).await;
            inner.is_opening.set(false);
            let Ok(db) = opened else { return };
            inner.take(db);
            inner.is_told.set(false);
            for how in inner.waiting.take() {
                inner.write(how);
            }
            if !inner.is_told.get() {
                (inner.on_state)(None);
            }
        });
    }

    fn tell(&self, error: StoreError) {
        if !self.is_told.replace(true) {
            (self.on_state)(Some(error));
        }
    }
}

impl Drop for JournalInner {
    fn drop(&mut self) {
        if let Some(db) = self.db.take() {
            db.close();
        }
    }
}

/// Hears what goes wrong after a write was handed over.
fn watch(inner: &Rc<JournalInner>, db: &IdbDatabase) {
    db.set_onabort(Some(&handler(inner, |inner, event| {
        let failed = event.target().and_then(|t| t.dyn_into::<IdbTransaction>().ok());
        let error = failed.and_then(|transaction| transaction.error());
        inner.tell(error.map_or(StoreError::NotKept, |error| store_error(&error)));
    })));
    db.set_onclose(Some(&handler(inner, |inner, _| {
        inner.tell(StoreError::Other("the browser closed the journal".to_owned()));
        inner.open_again();
    })));
    // A newer version of the app, or somebody deleting everything, must not have to wait for us.
    db.set_onversionchange(Some(&handler(inner, |inner, _| {
        inner.tell(StoreError::Other("another page closed the journal".to_owned()));
        inner.open_again();
    })));
}

fn handler(inner: &Rc<JournalInner>, then: fn(&Rc<JournalInner>, &Event)) -> js_sys::Function {
    let inner: Weak<JournalInner> = Rc::downgrade(inner);
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
