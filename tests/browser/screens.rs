//! A sheet on a screen at a meeting, with its quiet timer.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::world::{World, run};
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

/// The words stand in their place, and the foot stands below them, in sight.
const FITS: &str = "
const lines = document.querySelector('#screen-lines');
const foot = document.querySelector('.st-screen__foot').getBoundingClientRect();
const place = lines.getBoundingClientRect();
return lines.scrollHeight <= lines.clientHeight + 2 && foot.bottom <= innerHeight + 1
    && place.bottom <= foot.top + 1 && (lines.childElementCount === 0 || lines.querySelector(':scope > :not([hidden])') !== null);";

/// Goes through all slides of a sheet; says how many steps that took.
async fn all_slides_fit(world: &World, id: &str) -> Result<usize> {
    world.goto(&format!("#/sheet/{id}/screen")).await?;
    for step in 1..200 {
        let fits = async || Ok(world.holds(FITS).await?.then_some(()));
        world.until(&format!("step {step} of {id} to fit"), fits).await?;
        let next = world.find(Kind::Button, words().sheet.screen_next).await?;
        if next.attr("disabled").await?.is_some() {
            return Ok(step);
        }
        world.key(Key::PageDown).await?;
        world.settle().await?;
    }
    Err(format!("{id} has no last slide").into())
}

#[tokio::test]
async fn every_slide_fits_a_projector() -> Result {
    run(Setup { viewport: (1280, 720), ..Setup::WIDE }, async |world| {
        world.add_example().await?;
        let steps = all_slides_fit(world, "example-sheet-meeting").await?;
        ensure((4..=6).contains(&steps), format!("{steps} steps"))?;
        all_slides_fit(world, "example-sheet-agreement").await?;
        all_slides_fit(world, "example-sheet-event").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_slide_fits_a_phone() -> Result {
    run(Setup { viewport: (360, 560), ..Setup::PHONE }, async |world| {
        world.add_example().await?;
        all_slides_fit(world, "example-sheet-meeting").await?;
        let steps = all_slides_fit(world, "example-sheet-event").await?;
        ensure(steps > 27, "nothing was divided")
    })
    .await
}

#[tokio::test]
async fn the_page_fills_the_screen_and_gives_it_back() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().sheet;
        let fills = "return document.fullscreenElement !== null;";
        world.add_example().await?;
        world.goto("#/sheet/example-sheet-meeting/screen").await?;
        world.press(w.screen_full).await?;
        world.sees(w.screen_small).await?;
        ensure(world.holds(fills).await?, "the screen is not full")?;
        world.press(w.screen_small).await?;
        world.sees(w.screen_full).await?;
        world.press(w.screen_full).await?;
        world.sees(w.screen_small).await?;
        // It goes with the page.
        world.follow(w.screen_leave).await?;
        let given_back = async || Ok((!world.holds(fills).await?).then_some(()));
        world.until("the screen given back", given_back).await
    })
    .await
}
