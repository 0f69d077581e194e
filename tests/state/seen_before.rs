//! What was seen of a worksheet before a session: to say what moved since, and nothing that nobody has looked at.

use leptos::prelude::*;
use shared_table::domain::base::id::{RoundId, SessionId};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::sheet::Perspective;
use shared_table::state::exchange::import::Accepted;
use shared_table::state::room::rounds::ShownRound;

use crate::sessions::{bring, file, session, session_in, sheet};
use crate::world::World;

/// A project with three rounds, and a session in each of them.
fn rounds() -> (World, [SessionId; 3]) {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    let rounds = ["Start", "Later", "Last"];
    let rounds = rounds.map(|label| world.turn().add_round(&project, label, None).unwrap());
    let at =
        |round: &RoundId| session_in(&world, &project, Some(round.clone()), MinGroupSize::Five);
    let sessions = rounds.each_ref().map(at);
    (world, sessions)
}

fn seen_before(world: &World, id: &SessionId) -> Vec<ShownRound> {
    world.turn().seen_before(&session(world, id))
}

fn labels(world: &World, id: &SessionId) -> Vec<String> {
    seen_before(world, id).into_iter().map(|seen| seen.label).collect()
}

#[test]
fn it_is_what_sessions_of_earlier_rounds_have_shown() {
    let (world, [start, later, last]) = rounds();
    bring(&world, &start, 0, 6, 1);
    bring(&world, &last, 10, 6, 2);
    assert!(labels(&world, &later).is_empty(), "nobody has looked yet");
    world.app.reveal(&start);
    world.app.reveal(&last);
    assert_eq!(labels(&world, &later), ["Start"]);
    assert!(labels(&world, &start).is_empty(), "what comes later is not before");
    assert_eq!(seen_before(&world, &later)[0].shown.people, 6);
    world.app.cover_results(&start, true);
    assert!(labels(&world, &later).is_empty(), "it is covered");
}

#[test]
fn sheets_count_once_they_were_looked_at_and_are_not_shown_by_it() {
    let (world, [start, later, _]) = rounds();
    let one = |at| sheet(&world, &start, &format!("s{at}"), Perspective::Volunteer, 1);
    world.exchange().receive(vec![file((0..6).map(one).collect())]);
    assert_eq!(world.exchange.accept_import(), Accepted::Done);
    let kept = || world.app.library.with_untracked(|l| l.sessions.len());
    let before = kept();
    assert!(labels(&world, &later).is_empty(), "nobody has looked at the sheets");
    assert_eq!(kept(), before, "something is remembered as shown");
    let of = session(&world, &later);
    let tool = world.app.tool(&of.tool).unwrap();
    world.app.show_rounds(&tool, &of.project);
    assert_eq!(labels(&world, &later), ["Start"]);
}

#[test]
fn a_session_that_nobody_looked_at_has_nothing_before_it() {
    let (world, [start, ..]) = rounds();
    bring(&world, &start, 0, 6, 1);
    world.app.reveal(&start);
    let project = session(&world, &start).project;
    let alone = session_in(&world, &project, None, MinGroupSize::Five);
    assert!(labels(&world, &alone).is_empty());
}
