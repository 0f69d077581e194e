//! The keyboard alone: from the first page through a sheet to its answers.

use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, items};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, squash, words};

/// More Tab stops than any page has before what is looked for.
const MOST: usize = 60;
/// What has the focus between the last stop on the page and the first.
const BROWSER: &str = "the browser itself";
/// What has the focus in words, and whether it looks different for it.
const FOCUSED: &str = r"
const e = document.activeElement;
if (e === document.body) { return ['the browser itself', true]; }
const label = e.labels?.[0] ?? e;
const look = () => [e, label, label.closest('[class]') ?? label].map((part) => {
  const s = getComputedStyle(part);
  return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor,
    s.textDecorationLine, s.textDecorationThickness].join();
}).join();
const before = look();
e.blur();
const after = look();
e.focus({ preventScroll: true });
return [label.textContent, before !== after];";

/// Presses Tab until the focus is on something of that name.
async fn tab_to(world: &World, name: &str) -> Result {
    let mut passed = Vec::new();
    for _ in 0..MOST {
        world.key(Key::Tab).await?;
        let found = world.driver().execute(FOCUSED, Vec::new()).await?;
        let (text, looks_different): (String, bool) = found.convert()?;
        let text = squash(&text);
        ensure(looks_different, format!("nobody can see that the focus is on “{text}”"))?;
        if text.starts_with(name) {
            return Ok(());
        }
        if text == BROWSER && !world.is_chromium() {
            // Its own buttons have the focus, but this driver's keys stay with the page.
            world.driver().execute("window.focus();", Vec::new()).await?;
        }
        passed.push(text);
    }
    Err(format!("Tab does not reach “{name}”, only {passed:?}").into())
}

async fn activate(world: &World, name: &str) -> Result {
    tab_to(world, name).await?;
    world.key(Key::Enter).await?;
    world.settle().await
}

#[tokio::test]
async fn a_sheet_is_started_filled_in_and_looked_at() -> Result {
    run(Setup::WIDE, async |world| {
        let (s, h) = (&words().sheet, &words().home);
        let all = items(ASSESSMENT, "full")?;
        world.goto("#/").await?;
        activate(world, h.door_fill).await?;
        world.sees_title(words().start.title).await?;
        activate(world, "How we work together").await?;
        world.sees_title("How we work together").await?;
        tab_to(world, words().start.project_name).await?;
        world.type_words("Ridge Street").await?;
        activate(world, words().start.start).await?;
        world.sees_title(&all[0].text).await?;
        world.focus_is_on("#title").await?;

        tab_to(world, "Never").await?;
        world.key(Key::Space).await?;
        world.is_chosen("", "Never", true).await?;
        world.key(Key::Down).await?;
        world.is_chosen("", "Rarely", true).await?;
        tab_to(world, &all[0].note.clone().unwrap_or_default()).await?;
        world.type_words("All by hand").await?;
        activate(world, s.next).await?;
        world.sees_title(&all[1].text).await?;
        activate(world, words().common.back).await?;
        world.is_chosen("", "Rarely", true).await?;
        activate(world, s.more).await?;
        activate(world, s.to_check).await?;
        world.sees_title(s.check_title).await?;
        world.sees("Rarely All by hand").await?;
        activate(world, s.to_results).await?;
        world.sees_title(words().results.title).await
    })
    .await
}

#[tokio::test]
async fn the_first_stop_skips_to_the_page() -> Result {
    run(Setup::PHONE, async |world| {
        world.goto("#/help").await?;
        activate(world, words().common.skip_to_content).await?;
        world.focus_is_on("#title, #main").await
    })
    .await
}

#[tokio::test]
async fn menus_and_dialogs_close_on_escape_and_give_the_focus_back() -> Result {
    run(Setup::WIDE, async |world| {
        let home = &words().home;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.goto("#/").await?;
        activate(world, home.more).await?;
        tab_to(world, home.rename).await?;
        world.key(Key::Escape).await?;
        world.focus_is_on("summary").await?;
        world.has_no(crate::support::find::Kind::Button, home.rename, "").await?;

        world.key(Key::Enter).await?;
        activate(world, home.bin).await?;
        world.goto("#/bin").await?;
        activate(world, words().bin.empty).await?;
        world.sees(words().bin.empty_title).await?;
        world.key(Key::Escape).await?;
        world.sees_not(words().bin.empty_title).await?;
        world.focus_is_on("button").await
    })
    .await
}
