//! Making words as large as their place allows, again whenever the place changes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

use super::crash;
use crate::ports::page::Fitted;
use crate::ports::subscription::Subscription;

/// The style sheet reads the size from here.
const SIZE: &str = "--fit";
/// Browsers count in parts of points; so much more is no overflow.
const SLIP: f64 = 1.0;
/// About a second on most screens.
const FRAMES: u32 = 60;

type OnFitted = Rc<dyn Fn(Fitted)>;

/// What is fitted, until it goes.
#[derive(Clone)]
pub(super) struct Fitting {
    id: Rc<str>,
    sizes: &'static [&'static str],
    on: OnFitted,
    is_over: Rc<Cell<bool>>,
    observer: Rc<RefCell<Option<Observer>>>,
}

/// Sees when the place changes.
struct Observer(
    ResizeObserver,
    #[expect(dead_code, reason = "held for as long as it is called")] Closure<dyn Fn()>,
);

impl Drop for Observer {
    fn drop(&mut self) {
        self.0.disconnect();
    }
}

/// Ends the fitting when it goes.
struct FittingGuard(Fitting);

impl Drop for FittingGuard {
    fn drop(&mut self) {
        self.0.is_over.set(true);
        self.0.observer.borrow_mut().take();
    }
}

/// Words to fit, in the element of that id, and what keeps them so.
pub(super) fn prepared(
    id: &str,
    sizes: &'static [&'static str],
    on: OnFitted,
) -> (Fitting, Subscription) {
    let fitting =
        Fitting { id: id.into(), sizes, on, is_over: Rc::default(), observer: Rc::default() };
    (fitting.clone(), Subscription::holding(FittingGuard(fitting)))
}

impl Fitting {
    /// In the next frame new words are on the page and nobody has seen them yet.
    fn next_frame(self, then: impl FnOnce(Self) + 'static) {
        let Some(window) = web_sys::window() else { return };
        let frame = Closure::once_into_js(move || {
            if !self.is_over.get() && !crash::crashed() {
                then(self);
            }
        });
        let _ = window.request_animation_frame(frame.unchecked_ref());
    }

    /// Fits the words as soon as their place is on the page.
    pub(super) fn begin(self) {
        self.wait(FRAMES);
    }

    fn wait(self, left: u32) {
        self.next_frame(move |fitting| match fitting.place() {
            Some(place) => {
                fitting.fit(&place);
                fitting.observe(&place);
            }
            None if left > 0 => fitting.wait(left - 1),
            None => {}
        });
    }

    fn place(&self) -> Option<HtmlElement> {
        web_sys::window()?.document()?.get_element_by_id(&self.id)?.dyn_into().ok()
    }

    fn fit(&self, place: &HtmlElement) {
        (self.on)(fitted(place, self.sizes));
    }

    /// What a change of the place leads to waits for the next frame: it may change the place again, and
    /// within one frame browsers call that a fault.
    fn observe(&self, place: &Element) {
        let fitting = self.clone();
        let changed = Closure::<dyn Fn()>::new(move || {
            fitting.clone().next_frame(|fitting| {
                if let Some(place) = fitting.place() {
                    fitting.fit(&place);
                }
            });
        });
        if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            observer.observe(place);
            *self.observer.borrow_mut() = Some(Observer(observer, changed));
        }
    }
}

/// Sets the largest size that fits, or the smallest there is. Parts that are hidden count too.
fn fitted(place: &HtmlElement, sizes: &[&str]) -> Fitted {
    let parts = parts(place);
    let hidden: Vec<bool> = parts.iter().map(HtmlElement::hidden).collect();
    for part in &parts {
        part.set_hidden(false);
    }
    let room = f64::from(place.client_height()) + SLIP;
    let mut ends = Vec::new();
    for size in sizes {
        let _ = place.style().set_property(SIZE, size);
        ends = self::ends(place, &parts);
        if ends.last().is_none_or(|end| *end <= room) {
            break;
        }
    }
    for (part, hidden) in parts.iter().zip(hidden) {
        part.set_hidden(hidden);
    }
    Fitted { room, ends }
}

fn parts(place: &HtmlElement) -> Vec<HtmlElement> {
    let parts = place.children();
    let part = |n| parts.item(n).and_then(|part| part.dyn_into().ok());
    (0..parts.length()).filter_map(part).collect()
}

fn ends(place: &HtmlElement, parts: &[HtmlElement]) -> Vec<f64> {
    let top = place.get_bounding_client_rect().top() - f64::from(place.scroll_top());
    parts.iter().map(|part| part.get_bounding_client_rect().bottom() - top).collect()
}
