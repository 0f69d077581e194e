//! No room left on the device: nothing on the screen is lost, and it goes on once there is room.

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::run;
use crate::support::{Result, ensure, words};

const BEFORE: &str = "Written while there was room.";
const AFTER: &str = " Written when there was none left, and longer than what was there before.";

const UNFOLD: &str =
    "for (const list of document.querySelectorAll('details')) { list.open = true; }";

#[tokio::test]
async fn words_stay_on_the_screen_and_are_kept_once_there_is_room() -> Result {
    run(Setup::PHONE, async |world| {
        let keeping = &words().keeping;
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.write(&note, BEFORE).await?;
        world.is_stored(BEFORE).await?;
        world.fill_storage().await?;
        world.write(&note, AFTER).await?;
        world.sees(keeping.full_title).await?;
        world.sees(keeping.not_saved_full).await?;
        world.field_has(&note, &format!("{BEFORE}{AFTER}")).await?;
        let (_, old) = world.stored_sheet().await?;
        ensure(old.contains(BEFORE) && !old.contains(AFTER), "what was kept is not what it was")?;
        world.press(keeping.try_again).await?;
        world.hears(keeping.still_not_saved).await?;
        let copy = world.save_copy(words().copy.form_json, "json").await?;
        ensure(copy.text.contains(AFTER), "the last words are not in the copy")?;
        world.follow(keeping.to_bin).await?;
        world.sees(words().bin.largest_title).await?;
        let sheet = crate::support::start::tool(ASSESSMENT)?.title;
        world.follow(&format!("{sheet}…")).await?;

        world.free_storage().await?;
        world.press(keeping.try_again).await?;
        world.sees_not(keeping.full_title).await?;
        world.is_stored(AFTER).await?;
        world.reload().await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.field_has(&note, &format!("{BEFORE}{AFTER}")).await
    })
    .await
}

#[tokio::test]
async fn words_that_found_no_room_come_back_all_the_same() -> Result {
    run(Setup::WIDE, async |world| {
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.fill_storage().await?;
        world.write(&note, AFTER.trim()).await?;
        world.sees(words().keeping.full_title).await?;
        world.reopen().await?;
        world.goto("#/").await?;
        world.sees(words().keeping.recovered_title).await?;
        // A browser that is closed so soon may not have kept the project either: then there is a list of both.
        world.driver().execute(UNFOLD, Vec::new()).await?;
        // By its worksheet, not by an id.
        let tool = crate::support::start::tool(ASSESSMENT)?.title;
        world.find(crate::support::find::Kind::Link, &format!("{tool}…")).await?;
        world.goto("#/").await?;
        world.follow_in("Ridge Street", &format!("{}…", words().common.go_on)).await?;
        world.field_has(&note, AFTER.trim()).await
    })
    .await
}
