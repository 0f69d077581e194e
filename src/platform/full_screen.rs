//! The whole screen for the page, where the browser lets it.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{js, listener};
use crate::ports::subscription::Subscription;

pub(super) fn can() -> bool {
    let able = document().and_then(|document| js::get(&document, "fullscreenEnabled"));
    able.is_ok_and(|able| able.is_truthy())
}

/// Asks for the whole screen, or gives it back. What came of it is told to those who listen.
pub(super) fn fill(fill: bool) {
    if fill == is_filled() {
        return;
    }
    let asked = document().and_then(|document| {
        if fill {
            js::call(&js::get(&document, "documentElement")?, "requestFullscreen", &[])
        } else {
            js::call(&document, "exitFullscreen", &[])
        }
    });
    // It may be refused; then all stays as it is, and that can be seen.
    if let Ok(promise) = asked.and_then(JsValue::dyn_into::<js_sys::Promise>) {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Tells whenever the page fills the screen or gives it back.
pub(super) fn listen(on: Rc<dyn Fn(bool)>) -> Subscription {
    listener::hear("fullscreenchange", move |_| on(is_filled()))
}

fn is_filled() -> bool {
    document().is_ok_and(|document| js::get(&document, "fullscreenElement").is_ok())
}

fn document() -> Result<JsValue, JsValue> {
    js::get(&js_sys::global(), "document")
}
