//! Bringing two forms of a project together. Nothing that one of them has is lost.

use crate::domain::map::Set;

use crate::content::words;
use crate::domain::Stamp;
use crate::domain::beside;
use crate::domain::id::{ProjectId, RoundId};
use crate::domain::project::Project;

/// Stands in for a project that did not come with its sheets.
pub(super) fn stand_in(id: ProjectId) -> Project {
    Project::new(id, words().open.unknown_project.to_owned(), Stamp::default())
}

/// Whether a project only stands in for one that did not come, and nobody changed it since.
pub(super) fn is_stand_in(project: &Project) -> bool {
    *project == stand_in(project.id.clone())
}

/// Adds the rounds that only the other form has: sheets point to them. What only later versions know stays too.
pub(super) fn add_rounds(project: &mut Project, other: &Project) {
    project.unknown.fill(&other.unknown);
    let missing = other.rounds.iter().filter(|r| project.round(&r.id).is_none());
    let missing: Vec<_> = missing.cloned().collect();
    project.rounds.extend(missing);
}

/// Adds those of the wanted rounds that only the other form has. Says whether there were any.
pub(super) fn add_wanted_rounds(
    project: &mut Project,
    other: &Project,
    wanted: &Set<RoundId>,
) -> bool {
    let missing = |id: &RoundId| wanted.contains(id) && project.round(id).is_none();
    let rounds: Vec<_> = other.rounds.iter().filter(|r| missing(&r.id)).cloned().collect();
    let any = !rounds.is_empty();
    project.rounds.extend(rounds);
    any
}

/// Mine, with what only theirs has. An action that says something else there is kept beside mine.
pub(super) fn join(mine: &Project, theirs: &Project) -> Project {
    let mut joined = mine.clone();
    add_rounds(&mut joined, theirs);
    joined.terms.fill(theirs.terms.iter().map(|(term, own)| (*term, own.clone())));
    for action in &theirs.actions {
        let mut action = action.clone();
        if let Some(here) = mine.actions.iter().find(|a| a.id == action.id) {
            if *here == action {
                continue;
            }
            action.id = beside::action(&action);
        }
        if joined.actions.iter().all(|a| a.id != action.id) {
            joined.actions.push(action);
        }
    }
    joined.changed = mine.changed.max(theirs.changed);
    joined
}
