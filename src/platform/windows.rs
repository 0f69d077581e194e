//! A second window for a screen that a room looks at. The two send each other texts; neither looks into the other.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::{js, listener, timer};
use crate::ports::subscription::Subscription;
use crate::ports::windows::ScreenEvent;

/// The window's name: it is opened once.
const NAME: &str = "shared-table-screen";
/// A window of its own, which can be moved to another screen, and no tab.
const LOOK: &str = "popup,width=1280,height=720";
/// What the second window says once it hears; anything else is the name of a key.
const READY: &str = "ready";
/// What the first window says to one that may be there already, loaded before the first one was loaded again.
const HELLO: &str = "hello";
/// What the first window says when it goes: nobody could take from the screen any more what is on it.
const GONE: &str = "";
/// No event tells that a window was closed, so it is looked at this often, in milliseconds.
const LOOK_AGAIN: u32 = 1_000;

/// The second window, if there is one.
#[derive(Clone, Default)]
pub(super) struct SecondWindow(Rc<RefCell<Option<JsValue>>>);

impl std::fmt::Debug for SecondWindow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SecondWindow").field(&self.0.borrow().is_some()).finish()
    }
}

/// What is listened to, until that is over.
#[derive(Clone, Default)]
struct Ears(Rc<RefCell<EarsState>>);

#[derive(Default)]
struct EarsState {
    is_over: bool,
    held: Vec<Subscription>,
    timer: Option<Subscription>,
}

impl Ears {
    fn is_over(&self) -> bool {
        self.0.borrow().is_over
    }

    fn keep(&self, heard: Subscription) {
        let mut state = self.0.borrow_mut();
        if !state.is_over {
            state.held.push(heard);
        }
    }

    fn end(&self) {
        let mut state = self.0.borrow_mut();
        state.is_over = true;
        state.held.clear();
        state.timer = None;
    }
}

/// A window that is to be opened.
pub(super) struct ScreenOpening {
    window: SecondWindow,
    address: String,
    on: Rc<dyn Fn(ScreenEvent)>,
    ears: Ears,
}

/// Closes the window when it goes.
struct WindowGuard {
    window: SecondWindow,
    ears: Ears,
}

impl Drop for WindowGuard {
    fn drop(&mut self) {
        self.ears.end();
        if let Some(window) = self.window.0.borrow_mut().take() {
            // One that is closed already has nothing to close.
            let _ = js::call(&window, "close", &[]);
        }
    }
}

/// A window that is to be opened, and what keeps it open.
pub(super) fn prepared(
    window: &SecondWindow,
    address: &str,
    on: Rc<dyn Fn(ScreenEvent)>,
) -> (ScreenOpening, Subscription) {
    let (window, ears) = (window.clone(), Ears::default());
    let guard = WindowGuard { window: window.clone(), ears: ears.clone() };
    let opening = ScreenOpening { window, address: address.to_owned(), on, ears };
    (opening, Subscription::holding(guard))
}

impl ScreenOpening {
    fn begin(self) {
        if self.ears.is_over() {
            return;
        }
        let args = [&self.address, NAME, LOOK].map(JsValue::from_str);
        let opened = js::call(&js_sys::global(), "open", &args);
        let Some(window) = opened.ok().filter(JsValue::is_object) else {
            (self.on)(ScreenEvent::Blocked);
            return;
        };
        *self.window.0.borrow_mut() = Some(window.clone());
        let (on, goes) = (self.on.clone(), window.clone());
        self.ears.keep(listener::hear("pagehide", move |_| post(&goes, GONE)));
        post(&window, HELLO);
        self.ears.keep(hear(window.clone(), move |text| {
            on(if text == READY { ScreenEvent::Ready } else { ScreenEvent::Key(text) });
        }));
        watch(window, self.on, self.ears);
    }
}

/// Looks every now and then whether the window is there still.
fn watch(window: JsValue, on: Rc<dyn Fn(ScreenEvent)>, ears: Ears) {
    let kept = ears.clone();
    let look = move || {
        if js::get(&window, "closed").is_ok_and(|closed| closed.is_truthy()) {
            on(ScreenEvent::Closed);
        } else {
            watch(window, on, ears);
        }
    };
    let timer = timer::after(LOOK_AGAIN, Box::new(look));
    let mut state = kept.0.borrow_mut();
    if !state.is_over {
        state.timer = Some(timer);
    }
}

/// Hears texts from one window, and from no other. What a page says as it goes comes from nobody: nothing but that it
/// is gone is believed then.
fn hear(from: JsValue, on: impl Fn(String) + 'static) -> Subscription {
    listener::hear("message", move |event| {
        let Some(text) = js::get(event, "data").ok().and_then(|data| data.as_string()) else {
            return;
        };
        let is_from = match js::get(event, "source") {
            Ok(source) => js_sys::Object::is(&source, &from),
            Err(_) => text == GONE,
        };
        let is_ours =
            |origin: JsValue| own_origin().is_none_or(|own| origin.as_string() == Some(own));
        if is_from && js::get(event, "origin").is_ok_and(is_ours) {
            on(text);
        }
    })
}

fn post(window: &JsValue, text: &str) {
    let to = own_origin().unwrap_or_else(|| "*".to_owned());
    // A window that went away hears nothing.
    let _ = js::call(window, "postMessage", &[JsValue::from_str(text), JsValue::from_str(&to)]);
}

/// Who may send and hear. A page that was opened as a file has no origin that could be named.
fn own_origin() -> Option<String> {
    let location = js::get(&js_sys::global(), "location").ok()?;
    let origin = js::get(&location, "origin").ok()?.as_string()?;
    origin.starts_with("http").then_some(origin)
}

fn opener() -> Option<JsValue> {
    js::get(&js_sys::global(), "opener").ok()
}

/// Hearing the window that opened this one.
pub(super) struct Following {
    on: Rc<dyn Fn(&str)>,
    ear: Ears,
}

/// What hears the first window, and what keeps that up.
pub(super) fn following(on: Rc<dyn Fn(&str)>) -> (Following, Subscription) {
    let ear = Ears::default();
    (Following { on, ear: ear.clone() }, Subscription::holding(FollowGuard(ear)))
}

/// Ends the hearing when it goes.
struct FollowGuard(Ears);

impl Drop for FollowGuard {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// What is to happen between two windows.
pub(super) enum WindowTask {
    /// Opening the second.
    Open(ScreenOpening),
    /// Sending the second a text.
    Tell(SecondWindow, String),
    /// Hearing the first.
    Follow(Following),
    /// Telling the first which key was pressed.
    TellOpener(String),
}

impl WindowTask {
    pub(super) fn begin(self) {
        match self {
            Self::Open(opening) => opening.begin(),
            Self::Tell(window, text) => {
                if let Some(window) = &*window.0.borrow() {
                    post(window, &text);
                }
            }
            Self::Follow(following) => {
                let Some(opener) = opener() else { return };
                let (on, back) = (following.on, opener.clone());
                following.ear.keep(hear(opener.clone(), move |text| match text.as_str() {
                    HELLO => post(&back, READY),
                    text => on(text),
                }));
                post(&opener, READY);
            }
            Self::TellOpener(key) => {
                if let Some(opener) = opener() {
                    post(&opener, &key);
                }
            }
        }
    }
}
