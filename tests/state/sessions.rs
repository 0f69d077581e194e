//! Sessions: what goes in counts once, what was seen stays seen, and what is deleted is gone.

use leptos::prelude::*;
use shared_table::domain::answer::{Answer, Value};
use shared_table::domain::id::{ProjectId, SessionId, SheetId, ToolId, VariantId};
use shared_table::domain::protect::{Shown, ShownItem};
use shared_table::domain::session::{Added, Least, Session, Way, asked};
use shared_table::domain::sheet::{Details, Perspective, Sheet};
use shared_table::format::copy::{Copy, read_json, write_json};
use shared_table::state::room_codes::OfCode;
use shared_table::state::room_files::{Became, OfSheet};
use shared_table::state::sessions::NewSession;
use shared_table::storage::device::InFile;
use shared_table::storage::keys;
use shared_table::storage::store::Store;

use crate::support::item;
use crate::world::World;

const FIRST: &str = "sa_plan_from_start";

/// A device with a session of the quick self-assessment.
fn room() -> (World, SessionId) {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    let id = another(&world, &project);
    (world, id)
}

fn another(world: &World, project: &ProjectId) -> SessionId {
    let new = NewSession {
        project: project.clone(),
        tool: ToolId::new("self-assessment").unwrap(),
        variant: VariantId::new("quick").unwrap(),
        round: None,
        least: Least::Five,
    };
    world.turn().add_session(new).unwrap()
}

fn session(world: &World, id: &SessionId) -> Session {
    world.turn().library.with_untracked(|l| l.session(id).cloned()).unwrap()
}

/// A sheet with the same option everywhere.
fn sheet(world: &World, id: &SessionId, name: &str, from: Perspective, option: usize) -> Sheet {
    let session = session(world, id);
    let tool = world.turn().tool(&session.tool).unwrap();
    let answer = |scale: &shared_table::domain::kind::Scale| {
        Answer::of(Value::Chosen(scale.options[option].id.clone()))
    };
    let all = asked(&tool, &session.variant);
    Sheet {
        id: SheetId::new(name).unwrap(),
        project: session.project,
        tool: tool.id.clone(),
        tool_version: tool.version,
        variant: session.variant.clone(),
        details: Details { perspective: from, ..Details::default() },
        answers: all.iter().map(|(item, scale)| (item.id.clone(), answer(scale))).collect(),
        ..crate::support::sheet()
    }
}

fn file(sheets: Vec<Sheet>) -> InFile {
    let text = write_json(&Copy { sheets, ..Copy::default() });
    InFile { name: "a.json".to_owned(), content: Ok(text.into_bytes()) }
}

/// Brings so many sheets with one option, numbered from a number on.
fn bring(world: &World, id: &SessionId, from: usize, n: usize, option: usize) {
    let one = |at: usize| sheet(world, id, &format!("s{at}"), Perspective::LivedExperience, option);
    let sheets = (from..from + n).map(one).collect();
    let brought = world.turn().take_files(id, &[file(sheets)]);
    assert_eq!(brought[0].became, Became::Sheets(vec![OfSheet::Added(Added::New); n]));
}

fn shown(world: &World, id: &SessionId) -> Shown {
    session(world, id).revealed.unwrap().shown
}

fn counts(shown: &Shown) -> Vec<usize> {
    shown.items.get(&item(FIRST)).and_then(ShownItem::total).unwrap_or_default()
}

#[test]
fn a_sheet_counts_once_whichever_way_it_comes() {
    let (world, id) = room();
    let one = sheet(&world, &id, "one", Perspective::Volunteer, 1);
    let twice = world.turn().take_files(&id, &[file(vec![one.clone()]), file(vec![one.clone()])]);
    assert_eq!(twice[0].became, Became::Sheets(vec![OfSheet::Added(Added::New)]));
    assert_eq!(twice[1].became, Became::Sheets(vec![OfSheet::Added(Added::Same)]));
    let code = world.app.code_of(&one).unwrap();
    assert_eq!(world.app.take_code(&id, &code), Some(OfCode::Added(Added::Same)));
    let newer = sheet(&world, &id, "one", Perspective::Volunteer, 3);
    let code = world.app.code_of(&newer).unwrap();
    assert_eq!(world.app.take_code(&id, &code), Some(OfCode::Added(Added::Replaced)));
    assert_eq!(session(&world, &id).people(), 1);
}

#[test]
fn after_the_room_has_looked_nothing_goes_in() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    let late = sheet(&world, &id, "late", Perspective::Volunteer, 1);
    let became = world.app.take_files(&id, &[file(vec![late])]).remove(0).became;
    assert_eq!(became, Became::Sheets(vec![OfSheet::Added(Added::TooLate)]));
    world.app.set_least(&id, Least::Three);
    assert_eq!(session(&world, &id).least, Least::Five);
}

#[test]
fn what_was_seen_and_hidden_gives_no_late_sheet_away() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    let first = shown(&world, &id);
    assert!(world.app.hide_again(&id));
    bring(&world, &id, 5, 1, 4);
    world.app.reveal(&id);
    assert_eq!((counts(&shown(&world, &id)), shown(&world, &id).people), (counts(&first), 6));
    assert!(world.app.hide_again(&id));
    bring(&world, &id, 6, 4, 4);
    world.app.reveal(&id);
    assert_eq!(counts(&shown(&world, &id)), [0, 5, 0, 0, 5, 0, 0, 0]);
    // Another session of the same people must not tell either, whatever is hidden by then.
    assert!(world.app.hide_again(&id));
    let other = another(&world, &session(&world, &id).project);
    bring(&world, &other, 0, 6, 1);
    world.app.reveal(&other);
    let seen = shown(&world, &other);
    assert_eq!(seen.items.get(&item(FIRST)), Some(&ShownItem::Alike));
}

#[test]
fn results_that_are_out_can_not_be_hidden() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    world.app.results_go_out(&id);
    assert!(!world.app.hide_again(&id));
    assert!(session(&world, &id).revealed.is_some());
}

#[test]
fn single_sheets_can_be_deleted_for_good() {
    let (world, id) = room();
    bring(&world, &id, 0, 6, 1);
    assert!(!world.app.keep_counts_only(&id), "nobody has looked yet");
    world.app.reveal(&id);
    assert!(world.app.keep_counts_only(&id));
    for text in [world.store.get(&keys::session(&id)).unwrap().unwrap(), {
        world.journal.0.borrow().get(&keys::session(&id)).cloned().unwrap()
    }] {
        assert!(!text.contains("entries") && text.contains("blocks"), "{text}");
    }
    let copy = read_json(&world.app.session_file(&id).unwrap().text).unwrap();
    assert!(copy.sessions[0].entries.is_empty() && copy.sheets.is_empty());
    assert_eq!(counts(&copy.sessions[0].revealed.as_ref().unwrap().shown)[1], 6);
    assert_eq!(session(&world, &id).people(), 6);
}

#[test]
fn sessions_are_there_again_when_the_app_opens() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    let before = session(&world, &id);
    let again = World::with(world.store.clone(), world.journal.clone());
    assert_eq!(session(&again, &id), before);
    // The journal alone brings it back too, and what is damaged is set aside.
    world.store.put(&keys::session(&id), "{\"kind\":\"shared-table-session\"").unwrap();
    let again = World::with(world.store.clone(), world.journal.clone());
    assert_eq!(session(&again, &id), before);
    assert_eq!(again.app.problems.with_untracked(Vec::len), 2);
}

#[test]
fn two_tabs_count_for_one_session() {
    let (world, id) = room();
    let other = world.second_tab();
    bring(&other, &id, 0, 2, 1);
    bring(&world, &id, 2, 3, 1);
    assert_eq!(session(&world, &id).people(), 5);
    other.hear(&keys::session(&id));
    assert_eq!(session(&other, &id).people(), 5);
    assert!(other.turn().delete_session(&id));
    world.hear(&keys::session(&id));
    assert!(world.app.library.with_untracked(|l| l.session(&id).is_none()));
}

#[test]
fn whoever_leaves_in_the_middle_leaves_nothing_behind() {
    let (world, id) = room();
    world.turn().begin_passing(&id);
    let one = sheet(&world, &id, "one", Perspective::Volunteer, 1);
    for (item, answer) in one.answers.iter() {
        let change = shared_table::domain::edit::Change::Answer(item.clone(), Some(answer.clone()));
        world.app.edit(change, false);
    }
    assert!(world.app.would_lose_words());
    world.app.flush();
    assert!(world.store.keys().unwrap().iter().all(|key| !key.contains(".sheet.")));
    world.app.arrive(shared_table::state::route::Route::Home);
    assert!(world.app.open.with_untracked(Option::is_none));
    assert_eq!(world.app.hand_in(&id, Way::Passed), None);
}
