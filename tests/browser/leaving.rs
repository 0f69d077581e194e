//! A page is left in one of many ways, and each browser tells of others: words typed a moment before are kept.

use serde_json::json;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

/// Nothing is saved because time goes by.
const NO_TIMERS: &str = "const own = window.setTimeout;
    window.setTimeout = (then, after, ...more) => after > 50 ? 0 : own(then, after, ...more);";
/// Types words and gives one sign. Says whether they were kept before it, and whether they are afterwards.
const TYPE_AND_TELL: &str = r"
const [words, on, sign] = arguments;
const kept = () => Object.values({ ...localStorage }).some((text) => text.includes(words));
const field = document.querySelector('textarea');
field.value = words;
field.dispatchEvent(new InputEvent('input', { bubbles: true }));
const before = kept();
if (sign === 'visibilitychange') { Object.defineProperty(document, 'hidden', { get: () => true }); }
(on === 'document' ? document : window).dispatchEvent(new Event(sign));
delete document.hidden;
return [before, kept()];";
const LAST_WORDS: &str = "Nobody told the night staff";

fn note() -> Result<String> {
    Ok(item("sa_plan_from_start")?.note.unwrap_or_default())
}

#[tokio::test]
async fn each_sign_of_leaving_saves_by_itself() -> Result {
    run(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.driver().execute(NO_TIMERS, Vec::new()).await?;
        let signs = [
            ("document", "visibilitychange", true),
            ("window", "pagehide", true),
            ("document", "freeze", true),
            // This is no leaving.
            ("window", "resize", false),
        ];
        for (on, sign, saves) in signs {
            world.note(format!("type, then {sign}"));
            let with = vec![json!(format!("Before {sign}")), json!(on), json!(sign)];
            let kept: (bool, bool) =
                world.driver().execute(TYPE_AND_TELL, with).await?.convert()?;
            ensure(kept == (false, saves), format!("kept before and after {sign}: {kept:?}"))?;
        }
        // No harm is done by a sign that was none.
        world.reload().await?;
        world.field_has(&note()?, "Before resize").await
    })
    .await
}

/// Goes to a page of its own, in front of another one.
async fn in_a_second_tab(world: &World) -> Result<thirtyfour::WindowHandle> {
    let other = world.driver().window().await?;
    let page = world.driver().new_tab().await?;
    world.driver().switch_to_window(page).await?;
    world.resize(Setup::WIDE.viewport).await?;
    Ok(other)
}

/// Starts a sheet and writes what no timer saves any more.
async fn write_the_last_words(world: &World) -> Result {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Sometimes").await?;
    world.is_stored("\"sometimes\"").await?;
    world.driver().execute(NO_TIMERS, Vec::new()).await?;
    world.write(&note()?, LAST_WORDS).await
}

async fn out_of_sight(world: &World) -> Result {
    world.note("the page goes out of sight");
    world.driver().minimize_window().await?;
    ensure(world.holds("return document.hidden;").await?, "the page is in sight")
}

async fn in_sight(world: &World) -> Result {
    world.note("the page comes in sight");
    let (width, height) = Setup::WIDE.viewport;
    world.driver().set_window_rect(0, 0, width, height).await?;
    ensure(!world.holds("return document.hidden;").await?, "the page is out of sight")
}

async fn finds_the_words(world: &World) -> Result {
    world.goto("#/").await?;
    world.follow(&format!("{}…", words().common.go_on)).await?;
    world.is_chosen("", "Sometimes", true).await?;
    world.field_has(&note()?, LAST_WORDS).await?;
    world.is_stored(LAST_WORDS).await
}

#[tokio::test]
async fn words_are_there_again_when_a_page_out_of_sight_has_lost_its_process() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        let other = in_a_second_tab(world).await?;
        write_the_last_words(world).await?;
        out_of_sight(world).await?;
        let crashed = world.tools("Page.crash", json!({})).await;
        ensure(crashed.is_err(), "the page goes on")?;
        world.driver().switch_to_window(other).await?;
        in_sight(world).await?;
        finds_the_words(world).await
    })
    .await
}

#[tokio::test]
async fn a_page_that_is_frozen_keeps_its_words_and_goes_on_with_newer_ones() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        let other = in_a_second_tab(world).await?;
        write_the_last_words(world).await?;
        let page = world.driver().window().await?;
        let state = async |state: &str| {
            world.note(format!("the page is {state}"));
            world.tools("Page.setWebLifecycleState", json!({ "state": state })).await.map(drop)
        };
        out_of_sight(world).await?;
        // A page that is frozen in the middle of it would keep others from their journal.
        let kept = async || Ok(world.journal().await?.contains(LAST_WORDS).then_some(()));
        world.until("the words in the second place", kept).await?;
        state("frozen").await?;
        world.driver().switch_to_window(other).await?;
        in_sight(world).await?;
        finds_the_words(world).await?;
        world.write(&note()?, ", and then they left").await?;
        let newer = format!("{LAST_WORDS}, and then they left");
        world.is_stored(&newer).await?;
        world.driver().switch_to_window(page).await?;
        state("active").await?;
        out_of_sight(world).await?;
        in_sight(world).await?;
        world.field_has(&note()?, &newer).await?;
        world.write(&note()?, " at ten").await?;
        world.goto("#/").await?;
        world.is_stored(&format!("{newer} at ten")).await
    })
    .await
}
