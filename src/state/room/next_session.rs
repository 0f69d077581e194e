//! What a new session is likely to be: as the project's last one, at the next time of asking.

use crate::domain::Day;
use crate::domain::base::id::{RoundId, ToolId, VariantId};
use crate::domain::project::Project;
use crate::domain::room::session::Session;

/// The tool and way of a project's last session. `sessions` are the project's, the earliest first.
pub fn next_way(sessions: &[&Session]) -> Option<(ToolId, VariantId)> {
    sessions.last().map(|last| (last.tool.clone(), last.variant.clone()))
}

/// How often a tool was asked with in a project. `sessions` are the project's.
pub fn times_asked(sessions: &[&Session], tool: &ToolId) -> usize {
    sessions.iter().filter(|s| s.tool == *tool && s.late_for.is_none()).count()
}

/// The round to ask in next: the nearest one from today on in which this tool was not shown; where no
/// day says so, the one after the last in which it was asked.
pub fn next_round(
    project: &Project,
    sessions: &[&Session],
    tool: &ToolId,
    today: Day,
) -> Option<RoundId> {
    let asked = |id: &RoundId| {
        sessions
            .iter()
            .filter(|s| s.tool == *tool && s.round.as_ref() == Some(id))
            .collect::<Vec<_>>()
    };
    let is_shown = |id: &RoundId| asked(id).iter().any(|s| s.revealed.is_some());
    let open = project.rounds.iter().filter(|round| !is_shown(&round.id));
    let dated = open.filter_map(|round| Some((round.date.filter(|day| *day >= today)?, round)));
    if let Some((_, round)) = dated.min_by_key(|(day, _)| *day) {
        return Some(round.id.clone());
    }
    let last = project.rounds.iter().rposition(|round| !asked(&round.id).is_empty());
    let next = project.rounds.get(last.map_or(0, |at| at + 1))?;
    Some(next.id.clone())
}
