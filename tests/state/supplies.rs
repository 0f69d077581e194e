//! Tools and the example come as files: what a page needs first, all else quietly, and again where one did not come.

use leptos::prelude::*;
use shared_table::content::tools::{IDS, example_file, file_of};
use shared_table::domain::base::id::ToolId;
use shared_table::state::page::supplies::Arrival;
use shared_table::state::route::{CopyOf, Route, SheetView};

use crate::data;
use crate::world::{World, no_tools};

/// An app to which no tool came yet.
fn empty() -> World {
    let world = World::new();
    world.turn().catalogue.set(no_tools());
    world
}

/// The files that were asked for and not answered yet.
fn wanted(world: &World) -> Vec<String> {
    world.device.wanted.borrow().iter().map(|(stem, _)| stem.clone()).collect()
}

/// What the site holds under a name.
fn on_site(stem: &str) -> String {
    let found = IDS.iter().position(|id| file_of(id) == stem);
    found.map_or(data::example(), |at| data::tools()[at].as_str()).to_owned()
}

/// Answers everything that was asked for so far.
fn answer(world: &World, with: impl Fn(&str) -> Option<String>) {
    let wanted: Vec<_> = world.device.wanted.borrow_mut().drain(..).collect();
    for (stem, on) in wanted {
        on(with(&stem));
    }
}

fn give(world: &World) {
    answer(world, |stem| Some(on_site(stem)));
}

/// How far a page is that somebody is on.
fn on(world: &World, route: &Route) -> Arrival {
    let app = *world.turn();
    if app.route.with_untracked(|now| now != route) {
        app.route.set(route.clone());
    }
    app.supply(route)
}

fn mood() -> ToolId {
    ToolId::new("mood").unwrap()
}

#[test]
fn a_page_gets_its_own_tool_and_no_other() {
    let world = empty();
    let start = Route::Start(Some(mood()));
    assert_eq!(on(&world, &start), Arrival::Coming);
    assert_eq!(on(&world, &start), Arrival::Coming, "it is asked for once");
    assert_eq!(wanted(&world), [file_of("mood")]);
    give(&world);
    assert_eq!(on(&world, &start), Arrival::Whole);
    assert!(world.app.tool(&mood()).is_some());
    assert_eq!(world.app.tools().len(), 1);
}

#[test]
fn a_sheet_gets_the_tools_of_its_project_too() {
    let world = World::new();
    let id = world.start_sheet();
    let (sheet, app) = (world.stored(&id).unwrap(), world.turn());
    app.catalogue.set(no_tools());
    assert_eq!(on(&world, &Route::Sheet(id, SheetView::Continue)), Arrival::Coming);
    assert_eq!(wanted(&world), [file_of(sheet.tool.as_str())]);
    give(&world);
    let in_project = Route::StartIn(mood(), sheet.project, None);
    assert_eq!(on(&world, &in_project), Arrival::Coming);
    assert_eq!(wanted(&world), [file_of("mood")], "the sheet's own is here already");
}

#[test]
fn a_new_sheet_waits_for_the_tools_that_it_may_take_from() {
    let world = World::new();
    let id = world.start_sheet();
    let (sheet, app) = (world.stored(&id).unwrap(), world.turn());
    app.catalogue.set(no_tools());
    assert_eq!(app.supply(&Route::Start(Some(mood()))), Arrival::Coming);
    assert_eq!(wanted(&world), ["mood", sheet.tool.as_str()].map(file_of));
}

#[test]
fn a_page_of_all_tools_asks_for_all_and_the_example_for_itself_too() {
    let world = empty();
    let app = world.turn();
    assert_eq!(on(&world, &Route::Find), Arrival::Coming);
    assert_eq!(wanted(&world), IDS.map(file_of));
    give(&world);
    assert_eq!(on(&world, &Route::Find), Arrival::Whole);
    assert_eq!(on(&world, &Route::Example), Arrival::Coming);
    assert_eq!(wanted(&world), [example_file()]);
    give(&world);
    assert_eq!(on(&world, &Route::Example), Arrival::Whole);
    assert_eq!(app.example().as_deref(), Some(data::example()));
}

#[test]
fn pages_without_tools_wait_for_nothing() {
    let world = empty();
    for route in [Route::About, Route::Help(None), Route::Erase, Route::Finish, Route::Plan] {
        assert_eq!(on(&world, &route), Arrival::Whole, "{route:?}");
    }
    assert_eq!(wanted(&world), [""; 0]);
}

#[test]
fn what_does_not_come_is_told_and_asked_for_again() {
    let world = empty();
    let app = world.turn();
    let start = Route::Start(Some(mood()));
    on(&world, &start);
    answer(&world, |_| None);
    assert_eq!(on(&world, &start), Arrival::Missing);
    assert_eq!(wanted(&world), [""; 0], "nobody asks again before a person does");
    app.forget_missing();
    assert_eq!(on(&world, &start), Arrival::Coming);
    give(&world);
    assert_eq!(on(&world, &start), Arrival::Whole);
}

#[test]
fn the_others_come_quietly_one_after_another() {
    let world = empty();
    let app = world.turn();
    app.supply_quietly();
    app.supply_quietly();
    for id in IDS {
        assert_eq!(wanted(&world), [file_of(id)]);
        give(&world);
    }
    assert_eq!(wanted(&world), [example_file()]);
    give(&world);
    assert_eq!(wanted(&world), [""; 0]);
    assert_eq!(app.tools().len(), IDS.len());
}

#[test]
fn names_of_what_is_here_come_first_and_alone_where_data_is_saved() {
    let world = World::new();
    let id = world.start_sheet();
    let (tool, app) = (world.stored(&id).unwrap().tool, world.turn());
    app.catalogue.set(no_tools());
    world.device.saves_data.set(true);
    assert!(world.app.device().saves_data());
    app.supply_quietly();
    assert_eq!(wanted(&world), [file_of(tool.as_str())]);
    give(&world);
    assert_eq!(wanted(&world), [""; 0]);
}

#[test]
fn a_page_that_waits_for_a_quiet_file_asks_again_if_it_fails() {
    let world = empty();
    let app = world.turn();
    app.supply_quietly();
    let all = Route::Start(Some(ToolId::new(IDS[0]).unwrap()));
    assert_eq!(on(&world, &all), Arrival::Coming);
    assert_eq!(wanted(&world).len(), 1);
    answer(&world, |_| None);
    assert_eq!(on(&world, &all), Arrival::Coming);
    assert!(wanted(&world).contains(&file_of(IDS[0])));
    answer(&world, |_| None);
    assert_eq!(on(&world, &all), Arrival::Missing);
}

#[test]
fn what_the_site_does_not_hold_under_a_name_counts_as_missing_and_is_asked_of_the_host() {
    let others = ["{\"login\": true}", "{}", data::tools()[0].as_str()];
    for other in others {
        let world = empty();
        let start = Route::Start(Some(mood()));
        on(&world, &start);
        answer(&world, |_| Some(other.to_owned()));
        assert_eq!(on(&world, &start), Arrival::Missing);
        assert_eq!(world.device.wanted_again.borrow().len(), 0);
        world.app.forget_missing();
        on(&world, &start);
        assert_eq!(*world.device.wanted_again.borrow(), [file_of("mood")]);
        give(&world);
        assert_eq!(on(&world, &start), Arrival::Whole);
        assert_eq!(world.app.tool(&mood()).unwrap().id, mood());
    }
}

#[test]
fn an_example_that_is_none_is_asked_for_again() {
    let world = empty();
    on(&world, &Route::Example);
    answer(&world, |stem| Some(if stem == example_file() { "{}".into() } else { on_site(stem) }));
    assert_eq!(on(&world, &Route::Example), Arrival::Missing);
    world.app.forget_missing();
    assert_eq!(on(&world, &Route::Example), Arrival::Coming);
    give(&world);
    assert_eq!(on(&world, &Route::Example), Arrival::Whole);
}

#[test]
fn a_page_that_can_do_without_a_file_is_shown_without_it() {
    let world = empty();
    let app = *world.turn();
    app.route.set(Route::Find);
    let arrival = Memo::new(move |_| app.supply(&Route::Find));
    assert_eq!(arrival.get_untracked(), Arrival::Coming);
    answer(&world, |stem| (stem != file_of("mood")).then(|| on_site(stem)));
    assert_eq!(arrival.get_untracked(), Arrival::Partly);
    assert_eq!(wanted(&world), [""; 0], "nobody asks again before a person does");
    assert_eq!(app.tools().len(), IDS.len() - 1);
    app.forget_missing();
    assert_eq!(on(&world, &Route::Find), Arrival::Coming);
    assert_eq!(wanted(&world), [file_of("mood")]);
}

#[test]
fn a_copy_waits_for_what_is_in_it_alone() {
    let world = World::new();
    let id = world.start_sheet();
    let (sheet, app) = (world.stored(&id).unwrap(), world.turn());
    app.catalogue.set(no_tools());
    for of in [CopyOf::Sheet(id), CopyOf::Project(sheet.project), CopyOf::All] {
        on(&world, &Route::Copy(of));
        assert_eq!(wanted(&world), [file_of(sheet.tool.as_str())]);
    }
    give(&world);
    app.catalogue.set(no_tools());
    on(&world, &Route::Copy(CopyOf::All));
    answer(&world, |_| None);
    assert_eq!(on(&world, &Route::Copy(CopyOf::All)), Arrival::Partly, "words can be rescued");
}

#[test]
fn what_never_answers_is_given_up_and_counts_when_it_comes_all_the_same() {
    let world = empty();
    let start = Route::Start(Some(mood()));
    on(&world, &start);
    let hanging = world.device.wanted.borrow_mut().pop().unwrap();
    world.device.run_timers();
    assert_eq!(on(&world, &start), Arrival::Missing);
    world.app.forget_missing();
    assert_eq!(on(&world, &start), Arrival::Coming);
    (hanging.1)(Some(on_site(&hanging.0)));
    assert_eq!(on(&world, &start), Arrival::Whole);
    answer(&world, |_| None);
    assert_eq!(on(&world, &start), Arrival::Whole, "what is here stays");
}

#[test]
fn a_page_that_was_left_does_not_say_of_the_next_that_it_is_missing() {
    let world = empty();
    let start = Route::Start(Some(mood()));
    on(&world, &start);
    on(&world, &Route::About);
    answer(&world, |_| None);
    assert_eq!(on(&world, &start), Arrival::Coming);
    assert_eq!(wanted(&world), [file_of("mood")]);
}

#[test]
fn fetching_quietly_goes_past_a_file_that_does_not_come_and_ends_where_none_comes() {
    let world = empty();
    let app = *world.turn();
    app.supply_quietly();
    answer(&world, |_| None);
    assert_eq!(wanted(&world), [file_of(IDS[1])]);
    for _ in 1..=IDS.len() {
        give(&world);
    }
    assert_eq!(app.tools().len(), IDS.len() - 1);
    app.catalogue.set(no_tools());
    app.supply_quietly();
    answer(&world, |_| None);
    answer(&world, |_| None);
    assert_eq!(wanted(&world), [""; 0], "there is no network");
    assert_eq!(on(&world, &Route::About), Arrival::Whole, "and nobody is told");
    app.supply_quietly();
    assert_eq!(wanted(&world), [file_of(IDS[0])], "the next page begins anew");
}
