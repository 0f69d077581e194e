//! The browser, or the process of its page alone, dies a moment after somebody typed: a flat battery, a
//! crash, a pulled plug.

use std::time::{Duration, Instant};

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{run, run_with_tools};
use crate::support::{Result, ensure, words};

const LAST_WORDS: &str = "The door code was changed and nobody told the night staff";
/// What is older than this is never lost.
const LONGEST: Duration = Duration::from_secs(1);

#[tokio::test]
async fn words_typed_a_second_before_the_end_are_there_again() -> Result {
    run(Setup::WIDE, async |world| {
        let first = item("sa_plan_from_start")?;
        let note = first.note.clone().unwrap_or_default();
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Sometimes").await?;
        world.write(&note, LAST_WORDS).await?;
        let typed = Instant::now();
        let kept = async || Ok(world.journal().await?.contains(LAST_WORDS).then_some(()));
        world.until("the words in the second, quicker place", kept).await?;
        let took = typed.elapsed();
        world.kill_and_reopen().await?;
        ensure(took < LONGEST, format!("the words were kept only after {took:?}"))?;

        world.goto("#/").await?;
        world.sees(words().keeping.recovered_title).await?;
        world.sees("Ridge Street").await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.sees_title(&first.text).await?;
        world.is_chosen("", "Sometimes", true).await?;
        world.field_has(&note, LAST_WORDS).await?;
        world.is_stored(LAST_WORDS).await
    })
    .await
}

/// So long somebody types before each end: moments between two times of saving.
const MOMENTS: [u64; 2] = [1_060, 1_330];

#[tokio::test]
async fn whatever_the_moment_no_word_older_than_a_second_is_lost() -> Result {
    run(Setup::WIDE, async |world| {
        let first = item("sa_plan_from_start")?;
        let note = first.note.clone().unwrap_or_default();
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let page = world.route().await?;
        for moment in MOMENTS.map(Duration::from_millis) {
            let before = world.value(&note).await?;
            world.write(&note, "Then").await?;
            let mut all = format!("{before}Then");
            let mut typed: Vec<(Instant, String)> = Vec::new();
            while typed.first().is_none_or(|(at, _)| at.elapsed() < moment) {
                let word = format!(" {}", typed.len());
                world.type_words(&word).await?;
                all.push_str(&word);
                typed.push((Instant::now(), all.clone()));
            }
            let end = Instant::now();
            world.kill_and_reopen().await?;
            let older = |(at, _): &&(Instant, String)| end - *at >= LONGEST;
            let (_, needed) = typed.iter().rfind(older).ok_or("nothing is old enough")?;
            world.goto(&page).await?;
            world.sees_title(&first.text).await?;
            let there = world.value(&note).await?;
            let is_part = there.starts_with(needed.as_str()) && all.starts_with(&there);
            ensure(is_part, format!("“{there}” is there, of “{all}”, needed: “{needed}”"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_are_there_again_when_the_process_of_the_page_alone_has_crashed() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        let note = item("sa_plan_from_start")?.note.unwrap_or_default();
        // A browser without any page would end.
        let other = world.driver().window().await?;
        let page = world.driver().new_tab().await?;
        world.driver().switch_to_window(page).await?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Sometimes").await?;
        world.write(&note, LAST_WORDS).await?;
        let kept = async || Ok(world.journal().await?.contains(LAST_WORDS).then_some(()));
        world.until("the words in the second, quicker place", kept).await?;
        world.note("crash the page's process");
        let crashed = world.tools("Page.crash", serde_json::json!({})).await;
        ensure(crashed.is_err(), "the page goes on")?;
        world.driver().switch_to_window(other).await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.is_chosen("", "Sometimes", true).await?;
        world.field_has(&note, LAST_WORDS).await?;
        world.is_stored(LAST_WORDS).await
    })
    .await
}
