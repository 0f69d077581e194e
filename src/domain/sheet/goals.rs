//! Goals in pairs: what there will be, and how people will feel. Each is looked at again after some months.

use super::answer::Row;
use crate::domain::Day;

pub use crate::domain::tool::kind::{GOAL_SINCE as SINCE, is_near};

/// The column with what there will be.
pub const HAVE: &str = "have";
/// The column with how people will feel.
pub const FEEL: &str = "feel";
/// The column with how people will know.
pub const KNOW: &str = "know";

/// The column that holds how near a goal is after so many months.
pub fn near(months: u32) -> String {
    format!("m{months}")
}

/// The column with the words to that.
pub fn words(months: u32) -> String {
    format!("m{months}_note")
}

/// The day to look at a goal again. The last day of a month stays the last.
pub fn look_again(since: Day, months: u32) -> Option<Day> {
    since.checked_add_months(chrono::Months::new(months))
}

/// Whether a goal was looked at after so many months.
pub fn is_looked_at(row: &Row, months: u32) -> bool {
    [near(months), words(months)].iter().any(|column| !row.cell(column).trim().is_empty())
}
