//! One question at a time or the whole sheet: switching keeps the place, and Back goes back.

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, items};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

/// Whether the question's block stands at the top of what is seen.
const IN_VIEW: &str =
    "const { top } = document.getElementById(arguments[0]).getBoundingClientRect();
    return top >= -1 && top < innerHeight / 2;";

async fn is_in_view(world: &World, item: &str) -> Result {
    let id = serde_json::json!(format!("item-{item}"));
    let seen = async || {
        let there = world.driver().execute(IN_VIEW, vec![id.clone()]).await?;
        Ok(there.convert::<bool>()?.then_some(()))
    };
    world.until(&format!("the question {item} in view"), seen).await
}

#[tokio::test]
async fn both_views_keep_place_and_answers() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        let all = items(ASSESSMENT, "full")?;
        let [_, second, third, ..] = all.as_slice() else { return Err("too few questions".into()) };
        world.start_sheet(ASSESSMENT, "full", "Ridge Street").await?;
        world.follow(w.next).await?;
        world.follow(w.next).await?;
        world.sees_title(&third.text).await?;
        world.choose("Often").await?;

        world.follow(w.whole_sheet).await?;
        world.sees(&all[all.len() - 1].text).await?;
        is_in_view(world, third.id.as_str()).await?;
        world.is_chosen(&third.text, "Often", true).await?;
        world.choose_in(&third.text, "Always").await?;

        // It stands at the top, where nothing that stays in sight lies above it.
        world.driver().execute("scrollTo(0, 0)", vec![]).await?;
        world.follow(w.one_at_a_time).await?;
        world.sees_title(&third.text).await?;
        world.is_chosen("", "Always", true).await?;

        world.back().await?;
        is_in_view(world, third.id.as_str()).await?;
        world.back().await?;
        world.sees_title(&third.text).await?;
        world.back().await?;
        world.sees_title(&second.text).await
    })
    .await
}

#[tokio::test]
async fn the_view_that_was_chosen_last_opens_again() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().sheet;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.follow(w.next).await?;
        world.follow(w.whole_sheet).await?;
        world.reload().await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.sees(w.whole_title).await?;
        let second = &items(ASSESSMENT, "quick")?[1];
        is_in_view(world, second.id.as_str()).await
    })
    .await
}

#[tokio::test]
async fn every_question_is_reached_and_counted_in_words() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        let all = items(ASSESSMENT, "quick")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        for (n, item) in (1..).zip(&all) {
            world.sees_title(&item.text).await?;
            world.sees(&format!("Question {n} of {}", all.len())).await?;
            if n < all.len() {
                world.follow(w.next).await?;
            }
        }
        world.follow(w.to_check).await?;
        world.sees_title(w.check_title).await?;
        ensure(world.route().await?.ends_with("/check"), "the last step leads elsewhere")
    })
    .await
}

#[tokio::test]
async fn pictures_stand_beside_the_words_for_those_who_want_them() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        let shown = "return [...document.querySelectorAll('.st-option-picture')]
            .filter((picture) => picture.checkVisibility()).length;";
        let pictures = async || {
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>(
                world.driver().execute(shown, vec![]).await?.convert::<usize>()?,
            )
        };
        world.start_sheet("mood", "pulse", "Ridge Street").await?;
        ensure(pictures().await? == 0, "pictures that nobody asked for")?;
        world.press(w.pictures_on).await?;
        ensure(pictures().await? == 5, "not a picture for each feeling")?;
        world.choose("Uneasy").await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        world.reload().await?;
        world.is_chosen("", "Uneasy", true).await?;
        ensure(pictures().await? == 5, "the pictures were not remembered")?;
        world.press(w.pictures_off).await?;
        ensure(pictures().await? == 0, "the pictures are still there")
    })
    .await
}
