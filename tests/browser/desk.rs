//! All there is to run a room stands in one sight; a sheet can be taken out; the start card fills a screen.

use thirtyfour::By;

use crate::support::browser::Setup;
use crate::support::world::run;
use crate::support::{Result, ensure, words};

const BELOW: &str = "return [...document.querySelectorAll('.st-desk a, .st-desk button')]
    .every((e) => e.hidden || e.getBoundingClientRect().bottom <= 800);";
const LARGE: &str = "return document.querySelector('.st-qr').getBoundingClientRect().width >= 480
    && [...document.querySelectorAll('.st-card-screen__text li')]
        .every((e) => parseFloat(getComputedStyle(e).fontSize) >= 36);";

#[tokio::test]
async fn a_room_is_run_in_one_sight_and_a_sheet_is_taken_out() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().session;
        let (session, project) = world.open_session().await?;
        world.bring_room(&session, &project).await?;
        world.press(w.desk_expect).await?;
        world.write(w.desk_expect, "20000").await?;
        world.press(w.desk_expect_keep).await?;
        world.sees(w.expect_wrong).await?;
        world.clear(w.desk_expect).await?;
        world.write(w.desk_expect, "20").await?;
        world.press(w.desk_expect_keep).await?;
        world.sees("20 people are expected now.").await?;
        world.sees("14 of 20 are in").await?;
        world.goto(&session).await?;
        world.resize((1280, 800)).await?;
        ensure(world.holds(BELOW).await?, "something to press is below 800 px")?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.goto(&format!("{session}/take-out")).await?;
        world.sees("From a file, came in at").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        // The second press of a double one meets the next sheet, and does nothing to it.
        let third = By::Css(".st-take-out__row:nth-child(3) button");
        let third = world.driver().find(third).await?;
        world.driver().action_chain().double_click_element(&third).perform().await?;
        world.sees("It is out. 13 of 20 are in.").await?;
        world.press(w.out_undo).await?;
        world.sees("It is in again. 14 of 20 are in.").await?;
        world.reload().await?;
        world.sees(w.out_before).await?;
        world.resize((1920, 1080)).await?;
        world.goto(&format!("{session}/card-screen")).await?;
        ensure(world.holds(LARGE).await?, "the card can't be read from the back")?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))
    })
    .await
}
