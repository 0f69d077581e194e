//! The made-up project: added with one click, marked, and gone with one click.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::ASSESSMENT;
use crate::support::world::run;
use crate::support::{Result, ensure, words};

#[tokio::test]
async fn the_example_is_marked_and_goes_without_a_trace() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().home;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.add_example().await?;
        world.sees("Willow Lane").await?;
        world.sees(words().common.example).await?;
        let sheets = world.stored_under("shared-table.sheet.").await?.len();
        ensure(sheets > 2, format!("the example has {sheets} sheets"))?;
        world.follow("Kestrel").await?;
        world.goto("#/actions").await?;
        world.sees(words().common.example).await?;
        world.goto("#/").await?;
        // The door leads to the example that is here, and takes nothing out.
        world.follow(&format!("{}…", w.door_example)).await?;
        let map = world.route().await?;
        ensure(map.starts_with("#/project/"), format!("the door leads to {map}"))?;
        world.goto("#/").await?;
        world.sees("Willow Lane").await?;
        world.press(w.remove_example).await?;
        world.hears(w.example_removed).await?;
        world.sees_not("Willow Lane").await?;
        world.sees("Ridge Street").await?;
        world.reload().await?;
        world.sees_not("Willow Lane").await?;
        let all = world.stored_under("shared-table.").await?;
        // Notes on what went have a number and no words.
        let is_note = |key: &str| key.starts_with("shared-table.deleted.");
        let left = all.iter().any(|(key, text)| {
            if is_note(key) {
                text.strip_prefix("undone ").is_none_or(|n| n.parse::<u64>().is_err())
            } else {
                key.contains("example") || text.contains("Kestrel")
            }
        });
        ensure(!left, format!("something of the example is left: {all:?}"))
    })
    .await
}

#[tokio::test]
async fn every_sheet_of_the_example_opens_in_every_view() -> Result {
    run(Setup::WIDE, async |world| {
        world.add_example().await?;
        let ids = world.stored_under("shared-table.sheet.").await?;
        for (key, _) in ids {
            let id = key.trim_start_matches("shared-table.sheet.");
            world.goto(&format!("#/sheet/{id}/check")).await?;
            world.sees_title(words().sheet.check_title).await?;
            world.goto(&format!("#/sheet/{id}/results")).await?;
            world.sees_title(words().results.title).await?;
            world.goto(&format!("#/sheet/{id}/whole")).await?;
            world.sees(words().sheet.whole_title).await?;
            world.goto(&format!("#/print/{id}")).await?;
            world.sees(words().print.lead).await?;
            world.find(Kind::Button, words().common.print).await?;
        }
        Ok(())
    })
    .await
}
