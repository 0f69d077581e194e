//! A second press on one spot, right after a page came, was meant for the page before: nobody has read the new one
//! yet. It counts for nothing. Whoever presses on and on the same words means it, from the third press on; on other
//! words, no press counts before there was a pause. Keyboards and switches are not slowed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Element, MouseEvent};

/// So long after a page came, in milliseconds: as long as two presses are one double press elsewhere.
const WITHIN: u32 = 500;
/// So far from the press before, in points.
const NEAR: u32 = 60;
/// Stands at the root as long as a page has just come.
const JUST_CAME: &str = "data-just-came";
/// What is pressed, with its words.
const PRESSED: &str = "a, button, label";
/// What can be pressed at once all the same: it takes back, stops or hides.
const AT_ONCE: &str = ".st-answering__back, .st-hide, [data-at-once]";

/// The press before.
#[derive(Debug, Default)]
struct LastPress {
    /// Where the last one was that counted, and on which words.
    place: Cell<Option<(i32, i32)>>,
    words: RefCell<Option<String>>,
    /// A page came since then. What a browser presses along with a label is pressed on the same page.
    has_come: Cell<bool>,
    /// One of those that follow each other without a pause counted for nothing.
    was_second: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
}

/// Presses on the page.
#[derive(Debug, Clone, Default)]
pub(super) struct PressWatch(Rc<LastPress>);

impl PressWatch {
    /// Listens for presses as long as the page lives.
    pub(super) fn listen() -> Self {
        let presses = Self::default();
        let last = presses.0.clone();
        let hear = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
            if last.is_second(&event) {
                event.prevent_default();
                event.stop_immediate_propagation();
            }
        });
        if let Some(window) = web_sys::window() {
            let options = AddEventListenerOptions::new();
            // Before anything on the page hears of it.
            options.set_capture(true);
            let hear = hear.into_js_value();
            // Without it a second press counts, as it does elsewhere.
            let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
                "click",
                hear.unchecked_ref(),
                &options,
            );
        }
        presses
    }

    /// Another page has come.
    pub(super) fn page_came(&self) {
        self.0.has_come.set(true);
        self.0.begin();
    }
}

impl LastPress {
    /// From now on nothing is pressed by accident for a while.
    fn begin(&self) {
        if let Some(root) = root() {
            let _ = root.set_attribute(JUST_CAME, "");
        }
        let over = || {
            if let Some(root) = root() {
                let _ = root.remove_attribute(JUST_CAME);
            }
        };
        *self.timer.borrow_mut() = Some(Timeout::new(WITHIN, over));
    }

    /// Whether a press follows another one on the same spot, with a page that came between.
    fn is_second(&self, event: &MouseEvent) -> bool {
        // A keyboard, a switch or a program presses without any click being counted.
        if event.detail() == 0 {
            return false;
        }
        let now = (event.client_x(), event.client_y());
        let is_near = |(x, y): (i32, i32)| x.abs_diff(now.0).max(y.abs_diff(now.1)) <= NEAR;
        let just_came = root().is_some_and(|root| root.has_attribute(JUST_CAME));
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let on = |css: &str| target.as_ref().and_then(|target| target.closest(css).ok().flatten());
        let words = on(PRESSED).and_then(|pressed| pressed.text_content());
        let is_same = words.is_some() && *self.words.borrow() == words;
        let goes_on = just_came && self.was_second.get();
        let is_meant = on(AT_ONCE).is_some() || (goes_on && is_same);
        let is_near = self.place.get().is_some_and(is_near);
        let is_second = just_came && self.has_come.get() && is_near && !is_meant;
        self.was_second.set(goes_on || is_second);
        if is_second {
            self.begin();
        } else {
            self.has_come.set(false);
            self.place.set(Some(now));
            self.words.replace(words);
        }
        is_second
    }
}

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}
