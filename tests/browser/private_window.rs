//! A private window, and a browser that clears all when it closes: the app works there, and begins anew.

use crate::support::browser::{Keeping, Setup};
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::run_with_tools;
use crate::support::{Result, ensure, words};

const WORDS: &str = "The zebra room was cold";

/// Words last as long as the window; then nothing is left, and the page does not wonder.
async fn lasts_until_closed(keeping: Keeping) -> Result {
    run_with_tools(Setup { keeping, ..Setup::PHONE }, async |world| {
        let (h, k) = (&words().home, &words().keeping);
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.write(&note, WORDS).await?;
        world.is_stored(WORDS).await?;
        world.sees_not(k.blocked_title).await?;
        world.sees_not(k.journal_off).await?;
        world.reload().await?;
        world.field_has(&note, WORDS).await?;

        world.reopen().await?;
        world.goto("#/").await?;
        world.sees(h.none_title).await?;
        world.sees_not(k.unreadable_title).await?;
        world.sees_not(k.cleared_title).await?;
        let stored = world.stored_under("shared-table.").await?;
        let sheets = stored.iter().any(|(_, text)| text.contains("zebra"));
        ensure(!sheets, format!("words are left: {stored:?}"))?;
        ensure(!world.journal().await?.contains("zebra"), "words are left in the second place")
    })
    .await
}

#[tokio::test]
async fn a_private_window_keeps_words_until_it_is_closed() -> Result {
    lasts_until_closed(Keeping::Private).await
}

#[tokio::test]
async fn a_browser_that_clears_all_at_its_end_begins_anew() -> Result {
    lasts_until_closed(Keeping::UntilClosed).await
}
