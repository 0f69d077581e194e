//! Tools and the example come as files: what a page needs first, all else quietly, and again where one did not come.

use leptos::prelude::*;
use shared_table::content::tools::{IDS, example_file, file_of};
use shared_table::domain::base::id::ToolId;
use shared_table::state::page::supplies::Arrival;
use shared_table::state::route::{Route, SheetView};

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

fn mood() -> ToolId {
    ToolId::new("mood").unwrap()
}

#[test]
fn a_page_gets_its_own_tool_and_no_other() {
    let world = empty();
    let start = Route::Start(Some(mood()));
    assert_eq!(world.turn().supply(&start), Arrival::Coming);
    assert_eq!(world.turn().supply(&start), Arrival::Coming, "it is asked for once");
    assert_eq!(wanted(&world), [file_of("mood")]);
    give(&world);
    assert_eq!(world.turn().supply(&start), Arrival::Whole);
    assert!(world.app.tool(&mood()).is_some());
    assert_eq!(world.app.tools().len(), 1);
}

#[test]
fn a_sheet_gets_the_tools_of_its_project_too() {
    let world = World::new();
    let id = world.start_sheet();
    let (sheet, app) = (world.stored(&id).unwrap(), world.turn());
    app.catalogue.set(no_tools());
    assert_eq!(app.supply(&Route::Sheet(id, SheetView::Continue)), Arrival::Coming);
    assert_eq!(wanted(&world), [file_of(sheet.tool.as_str())]);
    give(&world);
    let in_project = Route::StartIn(mood(), sheet.project, None);
    assert_eq!(app.supply(&in_project), Arrival::Coming);
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
    assert_eq!(app.supply(&Route::Find), Arrival::Coming);
    assert_eq!(wanted(&world), IDS.map(file_of));
    give(&world);
    assert_eq!(app.supply(&Route::Find), Arrival::Whole);
    assert_eq!(app.supply(&Route::Example), Arrival::Coming);
    assert_eq!(wanted(&world), [example_file()]);
    give(&world);
    assert_eq!(app.supply(&Route::Example), Arrival::Whole);
    assert_eq!(app.example().as_deref(), Some(data::example()));
}

#[test]
fn pages_without_tools_wait_for_nothing() {
    let world = empty();
    for route in [Route::About, Route::Help(None), Route::Erase, Route::Finish, Route::Plan] {
        assert_eq!(world.turn().supply(&route), Arrival::Whole, "{route:?}");
    }
    assert_eq!(wanted(&world), [""; 0]);
}

#[test]
fn what_does_not_come_is_told_and_asked_for_again() {
    let world = empty();
    let app = world.turn();
    let start = Route::Start(Some(mood()));
    app.supply(&start);
    answer(&world, |_| None);
    assert_eq!(app.supply(&start), Arrival::Missing);
    assert_eq!(wanted(&world), [""; 0], "nobody asks again before a person does");
    app.forget_missing();
    assert_eq!(app.supply(&start), Arrival::Coming);
    give(&world);
    assert_eq!(app.supply(&start), Arrival::Whole);
}

#[test]
fn what_is_no_tool_counts_as_missing() {
    let world = empty();
    let app = world.turn();
    let start = Route::Start(Some(mood()));
    app.supply(&start);
    answer(&world, |_| Some("{\"login\": true}".to_owned()));
    assert_eq!(app.supply(&start), Arrival::Missing);
    app.forget_missing();
    app.supply(&start);
    give(&world);
    assert_eq!(app.supply(&start), Arrival::Whole);
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
fn fetching_quietly_ends_where_one_does_not_come_and_nobody_is_told() {
    let world = empty();
    let app = world.turn();
    app.supply_quietly();
    let first = wanted(&world);
    answer(&world, |_| None);
    assert_eq!(wanted(&world), [""; 0]);
    assert_eq!(app.supply(&Route::About), Arrival::Whole);
    app.supply_quietly();
    assert_eq!(wanted(&world), first, "the next page begins anew");
}

#[test]
fn a_page_that_waits_for_a_quiet_file_asks_again_if_it_fails() {
    let world = empty();
    let app = world.turn();
    app.supply_quietly();
    let all = Route::Start(Some(ToolId::new(IDS[0]).unwrap()));
    assert_eq!(app.supply(&all), Arrival::Coming);
    assert_eq!(wanted(&world).len(), 1);
    answer(&world, |_| None);
    assert_eq!(app.supply(&all), Arrival::Coming);
    assert_eq!(wanted(&world), [file_of(IDS[0])]);
    answer(&world, |_| None);
    assert_eq!(app.supply(&all), Arrival::Missing);
}

#[test]
fn a_page_that_lacks_many_files_is_told_once_and_asks_no_more() {
    let world = empty();
    let app = *world.turn();
    let shown = RwSignal::new(Vec::new());
    let arrival = Memo::new(move |_| app.supply(&Route::Find));
    let look = || shown.update(|all| all.push(arrival.get_untracked()));
    look();
    answer(&world, |stem| (stem != file_of("mood")).then(|| on_site(stem)));
    look();
    assert_eq!(wanted(&world), [""; 0], "nobody asks again before a person does");
    assert_eq!(shown.get_untracked(), [Arrival::Coming, Arrival::Missing]);
    app.forget_missing();
    assert_eq!(app.supply(&Route::Find), Arrival::Coming);
    assert_eq!(wanted(&world), [file_of("mood")]);
}
