//! The share sheet.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{files, js};
use crate::ports::BoxFuture;
use crate::ports::files::{OutFile, ShareOutcome};

/// Whether the share sheet would take this very file: browsers refuse some kinds.
pub(super) fn can(file: &OutFile) -> bool {
    let asked = || js::call(&navigator()?, "canShare", &[with_file(file)?]);
    asked().is_ok_and(|answer: JsValue| answer.is_truthy())
}

/// Opens the share sheet at once, while the person's click still counts as one.
pub(super) fn open(file: &OutFile) -> BoxFuture<ShareOutcome> {
    let asked = if can(file) { ask(file).ok() } else { None };
    Box::pin(async move {
        let Some(promise) = asked else { return ShareOutcome::Cannot };
        match JsFuture::from(promise).await {
            Ok(_) => ShareOutcome::Done,
            Err(e) if js::get(&e, "name").is_ok_and(|name| name == "AbortError") => {
                ShareOutcome::Cancelled
            }
            Err(_) => ShareOutcome::Cannot,
        }
    })
}

fn ask(file: &OutFile) -> Result<Promise, JsValue> {
    js::call(&navigator()?, "share", &[with_file(file)?])?.dyn_into()
}

fn with_file(file: &OutFile) -> Result<JsValue, JsValue> {
    let data = Object::new();
    let made = files::make(file)?;
    let files = Array::of1(&made);
    Reflect::set(&data, &JsValue::from_str("files"), &files)?;
    Ok(data.into())
}

fn navigator() -> Result<JsValue, JsValue> {
    js::get(&js_sys::global(), "navigator")
}
