//! Files that take long are looked into in turns: the page shows how far it is, and may be left.

use std::time::Duration;

use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::state::exchange::import::{FoundInFile, ImportProgress, InFile};
use shared_table::state::route::Route;

use crate::support;
use crate::world::World;

fn files() -> Vec<InFile> {
    let text =
        write_json(&CopyDocument { sheets: vec![support::sheet()], ..CopyDocument::default() });
    let file =
        |name: &str| InFile { name: name.to_owned(), content: Ok(text.clone().into_bytes()) };
    vec![file("one.json"), file("two.json"), file("three.json")]
}

/// A device on which each step takes so long that its turn is over.
fn slow() -> World {
    let world = World::new();
    world.device.pace.set(Duration::from_secs(1));
    world.turn().go(&Route::Open);
    world
}

#[test]
fn the_page_has_a_turn_between_steps_and_all_files_are_looked_into() {
    let world = slow();
    world.exchange().receive(files());
    let start = ImportProgress { done: 0, total: 3 };
    assert_eq!(world.exchange.progress().get_untracked(), Some(start));
    let mut seen = vec![start];
    let mut turns = 0;
    while let Some(progress) = world.exchange.progress().get_untracked() {
        seen.push(progress);
        assert!(world.exchange.import().with_untracked(|i| i.files.is_empty()), "all come at once");
        assert_ne!(world.device.run_timers(), 0, "it stands still at {progress:?}");
        turns += 1;
    }
    seen.dedup();
    assert!(turns > 9 && seen.iter().any(|p| p.done == 2), "{turns} turns: {seen:?}");
    world.exchange.import().with_untracked(|import| {
        assert!(import.files.iter().all(|file| file.found == FoundInFile::Good(1)));
        assert_eq!((import.files.len(), import.sheets.len()), (3, 1));
    });
}

#[test]
fn files_that_come_meanwhile_are_looked_into_as_well() {
    let world = slow();
    world.exchange().receive(files());
    world.device.run_timers();
    world.exchange().receive(files());
    assert_eq!(world.exchange.progress().get_untracked().map(|p| p.total), Some(6));
    while world.exchange.progress().get_untracked().is_some() {
        assert_ne!(world.device.run_timers(), 0);
    }
    assert_eq!(world.exchange.import().with_untracked(|i| i.files.len()), 6);
}

#[test]
fn who_goes_to_another_page_meanwhile_leaves_the_files() {
    let world = slow();
    world.exchange().receive(files());
    world.turn().arrive(Route::Home);
    assert_eq!(world.exchange.progress().get_untracked(), None);
    world.device.run_timers();
    assert!(world.exchange.import().with_untracked(|i| i.files.is_empty()));
}
