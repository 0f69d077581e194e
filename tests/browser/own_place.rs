//! A private sheet makes nothing of what a person is, and help is near on every sheet.

use serde_json::json;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{POWER, REVIEW, item};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

const NUMBERS: [&str; 4] = ["tel:999", "tel:111", "tel:116123", "sms:85258"];

/// Each number is there to be pressed, large enough for a finger.
async fn can_call(world: &World) -> Result {
    let script = "const place = document.querySelector(`a[href='${arguments[0]}']`);
        const box = place?.getBoundingClientRect();
        return Boolean(box) && box.width >= 24 && box.height >= 24;";
    for number in NUMBERS {
        let can = world.driver().execute(script, vec![json!(number)]).await?;
        ensure(can.convert::<bool>()?, format!("{number} can't be pressed"))?;
    }
    Ok(())
}

#[tokio::test]
async fn what_a_person_is_is_no_strength_and_nothing_to_work_on() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().results;
        world.start_sheet(POWER, "my_place", "Ridge Street").await?;
        world.choose("I have a bit less say").await?;
        let results = format!("#/sheet/{}/results", world.sheet_id().await?);
        world.goto(&results).await?;
        for told in [w.pick_strength, w.pick_work_on, w.picked_title, w.actions_nothing] {
            world.sees_not(told).await?;
        }
        world.sees(w.care).await?;
        world.sees(w.own_let_go).await?;
        world.follow(w.own_notice).await?;
        world.sees_title(w.own_notice).await?;
        world.write(w.own_notice, "I speak first").await?;
        world.goto(&results).await?;
        world.sees("I speak first").await?;
        world.has_no(Kind::Link, w.own_notice, "").await?;
        world.follow(w.care_help).await?;
        can_call(world).await
    })
    .await
}

#[tokio::test]
async fn in_a_sheet_with_a_private_part_only_the_rest_is_for_picking() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().results;
        world.start_sheet(POWER, "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        for (page, answer) in
            [("pw_top_down_strength", "A little"), ("pw_place_race", "I have a bit less say")]
        {
            world.goto(&format!("#/sheet/{id}/page/{page}")).await?;
            world.choose(answer).await?;
        }
        world.goto(&format!("#/sheet/{id}/results")).await?;
        world.sees(&item("pw_place_race")?.text).await?;
        world.has_exactly(1, Kind::Option, w.pick_strength, "").await?;
        world.sees(w.care).await?;
        world.sees(w.actions_nothing).await
    })
    .await
}

#[tokio::test]
async fn help_is_near_on_every_sheet_and_invitation_and_its_numbers_can_be_called() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().hiding;
        world.start_sheet(REVIEW, "project", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        let views = ["/whole", "/check", "/results", ""].map(|view| format!("#/sheet/{id}{view}"));
        let others = [format!("#/print/{id}"), format!("#/copy/sheet/{id}")];
        for page in views.iter().chain(&others) {
            world.goto(page).await?;
            world.has_exactly(1, Kind::Link, w.crisis, "").await?;
        }
        world.follow(w.crisis).await?;
        can_call(world).await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        let project = world.route().await?.replace("#/project/", "");
        world.session_in(&project).await?;
        world.follow(words().session.desk_cards).await?;
        let link = "return document.querySelector('a[href*=\"#/join/\"]')?.hash ?? null";
        let shown =
            async || Ok(world.driver().execute(link, vec![]).await?.convert::<Option<String>>()?);
        let link = world.until("the link", shown).await?;
        world.back().await?;
        // On a device that goes round nobody loses their place.
        world.follow(words().session.pass).await?;
        world.press(w.crisis).await?;
        can_call(world).await?;
        world.goto(&link).await?;
        world.has_exactly(1, Kind::Link, w.crisis, "").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))
    })
    .await
}
