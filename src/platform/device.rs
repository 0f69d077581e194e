//! The browser as the device that the app runs on.

use std::rc::Rc;
use std::time::Duration;

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::cover::Cover;
use super::dates::{self, DateWords};
use super::focus::Focus;
use super::late::{self, FillTask, LateTask};
use super::second_press::PressWatch;
use super::site_files::FileRequest;
use super::windows::{SecondWindow, WindowTask};
use super::{
    camera, clipboard, files, fitting, full_screen, ids, js, leftovers, listener, page, release,
    share, shifts, timer, wake_lock, windows,
};
use crate::domain::{Day, Stamp};
use crate::ports::BoxFuture;
use crate::ports::clock::{Clock, DateForm};
use crate::ports::files::{Files, OutFile, ShareOutcome};
use crate::ports::page::{CoverWords, EarlyStart, Fitted, Page};
use crate::ports::release::{InstallWay, KeptRelease, Releases};
use crate::ports::sensors::{Camera, Sensors};
use crate::ports::subscription::Subscription;
use crate::ports::windows::{ScreenEvent, Windows};

/// The browser around the page.
#[derive(Debug, Clone, Default)]
pub struct BrowserDevice {
    words: DateWords,
    focus: Focus,
    cover: Cover,
    presses: PressWatch,
    second: SecondWindow,
}

impl BrowserDevice {
    /// The browser around the page.
    pub fn new() -> Self {
        Self { presses: PressWatch::listen(), ..Self::default() }
    }
}

impl Clock for BrowserDevice {
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

    fn date_in_words(&self, day: Day, form: DateForm) -> String {
        self.words.date(day, form)
    }

    fn after(&self, millis: u32, then: Box<dyn FnOnce()>) -> Subscription {
        timer::after(millis, then)
    }
}

impl Files for BrowserDevice {
    fn download(&self, file: &OutFile) -> bool {
        files::download(file)
    }

    fn can_share(&self, file: &OutFile) -> bool {
        share::can(file)
    }

    fn share(&self, file: &OutFile) -> BoxFuture<ShareOutcome> {
        share::open(file)
    }

    fn copy_text(&self, text: &str) -> BoxFuture<bool> {
        clipboard::copy(text)
    }

    fn clear_tab(&self) {
        leftovers::clear_tab();
    }

    fn share_tab(&self, start: &str) {
        leftovers::share_tab(start);
    }

    fn tab_shared(&self) -> Option<String> {
        leftovers::tab_shared()
    }

    fn forget_files(&self) -> BoxFuture<bool> {
        Box::pin(leftovers::forget_files())
    }

    fn site_file(&self, stem: &str, again: bool, on: Box<dyn FnOnce(Option<String>)>) {
        // Whoever asks is in the second file: it is here.
        late::start_filling(
            FillTask::SiteFile(FileRequest { stem: stem.to_owned(), again, on }),
            || (),
        );
    }

    fn ask_to_persist(&self) {
        // One browser asks the person and answers when they do: nothing may wait for it.
        if let Ok(promise) = persist() {
            spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
        }
    }
}

impl Page for BrowserDevice {
    fn go(&self, hash: &str, replace: bool) {
        page::go(hash, replace);
    }

    fn early_start(&self) -> Option<EarlyStart> {
        page::early_start()
    }

    fn saves_data(&self) -> bool {
        page::saves_data()
    }

    fn address(&self, hash: &str) -> Option<String> {
        page::address(hash)
    }

    fn own_address(&self, hash: &str) -> String {
        page::own_address(hash)
    }

    fn set_title(&self, title: &str) {
        if !self.cover.keeps_title(title) {
            page::set_title(title);
        }
    }

    fn page_came(&self) {
        self.presses.page_came();
    }

    fn focus(&self, id: &str) {
        self.focus.to(id);
    }

    fn focus_now(&self, id: &str) {
        self.focus.now(id);
    }

    fn plural(&self, n: usize) -> String {
        self.words.plural(n)
    }

    fn composed(&self, text: &str) -> String {
        // Most texts are plain: they need no way there and back.
        if text.is_ascii() { text.to_owned() } else { JsString::from(text).normalize("NFC").into() }
    }

    fn print(&self) {
        page::print();
    }

    fn set_paper_foot(&self, text: &str) {
        page::set_paper_foot(text);
    }

    fn cover(&self, words: CoverWords) {
        late::start_filling(FillTask::Cover(self.cover.clone(), words), || {});
    }

    fn fit(
        &self,
        id: &str,
        sizes: &'static [&'static str],
        on: Rc<dyn Fn(Fitted)>,
    ) -> Subscription {
        let (fitting, subscription) = fitting::prepared(id, sizes, on);
        late::start(LateTask::Fitting(fitting), || {});
        subscription
    }

    fn can_fill_screen(&self) -> bool {
        full_screen::can()
    }

    fn fill_screen(&self, fill: bool) {
        full_screen::fill(fill);
    }
}

impl Sensors for BrowserDevice {
    fn camera(&self, video: &str, on: Rc<dyn Fn(Camera)>) -> Subscription {
        let (seeing, subscription) = camera::prepared(video, on.clone());
        late::start(LateTask::Camera(seeing), move || on(Camera::Missing));
        subscription
    }

    fn keys(&self, on: Rc<dyn Fn(&str) -> bool>) -> Subscription {
        listener::keys(on)
    }

    fn shifts(&self, on: Rc<dyn Fn()>) -> Subscription {
        let (listening, subscription) = shifts::prepared(on);
        late::start_filling(FillTask::Shifts(listening), || {});
        subscription
    }

    fn screen_filled(&self, on: Rc<dyn Fn(bool)>) -> Subscription {
        full_screen::listen(on)
    }
}

impl Releases for BrowserDevice {
    fn release(&self) -> String {
        release::name()
    }

    fn keep_release(&self, on: Rc<dyn Fn()>) -> Subscription {
        release::keep(on)
    }

    fn kept_release(&self) -> Option<KeptRelease> {
        release::kept()
    }

    fn install_way(&self) -> InstallWay {
        release::install_way()
    }

    fn install(&self) {
        release::install();
    }

    fn take_next_release(&self) {
        release::take_next();
    }
}

impl Windows for BrowserDevice {
    fn open_screen(&self, address: &str, on: Rc<dyn Fn(ScreenEvent)>) -> Subscription {
        let (opening, subscription) = windows::prepared(&self.second, address, on);
        // Still within the press: what is late begins before anything else happens.
        late::start(LateTask::Window(WindowTask::Open(opening)), || {});
        subscription
    }

    fn tell_screen(&self, text: &str) {
        let task = WindowTask::Tell(self.second.clone(), text.to_owned());
        late::start(LateTask::Window(task), || {});
    }

    fn follow(&self, on: Rc<dyn Fn(&str)>) -> Subscription {
        let (following, subscription) = windows::following(on);
        late::start(LateTask::Window(WindowTask::Follow(following)), || {});
        subscription
    }

    fn tell_opener(&self, key: &str) {
        late::start(LateTask::Window(WindowTask::TellOpener(key.to_owned())), || {});
    }

    fn keep_awake(&self) -> Subscription {
        let (lock, subscription) = wake_lock::prepared();
        late::start(LateTask::WakeLock(lock), || {});
        subscription
    }
}

fn persist() -> Result<js_sys::Promise, JsValue> {
    let navigator = js::get(&js_sys::global(), "navigator")?;
    js::call(&js::get(&navigator, "storage")?, "persist", &[])?.dyn_into()
}
