//! Changing an action on the list of actions. What is typed goes into a draft, which is kept as soon
//! as a sheet's answers are and by the same means: a timer at the root, and `flush` when the page is
//! hidden or left. So a key never waits for storage, and no word depends on the page.

use std::fmt;
use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::base::id::{ActionId, ProjectId, SheetId};
use crate::domain::sheet::action::Action;
use crate::domain::sheet::privacy;
use crate::ports::keys::{self, KeyKind};
use crate::state::app::App;
use crate::state::reading::Reading;
use crate::state::route::Route;
use crate::state::store::library::{Library, PlacedAction};
use crate::state::wing::Wing;

/// Names an action and where it is kept. A duplicated sheet holds actions of the same names, so the
/// place belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionKey {
    project: ProjectId,
    sheet: Option<SheetId>,
    action: ActionId,
}

impl ActionKey {
    /// An action that belongs to a project itself.
    pub fn of_project(project: ProjectId, action: ActionId) -> Self {
        Self { project, sheet: None, action }
    }

    /// The action's own name.
    pub fn action(&self) -> &ActionId {
        &self.action
    }
}

impl fmt::Display for ActionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.sheet.as_ref().map_or(self.project.as_str(), SheetId::as_str);
        write!(f, "{place}-{}", self.action)
    }
}

impl PlacedAction {
    /// The key of the document that it is kept in.
    pub(in crate::state) fn home(&self) -> String {
        self.sheet.as_ref().map_or_else(|| keys::project(&self.project), keys::sheet)
    }

    /// Names it and where it is kept.
    pub fn key(&self) -> ActionKey {
        ActionKey {
            project: self.project.clone(),
            sheet: self.sheet.clone(),
            action: self.action.id.clone(),
        }
    }
}

impl Library {
    /// The action of that name, where it is kept.
    pub fn action(&self, key: &ActionKey) -> Option<PlacedAction> {
        let actions = match &key.sheet {
            Some(sheet) => &self.sheet(sheet)?.actions,
            None => &self.project(&key.project)?.actions,
        };
        let action = actions.iter().find(|a| a.id == key.action)?.clone();
        Some(PlacedAction { project: key.project.clone(), sheet: key.sheet.clone(), action })
    }
}

/// An action that is being changed on the list of actions.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// As it was last kept.
    pub base: PlacedAction,
    /// As it is on the screen.
    pub now: Action,
    /// It has changes that are not kept yet.
    pub dirty: bool,
}

/// The list of actions: what is being typed there.
#[derive(Clone, Copy)]
pub struct Planning {
    app: App,
    /// The action that is being changed.
    draft: RwSignal<Option<Draft>>,
    /// Words of an action that was begun and is not added yet.
    begun: RwSignal<String>,
}

impl Wing for Planning {
    fn leave(&self, _to: &Route) {
        self.end_action();
    }

    fn keep(&self) {
        self.keep_draft();
    }

    fn let_go(&self, keys: &[String]) {
        self.draft.update(|draft| {
            draft.take_if(|draft| keys.contains(&draft.base.home()));
        });
        if keys.iter().any(|key| matches!(keys::holds(key), KeyKind::Project(_))) {
            self.begun.set(String::new());
        }
    }

    fn forget(&self) {
        self.draft.set(None);
        self.begun.set(String::new());
    }

    fn has_words(&self) -> bool {
        self.begun.with_untracked(|text| !text.trim().is_empty())
    }
}

impl App {
    /// Whether an action came from a private part of a sheet.
    pub fn is_private_action(&self, placed: &PlacedAction) -> bool {
        let (Some(sheet), Some(from)) = (&placed.sheet, &placed.action.from) else { return false };
        let tool = self.library.with_untracked(|l| l.sheet(sheet).map(|s| s.tool.clone()));
        tool.is_some_and(|tool| privacy::is_private(self.tool(&tool).as_deref(), from))
    }
}

impl Planning {
    /// Nothing is being changed yet.
    pub(in crate::state) fn new(app: App) -> Self {
        let planning =
            Self { app, draft: RwSignal::new(None), begun: RwSignal::new(String::new()) };
        app.add_wing(Rc::new(planning));
        planning
    }

    /// The action that is being changed.
    pub fn draft(&self) -> Reading<Option<Draft>> {
        Reading::of(self.draft)
    }

    /// Words of an action that was begun and is not added yet.
    pub fn begun(&self) -> RwSignal<String> {
        self.begun
    }

    /// Starts to change an action; whatever was being changed is kept first.
    pub fn begin_action(&self, placed: PlacedAction) {
        self.app.flush();
        self.draft.set(Some(Draft { now: placed.action.clone(), base: placed, dirty: false }));
    }

    /// Changes the action that is being changed, and keeps it soon.
    pub fn edit_draft(&self, change: impl FnOnce(&mut Action)) {
        self.draft.update(|draft| {
            if let Some(draft) = draft {
                change(&mut draft.now);
                draft.dirty = true;
            }
        });
        self.app.save_soon();
    }

    /// Keeps the action that is being changed, and ends that. One with no words left is taken out.
    pub fn end_action(&self) {
        self.app.flush();
        let Some(draft) = self.draft.get_untracked() else { return };
        self.draft.set(None);
        if draft.now.is_empty() {
            self.app.remove_placed_action(&draft.base);
        }
    }

    /// Keeps the action that is being changed, if it has changes. What another tab kept meanwhile
    /// stays; an action that was taken out there comes back with the words typed here.
    pub(in crate::state) fn keep_draft(&self) {
        let Some(draft) = self.draft.get_untracked().filter(|d| d.dirty) else { return };
        self.settle_draft(&draft.now);
        self.app.take_in_stored(&draft.base.home());
        let key = draft.base.key();
        let theirs = self.app.library.with_untracked(|l| l.action(&key)).map(|p| p.action);
        let next = match (&theirs, self.app.keeper.merger.get_value()) {
            (Some(theirs), Some(merger)) => {
                (merger.action)(Some(&draft.base.action), &draft.now, theirs)
            }
            _ => draft.now.clone(),
        };
        if theirs.as_ref() != Some(&next) {
            self.app.change_action(&draft.base, |action| *action = next.clone());
        }
        self.settle_draft(&next);
    }

    /// What is on the screen is now what was kept. Only tells the page when that changed a word.
    fn settle_draft(&self, kept: &Action) {
        let same = self.draft.with_untracked(|d| d.as_ref().is_some_and(|d| d.now == *kept));
        let settle = |draft: &mut Option<Draft>| {
            if let Some(draft) = draft {
                draft.base.action = kept.clone();
                draft.now = kept.clone();
                draft.dirty = false;
            }
        };
        if same {
            self.draft.update_untracked(settle);
        } else {
            self.draft.update(settle);
        }
    }
}
