//! Listening to the window for as long as somebody needs it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, KeyboardEvent};

use super::crash;
use crate::ports::subscription::Subscription;

/// A listener that is taken off when it goes.
struct Listener {
    on: EventTarget,
    name: &'static str,
    /// Before all others that hear it.
    first: bool,
    called: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let listener = self.called.as_ref().unchecked_ref();
        let _ =
            self.on.remove_event_listener_with_callback_and_bool(self.name, listener, self.first);
    }
}

/// Hears events of that name wherever on the page they happen.
pub(super) fn hear(name: &'static str, then: impl Fn(&Event) + 'static) -> Subscription {
    listen(name, false, Box::new(then))
}

/// Hears them before anybody else on the page does.
pub(super) fn hear_first(name: &'static str, then: impl Fn(&Event) + 'static) -> Subscription {
    listen(name, true, Box::new(then))
}

fn listen(name: &'static str, first: bool, then: Box<dyn Fn(&Event)>) -> Subscription {
    let Some(window) = web_sys::window() else { return Subscription::holding(()) };
    let on: EventTarget = window.into();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if !crash::crashed() {
            then(&event);
        }
    });
    let called = listener.as_ref().unchecked_ref();
    let _ = on.add_event_listener_with_callback_and_bool(name, called, first);
    Subscription::holding(Listener { on, name, first, called: listener })
}

/// What has a use of its own for the keys that turn pages.
const FIELDS: &str = "input, textarea, select";

/// Hears keys wherever the focus is. With a command key they belong to the browser, and in a field all but Escape
/// belong to the field.
pub(super) fn keys(on: Rc<dyn Fn(&str) -> bool>) -> Subscription {
    hear("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_ours = !(key.alt_key() || key.ctrl_key() || key.meta_key() || key.is_composing());
        let is_ours = is_ours && (key.key() == "Escape" || !is_in_field(event));
        if is_ours && !key.default_prevented() && on(&key.key()) {
            key.prevent_default();
        }
    })
}

fn is_in_field(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.matches(FIELDS).unwrap_or_default())
}
