//! Goals in pairs: what there will be, and how people will feel. Each is looked at again after some months.

use super::answer::Row;
use crate::domain::Day;
use crate::domain::base::id::ColumnId;

/// The column with what there will be.
pub const HAVE: &str = "have";
/// The column with how people will feel.
pub const FEEL: &str = "feel";
/// The column with how people will know.
pub const KNOW: &str = "know";
/// The column with the day it was set on, as `2026-11-22`.
pub const SINCE: &str = "since";

/// The column that holds how near a goal is after so many months.
pub fn near(months: u32) -> String {
    format!("m{months}")
}

/// The column with the words to that.
pub fn words(months: u32) -> String {
    format!("m{months}_note")
}

/// Whether a column holds an option of the goals' scale.
pub fn is_near(column: &ColumnId) -> bool {
    let months = column.as_str().strip_prefix('m');
    months.is_some_and(|m| !m.is_empty() && m.bytes().all(|b| b.is_ascii_digit()))
}

/// The day to look at a goal again. The last day of a month stays the last.
pub fn look_again(since: Day, months: u32) -> Option<Day> {
    since.checked_add_months(chrono::Months::new(months))
}

/// Whether a goal was looked at after so many months.
pub fn is_looked_at(row: &Row, months: u32) -> bool {
    [near(months), words(months)].iter().any(|column| !row.cell(column).trim().is_empty())
}
