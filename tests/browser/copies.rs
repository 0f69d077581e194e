//! Saving a copy, and opening it again in a browser that was never here.

use crate::support::browser::Setup;
use crate::support::copies::content_of;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, POWER, item};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

const NOTE: &str = "We say it first: “the rent rules are fixed”. Ça va – 茶.\n=1+2 <b>not bold</b>";

async fn fill_in(world: &World) -> Result {
    let first = item("sa_plan_from_start")?;
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Often").await?;
    world.write(&first.note.unwrap_or_default(), NOTE).await
}

async fn is_as_it_was(world: &World) -> Result {
    let first = item("sa_plan_from_start")?;
    world.goto("#/").await?;
    world.sees("Ridge Street").await?;
    // It goes on where nothing is answered yet.
    world.follow(&format!("{}…", words().common.go_on)).await?;
    world.follow(words().sheet.back).await?;
    world.sees_title(&first.text).await?;
    world.is_chosen("", "Often", true).await?;
    world.field_has(&first.note.unwrap_or_default(), NOTE).await
}

/// The private part of the power worksheets.
const MY_PLACE: &str = "Power worksheets: My own place";

#[tokio::test]
async fn a_copy_to_keep_opens_in_another_browser() -> Result {
    run(Setup::WIDE, async |world| {
        fill_in(world).await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        let name = file.name.as_str();
        let day = name.strip_prefix("shared-table_ridge-street_").unwrap_or_default();
        ensure(day.len() == "2026-11-22.json".len(), format!("the file is called {name}"))?;
        world.sees(name).await?;
        world.move_to_fresh_browser().await?;
        world.goto("#/").await?;
        world.sees(words().home.none_title).await?;
        world.open_files(std::slice::from_ref(&file.path)).await?;
        world.sees("It holds 1 sheet.").await?;
        world.take_in(2).await?;
        is_as_it_was(world).await?;
        let again = world.save_copy(words().copy.form_json, "json").await?;
        let same = content_of(&file.text)? == content_of(&again.text)?;
        ensure(same, format!("not the same:\n{}\n{}", file.text, again.text))
    })
    .await
}

#[tokio::test]
async fn a_copy_for_email_can_be_read_and_opened() -> Result {
    run(Setup::PHONE, async |world| {
        fill_in(world).await?;
        let file = world.save_copy(words().copy.form_text, "txt").await?;
        for part in ["Ridge Street", "Often", NOTE, words().copy.text_intro] {
            let squashed = crate::support::squash(&file.text);
            let readable = squashed.contains(&crate::support::squash(part));
            ensure(readable, format!("the text does not say {part}"))?;
        }
        world.move_to_fresh_browser().await?;
        world.open_files(&[file.path]).await?;
        world.take_in(2).await?;
        is_as_it_was(world).await
    })
    .await
}

#[tokio::test]
async fn a_copy_is_noted_where_the_sheets_are_listed() -> Result {
    run(Setup::PHONE, async |world| {
        fill_in(world).await?;
        world.goto("#/").await?;
        world.sees(words().copy.never_copied).await?;
        world.save_copy(words().copy.form_csv_sheets, "csv").await?;
        world.goto("#/").await?;
        // A spreadsheet can't be opened again: it is no copy.
        world.sees(words().copy.never_copied).await?;
        world.sees_not(words().copy.handed_have).await?;
        world.save_copy(words().copy.form_json, "json").await?;
        world.sees("Given to your browser at ").await?;
        world.goto("#/").await?;
        world.sees_not(words().copy.never_copied).await?;
        world.sees("File given to your browser: ").await?;
        world.goto("#/copy").await?;
        world.press(words().copy.handed_have).await?;
        world.hears(words().copy.handed_good).await?;
        world.sees_not("Given to your browser").await?;
        world.goto("#/").await?;
        world.sees("Last copy: ").await
    })
    .await
}

#[tokio::test]
async fn a_private_sheet_stays_here_and_the_page_says_so() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().copy;
        fill_in(world).await?;
        world.start_sheet_again("bring", "whole").await?;
        world.goto("#/copy").await?;
        world.sees("1 sheet goes in.").await?;
        world.sees("1 sheet stays here.").await?;
        world.sees(w.stays_untold).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        let file = world.save_copy_here(w.form_json, "json").await?;
        ensure(!file.text.contains("\"bring\""), "the file tells of a private sheet")
    })
    .await
}

#[tokio::test]
async fn a_spreadsheet_runs_nothing() -> Result {
    run(Setup::WIDE, async |world| {
        let first = item("sa_plan_from_start")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.write(&first.note.unwrap_or_default(), "=HYPERLINK(\"x\")").await?;
        let file = world.save_copy(words().copy.form_csv_answers, "csv").await?;
        ensure(file.text.starts_with('\u{feff}'), "the spreadsheet has no mark of its letters")?;
        ensure(file.text.contains("\r\n"), "the lines end in another way")?;
        ensure(file.text.contains("\"'=HYPERLINK"), format!("a cell could run: {}", file.text))
    })
    .await
}

#[tokio::test]
async fn tables_and_the_code_book_have_names_of_their_own() -> Result {
    for setup in [Setup::PHONE, Setup::WIDE] {
        run(setup, async |world| {
            let w = &words().copy;
            let first = item("sa_plan_from_start")?;
            world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
            world.write(&first.note.unwrap_or_default(), "007").await?;
            world.goto("#/copy").await?;
            world.sees_not(w.code_book_save).await?;
            let answers = world.save_copy_here(w.form_csv_answers, "csv").await?;
            ends_in(&answers.name, "_answers.csv")?;
            world.sees_not(w.code_book_save).await?;
            let sheets = world.save_copy_here(w.form_csv_sheets, "csv").await?;
            ends_in(&sheets.name, "_sheets.csv")?;
            for table in [answers, sheets] {
                ensure(table.text.contains("\"\t007\""), format!("a number: {}", table.text))?;
            }
            world.press(w.code_book_save).await?;
            world.hears(w.done_download).await?;
            let book = world.downloaded("csv").await?;
            ends_in(&book.name, "_code-book.csv")?;
            world.sees(&book.name).await?;
            let (asked, said) = (book.text.contains(&first.text), book.text.contains("007"));
            ensure(asked && !said, book.text)?;
            let barriers = world.barriers().await?;
            ensure(barriers.is_empty(), barriers.join("\n"))
        })
        .await?;
    }
    Ok(())
}

fn ends_in(name: &str, wanted: &str) -> Result {
    let day = name.strip_prefix("shared-table_ridge-street_").unwrap_or_default();
    let is_named = day.len() == "2026-11-22".len() + wanted.len() && day.ends_with(wanted);
    ensure(is_named, format!("the file is called {name}"))
}

#[tokio::test]
async fn private_parts_stay_out_unless_ticked_just_now() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().copy;
        let age = item("pw_place_age")?;
        world.start_sheet(POWER, "my_place", "Ridge Street").await?;
        world.sees_title(&age.text).await?;
        world.sees(words().sheet.private_hint).await?;
        world.choose("I have much less say").await?;
        world.settle().await?;

        world.goto("#/copy").await?;
        world.sees(w.private_left_out).await?;
        let without = world.save_copy_here(w.form_json, "json").await?;
        ensure(!without.text.contains("pw_place_age"), "a private answer is in the copy")?;
        let text = world.save_copy_here(w.form_text, "txt").await?;
        ensure(!text.text.contains("much less say"), "a private answer is in the text")?;
        let table = world.save_copy_here(w.form_csv_answers, "csv").await?;
        ensure(!table.text.contains("much less say"), "a private answer is in the spreadsheet")?;

        world.choose(MY_PLACE).await?;
        world.sees(w.private_in).await?;
        let with = world.save_copy_here(w.form_json, "json").await?;
        ensure(with.text.contains("pw_place_age"), "the ticked part is not in the copy")?;

        world.goto("#/").await?;
        world.goto("#/copy").await?;
        world.sees(w.private_left_out).await?;
        world.is_chosen("", MY_PLACE, false).await
    })
    .await
}

#[tokio::test]
async fn only_the_ticked_sheets_go_in_and_names_only_if_wanted() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().copy;
        world.add_example().await?;
        world.goto("#/copy").await?;
        world.sees(w.example_in).await?;
        world.press(w.tick_none).await?;
        world.sees(w.none_chosen).await?;
        world.choose("How we work together, Kestrel…").await?;
        world.sees_not(w.none_chosen).await?;
        let one = world.save_copy_here(w.form_json, "json").await?;
        let sheets = content_of(&one.text)?["sheets"].as_array().map(Vec::len);
        ensure(sheets == Some(1), format!("{sheets:?} sheets, not one"))?;
        ensure(one.text.contains("\"name\": \"Kestrel\""), "the name is not in it")?;
        world.choose(&format!("{}…", w.include_names)).await?;
        let nameless = world.save_copy_here(w.form_json, "json").await?;
        ensure(!nameless.text.contains("\"name\": \"Kestrel\""), "the name is in it")?;
        world.has_exactly(1, Kind::Button, w.download, "").await
    })
    .await
}
