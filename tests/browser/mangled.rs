//! What email makes of a copy: quoted, wrapped, with words around it. It still opens.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run};
use crate::support::{Result, words};

const NOTE: &str = "The “new” plan – a long one, with more words in it than a line of email takes";

/// A copy's text, and a browser that does not know its sheet.
async fn sent_text(world: &mut World) -> Result<String> {
    let note = item("sa_plan_from_start")?.note.unwrap_or_default();
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Rarely").await?;
    world.write(&note, NOTE).await?;
    let file = world.save_copy(words().copy.form_text, "txt").await?;
    world.move_to_fresh_browser().await?;
    Ok(file.text)
}

async fn paste(world: &World, text: &str) -> Result {
    let w = &words().open;
    world.goto("#/open").await?;
    world.write(w.paste_label, text).await?;
    world.press(w.paste).await?;
    world.find(Kind::Heading, w.pasted).await?;
    Ok(())
}

async fn opens(world: &World) -> Result {
    let note = item("sa_plan_from_start")?.note.unwrap_or_default();
    world.take_in(2).await?;
    world.goto("#/").await?;
    world.follow(&format!("{}…", words().common.go_on)).await?;
    world.follow(words().sheet.back).await?;
    world.is_chosen("", "Rarely", true).await?;
    world.field_has(&note, NOTE).await
}

/// Breaks lines at blanks as mail programs do, and puts a mark before each.
fn quoted(text: &str, width: usize, mark: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut at = 0;
        for word in line.split_inclusive(' ') {
            if at > 0 && at + word.len() > width {
                out.push_str("\r\n");
                at = 0;
            }
            if at == 0 {
                out.push_str(mark);
            }
            out.push_str(word);
            at += word.len();
        }
        out.push_str("\r\n");
    }
    out
}

#[tokio::test]
async fn a_quoted_and_wrapped_email_opens() -> Result {
    run(Setup::WIDE, async |world| {
        let sent = sent_text(world).await?;
        let mail = format!(
            "Hello all,\r\n\r\nhere is mine. On Sunday Wren wrote:\r\n\r\n{}\r\n-- \r\nWren\r\n",
            quoted(&sent, 50, "> > ")
        );
        paste(world, &mail).await?;
        opens(world).await
    })
    .await
}

#[tokio::test]
async fn a_file_with_other_line_ends_and_a_mark_before_it_opens() -> Result {
    run(Setup::PHONE, async |world| {
        let sent = sent_text(world).await?;
        let mangled = format!("\u{feff}  \r\n“{}”\r\n\r\n", sent.replace('\n', "\r\n"));
        let file = world.make_file("from an email.eml.txt", mangled)?;
        world.open_files(&[file]).await?;
        opens(world).await
    })
    .await
}

#[tokio::test]
async fn a_changed_letter_in_a_copy_is_told_and_all_of_it_is_there() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().open;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        let copy = world.save_copy(words().copy.form_json, "json").await?;
        world.move_to_fresh_browser().await?;
        let changed = copy.text.replace("\"often\"", "\"rarely\"");
        world.open_files(&[world.make_file("changed.json", changed)?]).await?;
        world.sees(w.problem_checksum).await?;
        world.sees("It holds 1 sheet.").await?;
        world.sees_not("Only part of it could be read.").await
    })
    .await
}

#[tokio::test]
async fn a_piece_that_was_cut_off_is_said_and_nothing_is_taken_in_unasked() -> Result {
    run(Setup::WIDE, async |world| {
        let sent = sent_text(world).await?;
        let end = sent.trim_end().len() * 2 / 3;
        let cut: String =
            sent.char_indices().take_while(|(at, _)| *at < end).map(|(_, c)| c).collect();
        let file = world.make_file("cut.txt", cut)?;
        let w = &words().open;
        world.goto("#/open").await?;
        world.give_files(&[file]).await?;
        world.sees("cut.txt").await?;
        let told = async || {
            let text = world.page_text().await?;
            let says = |words: &str| text.contains(words);
            Ok((says(w.problem_cut_short) || says(w.refused_damaged)).then_some(()))
        };
        world.until("what is wrong with the file", told).await?;
        world.goto("#/").await?;
        world.sees(words().home.none_title).await
    })
    .await
}

#[tokio::test]
async fn an_empty_field_is_not_opened() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().open;
        world.goto("#/open").await?;
        world.press(w.paste).await?;
        world.hears(w.paste_first).await?;
        world.focus_is_on("#open-paste").await?;
        world.sees_not(w.arrived_title).await
    })
    .await
}
