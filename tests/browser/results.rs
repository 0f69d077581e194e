//! Looking back at one sheet: own words, own picks, things to talk about, a first action.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::run;
use crate::support::{Result, ensure, words};

#[tokio::test]
async fn what_was_chosen_is_laid_out_and_people_say_what_it_means() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().results;
        let first = item("sa_plan_from_start")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Rarely").await?;
        world.write(&first.note.clone().unwrap_or_default(), "The wall was empty.").await?;
        world.follow(words().sheet.to_check).await?;
        world.follow(words().sheet.to_results).await?;
        world.sees_title(w.title).await?;
        let chosen = "return [...document.querySelectorAll('li')]
            .some((point) => point.textContent === 'Rarely, your answer');";
        ensure(world.holds(chosen).await?, "the chosen point does not say so")?;
        world.sees("The wall was empty.").await?;
        world.sees(w.not_answered).await?;
        let text = world.page_text().await?;
        ensure(!text.contains('%'), "there is a percentage on the page")?;

        world.choose_in(w.pick_question, w.pick_work_on).await?;
        world.find(Kind::Heading, w.work_on).await?;
        world.has_no(Kind::Heading, w.strengths, "").await?;
        world.choose_in(w.pick_question, w.pick_strength).await?;
        world.find(Kind::Heading, w.strengths).await?;
        world.has_no(Kind::Heading, w.work_on, "").await?;
        world.press(w.clear_pick).await?;
        world.sees(w.picked_nothing).await
    })
    .await
}

#[tokio::test]
async fn a_question_to_talk_about_becomes_an_action() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().results;
        let talk = item("sa_plan_from_start")?.talk.ok_or("no question to talk about")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Rarely").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/results")).await?;
        world.sees(&talk.low).await?;
        world.sees(w.actions_nothing).await?;
        world.press(&format!("{}: {}", w.make_action, talk.low)).await?;
        world.sees_not(w.actions_nothing).await?;
        world.is_stored(&talk.low).await?;
        world.follow(w.all_actions).await?;
        world.find(Kind::Heading, &talk.low).await?;
        world.sees(words().actions.state_to_do).await
    })
    .await
}

#[tokio::test]
async fn a_sheet_without_answers_leads_to_its_questions() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().results;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/results")).await?;
        world.sees(w.empty).await?;
        world.follow(w.fill_in).await?;
        world.sees_title(&item("sa_plan_from_start")?.text).await
    })
    .await
}
