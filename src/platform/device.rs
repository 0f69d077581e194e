//! The browser as the device that the app runs on.

use std::rc::Rc;
use std::time::Duration;

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::cover::Cover;
use super::dates::{self, Words};
use super::focus::Focus;
use super::second_press::Presses;
use super::{
    camera, clipboard, files, fitting, full_screen, heard, ids, js, leftovers, page, share, shifts,
    timer,
};
use crate::domain::{Day, Stamp};
use crate::storage::device::{Camera, CoverWords, Device, Fitted, Later, OutFile, Shared, Timer};

/// The browser around the page.
#[derive(Debug, Clone, Default)]
pub struct BrowserDevice {
    words: Words,
    focus: Focus,
    cover: Cover,
    presses: Presses,
}

impl BrowserDevice {
    /// The browser around the page.
    pub fn new() -> Self {
        Self { presses: Presses::listen(), ..Self::default() }
    }
}

impl Device for BrowserDevice {
    fn now(&self) -> Stamp {
        dates::now()
    }

    fn gone_by(&self) -> Duration {
        Duration::try_from_secs_f64(js_sys::Date::now() / 1000.0).unwrap_or_default()
    }

    fn today(&self) -> Day {
        dates::local_day(dates::now())
    }

    fn fresh_id(&self) -> String {
        ids::fresh()
    }

    fn time_in_words(&self, stamp: Stamp) -> String {
        self.words.time(stamp)
    }

    fn local_day(&self, stamp: Stamp) -> Day {
        dates::local_day(stamp)
    }

    fn day_in_words(&self, day: Day) -> String {
        self.words.day(day)
    }

    fn plural(&self, n: usize) -> String {
        self.words.plural(n)
    }

    fn download(&self, file: &OutFile) -> bool {
        files::download(file)
    }

    fn can_share(&self, file: &OutFile) -> bool {
        share::can(file)
    }

    fn share(&self, file: &OutFile) -> Later<Shared> {
        share::open(file)
    }

    fn copy_text(&self, text: &str) -> Later<bool> {
        clipboard::copy(text)
    }

    fn composed(&self, text: &str) -> String {
        // Most texts are plain: they need no way there and back.
        if text.is_ascii() { text.to_owned() } else { JsString::from(text).normalize("NFC").into() }
    }

    fn clear_tab(&self) {
        leftovers::clear_tab();
    }

    fn forget_files(&self) -> Later<bool> {
        Box::pin(leftovers::forget_files())
    }

    fn ask_to_persist(&self) {
        // One browser asks the person and answers when they do: nothing may wait for it.
        if let Ok(promise) = persist() {
            spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
        }
    }

    fn set_paper_foot(&self, text: &str) {
        page::set_paper_foot(text);
    }

    fn print(&self) {
        page::print();
    }

    fn go(&self, hash: &str, replace: bool) {
        page::go(hash, replace);
    }

    fn address(&self, hash: &str) -> String {
        page::address(hash)
    }

    fn camera(&self, video: &str, on: Rc<dyn Fn(Camera)>) -> Box<dyn Timer> {
        camera::start(video, on)
    }

    fn keys(&self, on: Rc<dyn Fn(&str) -> bool>) -> Box<dyn Timer> {
        heard::keys(on)
    }

    fn fit(
        &self,
        id: &str,
        sizes: &'static [&'static str],
        on: Rc<dyn Fn(Fitted)>,
    ) -> Box<dyn Timer> {
        fitting::start(id, sizes, on)
    }

    fn can_fill_screen(&self) -> bool {
        full_screen::can()
    }

    fn fill_screen(&self, fill: bool) {
        full_screen::fill(fill);
    }

    fn screen_filled(&self, on: Rc<dyn Fn(bool)>) -> Box<dyn Timer> {
        full_screen::listen(on)
    }

    fn focus_now(&self, id: &str) {
        self.focus.now(id);
    }

    fn set_title(&self, title: &str) {
        if !self.cover.keeps_title(title) {
            page::set_title(title);
        }
    }

    fn page_came(&self) {
        self.presses.page_came();
    }

    fn shifts(&self, on: Rc<dyn Fn()>) -> Box<dyn Timer> {
        shifts::listen(on)
    }

    fn cover(&self, words: CoverWords) {
        self.cover.put_up(words);
    }

    fn focus(&self, id: &str) {
        self.focus.to(id);
    }

    fn after(&self, millis: u32, then: Box<dyn FnOnce()>) -> Box<dyn Timer> {
        timer::after(millis, then)
    }
}

fn persist() -> Result<js_sys::Promise, JsValue> {
    let navigator = js::get(&js_sys::global(), "navigator")?;
    js::call(&js::get(&navigator, "storage")?, "persist", &[])?.dyn_into()
}
