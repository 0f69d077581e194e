//! The second place for changes is taken away while the app is open: it is there again, with all that is kept.

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run};
use crate::support::{Result, words};

/// Another page of the site deletes the database.
const DELETE: &str = "const [done] = arguments;
    const request = indexedDB.deleteDatabase('shared-table');
    request.onsuccess = () => done(true);
    request.onerror = () => done(false);";

async fn is_journaled(world: &World, said: &str) -> Result {
    let there = async || Ok(world.journal().await?.contains(said).then_some(()));
    world.until(&format!("“{said}” in the journal"), there).await
}

#[tokio::test]
async fn a_journal_that_another_page_deleted_is_there_again_with_all_that_is_kept() -> Result {
    run(Setup::WIDE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        is_journaled(world, "often").await?;
        world.note("delete the journal");
        world.driver().execute_async(DELETE, Vec::new()).await?;
        is_journaled(world, "often").await?;
        is_journaled(world, "Ridge Street").await?;
        let label = item("sa_plan_from_start")?.note.unwrap_or_default();
        world.write(&label, "Written after it was gone").await?;
        is_journaled(world, "Written after it was gone").await?;
        world.sees_not(words().keeping.journal_off).await
    })
    .await
}
