//! A page that stays while its address changes.

use leptos::prelude::*;

use crate::state::app::{App, Open};
use crate::state::route::Route;

impl App {
    /// Whether the page of one address goes on at another: both ask questions of the open sheet.
    pub fn stays(&self, before: &Route, now: &Route) -> bool {
        let (Route::Sheet(was, from), Route::Sheet(is, to)) = (before, now) else { return false };
        // The same address once more is a page to be made anew.
        let goes_on = was == is && from != to && from.is_asked() && to.is_asked();
        let is_here = |open: &Open| {
            let sheet = &open.sheet;
            let is_binned = self.library.with_untracked(|l| l.is_binned(&sheet.project));
            sheet.id == *is && sheet.binned.is_none() && !is_binned
        };
        goes_on && self.open.with_untracked(|open| open.as_ref().is_some_and(is_here))
    }
}
