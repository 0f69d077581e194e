//! How long things may be. More is no answer of a person, and makes a page slow for everybody; browsers keep about
//! 5 million letters in all.

use super::leaves::{self, Leaves};
use crate::domain::project::Project;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::answer::Value;

/// The most characters of one text.
pub const MAX_TEXT: usize = 200_000;
/// The most characters of what something is called.
pub const MAX_NAME: usize = 200;
/// The most lines of one list, rows of one table, actions of one sheet and rounds of one project.
pub const MAX_LIST: usize = 2_000;

/// So many entries more fit into a list of this length.
pub fn room(len: usize) -> usize {
    MAX_LIST.saturating_sub(len)
}

/// As much of a text as may stay, if it is longer.
pub fn cut(text: &str, most: usize) -> Option<&str> {
    let (end, _) = text.char_indices().nth(most)?;
    Some(&text[..end])
}

/// Cuts what is too long in a sheet. Whether anything was.
pub fn keep_sheet(sheet: &mut Sheet) -> bool {
    let mut is_cut = shorten(&mut sheet.actions);
    for answer in sheet.answers.values_mut() {
        is_cut |= match &mut answer.value {
            Some(Value::Lines(lines)) => shorten(lines),
            Some(Value::Rows(rows)) => shorten(rows),
            Some(Value::Text(_) | Value::Chosen(_) | Value::Ticked(_)) | None => false,
        };
    }
    let mut leaves = leaves::of_sheet(sheet);
    if cut_texts(&mut leaves) {
        leaves::put_into_sheet(&leaves, sheet);
        is_cut = true;
    }
    is_cut
}

/// Cuts what is too long in a project. Whether anything was.
pub fn keep_project(project: &mut Project) -> bool {
    let mut is_cut = shorten(&mut project.actions) | shorten(&mut project.rounds);
    let mut leaves = leaves::of_project(project);
    if cut_texts(&mut leaves) {
        leaves::put_into_project(&leaves, project);
        is_cut = true;
    }
    is_cut
}

fn shorten<T>(list: &mut Vec<T>) -> bool {
    let is_long = list.len() > MAX_LIST;
    list.truncate(MAX_LIST);
    is_long
}

fn cut_texts(leaves: &mut Leaves) -> bool {
    let mut is_cut = false;
    leaves.retain(|path, text| {
        let most = if leaves::is_label(path) { MAX_NAME } else { MAX_TEXT };
        // The kind of an answer stands before its words.
        let before = leaves::own_words(path).0.chars().count();
        // What only holds things together grows with them.
        let is_words = !leaves::is_order(path);
        if let Some(kept) = cut(text, most + before).filter(|_| is_words).map(str::to_owned) {
            *text = kept;
            is_cut = true;
        }
        true
    });
    is_cut
}
