//! The list of sheets on the first page: renaming, duplicating, renaming a project.

use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::ASSESSMENT;
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

/// Sheets without a name are called by their tool and today; the second one of today says so.
const NAMES: &str = r"
const names = [...document.querySelectorAll('.st-sheet-list__name')].map((e) => e.textContent.replaceAll('\u00a0', ' '));
const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
const [first] = names.filter((name) => name.endsWith(today));
return names.length === 2 && first.length > today.length + 8 && names.includes(`${first} (sheet 2)`);";

async fn one_sheet(world: &World) -> Result {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Often").await?;
    world.goto("#/").await
}

#[tokio::test]
async fn a_sheet_is_renamed_and_escape_keeps_the_old_name() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().home;
        one_sheet(world).await?;
        world.press(&format!("{}…", w.more)).await?;
        world.press(w.rename).await?;
        world.write(words().sheet.name, "Wren").await?;
        world.key(Key::Enter).await?;
        world.hears(w.renamed).await?;
        world.find(Kind::Link, "Wren").await?;
        world.press(&format!("{}: Wren…", w.more)).await?;
        world.press(w.rename).await?;
        world.write(words().sheet.name, " and Owl").await?;
        world.key(Key::Escape).await?;
        world.focus_is_on("a[id^='sheet-']").await?;
        world.has_no(Kind::Field, words().sheet.name, "").await?;
        world.reload().await?;
        world.find(Kind::Link, "Wren").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_duplicate_has_the_same_answers_and_a_life_of_its_own() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().home;
        one_sheet(world).await?;
        world.press(&format!("{}…", w.more)).await?;
        world.press(w.duplicate).await?;
        world.hears(w.duplicated).await?;
        let go_on = format!("{}…", words().common.go_on);
        world.has_exactly(2, Kind::Link, &go_on, "").await?;
        ensure(world.holds(NAMES).await?, "two sheets of one day can't be told apart")?;
        world.follow(&go_on).await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/sa_plan_from_start")).await?;
        world.is_chosen("", "Often", true).await?;
        world.choose("Never").await?;
        world.is_stored("\"never\"").await?;
        world.is_stored("\"often\"").await
    })
    .await
}

#[tokio::test]
async fn a_project_is_renamed_for_all_its_sheets() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().home;
        one_sheet(world).await?;
        world.press(&format!("{}…", w.project_rename)).await?;
        world.write(w.project_name, " hub").await?;
        world.key(Key::Enter).await?;
        world.hears(w.project_renamed).await?;
        world.find(Kind::Heading, "Ridge Street hub").await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.follow(words().sheet.to_check).await?;
        world.sees("Ridge Street hub").await
    })
    .await
}
