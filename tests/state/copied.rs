//! What counts as a copy: not what a browser was given, but what somebody has.

use std::future::Future;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use shared_table::domain::Stamp;
use shared_table::domain::base::id::SheetId;
use shared_table::domain::document::kept::Kept;
use shared_table::domain::sheet::Sheet;
use shared_table::ports::files::ShareOutcome;
use shared_table::ports::memory::MemoryStore;
use shared_table::ports::store::Store;
use shared_table::state::exchange::copies::{CopyChoice, CopyFormat, HandOverOutcome};
use shared_table::state::exchange::import::InFile;
use shared_table::state::route::CopyOf;

use crate::support::at;
use crate::world::World;

const DAY: i64 = 24 * 60;

/// A sheet with words in it that are in no copy.
fn written(world: &World) -> SheetId {
    let id = world.start_sheet();
    world.write("sa_plan_from_start", "New words");
    world.turn().flush();
    id
}

fn kept(world: &World, id: &SheetId) -> Kept<Sheet> {
    world.app.library.with_untracked(|l| l.sheets.get(id).cloned().unwrap())
}

fn is_due(world: &World, now: Stamp) -> bool {
    world.app.library.with_untracked(|l| l.copy_due(now).is_some())
}

fn due_handed(world: &World, now: Stamp) -> Option<Stamp> {
    world.app.library.with_untracked(|l| l.due_handed(now))
}

fn everything(world: &World) -> CopyChoice {
    world.turn().choice(CopyOf::All)
}

/// What comes of something that waits for nothing here.
fn now<T>(of: impl Future<Output = T>) -> T {
    let mut of = Box::pin(of);
    match of.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(out) => out,
        Poll::Pending => panic!("it waits"),
    }
}

/// Opens the file that was handed to the browser last.
fn open_last(world: &World, name: &str) {
    let file = world.device.downloads.borrow().last().cloned().unwrap();
    let content = Ok(file.text.into_bytes());
    world.exchange().receive(vec![InFile { name: name.to_owned(), content }]);
}

#[test]
fn a_file_that_was_given_to_the_browser_is_no_copy_before_somebody_has_it() {
    let world = World::new();
    let id = written(&world);
    world.device.minutes.set(10);
    assert_eq!(
        world.turn().download(&everything(&world), CopyFormat::Json),
        HandOverOutcome::Download
    );
    assert_eq!(kept(&world, &id).copied, None);
    assert!(is_due(&world, at(DAY)));
    // It is known after the page was loaded again.
    let again = World::with(world.store.clone(), world.journal.clone());
    assert!(is_due(&again, at(DAY)));
    assert_eq!(due_handed(&again, at(DAY)), Some(at(10)));
    assert_eq!(again.turn().handed(&everything(&again)), Some(at(10)));
    assert!(again.turn().has_arrived(at(10)));
    assert!(!is_due(&again, at(DAY)));
    assert_eq!((kept(&again, &id).copied, kept(&again, &id).handed), (Some(at(10)), None));
    assert_eq!(again.turn().handed(&everything(&again)), None);
    let last = World::with(again.store.clone(), again.journal.clone());
    assert!(!is_due(&last, at(3 * DAY)));
}

#[test]
fn what_was_changed_after_the_file_was_made_is_not_in_it() {
    let world = World::new();
    let id = written(&world);
    world.device.minutes.set(10);
    world.turn().download(&everything(&world), CopyFormat::Text);
    world.device.minutes.set(20);
    world.write("sa_plan_from_start", "New words and newer ones");
    world.turn().flush();
    assert!(world.turn().has_arrived(at(10)));
    assert_eq!(kept(&world, &id).uncopied_since, Some(at(10)));
    assert!(!is_due(&world, at(DAY)) && is_due(&world, at(DAY + 10)));
}

#[test]
fn the_file_that_is_opened_here_again_counts_as_there() {
    let world = World::new();
    let id = written(&world);
    world.turn().download(&everything(&world), CopyFormat::Json);
    // A pasted text may come from the clipboard of this very page.
    open_last(&world, "");
    assert!(is_due(&world, at(DAY)));
    world.exchange().forget_import();
    open_last(&world, "copy.json");
    assert!(!is_due(&world, at(DAY)) && kept(&world, &id).copied.is_some());
    assert_eq!(due_handed(&world, at(DAY)), None);

    // A file that says something else is no copy of what is here.
    world.write("sa_plan_from_start", "Other words");
    world.turn().flush();
    open_last(&world, "copy.json");
    assert!(is_due(&world, at(3 * DAY)));
}

#[test]
fn the_share_sheet_says_that_it_took_the_file_and_the_clipboard_is_no_copy() {
    let world = World::new();
    let id = written(&world);
    let choice = everything(&world);
    let app = *world.turn();
    assert_eq!(now(app.copy_text(choice.clone(), CopyFormat::Text)), HandOverOutcome::Copied);
    assert_eq!((kept(&world, &id).copied, kept(&world, &id).handed), (None, None));
    world.device.shared.set(Some(ShareOutcome::Cancelled));
    assert_eq!(now(app.share(choice.clone(), CopyFormat::Text)), HandOverOutcome::Cancelled);
    assert!(is_due(&world, at(DAY)));
    world.device.shared.set(Some(ShareOutcome::Done));
    assert_eq!(now(app.share(choice.clone(), CopyFormat::CsvBySheet)), HandOverOutcome::Shared);
    assert!(is_due(&world, at(DAY)), "a spreadsheet can't be opened again");
    assert_eq!(now(app.share(choice, CopyFormat::Text)), HandOverOutcome::Shared);
    assert!(!is_due(&world, at(DAY)));
}

#[test]
fn what_was_put_on_the_clipboard_counts_when_somebody_says_where_it_is() {
    let world = World::new();
    let id = written(&world);
    let copy = world.turn().copy_of(&everything(&world));
    world.write("sa_plan_from_start", "Newer words");
    world.turn().flush();
    assert!(world.turn().note_copied(&copy, at(0)));
    assert!(kept(&world, &id).copied.is_some() && is_due(&world, at(DAY)));
}

#[test]
fn a_clock_that_was_ahead_does_not_silence_the_reminder() {
    let given = include_str!("../fixtures/clock-was-ahead.json");
    let given: std::collections::BTreeMap<String, String> = serde_json::from_str(given).unwrap();
    let store = MemoryStore::default();
    for (key, text) in &given {
        store.put(key, text).unwrap();
    }
    let world = World::with(std::rc::Rc::new(store), std::rc::Rc::default());
    assert!(is_due(&world, at(0)));
    // Beside something that is not due yet.
    written(&world);
    assert!(is_due(&world, at(0)));
    let due = world.app.library.with_untracked(|l| l.copy_due(at(0)));
    assert_eq!(due, Some(at(0)), "nothing is from a time to come");
    // What is written now joins in, and a copy ends it all.
    world.device.minutes.set(5);
    world.turn().download(&everything(&world), CopyFormat::Json);
    assert!(world.turn().has_arrived(at(5)));
    assert!(!is_due(&world, at(DAY)));
    // A few seconds are no clock that was ahead.
    written(&world);
    assert!(!is_due(&world, at(4)));
    assert!(is_due(&world, at(5 - DAY)));
}

#[test]
fn what_could_not_be_noted_is_said() {
    let world = World::new();
    written(&world);
    world.turn().download(&everything(&world), CopyFormat::Json);

    world.store.set_room(Some(1));
    assert!(!world.turn().has_arrived(at(0)));
}
