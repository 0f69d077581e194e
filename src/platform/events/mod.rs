//! What happens around the page, listener in one place for the page's whole life.

mod files;
mod keys;

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, EventTarget, KeyboardEvent, PageTransitionEvent, StorageEvent};

pub use self::keys::Shortcut;
pub use super::files::Sizes;
use super::{crash, page};
use crate::ports::files::InFile;
use crate::ports::keys::PREFIX;

/// The page's later script tells with this of files that somebody opened with the app.
const OPENED: &str = "shared-table-files";

/// What to do when something happens.
pub struct Handlers {
    /// The route changed: the part of the address after and with `#`.
    pub on_route: Box<dyn Fn(String)>,
    /// The page goes out of sight, perhaps for good. May come several times in a row.
    pub on_hide: Box<dyn Fn()>,
    /// The page is left, or is shown again as the browser remembered it.
    pub on_left: Box<dyn Fn()>,
    /// The page is back, and what is kept may have changed without it being told.
    pub on_show: Box<dyn Fn()>,
    /// Another tab put a text under one of our keys, or took it out.
    pub on_stored: Box<dyn Fn(String, Option<String>)>,
    /// Another tab cleared all that is kept.
    pub on_cleared: Box<dyn Fn()>,
    /// A shortcut was pressed. Says whether it did anything; if not, the browser may.
    pub on_key: Box<dyn Fn(Shortcut) -> bool>,
    /// Files were chosen in `input[type=file][data-open-files]`, dropped on `[data-drop-files]`, or opened with the app.
    pub on_files: Rc<dyn Fn(Vec<InFile>)>,
    /// The page is about to be left. Says whether something would be lost.
    pub on_unsaved: Box<dyn Fn() -> bool>,
    /// How large files may be.
    pub sizes: Sizes,
}

impl Default for Handlers {
    fn default() -> Self {
        Self {
            on_route: Box::new(|_| ()),
            on_hide: Box::new(|| ()),
            on_left: Box::new(|| ()),
            on_show: Box::new(|| ()),
            on_stored: Box::new(|_, _| ()),
            on_cleared: Box::new(|| ()),
            on_key: Box::new(|_| false),
            on_files: Rc::new(|_| ()),
            on_unsaved: Box::new(|| false),
            sizes: Sizes { any: 0, own: 0, edge: 0, says_it_is_own: |_| false },
        }
    }
}

/// Starts listening. To be called once.
pub fn listen(handlers: Handlers) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let handlers = Rc::new(handlers);
    hear(&window, &handlers, "hashchange", |h, _| (h.on_route)(page::hash()));
    hear_sight(&window, &document, &handlers);
    hear(&window, &handlers, "storage", stored);
    hear(&window, &handlers, "keydown", pressed);
    hear(&window, &handlers, "beforeunload", leaving);
    hear(&window, &handlers, "change", |h, event| files::chosen(event, h.sizes, &h.on_files));
    hear(&window, &handlers, "dragover", |_, event| files::dragged(event));
    hear(&window, &handlers, "drop", |h, event| files::dropped(event, h.sizes, &h.on_files));
    hear(&window, &handlers, OPENED, |h, event| files::opened(event, h.sizes, &h.on_files));
}

/// No single one of these comes on every device.
fn hear_sight(window: &EventTarget, document: &Document, handlers: &Rc<Handlers>) {
    hear(document, handlers, "visibilitychange", |h, _| {
        let hidden = web_sys::window().and_then(|w| w.document()).is_some_and(|d| d.hidden());
        if hidden { (h.on_hide)() } else { (h.on_show)() }
    });
    hear(document, handlers, "freeze", |h, _| (h.on_hide)());
    hear(window, handlers, "pagehide", |h, _| {
        (h.on_hide)();
        (h.on_left)();
    });
    hear(window, handlers, "pageshow", |h, event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            (h.on_left)();
            (h.on_show)();
        }
    });
}

/// Adds a listener that is never taken off: it lives as long as the page. It may be called while
/// it is being called, and is quiet once the app has broken.
fn hear(on: &EventTarget, handlers: &Rc<Handlers>, name: &str, then: fn(&Handlers, &Event)) {
    let handlers = Rc::clone(handlers);
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if !crash::crashed() {
            then(&handlers, &event);
        }
    });
    // If it can't be added, the browser drops it together with its closure.
    let listener = listener.into_js_value();
    let _ = on.add_event_listener_with_callback(name, listener.unchecked_ref());
}

fn stored(handlers: &Handlers, event: &Event) {
    let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
    match event.key() {
        None => (handlers.on_cleared)(),
        Some(key) if key.starts_with(PREFIX) => (handlers.on_stored)(key, event.new_value()),
        Some(_) => {}
    }
}

fn pressed(handlers: &Handlers, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    if keys::shortcut(event).is_some_and(|shortcut| (handlers.on_key)(shortcut)) {
        event.prevent_default();
    }
}

fn leaving(handlers: &Handlers, event: &Event) {
    if (handlers.on_unsaved)() {
        event.prevent_default();
        // The way older browsers are told.
        let _ = js_sys::Reflect::set(event, &JsValue::from_str("returnValue"), &JsValue::TRUE);
    }
}
