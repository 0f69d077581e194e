//! A second window that a room looks at. It is sent what is on the screen and nothing else, follows from page to page,
//! and is closed with the app. This wing opens with the pages of a room.

use std::rc::Rc;

use leptos::prelude::*;

use super::debounce::Debounce;
use super::meeting_timer::MeetingTimer;
use super::turn::Turn;
use crate::domain::base::id::SessionId;
use crate::domain::room::run_sheet::WorkshopStep;
use crate::format::room_slide::{RoomSlide, ScreenMessage};
use crate::ports::subscription::Subscription;
use crate::ports::windows::ScreenEvent;
use crate::state::app::App;
use crate::state::route::Route;
use crate::state::wing::Wing;

/// So long a window may take to answer, in milliseconds, before somebody is told that it does not.
const PATIENCE: u32 = 8_000;

/// How the second window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectorState {
    /// There is none.
    Closed,
    /// It was asked for, and has not answered yet.
    Opening,
    /// It shows what it is sent.
    Open,
    /// The browser did not open it.
    Blocked,
    /// It does not answer.
    Silent,
}

/// The second window, as the app knows it.
#[derive(Clone, Copy)]
pub struct Projector {
    app: App,
    state: RwSignal<ProjectorState>,
    /// What was on the screen last.
    slide: StoredValue<Option<RoomSlide>>,
    /// What a key in the second window does.
    turn: StoredValue<Option<Callback<Turn>>>,
    /// The turn that led to the page that is opened now.
    turned: StoredValue<Option<Turn>>,
    window: StoredValue<Option<Subscription>, LocalStorage>,
    patience: Debounce,
    awake: StoredValue<Option<Subscription>, LocalStorage>,
    /// The timer of the meeting.
    pub timer: MeetingTimer,
    /// Which step of which run sheet was begun last.
    pub begun: RwSignal<Option<(SessionId, WorkshopStep)>>,
}

impl Projector {
    /// From context. Call it at the top of a component, never in a timer.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// There is no second window yet. From now on this hears of what happens to all of the state.
    pub fn open_wing(app: App) -> Self {
        let projector = Self {
            app,
            state: RwSignal::new(ProjectorState::Closed),
            slide: StoredValue::new(None),
            turn: StoredValue::new(None),
            turned: StoredValue::new(None),
            window: StoredValue::new_local(None),
            patience: Debounce::new(app),
            awake: StoredValue::new_local(None),
            timer: MeetingTimer::new(app),
            begun: RwSignal::new(None),
        };
        projector.timer.on_change(move || projector.keep_up());
        app.add_wing(Rc::new(projector));
        projector
    }

    /// How the second window is.
    pub fn state(self) -> ProjectorState {
        self.state.get()
    }

    /// Opens the second window, or brings it to the front again.
    pub fn open(self) {
        self.be(ProjectorState::Opening);
        let address = self.app.device().own_address(&Route::SecondWindow.to_hash());
        let hear = Rc::new(move |event| self.hear(event));
        // The one before goes first: it would close the new one.
        self.window.set_value(None);
        self.window.set_value(Some(self.app.device().open_screen(&address, hear)));
        self.patience.after(PATIENCE, move || {
            if self.state.get_untracked() == ProjectorState::Opening {
                self.be(ProjectorState::Silent);
            }
        });
    }

    /// Closes it.
    pub fn close(self) {
        self.end(ProjectorState::Closed);
    }

    /// What the screen shows now, and what a key in it does. It stays until a page has something else for it.
    pub fn show(self, slide: RoomSlide, turn: Option<Callback<Turn>>) {
        self.turn.set_value(turn);
        self.turned.set_value(None);
        if self.slide.with_value(|shown| shown.as_ref() != Some(&slide)) {
            self.slide.set_value(Some(slide));
            self.send();
        }
    }

    /// The screen shows nothing of anybody's.
    pub fn clear(self) {
        self.show(RoomSlide::default(), None);
    }

    /// A key in the first window, while there is a second: a clicker is heard wherever the focus is. Up and down move
    /// the page. Says whether it was one of these.
    pub fn press(self, key: &str) -> bool {
        self.state.get_untracked() == ProjectorState::Open
            && !matches!(key, "ArrowUp" | "ArrowDown")
            && self.turn(key)
    }

    fn hear(self, event: ScreenEvent) {
        match event {
            ScreenEvent::Blocked => self.end(ProjectorState::Blocked),
            ScreenEvent::Closed => self.end(ProjectorState::Closed),
            ScreenEvent::Ready => self.be(ProjectorState::Open),
            ScreenEvent::Key(key) => {
                self.turn(&key);
            }
        }
    }

    fn end(self, state: ProjectorState) {
        self.be(state);
        self.window.set_value(None);
    }

    fn be(self, state: ProjectorState) {
        self.state.set(state);
        self.keep_up();
    }

    fn turn(self, key: &str) -> bool {
        let Some((turn, on)) = Turn::of(key).zip(self.turn.get_value()) else { return false };
        self.turned.set_value(Some(turn));
        // The page that said what a key does may be gone.
        on.try_run(turn).is_some()
    }

    /// Whether a key led back to the page that is opened now.
    pub fn came_back(self) -> bool {
        self.turned.get_value() == Some(Turn::Back)
    }

    fn send(self) {
        if self.state.get_untracked() == ProjectorState::Open {
            let slide = self.slide.get_value().unwrap_or_default();
            let left = untrack(|| self.timer.left());
            self.app.device().tell_screen(&ScreenMessage { slide, left }.to_text());
        }
    }

    /// The timer is on the screen too, and no screen goes dark while one is looked at.
    fn keep_up(self) {
        let is_open = self.state.get_untracked() == ProjectorState::Open;
        let is_needed = is_open || untrack(|| self.timer.is_set());
        let is_kept = self.awake.with_value(Option::is_some);
        if is_needed && !is_kept {
            self.awake.set_value(Some(self.app.device().keep_awake()));
        } else if !is_needed {
            self.awake.set_value(None);
        }
        self.send();
    }
}

impl Wing for Projector {
    /// What is gone is not on the screen either.
    fn let_go(&self, _gone: &[String]) {
        self.clear();
    }

    fn forget(&self) {
        self.begun.set(None);
        self.clear();
        self.timer.clear();
        self.close();
    }
}
