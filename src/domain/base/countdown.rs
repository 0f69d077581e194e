//! A quiet timer: how much is left of some minutes. It is told the time, and can be paused.

use chrono::TimeDelta;

use crate::domain::Stamp;

/// A timer that runs, or is paused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Countdown {
    /// It runs until then.
    Until(Stamp),
    /// It is paused with so much left.
    Paused(TimeDelta),
}

/// What there is to say about what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeLeft {
    /// About so many minutes, two or more.
    Minutes(i64),
    /// A minute or less.
    LastMinute,
    /// Nothing.
    Over,
}

impl Countdown {
    /// A timer that starts now.
    pub fn start(minutes: u32, now: Stamp) -> Self {
        Self::Until(now + TimeDelta::minutes(i64::from(minutes)))
    }

    /// What is left.
    pub fn left(self, now: Stamp) -> TimeLeft {
        let left = self.remaining(now);
        match left.num_milliseconds() {
            ..=0 => TimeLeft::Over,
            1..=60_000 => TimeLeft::LastMinute,
            millis => TimeLeft::Minutes((millis + 59_999) / 60_000),
        }
    }

    /// After how many milliseconds there is something else to say; `None` if there never is.
    pub fn next_change(self, now: Stamp) -> Option<u32> {
        let Self::Until(_) = self else { return None };
        match self.remaining(now).num_milliseconds() {
            ..=0 => None,
            // A moment later, so that the minute is over by then.
            millis => u32::try_from((millis - 1) % 60_000 + 2).ok(),
        }
    }

    /// The same timer, paused or going on.
    #[must_use]
    pub fn pause_or_go_on(self, now: Stamp) -> Self {
        match self {
            Self::Until(_) => Self::Paused(self.remaining(now)),
            Self::Paused(left) => Self::Until(now + left),
        }
    }

    /// Whether it is paused.
    pub fn is_paused(self) -> bool {
        matches!(self, Self::Paused(_))
    }

    fn remaining(self, now: Stamp) -> TimeDelta {
        match self {
            Self::Until(end) => end - now,
            Self::Paused(left) => left,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Stamp {
        Stamp::default() + TimeDelta::seconds(seconds)
    }

    #[test]
    fn minutes_are_rounded_up_so_that_nobody_is_hurried() {
        let timer = Countdown::start(5, at(0));
        assert_eq!(timer.left(at(0)), TimeLeft::Minutes(5));
        assert_eq!(timer.left(at(59)), TimeLeft::Minutes(5));
        assert_eq!(timer.left(at(60)), TimeLeft::Minutes(4));
        assert_eq!(timer.left(at(240)), TimeLeft::LastMinute);
        assert_eq!(timer.left(at(299)), TimeLeft::LastMinute);
        assert_eq!(timer.left(at(300)), TimeLeft::Over);
        assert_eq!(timer.left(at(9000)), TimeLeft::Over, "as after a sleep");
    }

    #[test]
    fn it_is_looked_at_again_when_there_is_something_else_to_say() {
        let timer = Countdown::start(5, at(0));
        let next = timer.next_change(at(0)).unwrap_or_default();
        assert!((60_000..60_010).contains(&next), "{next}");
        let next = timer.next_change(at(59)).unwrap_or_default();
        assert!((1_000..1_010).contains(&next), "{next}");
        assert_eq!(timer.next_change(at(300)), None);
    }

    #[test]
    fn a_pause_takes_no_time() {
        let paused = Countdown::start(5, at(0)).pause_or_go_on(at(60));
        assert!(paused.is_paused());
        assert_eq!(
            (paused.left(at(999)), paused.next_change(at(999))),
            (TimeLeft::Minutes(4), None)
        );
        assert_eq!(paused.pause_or_go_on(at(1000)).left(at(1000)), TimeLeft::Minutes(4));
    }
}
