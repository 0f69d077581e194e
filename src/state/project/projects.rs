//! Commands on projects: make, rename, rounds, actions, the example.

use leptos::prelude::*;

use crate::domain::Day;
use crate::domain::base::id::{ActionId, ItemId, ProjectId, RoundId};
use crate::domain::document::kept::Kept;
use crate::domain::document::limits;
use crate::domain::project::{Project, Round};
use crate::domain::sheet::action::Action;
use crate::domain::sheet::edit::{self, Change};
use crate::ports::keys;
use crate::state::app::App;
use crate::state::store::library::PlacedAction;

/// What is planned, before it has a name in files.
#[derive(Debug, Clone, Copy, Default)]
pub struct Planned<'a> {
    /// The statement it came from, if it came from one.
    pub from: Option<&'a ItemId>,
    /// What will be done.
    pub what: &'a str,
    /// Who does it; may be empty.
    pub who: &'a str,
    /// When it should be done, if that is known.
    pub by_when: Option<Day>,
}

impl App {
    /// Makes a project; gives back its name in files.
    pub fn add_project(&self, name: &str) -> Option<ProjectId> {
        let id = ProjectId::new(&self.device().fresh_id()).ok()?;
        let project = Project::new(id.clone(), name.trim().to_owned(), self.now());
        self.keep_project(Kept { rev: 1, ..Kept::new(project) });
        Some(id)
    }

    /// Changes a project and keeps it. Says whether it is kept.
    pub fn change_project(&self, id: &ProjectId, change: impl FnOnce(&mut Project)) -> bool {
        self.take_in_stored(&keys::project(id));
        let Some(mut kept) = self.library.with_untracked(|l| l.projects.get(id).cloned()) else {
            return false;
        };
        change(&mut kept.doc);
        kept.doc.changed = self.now();
        kept.rev += 1;
        kept.uncopied_since = kept.uncopied_since.or(Some(kept.doc.changed));
        self.keep_project(kept)
    }

    /// Changes a project as a whole or not at all: where that can't be kept the project stays as it was,
    /// and whoever typed has the words still before them.
    fn add_to_project(&self, id: &ProjectId, change: impl FnOnce(&mut Project)) -> bool {
        self.take_in_stored(&keys::project(id));
        let before = self.library.with_untracked(|l| l.projects.get(id).cloned());
        let is_kept = self.change_project(id, change);
        if let Some(before) = before.filter(|_| !is_kept) {
            self.library.update(|l| {
                if let Some(here) = l.projects.get_mut(id) {
                    here.doc = before.doc;
                }
            });
        }
        is_kept
    }

    /// Whether one of a project's lists takes one more.
    fn has_room(&self, id: &ProjectId, len: impl FnOnce(&Project) -> usize) -> bool {
        let len = self.library.with_untracked(|l| l.project(id).map_or(0, len));
        limits::room(len) > 0
    }

    /// Adds a round to a project; gives back its name in files. `None` where it can't be kept.
    pub fn add_round(
        &self,
        project: &ProjectId,
        label: &str,
        date: Option<Day>,
    ) -> Option<RoundId> {
        let id = RoundId::new(&self.device().fresh_id()).ok()?;
        let round = Round { id: id.clone(), label: label.trim().to_owned(), date };
        let has_room = self.has_room(project, |p| p.rounds.len());
        (has_room && self.add_to_project(project, |p| p.rounds.push(round))).then_some(id)
    }

    /// Adds an action that belongs to the project itself. `None` where it can't be kept.
    pub fn add_project_action(&self, project: &ProjectId, what: &str) -> Option<ActionId> {
        self.plan_action(project, Planned { what, ..Planned::default() })
    }

    /// Adds an action of the project, as far as it is planned. `None` where it can't be kept.
    pub fn plan_action(&self, project: &ProjectId, planned: Planned<'_>) -> Option<ActionId> {
        let id = ActionId::new(&self.device().fresh_id()).ok()?;
        let what = planned.what.trim().to_owned();
        let mut action = Action::new(id.clone(), planned.from.cloned(), what);
        planned.who.trim().clone_into(&mut action.who);
        action.by_when = planned.by_when;
        let has_room = self.has_room(project, |p| p.actions.len());
        (has_room && self.add_to_project(project, |p| p.actions.push(action))).then_some(id)
    }

    /// Changes an action, wherever it is kept. Says whether that is kept.
    pub fn change_action(&self, placed: &PlacedAction, change: impl FnOnce(&mut Action)) -> bool {
        let mut action = placed.action.clone();
        change(&mut action);
        self.put_action(placed, Some(action))
    }

    /// Takes an action out, wherever it is kept. Says whether that is kept.
    pub fn remove_placed_action(&self, placed: &PlacedAction) -> bool {
        self.put_action(placed, None)
    }

    /// Puts an action back that was taken out. Says whether that is kept.
    pub fn restore_placed_action(&self, placed: &PlacedAction) -> bool {
        self.put_action(placed, Some(placed.action.clone()))
    }

    fn put_action(&self, placed: &PlacedAction, action: Option<Action>) -> bool {
        let id = placed.action.id.clone();
        let set = action.map(|a| (usize::MAX, a));
        match &placed.sheet {
            Some(sheet) => {
                let now = self.now();
                self.change_sheet(sheet, |s| {
                    edit::apply(s, Change::Action(id, set), now);
                })
            }
            None => self.change_project(&placed.project, |p| {
                edit::set_action(&mut p.actions, &id, set);
            }),
        }
    }

    /// Takes the example out: its project and all that came with it. What somebody made in it stays,
    /// and the project with it. Says whether all of it is gone.
    pub fn remove_example(&self) -> bool {
        self.flush();
        let all = self.library.with_untracked(|l| {
            let examples = l.projects.values().map(|kept| &kept.doc).filter(|p| p.example);
            examples.map(|p| p.id.clone()).collect::<Vec<_>>()
        });
        // Each of them, also where one can't be taken out.
        let gone: Vec<bool> = all.iter().map(|id| self.remove_example_project(id)).collect();
        gone.into_iter().all(|gone| gone)
    }

    fn remove_example_project(&self, id: &ProjectId) -> bool {
        let mut all = self.keys_of(id);
        let (n, mut is_kept) = (all.len(), true);
        all.retain(|key| is_made_up(key));
        if all.len() < n {
            // The project itself comes last, and stays.
            all.pop();
            is_kept = self.change_project(id, |project| project.example = false);
        }
        self.strike(&all, false) && is_kept
    }
}

/// Whether a key is of something in the made-up example. No id that a device makes begins like that.
fn is_made_up(key: &str) -> bool {
    key.split('.').nth(2).is_some_and(|id| id.starts_with("example-"))
}
