//! How often a room was asked, and groups that are together as long as the page is open.

use leptos::prelude::*;
use shared_table::domain::base::id::SessionId;
use shared_table::domain::room::differ::StatementOrder;
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::format::open::{Opened, open};
use shared_table::ports::clock::Clock;
use shared_table::ports::files::InFile;
use shared_table::state::exchange::opening::OpenedFile;
use shared_table::state::room::programme::{GroupOutcome, Programme};
use shared_table::state::room::sessions::{CopyOfSession, NewSession};
use shared_table::state::route::{ProgrammeView, Route};

use crate::sessions::{bring, room, session, session_in};
use crate::world::World;

#[test]
fn each_time_of_asking_counts_once_whoever_comes_late() {
    let (world, id) = room();
    let first = session(&world, &id);
    let (of, project) = (first.tool, first.project);
    let asked = || world.turn().times_asked(&of, &project);
    let tool = world.turn().tool(&of).unwrap();
    assert_eq!(asked(), None, "nobody answered yet");
    bring(&world, &id, 0, 5, 1);
    assert_eq!(asked().map(|asked| (asked.n, asked.seen)), Some((1, 0)));
    assert!(!world.turn().has_rounds(&tool, &project), "nobody looked yet");
    assert!(world.turn().reveal(&id));
    let late = world.turn().session_for_the_late(&id).unwrap();
    bring(&world, &late, 10, 5, 2);
    assert_eq!(asked().map(|asked| (asked.n, asked.seen)), Some((1, 1)));
    assert!(world.turn().has_rounds(&tool, &project));
    let new = NewSession {
        project: project.clone(),
        tool: of.clone(),
        variant: first.variant,
        round: None,
        least: MinGroupSize::Five,
        late_for: None,
        expected: None,
    };
    world.device.minutes.set(world.device.minutes.get() + 1);
    let second = world.turn().add_session(new).unwrap();
    bring(&world, &second, 20, 5, 3);
    let times = asked().unwrap();
    assert_eq!((times.n, times.seen, times.last), (2, 1, second.clone()));
    assert!(world.turn().reveal(&second));
    assert_eq!(asked().unwrap().seen, 2);
    // What is left of a deleted one is no time of asking.
    assert!(world.turn().delete_session(&second));
    assert_eq!(asked().map(|asked| (asked.n, asked.last)), Some((1, id)));
}

#[test]
fn a_file_that_is_not_whole_is_said_and_counts_for_nothing() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    assert!(world.turn().reveal(&id));
    let text = world.turn().session_file(&id, CopyOfSession::WhatWasSeen).unwrap().text;
    let programme = Programme::open(world.app);
    let at = text.find("\"items\"").unwrap() + 20;
    let cut = text[..at].to_owned();
    let changed =
        text.replacen("\"items\"", "\"itemz\"", 1).replacen("\"people\":", "\"people\":-", 1);
    for broken in [cut, changed] {
        let content = Ok(open(broken.as_bytes()));
        let told = programme.take(&[OpenedFile { name: String::new(), content }]);
        assert!(told[0].became.is_err(), "{told:?}");
        assert!(untrack(|| programme.groups().get().is_empty()), "a part of it counts: {broken}");
    }
    let content = Ok(open(text.as_bytes()));
    let told = programme.take(&[OpenedFile { name: String::new(), content }]);
    assert_eq!(told[0].became, Ok(vec![GroupOutcome::New]));
}

#[test]
fn groups_stay_in_memory_until_the_device_is_cleared() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    assert!(world.turn().reveal(&id));
    let file = world.turn().session_file(&id, CopyOfSession::WhatWasSeen).unwrap();
    let programme = Programme::open(world.app);
    world.app.arrive(Route::Programme(ProgrammeView::All));
    let opened = || OpenedFile { name: String::new(), content: Ok(open(file.text.as_bytes())) };
    programme.take(&[opened()]);
    assert_eq!(untrack(|| programme.tool()), Some(session(&world, &id).tool));
    world.app.arrive(Route::Programme(ProgrammeView::Statement(1)));
    assert_eq!(untrack(|| programme.groups().get().len()), 1);
    programme.put_first(StatementOrder::Spread);
    world.app.arrive(Route::Help(None));
    world.app.arrive(Route::Programme(ProgrammeView::All));
    assert_eq!(untrack(|| programme.groups().get().len()), 1, "one press takes all of it");
    assert_eq!(untrack(|| programme.order()), StatementOrder::Spread);
    assert!(world.turn().delete_session(&id));
    assert_eq!(untrack(|| programme.groups().get().len()), 0, "it was deleted");
    world.turn().share_device();
    programme.take(&[opened()]);
    programme.put_first(StatementOrder::Order);
    assert!(world.turn().has_something_shared(), "nobody is asked to clear it");
    world.turn().clear_shared();
    assert!(!world.turn().has_something_shared());
    assert_eq!(untrack(|| programme.groups().get().len()), 0, "somebody else would see them");
    assert_eq!(untrack(|| programme.order()), StatementOrder::default());
}

#[test]
fn a_group_is_listed_by_its_project_and_taken_out_and_put_back() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    assert!(world.turn().reveal(&id));
    let file = world.turn().session_file(&id, CopyOfSession::WhatWasSeen).unwrap();
    let programme = Programme::open(world.app);
    let Opened::Good(copy) = open(file.text.as_bytes()) else { panic!("something was noted") };
    let mut nameless = copy.clone();
    nameless.projects.clear();
    nameless.sessions[0].id = SessionId::new("another").unwrap();
    let file =
        |copy| OpenedFile { name: "a-file.json".to_owned(), content: Ok(Opened::Good(copy)) };
    programme.take(&[file(copy), file(nameless)]);
    let listed = || untrack(|| programme.listed());
    let names = || listed().into_iter().map(|(_, group)| group.name).collect::<Vec<_>>();
    assert_eq!(names(), ["a-file.json", "Ridge Street"]);
    assert!(programme.take_out(&id));
    assert_eq!(names(), ["a-file.json"]);
    assert!(programme.put_back());
    assert_eq!(names(), ["a-file.json", "Ridge Street"]);
    assert!(!programme.put_back(), "it is in once");
}

#[test]
fn results_that_somebody_opens_elsewhere_are_carried_over() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    assert!(world.turn().reveal(&id));
    let file = world.turn().session_file(&id, CopyOfSession::WhatWasSeen).unwrap();
    let other = World::new();
    let programme = Programme::open(other.app);
    let bytes = Ok(file.text.into_bytes());
    other.exchange().receive(vec![InFile { name: "one.json".to_owned(), content: bytes }]);
    other.exchange().import().with_untracked(|import| programme.carry(import));
    let told = programme.take_carried();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].became, Ok(vec![GroupOutcome::New]));
    assert!(programme.take_carried().is_empty(), "it is told once");
    let listed = untrack(|| programme.listed());
    assert_eq!(listed[0].1.name, "Ridge Street");
}

/// Who runs a room may choose no round at first, and one later: the order is that of the days all the same.
#[test]
fn what_belongs_to_no_round_stands_where_its_day_is() {
    let (world, first) = room();
    let of = session(&world, &first);
    let tool = world.turn().tool(&of.tool).unwrap();
    bring(&world, &first, 0, 6, 0);
    assert!(world.turn().reveal(&first));
    let day = 24 * 60;
    world.device.minutes.set(world.device.minutes.get() + day);
    let round = world.turn().add_round(&of.project, "After six months", None);
    let second = session_in(&world, &of.project, round, MinGroupSize::Five);
    bring(&world, &second, 20, 6, 3);
    assert!(world.turn().reveal(&second));
    world.device.minutes.set(world.device.minutes.get() + day);
    let third = session_in(&world, &of.project, None, MinGroupSize::Five);
    bring(&world, &third, 40, 6, 3);
    assert!(world.turn().reveal(&third));
    let shown = world.turn().show_rounds(&tool, &of.project);
    let labels: Vec<&str> = shown.iter().map(|seen| seen.label.as_str()).collect();
    let days = [&first, &third].map(|id| {
        let when = session(&world, id).revealed.unwrap().when;
        world.device.day_in_words(world.device.local_day(when))
    });
    assert_eq!(labels, [days[0].as_str(), "After six months", days[1].as_str()]);
    let before = |id| world.turn().seen_before(&session(&world, id)).len();
    assert_eq!([&first, &second, &third].map(before), [0, 1, 2]);
}
