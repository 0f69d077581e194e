//! A device goes round: the next person meets no choices of the one before, every page can be stopped,
//! and the session's own pages are behind a number if somebody chose one.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

/// Every view of a session but the one that goes round.
const BEHIND: [&str; 16] = [
    "",
    "/run-sheet",
    "/card",
    "/files",
    "/codes",
    "/paper",
    "/tally",
    "/together",
    "/results",
    "/statement/1",
    "/screen",
    "/agree",
    "/take-home",
    "/take-out",
    "/before",
    "/card-screen",
];

/// Answers the first statement, and stays there.
async fn begin_a_sheet(world: &World) -> Result {
    let passing = &words().passing;
    world.press(passing.start).await?;
    world.choose("Often").await
}

#[tokio::test]
async fn back_asks_before_it_takes_anything_away() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, p) = (&words().session, &words().passing);
        let (session, _) = world.open_session().await?;
        world.follow(w.pass).await?;
        // Nothing chosen: nothing is lost, and the session's own page is not theirs to see.
        world.press(p.start).await?;
        world.back().await?;
        world.sees_title(p.title).await?;
        world.sees_not(w.none_in).await?;
        begin_a_sheet(world).await?;
        for _ in 0..2 {
            world.back().await?;
            world.sees(p.stop_ask).await?;
            world.press(p.stop_no).await?;
            world.is_chosen("", "Often", true).await?;
        }
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        // Any other address is no other way out.
        for away in [format!("{session}/card"), session.clone(), "#/".to_owned()] {
            world.goto(&away).await?;
            world.sees(p.stop_ask).await?;
            world.press(p.stop_no).await?;
            world.is_chosen("", "Often", true).await?;
            ensure(world.route().await? == format!("{session}/pass"), "the address is another's")?;
        }
        world.back().await?;
        world.press(p.stop_yes).await?;
        world.sees_title(p.title).await?;
        world.hears(p.stopped).await?;
        world.sees_not(p.begun).await?;
        ensure(!world.kept_session().await?.contains("often"), "something was handed in")?;
        world.back().await?;
        world.sees_not(p.title).await
    })
    .await
}

#[tokio::test]
async fn whatever_was_left_half_filled_the_next_person_meets_the_hand_over_page() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, p) = (&words().session, &words().passing);
        world.open_session().await?;
        world.follow(w.pass).await?;
        world.sees_not(p.reloaded).await?;
        begin_a_sheet(world).await?;
        world.press(p.back).await?;
        world.sees_title(p.title).await?;
        world.sees(p.begun).await?;
        world.has_no(Kind::Option, "Often", "").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        // Who is next and does not want to clears nothing of it unasked.
        world.has_no(Kind::Button, p.not_now, "").await?;
        world.press(p.stop).await?;
        world.sees(p.stop_ask).await?;
        world.press(p.stop_no).await?;
        world.press(p.begun_go_on).await?;
        world.is_chosen("", "Often", true).await?;
        world.press(p.back).await?;
        world.press(p.begun_clear).await?;
        world.is_chosen("", "Often", false).await?;
        // Loaded again it is gone, and the page says so to whoever is there.
        world.choose("Often").await?;
        world.reload().await?;
        world.sees_title(p.title).await?;
        world.sees_not(p.begun).await?;
        world.sees(p.reloaded).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(p.start).await?;
        world.is_chosen("", "Often", false).await?;
        // The page was loaded anew, and still each step is read from its top.
        world.focus_is_on("h1, legend").await?;
        world.press(p.next).await?;
        world.focus_is_on("h1, legend").await?;
        world.press(p.back).await?;
        world.press(p.stop).await?;
        world.sees_title(p.title).await?;
        world.sees_not(p.reloaded).await?;
        ensure(!world.kept_session().await?.contains("often"), "something was handed in")
    })
    .await
}

#[tokio::test]
async fn every_page_of_passing_round_can_be_stopped() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, p) = (&words().session, &words().passing);
        world.open_session().await?;
        world.follow(w.pass).await?;
        // Nothing filled in: nothing is asked.
        world.press(p.start).await?;
        world.press(p.stop).await?;
        world.sees_title(p.title).await?;
        world.hears(p.stopped).await?;
        world.sees(p.stopped).await?;
        begin_a_sheet(world).await?;
        world.press(p.stop).await?;
        world.press(p.stop_no).await?;
        world.is_chosen("", "Often", true).await?;
        for _ in 0..9 {
            world.press(p.next).await?;
        }
        world.sees_title(p.pick_title).await?;
        world.has_exactly(1, Kind::Button, p.stop, "").await?;
        world.press(p.next).await?;
        world.sees_title(p.last_title).await?;
        world.press(p.stop).await?;
        world.press(p.stop_yes).await?;
        world.sees_title(p.title).await?;
        world.sees_not(p.begun).await?;
        world.press(p.start).await?;
        world.is_chosen("", "Often", false).await?;
        ensure(!world.kept_session().await?.contains("often"), "something was handed in")
    })
    .await
}

#[tokio::test]
async fn nobody_is_thanked_for_answers_that_could_not_be_kept() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, p) = (&words().session, &words().passing);
        let (session, _) = world.open_session().await?;
        world.follow(w.pass).await?;
        begin_a_sheet(world).await?;
        world.fill_storage().await?;
        for _ in 0..10 {
            world.press(p.next).await?;
        }
        world.sees_title(p.last_title).await?;
        world.press(p.hand_in).await?;
        world.sees(p.not_in_title).await?;
        world.sees(p.not_in).await?;
        world.sees_not(p.done_title).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(p.not_in_again).await?;
        world.sees(p.not_in_title).await?;
        ensure(!world.kept_session().await?.contains("often"), "it was kept after all")?;
        world.free_storage().await?;
        world.press(p.not_in_again).await?;
        world.sees_title(p.done_title).await?;
        ensure(world.kept_session().await?.contains("often"), "it is not kept")?;
        world.reload().await?;
        world.goto(&session).await?;
        world.sees("1 sheet is in").await
    })
    .await
}

#[tokio::test]
async fn behind_a_number_no_address_leads_to_the_session() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, p, d) = (&words().session, &words().passing, &words().door);
        let (session, _) = world.open_session().await?;
        world.press(words().session.desk_more).await?;
        world.press(d.choose_title).await?;
        world.write(d.number, "40").await?;
        world.press(d.set).await?;
        world.sees(d.wrong_form).await?;
        world.write(d.number, "71").await?;
        world.press(d.set).await?;
        world.sees(d.set_done).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.follow(w.pass).await?;
        begin_a_sheet(world).await?;
        world.back().await?;
        world.press(p.stop_yes).await?;
        world.back().await?;
        world.sees_title(d.title).await?;
        world.sees_not(w.delete).await?;
        for view in BEHIND {
            world.goto(&format!("{session}{view}")).await?;
            world.sees_title(d.title).await?;
        }
        world.goto(&session).await?;
        world.reload().await?;
        world.sees_title(d.title).await?;
        world.write(d.number, "1234").await?;
        world.press(d.open).await?;
        world.sees(d.wrong).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.write(d.number, "4071").await?;
        world.press(d.open).await?;
        world.sees(w.none_in).await?;
        // It locks again when the device goes round again.
        world.follow(w.pass).await?;
        world.press(p.not_now).await?;
        world.follow(p.finish).await?;
        world.sees_title(d.title).await
    })
    .await
}

#[tokio::test]
async fn a_forgotten_number_loses_nothing_and_is_told_to_all() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, d) = (&words().session, &words().door);
        let (session, project) = world.open_session().await?;
        world.bring_room(&session, &project).await?;
        world.press(words().session.desk_more).await?;
        world.press(d.choose_title).await?;
        world.write(d.number, "4071").await?;
        world.press(d.set).await?;
        world.follow(w.pass).await?;
        world.goto(&session).await?;
        world.press(d.forgot).await?;
        world.press(d.forgot_open).await?;
        world.sees("14 sheets are in").await?;
        world.sees(d.forced).await?;
        world.goto(&format!("{session}/pass")).await?;
        world.sees(d.forced).await?;
        world.goto(&session).await?;
        world.sees("14 sheets are in").await?;
        world.look_together().await?;
        world.sees(d.forced).await
    })
    .await
}
