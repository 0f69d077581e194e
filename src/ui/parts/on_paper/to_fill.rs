//! Room on blank paper: lines, and tables to write in.

use leptos::prelude::*;

use super::drawn;
use crate::domain::tool::kind::{Column, FixedRow};

/// Empty rows of a table.
const ROWS: usize = 3;
/// Lines for a note.
pub const NOTE: &str = "st-paper__lines st-paper__lines--3";
/// Lines for own words.
pub const TEXT: &str = "st-paper__lines st-paper__lines--6";

/// A table to write in, with the rows that are there from the start.
pub fn rows_to_fill(columns: &[Column], fixed: &[FixedRow]) -> AnyView {
    if fixed.is_empty() {
        return empty_table(columns.iter().map(|c| c.label.clone()));
    }
    let heads = std::iter::once(String::new()).chain(columns.iter().map(|c| c.label.clone()));
    let row = |label: &str| {
        let mut cells = vec![String::new(); columns.len() + 1];
        label.clone_into(&mut cells[0]);
        cells
    };
    let rows = fixed.iter().map(|fixed| row(&fixed.label)).chain(std::iter::once(row("")));
    drawn::table(heads.collect(), rows.collect())
}

/// A table of empty rows.
pub fn empty_table(columns: impl Iterator<Item = String>) -> AnyView {
    let columns: Vec<String> = columns.collect();
    let rows = vec![vec![String::new(); columns.len()]; ROWS];
    drawn::table(columns, rows)
}
