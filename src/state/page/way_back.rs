//! Where the way back from a sheet leads: to the map or the invitation it was opened from, or to the first page; and
//! from one answer to all of them.

use leptos::prelude::*;

use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::route::invite::Invite;
use crate::state::route::{CopyOf, Route, SheetView};

impl App {
    /// Remembers the last place with many ways on: the first page, a project's map, or an invitation.
    pub(in crate::state) fn remember_hub(&self, route: &Route) {
        match route {
            Route::Home | Route::Unknown => self.hub().set_value(None),
            Route::Project(_) | Route::Invited(_) => self.hub().set_value(Some(route.clone())),
            _ => {}
        }
        if !matches!(route, Route::Sheet(_, SheetView::Page(_))) {
            self.changing().set_value(false);
        }
    }

    /// Whether somebody finished, and the browser's Back would show answers once more.
    pub(in crate::state) fn is_over(&self, route: &Route) -> bool {
        let is_of_sheet = route.sheet().is_some() || matches!(route, Route::Copy(CopyOf::Sheet(_)));
        let is_finished = self.route.with_untracked(|now| *now == Route::Finish);
        is_of_sheet && is_finished && !self.has_something_shared()
    }

    /// From the page of all answers somebody goes to one of them. Its ways on and back lead there again.
    pub fn change_one(&self) {
        self.changing().set_value(true);
    }

    /// Whether the ways on and back lead to the page of all answers.
    pub fn is_changing(&self) -> bool {
        self.changing().get_value()
    }

    /// Where the way back from the open sheet leads. What belongs to other work is no way back.
    pub fn way_back(&self) -> Route {
        let project = self.open_project();
        let is_of_it = |hub: &Route| match hub {
            Route::Invited(to) => Invite::try_from(to).ok().map(|to| to.project) == project,
            hub => hub.project() == project.as_ref(),
        };
        self.hub().get_value().filter(is_of_it).unwrap_or(Route::Home)
    }

    /// The map of the open sheet's project, if the project is here.
    pub fn map_of_open(&self) -> Option<Route> {
        let project = self.open_project()?;
        let is_here = self.library.with_untracked(|l| l.project(&project).is_some());
        is_here.then_some(Route::Project(project))
    }

    fn open_project(&self) -> Option<ProjectId> {
        self.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.project.clone()))
    }
}
