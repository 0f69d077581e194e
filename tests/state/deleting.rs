//! Deleting deletes: in every place, for every tab, also after a browser that was killed.

use std::rc::Rc;

use leptos::prelude::*;
use shared_table::domain::base::id::{ProjectId, SessionId, SheetId, ToolId, VariantId};
use shared_table::domain::document::compare::{Resolution, Standing};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::format::copy::write_json;
use shared_table::ports::files::InFile;
use shared_table::ports::keys;
use shared_table::ports::memory::MemoryStore;
use shared_table::ports::store::Store;
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::exchange::import::Accepted;
use shared_table::state::room::sessions::NewSession;
use shared_table::state::route::{CopyOf, Route, SheetView};

use crate::data;
use crate::world::{MemoryJournal, World};

/// A question that is not private.
const OPEN: &str = "pw_situation_words";
const WORDS: &str = "Words that nobody else may read";

/// A store and a journal as they are now, to start from again later.
fn copied(world: &World) -> (Rc<MemoryStore>, Rc<MemoryJournal>) {
    let store = Rc::new(MemoryStore::default());
    for key in world.store.keys().unwrap() {
        store.put(&key, &world.store.get(&key).unwrap().unwrap()).unwrap();
    }
    let journal = MemoryJournal::default();
    journal.0.borrow_mut().extend(world.journal.0.borrow().clone());
    (store, Rc::new(journal))
}

fn with_words() -> (World, SheetId, ProjectId) {
    let world = World::new();
    let id = world.start("power", "whole");
    world.write(OPEN, WORDS);
    world.turn().flush();
    let project = world.stored(&id).unwrap().project;
    (world, id, project)
}

fn new_session(world: &World, project: &ProjectId) -> SessionId {
    let new = NewSession {
        project: project.clone(),
        tool: ToolId::new("self-assessment").unwrap(),
        variant: VariantId::new("quick").unwrap(),
        round: None,
        least: MinGroupSize::Five,
        late_for: None,
        expected: None,
    };
    world.turn().add_session(new).unwrap()
}

/// All that is kept in both places, as one text.
fn everything(world: &World) -> String {
    let keys = world.store.keys().unwrap();
    let stored =
        keys.iter().map(|key| format!("{key}={}\n", world.store.get(key).unwrap().unwrap()));
    let journal = world.journal.0.borrow();
    stored.chain(journal.iter().map(|(key, text)| format!("{key}={text}\n"))).collect()
}

fn file_of(world: &World, of: CopyOf) -> InFile {
    let app = world.turn();
    let text = app.file(&app.choice(of), CopyFormat::Json).text;
    InFile { name: "a.json".to_owned(), content: Ok(text.into_bytes()) }
}

fn is_here(world: &World, id: &SheetId) -> bool {
    world.app.library.with_untracked(|l| l.sheet(id).is_some())
}

#[test]
fn a_browser_that_was_killed_before_it_wrote_to_disk_brings_nothing_back() {
    let (world, id, _) = with_words();
    let (before, _) = copied(&world);
    world.turn().bin_sheet(&id);
    assert!(world.turn().delete_sheet(&id));
    assert!(!everything(&world).contains(WORDS));
    // The store is as it was on disk; the journal is up to date.
    let (_, journal) = copied(&world);
    let again = World::with(before, journal);
    assert!(!is_here(&again, &id));
    assert!(!everything(&again).contains(WORDS), "{}", everything(&again));
    assert_eq!(again.app.problems().get_untracked(), []);
}

#[test]
fn a_session_and_a_quarantined_text_do_not_come_back_either() {
    let (world, _, project) = with_words();
    let session = new_session(&world, &project);
    world.store.put("shared-table.aside.x1.sheet.s1", WORDS).unwrap();
    let world = World::with(world.store.clone(), world.journal.clone());
    let (before, _) = copied(&world);
    assert!(world.turn().delete_session(&session));
    assert!(world.turn().remove_quarantined("shared-table.aside.x1.sheet.s1"));
    let (_, journal) = copied(&world);
    let again = World::with(before, journal);
    assert!(again.app.library.with_untracked(|l| l.session(&session).is_none()));
    assert_eq!(again.app.problems().get_untracked(), []);
    assert_eq!(again.store.get(&keys::session(&session)).unwrap(), None);
}

#[test]
fn the_safety_copy_of_the_last_file_keeps_nothing_that_was_deleted() {
    let (world, id, _) = with_words();
    let mut copy = world.turn().copy_of(&world.app.choice(CopyOf::All));
    copy.sheets[0].answers.insert(crate::support::item(OPEN), crate::support::text("Other"));
    let file = InFile { name: String::new(), content: Ok(write_json(&copy).into_bytes()) };
    world.exchange().receive(vec![file]);
    world.exchange.take_sheet(&id, Resolution::Theirs);
    assert_eq!(world.exchange.accept_import(), Accepted::Done);
    assert!(world.store.get(keys::SAFETY).unwrap().unwrap().contains(WORDS));
    let (before, _) = copied(&world);
    assert!(world.turn().delete_sheet(&id));
    assert!(!everything(&world).contains(WORDS));
    let (_, journal) = copied(&world);
    let again = World::with(before, journal);
    assert!(!everything(&again).contains(WORDS), "{}", everything(&again));
    again.exchange().undo_import();
    assert!(!is_here(&again, &id));
}

#[test]
fn what_waits_on_the_page_goes_too() {
    let (world, id, _) = with_words();
    let file = file_of(&world, CopyOf::All);
    world.exchange().receive(vec![file]);
    world.finding.look_for("nobody else".to_owned());
    world.store.put(&keys::quarantined(&keys::sheet(&id), "x1"), WORDS).unwrap();
    world.turn().delete_sheet(&id);
    assert!(world.exchange.import().with_untracked(|i| i.files.is_empty()));
    assert_eq!(world.finding.line().get_untracked(), "");
    assert!(world.app.open.with_untracked(Option::is_none));
    assert!(!everything(&world).contains(WORDS));
}

#[test]
fn another_tab_does_not_write_back_what_was_deleted() {
    let (first, id, _) = with_words();
    let second = first.second_tab();
    second.turn().arrive(Route::Sheet(id.clone(), SheetView::Check));
    second.write("b", "Not saved yet");
    first.turn().delete_sheet(&id);
    second.device.run_timers();
    assert_eq!(second.store_text(&id), None);
    assert!(!is_here(&second, &id));
    let lost = second.app.lost_sheet(&id).unwrap();
    assert!(lost.answer(&crate::support::item("b")).is_some(), "what was on the screen is offered");
    assert!(second.turn().download_lost(&lost, false));
    assert!(second.device.downloads.borrow()[0].text.contains(WORDS));
    second.turn().arrive(Route::Home);
    assert!(second.app.lost_sheet(&id).is_none());
    assert!(first.store.keys().unwrap().iter().all(|key| *key != keys::sheet(&id)));
}

#[test]
fn a_tab_hears_of_it_and_what_it_wrote_at_that_moment_goes() {
    let (first, id, project) = with_words();
    let second = first.second_tab();
    second.open(&id);
    let racing = {
        let kept = first.app.library.with_untracked(|l| l.sheets.get(&id).cloned()).unwrap();
        let kept = shared_table::domain::document::kept::Kept { rev: kept.rev + 1, ..kept };
        shared_table::format::kept::write_sheet(&kept)
    };
    first.turn().delete_sheet(&id);
    first.store.put(&keys::sheet(&id), &racing).unwrap();
    second.hear(&keys::deleted(&keys::sheet(&id)));
    assert_eq!(second.store_text(&id), None);
    assert!(!is_here(&second, &id));
    first.turn().delete_project(&project);
    second.turn().change_project(&project, |p| p.name = "Written back".to_owned());
    assert_eq!(second.store.get(&keys::project(&project)).unwrap(), None);
    assert!(second.app.library.with_untracked(|l| l.project(&project).is_none()));
}

#[test]
fn a_session_that_another_tab_deleted_is_not_written_back() {
    let (first, _, project) = with_words();
    let session = new_session(&first, &project);
    let second = first.second_tab();
    first.turn().delete_session(&session);
    second.turn().change_session(&session, |s| s.created = s.changed);
    assert_eq!(second.store.get(&keys::session(&session)).unwrap(), None);
    assert!(second.app.library.with_untracked(|l| l.session(&session).is_none()));
}

#[test]
fn a_file_of_what_was_deleted_asks_before_it_comes_back() {
    let (world, id, _) = with_words();
    let file = file_of(&world, CopyOf::All);
    world.turn().delete_sheet(&id);
    world.exchange().receive(vec![file.clone()]);
    let arrived = world.exchange.import().with_untracked(|i| i.sheets[0].clone());
    assert!(arrived.was_deleted && arrived.take == Resolution::Mine && !arrived.is_wanted());
    assert_eq!(arrived.standing, Standing::New);
    assert_eq!(world.exchange.accept_import(), Accepted::Nothing);
    assert!(!is_here(&world, &id));
    world.exchange.take_sheet(&id, Resolution::Theirs);
    assert_eq!(world.exchange.accept_import(), Accepted::Done);
    assert_eq!(world.stored_text(&id, OPEN), WORDS);
    // It stays, also if the store was never written to disk.
    for store in [world.store.clone(), Rc::default()] {
        let (_, journal) = copied(&world);
        let again = World::with(store, journal);
        assert!(is_here(&again, &id));
        again.exchange().receive(vec![file.clone()]);
        assert!(again.exchange.import().with_untracked(|i| i.sheets[0].standing == Standing::Same));
    }
}

#[test]
fn a_sheet_that_came_back_is_not_taken_for_the_one_from_before() {
    let (world, id, _) = with_words();
    let file = file_of(&world, CopyOf::All);
    world.write(OPEN, "Later and deleted");
    world.turn().flush();
    let (before, _) = copied(&world);
    world.turn().delete_sheet(&id);
    world.exchange().receive(vec![file]);
    world.exchange.take_sheet(&id, Resolution::Theirs);
    assert_eq!(world.exchange.accept_import(), Accepted::Done);
    let (_, journal) = copied(&world);
    let again = World::with(before, journal);
    again.open(&id);
    assert_eq!(again.shown_text(OPEN), WORDS);
}

#[test]
fn the_example_comes_and_goes_without_a_question() {
    let world = World::new();
    let example = data::example();
    for _ in 0..2 {
        world.exchange().add_example(example);
        assert!(
            world.app.library.with_untracked(|l| l.example().is_some() && !l.sheets.is_empty())
        );
        world.turn().remove_example();
        assert!(world.app.library.with_untracked(|l| l.projects.is_empty() && l.sheets.is_empty()));
    }
    let file = InFile { name: String::new(), content: Ok(example.as_bytes().to_vec()) };
    world.exchange().receive(vec![file]);
    assert!(world.exchange.import().with_untracked(|i| i.sheets.iter().all(|a| !a.was_deleted)));
}

#[test]
fn a_project_goes_with_all_that_belongs_to_it() {
    let (world, id, project) = with_words();
    let session = new_session(&world, &project);
    world.turn().add_project_action(&project, "Ask Bramble, who has the key");
    world.store.put(&format!("shared-table.shown.{project}"), "counts").unwrap();
    let other = world.start_sheet();
    world.turn().bin_sheet(&id);
    world.turn().bin_project(&project);
    let listed = world.app.library.with_untracked(|l| {
        (l.listed().len(), l.binned().len(), l.binned_projects().len(), l.actions(None).len())
    });
    assert_eq!(listed, (1, 0, 1, 0), "what belongs to it is in no list");
    world.turn().restore_project(&project);
    assert!(world.app.library.with_untracked(|l| l.actions(None).len() == 1));
    assert!(world.app.library.with_untracked(|l| l.session(&session).is_some()));
    world.turn().bin_project(&project);
    assert!(world.turn().delete_project(&project));
    let left = everything(&world);
    for gone in [WORDS, "Bramble", "counts", "Ridge Street\",\"binned"] {
        assert!(!left.contains(gone), "{gone} in {left}");
    }
    assert!(is_here(&world, &other));
}

#[test]
fn what_lies_in_the_bin_is_in_no_copy_of_everything() {
    let (world, id, project) = with_words();
    world.turn().bin_sheet(&id);
    assert!(world.app.copy_of(&world.app.choice(CopyOf::All)).sheets.is_empty());
    world.turn().restore_sheet(&id);
    world.turn().bin_project(&project);
    let copy = world.app.copy_of(&world.app.choice(CopyOf::All));
    assert!(copy.sheets.is_empty() && copy.projects.is_empty());
    let copy = world.app.copy_of(&world.app.choice(CopyOf::Project(project)));
    assert_eq!(copy.sheets.len(), 1, "a copy of its own can be saved");
}
