//! What is suggested for a new session: as the last one, at the next round.

use leptos::prelude::*;
use shared_table::domain::Day;
use shared_table::domain::base::day;
use shared_table::domain::base::id::{ProjectId, RoundId, SessionId, ToolId, VariantId};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::session::Added;
use shared_table::domain::sheet::Perspective::Volunteer;
use shared_table::state::room::files::{RoomFileResult, SheetOutcome};
use shared_table::state::room::next_session::{next_round, next_way, times_asked};
use shared_table::state::room::sessions::NewSession;

use crate::sessions::{opened, session, sheet};
use crate::world::World;

fn on(text: &str) -> Day {
    day::read(text).unwrap()
}

fn tool() -> ToolId {
    ToolId::new("self-assessment").unwrap()
}

fn ask(world: &World, project: &ProjectId, way: &str, round: Option<RoundId>) -> SessionId {
    let new = NewSession {
        project: project.clone(),
        tool: tool(),
        variant: VariantId::new(way).unwrap(),
        round,
        least: MinGroupSize::Five,
        late_for: None,
        expected: None,
    };
    world.turn().add_session(new).unwrap()
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

#[test]
fn a_sheet_of_no_round_counts_if_somebody_answered_since() {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    let round = world.turn().add_round(&project, "Later", None).unwrap();
    let other = world.turn().add_round(&project, "Start", None).unwrap();
    let id = ask(&world, &project, "quick", Some(round));
    let opened_at = session(&world, &id).created;
    let outcome = |name: &str, round, changed| {
        let mut sheet = sheet(&world, &id, name, Volunteer, 1);
        (sheet.details.round, sheet.changed) = (round, changed);
        world.turn().take_files(&id, &[opened(vec![sheet])]).remove(0).became
    };
    let day_before = opened_at.checked_sub_days(chrono::Days::new(1)).unwrap();
    let stays_out = RoomFileResult::Sheets(vec![SheetOutcome::OtherRound]);
    assert_eq!(outcome("before", None, day_before), stays_out);
    assert_eq!(outcome("other", Some(other), opened_at), stays_out);
    let counts = RoomFileResult::Sheets(vec![SheetOutcome::Added(Added::New)]);
    assert_eq!(outcome("since", None, opened_at), counts);
}

#[test]
fn late_people_are_no_time_of_their_own() {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    let times =
        || world.turn().library.with_untracked(|l| times_asked(&l.sessions_of(&project), &tool()));
    assert_eq!(times(), 0);
    let id = ask(&world, &project, "quick", None);
    assert_eq!(times(), 1);
    crate::sessions::bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    world.app.session_for_the_late(&id).unwrap();
    assert_eq!(times(), 1);
}
