//! After a day's work without a copy the page reminds, until somebody has one.

use crate::support::browser::Setup;
use crate::support::start::ASSESSMENT;
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

/// Makes every page that is loaded from now on think that it is so many hours later.
async fn let_time_pass(world: &World, hours: u32) -> Result {
    let script = format!(
        "const Today = Date;
         const later = () => Today.now() + {hours} * 3600 * 1000;
         window.Date = class extends Today {{
           constructor(...of) {{ if (of.length) {{ super(...of); }} else {{ super(later()); }} }}
           static now() {{ return later(); }}
         }};"
    );
    world.note(format!("{hours} hours later"));
    world.run_first(&script).await?;
    world.reload().await
}

#[tokio::test]
async fn it_reminds_after_a_day_and_goes_quiet_once_somebody_has_the_file() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let keeping = &words().keeping;
        world.add_example().await?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        world.goto("#/").await?;
        world.sees_not(keeping.copy_due_title).await?;
        let_time_pass(world, 25).await?;
        world.sees(keeping.copy_due_title).await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        world.goto("#/").await?;
        // The browser took it: nobody knows yet whether it arrived.
        let given = keeping.copy_due_handed.split(':').next().unwrap_or_default();
        world.sees(given).await?;
        world.reload().await?;
        world.sees(given).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(words().copy.handed_have).await?;
        world.hears(words().copy.handed_good).await?;
        world.sees_not(keeping.copy_due_title).await?;
        // Changed again a day later, the file that is opened here again counts as well.
        world.reload().await?;
        world.sees_not(keeping.copy_due_title).await?;
        world.open_files(&[file.path]).await?;
        world.sees(words().open.all_same).await
    })
    .await
}

#[tokio::test]
async fn the_example_alone_needs_no_copy() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.add_example().await?;
        let_time_pass(world, 48).await?;
        world.sees("Willow Lane").await?;
        world.sees_not(words().keeping.copy_due_title).await
    })
    .await
}
