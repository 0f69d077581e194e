//! A page that the browser remembers with all that it held, and shows again on Back: it reads again what
//! was kept meanwhile, and nothing that it does puts older words in the place of newer ones.

use thirtyfour::WindowHandle;

use shared_table::format::code::write;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::room::{LIVED, sheet};
use crate::support::skip::skip;
use crate::support::start::{ASSESSMENT, REVIEW, tool};
use crate::support::tabs::show;
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

/// Notes whether the page comes back as it was left, not loaded anew.
const NOTE: &str = "window.isRemembered = false;
    addEventListener('pageshow', (event) => { window.isRemembered = event.persisted; });";
const IS_REMEMBERED: &str = "return window.isRemembered === true;";
const IS_WHOLE: &str = "return document.readyState === 'complete';";
const ELSEWHERE: &str = "data:text/html,Another place";
const FORGETS: &str = "this browser forgets pages that are left while it is driven";

/// Goes to another place by typing its address, once the page shows these words. No server is asked for this
/// place. The page is loaded again before that: after a click the driver listens for the end of a page, and
/// Firefox forgets such pages; nor does it remember one that still waits for a file.
async fn goes_elsewhere(world: &World, shown: &str) -> Result {
    world.reload().await?;
    world.sees(shown).await?;
    let whole = async || Ok(world.holds(IS_WHOLE).await?.then_some(()));
    world.until("the whole page", whole).await?;
    world.has_all().await?;
    world.note("go elsewhere");
    world.driver().execute(NOTE, Vec::new()).await?;
    Ok(world.driver().goto(ELSEWHERE).await?)
}

/// Goes back, so many steps. Whether the page is as it was left; if Firefox loads it anew the test is void.
async fn comes_back(world: &World, steps: usize) -> Result<bool> {
    for _ in 0..steps {
        world.back().await?;
    }
    let is_remembered = world.holds(IS_REMEMBERED).await?;
    ensure(is_remembered || world.is_chromium(), "the browser did not remember the page")?;
    Ok(is_remembered)
}

/// A tab that knows nothing of this one.
async fn fresh_tab(world: &World) -> Result<WindowHandle> {
    let here = world.driver().window().await?;
    show(world, &world.driver().new_tab().await?).await?;
    world.resize(Setup::WIDE.viewport).await?;
    Ok(here)
}

/// The text of the one document whose key has these words in it.
async fn kept(world: &World, part: &str) -> Result<String> {
    let kept = world.stored_under("shared-table.").await?;
    let mut found = kept.into_iter().filter(|(key, _)| key.contains(part)).map(|(_, text)| text);
    found.next().ok_or(format!("nothing is kept for {part}").into())
}

/// A sheet with one answer, left on Home; another tab gives four more. Whether Home comes back as it was
/// left; with the sheet's id.
async fn home_of_older_days(world: &World) -> Result<(bool, String)> {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    let (id, first) = (world.sheet_id().await?, world.route().await?);
    world.choose("Often").await?;
    world.is_stored("\"often\"").await?;
    world.start_sheet_again(REVIEW, "project").await?;
    world.goto("#/").await?;
    goes_elsewhere(world, "1 of 8 answered").await?;
    let here = fresh_tab(world).await?;
    world.goto(&first).await?;
    for _ in 0..4 {
        world.follow(words().sheet.next).await?;
        world.choose("Never").await?;
    }
    let five = async || {
        let text = kept(world, &id).await?;
        Ok((text.matches("\"never\"").count() == 4).then_some(()))
    };
    world.until("four more answers kept", five).await?;
    show(world, &here).await?;
    Ok((comes_back(world, 1).await?, id))
}

#[tokio::test]
async fn home_shows_what_another_tab_kept_meanwhile() -> Result {
    run(Setup::WIDE, async |world| {
        let (is_remembered, _) = home_of_older_days(world).await?;
        if !is_remembered {
            return skip(FORGETS);
        }
        world.sees("5 of 8 answered").await
    })
    .await
}

#[tokio::test]
async fn a_sheet_put_in_the_bin_there_keeps_every_answer() -> Result {
    run(Setup::WIDE, async |world| {
        let (is_remembered, id) = home_of_older_days(world).await?;
        if !is_remembered {
            return skip(FORGETS);
        }
        let before = kept(world, &id).await?;
        let home = &words().home;
        world.press(&format!("{}: How we work together…", home.more)).await?;
        world.press(home.bin).await?;
        let binned = async || Ok(Some(kept(world, &id).await?).filter(|text| *text != before));
        let text = world.until("the sheet in the bin", binned).await?;
        let answers = ["\"often\"", "\"never\""].map(|answer| text.matches(answer).count());
        ensure(answers == [1, 4], format!("kept in the bin with answers {answers:?}: {text}"))
    })
    .await
}

/// Adds an action to those that are listed.
async fn add_action(world: &World, what: &str) -> Result {
    let w = &words().actions;
    world.press(w.add).await?;
    world.write_in(w.add, w.what, what).await?;
    world.press_in(w.what, w.add).await?;
    world.hears(w.added).await?;
    world.is_stored(what).await
}

#[tokio::test]
async fn actions_that_the_same_tab_added_meanwhile_stay() -> Result {
    run(Setup::WIDE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        let id = world.route().await?.replace("#/project/", "");
        let list = format!("#/actions/{id}");
        world.goto(&list).await?;
        goes_elsewhere(world, words().actions.title).await?;
        world.goto(&list).await?;
        add_action(world, "Mend the gate").await?;
        if !comes_back(world, 2).await? {
            return skip(FORGETS);
        }
        add_action(world, "Paint the fence").await?;
        let project = kept(world, &id).await?;
        ensure(project.contains("Mend the gate"), format!("an action is gone: {project}"))?;
        world.find(Kind::Heading, "Mend the gate").await?;
        world.reload().await?;
        world.find(Kind::Heading, "Mend the gate").await?;
        world.find(Kind::Heading, "Paint the fence").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn sheets_that_another_tab_counted_meanwhile_still_count() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().room_codes;
        let (session, project) = world.open_session().await?;
        let id = session.replace("#/session/", "");
        world.goto(&format!("{session}/codes")).await?;
        goes_elsewhere(world, words().session.none_in).await?;
        let here = fresh_tab(world).await?;
        world.bring_room(&session, &project).await?;
        show(world, &here).await?;
        if !comes_back(world, 1).await? {
            return skip(FORGETS);
        }
        world.sees("14 sheets are in").await?;
        let tool = tool(ASSESSMENT)?;
        let code = write(&tool, &sheet("late", &project, LIVED, 1)?).ok_or("no code")?;
        world.write(w.typed, &code).await?;
        world.press(w.count).await?;
        world.sees(w.new).await?;
        world.sees("15 sheets are in").await?;
        let n = kept(world, &id).await?.matches("\"key\"").count();
        ensure(n == 15, format!("{n} sheets are kept, not 15"))
    })
    .await
}

#[tokio::test]
async fn an_open_question_shows_what_another_tab_wrote_meanwhile() -> Result {
    run(Setup::WIDE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let first = world.route().await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        goes_elsewhere(world, "Often").await?;
        let here = fresh_tab(world).await?;
        world.goto(&first).await?;
        world.choose("Never").await?;
        world.is_stored("\"never\"").await?;
        show(world, &here).await?;
        if !comes_back(world, 1).await? {
            return skip(FORGETS);
        }
        world.is_chosen("", "Never", true).await
    })
    .await
}
