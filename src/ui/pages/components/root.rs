//! The root of the document, which this page alone changes: as a browser does that enlarges, or that translates.

use leptos::html::{ElementType, Html};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;

/// From which side the document is read.
pub(super) fn set_direction(direction: &str) {
    document().set_dir(direction);
}

/// The size of the root's letters, on which all sizes hang; empty for the style's own.
pub(super) fn set_size(size: &str) {
    let root = document().document_element();
    let root = root.and_then(|root| root.dyn_into::<<Html as ElementType>::Output>().ok());
    if let Some(root) = root {
        // It fails for no value: one that is none is passed over.
        let _ = root.style().set_property("font-size", size);
    }
}
