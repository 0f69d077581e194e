//! Somebody presses anything, on a small phone, for a long time: the focus is never nowhere, no page runs off the
//! side or has no way on, and nothing complains.

use serde_json::{Value, json};

use crate::support::browser::Setup;
use crate::support::world::run;
use crate::support::{Result, ensure};

const WALK: &str = include_str!("support/walk.js");
/// What would stop a page that nobody looks at.
const QUIET: &str = "window.print = () => {};
    window.open = () => null;
    HTMLElement.prototype.requestFullscreen = () => Promise.reject(new Error('no'));
    Object.defineProperty(navigator, 'share', { value: () => Promise.resolve() });";
/// So many things are pressed at a time; a script that takes longer than half a minute is ended.
const AT_A_TIME: u32 = 50;
const STEPS: u32 = 500;

async fn walk(seed: u32) -> Result {
    run(Setup::PHONE, async |world| {
        world.run_first(QUIET).await?;
        world.add_example().await?;
        for part in 0..STEPS / AT_A_TIME {
            let with = vec![json!(seed.wrapping_add(part)), json!(AT_A_TIME)];
            let told: Value = world.driver().execute_async(WALK, with).await?.convert()?;
            ensure(told.get("wrong").is_none(), format!("part {part} of {seed}: {told:#}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_walk() -> Result {
    walk(1_000).await
}

#[tokio::test]
async fn the_second_walk() -> Result {
    walk(2_000).await
}

#[tokio::test]
async fn the_third_walk() -> Result {
    walk(3_000).await
}

#[tokio::test]
async fn the_fourth_walk() -> Result {
    walk(4_000).await
}
