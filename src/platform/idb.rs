//! As much of `IndexedDB` as the journal needs: opening within a time, reading all, writing.

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest,
    IdbTransactionMode,
};

use super::errors::store_error;
use crate::ports::store::StoreError;

/// A browser that blocks `IndexedDB` may never answer; the app must start all the same.
const PATIENCE_MILLIS: i32 = 2000;

/// Opens a database, made with one store of records under their property `key` if it is new.
pub(super) async fn open(
    name: &str,
    store: &'static str,
    too_late: &Promise,
) -> Result<IdbDatabase, StoreError> {
    let request = ask(name, store).map_err(|e| store_error(&e))?;
    if let Err(error) = answered(&request, too_late).await {
        // Should it open after all, nothing would ever close it.
        let close = Closure::once_into_js({
            let request = request.clone();
            move || {
                if let Some(db) = opened(&request) {
                    db.close();
                }
            }
        });
        request.set_onsuccess(Some(close.unchecked_ref()));
        return Err(error);
    }
    opened(&request).ok_or_else(|| StoreError::Other("no database".to_owned()))
}

fn ask(name: &str, store: &'static str) -> Result<IdbOpenDbRequest, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let request = window.indexed_db()?.ok_or(JsValue::NULL)?.open_with_u32(name, 1)?;
    let make = Closure::once_into_js({
        let request = request.clone();
        move || {
            let options = IdbObjectStoreParameters::new();
            options.set_key_path(&JsValue::from_str("key"));
            // Where this fails, the first transaction says that there is no such store.
            if let Some(db) = opened(&request) {
                let _ = db.create_object_store_with_optional_parameters(store, &options);
            }
        }
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    Ok(request)
}

/// Deletes a database, if there is one. Another tab that holds it open lets go when it hears of this.
pub(super) async fn delete(name: &str, too_late: &Promise) -> Result<(), StoreError> {
    let ask = || web_sys::window()?.indexed_db().ok()??.delete_database(name).ok();
    match ask() {
        Some(request) => answered(&request, too_late).await,
        // Where there is no such place, nothing is in it.
        None => Ok(()),
    }
}

fn opened(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}

/// All records of a store.
pub(super) async fn read_all(
    db: &IdbDatabase,
    store: &str,
    too_late: &Promise,
) -> Result<Array, StoreError> {
    let ask = || begin(db, store, IdbTransactionMode::Readonly)?.get_all();
    let request = ask().map_err(|e| store_error(&e))?;
    answered(&request, too_late).await?;
    let result = request.result().map_err(|e| store_error(&e))?;
    result.dyn_into().map_err(|e| store_error(&e))
}

/// Begins a transaction. Those that write happen in the order in which they are begun. Browsers
/// write without waiting for the disk unless asked to, which is enough against a killed browser.
pub(super) fn begin(
    db: &IdbDatabase,
    store: &str,
    mode: IdbTransactionMode,
) -> Result<IdbObjectStore, JsValue> {
    db.transaction_with_str_and_mode(store, mode)?.object_store(store)
}

/// A promise that is kept, with nothing, when waiting any longer would hold up the app.
pub(super) fn patience() -> Promise {
    Promise::new(&mut |keep, _| {
        let window = web_sys::window();
        let _ = window.map(|w| {
            w.set_timeout_with_callback_and_timeout_and_arguments_0(&keep, PATIENCE_MILLIS)
        });
    })
}

pub(super) async fn answered(request: &IdbRequest, too_late: &Promise) -> Result<(), StoreError> {
    let answer = Promise::new(&mut |yes, no| {
        request.set_onsuccess(Some(&yes));
        request.set_onerror(Some(&no));
    });
    let first = JsFuture::from(Promise::race(&Array::of2(&answer, too_late))).await;
    match (first, request.error()) {
        // Only an answer is an event; the timer gives nothing.
        (Ok(event), _) if event.is_object() => Ok(()),
        (Err(_), Ok(Some(error))) => Err(store_error(&error)),
        _ => Err(StoreError::Other("the browser did not answer".to_owned())),
    }
}
