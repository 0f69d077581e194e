//! Looking at all answers before the end, and changing one.

use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item, items};
use crate::support::world::run;
use crate::support::{Result, ensure, words};

#[tokio::test]
async fn every_answer_is_listed_and_leads_back_to_its_question() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        let first = item("sa_plan_from_start")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Never").await?;
        world.write(&first.note.clone().unwrap_or_default(), "It was decided in spring.").await?;
        world.follow(w.to_check).await?;
        world.sees_title(w.check_title).await?;
        for item in items(ASSESSMENT, "quick")? {
            world.sees(&item.text).await?;
        }
        world.sees("Never It was decided in spring.").await?;
        world.sees(w.not_answered).await?;

        world.follow(&format!("{}: {}", w.change, first.text)).await?;
        world.sees_title(&first.text).await?;
        world.choose("Always").await?;
        world.back().await?;
        world.sees_title(w.check_title).await?;
        world.sees("Always It was decided in spring.").await?;
        world.sees_not("Never").await
    })
    .await
}

#[tokio::test]
async fn whoever_changes_one_answer_comes_back_to_all_of_them() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        let all = items(ASSESSMENT, "quick")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let question = world.route().await?;
        for is_on in [true, false] {
            world.follow(w.to_check).await?;
            world.sees_title(w.check_title).await?;
            world.follow(&format!("{}: {}", w.change, all[2].text)).await?;
            world.sees_title(&all[2].text).await?;
            if is_on {
                let next = "const next = document.querySelector('.st-answering__next');
                    next.focus();
                    return next.textContent;";
                let next = world.driver().execute(next, Vec::new()).await?;
                ensure(next.convert::<String>()? == w.to_check, "the way on leads on")?;
                world.key(Key::Enter).await?;
            } else {
                world.follow(words().common.back).await?;
            }
            world.sees_title(w.check_title).await?;
            // Whoever comes another way goes on to the next question.
            world.goto(&question).await?;
            world.follow(w.next).await?;
            world.sees_title(&all[1].text).await?;
            world.follow(words().common.back).await?;
            world.sees_title(&all[0].text).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whose_answers_these_are_can_be_changed_there() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, s) = (&words().sheet, &words().start);
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.follow(w.to_check).await?;
        world.press(w.details_title).await?;
        world.write(s.name, "Wren").await?;
        world.choose(words().common.perspective_volunteer).await?;
        world.is_stored("\"Wren\"").await?;
        world.goto("#/").await?;
        world.follow("Wren").await?;
        world.back().await?;
        world.sees(words().common.perspective_volunteer).await
    })
    .await
}
