//! Asking JavaScript for things that may be missing or may throw. Most bindings trap in both
//! cases; these answer with a `Result`.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property; an error if it is missing or reading it throws.
pub(super) fn get(of: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name))?;
    if value.is_undefined() || value.is_null() { Err(missing(name)) } else { Ok(value) }
}

/// Calls a method; an error if it is missing or throws.
pub(super) fn call(of: &JsValue, name: &str, args: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(of, name)?.dyn_into()?;
    Reflect::apply(&method, of, &list(args))
}

/// Makes an object by its constructor; an error if that is missing or throws.
pub(super) fn make(of: &JsValue, name: &str, args: &[JsValue]) -> Result<JsValue, JsValue> {
    let constructor: Function = get(of, name)?.dyn_into()?;
    Reflect::construct(&constructor, &list(args))
}

/// Waits for what a promise comes to; an error if it is none, or is broken.
pub(super) async fn wait(promise: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(promise.dyn_into::<Promise>()?).await
}

/// An object with these text properties.
pub(super) fn object(properties: &[(&str, &str)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in properties {
        // Setting a property of a plain new object can't fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object.into()
}

fn list(args: &[JsValue]) -> Array {
    args.iter().collect()
}

fn missing(name: &str) -> JsValue {
    js_sys::TypeError::new(&format!("{name} is missing")).into()
}
