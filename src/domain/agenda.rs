//! The times of an agenda: each part begins when the one before ends, unless it says when it begins.

use super::answer::Row;

/// The column with what happens.
pub const WHAT: &str = "what";
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

/// Minutes as people type them; what is no number counts as none. Nothing takes longer than a day.
pub fn minutes(text: &str) -> u32 {
    let digits: String = text.trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0).min(DAY)
}

/// A clock time such as `9:30`, `09.30` or `930`, in minutes since midnight.
pub fn clock(text: &str) -> Option<u32> {
    let text = text.trim();
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
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// A time as a clock shows it.
pub fn in_words(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}
