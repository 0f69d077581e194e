//! Putting text on the clipboard: by the browser's clipboard, or by selecting a hidden text.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, HtmlTextAreaElement};

use super::js;
use crate::ports::BoxFuture;

/// Copies a text. Asks at once, while the person's click still counts as one.
pub(super) fn copy(text: &str) -> BoxFuture<bool> {
    match ask(text) {
        Ok(promise) => {
            let text = text.to_owned();
            Box::pin(async move {
                JsFuture::from(promise).await.is_ok() || by_selecting(&text).unwrap_or(false)
            })
        }
        // A page on a plain http address has no clipboard.
        Err(_) => Box::pin(std::future::ready(by_selecting(text).unwrap_or(false))),
    }
}

fn ask(text: &str) -> Result<Promise, JsValue> {
    let navigator = js::get(&js_sys::global(), "navigator")?;
    let clipboard = js::get(&navigator, "clipboard")?;
    js::call(&clipboard, "writeText", &[JsValue::from_str(text)])?.dyn_into()
}

fn by_selecting(text: &str) -> Result<bool, JsValue> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::NULL)?;
    let before = document.active_element();
    let area: HtmlTextAreaElement = document.create_element("textarea")?.dyn_into()?;
    area.set_value(text);
    // Without it a phone would bring up its keyboard.
    area.set_read_only(true);
    area.set_attribute("aria-hidden", "true")?;
    hide(&area)?;
    place(&document)?.append_child(&area)?;
    area.select();
    let copied = js::call(&document, "execCommand", &[JsValue::from_str("copy")]);
    area.remove();
    if let Some(Ok(before)) = before.map(JsCast::dyn_into::<HtmlElement>) {
        let _ = before.focus();
    }
    Ok(copied?.is_truthy())
}

/// Nothing outside an open dialog can be selected.
fn place(document: &Document) -> Result<HtmlElement, JsValue> {
    match document.query_selector("dialog[open]")? {
        Some(dialog) => Ok(dialog.dyn_into()?),
        None => document.body().ok_or(JsValue::NULL),
    }
}

/// Out of sight, but not so that it can't be selected, and without moving the page.
fn hide(area: &HtmlTextAreaElement) -> Result<(), JsValue> {
    let style = area.style();
    style.set_property("position", "fixed")?;
    style.set_property("inset-block-start", "0")?;
    style.set_property("opacity", "0")
}
