//! What a later version wrote and this one does not know: it stays with its owner, and goes to nobody else.

use leptos::prelude::*;
use serde_json::{Value, json};
use shared_table::domain::base::id::SheetId;
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::format::copy::write_json;
use shared_table::ports::files::InFile;
use shared_table::ports::keys;
use shared_table::ports::store::Store;
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::exchange::import::Accepted;
use shared_table::state::room::sessions::{CopyOfSession, NewSession};
use shared_table::state::route::CopyOf;

use crate::world::World;

const OPEN: &str = "pw_situation_words";
const FORMS: [CopyFormat; 2] = [CopyFormat::Json, CopyFormat::Text];

/// A word that stands in everything that is unknown here.
const MARK: &str = "zebra";

/// A device with a sheet and a session, and a file of all of it into which a later version wrote more.
fn file() -> (World, SheetId, String) {
    let world = World::new();
    let id = world.start("power", "whole");
    world.write(OPEN, "Mine");
    let app = world.turn();
    app.flush();
    let project = world.stored(&id).unwrap().project;
    let new = NewSession {
        project: project.clone(),
        tool: shared_table::domain::base::id::ToolId::new("self-assessment").unwrap(),
        variant: shared_table::domain::base::id::VariantId::new("quick").unwrap(),
        round: None,
        least: MinGroupSize::Five,
        late_for: None,
        expected: None,
    };
    let session = app.add_session(new).unwrap();
    let mut copy = app.copy_of(&app.choice(CopyOf::All));
    copy.sessions =
        app.library.with_untracked(|l| l.session(&session).cloned()).into_iter().collect();
    let mut value: Value = serde_json::from_str(&write_json(&copy)).unwrap();
    for place in ["/projects/0", "/sheets/0", "/sheets/0/answers/0", "/sessions/0"] {
        value.pointer_mut(place).unwrap()["later"] = json!({ MARK: [1.5, place] });
    }
    (world, id, value.to_string())
}

fn receive(world: &World, text: &str) {
    let content = Ok(text.as_bytes().to_vec());
    world.exchange().receive(vec![InFile { name: "a.json".to_owned(), content }]);
}

/// Another device that took the file in.
fn with_file() -> (World, SheetId, String) {
    let (_, id, text) = file();
    let world = World::new();
    receive(&world, &text);
    assert!(world.exchange.import().with_untracked(|i| i.files[0].has_unknown));
    assert_eq!(world.exchange().accept_import(), Accepted::Done);
    (world, id, text)
}

fn marks(text: &str) -> usize {
    text.matches(MARK).count()
}

/// What a file holds, armoured or not.
fn content(text: &str) -> String {
    let shared_table::format::open::Opened::Good(copy) =
        shared_table::format::open::open(text.as_bytes())
    else {
        panic!("{text}");
    };
    write_json(&copy)
}

#[test]
fn it_stays_through_opening_changing_and_saving() {
    let (world, id, _) = with_file();
    for change in ["One", "Two"] {
        let world = World::with(world.store.clone(), world.journal.clone());
        world.open(&id);
        world.write(OPEN, change);
        world.turn().flush();
        assert_eq!(world.stored_text(&id, OPEN), change);
        let text = world.store_text(&id).unwrap();
        assert_eq!(marks(&text), 2, "{text}");
    }
    let all = world.store.keys().unwrap();
    let kept = all.iter().filter_map(|key| world.store.get(key).unwrap());
    assert_eq!(kept.map(|text| marks(&text)).sum::<usize>(), 4);
}

#[test]
fn it_goes_with_a_copy_of_everything_and_comes_back() {
    let (world, id, _) = with_file();
    let app = world.turn();
    let choice = app.choice(CopyOf::All);
    for form in FORMS {
        let text = content(&app.file(&choice, form).text);
        // No copy has sessions that are not over.
        assert_eq!(marks(&text), 3, "{text}");
    }
    let things = app.things_in(&choice, CopyFormat::Json);
    let told = shared_table::content::words().laid_open.unknown;
    assert_eq!(things.iter().filter(|(name, _)| name == told).count(), 1);
    let text = app.file(&choice, CopyFormat::Json).text;
    let other = World::new();
    receive(&other, &text);
    other.exchange().accept_import();
    assert_eq!(marks(&other.store_text(&id).unwrap()), 2);
}

#[test]
fn it_goes_to_nobody_else() {
    let (world, id, _) = with_file();
    let app = world.turn();
    let project = world.stored(&id).unwrap().project;
    for of in [CopyOf::Project(project.clone()), CopyOf::Sheet(id.clone())] {
        let choice = app.choice(of);
        for form in FORMS {
            let text = content(&app.file(&choice, form).text);
            assert_eq!((marks(&text), text.contains("later")), (0, false), "{text}");
        }
        let told = shared_table::content::words().laid_open.unknown;
        assert!(app.things_in(&choice, CopyFormat::Json).iter().all(|(name, _)| name != told));
    }
    let session = app.library.with_untracked(|l| l.sessions_of(&project)[0].id.clone());
    for with in [CopyOfSession::WhatWasSeen, CopyOfSession::SingleSheets] {
        let text = app.session_file(&session, with).unwrap().text;
        assert_eq!((marks(&text), text.contains("later")), (0, false), "{text}");
    }
    let invite = app.invite(&session, true).unwrap();
    assert_eq!(marks(&format!("{invite:?}")), 0);
}

#[test]
fn a_copy_without_it_takes_nothing_away() {
    let (world, id, _) = with_file();
    let app = world.turn();
    let project = world.stored(&id).unwrap().project;
    let text = app.file(&app.choice(CopyOf::Project(project)), CopyFormat::Json).text;
    receive(&world, &text);
    assert!(!world.exchange.import().with_untracked(|i| i.files[0].has_unknown));
    assert!(
        world
            .exchange
            .import()
            .with_untracked(shared_table::state::exchange::import::Import::is_settled)
    );
    receive(&world, &text.replace("\"Mine\"", "\"Theirs\""));
    world.exchange().take_sheet(&id, shared_table::domain::document::compare::Resolution::Theirs);
    world.exchange().accept_import();
    let text = world.store.get(&keys::sheet(&id)).unwrap().unwrap();
    assert_eq!(marks(&text), 2, "{text}");
}
