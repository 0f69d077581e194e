//! The files that a page needs beside the program: tools, and the example. Whoever waits for a page gets its
//! files first; the others come quietly, so that the app goes on without a network.

use leptos::prelude::*;

use crate::domain::base::id::{ProjectId, SheetId, ToolId};
use crate::domain::base::map::Set;
use crate::domain::sheet::Sheet;
use crate::state::app::App;
use crate::state::catalogue::{Catalogue, Supplied, Supply};
use crate::state::route::Route;
use crate::state::route::invite::Invite;
use crate::state::store::library::Library;

/// How far what a page needs is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// All of it is here.
    Whole,
    /// Some is still to come.
    Coming,
    /// Some did not come.
    Missing,
}

impl App {
    /// How far what a page needs is; what nobody asked for yet is asked for. Whoever tracks it hears of each file
    /// until all are here, or one is missing: then nothing is asked for again before a person says so.
    pub fn supply(&self, route: &Route) -> Arrival {
        let catalogue = self.catalogue.get_untracked();
        let mut lacking = self.needed(route);
        lacking.retain(|supply| !catalogue.has(*supply));
        if lacking.is_empty() {
            return Arrival::Whole;
        }
        if lacking.iter().any(|supply| catalogue.supplied(*supply) == Supplied::Missing) {
            return Arrival::Missing;
        }
        self.catalogue.track();
        for supply in lacking {
            if catalogue.supplied(supply) == Supplied::Away {
                self.fetch(supply, Supplied::Missing, |_| ());
            }
        }
        Arrival::Coming
    }

    /// What did not come for a page may be asked for once more.
    pub fn forget_missing(&self) {
        self.catalogue.with_untracked(|catalogue| {
            for supply in catalogue.supplies() {
                if catalogue.supplied(supply) == Supplied::Missing {
                    catalogue.note(supply, Supplied::Away);
                }
            }
        });
    }

    /// Fetches what is not here yet, one file after another, and first what names are here for. Where the
    /// person's browser is to save data, no more than these. Ends with the first that does not come.
    pub fn supply_quietly(&self) {
        let catalogue = self.catalogue.get_untracked();
        let mut wanted = self.needed(&Route::Home);
        if !self.device().saves_data() {
            wanted.extend(catalogue.supplies());
        }
        let is_coming = |supply: &Supply| catalogue.supplied(*supply) == Supplied::Coming;
        if wanted.iter().any(is_coming) {
            return;
        }
        let is_away = |supply: &Supply| catalogue.supplied(*supply) == Supplied::Away;
        if let Some(next) = wanted.into_iter().find(is_away) {
            let app = *self;
            self.fetch(next, Supplied::Away, move |has_come| {
                if has_come {
                    app.supply_quietly();
                }
            });
        }
    }

    /// Fetches one; `otherwise` is what becomes of it where it does not come.
    fn fetch(&self, supply: Supply, otherwise: Supplied, then: impl FnOnce(bool) + 'static) {
        let app = *self;
        let catalogue = self.catalogue.get_untracked();
        let Some(file) = catalogue.file_of(supply) else { return };
        catalogue.note(supply, Supplied::Coming);
        let on = move |text: Option<String>| {
            let has_come = text.is_some();
            let supplied = text.map_or(otherwise, |text| Supplied::Here(text.into()));
            app.catalogue.update(|catalogue| catalogue.note(supply, supplied));
            then(has_come);
        };
        self.device().site_file(&file, Box::new(on));
    }

    /// What a page can't be shown without; for the first page, what the names in its lists are read from.
    fn needed(&self, route: &Route) -> Vec<Supply> {
        match route {
            Route::Unknown
            | Route::Plan
            | Route::Terms(_)
            | Route::Finish
            | Route::Erase
            | Route::Help(_)
            | Route::About => Vec::new(),
            #[cfg(feature = "component-page")]
            Route::Components => Vec::new(),
            Route::Home | Route::Bin | Route::Actions(None) => self.for_all_here(),
            Route::Blank(tool, _) => self.for_tools([tool.clone()]),
            // The project is chosen on the page, and the new sheet may take from any of its sheets.
            Route::Start(Some(tool)) => {
                let mut supplies = self.for_tools([tool.clone()]);
                supplies.extend(self.for_all_here());
                supplies
            }
            Route::StartIn(tool, project, _) | Route::Rounds(tool, project) => {
                self.for_tool_and_project(tool, project)
            }
            Route::Sheet(id, _) | Route::Print(id) | Route::Give(id) => self.for_sheet(id),
            Route::Invited(invitation) => match Invite::try_from(invitation) {
                Ok(invite) => self.for_tool_and_project(&invite.tool, &invite.project),
                Err(_) => Vec::new(),
            },
            Route::Session(id, _) => {
                let of = |l: &Library| l.session(id).map(|s| (s.tool.clone(), s.project.clone()));
                let of = self.library.with_untracked(of);
                of.map_or_else(Vec::new, |(tool, project)| {
                    self.for_tool_and_project(&tool, &project)
                })
            }
            Route::Changed(project) | Route::Actions(Some(project)) => self.for_project(project),
            Route::Start(None)
            | Route::Project(_)
            | Route::NewSession(_)
            | Route::Programme
            | Route::Copy(_)
            | Route::Find
            | Route::Open => self.for_every_tool(),
            Route::Example => self.catalogue.with_untracked(Catalogue::supplies),
        }
    }

    fn for_sheet(&self, id: &SheetId) -> Vec<Supply> {
        let of = |sheet: &Sheet| (sheet.tool.clone(), sheet.project.clone());
        // On a device that goes round it is on the screen alone.
        let open = self.open.with_untracked(|o| {
            o.as_ref().map(|open| &open.sheet).filter(|sheet| sheet.id == *id).map(of)
        });
        let of = open.or_else(|| self.library.with_untracked(|l| l.sheet(id).map(of)));
        of.map_or_else(Vec::new, |(tool, project)| self.for_tool_and_project(&tool, &project))
    }

    fn for_tool_and_project(&self, tool: &ToolId, project: &ProjectId) -> Vec<Supply> {
        let mut supplies = self.for_tools([tool.clone()]);
        supplies.extend(self.for_project(project));
        supplies
    }

    /// Of all sheets of a project: what one takes from others is read in their tools.
    fn for_project(&self, project: &ProjectId) -> Vec<Supply> {
        let tools = self.library.with_untracked(|l| {
            let sheets = l.sheets_of(project).into_iter().map(|sheet| sheet.tool.clone());
            let sessions = l.sessions_of(project).into_iter().map(|s| s.tool.clone());
            sheets.chain(sessions).collect::<Set<_>>()
        });
        self.for_tools(tools)
    }

    fn for_all_here(&self) -> Vec<Supply> {
        let tools = self.library.with_untracked(|l| {
            let sheets = l.sheets.values().map(|kept| kept.doc.tool.clone());
            let sessions = l.sessions.values().map(|kept| kept.doc.tool.clone());
            sheets.chain(sessions).collect::<Set<_>>()
        });
        self.for_tools(tools)
    }

    fn for_every_tool(&self) -> Vec<Supply> {
        let mut supplies = self.catalogue.with_untracked(Catalogue::supplies);
        supplies.retain(|supply| matches!(supply, Supply::Tool(_)));
        supplies
    }

    /// Tools that the app does not know have no file.
    fn for_tools(&self, tools: impl IntoIterator<Item = ToolId>) -> Vec<Supply> {
        self.catalogue.with_untracked(|catalogue| {
            tools.into_iter().filter_map(|id| catalogue.supply_of(&id)).collect()
        })
    }
}
