//! The program breaks: what was typed can still be saved, and a reload goes on.

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::run;
use crate::support::{Result, ensure, words};

/// What the program does when it stops.
const BREAK: &str = "window.dispatchEvent(new Event('shared-table-panic'));";

#[tokio::test]
async fn typed_words_can_be_downloaded_and_are_there_after_a_reload() -> Result {
    run(Setup::PHONE, async |world| {
        let first = item("sa_plan_from_start")?;
        let note = first.note.clone().unwrap_or_default();
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.write(&note, "Nobody told the night staff").await?;
        world.is_stored("Nobody told the night staff").await?;
        world.note("break the program");
        world.driver().execute(BREAK, Vec::new()).await?;
        world.sees("Something went wrong").await?;
        world.focus_is_on("#rescue-title").await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        world.press("Download what is stored here").await?;
        let file = world.downloaded("txt").await?;
        ensure(file.text.contains("Nobody told the night staff"), "the words are not in the file")?;
        world.press("Reload the page").await?;
        world.is_ready().await?;
        world.sees_not("Something went wrong").await?;
        world.field_has(&note, "Nobody told the night staff").await?;
        world.sees(words().sheet.skip_hint).await
    })
    .await
}
