//! Agreeing to a sheet as it stands: its words on that day are kept, and what changed since can be shown.

use super::Sheet;
use super::answer::Row;
use super::wording;
use crate::domain::base::day;
use crate::domain::base::id::ItemId;
use crate::domain::tool::kind::Role;
use crate::domain::tool::{Item, Tool};

pub use crate::domain::tool::kind::{
    SIGNED_DAY as DAY, SIGNED_QUESTIONS as QUESTIONS, SIGNED_WORDS as WORDS,
};

/// The column with who agreed.
pub const WHO: &str = "who";

/// Lines that were agreed to, and the heading they stood under.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignedLines {
    /// The question; `None` in forms of the first release, which did not say.
    pub question: Option<ItemId>,
    /// Its words on that day, as [`heading`] puts them.
    pub heading: String,
    /// What was said to it, line by line.
    pub lines: Vec<String>,
}

/// A question's words as they stand above what was said to it.
pub fn heading(item: &Item) -> &str {
    item.text.trim_end_matches(['.', ':', '?'])
}

/// Takes a form that was agreed to apart again.
pub fn read(row: &Row) -> Vec<SignedLines> {
    let mut all: Vec<SignedLines> = Vec::new();
    for line in row.cell(WORDS).lines() {
        match (line.strip_prefix("- "), all.last_mut()) {
            (Some(line), Some(SignedLines { lines, .. })) => lines.push(line.to_owned()),
            _ => {
                let heading = line.trim_end_matches(':').to_owned();
                all.push(SignedLines { heading, ..SignedLines::default() });
            }
        }
    }
    let questions: Vec<&str> = row.cell(QUESTIONS).split_whitespace().collect();
    if questions.len() == all.len() {
        for (said, question) in all.iter_mut().zip(questions) {
            said.question = ItemId::new(question).ok();
        }
    }
    all
}

/// The words of a sheet, without those of its own signing: headings with a colon, below them one
/// line for each thing that was said.
pub fn words_of(tool: &Tool, sheet: &Sheet, signing: &ItemId) -> String {
    let mut lines = Vec::new();
    for (item, said) in said(tool, sheet, signing) {
        lines.push(format!("{}:", heading(item)));
        lines.extend(said.iter().flat_map(|text| text.lines()).map(|l| format!("- {l}")));
    }
    lines.join("\n")
}

/// The questions above these words, as they stand in a row.
pub fn questions_of(tool: &Tool, sheet: &Sheet, signing: &ItemId) -> String {
    let ids = said(tool, sheet, signing).into_iter().map(|(item, _)| item.id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

fn said<'a>(tool: &'a Tool, sheet: &Sheet, signing: &ItemId) -> Vec<(&'a Item, Vec<String>)> {
    let pages = sheet.pages(tool).into_iter();
    let items = pages.flat_map(|page| page.items).filter(|item| item.id != *signing);
    let said = |item: &'a Item| {
        let value = sheet.answer(&item.id)?.value.as_ref()?;
        let said = wording::of_value(Some(&item.kind), value, &day::iso);
        (!said.is_empty()).then_some((item, said))
    };
    items.filter(|item| item.kind.is_read_out()).filter_map(said).collect()
}

/// The item in which people agree to a sheet of this tool.
pub fn item_of(tool: &Tool) -> Option<&Item> {
    tool.items().map(|(_, item)| item).find(|item| matches!(item.kind.role(), Role::Agreeing))
}

/// The form that was agreed to last, and the words as they are now.
pub fn last_of<'a>(tool: &Tool, sheet: &'a Sheet) -> Option<(&'a Row, String)> {
    let item = item_of(tool)?;
    let row = sheet.answer(&item.id)?.rows().last()?;
    Some((row, words_of(tool, sheet, &item.id)))
}

/// What differs between two forms of the words: lines that went, and lines that came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Differences {
    /// Only in the earlier form.
    pub gone: Vec<String>,
    /// Only in the later form.
    pub new: Vec<String>,
}

/// Compares two forms, line by line. Lines that only moved are the same.
pub fn differences(before: &str, after: &str) -> Differences {
    let only = |one: &str, other: &str| {
        let is_new = |line: &&str| !line.is_empty() && other.lines().all(|l| l.trim() != *line);
        let lines = one.lines().map(str::trim).filter(is_new);
        lines.map(|line| line.trim_start_matches("- ").to_owned()).collect()
    };
    Differences { gone: only(before, after), new: only(after, before) }
}

impl Differences {
    /// Nothing differs.
    pub fn is_empty(&self) -> bool {
        self.gone.is_empty() && self.new.is_empty()
    }
}
