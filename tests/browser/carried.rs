//! What one sheet takes from the others of its project.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::item;
use crate::support::world::run;
use crate::support::{Result, words};

#[tokio::test]
async fn a_new_meeting_shows_how_people_agreed_to_work_without_being_told() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().sheet;
        world.start_sheet("agreement", "first", "Ridge Street").await?;
        let agreement = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{agreement}/page/ag_member")).await?;
        world.press(w.add_line).await?;
        world.write("As a member I 1", "I wash my own mug.").await?;
        world.goto(&format!("#/sheet/{agreement}/page/ag_signed")).await?;
        world.press(w.sign).await?;
        world.hears(w.signed_now).await?;
        world.start_sheet_again("meeting", "opener").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/screen")).await?;
        world.press(w.screen_next).await?;
        world.sees_title(&item("mt_how")?.text).await?;
        world.sees("I wash my own mug.").await?;
        world.goto(&format!("#/sheet/{id}/page/mt_why")).await?;
        world.field_has("How we agreed to work 1", "I wash my own mug.").await?;
        world.press(words().common.undo).await?;
        world.hears(w.undone).await?;
        world.has_no(Kind::Field, "How we agreed to work 1", "").await?;
        world.press(w.from_agreement).await?;
        world.sees("As a member I ...").await?;
        world.press_in("I wash my own mug.", &format!("{}…", w.take_line)).await?;
        world.field_has("How we agreed to work 1", "I wash my own mug.").await
    })
    .await
}

#[tokio::test]
async fn cards_that_were_picked_become_rows_of_the_plan() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        world.start_sheet("ways", "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/wy_formats")).await?;
        world.choose("Working group…").await?;
        world.is_stored("working_group").await?;
        world.goto(&format!("#/sheet/{id}/page/wy_plan")).await?;
        world.press(w.from_picked).await?;
        world.sees(&item("wy_formats")?.text).await?;
        world.press_in("Working group", &format!("{}…", w.take_line)).await?;
        world.field_has("What", "Working group").await?;
        world.has_no(Kind::Button, &format!("{}…", w.take_line), "").await
    })
    .await
}
