//! What stays together on paper, in whichever browser prints: a section's head and its first question,
//! each line of a long note, the foot and what it belongs to. Firefox knows least of that by itself.

use serde_json::{Value, json};

use crate::support::browser::Setup;
use crate::support::paper::Paper;
use crate::support::start::{ASSESSMENT, item, tool};
use crate::support::world::{World, run_with_paper};
use crate::support::{Result, data, ensure, squash};

const GOALS: &str = "example-sheet-goals";
const KESTREL: &str = "example-sheet-kestrel";

/// Words that tell where in a note they stand.
fn numbered(n: usize) -> String {
    let sentence = |n| format!("Reason{n}: a note with many words, so that it has many lines. ");
    (1..=n).map(sentence).collect()
}

/// Takes in the example, where the assessment has only a first note, as long as that.
async fn take_note(world: &World, note: &str) -> Result {
    let mut copy: Value = serde_json::from_str(data::example())?;
    copy["sessions"] = json!([]);
    let sheets = copy["sheets"].as_array_mut().ok_or("no sheets")?;
    sheets.retain(|sheet| sheet["id"] == KESTREL || sheet["id"] == GOALS);
    let is_it = |sheet: &&mut Value| sheet["id"] == KESTREL;
    let sheet = sheets.iter_mut().find(is_it).ok_or("no such sheet")?;
    let first = tool(ASSESSMENT)?.sections[0].items[0].id.to_string();
    sheet["answers"] = json!([{ "item": first, "chosen": "often", "note": note }]);
    sheet["picks"] = json!([]);
    let file = world.make_file("long-note.json", copy.to_string())?;
    world.open_files(&[file]).await?;
    world.take_in(3).await
}

/// The words of each page without those that stand at its foot.
fn bodies(paper: &Paper, foot: &str) -> Vec<String> {
    let number = |n: usize| format!("{n} / {}", paper.count);
    let body =
        |(n, page): (usize, &String)| squash(&page.replace(foot, "").replace(&number(n), ""));
    (1..).zip(&paper.pages).map(body).collect()
}

/// Fails if a page ends with one of the heads, or has nothing but its foot.
fn stays_together(paper: &Paper, foot: &str, heads: &[String]) -> Result {
    for (n, body) in (1..).zip(bodies(paper, foot)) {
        ensure(!body.is_empty(), format!("page {n} of {} has a foot alone", paper.count))?;
        let lonely = heads.iter().find(|head| body.ends_with(head.as_str()));
        ensure(lonely.is_none(), format!("page {n} ends with the head {lonely:?}"))?;
    }
    Ok(())
}

/// Prints what is open, and looks whether it stays together.
async fn print_whole(world: &World, to: &str) -> Result<Paper> {
    const HEADS: &str = "return [...document.querySelectorAll('.st-paper__section-title')]
        .map(head => head.textContent);";
    const FOOT: &str = "return document.querySelector('.st-paper__foot').textContent;";
    world.goto(to).await?;
    let heads: Vec<String> = world.driver().execute(HEADS, Vec::new()).await?.convert()?;
    let foot: String = world.driver().execute(FOOT, Vec::new()).await?.convert()?;
    ensure(!heads.is_empty() && !foot.is_empty(), format!("{to} is no paper"))?;
    let paper = world.print().await?;
    for (n, page) in (1..).zip(&paper.pages) {
        ensure(page.matches(&foot).count() == 1, format!("page {n} of {to} has not one foot"))?;
    }
    stays_together(&paper, &foot, &heads).map_err(|error| format!("{to}: {error}"))?;
    Ok(paper)
}

#[tokio::test]
async fn no_line_of_a_long_note_is_cut_and_its_head_is_with_it() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        // Some 14,000 letters: three pages and more.
        take_note(world, &numbered(240)).await?;
        let paper = print_whole(world, &format!("#/print/{KESTREL}")).await?;
        // Of a line that is cut, each of two pages draws a part: its words come twice.
        for n in 1..=240 {
            let word = format!("Reason{n}:");
            let found = paper.pages.iter().map(|page| page.matches(&word).count()).sum::<usize>();
            ensure(found == 1, format!("{word} is there {found} times"))?;
        }
        let first = item("sa_time_to_know")?.text;
        let with_head = |page: &&String| page.contains(&first) && page.contains("Reason1:");
        ensure(
            paper.pages.iter().any(|page| with_head(&page)),
            "the note is away from its question",
        )?;
        print_whole(world, &format!("#/print/{GOALS}")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_page_has_a_head_or_a_foot_alone() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        for way in ["commissioning/whole", "only-asking/quick", "only-asking/whole", "event/day"] {
            print_whole(world, &format!("#/blank/{way}")).await?;
        }
        world.add_example().await?;
        for sheet in ["reflection", "questions", "benefits", "review"] {
            print_whole(world, &format!("#/print/example-sheet-{sheet}")).await?;
        }
        Ok(())
    })
    .await
}
