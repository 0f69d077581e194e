//! What is different between something that came in and what is here, as a short list.

use crate::content::words;
use crate::domain::base::id::ItemId;
use crate::domain::project::Project;
use crate::domain::sheet::Sheet;
use crate::domain::tool::Tool;

/// What is different in a sheet: the questions with other answers, in the tool's order, and more.
pub(super) fn of_sheets(
    tool: Option<&Tool>,
    here: &Sheet,
    arrived: &Sheet,
    asked_apart: &dyn Fn(&ItemId) -> bool,
) -> Vec<String> {
    let w = &words().open;
    let other = |id: &ItemId| here.answers.get(id) != arrived.answers.get(id) && !asked_apart(id);
    let mut found = Vec::new();
    if here.details != arrived.details || here.project != arrived.project {
        found.push(w.differs_whose.to_owned());
    }
    let asked = tool.map(|t| t.items().map(|(_, item)| item).collect::<Vec<_>>());
    let asked = asked.unwrap_or_default();
    found.extend(asked.iter().filter(|item| other(&item.id)).map(|item| item.text.clone()));
    let unknown = here.answers.keys().chain(arrived.answers.keys());
    let unknown = unknown.filter(|id| other(id) && asked.iter().all(|item| item.id != **id));
    found.extend(
        unknown.collect::<crate::domain::base::map::Set<_>>().into_iter().map(ToString::to_string),
    );
    if here.actions != arrived.actions {
        found.push(w.differs_actions.to_owned());
    }
    if here.picks != arrived.picks {
        found.push(w.differs_picks.to_owned());
    }
    found
}

/// What is different in a project.
pub(super) fn of_projects(here: &Project, arrived: &Project) -> Vec<String> {
    let w = &words().open;
    let parts = [
        (here.name != arrived.name, w.differs_name),
        (here.rounds != arrived.rounds, w.differs_rounds),
        (here.actions != arrived.actions, w.differs_actions),
        (here.terms != arrived.terms, w.differs_terms),
    ];
    parts.into_iter().filter(|(differs, _)| *differs).map(|(_, word)| word.to_owned()).collect()
}
