//! Sessions: what goes in counts once, what was seen stays seen, and what is deleted is gone.

use leptos::prelude::*;
use shared_table::domain::base::id::{ProjectId, RoundId, SessionId, SheetId, ToolId, VariantId};
use shared_table::domain::document::join::Decision;
use shared_table::domain::project::Project;
use shared_table::domain::room::entry::asked;
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::session::{Added, Session};
use shared_table::domain::room::shown::{Shown, ShownItem};
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::{Details, Perspective, Sheet};
use shared_table::format::copy::{CopyDocument, read_json, write_json};
use shared_table::format::open::open;
use shared_table::ports::files::InFile;
use shared_table::ports::keys;
use shared_table::ports::store::Store;
use shared_table::state::exchange::import::Accepted;
use shared_table::state::exchange::opening::OpenedFile;
use shared_table::state::room::codes::CodeOutcome;
use shared_table::state::room::files::{RoomFileResult, SheetOutcome};
use shared_table::state::room::sessions::{CopyOfSession, NewSession};
use shared_table::state::route::CopyOf;

use crate::support::item;
use crate::world::World;

const FIRST: &str = "sa_plan_from_start";

/// A device with a session of the quick self-assessment.
pub fn room() -> (World, SessionId) {
    let world = World::new();
    let project = world.turn().add_project("Ridge Street").unwrap();
    let id = another(&world, &project);
    (world, id)
}

fn another(world: &World, project: &ProjectId) -> SessionId {
    another_with(world, project, MinGroupSize::Five)
}

fn another_with(world: &World, project: &ProjectId, least: MinGroupSize) -> SessionId {
    session_in(world, project, None, least)
}

/// A session of the quick self-assessment in a round.
pub fn session_in(
    world: &World,
    project: &ProjectId,
    round: Option<RoundId>,
    least: MinGroupSize,
) -> SessionId {
    let new = NewSession {
        project: project.clone(),
        tool: ToolId::new("self-assessment").unwrap(),
        variant: VariantId::new("quick").unwrap(),
        round,
        least,
        late_for: None,
        expected: None,
    };
    world.turn().add_session(new).unwrap()
}

pub fn session(world: &World, id: &SessionId) -> Session {
    world.turn().library.with_untracked(|l| l.session(id).cloned()).unwrap()
}

/// A sheet with the same option everywhere.
pub fn sheet(world: &World, id: &SessionId, name: &str, from: Perspective, option: usize) -> Sheet {
    let session = session(world, id);
    let tool = world.turn().tool(&session.tool).unwrap();
    let answer = |scale: &shared_table::domain::tool::kind::Scale| {
        Answer::of(Value::Chosen(scale.options[option].id.clone()))
    };
    let all = asked(&tool, &session.variant);
    Sheet {
        id: SheetId::new(name).unwrap(),
        project: session.project,
        tool: tool.id.clone(),
        tool_version: tool.version,
        variant: session.variant.clone(),
        details: Details {
            perspective: Some(from),
            round: session.round.clone(),
            ..Details::default()
        },
        answers: all.iter().map(|(item, scale)| (item.id.clone(), answer(scale))).collect(),
        ..crate::support::sheet()
    }
}

pub fn file(sheets: Vec<Sheet>) -> InFile {
    let text = write_json(&CopyDocument { sheets, ..CopyDocument::default() });
    InFile { name: "a.json".to_owned(), content: Ok(text.into_bytes()) }
}

/// The same, as it is opened.
pub fn opened(sheets: Vec<Sheet>) -> OpenedFile {
    OpenedFile { name: String::new(), content: file(sheets).content.map(|bytes| open(&bytes)) }
}

/// Brings so many sheets with one option, numbered from a number on.
pub fn bring(world: &World, id: &SessionId, from: usize, n: usize, option: usize) {
    let one = |at: usize| sheet(world, id, &format!("s{at}"), Perspective::LivedExperience, option);
    let sheets = (from..from + n).map(one).collect();
    let brought = world.turn().take_files(id, &[opened(sheets)]);
    assert_eq!(brought[0].became, RoomFileResult::Sheets(vec![SheetOutcome::Added(Added::New); n]));
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
    let twice =
        world.turn().take_files(&id, &[opened(vec![one.clone()]), opened(vec![one.clone()])]);
    assert_eq!(twice[0].became, RoomFileResult::Sheets(vec![SheetOutcome::Added(Added::New)]));
    assert_eq!(twice[1].became, RoomFileResult::Sheets(vec![SheetOutcome::Added(Added::Same)]));
    let code = world.app.code_of(&one).unwrap();
    assert_eq!(world.app.take_code(&id, &code), Some(CodeOutcome::Added(Added::Same)));
    let newer = sheet(&world, &id, "one", Perspective::Volunteer, 3);
    let code = world.app.code_of(&newer).unwrap();
    assert_eq!(world.app.take_code(&id, &code), Some(CodeOutcome::Added(Added::Replaced)));
    assert_eq!(session(&world, &id).people(), 1);
}

#[test]
fn after_the_room_has_looked_nothing_goes_in() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    let late = sheet(&world, &id, "late", Perspective::Volunteer, 1);
    let became = world.app.take_files(&id, &[opened(vec![late])]).remove(0).became;
    assert_eq!(became, RoomFileResult::Sheets(vec![SheetOutcome::Added(Added::TooLate)]));
    world.app.set_least(&id, MinGroupSize::Three);
    assert_eq!(session(&world, &id).least, MinGroupSize::Five);
}

/// Opens a text and takes in all that is in it.
fn take_in(world: &World, text: String) {
    let file = InFile { name: String::new(), content: Ok(text.into_bytes()) };
    world.exchange().receive(vec![file]);
    assert_eq!(world.exchange().accept_import(), Accepted::Done);
}

#[test]
fn one_session_shows_once_hidden_or_not() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    let first = session(&world, &id).revealed.unwrap();
    world.app.cover_results(&id, true);
    assert!(session(&world, &id).in_view().is_none());
    let late = sheet(&world, &id, "late", Perspective::Commissions, 4);
    let became = world.app.take_files(&id, &[opened(vec![late])]).remove(0).became;
    assert_eq!(became, RoomFileResult::Sheets(vec![SheetOutcome::Added(Added::TooLate)]));
    world.app.reveal(&id);
    world.app.cover_results(&id, false);
    assert_eq!(session(&world, &id).revealed, Some(first));
}

#[test]
fn who_comes_late_answers_in_a_session_of_their_own() {
    let (world, id) = room();
    bring(&world, &id, 0, 6, 1);
    let was_in = sheet(&world, &id, "s0", Perspective::LivedExperience, 1);
    let late_sheet = sheet(&world, &id, "late", Perspective::Volunteer, 1);
    world.app.reveal(&id);
    // A code goes there by itself, and the session is made when it is needed.
    let code = world.app.code_of(&late_sheet).unwrap();
    assert_eq!(world.app.take_code(&id, &code), Some(CodeOutcome::Added(Added::New)));
    let late = world.app.session_for_the_late(&id).unwrap();
    let made = session(&world, &late);
    let of = session(&world, &id);
    assert_eq!((made.late_for.as_ref(), made.people()), (Some(&id), 1));
    assert_eq!(
        (&made.tool, &made.variant, &made.round, made.least),
        (&of.tool, &of.variant, &of.round, of.least)
    );
    // Who was in before is not in twice.
    let code = world.app.code_of(&was_in).unwrap();
    assert_eq!(world.app.take_code(&id, &code), Some(CodeOutcome::Added(Added::Same)));
    assert_eq!(session(&world, &late).people(), 1);
    world.app.reveal(&late);
    assert!(shown(&world, &late).groups.is_empty(), "one alone is not shown");
    assert_ne!(world.app.session_for_the_late(&id), Some(late), "one session, one showing");
}

#[test]
fn what_was_seen_is_remembered_when_a_session_is_deleted() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    let project = session(&world, &id).project;
    assert!(world.app.delete_session(&id));
    assert!(world.app.library.with_untracked(|l| l.sessions_of(&project).is_empty()));
    assert_eq!(world.store.get(&keys::session(&id)).unwrap(), None);
    let left = |key: &String| key.starts_with("shared-table.session.");
    let memories: Vec<_> = world.store.keys().unwrap().into_iter().filter(left).collect();
    assert_eq!(memories.len(), 1);
    let kept = world.store.get(&memories[0]).unwrap().unwrap();
    assert!(!kept.contains("entries") && !kept.contains("said"), "{kept}");
    // Made anew with one more person, who must not be given away; nor after a new start.
    let again = World::with(world.store.clone(), world.journal.clone());
    let other = another(&again, &project);
    bring(&again, &other, 0, 6, 1);
    again.app.reveal(&other);
    assert_eq!(shown(&again, &other).items.get(&item(FIRST)), Some(&ShownItem::Alike));
    // One that nobody saw leaves nothing.
    let third = another(&again, &project);
    assert!(again.app.delete_session(&third));
    assert_eq!(again.store.get(&keys::session(&third)).unwrap(), None);
}

#[test]
fn a_file_with_single_sheets_takes_along_what_was_seen_and_no_other() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    let project = session(&world, &id).project;
    assert!(world.app.delete_session(&id));
    let other = another(&world, &project);
    bring(&world, &other, 0, 6, 1);
    let single = world.app.session_file(&other, CopyOfSession::SingleSheets).unwrap().text;
    world.app.reveal(&other);
    let seen = world.app.session_file(&other, CopyOfSession::WhatWasSeen).unwrap().text;
    let seen = read_json(&seen).unwrap();
    let [only] = seen.sessions.as_slice() else { panic!("{seen:?}") };
    assert!(only.entries.is_empty() && only.tallies.is_empty() && only.seen.is_empty());
    let elsewhere = World::new();
    let app = elsewhere.turn();
    take_in(&elsewhere, single);
    app.reveal(&other);
    let shown = shown(&elsewhere, &other);
    assert_eq!(shown.items.get(&item(FIRST)), Some(&ShownItem::Alike));
}

#[test]
fn taking_a_file_back_forgets_nothing_that_was_seen() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    let project = session(&world, &id).project;
    let seen = world.app.session_file(&id, CopyOfSession::WhatWasSeen).unwrap().text;
    let elsewhere = World::new();
    let app = elsewhere.turn();
    take_in(&elsewhere, seen);
    assert!(elsewhere.exchange().undo_import().is_some());
    assert!(app.library.with_untracked(|l| l.session(&id).is_none() && l.projects.is_empty()));
    let other = another(&elsewhere, &project);
    bring(&elsewhere, &other, 0, 6, 1);
    elsewhere.app.reveal(&other);
    assert_eq!(shown(&elsewhere, &other).items.get(&item(FIRST)), Some(&ShownItem::Alike));
}

#[test]
fn a_copy_of_a_project_with_its_sheets_takes_along_what_was_seen() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    let project = session(&world, &id).project;
    let alone = world.app.copy_of(&world.app.choice(CopyOf::Project(project.clone())));
    world.app.reveal(&id);
    let theirs = sheet(&world, &id, "one", Perspective::Volunteer, 1);
    world.exchange().receive(vec![file(vec![theirs])]);
    assert_eq!(world.exchange.accept_import(), Accepted::Done);
    let copy = world.app.copy_of(&world.app.choice(CopyOf::Project(project)));
    assert!(alone.sessions.is_empty() && copy.sheets.len() == 1);
    let [memory] = copy.sessions.as_slice() else { panic!("{copy:?}") };
    assert!(memory.is_memory && memory.entries.is_empty() && memory.seen.len() == 1);
}

#[test]
fn sheets_side_by_side_give_nobody_away_who_comes_later() {
    let (world, id) = room();
    let (project, tool) = (session(&world, &id).project, ToolId::new("self-assessment").unwrap());
    let tool = world.turn().tool(&tool).unwrap();
    let take = |from: usize, n: usize| {
        let one = |at| sheet(&world, &id, &format!("s{at}"), Perspective::Volunteer, 1);
        world.exchange().receive(vec![file((from..from + n).map(one).collect())]);
        assert_eq!(world.exchange.accept_import(), Accepted::Done);
        world.app.show_rounds(&tool, &project).pop().unwrap().shown
    };
    assert_eq!(counts(&take(0, 5))[1], 5);
    assert_eq!(counts(&take(5, 1))[1], 5, "the sixth is not shown");
    assert_eq!(counts(&take(6, 4))[1], 10, "five more are");
}

#[test]
fn other_projects_are_not_compared() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    let elsewhere = world.app.add_project("Quay Lane").unwrap();
    let other = another(&world, &elsewhere);
    bring(&world, &other, 0, 6, 1);
    world.app.reveal(&other);
    assert_eq!(counts(&shown(&world, &other))[1], 6);
}

#[test]
fn a_smaller_least_size_is_not_taken() {
    let (world, id) = room();
    bring(&world, &id, 0, 5, 1);
    world.app.reveal(&id);
    let project = session(&world, &id).project;
    let other = another_with(&world, &project, MinGroupSize::Three);
    assert_eq!(session(&world, &other).least, MinGroupSize::Five);
    world.app.set_least(&other, MinGroupSize::Three);
    assert_eq!(session(&world, &other).least, MinGroupSize::Five);
    // Nor from a file, whether it has shown or not.
    let file = |name: &str, shown: bool| {
        let (elsewhere, there) = room();
        let app = elsewhere.turn();
        app.set_least(&there, MinGroupSize::Three);
        bring(&elsewhere, &there, 0, 3, 1);
        if shown {
            app.reveal(&there);
        }
        let renamed = Session {
            id: SessionId::new(name).unwrap(),
            project: project.clone(),
            ..session(&elsewhere, &there)
        };
        let text = write_json(&CopyDocument { sessions: vec![renamed], ..CopyDocument::default() });
        InFile { name: String::new(), content: Ok(text.into_bytes()) }
    };
    let files = vec![file("open-room", false), file("shown-room", true)];
    let app = world.turn();
    world.exchange().receive(files);
    assert_eq!(world.exchange().accept_import(), Accepted::Done);
    let name = |name| SessionId::new(name).unwrap();
    assert_eq!(session(&world, &name("open-room")).least, MinGroupSize::Five);
    assert!(app.library.with_untracked(|l| l.session(&name("shown-room")).is_none()));
}

#[test]
fn a_file_can_not_mark_work_as_made_up() {
    let (world, id) = room();
    let project = session(&world, &id).project;
    let theirs = world.app.library.with_untracked(|l| l.project(&project).cloned()).unwrap();
    let theirs = Project { example: true, name: "Another".to_owned(), ..theirs };
    let text = write_json(&CopyDocument { projects: vec![theirs], ..CopyDocument::default() });
    let app = world.turn();
    world.exchange().receive(vec![InFile { name: String::new(), content: Ok(text.into_bytes()) }]);
    world.exchange().decide_in_project(&project, "name", Decision::One(1));
    assert_eq!(world.exchange().accept_import(), Accepted::Done);
    app.remove_example();
    let kept = app.library.with_untracked(|l| l.project(&project).cloned()).unwrap();
    assert!(kept.name == "Another" && !kept.example);
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
    let copy =
        read_json(&world.app.session_file(&id, CopyOfSession::SingleSheets).unwrap().text).unwrap();
    assert!(copy.sessions[0].entries.is_empty() && copy.sheets.is_empty());
    assert_eq!(counts(&copy.sessions[0].revealed.as_ref().unwrap().shown)[1], 6);
    assert_eq!(session(&world, &id).people(), 6);
}
