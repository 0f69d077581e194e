//! The times of an agenda: each part begins when the one before ends, unless it says when it begins.

use super::answer::Row;

pub use crate::domain::tool::kind::AGENDA_WHAT as WHAT;

/// The column with how long it takes, in minutes.
pub const MINUTES: &str = "minutes";
/// The column with who leads it.
pub const WHO: &str = "who";
/// The column with when it begins, such as `13:00`; empty for "when the one before ends".
pub const START: &str = "start";

/// A day has so many minutes.
const DAY: u32 = 24 * 60;

/// When a part begins and ends, in minutes since midnight. An end at or after 1440 is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub to: u32,
}

/// The span of each row; `None` as long as no start is known.
pub fn spans(rows: &[Row]) -> Vec<Option<Span>> {
    let mut at = None;
    rows.iter()
        .map(|row| {
            let from = clock(row.cell(START)).map(|own| after(at, own)).or(at)?;
            let to = from + minutes(row.cell(MINUTES));
            at = Some(to);
            Some(Span { from, to })
        })
        .collect()
}

/// A clock time that comes after another: past midnight it is on the next day.
fn after(before: Option<u32>, own: u32) -> u32 {
    match before {
        // Many hours back is the next morning; a little back is a slip, or two things at once.
        Some(before) if own + DAY / 2 < before => own + before.div_ceil(DAY) * DAY,
        _ => own,
    }
}

/// How long something takes, as people type it: `45`, `1 hour`, `1.5 h`, `1h30`. What is no number counts
/// as none. Nothing takes longer than a day.
pub fn minutes(text: &str) -> u32 {
    let (hundredths, rest) = number(text.trim_start());
    let rest = rest.trim_start();
    let minutes = match rest.strip_prefix(['h', 'H']) {
        Some(rest) => {
            let more = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
            hundredths.saturating_mul(60).saturating_add(number(more).0)
        }
        None => hundredths,
    };
    (minutes / 100).min(DAY)
}

/// The number that a text begins with, in hundredths, and what comes after it.
fn number(text: &str) -> (u32, &str) {
    let digits =
        |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (whole, rest) = text.split_at(digits(text));
    let whole: u32 = whole.parse().unwrap_or(0);
    let part = rest.strip_prefix(['.', ',']).filter(|rest| digits(rest) > 0);
    let (part, rest) = part.map_or(("", rest), |rest| rest.split_at(digits(rest)));
    let two: String = part.chars().chain("00".chars()).take(2).collect();
    (whole.saturating_mul(100).saturating_add(two.parse().unwrap_or(0)), rest)
}

/// A clock time such as `9:30`, `09.30`, `930` or `7pm`, in minutes since midnight.
pub fn clock(text: &str) -> Option<u32> {
    let text = text.trim().to_ascii_lowercase().replace("a.m.", "am").replace("p.m.", "pm");
    let half = ["am", "pm"].into_iter().find_map(|half| Some((text.strip_suffix(half)?, half)));
    let (text, half) = half.map_or((text.as_str(), ""), |(text, half)| (text.trim_end(), half));
    let (hours, minutes) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if text.is_ascii() && text.len() > 2 => text.split_at(text.len() - 2),
        None => (text, "0"),
    };
    let number = |text: &str| {
        let fits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if fits { text.parse::<u32>().ok() } else { None }
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let hours = match half {
        "" => hours,
        _ if !(1..=12).contains(&hours) => return None,
        "am" => hours % 12,
        _ => hours % 12 + 12,
    };
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// A time as a clock shows it.
pub fn in_words(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}
