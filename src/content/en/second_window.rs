//! A second window for a screen that a room looks at.

use crate::content::groups::second_window::SecondWindow;

pub static SECOND_WINDOW: SecondWindow = SecondWindow {
    open: "Show on a second screen",
    here: "Show in this window",
    is_open: "The second window shows this page to the room.",
    notes_stay: "Your notes stay here.",
    close: "Close the second window",
    opening: "The second window is opening.",
    blocked: "Your browser did not open a second window. Allow it for this page, or show it in this window.",
    silent: "The second window does not answer. Try again, or show it in this window.",
    waiting: "Waiting for the other window",
    waiting_how: "In the other window, choose “Show on a second screen”.",
};
