//! A quiet timer on the screen of a meeting. It never beeps, and nothing stops when it is over.

use leptos::prelude::*;

use crate::content::{count, fill, words};
use crate::domain::base::countdown::TimeLeft;
use crate::state::app::App;
use crate::state::page::meeting_timer::MeetingTimer;
use crate::state::page::projector::Projector;
use crate::ui::components::details::Details;
use crate::ui::parts::heading::HEADING;

/// What can be chosen, in minutes.
const CHOICES: [u32; 4] = [5, 10, 15, 30];
/// The button that pauses the timer.
const PAUSE: &str = "timer-pause";

/// The timer of a meeting. Minutes that are planned are begun by one press.
pub(in crate::ui) fn screen_timer(app: App, planned: Option<u32>) -> impl IntoView {
    let timer = Projector::expect().timer;
    let is_on = Memo::new(move |_| timer.is_set());
    view! {
        <div class="st-screen__timer st-no-print">
            <Show when=move || is_on.get() fallback=move || choose(app, timer, planned)>{running(app, timer)}</Show>
        </div>
    }
}

/// What there is to say about what is left.
pub(in crate::ui) fn left_words(left: TimeLeft) -> String {
    let w = &words().sheet;
    match left {
        TimeLeft::Minutes(n) => fill(w.timer_left, &[("n", &n.to_string())]),
        TimeLeft::LastMinute => w.timer_last.to_owned(),
        TimeLeft::Over => w.timer_over.to_owned(),
    }
}

fn choose(app: App, timer: MeetingTimer, planned: Option<u32>) -> AnyView {
    let w = &words().sheet;
    let button = move |minutes: u32, text: String| {
        let start = move |_| {
            timer.start(minutes);
            app.device().focus(PAUSE);
        };
        view! {
            <button class="st-button st-button--quiet" type="button" on:click=start>{text}</button>
        }
    };
    let choice =
        |minutes: u32| button(minutes, fill(w.timer_minutes, &[("n", &minutes.to_string())]));
    let planned = planned.map(|minutes| {
        let n = usize::try_from(minutes).unwrap_or_default();
        let text = count(words().run_sheet.minutes, &app.device().plural(n), n);
        button(minutes, fill(words().run_sheet.start, &[("minutes", &text)]))
    });
    let choices = CHOICES.map(choice).into_iter().collect_view();
    view! {
        {planned}
        <Details summary=w.timer><div class="st-button-row">{choices}</div></Details>
    }
    .into_any()
}

fn running(app: App, timer: MeetingTimer) -> AnyView {
    let w = &words().sheet;
    let is_over = Memo::new(move |_| timer.left() == Some(TimeLeft::Over));
    Effect::new(move |was: Option<bool>| {
        let is = is_over.get();
        if is && was == Some(false) {
            app.say(w.timer_over);
        }
        is
    });
    let clear = move |_| {
        timer.clear();
        app.device().focus(HEADING);
    };
    view! {
        <p class="st-screen__left" prop:textContent=move || timer.left().map(left_words)></p>
        <button
            class="st-button st-button--quiet"
            type="button"
            id=PAUSE
            hidden=move || is_over.get()
            on:click=move |_| timer.pause_or_go_on()
            prop:textContent=move || if timer.is_paused() { w.timer_go_on } else { w.timer_pause }
        ></button>
        <button class="st-button st-button--quiet" type="button" on:click=clear>{w.timer_clear}</button>
    }
    .into_any()
}
