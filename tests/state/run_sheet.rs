//! The run sheet of a workshop: two tabs that change it keep both, it is there again, and no copy for others has it.

use shared_table::domain::room::run_sheet::{RunSheet, WorkshopStep, clock, read_clock};
use shared_table::ports::keys;
use shared_table::state::room::sessions::CopyOfSession;

use crate::sessions::{bring, room, session};
use crate::world::World;

/// Words that stand in no other document.
const WORDS: &str = "Bramble says hello";

fn minutes(sheet: &RunSheet) -> [u32; 2] {
    [WorkshopStep::Welcome, WorkshopStep::Agree].map(|step| sheet.minutes(step, 5))
}

#[test]
fn two_tabs_change_different_steps_and_both_are_kept() {
    let (world, id) = room();
    let other = world.second_tab();
    let change = |world: &World, step, n| {
        let is_kept = world.turn().change_run_sheet(&id, |sheet| {
            sheet.change(step, |plan| plan.minutes = Some(n));
        });
        assert!(is_kept);
    };
    change(&world, WorkshopStep::Welcome, 7);
    change(&other, WorkshopStep::Agree, 8);
    for tab in [&world, &other] {
        tab.hear(&keys::session(&id));
        assert_eq!(minutes(&session(tab, &id).run_sheet), [7, 8]);
    }
    let again = World::with(world.store.clone(), world.journal.clone());
    assert_eq!(minutes(&session(&again, &id).run_sheet), [7, 8]);
}

#[test]
fn it_stays_with_the_session_and_goes_into_no_copy_for_others() {
    let (world, id) = room();
    bring(&world, &id, 0, 6, 1);
    world.app.change_run_sheet(&id, |sheet| {
        sheet.starts = read_clock("14:05");
        sheet.change(WorkshopStep::Welcome, |plan| plan.words = Some(WORDS.to_owned()));
    });
    assert_eq!(session(&world, &id).run_sheet.starts.map(clock).as_deref(), Some("14:05"));
    assert!(world.app.reveal(&id));
    let file = |of| world.app.session_file(&id, of).unwrap().text;
    assert!(!file(CopyOfSession::WhatWasSeen).contains(WORDS));
    assert!(file(CopyOfSession::SingleSheets).contains(WORDS));
    let left = session(&world, &id).into_memory().unwrap();
    assert!(left.run_sheet.is_usual());
}
