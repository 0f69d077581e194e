//! A browser that keeps nothing: the page says so and works as long as it is open.

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::run;
use crate::support::{Result, ensure, words};

const WORDS: &str = "Nobody told the night staff";

#[tokio::test]
async fn it_says_so_works_and_gives_a_copy() -> Result {
    run(Setup::BLOCKED, async |world| {
        let keeping = &words().keeping;
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        world.goto("#/").await?;
        world.sees(keeping.blocked_title).await?;
        world.sees(keeping.blocked).await?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.write(&note, WORDS).await?;
        world.sees(keeping.not_saved_blocked).await?;
        world.sees_not("Saved on this device").await?;

        world.goto("#/").await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.field_has(&note, WORDS).await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        ensure(file.text.contains(WORDS), "the words are not in the copy")?;
        // The browser asks before it lets the words go; the answer here is to go.
        world.reload().await?;
        world.sees(words().copy.nothing).await
    })
    .await
}

#[tokio::test]
async fn leaving_asks_first_when_words_would_be_lost() -> Result {
    run(Setup::BLOCKED, async |world| {
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        world.goto("#/").await?;
        let asks = "const leaving = new Event('beforeunload', { cancelable: true });
            window.dispatchEvent(leaving);
            return leaving.defaultPrevented;";
        ensure(!world.holds(asks).await?, "it asks though there is nothing to lose")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.write(&note, WORDS).await?;
        ensure(world.holds(asks).await?, "it lets words go without asking")
    })
    .await
}
