//! The port to a second window, for a screen that a room looks at, and to keeping screens awake.

use std::rc::Rc;

use super::subscription::Subscription;

/// What becomes of a second window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScreenEvent {
    /// The browser did not open it.
    Blocked,
    /// It wants to be told what to show.
    Ready,
    /// This key was pressed in it.
    Key(String),
    /// It is closed.
    Closed,
}

/// What the device does with windows.
pub trait Windows {
    /// Opens a second window with that address, or another page of this app in the window that was opened so before.
    /// Tells what becomes of it until the answer is dropped; then it is closed. Call it while a press is answered:
    /// otherwise browsers open none.
    fn open_screen(&self, address: &str, on: Rc<dyn Fn(ScreenEvent)>) -> Subscription;

    /// Sends the second window a text.
    fn tell_screen(&self, text: &str);

    /// In a second window: tells each text that the first one sends, until the answer is dropped, and lets it know
    /// that this one is ready. The text is empty when the first one goes.
    fn follow(&self, on: Rc<dyn Fn(&str)>) -> Subscription;

    /// In a second window: tells the first which key was pressed.
    fn tell_opener(&self, key: &str);

    /// Keeps the screen from going dark by itself, where the browser can, until the answer is dropped.
    fn keep_awake(&self) -> Subscription;
}
