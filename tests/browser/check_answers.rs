//! Looking at all answers before the end, and changing one.

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item, items};
use crate::support::world::run;
use crate::support::{Result, words};

#[tokio::test]
async fn every_answer_is_listed_and_leads_back_to_its_question() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        let first = item("sa_plan_from_start")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Never").await?;
        world.write(&first.note.clone().unwrap_or_default(), "It was decided in spring.").await?;
        world.follow(w.to_check).await?;
        world.sees_title(w.check_title).await?;
        for item in items(ASSESSMENT, "quick")? {
            world.sees(&item.text).await?;
        }
        world.sees("Never It was decided in spring.").await?;
        world.sees(w.not_answered).await?;

        world.follow(&format!("{}: {}", w.change, first.text)).await?;
        world.sees_title(&first.text).await?;
        world.choose("Always").await?;
        world.back().await?;
        world.sees_title(w.check_title).await?;
        world.sees("Always It was decided in spring.").await?;
        world.sees_not("Never").await
    })
    .await
}

#[tokio::test]
async fn whose_answers_these_are_can_be_changed_there() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, s) = (&words().sheet, &words().start);
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.follow(w.to_check).await?;
        world.press(w.details_title).await?;
        world.write(s.name, "Wren").await?;
        world.choose(words().common.perspective_volunteer).await?;
        world.is_stored("\"Wren\"").await?;
        world.goto("#/").await?;
        world.follow("Wren").await?;
        world.back().await?;
        world.sees(words().common.perspective_volunteer).await
    })
    .await
}
