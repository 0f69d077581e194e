//! What was deleted stays deleted: in another tab, and after a browser that was killed.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, item};
use crate::support::tabs::{other_tab, show};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

const PRIVATE_WORDS: &str = "The night staff took my key";

async fn sheet_with_words(world: &World) -> Result<String> {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    let note = item("sa_plan_from_start")?.note.unwrap_or_default();
    world.write(&note, PRIVATE_WORDS).await?;
    world.is_stored(PRIVATE_WORDS).await?;
    world.sheet_id().await
}

async fn bin_and_empty(world: &World) -> Result {
    world.goto("#/").await?;
    world.press(&format!("{}…", words().home.more)).await?;
    world.press(words().home.bin).await?;
    world.goto("#/bin").await?;
    world.press(words().bin.empty).await?;
    world.press_in(words().bin.empty_title, words().bin.empty).await?;
    world.hears(words().bin.emptied).await
}

async fn is_nowhere(world: &World) -> Result {
    let stored = world.stored().await?;
    let left = stored.iter().find(|(_, text)| text.contains(PRIVATE_WORDS));
    ensure(left.is_none(), format!("it is still kept: {left:?}"))?;
    ensure(!world.journal().await?.contains(PRIVATE_WORDS), "the journal still has it")
}

#[tokio::test]
async fn a_killed_browser_does_not_bring_back_what_was_deleted() -> Result {
    run(Setup::WIDE, async |world| {
        sheet_with_words(world).await?;
        // So that it stands on the disk, where the browser writes seldom.
        world.reopen().await?;
        bin_and_empty(world).await?;
        is_nowhere(world).await?;
        world.kill_and_reopen().await?;
        world.goto("#/").await?;
        world.sees(words().home.none_title).await?;
        world.sees_not(words().keeping.recovered_title).await?;
        is_nowhere(world).await
    })
    .await
}

#[tokio::test]
async fn another_tab_says_that_it_was_deleted_and_offers_what_is_on_the_screen() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().lost;
        sheet_with_words(world).await?;
        let first = world.driver().window().await?;
        let second = other_tab(world).await?;
        show(world, &first).await?;
        bin_and_empty(world).await?;
        show(world, &second).await?;
        world.sees_title(w.title).await?;
        world.press(w.save).await?;
        let file = world.downloaded("txt").await?;
        ensure(file.text.contains(PRIVATE_WORDS), format!("not in the file: {}", file.text))?;
        is_nowhere(world).await?;
        world.follow(words().common.to_home).await?;
        world.sees(words().home.none_title).await?;

        world.open_files(&[file.path]).await?;
        let open = &words().open;
        world.sees(open.deleted_here).await?;
        world.is_chosen(open.deleted_here, open.deleted_leave, true).await?;
        world.choose_in(open.deleted_here, open.deleted_back).await?;
        world.press("Add it").await?;
        world.sees(open.done_title).await?;
        world.is_stored(PRIVATE_WORDS).await
    })
    .await
}

#[tokio::test]
async fn a_project_goes_to_the_bin_and_comes_back_with_all_that_belongs_to_it() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().bin;
        let id = sheet_with_words(world).await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        world.press(w.bin_project).await?;
        world.sees_title(w.title).await?;
        world.sees("Ridge Street").await?;
        world.sees("1 sheet").await?;
        world.goto("#/").await?;
        world.sees(words().home.none_title).await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.sees_title(w.project_is_in).await?;
        world.press(w.restore).await?;
        world.sees(PRIVATE_WORDS).await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        world.press(w.bin_project).await?;
        world.press(&format!("{}…", w.delete)).await?;
        world.sees("This goes with it: 1 sheet.").await?;
        world.press_in(w.project_delete_title, w.delete).await?;
        world.hears(w.project_deleted).await?;
        world.sees(w.none_title).await?;
        world.has_no(Kind::Button, w.empty, "").await?;
        is_nowhere(world).await?;
        world.reload().await?;
        world.sees(w.none_title).await
    })
    .await
}
