//! The leaves of a project.

use super::action::{of_actions, put_action};
use super::{LeafCollector, Leaves, ListBuilder, NAME, ORDER, at_place, more, place};
use crate::domain::base::day;
use crate::domain::base::id::RoundId;
use crate::domain::base::map::Map;
use crate::domain::project::terms::Term;
use crate::domain::project::{Project, Round};

/// The leaves of a project.
pub fn of_project(project: &Project) -> Leaves {
    let mut taken = LeafCollector::default();
    taken.some(NAME.to_owned(), &project.name);
    for round in &project.rounds {
        let path = format!("round/{}", round.id);
        taken.some(format!("{path}/label"), &round.label);
        taken.some(format!("{path}/date"), &round.date.map(day::iso).unwrap_or_default());
        taken.put(path, "");
    }
    taken.order(format!("rounds{ORDER}"), project.rounds.iter().map(|round| round.id.as_str()));
    for (term, own) in project.terms.iter() {
        taken.put(format!("term/{}", place(&Term::ALL, term)), own.as_str());
    }
    of_actions(&project.actions, &mut taken);
    taken.more(&project.unknown);
    taken.0.into_iter().collect()
}

/// Puts leaves into a project, in place of what it says.
pub fn put_into_project(leaves: &Leaves, project: &mut Project) {
    let (mut rounds, mut actions) = (ListBuilder::<Round>::default(), ListBuilder::default());
    project.name = leaves.get(NAME).cloned().unwrap_or_default();
    project.terms = Map::new();
    project.unknown = more(leaves);
    for (path, text) in leaves.iter() {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["rounds", _] => rounds.order = text.clone(),
            ["round", id, field @ ..] => drop(put_round(id, field, text, &mut rounds)),
            ["term", term] => {
                if let Some(term) = at_place(&Term::ALL, term) {
                    project.terms.insert(term, text.clone());
                }
            }
            _ => drop(put_action(&parts, text, &mut actions)),
        }
    }
    project.rounds = rounds.in_order();
    project.actions = actions.in_order();
}

fn put_round(id: &str, field: &[&str], text: &str, rounds: &mut ListBuilder<Round>) -> Option<()> {
    let new = || Some(Round { id: RoundId::new(id).ok()?, label: String::new(), date: None });
    let round = rounds.get(id, new)?;
    match field {
        ["label"] => text.clone_into(&mut round.label),
        ["date"] => round.date = day::read(text),
        _ => {}
    }
    Some(())
}
