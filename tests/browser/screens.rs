//! A sheet on a screen at a meeting, with its quiet timer.

use crate::support::browser::Setup;
use crate::support::world::run;
use crate::support::{Result, ensure, words};
use thirtyfour::Key;

#[tokio::test]
async fn a_quiet_timer_runs_pauses_and_goes_and_nothing_is_locked() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().sheet;
        world.add_example().await?;
        world.goto("#/sheet/example-sheet-meeting/screen").await?;
        world.press(w.timer).await?;
        world.press("5 minutes").await?;
        world.sees("About 5 minutes left").await?;
        world.focus_is_on("#timer-pause").await?;
        world.press(w.timer_pause).await?;
        world.press(w.timer_go_on).await?;
        world.sees("About 5 minutes left").await?;
        // It stays while the pages go on.
        world.key(Key::PageDown).await?;
        world.sees("2 of 4").await?;
        world.sees("About 5 minutes left").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(w.timer_clear).await?;
        world.sees_not("About 5 minutes left").await?;
        world.sees(w.timer).await
    })
    .await
}
