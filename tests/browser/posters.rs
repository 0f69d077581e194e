//! An agreement as a poster: on one page where it can be, and said so where it can not.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

#[tokio::test]
async fn the_agreement_is_a_poster_of_one_page() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        world.add_example().await?;
        world.goto("#/print/example-sheet-agreement").await?;
        world.sees_not(words().print.poster_long).await?;
        let paper = world.print().await?;
        ensure(paper.count == 1, format!("{} pages", paper.count))?;
        paper.lacks(words().sheet.not_answered)
    })
    .await
}

/// The example's agreement with so many lines.
async fn take_agreement(world: &World, n: usize) -> Result {
    let mut copy: Value = serde_json::from_str(shared_table::content::example())?;
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
    run_with_tools(Setup::PHONE, async |world| {
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
            if world.page_text().await?.contains("Line 300: we listen") {
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
