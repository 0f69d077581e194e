//! What is filled in before a sheet starts. Asked once, carried on to the next sheet.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::{ProjectId, SheetId, VariantId};
use crate::domain::sheet::Details;
use crate::domain::tool::Tool;
use crate::state::app::App;
use crate::state::sheet::sheets::NewSheet;
use crate::state::store::library::Library;
use crate::state::store::preferences::Preferences;
use crate::ui::parts::round_fields::NewRound;

/// What is filled in before a sheet starts.
#[derive(Clone, Copy)]
pub struct StartForm {
    /// Which way of using the tool.
    pub way: RwSignal<String>,
    /// The project, if it is one that is there.
    pub project: RwSignal<Option<ProjectId>>,
    /// The name of a project that is to be made.
    pub project_name: RwSignal<String>,
    /// A round that is to be made, if one is.
    pub new_round: RwSignal<Option<NewRound>>,
    /// Who the sheet speaks for, and when.
    pub details: RwSignal<Details>,
}

impl StartForm {
    /// Filled in as far as it is known from the sheet that was started last.
    pub fn new(app: App, preferences: Preferences, tool: &Tool) -> Self {
        let last = preferences.last_started();
        let (project, details) = app.library.with_untracked(|l| known(l, last.as_ref()));
        let way = tool.variants.first().map(|way| way.id.to_string());
        Self {
            way: RwSignal::new(way.unwrap_or_default()),
            project: RwSignal::new(project),
            project_name: RwSignal::new(String::new()),
            new_round: RwSignal::new(None),
            details: RwSignal::new(details),
        }
    }

    /// Sets the project. A round belongs to one project, so it goes with the old one.
    pub fn set_project(&self, project: Option<ProjectId>) {
        self.project.set(project);
        self.new_round.set(None);
        self.details.update(|details| details.round = None);
    }

    /// Makes what is to be made, and the sheet. Its name, unless something is unknown.
    pub fn start(&self, app: App, preferences: Preferences, tool: &Tool) -> Option<SheetId> {
        let variant = VariantId::new(&self.way.get_untracked()).ok()?;
        let project = match self.project.get_untracked() {
            Some(project) => project,
            None => app.add_project(&self.new_project_name())?,
        };
        let mut details = self.details.get_untracked();
        details.name = details.name.trim().to_owned();
        let round = self.new_round.get_untracked().filter(|r| !r.label.trim().is_empty());
        if let Some(round) = round {
            let Some(id) = app.add_round(&project, &round.label, round.date) else {
                // The next try takes the project that is made now.
                self.project.set(Some(project));
                app.say(words().keeping.still_not_saved);
                return None;
            };
            details.round = Some(id);
        }
        let new = NewSheet { tool: tool.id.clone(), variant, project, details };
        let id = app.start_sheet(new)?;
        preferences.set_last_started(&id);
        Some(id)
    }

    fn new_project_name(&self) -> String {
        let name = self.project_name.get_untracked();
        let name = name.trim();
        if name.is_empty() { words().start.project_default.to_owned() } else { name.to_owned() }
    }
}

/// Project and details of the sheet that was started last here. Without one: the only project.
fn known(library: &Library, last: Option<&SheetId>) -> (Option<ProjectId>, Details) {
    let is_own = |id: &ProjectId| library.own_projects().iter().any(|p| p.id == *id);
    let last = last.and_then(|id| library.sheet(id)).filter(|sheet| sheet.binned.is_none());
    let last = last.filter(|sheet| is_own(&sheet.project));
    if let Some(sheet) = last {
        let details = Details { perspective: None, from_paper: false, ..sheet.details.clone() };
        return (Some(sheet.project.clone()), details);
    }
    let only = match library.own_projects().as_slice() {
        [only] => Some(only.id.clone()),
        _ => None,
    };
    (only, Details::default())
}
