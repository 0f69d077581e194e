//! Files that the person chooses or drops.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, Element, Event, File, FileList, HtmlInputElement};

use crate::platform::dropped;
use crate::platform::files::{Sizes, read};
use crate::platform::js;
use crate::ports::files::{InFile, InFileError};

const INPUT: &str = "input[type=file][data-open-files]";
const DROP_ZONE: &str = "[data-drop-files]";

type OnFiles = Rc<dyn Fn(Vec<InFile>)>;

/// Files were chosen.
pub(super) fn chosen(event: &Event, sizes: Sizes, on_files: &OnFiles) {
    let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    if !input.matches(INPUT).unwrap_or(false) {
        return;
    }
    let files = listed(input.files());
    // Or choosing the same file again would be no change.
    input.set_value("");
    hand_over(files, sizes, on_files);
}

/// Files are held over the page. Anywhere else than on our place for them, a browser would leave
/// the page and show the file.
pub(super) fn dragged(event: &Event) {
    let Some(event) = event.dyn_ref::<DragEvent>().filter(|e| has_files(e)) else { return };
    event.prevent_default();
    if let Some(transfer) = event.data_transfer() {
        transfer.set_drop_effect(if on_place(event) { "copy" } else { "none" });
    }
}

/// Files were dropped.
pub(super) fn dropped(event: &Event, sizes: Sizes, on_files: &OnFiles) {
    let Some(event) = event.dyn_ref::<DragEvent>().filter(|e| has_files(e)) else { return };
    event.prevent_default();
    let transfer = event.data_transfer().filter(|_| on_place(event));
    let all = transfer.map(|transfer| dropped::all(&transfer)).unwrap_or_default();
    if !all.is_empty() {
        let on_files = Rc::clone(on_files);
        spawn_local(async move { on_files(dropped::read(all, sizes).await) });
    }
}

/// Files were opened with the app, from among the device's own (W3C, File Handling). Of what is gone there is a name.
pub(super) fn opened(event: &Event, sizes: Sizes, on_files: &OnFiles) {
    let all = js::get(event, "detail").map(|all| Array::from(&all).to_vec()).unwrap_or_default();
    for name in all.iter().filter_map(JsValue::as_string) {
        on_files(vec![InFile { name, content: Err(InFileError::Gone) }]);
    }
    hand_over(all.into_iter().filter_map(|file| file.dyn_into().ok()).collect(), sizes, on_files);
}

fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|t| t.types().iter().any(|kind| kind == "Files"))
}

fn on_place(event: &DragEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(DROP_ZONE).is_ok_and(|zone| zone.is_some()))
}

fn listed(files: Option<FileList>) -> Vec<File> {
    files
        .map(|files| (0..files.length()).filter_map(|i| files.get(i)).collect())
        .unwrap_or_default()
}

fn hand_over(files: Vec<File>, sizes: Sizes, on_files: &OnFiles) {
    if files.is_empty() {
        return;
    }
    let on_files = Rc::clone(on_files);
    spawn_local(async move { on_files(read(files, sizes).await) });
}
