//! What is kept is damaged, or from a newer version: it is quarantined or left alone, never lost.

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

/// Its words have signs that are often changed on their way, and ends of lines.
const NEWER: &str = "{\"kind\":\"shared-table-sheet\", \"version\":99,\t\"rev\":7,\r\n\"content\":{\"all\":\"new – 茶 🍵 e\u{301}\u{a0}\u{feff}<&>\"}}\n ";

/// A sheet that is kept, and a browser on a page without the app.
async fn kept_sheet(world: &World) -> Result<(String, String)> {
    let note = item("sa_plan_from_start")?.note.unwrap_or_default();
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Often").await?;
    world.write(&note, "Half of this will go.").await?;
    world.is_stored("Half of this will go.").await?;
    world.leave_app().await?;
    world.stored_sheet().await
}

/// Forgets the second place, so that only what is stored counts.
async fn forget_journal(world: &World) -> Result {
    let script = "const [done] = arguments;
        const forget = indexedDB.deleteDatabase('shared-table');
        forget.onsuccess = () => done(true); forget.onerror = () => done(false);";
    let gone = world.driver().execute_async(script, Vec::new()).await?;
    ensure(gone.convert()?, "the journal could not be taken away")
}

#[tokio::test]
async fn an_unreadable_text_is_quarantined_and_offered() -> Result {
    run(Setup::WIDE, async |world| {
        let keeping = &words().keeping;
        let (key, text) = kept_sheet(world).await?;
        forget_journal(world).await?;
        let half: String = text.chars().take(text.chars().count() / 2).collect();
        world.store(&key, "{ this is no sheet").await?;
        world.store("shared-table.sheet.half", &half).await?;
        world.goto("#/").await?;
        world.sees(keeping.unreadable_title).await?;
        let quarantined = world.stored_under("shared-table.aside.").await?;
        let texts: Vec<&str> = quarantined.iter().map(|(_, text)| text.as_str()).collect();
        ensure(texts.contains(&"{ this is no sheet"), format!("not set aside: {quarantined:?}"))?;
        ensure(texts.contains(&half.as_str()), format!("half a sheet is gone: {quarantined:?}"))?;

        world.press(&format!("{}…", keeping.download_it)).await?;
        let file = world.downloaded("txt").await?;
        let whole = texts.iter().any(|text| file.text.contains(text));
        ensure(whole, format!("the file lacks the text: {}", file.text))?;
        world.reload().await?;
        world.sees(keeping.unreadable_title).await
    })
    .await
}

#[tokio::test]
async fn a_changed_letter_opens_and_the_page_asks_to_read_it_through() -> Result {
    run(Setup::PHONE, async |world| {
        let keeping = &words().keeping;
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        let (key, text) = kept_sheet(world).await?;
        forget_journal(world).await?;
        let changed = text.replacen("Half of this", "Hall of this", 1);
        world.store(&key, &changed).await?;
        world.goto("#/").await?;
        world.sees(keeping.doubtful_title).await?;
        world.sees(keeping.doubtful).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        let quarantined = world.stored_under("shared-table.aside.").await?;
        ensure(
            matches!(&quarantined[..], [(_, text)] if *text == changed),
            format!("{quarantined:?}"),
        )?;
        world.press(&format!("{}…", keeping.download_it)).await?;
        ensure(
            world.downloaded("txt").await?.text.contains(&changed),
            "not the text as it was found",
        )?;
        world.follow_in("Ridge Street", &format!("{}…", words().common.go_on)).await?;
        world.field_has(&note, "Hall of this will go.").await
    })
    .await
}

#[tokio::test]
async fn the_second_place_gives_back_what_was_damaged() -> Result {
    run(Setup::WIDE, async |world| {
        let keeping = &words().keeping;
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        let (key, _) = kept_sheet(world).await?;
        world.store(&key, "").await?;
        world.goto("#/").await?;
        world.sees(keeping.recovered_title).await?;
        world.follow_in("Ridge Street", &format!("{}…", words().common.go_on)).await?;
        world.field_has(&note, "Half of this will go.").await
    })
    .await
}

#[tokio::test]
async fn a_damaged_text_is_removed_only_after_asking() -> Result {
    run(Setup::PHONE, async |world| {
        let keeping = &words().keeping;
        world.leave_app().await?;
        world.store("shared-table.sheet.bad", "{ this is no sheet").await?;
        world.goto("#/").await?;
        world.press(keeping.remove_it).await?;
        world.press(keeping.remove_cancel).await?;
        let kept = world.stored_under("shared-table.aside.").await?;
        ensure(kept.len() == 1, "it is gone though somebody said to keep it")?;
        world.press(keeping.remove_it).await?;
        world.press_in(keeping.remove_it_sure, keeping.remove_it).await?;
        world.hears(keeping.removed).await?;
        world.sees_not(keeping.unreadable_title).await?;
        let kept = world.stored_under("shared-table.aside.").await?;
        ensure(kept.is_empty(), "it is still there")
    })
    .await
}

#[tokio::test]
async fn a_sheet_of_a_newer_version_is_left_as_it_is() -> Result {
    run(Setup::WIDE, async |world| {
        let keeping = &words().keeping;
        world.leave_app().await?;
        world.store("shared-table.sheet.newer", NEWER).await?;
        world.store("another-app", "not ours").await?;
        world.goto("#/").await?;
        world.sees(keeping.newer_title).await?;
        world.sees(words().home.none_title).await?;
        world.press(&format!("{}…", keeping.download_it)).await?;
        let file = world.downloaded("txt").await?.text;
        ensure(file == NEWER, format!("the file is not what is kept: {file:?}"))?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        world.reload().await?;
        let all = world.stored().await?;
        let newer = all.get("shared-table.sheet.newer").map(String::as_str);
        ensure(newer == Some(NEWER), format!("it was changed: {newer:?}"))?;
        let other = all.get("another-app").map(String::as_str);
        ensure(other == Some("not ours"), "another program's text was changed")
    })
    .await
}
