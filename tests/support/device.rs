//! A device whose clock and timers the test moves by hand.

use std::cell::{Cell, RefCell};
use std::future::ready;
use std::rc::Rc;
use std::time::Duration;

use shared_table::domain::{Day, Stamp};
use shared_table::ports::BoxFuture;
use shared_table::ports::clock::{Clock, DateForm};
use shared_table::ports::files::{Files, OutFile, ShareOutcome};
use shared_table::ports::page::{CoverWords, Fitted, Page};
use shared_table::ports::release::Releases;
use shared_table::ports::sensors::{Camera, Sensors};
use shared_table::ports::subscription::Subscription;
use shared_table::ports::windows::{ScreenEvent, Windows};
use unicode_normalization::UnicodeNormalization;

use crate::support::at;

type Then = Box<dyn FnOnce()>;
type OnScreen = Rc<dyn Fn(ScreenEvent)>;
type OnText = Box<dyn FnOnce(Option<String>)>;

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// A device for tests.
#[derive(Default)]
pub struct FakeDevice {
    /// Minutes after the start of all tests.
    pub minutes: Cell<i64>,
    /// So much time goes by each time somebody asks how much has.
    pub pace: Cell<Duration>,
    gone_by: Cell<Duration>,
    /// Files that were handed to downloads.
    pub downloads: RefCell<Vec<OutFile>>,
    /// Addresses that were gone to.
    pub gone: RefCell<Vec<String>>,
    /// How often the browser was asked to keep what is here.
    pub asked: Cell<u32>,
    /// What sharing comes to.
    pub shared: Cell<Option<ShareOutcome>>,
    /// What is kept for this tab alone: that its device is one of several people's.
    pub tab: RefCell<Option<String>>,
    /// Whether it is to save data.
    pub saves_data: Cell<bool>,
    /// Files of the site that were asked for, and not answered yet.
    pub wanted: RefCell<Vec<(String, OnText)>>,
    /// Those of them that were to come from the host, whatever the browser kept.
    pub wanted_again: RefCell<Vec<String>>,
    timers: RefCell<Vec<Rc<RefCell<Option<Then>>>>>,
    /// Texts that a second window was sent.
    pub told: RefCell<Vec<String>>,
    screen: RefCell<Rc<RefCell<Option<OnScreen>>>>,
    /// How many keep the screen awake.
    pub awake: Rc<Cell<usize>>,
}

struct FakeScreen(Rc<RefCell<Option<OnScreen>>>);

impl Drop for FakeScreen {
    fn drop(&mut self) {
        self.0.borrow_mut().take();
    }
}

struct FakeLock(Rc<Cell<usize>>);

impl Drop for FakeLock {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}

struct FakeTimer(Rc<RefCell<Option<Then>>>);

impl Drop for FakeTimer {
    fn drop(&mut self) {
        self.0.borrow_mut().take();
    }
}

impl FakeDevice {
    /// Lets something become of the second window; says whether there is one.
    pub fn screen_does(&self, event: ScreenEvent) -> bool {
        let on = self.screen.borrow().borrow().clone();
        on.inspect(|on| on(event)).is_some()
    }

    /// Lets every timer run out; says how many there were.
    pub fn run_timers(&self) -> usize {
        let timers: Vec<_> = self.timers.borrow_mut().drain(..).collect();
        let due: Vec<_> = timers.iter().filter_map(|t| t.borrow_mut().take()).collect();
        let n = due.len();
        for then in due {
            then();
        }
        n
    }
}

impl Clock for FakeDevice {
    fn now(&self) -> Stamp {
        at(self.minutes.get())
    }

    fn gone_by(&self) -> Duration {
        self.gone_by.set(self.gone_by.get() + self.pace.get());
        self.gone_by.get()
    }

    fn today(&self) -> Day {
        self.now().date()
    }

    fn fresh_id(&self) -> String {
        // One count for all devices of a test: no two devices make the same id.
        NEXT.with(|next| {
            next.set(next.get() + 1);
            format!("id{}x", next.get())
        })
    }

    fn time_in_words(&self, stamp: Stamp) -> String {
        stamp.format("%H:%M").to_string()
    }

    fn local_day(&self, stamp: Stamp) -> Day {
        stamp.date()
    }

    fn date_in_words(&self, day: Day, form: DateForm) -> String {
        let iso = day.to_string();
        match form {
            DateForm::Day => iso,
            DateForm::DayOfYear => iso[5..].to_owned(),
            DateForm::Month => iso[..7].to_owned(),
            DateForm::MonthOfYear => iso[5..7].to_owned(),
        }
    }

    fn after(&self, _millis: u32, then: Then) -> Subscription {
        let timer = Rc::new(RefCell::new(Some(then)));
        self.timers.borrow_mut().push(timer.clone());
        Subscription::holding(FakeTimer(timer))
    }
}

impl Files for FakeDevice {
    fn download(&self, file: &OutFile) -> bool {
        self.downloads.borrow_mut().push(file.clone());
        true
    }

    fn can_share(&self, _file: &OutFile) -> bool {
        self.shared.get().is_some()
    }

    fn share(&self, _file: &OutFile) -> BoxFuture<ShareOutcome> {
        Box::pin(ready(self.shared.get().unwrap_or(ShareOutcome::Cannot)))
    }

    fn copy_text(&self, _text: &str) -> BoxFuture<bool> {
        Box::pin(ready(true))
    }

    fn clear_tab(&self) {
        self.tab.take();
    }

    fn share_tab(&self, start: &str) {
        *self.tab.borrow_mut() = Some(start.to_owned());
    }

    fn tab_shared(&self) -> Option<String> {
        self.tab.borrow().clone()
    }

    fn site_file(&self, stem: &str, again: bool, on: OnText) {
        if again {
            self.wanted_again.borrow_mut().push(stem.to_owned());
        }
        self.wanted.borrow_mut().push((stem.to_owned(), on));
    }

    fn ask_to_persist(&self) {
        self.asked.set(self.asked.get() + 1);
    }
}

impl Releases for FakeDevice {}

impl Page for FakeDevice {
    fn go(&self, hash: &str, _replace: bool) {
        self.gone.borrow_mut().push(hash.to_owned());
    }

    fn address(&self, hash: &str) -> Option<String> {
        Some(self.own_address(hash))
    }

    fn own_address(&self, hash: &str) -> String {
        format!("http://localhost/{hash}")
    }

    fn set_title(&self, _title: &str) {}

    fn focus(&self, _id: &str) {}

    fn focus_now(&self, _id: &str) {}

    fn plural(&self, n: usize) -> String {
        if n == 1 { "one".to_owned() } else { "other".to_owned() }
    }

    fn composed(&self, text: &str) -> String {
        text.nfc().collect()
    }

    fn print(&self) {}

    fn set_paper_foot(&self, _text: &str) {}

    fn cover(&self, _words: CoverWords) {}

    fn fit(
        &self,
        _id: &str,
        _sizes: &'static [&'static str],
        _on: Rc<dyn Fn(Fitted)>,
    ) -> Subscription {
        Subscription::holding(FakeTimer(Rc::default()))
    }

    fn saves_data(&self) -> bool {
        self.saves_data.get()
    }

    fn can_fill_screen(&self) -> bool {
        false
    }

    fn fill_screen(&self, _fill: bool) {}
}

impl Windows for FakeDevice {
    fn open_screen(&self, _address: &str, on: Rc<dyn Fn(ScreenEvent)>) -> Subscription {
        let screen = Rc::new(RefCell::new(Some(on)));
        *self.screen.borrow_mut() = screen.clone();
        Subscription::holding(FakeScreen(screen))
    }

    fn tell_screen(&self, text: &str) {
        self.told.borrow_mut().push(text.to_owned());
    }

    fn follow(&self, _on: Rc<dyn Fn(&str)>) -> Subscription {
        Subscription::holding(())
    }

    fn tell_opener(&self, _key: &str) {}

    fn keep_awake(&self) -> Subscription {
        self.awake.set(self.awake.get() + 1);
        Subscription::holding(FakeLock(self.awake.clone()))
    }
}

impl Sensors for FakeDevice {
    fn camera(&self, _video: &str, on: Rc<dyn Fn(Camera)>) -> Subscription {
        on(Camera::Missing);
        Subscription::holding(FakeTimer(Rc::default()))
    }

    fn keys(&self, _on: Rc<dyn Fn(&str) -> bool>) -> Subscription {
        Subscription::holding(FakeTimer(Rc::default()))
    }

    fn shifts(&self, _on: Rc<dyn Fn()>) -> Subscription {
        Subscription::holding(FakeTimer(Rc::default()))
    }

    fn screen_filled(&self, _on: Rc<dyn Fn(bool)>) -> Subscription {
        Subscription::holding(FakeTimer(Rc::default()))
    }
}
