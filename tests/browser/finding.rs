//! Finding words, and taking days to a calendar.

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::run;
use crate::support::{Result, ensure, words};
use thirtyfour::Key;

#[tokio::test]
async fn words_are_found_as_they_are_typed_and_lead_to_their_place() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().find;
        let first = item("sa_plan_from_start")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.write(&first.note.unwrap_or_default(), "The zebra room has no ramp").await?;
        world.is_stored("zebra").await?;
        world.follow(words().common.nav_find).await?;
        world.write(w.label, "ramp zeb").await?;
        world.sees("1 thing found").await?;
        world.sees("The zebra room has no ramp").await?;
        world.write(w.label, "x").await?;
        world.sees(w.nothing).await?;
        world.chord(Key::Control, "a").await?;
        world.type_words("zebra").await?;
        world.sees("1 thing found").await?;
        world.follow("How we work together…").await?;
        world.sees_title(&first.text).await?;
        world.back().await?;
        world.field_has(w.label, "zebra").await?;
        world.sees("1 thing found").await
    })
    .await
}

#[tokio::test]
async fn a_name_is_found_however_devices_write_its_accents() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().find;
        // Each in two signs on one side and in one on the other.
        let (project, note) = ("Zoe\u{308} House", "The caf\u{e9} has a ramp");
        world.start_sheet(ASSESSMENT, "quick", project).await?;
        world.write(&item("sa_plan_from_start")?.note.unwrap_or_default(), note).await?;
        world.is_stored(note).await?;
        world.is_stored(project).await?;
        world.goto("#/find").await?;
        world.write(w.label, "Zo\u{eb}").await?;
        world.sees("1 thing found").await?;
        world.write(w.label, "x").await?;
        world.sees(w.nothing).await?;
        world.chord(Key::Control, "a").await?;
        world.type_words("cafe\u{301}").await?;
        world.sees("1 thing found").await
    })
    .await
}

#[tokio::test]
async fn days_to_come_go_into_a_calendar() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().project;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        world.sees(w.days_none).await?;
        world.set_day(w.review_label, "2150-03-01").await?;
        world.press(w.review_set).await?;
        world.sees("1 March 2150: Look back").await?;
        world.press(w.days_save).await?;
        let file = world.downloaded("ics").await?;
        world.sees(&file.name).await?;
        ensure(file.text.contains("DTSTART;VALUE=DATE:21500301"), file.text)
    })
    .await
}
