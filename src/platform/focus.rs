//! Moving focus to an element that is about to be on the page.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, Window};

/// About a second on most screens.
const FRAMES: u32 = 60;

/// Waits for elements; the latest one asked for wins.
#[derive(Debug, Clone, Default)]
pub(super) struct Focus(Rc<Cell<u32>>);

impl Focus {
    /// Moves focus to the element of that id. Never before the next frame: until then the old
    /// page's element of that id may still be there.
    pub(super) fn to(&self, id: &str) {
        let turn = self.0.get().wrapping_add(1);
        self.0.set(turn);
        self.clone().next_frame(id.to_owned(), turn, FRAMES);
    }

    /// Moves focus at once to an element that is there, and scrolls no more than that needs.
    pub(super) fn now(&self, id: &str) {
        self.0.set(self.0.get().wrapping_add(1));
        if let Some(element) = element(id) {
            let _ = element.focus();
        }
    }

    fn next_frame(self, id: String, turn: u32, left: u32) {
        let Some(window) = web_sys::window() else { return };
        let look = Closure::once_into_js(move || {
            if self.0.get() != turn || found(&id) {
                return;
            }
            if left > 0 {
                self.next_frame(id, turn, left - 1);
            } else if is_nowhere() {
                // It does not come, and where the focus was is gone.
                to_title();
            }
        });
        let _ = window.request_animation_frame(look.unchecked_ref());
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Whether nothing on the page has the focus.
fn is_nowhere() -> bool {
    let at = web_sys::window().and_then(|w| w.document()).and_then(|d| d.active_element());
    at.is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}

/// Moves focus to the page's title.
fn to_title() {
    let Some(window) = web_sys::window() else { return };
    let title = window.document().and_then(|d| d.query_selector("main h1").ok().flatten());
    if let Some(title) = title.and_then(|title| title.dyn_into().ok()) {
        settle(&window, &title);
    }
}

fn found(id: &str) -> bool {
    let element = web_sys::window().zip(element(id));
    if let Some((window, element)) = &element {
        settle(window, element);
    }
    element.is_some()
}

fn settle(window: &Window, element: &HtmlElement) {
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    if element.tag_name().eq_ignore_ascii_case("h1") {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    } else {
        bring_into_view(element);
    }
}

/// At once: a page that glides can't be read or pressed meanwhile.
fn bring_into_view(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
