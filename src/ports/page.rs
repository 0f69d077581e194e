//! The port to the page around the app: its address, title, focus and language, paper and the whole screen.

use std::rc::Rc;

use super::subscription::Subscription;

/// How somebody who is invited began before the app was here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EarlyStart {
    /// On a device of their own.
    Own,
    /// On one that others use too.
    Shared,
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

/// The page that the app is on.
pub trait Page {
    /// Goes to a route, with or without a step for the browser's Back.
    fn go(&self, hash: &str, replace: bool);

    /// The whole address of a route, to give to somebody else. `None` where nobody else could open it.
    fn address(&self, hash: &str) -> Option<String>;

    /// The whole address of a route on this device.
    fn own_address(&self, hash: &str) -> String;

    /// Sets the page's title.
    fn set_title(&self, title: &str);

    /// Another page has come. A second press on the spot of the one before counts for nothing for a moment.
    fn page_came(&self) {}

    /// Moves focus to the element of that id and brings it into view, once it is on the page.
    fn focus(&self, id: &str);

    /// Moves focus to something that is on the page already, before the next key is pressed.
    fn focus_now(&self, id: &str);

    /// Which plural form of the page's language a number takes: `one`, `few`, `other` and so on.
    fn plural(&self, n: usize) -> String;

    /// A text with each letter and its marks as one sign where there is one (NFC): some devices write é in one
    /// sign, some in two. To compare by, not to keep.
    fn composed(&self, text: &str) -> String;

    /// Opens the print dialog.
    fn print(&self);

    /// Sets what stands at the foot of every printed page. Empty means the app's name.
    fn set_paper_foot(&self, text: &str);

    /// Puts a plain page in front of the page at once: what is behind is not seen, read out, printed or
    /// focused. A press after a second or more takes it away, and all is as it was.
    fn cover(&self, words: CoverWords);

    /// Makes the words in the element of that id as large as fits: of these sizes, which begin with the
    /// largest, or else the smallest. Does so again whenever its place changes, and tells how they stand,
    /// until the answer is dropped.
    fn fit(&self, id: &str, sizes: &'static [&'static str], on: Rc<dyn Fn(Fitted)>)
    -> Subscription;

    /// How somebody began to answer on the first screen, before the app was here. Told once.
    fn early_start(&self) -> Option<EarlyStart> {
        None
    }

    /// Whether the person's browser is to save data: nothing is fetched then that nobody asked for.
    fn saves_data(&self) -> bool {
        false
    }

    /// Whether the page may fill the screen.
    fn can_fill_screen(&self) -> bool;

    /// Fills the screen with the page, or gives it back.
    fn fill_screen(&self, fill: bool);
}
