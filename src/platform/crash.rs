//! What happens when the app itself breaks: it says where, keeps quiet about what, stops writing,
//! and lets the page's own script take over.

use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicBool, Ordering};

use wasm_bindgen::JsValue;
use web_sys::{Event, console};

/// What the page's own script listens for.
const EVENT: &str = "shared-table-panic";

static CRASHED: AtomicBool = AtomicBool::new(false);

/// Sets what a panic does.
pub fn install() {
    panic::set_hook(Box::new(report));
}

/// Whether the app has broken. Handlers go on being called after a panic; they must do nothing.
pub fn crashed() -> bool {
    CRASHED.load(Ordering::Relaxed)
}

/// The message itself is left out: it may hold words from somebody's sheet.
fn report(info: &PanicHookInfo<'_>) {
    CRASHED.store(true, Ordering::Relaxed);
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    console::error_1(&JsValue::from_str(&format!("Shared Table stopped at {place}")));
    let Some(window) = web_sys::window() else { return };
    if let Some(root) = window.document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-crashed", "");
    }
    if let Ok(event) = Event::new(EVENT) {
        let _ = window.dispatch_event(&event);
    }
}
