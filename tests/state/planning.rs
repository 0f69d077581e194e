//! Actions on the list: typed into a draft, kept soon, and never lost to another tab.

use leptos::prelude::*;
use shared_table::domain::base::id::ProjectId;
use shared_table::domain::sheet::action::{Action, ActionStatus};
use shared_table::ports::keys;
use shared_table::ports::store::Store;
use shared_table::state::project::planning::ActionKey;
use shared_table::state::route::Route;

use crate::world::World;

/// A project with one action, and its name.
fn planned(world: &World) -> (ProjectId, ActionKey) {
    let project = world.turn().add_project("Ridge Street").unwrap();
    let action = world.turn().add_project_action(&project, "Send papers").unwrap();
    let key = ActionKey::of_project(project.clone(), action);
    begin(world, &key);
    (project, key)
}

fn begin(world: &World, key: &ActionKey) {
    let placed = world.app.library.with_untracked(|l| l.action(key)).unwrap();
    world.planning().begin_action(placed);
}

fn kept(world: &World, key: &ActionKey) -> Option<Action> {
    world.app.library.with_untracked(|l| l.action(key)).map(|placed| placed.action)
}

fn stored(world: &World, project: &ProjectId) -> String {
    world.store.get(&keys::project(project)).unwrap().unwrap()
}

#[test]
fn typing_is_kept_when_the_timer_runs_out_and_not_before() {
    let world = World::new();
    let (project, key) = planned(&world);
    world.planning().edit_draft(|a| a.who = "S".to_owned());
    world.planning().edit_draft(|a| a.who = "Sam".to_owned());
    assert_eq!(kept(&world, &key).unwrap().who, "");
    assert_eq!(world.device.run_timers(), 1, "one timer for many keys");
    assert_eq!(kept(&world, &key).unwrap().who, "Sam");
    assert!(stored(&world, &project).contains("Sam"));
}

#[test]
fn leaving_the_page_keeps_what_was_typed_and_ends_the_change() {
    let world = World::new();
    let (project, key) = planned(&world);
    world.planning().edit_draft(|a| a.told = "In mid-sent".to_owned());
    world.turn().arrive(Route::Home);
    assert_eq!(kept(&world, &key).unwrap().told, "In mid-sent");
    assert!(stored(&world, &project).contains("In mid-sent"));
    assert!(world.planning.draft().get_untracked().is_none());
}

#[test]
fn hiding_the_page_keeps_what_was_typed_and_the_change_goes_on() {
    let world = World::new();
    let (project, _) = planned(&world);
    world.planning().edit_draft(|a| a.state = ActionStatus::Doing);
    world.planning().edit_draft(|a| a.who = "Sam".to_owned());
    world.turn().flush();
    assert!(stored(&world, &project).contains("Sam"));
    world.planning().edit_draft(|a| a.who.push_str(" and Jo"));
    world.turn().flush();
    assert!(stored(&world, &project).contains("Sam and Jo"));
}

#[test]
fn an_action_of_the_open_sheet_changes_there_too() {
    let world = World::new();
    let sheet = world.start_sheet();
    world.write("a", "Just typed");
    let id = world.turn().add_action(None, "Send papers").unwrap();
    world.turn().flush();
    let placed = world.app.library.with_untracked(|l| l.actions(None)).pop().unwrap();
    assert_eq!(placed.action.id, id);
    world.planning().begin_action(placed);
    world.planning().edit_draft(|a| a.who = "Sam".to_owned());
    world.turn().flush();
    let open = world.app.open.with_untracked(|o| o.as_ref().unwrap().sheet.clone());
    assert_eq!(open.actions[0].who, "Sam");
    assert_eq!(world.stored(&sheet).unwrap().actions[0].who, "Sam");
    assert_eq!(world.stored_text(&sheet, "a"), "Just typed");
}

#[test]
fn two_tabs_on_one_action_lose_no_word() {
    let first = World::new();
    let (project, key) = planned(&first);
    first.turn().flush();
    let second = first.second_tab();
    begin(&second, &key);
    first.planning().edit_draft(|a| a.who = "Sam".to_owned());
    first.planning().edit_draft(|a| a.what = "Send".to_owned());
    second.planning().edit_draft(|a| a.told = "We bought a printer".to_owned());
    first.turn().flush();
    second.turn().flush();
    let kept = kept(&second, &key).unwrap();
    assert_eq!((kept.who.as_str(), kept.told.as_str()), ("Sam", "We bought a printer"));
    assert_eq!(kept.what, "Send", "what one side shortened stays short");
    assert!(stored(&second, &project).contains("Sam"));
    let shown = second.planning.draft().with_untracked(|d| d.as_ref().unwrap().now.clone());
    assert_eq!(shown.who, "Sam", "the form shows what came from the other tab");
}

#[test]
fn words_typed_into_an_action_that_another_tab_removed_come_back() {
    let first = World::new();
    let (_, key) = planned(&first);
    first.turn().flush();
    let second = first.second_tab();
    begin(&second, &key);
    second.planning().edit_draft(|a| a.who = "Sam".to_owned());
    let placed = first.app.library.with_untracked(|l| l.action(&key)).unwrap();
    first.turn().remove_placed_action(&placed);
    second.turn().flush();
    assert_eq!(kept(&second, &key).unwrap().who, "Sam");
}

#[test]
fn an_action_with_no_words_left_is_taken_out() {
    let world = World::new();
    let (_, key) = planned(&world);
    world.planning().edit_draft(|a| a.what.clear());
    world.planning().end_action();
    assert!(kept(&world, &key).is_none());
}

#[test]
fn saving_again_saves_projects_even_when_no_sheet_is_open() {
    let world = World::new();
    let (project, _) = planned(&world);
    world.store.set_room(Some(0));
    world.planning().edit_draft(|a| a.who = "Sam".to_owned());
    world.turn().flush();
    assert!(!stored(&world, &project).contains("Sam"));
    world.store.set_room(None);
    world.turn().save_again();
    assert!(stored(&world, &project).contains("Sam"));
    assert!(!world.turn().would_lose_words());
}
