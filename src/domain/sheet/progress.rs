//! How far a sheet is: how many pages have an answer. Words for it are made elsewhere; it is never a score.

use super::Sheet;
use crate::domain::base::id::{ItemId, SectionId};
use crate::domain::tool::{Tool, ToolPage};

/// Pages with an answer, out of all that a sheet was asked. A sheet of an earlier version of its tool has answers
/// to questions that were retired since. It can be filled in with what is asked in their place, but was never asked
/// it: so each of these answers stands for one of the pages that are open, and such a sheet is no less full
/// than it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Pages where something was answered.
    pub answered: usize,
    /// All pages that count.
    pub total: usize,
}

/// Whether anything on a page was answered.
pub fn is_page_answered(sheet: &Sheet, page: &ToolPage<'_>) -> bool {
    page.items.iter().any(|item| sheet.is_answered(&item.id))
}

fn count<'a>(sheet: &Sheet, pages: impl Iterator<Item = &'a ToolPage<'a>>) -> Progress {
    let (mut answered, mut retired, mut open) = (0, 0, 0_usize);
    for page in pages {
        if is_page_answered(sheet, page) {
            answered += 1;
            retired += usize::from(page.items.iter().all(|item| item.is_retired()));
        } else {
            open += 1;
        }
    }
    Progress { answered, total: answered + open.saturating_sub(retired) }
}

/// How far the whole sheet is.
pub fn of_sheet(sheet: &Sheet, tool: &Tool) -> Progress {
    count(sheet, sheet.pages(tool).iter())
}

/// How far one section of it is.
pub fn of_section(sheet: &Sheet, tool: &Tool, section: &SectionId) -> Progress {
    count(sheet, sheet.pages(tool).iter().filter(|p| p.section.id == *section))
}

/// Where an item's page stands among all pages, counted from 0.
pub fn position(pages: &[ToolPage<'_>], item: &ItemId) -> Option<usize> {
    pages.iter().position(|page| page.items.iter().any(|i| i.id == *item))
}

/// The page to continue with: the first without an answer, or the first.
pub fn next_open<'a, 'b>(sheet: &Sheet, pages: &'b [ToolPage<'a>]) -> Option<&'b ToolPage<'a>> {
    pages.iter().find(|page| !is_page_answered(sheet, page)).or_else(|| pages.first())
}
