//! Hiding a page at once: where that can be done, and where it always can.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy;
use crate::domain::tool::{Tool, ToolPage};
use crate::ports::page::CoverWords;
use crate::state::app::App;
use crate::state::route::{CopyOf, Route, SessionView, SheetView};

/// Whether a page can be hidden at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HideRule {
    /// It shows nothing of a sheet.
    No,
    /// It can, unless the person does not want that.
    IfWanted,
    /// It can: something private is on it.
    Always,
}

impl App {
    /// Takes the page out of sight at once. What was typed is kept first; nothing is deleted.
    pub fn hide_now(&self) {
        self.flush();
        let w = &words().hiding;
        self.device().cover(CoverWords { title: w.cover_title, go_on: w.cover_go_on });
    }

    /// Whether a page can be hidden at once.
    pub fn hides(&self, route: &Route) -> HideRule {
        let view = match route {
            Route::Sheet(_, SheetView::Screen) => return HideRule::No,
            Route::Print(_) | Route::Copy(CopyOf::Sheet(_)) => None,
            // Nothing private is on these.
            Route::Session(_, SessionView::Pass)
            | Route::Sheet(_, SheetView::Fits)
            | Route::Give(_) => return HideRule::IfWanted,
            Route::Sheet(_, view) => Some(view),
            _ => return HideRule::No,
        };
        let sheet = match route {
            Route::Copy(CopyOf::Sheet(id)) => self.library.with_untracked(|l| l.sheet(id).cloned()),
            _ => self.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.clone())),
        };
        let is_private = sheet.is_some_and(|sheet| self.is_private_at(&sheet, view));
        if is_private { HideRule::Always } else { HideRule::IfWanted }
    }

    fn is_private_at(&self, sheet: &Sheet, view: Option<&SheetView>) -> bool {
        let Some(tool) = self.tool(&sheet.tool) else { return false };
        let pages = sheet.pages(&tool);
        let is_shown = |page: &&ToolPage<'_>| match view {
            Some(SheetView::Page(at)) => page.items.iter().any(|item| item.id == *at),
            _ => true,
        };
        pages.iter().filter(is_shown).any(|page| is_private(&tool, page))
    }
}

/// Whether what a page asks is for one person alone.
pub fn is_private(tool: &Tool, page: &ToolPage<'_>) -> bool {
    tool.personal || page.section.private
}

/// Whether a sheet is for one person alone: all of it is private.
pub fn is_for_one(tool: &Tool, sheet: &Sheet) -> bool {
    privacy::is_all_private(Some(tool), sheet)
}
