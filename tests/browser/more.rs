//! More, on the page of a question: it opens and closes by keyboard and by press, and leads to all that is not wanted
//! for every question.

use thirtyfour::Key;

use crate::support::axe::Look;
use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, items};
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

/// The button of More.
const BUTTON: &str = "[aria-controls=more]";

/// More is open, with its entries to be seen; or it is closed.
async fn is_open(world: &World, open: bool) -> Result {
    let state = async || {
        let says =
            world.find(Kind::Button, words().sheet.more).await?.attr("aria-expanded").await?;
        let there = !world.all(Kind::Button, words().common.undo, "").await?.is_empty();
        let is = says.as_deref() == Some(if open { "true" } else { "false" });
        Ok((is && there == open).then_some(()))
    };
    world.until(if open { "More, open" } else { "More, closed" }, state).await
}

#[tokio::test]
async fn it_opens_and_closes_by_keyboard_and_by_a_press_beside_it() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.find(Kind::Button, w.more).await?.focus().await?;
        world.key(Key::Enter).await?;
        is_open(world, true).await?;
        world.key(Key::Tab).await?;
        world.focus_is_on("#more button").await?;
        world.key(Key::Escape).await?;
        is_open(world, false).await?;
        world.focus_is_on(BUTTON).await?;
        // A press beside it presses nothing else.
        world.press(w.more).await?;
        is_open(world, true).await?;
        let before = world.route().await?;
        world.click_beside(180, 700).await?;
        is_open(world, false).await?;
        world.focus_is_on(BUTTON).await?;
        ensure(world.route().await? == before, "the way on was pressed")?;
        // Past its last entry it closes by itself: it would lie over what has the focus.
        world.key(Key::Enter).await?;
        is_open(world, true).await?;
        let past = async || {
            world.key(Key::Tab).await?;
            let out = "return !document.activeElement.closest('.st-more');";
            Ok(world.holds(out).await?.then_some(()))
        };
        world.until("the focus past More", past).await?;
        is_open(world, false).await
    })
    .await
}

#[tokio::test]
async fn what_is_pressed_in_it_is_done_and_it_is_closed() -> Result {
    run(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.press(words().common.undo).await?;
        world.is_chosen("", "Often", false).await?;
        is_open(world, false).await?;
        world.focus_is_on(BUTTON).await?;
        let question = world.route().await?;
        for link in [words().sheet.to_check, words().common.nav_home, words().common.nav_help] {
            world.follow(link).await?;
            world.goto(&question).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_leads_to_where_a_statement_comes_from() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        let first = &items(ASSESSMENT, "quick")?[0];
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let is_read = format!("#{}-sources", first.id);
        let open = "return document.querySelector('.st-sources').closest('details').open;";
        for _ in 0..2 {
            ensure(!world.holds(open).await?, "it is open already")?;
            world.press(w.read_about).await?;
            world.focus_is_on(&is_read).await?;
            ensure(world.holds(open).await?, "it is closed")?;
            let seen = "const { top } = document.activeElement.getBoundingClientRect();
                return top > 40 && top < innerHeight / 2;";
            ensure(world.holds(seen).await?, "it is out of sight")?;
            world.press(words().common.sources).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_barrier_is_found_while_it_is_open() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.press(words().sheet.more).await?;
        let mut found = world.barriers().await?;
        world.look(Look::Dark).await?;
        found.extend(world.barriers().await?);
        ensure(found.is_empty(), found.join("\n"))
    })
    .await
}
