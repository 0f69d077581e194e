//! What a browser keeps of the app beside documents: for this tab alone, and the app's own files.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use super::{js, page, release};
use crate::ports::keys::{PREFIX, SHARED};

/// What the names of stored files begin with, before the folder that the app is in: other apps may share the place, and
/// other copies of this one.
const FILES: &str = "shared-table";

/// Some browsers have none.
fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Where it can't be kept, a page that is loaded again is as on somebody's own device.
pub(super) fn share_tab(start: &str) {
    let _ = of_tab().map(|storage| storage.set_item(SHARED, start));
}

pub(super) fn tab_shared() -> Option<String> {
    of_tab()?.get_item(SHARED).ok()?
}

/// Clears what is kept for this tab alone.
pub(super) fn clear_tab() {
    let Some(storage) = of_tab() else { return };
    let keys = Object::keys(&storage).iter().filter_map(|key| key.as_string()).collect::<Vec<_>>();
    for key in keys.iter().filter(|key| key.starts_with(PREFIX)) {
        let _ = storage.remove_item(key);
    }
}

/// Takes away the app's stored files, and what answers for it without a network.
pub(super) async fn forget_files() -> bool {
    let stored = forget_stored().await;
    let worker = forget_worker().await;
    release::forget();
    stored.is_ok() && worker.is_ok()
}

/// A browser without the place has nothing in it.
async fn forget_stored() -> Result<(), JsValue> {
    let Ok(caches) = js::get(&js_sys::global(), "caches") else { return Ok(()) };
    let ours = format!("{FILES} {} ", page::folder());
    let names: Array = js::wait(js::call(&caches, "keys", &[])?).await?.dyn_into()?;
    for name in names.iter() {
        if name.as_string().is_some_and(|name| name.starts_with(&ours)) {
            js::wait(js::call(&caches, "delete", &[name])?).await?;
        }
    }
    Ok(())
}

/// Only the one that answers for this page: others at the same address belong to other apps.
async fn forget_worker() -> Result<(), JsValue> {
    let navigator = js::get(&js_sys::global(), "navigator")?;
    let Ok(workers) = js::get(&navigator, "serviceWorker") else { return Ok(()) };
    let mine = js::wait(js::call(&workers, "getRegistration", &[])?).await?;
    let scope = js::get(&mine, "scope").ok().and_then(|scope| scope.as_string());
    if scope == Some(page::folder()) {
        js::wait(js::call(&mine, "unregister", &[])?).await?;
    }
    Ok(())
}
