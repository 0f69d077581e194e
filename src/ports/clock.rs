//! The port to time and chance: the present moment, days in the person's own words, timers, fresh ids.

use std::time::Duration;

use super::subscription::Subscription;
use crate::domain::{Day, Stamp};

/// How much of a day is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// The day with its year, such as "22 November 2026".
    Day,
    /// The day alone, such as "22 November".
    DayOfYear,
    /// The month with its year, such as "November 2026".
    Month,
    /// The month alone, such as "November".
    MonthOfYear,
}

/// Time and chance. The rest of the app has neither of its own.
pub trait Clock {
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
    fn day_in_words(&self, day: Day) -> String {
        self.date_in_words(day, DateForm::Day)
    }

    /// As much of a day as is wanted, in the person's own way of writing it.
    fn date_in_words(&self, day: Day, form: DateForm) -> String;

    /// Calls back once after so many milliseconds, unless the timer is dropped before.
    fn after(&self, millis: u32, then: Box<dyn FnOnce()>) -> Subscription;
}
