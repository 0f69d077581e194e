//! An agreement as a poster: on one page where it can be, and said so where it can not.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::world::{World, run_with_paper};
use crate::support::{Result, data, ensure, words};

#[tokio::test]
async fn the_agreement_is_a_poster_of_one_page() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        world.add_example().await?;
        world.goto("#/print/example-sheet-agreement").await?;
        world.sees_not(words().print.poster_long).await?;
        let paper = world.print().await?;
        ensure(paper.count == 1, format!("{} pages", paper.count))?;
        paper.lacks(words().sheet.not_answered)?;
        paper.has("Agreed on 9 June 2026")?;
        paper.has("Who was there:")?;
        // Rows of tables too, and the foot once.
        paper.has("12 May. Downstairs, by the tea urn")?;
        paper.has("A day in the kitchen team. Bramble. By when: Any Friday")?;
        let feet = paper.text().matches("Worksheet version").count();
        ensure(feet == 1, format!("{feet} feet"))?;
        world.goto("#/sheet/example-sheet-agreement/page/ag_aim").await?;
        world.write("What do we hope to change together?", "More than that").await?;
        world.goto("#/print/example-sheet-agreement").await?;
        world.print().await?.has(words().print.changed_since)
    })
    .await
}

/// The example's agreement with so many lines.
async fn take_agreement(world: &World, n: usize) -> Result {
    let mut copy: Value = serde_json::from_str(data::example())?;
    let line = |n| json!({ "id": format!("line{n}"), "text": format!("Line {n}: we listen") });
    let lines: Vec<Value> = (1..=n).map(line).collect();
    copy["sessions"] = json!([]);
    let sheets = copy["sheets"].as_array_mut().ok_or("no sheets")?;
    sheets.retain(|sheet| sheet["tool"] == "agreement");
    for answer in sheets[0]["answers"].as_array_mut().into_iter().flatten() {
        if answer["item"] == "ag_values" {
            answer["lines"] = json!(lines);
        }
    }
    let file = world.make_file("agreement.json", copy.to_string())?;
    world.goto("#/").await?;
    world.open_files(&[file]).await?;
    world.take_in(2).await
}

#[tokio::test]
async fn an_agreement_of_300_lines_is_filled_shown_and_printed() -> Result {
    run_with_paper(Setup::PHONE, async |world| {
        take_agreement(world, 300).await?;
        world.goto("#/sheet/example-sheet-agreement/page/ag_values").await?;
        world.press(words().sheet.add_line).await?;
        world.focus_is_on("#main textarea, #main input").await?;
        world.type_words("The last line").await?;
        world.is_stored("The last line").await?;
        world.goto("#/sheet/example-sheet-agreement/screen").await?;
        // A screen has room for some lines at a time. Back from the next slide come the last of them.
        world.sees("Line 1: we listen").await?;
        world.sees_not("Line 300: we listen").await?;
        for _ in 0..300 {
            if world.page_text().await?.contains("The last line") {
                break;
            }
            world.key(Key::PageDown).await?;
        }
        world.sees("The last line").await?;
        world.sees("1 of ").await?;
        world.key(Key::PageDown).await?;
        world.sees("2 of ").await?;
        world.sees_not("The last line").await?;
        world.key(Key::PageUp).await?;
        world.sees("The last line").await?;
        world.goto("#/print/example-sheet-agreement").await?;
        world.sees(words().print.poster_long).await?;
        let paper = world.print().await?;
        ensure(paper.count > 1, "300 lines are on one page")?;
        paper.has("Line 300: we listen")?;
        paper.has("The last line")?;
        paper.lacks(words().print.poster_long)
    })
    .await
}

#[tokio::test]
async fn thanks_and_steps_are_on_the_poster_and_what_is_only_for_us_is_not() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        world.add_example().await?;
        world.goto("#/print/example-sheet-celebrate").await?;
        let paper = world.print().await?;
        paper.has("July: An agenda of our own")?;
        paper.has("Bramble: All those phone calls")?;
        paper.lacks("Has everyone who is named said yes?")?;
        ensure(paper.count == 1, format!("{} pages", paper.count))
    })
    .await
}

#[tokio::test]
async fn a_page_to_be_proud_of_shows_the_parts_that_its_writer_chose() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        let w = &words().print;
        world.add_example().await?;
        world.goto("#/print/example-sheet-learned").await?;
        world.sees(w.private_left_out).await?;
        world.sees(w.poster_empty).await?;
        world.choose("What I have done").await?;
        world.sees_not(w.poster_empty).await?;
        // Other private parts stay out, and that is said beside the paper.
        world.sees(w.private_left_out).await?;
        let paper = world.print().await?;
        paper.has("Kestrel")?;
        paper.has("June to now: Made Friday soup with the kitchen team.")?;
        paper.lacks("I like to be busy with my hands")?;
        paper.lacks(w.private_left_out)?;
        world.choose("As a poster…").await?;
        let whole = world.print().await?;
        whole.has("Made Friday soup")?;
        whole.lacks("I like to be busy with my hands")?;
        whole.has(w.private_left_out)
    })
    .await
}
