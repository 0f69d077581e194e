//! The run sheet of a workshop: what comes after what, when, and what is read out. It holds what somebody changed; the
//! rest is as usual.

use chrono::{NaiveTime, TimeDelta};

use crate::domain::base::map::Map;

/// More than that, in minutes, is no step of one workshop.
pub const MOST_MINUTES: u32 = 600;
/// So many statements are looked at one by one: more than that tire a room.
const LOOKS: usize = 5;

/// What a workshop does, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkshopStep {
    /// People come in, hear who sees what, and say whether they go on.
    Welcome,
    /// Each answers alone.
    Answer,
    /// The room looks at what it said, statement by statement.
    Look,
    /// It agrees what to do.
    Agree,
    /// It ends, and hears how it goes on.
    Close,
}

impl WorkshopStep {
    /// Every step, in its order.
    pub const ALL: [Self; 5] = [Self::Welcome, Self::Answer, Self::Look, Self::Agree, Self::Close];
}

/// What somebody changed of a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepPlan {
    /// How many minutes it takes; for looking, each statement.
    pub minutes: Option<u32>,
    /// What is read out.
    pub words: Option<String>,
}

/// What somebody changed of a workshop's plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunSheet {
    /// When it begins.
    pub starts: Option<NaiveTime>,
    /// What is other than usual, step by step.
    pub steps: Map<WorkshopStep, StepPlan>,
}

/// A step on the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimedStep {
    /// Which step.
    pub step: WorkshopStep,
    /// When it begins, where that is known.
    pub starts: Option<NaiveTime>,
    /// How many minutes a timer runs for it; for looking, for each statement.
    pub minutes: u32,
    /// How often that is: once, or for each statement that is looked at.
    pub times: u32,
}

impl TimedStep {
    /// How many minutes it takes as a whole.
    pub fn whole(self) -> u32 {
        self.minutes * self.times
    }
}

impl RunSheet {
    /// Whether all is as usual.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// How many minutes a step takes, or each statement of it, for people who answer in so many.
    pub fn minutes(&self, step: WorkshopStep, answering: u32) -> u32 {
        let own = self.steps.get(&step).and_then(|plan| plan.minutes);
        own.unwrap_or(match step {
            WorkshopStep::Welcome => 10,
            // Nobody is to be hurried, and giving answers takes a while too.
            WorkshopStep::Answer => answering + 5,
            WorkshopStep::Look | WorkshopStep::Close => 5,
            WorkshopStep::Agree => 15,
        })
    }

    /// All steps on the clock, for people who answer so many statements in so many minutes.
    pub fn on_the_clock(&self, answering: u32, statements: usize) -> Vec<TimedStep> {
        let mut starts = self.starts;
        let place = |step| {
            let times = match step {
                WorkshopStep::Look => statements.clamp(1, LOOKS),
                WorkshopStep::Welcome
                | WorkshopStep::Answer
                | WorkshopStep::Agree
                | WorkshopStep::Close => 1,
            };
            let times = u32::try_from(times).unwrap_or(1);
            let minutes = self.minutes(step, answering);
            let placed = TimedStep { step, starts, minutes, times };
            starts = starts.map(|at| at + TimeDelta::minutes(i64::from(placed.whole())));
            placed
        };
        WorkshopStep::ALL.into_iter().map(place).collect()
    }

    /// Whether all steps together take more than a day: no clock tells when that ends.
    pub fn is_too_long(&self, answering: u32, statements: usize) -> bool {
        const DAY: u32 = 24 * 60;
        let steps = self.on_the_clock(answering, statements);
        steps.into_iter().map(TimedStep::whole).sum::<u32>() > DAY
    }

    /// When it ends, where it is known when it begins.
    pub fn ends(&self, answering: u32, statements: usize) -> Option<NaiveTime> {
        let last = self.on_the_clock(answering, statements).pop()?;
        Some(last.starts? + TimeDelta::minutes(i64::from(last.whole())))
    }

    /// Changes what a step takes or says; what is as usual then is not kept.
    pub fn change(&mut self, step: WorkshopStep, change: impl FnOnce(&mut StepPlan)) {
        let mut plan = self.steps.get(&step).cloned().unwrap_or_default();
        change(&mut plan);
        if plan == StepPlan::default() {
            self.steps.remove(&step);
        } else {
            self.steps.insert(step, plan);
        }
    }
}

/// A time of day as fields and files hold it: `14:05`.
pub fn clock(time: NaiveTime) -> String {
    // `Debug` is documented to be the ISO form; the seconds stay out.
    let whole = format!("{time:?}");
    whole.get(..5).unwrap_or_default().to_owned()
}

/// Reads a time of day, with or without seconds.
pub fn read_clock(text: &str) -> Option<NaiveTime> {
    use crate::domain::base::day::digits;

    let mut parts = text.trim().split(':');
    let (hour, minute) = (digits(parts.next()?)?, digits(parts.next()?)?);
    let has_seconds = parts.next().is_none_or(|seconds| digits(seconds).is_some());
    if !has_seconds || parts.next().is_some() {
        return None;
    }
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_follow_each_other_on_the_clock() {
        let sheet = RunSheet { starts: read_clock("14:00"), ..RunSheet::default() };
        let times = |sheet: &RunSheet, statements| -> Vec<String> {
            let all = sheet.on_the_clock(5, statements);
            all.iter().map(|step| step.starts.map(clock).unwrap_or_default()).collect()
        };
        assert_eq!(times(&sheet, 8), ["14:00", "14:10", "14:20", "14:45", "15:00"]);
        assert_eq!(sheet.ends(5, 8).map(clock).as_deref(), Some("15:05"));
        assert_eq!(times(&sheet, 2), ["14:00", "14:10", "14:20", "14:30", "14:45"]);
        let mut late = RunSheet { starts: read_clock("23:50"), ..RunSheet::default() };
        late.change(WorkshopStep::Welcome, |plan| plan.minutes = Some(20));
        assert_eq!(times(&late, 1)[1], "00:10", "midnight is no end");
        assert_eq!(times(&RunSheet::default(), 8), [""; 5]);
        assert_eq!(RunSheet::default().ends(5, 8), None);
    }

    #[test]
    fn more_than_a_day_is_too_long() {
        let mut sheet = RunSheet::default();
        sheet.change(WorkshopStep::Look, |plan| plan.minutes = Some(278));
        // 10 to welcome, 10 to answer, 5 × 278 to look, 15 to agree, 5 to close.
        assert!(!sheet.is_too_long(5, 5));
        sheet.change(WorkshopStep::Close, |plan| plan.minutes = Some(16));
        assert!(sheet.is_too_long(5, 5));
    }

    #[test]
    fn what_is_as_usual_is_not_kept() {
        let mut sheet = RunSheet::default();
        sheet.change(WorkshopStep::Agree, |plan| plan.words = Some("Who does what?".to_owned()));
        assert!(!sheet.is_usual());
        sheet.change(WorkshopStep::Agree, |plan| plan.words = None);
        assert!(sheet.is_usual());
    }

    #[test]
    fn times_of_day_are_read_as_fields_write_them() {
        for text in ["00:00", "09:05", "23:59"] {
            assert_eq!(read_clock(text).map(clock).as_deref(), Some(text));
        }
        assert_eq!(read_clock("9:05:30").map(clock).as_deref(), Some("09:05"));
        for text in ["", "24:00", "9", "9:60", "9:05:3x", "1:2:3:4", "-1:00"] {
            assert_eq!(read_clock(text), None, "{text}");
        }
    }
}
