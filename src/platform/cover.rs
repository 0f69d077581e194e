//! A plain page in front of the page. What is behind it is not drawn, not read out, not printed and
//! takes no focus; and its name is gone from the title bar. It hides, and changes nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, FocusOptions, HtmlElement, KeyboardEvent, Window};

use super::{js, listener, page};
use crate::ports::page::CoverWords;
use crate::ports::subscription::Subscription;

/// A press in the first moments is no wish to go on, in milliseconds.
const SOON: f64 = 1000.0;
const APP: &str = "app";
const FOOT: &str = "--paper-foot-covered";
const NO_ICON: &str = "data:,";
/// More dialogs than are ever open at once.
const DIALOGS: usize = 8;
/// Keys that are pressed along with others, and are no press by themselves.
const HELD: [&str; 8] =
    ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Fn", "Unidentified"];

/// The cover of the page, up or not.
#[derive(Clone, Default)]
pub(super) struct Cover {
    up: Rc<RefCell<Option<CoverState>>>,
    /// They stay once they are there: one of them may be what takes the cover away.
    heard: Rc<RefCell<Vec<Subscription>>>,
}

impl std::fmt::Debug for Cover {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cover").field("up", &self.up.borrow().is_some()).finish_non_exhaustive()
    }
}

/// What comes back when the cover goes.
struct CoverState {
    since: f64,
    element: Element,
    title: Cell<Option<String>>,
    focus: Option<HtmlElement>,
    scroll: (f64, f64),
    icon: Option<(Element, String)>,
}

impl Cover {
    /// Puts the cover up, before anything else is drawn or heard.
    pub(super) fn put_up(&self, words: CoverWords) {
        let Some((window, document)) = place() else { return };
        if self.up.borrow().is_some() {
            return;
        }
        close_dialogs(&document);
        let focused =
            document.active_element().filter(|e| !e.tag_name().eq_ignore_ascii_case("body"));
        let focus = focused.and_then(|e| e.dyn_into::<HtmlElement>().ok());
        let scroll = |of: Result<f64, JsValue>| of.unwrap_or_default();
        let scroll = (scroll(window.scroll_x()), scroll(window.scroll_y()));
        let title = Cell::new(Some(document.title()));
        let Some((element, button)) = made(&document, words) else { return };
        hide_app(&document, true);
        let since = js_sys::Date::now();
        let icon = take_icon(&document);
        *self.up.borrow_mut() = Some(CoverState { since, element, title, focus, scroll, icon });
        page::set_title(words.title);
        window.scroll_to_with_x_and_y(0.0, 0.0);
        let _ = button.focus();
        self.listen();
    }

    /// Keeps a new title for later. Says whether the cover is up.
    pub(super) fn keeps_title(&self, title: &str) -> bool {
        let up = self.up.borrow();
        if let Some(up) = up.as_ref() {
            up.title.set(Some(title.to_owned()));
        }
        up.is_some()
    }

    fn listen(&self) {
        if !self.heard.borrow().is_empty() {
            return;
        }
        let ear = |name, is_press: fn(&Event) -> bool| {
            let cover = self.clone();
            listener::hear_first(name, move |event| cover.pressed(event, is_press(event)))
        };
        let ears = vec![ear("keydown", is_key), ear("keyup", |_| false), ear("click", |_| true)];
        *self.heard.borrow_mut() = ears;
    }

    /// Nobody else hears of it as long as the cover is up.
    fn pressed(&self, event: &Event, is_press: bool) {
        let Some(since) = self.up.borrow().as_ref().map(|up| up.since) else { return };
        event.stop_immediate_propagation();
        if is_press {
            event.prevent_default();
            if js_sys::Date::now() - since >= SOON {
                self.take_away();
            }
        }
    }

    fn take_away(&self) {
        let (Some((window, document)), Some(up)) = (place(), self.up.borrow_mut().take()) else {
            return;
        };
        up.element.remove();
        hide_app(&document, false);
        if let Some((icon, address)) = up.icon {
            let _ = icon.set_attribute("href", &address);
        }
        page::set_title(&up.title.take().unwrap_or_default());
        window.scroll_to_with_x_and_y(up.scroll.0, up.scroll.1);
        let there = up.focus.filter(|e| e.is_connected());
        let heading = || document.query_selector("h1").ok()??.dyn_into::<HtmlElement>().ok();
        if let Some(element) = there.or_else(heading) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    }
}

fn place() -> Option<(Window, Document)> {
    let window = web_sys::window()?;
    let document = window.document()?;
    Some((window, document))
}

/// A dialog stands above everything else, and keeps the rest of the page from being pressed.
fn close_dialogs(document: &Document) {
    for _ in 0..DIALOGS {
        let Ok(Some(dialog)) = document.query_selector("dialog[open]") else { return };
        let _ = js::call(&dialog, "close", &[]);
    }
}

fn hide_app(document: &Document, hide: bool) {
    let Some(app) = document.get_element_by_id(APP) else { return };
    for name in ["hidden", "inert"] {
        let _ = if hide { app.set_attribute(name, "") } else { app.remove_attribute(name) };
    }
    let root = document.document_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(style) = root.map(|root| root.style()) {
        let _ = if hide {
            style.set_property(FOOT, "\"\"")
        } else {
            style.remove_property(FOOT).map(|_| ())
        };
    }
}

fn take_icon(document: &Document) -> Option<(Element, String)> {
    let icon = document.query_selector("link[rel=icon]").ok()??;
    let address = icon.get_attribute("href")?;
    icon.set_attribute("href", NO_ICON).ok()?;
    Some((icon, address))
}

/// The plain page, and its one button.
fn made(document: &Document, words: CoverWords) -> Option<(Element, HtmlElement)> {
    let make = |name: &str, class: &str, text: &str| {
        let element = document.create_element(name).ok()?;
        element.set_class_name(class);
        element.set_text_content(Some(text));
        Some(element)
    };
    let cover = make("main", "st-cover", "")?;
    let button = make("button", "st-cover__go-on st-no-print", words.go_on)?;
    button.set_attribute("type", "button").ok()?;
    cover.append_child(&make("h1", "st-cover__title", words.title)?.into()).ok()?;
    cover.append_child(&button).ok()?;
    document.body()?.append_child(&cover).ok()?;
    Some((cover, button.dyn_into().ok()?))
}

/// A key that was pressed for itself. With a command key it belongs to the browser, and one that is held
/// down was pressed before.
fn is_key(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|key| {
        let is_ours = !(key.alt_key() || key.ctrl_key() || key.meta_key() || key.is_composing());
        is_ours && !key.repeat() && !HELD.contains(&key.key().as_str())
    })
}
