//! Where the way back from a sheet leads: to the map it was opened from, or to the first page.

use leptos::prelude::*;

use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::route::Route;

impl App {
    /// Remembers the last place with many ways on: the first page, or a project's map.
    pub(in crate::state) fn remember_hub(&self, route: &Route) {
        match route {
            Route::Home | Route::Unknown => self.hub().set_value(None),
            Route::Project(project) => self.hub().set_value(Some(project.clone())),
            _ => {}
        }
    }

    /// Where the way back from the open sheet leads. A map of other work is no way back.
    pub fn way_back(&self) -> Route {
        let project =
            self.hub().get_value().filter(|hub| Some(hub) == self.open_project().as_ref());
        project.map_or(Route::Home, Route::Project)
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
