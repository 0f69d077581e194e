//! What could not be kept is not said to be: nothing counts, nothing is shown, and whoever typed has their
//! words still.

use std::rc::Rc;

use leptos::prelude::*;
use shared_table::domain::base::id::{OptionId, ProjectId, SessionId, SheetId, ToolId, VariantId};
use shared_table::domain::base::map::Map;
use shared_table::domain::project::terms::Terms;
use shared_table::domain::room::entry::{Entry, EntrySource, Tally};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::session::{Added, Session};
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::edit::Change;
use shared_table::domain::sheet::{Details, Perspective};
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::open::open;
use shared_table::state::exchange::opening::OpenedFile;
use shared_table::state::project::projects::Planned;
use shared_table::state::room::codes::CodeOutcome;
use shared_table::state::room::files::{RoomFileResult, SheetOutcome};
use shared_table::state::room::passing::HandedIn;
use shared_table::state::room::sessions::NewSession;

use crate::data;
use crate::support::item;
use crate::world::World;

const FIRST: &str = "sa_plan_from_start";

fn new_session(project: &ProjectId) -> NewSession {
    NewSession {
        project: project.clone(),
        tool: ToolId::new("self-assessment").unwrap(),
        variant: VariantId::new("quick").unwrap(),
        round: None,
        least: MinGroupSize::Five,
        late_for: None,
        expected: None,
    }
}

/// A device with a session, and no room for anything more.
fn full_room() -> (World, SessionId) {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    let id = world.turn().add_session(new_session(&project)).unwrap();
    (world, id)
}

fn fill(world: &World) {
    world.store.set_room(Some(1));
}

fn people(world: &World, id: &SessionId) -> usize {
    world.turn().library.with_untracked(|l| l.session(id).map(Session::people).unwrap_or_default())
}

fn often() -> Answer {
    Answer::of(Value::Chosen(OptionId::new("often").unwrap()))
}

/// Somebody answers on a device that goes round.
fn answer(world: &World, id: &SessionId) {
    world.turn().begin_passing(id);
    world.app.edit(Change::Answer(item(FIRST), Some(often())), false);
}

/// The app opens again on what was kept.
fn again(world: &World) -> World {
    World::with(world.store.clone(), world.journal.clone())
}

/// The app opens again, and the second place kept nothing.
fn again_without_journal(world: &World) -> World {
    World::with(world.store.clone(), Rc::default())
}

#[test]
fn answers_that_could_not_be_kept_stay_on_the_screen_and_are_not_in() {
    let (world, id) = full_room();
    answer(&world, &id);
    fill(&world);
    for _ in 0..2 {
        assert_eq!(world.turn().hand_in(&id, EntrySource::Passed), HandedIn::NotKept);
        assert_eq!(people(&world, &id), 0);
        assert!(world.app.is_somebody_answering());
    }
    assert_eq!(people(&again_without_journal(&world), &id), 0);
    world.store.set_room(None);
    assert_eq!(world.turn().hand_in(&id, EntrySource::Passed), HandedIn::In(Added::New));
    assert!(!world.app.is_somebody_answering());
    assert_eq!(people(&world, &id), 1);
    assert_eq!(people(&again(&world), &id), 1, "tried three times, it counts once");
}

#[test]
fn whoever_stops_after_that_leaves_nothing_in_the_second_place_either() {
    let (world, id) = full_room();
    answer(&world, &id);
    fill(&world);
    assert_eq!(world.turn().hand_in(&id, EntrySource::Passed), HandedIn::NotKept);
    assert_eq!(people(&again(&world), &id), 1, "a browser that is killed now loses nothing");
    // That start put it into the store; this one is as before.
    let (world, id) = full_room();
    answer(&world, &id);
    fill(&world);
    assert_eq!(world.turn().hand_in(&id, EntrySource::Passed), HandedIn::NotKept);
    world.app.clear_passing();
    assert!(world.journal.0.borrow().values().all(|text| !text.contains("often")));
    world.store.set_room(None);
    assert_eq!(people(&again(&world), &id), 0);
}

#[test]
fn the_next_person_begins_without_what_could_not_be_kept() {
    let (world, id) = full_room();
    answer(&world, &id);
    fill(&world);
    assert_eq!(world.turn().hand_in(&id, EntrySource::Passed), HandedIn::NotKept);
    world.app.begin_passing(&id);
    assert!(world.journal.0.borrow().values().all(|text| !text.contains("often")));
}

#[test]
fn no_way_into_a_session_counts_what_is_not_kept() {
    let (world, id) = full_room();
    let sheet = world.start_sheet();
    world.turn().edit(Change::Answer(item(FIRST), Some(often())), false);
    world.app.flush();
    let sheet = world.stored(&sheet).unwrap();
    let session = world.app.library.with_untracked(|l| l.session(&id).cloned()).unwrap();
    let place = shared_table::domain::sheet::Sheet { project: session.project, ..sheet };
    let code = world.app.code_of(&place).unwrap();
    let entry = Entry::of(&place, &world.app.tool(&place.tool).unwrap(), EntrySource::Paper);
    let text = write_json(&CopyDocument { sheets: vec![place], ..CopyDocument::default() });
    let file = || OpenedFile { name: "a.json".to_owned(), content: Ok(open(text.as_bytes())) };
    let tally = Tally { sheets: 3, ..Tally::default() };
    fill(&world);
    assert_eq!(world.app.take_code(&id, &code), Some(CodeOutcome::NotKept));
    let became = world.turn().take_files(&id, &[file()]).remove(0).became;
    assert_eq!(became, RoomFileResult::Sheets(vec![SheetOutcome::NotKept]));
    assert_eq!(world.app.add_entries(&id, vec![(world.app.fresh_key(), entry)]), None);
    assert!(!world.app.set_tally(&id, Perspective::Volunteer, tally.clone()));
    assert_eq!(people(&world, &id), 0);
    world.store.set_room(None);
    assert_eq!(world.app.take_code(&id, &code), Some(CodeOutcome::Added(Added::New)));
    let became = world.turn().take_files(&id, &[file()]).remove(0).became;
    assert_eq!(became, RoomFileResult::Sheets(vec![SheetOutcome::Added(Added::Same)]));
    assert!(world.app.set_tally(&id, Perspective::Volunteer, tally));
    assert_eq!(people(&again_without_journal(&world), &id), 4);
}

#[test]
fn nothing_is_shown_or_thrown_away_that_is_not_kept() {
    let (world, id) = full_room();
    answer(&world, &id);
    assert_eq!(world.turn().hand_in(&id, EntrySource::Passed), HandedIn::In(Added::New));
    fill(&world);
    assert!(!world.app.reveal(&id));
    let seen = |world: &World| world.app.library.with_untracked(|l| l.session(&id).cloned());
    assert_eq!(seen(&world).unwrap().revealed, None);
    world.store.set_room(None);
    assert!(world.app.reveal(&id));
    fill(&world);
    assert!(!world.app.keep_counts_only(&id));
    assert!(seen(&world).unwrap().has_separate());
    // Covering comes first: it is covered, and said not to be kept.
    assert!(!world.app.cover_results(&id, true));
    assert_eq!(seen(&world).unwrap().in_view(), None);
    let late =
        NewSession { late_for: Some(id.clone()), ..new_session(&seen(&world).unwrap().project) };
    assert_eq!(world.app.add_session(late), None);
}

#[test]
fn sheets_side_by_side_are_not_shown_where_that_can_not_be_remembered() {
    let (world, id) = full_room();
    let project = world.app.library.with_untracked(|l| l.session(&id).unwrap().project.clone());
    for _ in 0..5 {
        world.start_in(project.clone(), "self-assessment", "quick");
        world.turn().edit(Change::Answer(item(FIRST), Some(often())), false);
        world.app.flush();
    }
    let tool = world.app.tool(&ToolId::new("self-assessment").unwrap()).unwrap();
    fill(&world);
    assert_eq!(world.app.show_rounds(&tool, &project).len(), 0);
    assert_eq!(world.app.show_rounds(&tool, &project).len(), 0);
    world.store.set_room(None);
    assert_eq!(world.app.show_rounds(&tool, &project).len(), 1);
}

#[test]
fn commands_say_whether_they_are_kept() {
    let world = World::new();
    let sheet = world.start_sheet();
    let project = world.stored(&sheet).unwrap().project;
    let app = world.turn();
    let n = |world: &World| {
        world.app.library.with_untracked(|l| {
            let project = l.project(&project).unwrap();
            (l.sheets.values().count(), project.actions.len(), project.rounds.len())
        })
    };
    let planned = Planned { what: "Ask again", ..Planned::default() };
    let before = n(&world);
    fill(&world);
    assert!(app.duplicate_sheet(&sheet).is_none());
    assert!(app.plan_action(&project, planned).is_none());
    assert!(app.add_project_action(&project, "Ask again").is_none());
    assert!(app.add_round(&project, "Spring", None).is_none());
    assert_eq!(n(&world), before, "whoever tries again does not get two");
    assert!(!app.change_project(&project, |p| p.name = "Other".to_owned()));
    assert!(!app.change_sheet(&sheet, |s| s.details.name = "Sam".to_owned()));
    assert!(!app.set_terms(&project, Terms::default()));
    assert!(!app.bin_sheet(&sheet) && !app.restore_sheet(&sheet));
    assert!(!app.bin_project(&project) && !app.restore_project(&project));
    assert!(!world.exchange().add_example(data::example()));
    world.store.set_room(None);
    assert!(app.is_saved_at_last());
    assert!(app.duplicate_sheet(&sheet).is_some());
    assert!(app.plan_action(&project, planned).is_some());
    assert!(app.bin_sheet(&sheet) && app.restore_sheet(&sheet));
    assert!(world.exchange().add_example(data::example()) && app.remove_example());
}

#[test]
fn the_name_that_answers_are_given_under_is_said_not_to_be_kept() {
    let world = World::new();
    let sheet = world.start_sheet();
    world.turn().edit(Change::Answer(item(FIRST), Some(often())), false);
    world.app.flush();
    fill(&world);
    for _ in 0..2 {
        assert!(!world.turn().giving(&sheet).unwrap().is_name_kept);
    }
    world.store.set_room(None);
    assert!(world.app.is_saved_at_last());
    assert!(world.app.giving(&sheet).unwrap().is_name_kept);
    let missing = SheetId::new("missing").unwrap();
    assert!(!world.app.change_sheet(&missing, |sheet| sheet.details = Details::default()));
}

#[test]
fn a_door_closes_where_there_is_no_room_left() {
    let (world, id) = full_room();
    assert!(world.turn().set_number(&id, Some("4071")));
    let size: usize = {
        use shared_table::ports::store::Store;
        let keys = world.store.keys().unwrap();
        keys.iter().map(|k| k.len() + world.store.get(k).unwrap().unwrap_or_default().len()).sum()
    };
    world.store.set_room(Some(size));
    assert!(world.app.close_door(&id) && world.app.door(&id).is_closed());
    assert!(world.app.open_door(&id, "4071"));
    // Where even that fails it says so.
    fill(&world);
    assert!(!world.app.close_door(&id));
}

#[test]
fn nothing_is_said_to_be_back_where_nothing_was_gone() {
    let world = World::new();
    let sheet = world.start_sheet();
    world.write(FIRST, "Words");
    world.turn().flush();
    let same = world.journal.0.borrow().clone();
    // The journal is ahead of the store by a save that changed no word.
    let ahead = |text: &String| text.replacen("\"rev\":2", "\"rev\":7", 1);
    let ahead: Map<_, _> = same.iter().map(|(key, text)| (key.clone(), ahead(text))).collect();
    *world.journal.0.borrow_mut() = ahead.iter().map(|(k, t)| (k.clone(), t.clone())).collect();
    assert!(world.journal.0.borrow().values().any(|text| text.contains("\"rev\":7")));
    let later = again(&world);
    assert_eq!(later.app.problems().with_untracked(Vec::len), 0);
    assert_eq!(later.stored_text(&sheet, FIRST), "Words");
    // By one that did, it is.
    world.store.set_room(Some(1));
    world.write(FIRST, "Words and more");
    for _ in 0..9 {
        world.turn().save_again();
    }
    world.store.set_room(None);
    assert_eq!(again(&world).app.problems().with_untracked(Vec::len), 1);
}
