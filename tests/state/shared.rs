//! A device that other people use: nothing is kept, nothing of theirs is in sight, and in the end nothing is
//! left.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared_table::domain::base::id::{OptionId, ProjectId, SheetId};
use shared_table::domain::sheet::Details;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::edit::Change;
use shared_table::ports::store::Store;
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::route::invite::Invite;
use shared_table::state::route::{CopyOf, Route, SheetView};
use shared_table::state::store::library::Library;

use crate::support::item;
use crate::world::World;

const FIRST: &str = "sa_plan_from_start";
const WORDS: &str = "Nobody told the night staff";

/// All that is kept, in both places.
fn kept(world: &World) -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let keys = world.store.keys().unwrap();
    let texts = keys.into_iter().map(|key| {
        let text = world.store.get(&key).unwrap().unwrap();
        (key, text)
    });
    (texts.collect(), world.journal.0.borrow().clone())
}

fn invite(world: &World) -> Invite {
    let tool = world.turn().tools().into_iter().find(|t| t.id.as_str() == "self-assessment");
    let tool = tool.unwrap();
    Invite {
        tool: tool.id.clone(),
        variant: tool.variants[1].id.clone(),
        project: ProjectId::new("ridge").unwrap(),
        project_name: Some("Ridge Street".to_owned()),
        round: None,
        session: None,
        late: None,
        talk: None,
    }
}

/// Somebody answers an invitation on a shared device on which somebody else's sheet is kept.
fn answering() -> (World, SheetId, SheetId) {
    let world = World::new();
    let theirs = world.start_sheet();
    world.write("sa_honest_limits", "Words of somebody else");
    world.turn().flush();
    let invite = invite(&world);
    let app = world.turn();
    app.share_device();
    let mine = app.start_invited(&invite, Details::default()).unwrap();
    world.open(&mine);
    let often = Value::Chosen(OptionId::new("often").unwrap());
    let answer = Answer { note: WORDS.to_owned(), may_show: true, ..Answer::of(often) };
    world.turn().edit(Change::Answer(item(FIRST), Some(answer)), false);
    (world, theirs, mine)
}

#[test]
fn nothing_is_kept_and_nothing_of_others_is_in_sight() {
    let world = World::new();
    world.start_sheet();
    world.turn().flush();
    let before = kept(&world);
    world.turn().share_device();
    assert_eq!(world.turn().library.get_untracked(), Library::default());
    let invite = invite(&world);
    let mine = world.turn().start_invited(&invite, Details::default()).unwrap();
    world.open(&mine);
    world.write(FIRST, WORDS);
    let app = world.turn();
    app.arrive(Route::Home);
    world.device.run_timers();
    app.giving(&mine).unwrap_err();
    app.save_again();
    let choice = app.choice(CopyOf::All);
    assert_eq!(app.copy_of(&choice).sheets.len(), 1);
    app.download(&choice, CopyFormat::Json);
    app.change_project(&invite.project, |p| p.name = "Other".to_owned());
    app.bin_sheet(&mine);
    app.empty_bin();
    assert_eq!(kept(&world), before);
    assert_eq!(world.device.asked.get(), 0);
}

#[test]
fn what_other_tabs_do_stays_out_of_sight() {
    let (world, theirs, mine) = answering();
    let other = World::with(world.store.clone(), world.journal.clone());
    other.open(&theirs);
    other.write("sa_honest_limits", "More of somebody else");
    other.turn().flush();
    world.hear(&shared_table::ports::keys::sheet(&theirs));
    world.turn().on_cleared();
    let sheets =
        world.turn().library.with_untracked(|l| l.sheets.keys().cloned().collect::<Vec<_>>());
    assert_eq!(sheets, [mine]);
}

#[test]
fn answers_can_be_given_and_then_all_is_clear() {
    let (world, theirs, mine) = answering();
    let before = kept(&world);
    let app = world.turn();
    assert!(app.would_lose_words());
    let giving = app.giving(&mine).unwrap();
    assert!(app.given_file(&giving, CopyFormat::Text).text.contains(WORDS));
    assert!(app.has_something_shared());
    app.clear_shared();
    assert!(!app.has_something_shared() && !app.would_lose_words());
    assert_eq!(app.library.get_untracked(), Library::default());
    assert!(app.open.with_untracked(Option::is_none));
    // Back leads to addresses with nothing behind them.
    app.arrive(Route::Give(mine.clone()));
    assert!(app.open.with_untracked(Option::is_none));
    assert!(app.giving(&mine).is_err());
    world.device.run_timers();
    assert_eq!(kept(&world), before);
    let later = World::with(world.store.clone(), world.journal.clone());
    assert!(later.stored(&theirs).is_some() && later.stored(&mine).is_none());
}

#[test]
fn a_page_that_is_left_or_remembered_by_the_browser_holds_nothing() {
    let (world, _, mine) = answering();
    world.turn().on_left();
    assert_eq!(world.app.route.get_untracked(), Route::Finish);
    assert_eq!(world.app.library.get_untracked(), Library::default());
    assert!(world.app.open.with_untracked(Option::is_none));
    assert!(world.app.giving(&mine).is_err());
}

#[test]
fn on_ones_own_device_leaving_clears_nothing() {
    let world = World::new();
    let id = world.start_sheet();
    world.turn().on_left();
    world.turn().clear_shared();
    assert!(world.app.library.with_untracked(|l| l.sheet(&id).is_some()));
    assert!(!world.app.would_lose_words());
}

#[test]
fn words_that_were_just_typed_are_saved_before_the_device_is_shared() {
    let world = World::new();
    let id = world.start_sheet();
    world.write("sa_honest_limits", WORDS);
    world.turn().share_device();
    assert_eq!(world.stored_text(&id, "sa_honest_limits"), WORDS);
}

#[test]
fn a_page_that_is_loaded_again_keeps_nothing_either_and_leads_back_to_the_invitation() {
    let world = World::new();
    let theirs = world.start_sheet();
    world.turn().flush();
    let invitation = Route::from("#/join/self-assessment/quick/p1/-/-/session=s1");
    world.turn().arrive(invitation.clone());
    world.turn().share_device();
    let mine = world.turn().start_invited(&invite(&world), Details::default()).unwrap();
    world.open(&mine);
    let before = kept(&world);
    world.turn().on_left();
    let again = world.loaded_again();
    let app = again.turn();
    assert!(app.is_shared());
    for gone in
        [Route::Sheet(mine.clone(), SheetView::Check), Route::Give(mine), Route::Print(theirs)]
    {
        app.arrive(gone);
        assert_eq!(app.route.get_untracked(), Route::Finish);
    }
    assert_eq!(app.shared_start(), invitation);
    // The next person finds nothing of the last, and keeps nothing either.
    app.clear_shared();
    assert_eq!(app.shared_start(), Route::Home);
    let next = again.start_sheet();
    again.write(FIRST, WORDS);
    again.turn().flush();
    again.turn().arrive(Route::Sheet(next.clone(), SheetView::Check));
    assert_eq!(again.app.route.get_untracked(), Route::Sheet(next, SheetView::Check));
    assert!(again.loaded_again().turn().is_shared());
    assert_eq!(kept(&world), before);
    let elsewhere = World::with(world.store.clone(), world.journal.clone());
    assert!(!elsewhere.turn().is_shared());
}
