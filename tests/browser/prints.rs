//! On paper: blank sheets to write on, and filled ones with every word.

use crate::support::browser::{Setup, Stage};
use crate::support::skip::skip;
use crate::support::start::{ASSESSMENT, POWER, item, items, tool};
use crate::support::world::run_with_paper;
use crate::support::{Result, ensure, words};

/// A4 in points, as a printer counts it.
const A4: [f64; 2] = [595.3, 841.9];

fn is_a4(size: &str) -> bool {
    let numbers: Vec<f64> = size.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    matches!(numbers[..], [w, h] if (w - A4[0]).abs() < 2.0 && (h - A4[1]).abs() < 2.0)
}

#[tokio::test]
async fn a_blank_sheet_has_every_question_and_no_menus() -> Result {
    run_with_paper(Setup::PHONE, async |world| {
        world.goto("#/blank/self-assessment/full").await?;
        let paper = world.print().await?;
        ensure(is_a4(&paper.size), format!("the paper is {}", paper.size))?;
        let pages = (4..=24).contains(&paper.count);
        ensure(pages, format!("{} pages for 32 questions", paper.count))?;
        for item in items(ASSESSMENT, "full")? {
            paper.has(&item.text)?;
        }
        for label in ["Never", "Always", "Not sure", words().print.how_skip, words().sheet.project]
        {
            paper.has(label)?;
        }
        let common = &words().common;
        for menu in [
            common.nav_open,
            common.footer_promise,
            common.skip_to_content,
            words().print.lead_blank,
        ] {
            paper.lacks(menu)?;
        }
        paper.has(&version()?)?;
        world.goto("#/help").await?;
        world.print().await?.lacks(&version()?)
    })
    .await
}

fn version() -> Result<String> {
    Ok(format!("version {}", tool(ASSESSMENT)?.version))
}

#[tokio::test]
async fn every_page_of_paper_has_its_number_and_version() -> Result {
    if !Stage::read()?.is_chromium() {
        return skip("this browser writes nothing into the margins of paper");
    }
    run_with_paper(Setup::PHONE, async |world| {
        world.goto("#/blank/self-assessment/full").await?;
        let (paper, version) = (world.print().await?, version()?);
        for (n, page) in (1..).zip(&paper.pages) {
            let number = format!("{n} / {}", paper.count);
            ensure(page.contains(&number), format!("page {n} has no number: {page}"))?;
            ensure(page.contains(&version), format!("page {n} does not say its {version}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_filled_sheet_has_every_word_of_a_long_answer() -> Result {
    run_with_paper(Setup::PHONE, async |world| {
        let proud = item("sa_purpose_proud")?;
        // Between two pages stands a page number: only single words are never torn apart.
        let sentences = (1..=70).map(|n| format!("Reason{n}: what makes us proud to be here. "));
        let long: String = sentences.collect();
        ensure(long.len() > 2_900, "the answer is not long")?;
        world.start_sheet(ASSESSMENT, "full", "Ridge Street").await?;
        world.choose("Often").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/print/{id}")).await?;
        let short = world.print().await?;
        world.goto(&format!("#/sheet/{id}/page/{}", proud.id)).await?;
        world.write(&proud.text, &long).await?;
        world.is_stored("Reason70:").await?;
        world.goto(&format!("#/print/{id}")).await?;
        let paper = world.print().await?;
        ensure(is_a4(&paper.size), format!("the paper is {}", paper.size))?;
        ensure(paper.count > short.count, format!("{} pages, {}", paper.count, short.count))?;
        for n in 1..=70 {
            paper.has(&format!("Reason{n}:"))?;
        }
        paper.has("Ridge Street")?;
        paper.lacks(words().common.footer_promise)?;
        paper.lacks(words().print.back_to_sheet)
    })
    .await
}

#[tokio::test]
async fn an_answer_page_prints_long_words_in_full_too() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        let proud = item("sa_purpose_proud")?;
        let lines = (1..=60).map(|n| format!("Line {n} of our answer, written by hand."));
        let long = lines.collect::<Vec<_>>().join("\n");
        world.start_sheet(ASSESSMENT, "full", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/{}", proud.id)).await?;
        world.write(&proud.text, &long).await?;
        let paper = world.print().await?;
        paper.has("Line 1 of our answer")?;
        paper.has("Line 60 of our answer")
    })
    .await
}

#[tokio::test]
async fn private_parts_are_printed_only_if_ticked() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        let w = &words().print;
        let age = item("pw_place_age")?;
        world.start_sheet(POWER, "whole", "Ridge Street").await?;
        world.choose("A meeting").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/{}", age.id)).await?;
        world.choose("I have much less say").await?;
        world.is_stored("much_less").await?;
        world.goto(&format!("#/print/{id}")).await?;
        let without = world.print().await?;
        without.lacks(&age.text)?;
        without.has(w.private_left_out)?;
        world.choose("My own place").await?;
        world.sees(&age.text).await?;
        let with = world.print().await?;
        with.has(&age.text)?;
        with.lacks(w.private_left_out)
    })
    .await
}

#[tokio::test]
async fn a_tick_list_is_a_few_pages_and_an_event_has_room_to_draw_and_to_plan() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        let w = &words().print;
        world.goto("#/blank/meeting/whole").await?;
        let ticks = world.print().await?;
        // Firefox leaves more room where things stay together.
        let most = if world.is_chromium() { 9 } else { 11 };
        ensure(ticks.count <= most, format!("{} pages", ticks.count))?;
        ticks.has_no_black_bars()?;
        ticks.has(w.who_when)?;
        world.goto("#/blank/event/day").await?;
        world.print().await?.has(w.frame)?;
        let rows = "return document.querySelectorAll('.st-paper__agenda tbody tr').length >= 8;";
        ensure(world.holds(rows).await?, "there are few rows for the day")?;
        world.add_example().await?;
        world.goto("#/print/example-sheet-meeting").await?;
        let filled = world.print().await?;
        filled.has("13:00 – 13:10")?;
        filled.lacks("Begins at")
    })
    .await
}
