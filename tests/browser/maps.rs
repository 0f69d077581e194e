//! Beginning with a map, and finding the way back to it.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::world::run;
use crate::support::{Result, ensure, words};

#[tokio::test]
async fn a_group_begins_with_a_map_before_any_sheet() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().project;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.door_plan)).await?;
        world.write(words().start.project_name, "Ridge Street").await?;
        world.press(w.begin_open).await?;
        world.sees_title("Ridge Street").await?;
        world.sees(w.agreement_none).await?;
        let map = world.route().await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        world.sees_title("Ridge Street").await?;
        world.goto("#/plan").await?;
        world.follow("Ridge Street").await?;
        ensure(world.route().await? == map, "another map")
    })
    .await
}

#[tokio::test]
async fn a_sheet_leads_back_to_the_map_it_was_opened_from() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, common) = (&words().project, &words().common);
        world.goto("#/plan").await?;
        world.write(words().start.project_name, "Ridge Street").await?;
        world.press(w.begin_open).await?;
        world.press(w.new_title).await?;
        world.follow(w.new_agreement).await?;
        world.press(words().start.start).await?;
        world.sees("Question 1 of").await?;
        world.follow(common.back).await?;
        world.sees_title("Ridge Street").await?;
        world.press(w.new_title).await?;
        world.follow(w.new_agreement).await?;
        world.sees_title("What matters to us").await?;
        let kept = world.stored_under("shared-table.sheet.").await?;
        ensure(kept.len() == 1, "a second agreement was started")?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.follow(words().sheet.to_home).await?;
        world.sees_title("Ridge Street").await?;
        // From the first page the way back leads there, and the map is one step away.
        world.goto("#/").await?;
        world.goto(&format!("#/sheet/{id}/page/ag_values")).await?;
        world.within_reach(Kind::Link, words().sheet.to_map, "").await?;
        world.key(thirtyfour::Key::Escape).await?;
        world.follow(common.back).await?;
        world.sees_title(words().home.title).await?;
        world.goto(&format!("#/sheet/{id}/results")).await?;
        world.follow(common.back).await?;
        world.follow(words().sheet.to_map).await?;
        world.sees_title("Ridge Street").await
    })
    .await
}
