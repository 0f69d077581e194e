//! The main task of each worksheet that has no file of its own here.

use crate::support::browser::Setup;
use crate::support::find;
use crate::support::start::item;
use crate::support::world::{World, run, run_with_paper};
use crate::support::{Result, ensure, words};
use shared_table::domain::tool::kind::Kind;

/// Starts a sheet and goes to one of its questions.
async fn begin_at(world: &World, tool: &str, way: &str, question: &str) -> Result<String> {
    world.start_sheet(tool, way, "Ridge Street").await?;
    let id = world.sheet_id().await?;
    world.goto(&format!("#/sheet/{id}/page/{question}")).await?;
    Ok(id)
}

/// Adds a line to the question on the page.
async fn add_line(world: &World, question: &str, line: &str) -> Result {
    let asked = item(question)?;
    let Kind::Lines(lines) = asked.kind else { return Err(format!("no lines: {question}").into()) };
    world.press_in(&asked.text, words().sheet.add_line).await?;
    world.write_in(&asked.text, &format!("{} 1", lines.prompt), line).await?;
    world.is_stored(line).await
}

#[tokio::test]
async fn what_i_bring_is_shared_part_by_part_and_only_if_ticked() -> Result {
    run(Setup::PHONE, async |world| {
        let id = begin_at(world, "bring", "whole", "br_interests").await?;
        add_line(world, "br_interests", "Repairing bikes").await?;
        world.goto(&format!("#/sheet/{id}/page/br_speak")).await?;
        world.write(&item("br_speak")?.text, "Time to think").await?;
        world.is_stored("Time to think").await?;
        world.goto(&format!("#/copy/sheet/{id}")).await?;
        world.sees(words().copy.nothing_goes_in).await?;
        world.has_no(find::Kind::Button, words().copy.download, "").await?;
        world.choose("What I bring: What I like…").await?;
        let with = world.save_copy_here(words().copy.form_json, "json").await?;
        ensure(with.text.contains("Repairing bikes"), "the part that was ticked is missing")?;
        ensure(!with.text.contains("Time to think"), "another part went out unasked")
    })
    .await
}

#[tokio::test]
async fn what_i_have_learned_prints_as_a_page_of_its_own() -> Result {
    run_with_paper(Setup::PHONE, async |world| {
        let id = begin_at(world, "learned", "whole", "ln_can_do").await?;
        add_line(world, "ln_can_do", "Speak in front of twenty people").await?;
        world.goto(&format!("#/print/{id}")).await?;
        world.choose("What I can do now").await?;
        let paper = world.print().await?;
        ensure(paper.count == 1, format!("{} pages", paper.count))?;
        paper.has("Speak in front of twenty people")?;
        paper.lacks(&item("ln_ask")?.text)
    })
    .await
}

#[tokio::test]
async fn thanks_are_put_up_and_rate_nobody() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        let id = begin_at(world, "celebrate", "page", "ce_made").await?;
        add_line(world, "ce_made", "A door that opens by itself").await?;
        world.goto(&format!("#/print/{id}")).await?;
        let paper = world.print().await?;
        paper.has("A door that opens by itself")?;
        ensure(paper.count == 1, format!("{} pages", paper.count))
    })
    .await
}

#[tokio::test]
async fn a_plan_is_put_into_words_and_what_brings_it_nearer() -> Result {
    run(Setup::PHONE, async |world| {
        begin_at(world, "only-asking", "whole", "oa_decide").await?;
        let decide = item("oa_decide")?;
        let options = decide.kind.options();
        let first = options.first().ok_or("nothing to choose")?;
        world.choose(&first.label).await?;
        world.sees(&first.says).await?;
        world.sees(&first.nearer).await?;
        let last = options.last().ok_or("nothing to choose")?;
        world.choose(&last.label).await?;
        world.sees_not(&first.says).await?;
        world.choose(&first.label).await?;
        let id = world.sheet_id().await?;
        for page in ["check", "results"] {
            world.goto(&format!("#/sheet/{id}/{page}")).await?;
            world.sees(words().sheet.meaning_title).await?;
            world.sees(&first.says).await?;
            world.sees(&first.nearer).await?;
            world.sees_not(&last.says).await?;
            world.sees_not(words().results.talk_nothing).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_voices_stand_beside_each_other_and_stay_at_home() -> Result {
    run(Setup::WIDE, async |world| {
        let id = begin_at(world, "reflection", "pair", "rf_two_voices").await?;
        world.press(words().sheet.add_row).await?;
        world.write("First voice", "I felt rushed").await?;
        world.write("Second voice", "I thought we had time").await?;
        world.is_stored("I thought we had time").await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.sees("First voice: I felt rushed; Second voice: I thought we had time").await?;
        world.goto(&format!("#/copy/sheet/{id}")).await?;
        world.sees(words().copy.nothing_goes_in).await?;
        world.has_no(find::Kind::Button, words().copy.download, "").await
    })
    .await
}

#[tokio::test]
async fn an_event_has_people_parts_and_a_day_with_times() -> Result {
    run(Setup::WIDE, async |world| {
        let id = begin_at(world, "event", "whole", "ev_agenda").await?;
        let agenda = item("ev_agenda")?.text;
        world.press_in(&agenda, words().sheet.add_part).await?;
        world.write("Begins at", "10:00").await?;
        world.write("What happens", "Soup and a map").await?;
        world.write("Minutes", "45").await?;
        world.sees("10:00 to 10:45").await?;
        world.is_stored("Soup and a map").await?;
        world.goto(&format!("#/sheet/{id}/screen")).await?;
        world.sees("10:00  Soup and a map").await
    })
    .await
}

#[tokio::test]
async fn a_question_is_drafted_tested_and_chosen() -> Result {
    run(Setup::PHONE, async |world| {
        let id = begin_at(world, "questions", "whole", "qm_drafts").await?;
        add_line(world, "qm_drafts", "How could mornings be kinder?").await?;
        world.goto(&format!("#/sheet/{id}/page/qm_open")).await?;
        world.choose_in(&item("qm_open")?.text, "Yes").await?;
        world.goto(&format!("#/sheet/{id}/page/qm_chosen")).await?;
        world.write(&item("qm_chosen")?.text, "How could mornings be kinder?").await?;
        world.is_stored("qm_chosen").await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.sees("How could mornings be kinder?").await
    })
    .await
}

#[tokio::test]
async fn the_five_ps_are_looked_back_at_with_something_to_talk_about() -> Result {
    run(Setup::PHONE, async |world| {
        let power = item("fp_power")?;
        let id = begin_at(world, "five-ps", "talk", "fp_power").await?;
        let low = power.kind.options().first().map(|o| o.label.clone()).unwrap_or_default();
        world.choose_in(&power.text, &low).await?;
        world.is_stored("fp_power").await?;
        world.goto(&format!("#/sheet/{id}/results")).await?;
        world.sees(&power.talk.map(|talk| talk.low).unwrap_or_default()).await
    })
    .await
}

#[tokio::test]
async fn a_gap_in_the_workforce_and_in_commissioning_becomes_an_action() -> Result {
    run(Setup::WIDE, async |world| {
        begin_at(world, "benefits", "whole", "bn_both").await?;
        for (tool, question) in [("workforce", "wf_support"), ("commissioning", "cm_final_say")] {
            world.start_sheet_again(tool, "whole").await?;
            let id = world.sheet_id().await?;
            world.goto(&format!("#/sheet/{id}/page/{question}")).await?;
            let text = item(question)?.text;
            world.choose_in(&text, "Not yet").await?;
            world.press_in(&text, &format!("{}…", words().sheet.take_idea)).await?;
            world.write_in(&text, words().actions.who, &format!("Wren, for {tool}")).await?;
            world.is_stored(&format!("Wren, for {tool}")).await?;
        }
        world.goto("#/actions").await?;
        world.sees("Wren, for workforce").await?;
        world.sees("Wren, for commissioning").await
    })
    .await
}

#[tokio::test]
async fn both_kinds_of_good_are_written_down() -> Result {
    run(Setup::PHONE, async |world| {
        let id = begin_at(world, "benefits", "whole", "bn_people_words").await?;
        add_line(world, "bn_people_words", "I say what I think now").await?;
        world.goto(&format!("#/sheet/{id}/page/bn_both")).await?;
        world.write(&item("bn_both")?.text, "Better meals, and people who cook").await?;
        world.is_stored("Better meals").await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.sees("I say what I think now").await?;
        world.sees("Better meals, and people who cook").await
    })
    .await
}
