//! The port to the rest of the device: clock, chance, files, share sheet, printer, dates in words.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use crate::domain::{Day, Stamp};

/// An answer that comes later.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// A file to hand over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutFile {
    /// Its name, with its ending.
    pub name: String,
    /// Its media type, such as `text/plain`.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// A file, or a pasted text, that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InFile {
    /// Its name; empty for a pasted text.
    pub name: String,
    /// Its bytes, or why they can't be had.
    pub content: Result<Vec<u8>, InFileError>,
}

/// Why a file's bytes can't be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InFileError {
    /// It is larger than the app reads; its size in bytes.
    TooLarge(u64),
    /// It is no longer where it was, such as on a stick that was pulled out.
    Gone,
    /// It is a folder with no files in it.
    NoFiles,
    /// The browser could not read it.
    Unreadable,
}

/// What came of sharing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// The share sheet took it.
    Done,
    /// The person closed the share sheet.
    Cancelled,
    /// The browser can't share this file.
    Cannot,
}

/// What a camera sees, in shades of grey, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// How wide it is, in points.
    pub width: usize,
    /// The shade of each point, from black to white.
    pub grey: Vec<u8>,
}

/// What comes from a camera.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Camera {
    /// It is on.
    Started,
    /// The texts of the codes it sees now, where the device reads them by itself.
    Codes(Vec<String>),
    /// What it sees now, where it does not.
    Picture(Picture),
    /// There is none, or the page may not ask for one here.
    Missing,
    /// The person, or the browser for them, said no.
    Refused,
    /// Something else uses it.
    Busy,
}

/// How words stand in their place, in points from its top.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// How high the place is.
    pub room: f64,
    /// Where each of its parts ends.
    pub ends: Vec<f64>,
}

/// The words of the plain page that hides another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoverWords {
    /// Its heading, and its title.
    pub title: &'static str,
    /// Goes on.
    pub go_on: &'static str,
}

/// What the device can do for the app. Everything it does can be refused, and says so.
pub trait Device {
    /// The present moment, in UTC.
    fn now(&self) -> Stamp;

    /// How long it is since some moment that stays the same, to the millisecond: to tell how long work takes.
    fn gone_by(&self) -> Duration;

    /// The present day where the person is.
    fn today(&self) -> Day;

    /// A fresh id of letters and digits that no other device will make.
    fn fresh_id(&self) -> String;

    /// A moment as the person's clock shows it, such as "14:05".
    fn time_in_words(&self, stamp: Stamp) -> String;

    /// The day of a moment where the person is.
    fn local_day(&self, stamp: Stamp) -> Day;

    /// A day in the person's own way of writing it, such as "22 November 2026".
    fn day_in_words(&self, day: Day) -> String;

    /// Which plural form of the page's language a number takes: `one`, `few`, `other` and so on.
    fn plural(&self, n: usize) -> String;

    /// Hands a file to the browser's downloads. Nobody can tell whether it arrives.
    fn download(&self, file: &OutFile) -> bool;

    /// Whether the share sheet would take this file.
    fn can_share(&self, file: &OutFile) -> bool;

    /// Opens the share sheet with a file.
    fn share(&self, file: &OutFile) -> Later<Shared>;

    /// Puts a text on the clipboard; says whether it did.
    fn copy_text(&self, text: &str) -> Later<bool>;

    /// A text with each letter and its marks as one sign where there is one (NFC): some devices write é in one
    /// sign, some in two. To compare by, not to keep.
    fn composed(&self, text: &str) -> String;

    /// Clears what the browser keeps for this tab alone.
    fn clear_tab(&self) {}

    /// Takes away the app's own files that the browser keeps for use without a network. Says whether none
    /// is left.
    fn forget_files(&self) -> Later<bool> {
        Box::pin(std::future::ready(true))
    }

    /// Asks the browser not to clear what is kept here. Nobody waits for its answer.
    fn ask_to_persist(&self);

    /// Sets what stands at the foot of every printed page. Empty means the app's name.
    fn set_paper_foot(&self, text: &str);

    /// Opens the print dialog.
    fn print(&self);

    /// Goes to a route, with or without a step for the browser's Back.
    fn go(&self, hash: &str, replace: bool);

    /// The whole address of a route, to give to somebody else.
    fn address(&self, hash: &str) -> String;

    /// Shows the camera in the video of that id, and tells what it sees until the answer is dropped.
    fn camera(&self, video: &str, on: Rc<dyn Fn(Camera)>) -> Box<dyn Timer>;

    /// Tells which key is pressed, wherever the focus is, until the answer is dropped. Who hears it says
    /// whether they took it; if so, the browser does nothing with it.
    fn keys(&self, on: Rc<dyn Fn(&str) -> bool>) -> Box<dyn Timer>;

    /// Makes the words in the element of that id as large as fits: of these sizes, which begin with the
    /// largest, or else the smallest. Does so again whenever its place changes, and tells how they stand,
    /// until the answer is dropped.
    fn fit(
        &self,
        id: &str,
        sizes: &'static [&'static str],
        on: Rc<dyn Fn(Fitted)>,
    ) -> Box<dyn Timer>;

    /// Whether the page may fill the screen.
    fn can_fill_screen(&self) -> bool;

    /// Fills the screen with the page, or gives it back.
    fn fill_screen(&self, fill: bool);

    /// Tells whenever the page fills the screen or gives it back, until the answer is dropped.
    fn screen_filled(&self, on: Rc<dyn Fn(bool)>) -> Box<dyn Timer>;

    /// Moves focus to something that is on the page already, before the next key is pressed.
    fn focus_now(&self, id: &str);

    /// Sets the page's title.
    fn set_title(&self, title: &str);

    /// Another page has come. A second press on the spot of the one before counts for nothing for a moment.
    fn page_came(&self) {}

    /// Tells whenever Shift was pressed three times within two seconds with no other key between, until
    /// the answer is dropped.
    fn shifts(&self, on: Rc<dyn Fn()>) -> Box<dyn Timer>;

    /// Puts a plain page in front of the page at once: what is behind is not seen, read out, printed or
    /// focused. A press after a second or more takes it away, and all is as it was.
    fn cover(&self, words: CoverWords);

    /// Moves focus to the element of that id and brings it into view, once it is on the page.
    fn focus(&self, id: &str);

    /// Calls back once after so many milliseconds, unless the timer is dropped before.
    fn after(&self, millis: u32, then: Box<dyn FnOnce()>) -> Box<dyn Timer>;
}

/// Stops its call-backs when dropped.
pub trait Timer {}
