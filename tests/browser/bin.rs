//! The bin: putting a sheet in, taking it out, emptying it.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

async fn bin_one(world: &World) -> Result {
    let w = &words().home;
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Often").await?;
    world.goto("#/").await?;
    world.press(&format!("{}…", w.more)).await?;
    world.press(w.bin).await?;
    world.focus_is_on("button[id^='undo-']").await
}

#[tokio::test]
async fn a_sheet_can_be_taken_out_at_once_or_later() -> Result {
    run(Setup::PHONE, async |world| {
        bin_one(world).await?;
        world.press(words().common.undo).await?;
        world.hears(words().home.restored).await?;
        world.press(&format!("{}…", words().home.more)).await?;
        world.press(words().home.bin).await?;
        world.reload().await?;
        world.sees(words().home.none_title).await?;
        world.goto("#/bin").await?;
        world.press(&format!("{}…", words().bin.restore)).await?;
        world.hears(words().bin.restored).await?;
        world.sees(words().bin.none_title).await?;
        world.follow(words().bin.to_sheets).await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.sees_title(&item("sa_plan_from_start")?.text).await?;
        world.is_chosen("", "Often", true).await
    })
    .await
}

#[tokio::test]
async fn emptying_asks_first_and_then_leaves_nothing() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().bin;
        bin_one(world).await?;
        world.goto("#/bin").await?;
        world.press(w.empty).await?;
        world.sees("1 sheet will be deleted for good.").await?;
        world.press(w.cancel_all).await?;
        world.has_no(Kind::Button, w.cancel_all, "").await?;
        ensure(
            !world.stored_under("shared-table.sheet.").await?.is_empty(),
            "gone without consent",
        )?;
        world.press(w.empty).await?;
        world.press_in(w.empty_title, w.empty).await?;
        world.hears(w.emptied).await?;
        world.sees(w.none_title).await?;
        ensure(world.stored_under("shared-table.sheet.").await?.is_empty(), "it is still kept")?;
        world.reload().await?;
        world.sees(w.none_title).await?;
        world.sees_not(words().keeping.recovered_title).await?;
        ensure(!world.journal().await?.contains("sa_plan_from_start"), "the journal still has it")
    })
    .await
}

#[tokio::test]
async fn one_sheet_is_deleted_for_good_only_after_asking() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().bin;
        bin_one(world).await?;
        world.goto("#/bin").await?;
        world.press(&format!("{}…", w.delete)).await?;
        world.press(w.cancel).await?;
        world.find(Kind::Button, &format!("{}…", w.restore)).await?;
        world.press(&format!("{}…", w.delete)).await?;
        world.press_in(w.delete_title, w.delete).await?;
        world.hears(w.deleted).await?;
        world.sees(w.none_title).await
    })
    .await
}
