//! Taking back: a cleared answer, a step, a whole text.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::run;
use crate::support::{Result, words};
use thirtyfour::Key;

#[tokio::test]
async fn an_answer_can_be_cleared_and_brought_back() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, c) = (&words().sheet, &words().common);
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.has_no(Kind::Button, w.clear_answer, "").await?;
        world.choose("Often").await?;
        world.press(w.clear_answer).await?;
        world.hears(w.cleared).await?;
        world.is_chosen("", "Often", false).await?;
        world.focus_is_on("input[type=radio]").await?;
        world.has_no(Kind::Button, w.clear_answer, "").await?;
        world.press(c.undo).await?;
        world.hears(w.undone).await?;
        world.is_chosen("", "Often", true).await?;
        world.press(c.redo).await?;
        world.hears(w.redone).await?;
        world.is_chosen("", "Often", false).await?;
        world.press(c.redo).await?;
        world.hears(w.nothing_to_redo).await
    })
    .await
}

#[tokio::test]
async fn undo_takes_back_a_text_as_one_step_and_shows_where() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, c) = (&words().sheet, &words().common);
        let first = item("sa_plan_from_start")?;
        let note = first.note.clone().unwrap_or_default();
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.write(&note, "We began with an empty wall.").await?;
        world.follow(w.next).await?;
        world.press(c.undo).await?;
        world.sees_title(&first.text).await?;
        world.field_has(&note, "").await?;
        world.is_chosen("", "Often", true).await?;
        world.press(c.redo).await?;
        world.field_has(&note, "We began with an empty wall.").await
    })
    .await
}

#[tokio::test]
async fn the_keys_for_undo_work_outside_text_fields() -> Result {
    run(Setup::WIDE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.chord(Key::Control, "z").await?;
        world.is_chosen("", "Often", false).await?;
        world.chord(Key::Control, "y").await?;
        world.is_chosen("", "Often", true).await?;
        let sheet = world.route().await?;
        world.goto("#/help").await?;
        world.chord(Key::Control, "z").await?;
        world.goto(&sheet).await?;
        world.is_chosen("", "Often", true).await
    })
    .await
}
