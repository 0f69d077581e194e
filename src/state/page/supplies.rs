//! The files that a page needs beside the program: tools, and the example. Whoever waits for a page gets its
//! files first; the others come quietly, so that the app goes on without a network.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::base::id::{ProjectId, ToolId};
use crate::domain::base::map::Set;
use crate::domain::sheet::Sheet;
use crate::state::app::App;
use crate::state::catalogue::{Catalogue, Supplied, Supply};
use crate::state::route::invite::Invite;
use crate::state::route::{CopyOf, Route};

/// So long somebody waits for a file, in milliseconds. One that comes later counts all the same.
const PATIENCE: u32 = 20_000;
/// After so many files that do not come in a row, the network is gone: no more are asked for quietly.
const MOST_FAILURES: usize = 2;

/// How far what a page needs is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// All of it is here.
    Whole,
    /// Some did not come, and the page can be shown without.
    Partly,
    /// Some is still to come.
    Coming,
    /// It did not come, and there is no page without.
    Missing,
}

impl App {
    /// How far what a page needs is; what nobody asked for yet is asked for. Whoever tracks it hears of each file
    /// that the page waits for. What did not come is not asked for again before a person says so.
    pub fn supply(&self, route: &Route) -> Arrival {
        let catalogue = self.catalogue.get_untracked();
        let own = self.own(route);
        let mut lacking: Vec<Supply> = own.into_iter().chain(self.beside(route)).collect();
        lacking.retain(|supply| !catalogue.has(*supply));
        if lacking.is_empty() {
            return Arrival::Whole;
        }
        let is_missing = |supply: &Supply| catalogue.supplied(*supply) == Supplied::Missing;
        if own.is_some_and(|own| lacking.contains(&own) && is_missing(&own)) {
            self.catalogue.track();
            return Arrival::Missing;
        }
        if lacking.iter().all(is_missing) {
            // What comes now changes nothing under somebody's fingers.
            return Arrival::Partly;
        }
        self.catalogue.track();
        for supply in lacking {
            if catalogue.supplied(supply) == Supplied::Away {
                let (app, asked) = (*self, route.clone());
                let is_waited_for = move || app.route.with_untracked(|now| *now == asked);
                self.fetch(supply, is_waited_for, |_| ());
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
    /// person's browser is to save data, no more than these.
    pub fn supply_quietly(&self) {
        if self.catalogue.with_untracked(Catalogue::begin_quietly) {
            self.next_quietly(Vec::new(), 0);
        }
    }

    /// Goes on with the next file that was not tried yet, as long as there seems to be a network.
    fn next_quietly(&self, mut tried: Vec<Supply>, failures: usize) {
        let catalogue = self.catalogue.get_untracked();
        let mut wanted = self.beside(&Route::Home);
        if !self.device().saves_data() {
            wanted.extend(catalogue.supplies());
        }
        let is_next = |supply: &Supply| {
            catalogue.supplied(*supply) == Supplied::Away && !tried.contains(supply)
        };
        let next = wanted.into_iter().find(is_next).filter(|_| failures < MOST_FAILURES);
        let Some(next) = next else {
            catalogue.end_quietly();
            return;
        };
        tried.push(next);
        let app = *self;
        self.fetch(
            next,
            || false,
            move |has_come| app.next_quietly(tried, if has_come { 0 } else { failures + 1 }),
        );
    }

    /// Fetches one, and says whether it came. One that does not come is missing if somebody waits for it then.
    fn fetch(
        &self,
        supply: Supply,
        is_waited_for: impl FnOnce() -> bool + 'static,
        then: impl FnOnce(bool) + 'static,
    ) {
        let app = *self;
        let catalogue = self.catalogue.get_untracked();
        let Some(file) = catalogue.file_of(supply) else { return };
        catalogue.note(supply, Supplied::Coming);
        let take = move |text: String| {
            app.catalogue.try_update(|catalogue| catalogue.take(supply, text)).unwrap_or(false)
        };
        let finish = move |text: Option<String>| {
            let has_come = text.is_some_and(take);
            if !has_come {
                let now = if is_waited_for() { Supplied::Missing } else { Supplied::Away };
                app.catalogue.update(|catalogue| catalogue.note_failed(supply, now));
            }
            then(has_come);
        };
        // Whatever comes first: an answer, or the end of patience.
        let finish = Rc::new(RefCell::new(Some(finish)));
        let at_last = finish.clone();
        let waiting = self.device().after(
            PATIENCE,
            Box::new(move || {
                let finish = at_last.borrow_mut().take();
                if let Some(finish) = finish {
                    finish(None);
                }
            }),
        );
        let on = move |text: Option<String>| {
            drop(waiting);
            let finish = finish.borrow_mut().take();
            match finish {
                Some(finish) => finish(text),
                None => drop(text.map(take)),
            }
        };
        let is_again = catalogue.has_failed(supply);
        self.device().site_file(&file, is_again, Box::new(on));
    }

    /// The one file without which there is no page.
    fn own(&self, route: &Route) -> Option<Supply> {
        if *route == Route::Example {
            return Some(Supply::Example);
        }
        // Words have to be saved whatever is missing.
        if matches!(route, Route::Copy(_)) {
            return None;
        }
        let (tool, _) = self.tool_and_project(route)?;
        self.catalogue.with_untracked(|catalogue| catalogue.supply_of(&tool))
    }

    /// What else a page shows, or reads names from.
    fn beside(&self, route: &Route) -> Vec<Supply> {
        match route {
            Route::Unknown
            | Route::Plan
            | Route::Terms(_)
            | Route::Finish
            | Route::SecondWindow
            | Route::Erase
            | Route::Help(_)
            | Route::About
            | Route::Blank(..) => Vec::new(),
            #[cfg(feature = "component-page")]
            Route::Components => Vec::new(),
            // For a new sheet the project is chosen on the page, and it may take from any of its sheets.
            Route::Home
            | Route::Bin
            | Route::Actions(None)
            | Route::Copy(CopyOf::All)
            | Route::Start(Some(_)) => self.for_all_here(),
            Route::Sheet(..)
            | Route::Print(_)
            | Route::Give(_)
            | Route::StartIn(..)
            | Route::Rounds(..)
            | Route::RoundsScreen(..)
            | Route::Session(..)
            | Route::Invited(_)
            | Route::Copy(CopyOf::Sheet(_)) => {
                let project = self.tool_and_project(route).and_then(|(_, project)| project);
                project.map_or_else(Vec::new, |project| self.for_project(&project))
            }
            Route::Changed(project)
            | Route::Actions(Some(project))
            | Route::Copy(CopyOf::Project(project)) => self.for_project(project),
            Route::Start(None)
            | Route::Project(_)
            | Route::NewSession(_)
            | Route::Programme(_)
            | Route::Find
            | Route::Open
            | Route::Example => self.for_every_tool(),
        }
    }

    /// The tool that a page is about, and the project that it belongs to.
    fn tool_and_project(&self, route: &Route) -> Option<(ToolId, Option<ProjectId>)> {
        match route {
            Route::Start(Some(tool)) | Route::Blank(tool, _) => Some((tool.clone(), None)),
            Route::StartIn(tool, project, _)
            | Route::Rounds(tool, project)
            | Route::RoundsScreen(tool, project) => Some((tool.clone(), Some(project.clone()))),
            Route::Sheet(id, _)
            | Route::Print(id)
            | Route::Give(id)
            | Route::Copy(CopyOf::Sheet(id)) => {
                let of = |sheet: &Sheet| (sheet.tool.clone(), Some(sheet.project.clone()));
                // On a device that goes round it is on the screen alone.
                let open = self.open.with_untracked(|o| {
                    o.as_ref().map(|open| &open.sheet).filter(|sheet| sheet.id == *id).map(of)
                });
                open.or_else(|| self.library.with_untracked(|l| l.sheet(id).map(of)))
            }
            Route::Session(id, _) => self.library.with_untracked(|l| {
                let session = l.session(id)?;
                Some((session.tool.clone(), Some(session.project.clone())))
            }),
            Route::Invited(invitation) => {
                let invite = Invite::try_from(invitation).ok()?;
                Some((invite.tool, Some(invite.project)))
            }
            Route::Home
            | Route::Start(None)
            | Route::Plan
            | Route::Project(_)
            | Route::Terms(_)
            | Route::Changed(_)
            | Route::NewSession(_)
            | Route::Programme(_)
            | Route::Actions(_)
            | Route::Copy(CopyOf::All | CopyOf::Project(_))
            | Route::Finish
            | Route::SecondWindow
            | Route::Find
            | Route::Open
            | Route::Example
            | Route::Bin
            | Route::Erase
            | Route::Help(_)
            | Route::About
            | Route::Unknown => None,
            #[cfg(feature = "component-page")]
            Route::Components => None,
        }
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
