//! What is suggested for a new session: as the last one, at the next round.

use leptos::prelude::*;
use shared_table::domain::Day;
use shared_table::domain::base::day;
use shared_table::domain::base::id::{ProjectId, RoundId, ToolId, VariantId};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::state::room::next_session::{next_round, next_way};
use shared_table::state::room::sessions::NewSession;

use crate::world::World;

fn on(text: &str) -> Day {
    day::read(text).unwrap()
}

fn tool() -> ToolId {
    ToolId::new("self-assessment").unwrap()
}

fn ask(world: &World, project: &ProjectId, way: &str, round: Option<RoundId>) {
    let new = NewSession {
        project: project.clone(),
        tool: tool(),
        variant: VariantId::new(way).unwrap(),
        round,
        least: MinGroupSize::Five,
        late_for: None,
        expected: None,
    };
    world.turn().add_session(new).unwrap();
}

fn suggested(world: &World, project: &ProjectId, today: &str) -> Option<RoundId> {
    world.turn().library.with_untracked(|l| {
        next_round(l.project(project).unwrap(), &l.sessions_of(project), &tool(), on(today))
    })
}

#[test]
fn the_nearest_round_from_today_on_is_next() {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    world.turn().add_round(&project, "Late", Some(on("2030-09-01"))).unwrap();
    let past = world.turn().add_round(&project, "Past", Some(on("2030-01-01"))).unwrap();
    let near = world.turn().add_round(&project, "Near", Some(on("2030-03-01"))).unwrap();
    assert_eq!(suggested(&world, &project, "2030-03-01"), Some(near));
    assert_eq!(suggested(&world, &project, "2029-12-31"), Some(past));
}

#[test]
fn without_days_the_round_after_the_last_asked_is_next_and_none_after_all() {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    assert_eq!(suggested(&world, &project, "2030-01-01"), None);
    let start = world.turn().add_round(&project, "Start", None).unwrap();
    let later = world.turn().add_round(&project, "Later", None).unwrap();
    assert_eq!(suggested(&world, &project, "2030-01-01"), Some(start.clone()));
    ask(&world, &project, "quick", Some(start));
    assert_eq!(suggested(&world, &project, "2030-01-01"), Some(later.clone()));
    ask(&world, &project, "quick", Some(later));
    assert_eq!(suggested(&world, &project, "2030-01-01"), None);
}

#[test]
fn the_way_is_that_of_the_session_before() {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    let way = || world.turn().library.with_untracked(|l| next_way(&l.sessions_of(&project)));
    assert_eq!(way(), None);
    ask(&world, &project, "quick", None);
    assert_eq!(way(), Some((tool(), VariantId::new("quick").unwrap())));
}
