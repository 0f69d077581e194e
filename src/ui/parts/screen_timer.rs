//! A quiet timer on the screen of a meeting. It never beeps, and nothing stops when it is over.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::countdown::{Countdown, TimeLeft};
use crate::state::app::App;
use crate::state::page::debounce::Debounce;
use crate::ui::components::details::Details;
use crate::ui::parts::heading::HEADING;

/// What can be chosen, in minutes.
const CHOICES: [u32; 4] = [5, 10, 15, 30];
/// The button that pauses the timer.
const PAUSE: &str = "timer-pause";

/// A timer, and what is shown of it.
#[derive(Clone, Copy)]
struct ShownTimer {
    app: App,
    timer: RwSignal<Option<Countdown>>,
    left: RwSignal<Option<TimeLeft>>,
    tick: Debounce,
}

/// The timer of a screen.
pub(in crate::ui) fn screen_timer(app: App) -> impl IntoView {
    let shown = ShownTimer {
        app,
        timer: RwSignal::new(None),
        left: RwSignal::new(None),
        tick: Debounce::new(app),
    };
    let is_on = Memo::new(move |_| shown.timer.get().is_some());
    view! {
        <div class="st-screen__timer">
            <Show when=move || is_on.get() fallback=move || choose(shown)>{running(shown)}</Show>
        </div>
    }
}

impl ShownTimer {
    fn set(self, timer: Option<Countdown>) {
        if self.timer.try_set(timer).is_none() {
            self.look();
        }
    }

    /// Shows what is left, and looks again when that changes. It asks the clock each time, so a
    /// device that slept does not put it wrong.
    fn look(self) {
        let now = self.app.now();
        let timer = self.timer.try_get_untracked().flatten();
        let left = timer.map(|timer| timer.left(now));
        if self.left.try_set(left).is_some() {
            return;
        }
        if left == Some(TimeLeft::Over) {
            self.app.say(words().sheet.timer_over);
        }
        match timer.and_then(|timer| timer.next_change(now)) {
            Some(millis) => self.tick.after(millis, move || self.look()),
            None => self.tick.stop(),
        }
    }
}

fn choose(shown: ShownTimer) -> AnyView {
    let w = &words().sheet;
    let choice = move |minutes: u32| {
        let start = move |_| {
            shown.set(Some(Countdown::start(minutes, shown.app.now())));
            shown.app.device().focus(PAUSE);
        };
        view! {
            <button
                class="st-button st-button--quiet"
                type="button"
                on:click=start
            >
                {fill(w.timer_minutes, &[("n", &minutes.to_string())])}
            </button>
        }
    };
    view! {
        <Details summary=w.timer>
            <div class="st-button-row">{CHOICES.map(choice).into_iter().collect_view()}</div>
        </Details>
    }
    .into_any()
}

fn running(shown: ShownTimer) -> AnyView {
    let w = &words().sheet;
    let text = move || match shown.left.get() {
        Some(TimeLeft::Minutes(n)) => fill(w.timer_left, &[("n", &n.to_string())]),
        Some(TimeLeft::LastMinute) => w.timer_last.to_owned(),
        Some(TimeLeft::Over) => w.timer_over.to_owned(),
        None => String::new(),
    };
    let pause = move |_| {
        let now = shown.app.now();
        shown.set(shown.timer.get_untracked().map(|timer| timer.pause_or_go_on(now)));
    };
    let is_paused = move || shown.timer.get().is_some_and(Countdown::is_paused);
    let clear = move |_| {
        shown.set(None);
        shown.app.device().focus(HEADING);
    };
    view! {
        <p class="st-screen__left" prop:textContent=text></p>
        <button
            class="st-button st-button--quiet"
            type="button"
            id=PAUSE
            hidden=move || shown.left.get() == Some(TimeLeft::Over)
            on:click=pause
            prop:textContent=move || if is_paused() { w.timer_go_on } else { w.timer_pause }
        ></button>
        <button class="st-button st-button--quiet" type="button" on:click=clear>{w.timer_clear}</button>
    }
    .into_any()
}
