//! A file that was given to the browser: when that was, and that somebody has it.

use leptos::prelude::*;

use super::heading::HEADING;
use crate::content::{fill, words};
use crate::domain::Stamp;
use crate::state::app::App;

/// When it was given, in words.
pub(in crate::ui) fn handed_words(app: App, at: Stamp) -> String {
    let w = &words().copy;
    let device = app.device();
    let (day, time) = (device.local_day(at), device.time_in_words(at));
    if day == device.today() {
        return fill(w.handed_at, &[("time", &time)]);
    }
    fill(w.handed_on, &[("day", &device.day_in_words(day)), ("time", &time)])
}

/// The button by which somebody says that they have it.
pub(in crate::ui) fn have_it(app: App, at: Stamp) -> impl IntoView {
    let w = &words().copy;
    let have = move |_| {
        let is_kept = app.has_arrived(at);
        app.say_if_kept(is_kept, w.handed_good);
        app.device().focus(HEADING);
    };
    view! {
        <button class="st-button st-button--secondary" type="button" on:click=have>
            {w.handed_have}
        </button>
    }
}
