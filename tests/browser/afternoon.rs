//! A whole afternoon: in by the widest door, the run sheet, fourteen people by five ways, a sheet taken out by mistake, the
//! picture in a second window, a note, an action, hands, what people take home; months later the next time, what moved
//! since; and this group among others of a programme.

use std::time::SystemTime;

use shared_table::domain::sheet::{Perspective, Sheet};
use shared_table::format::code::write;

use crate::programme::copies;
use crate::second_window::open_second;
use crate::support::browser::Setup;
use crate::support::room::{LIVED, WORKS, copy, sheet};
use crate::support::start::{ASSESSMENT, tool};
use crate::support::tabs::show;
use crate::support::world::{World, run};
use crate::support::{Result, ensure, squash, words};
use crate::workshop::{set_up, take_first_out};

const CARER: Perspective = Perspective::FamilyOrCarer;
const NOTE: &str = "Letters come too late to plan anything";
const ACTION: &str = "Send the plan before it is decided";

/// The time of day in the field for when it starts, as its picker sets it.
const AT_TWO: &str = "const field = document.querySelector('#workshop-starts');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '14:00');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;";

/// The plan of the afternoon, and its first step begun.
async fn plan(world: &World) -> Result {
    let w = &words().run_sheet;
    world.follow(w.link).await?;
    world.sees_title(w.title).await?;
    world.holds(AT_TWO).await?;
    world.sees("You end at about 15:10.").await?;
    world.press("Change “Look together”").await?;
    world.write(w.for_each, "10").await?;
    world.sees("You end at about 15:35.").await?;
    world.is_stored("\"starts\":\"14:00\"").await?;
    let barriers = world.barriers().await?;
    ensure(barriers.is_empty(), barriers.join("\n"))?;
    world.press("Start 10\u{a0}minutes: Welcome").await?;
    world.sees("About 10\u{a0}minutes left").await
}

/// Four with lived experience and a carer send files; one of each shows a code; one comes on paper; five are counted; one
/// answers on this device.
async fn answer(world: &World, session: &str, project: &str) -> Result {
    let (w, codes, paper, p) =
        (&words().session, &words().room_codes, &words().room_paper, &words().passing);
    let mut sheets = vec![sheet("carer-file", project, CARER, 1)?];
    for at in 0..4 {
        sheets.push(sheet(&format!("lived-{at}"), project, LIVED, 0)?);
    }
    let file = world.make_file("sent.json", copy(sheets))?;
    world.goto(session).await?;
    world.follow(w.files).await?;
    world.give_files(&[file]).await?;
    world.sees("5 sheets count now.").await?;
    world.goto(&format!("{session}/codes")).await?;
    for (id, of, option) in [("lived-code", LIVED, 1), ("carer-code", CARER, 2)] {
        let code = write(&tool(ASSESSMENT)?, &sheet(id, project, of, option)?);
        world.write(codes.typed, &code.ok_or("no code")?).await?;
        world.press(codes.count).await?;
        world.sees(codes.new).await?;
    }
    world.goto(&format!("{session}/paper")).await?;
    world.choose("Pays for services or makes the rules").await?;
    world.write("1. We plan new work together from the very start.", "4").await?;
    world.press(paper.look).await?;
    world.press(paper.count).await?;
    world.sees("8 of 14 are in").await?;
    world.goto(&format!("{session}/tally")).await?;
    world.choose("Works in a service").await?;
    world.write(paper.tally_sheets, "5").await?;
    world.write("Often: We plan new work together from the very start.", "3").await?;
    world.write("Always: We plan new work together from the very start.", "2").await?;
    world.write("Often: We all share the final say.", "5").await?;
    world.press(paper.tally_keep).await?;
    world.hears(paper.tally_kept).await?;
    world.goto(session).await?;
    world.follow(w.pass).await?;
    world.press(p.start).await?;
    world.choose("Often").await?;
    for _ in 0..8 {
        world.press(p.next).await?;
    }
    world.choose("Pays for services or makes the rules").await?;
    world.press(p.next).await?;
    world.press(p.next).await?;
    world.press(p.hand_in).await?;
    world.sees(p.done).await?;
    world.goto(session).await?;
    world.sees("14 of 14 are in").await
}

/// The room looks, in a second window; what is said and done stays on the laptop.
async fn look(world: &World) -> Result {
    let (w, d) = (&words().session, &words().differ);
    world.follow(w.desk_out).await?;
    take_first_out(world).await?;
    world.sees("13 of 14 are in").await?;
    world.press(w.out_undo).await?;
    world.sees("14 of 14 are in").await?;
    world.back().await?;
    world.press(w.look).await?;
    world.sees_title(w.look_ask).await?;
    world.press(w.look_yes).await?;
    world.sees_title(d.title).await?;
    world.sees("14\u{a0}people answered").await?;
    let (first, second) = open_second(world).await?;
    world.follow(d.talk_first).await?;
    let statement = world.main_heading().await?;
    world.write(d.note, NOTE).await?;
    world.press(d.act).await?;
    world.write(d.act_what, ACTION).await?;
    world.press(d.act_add).await?;
    world.sees(d.act_added).await?;
    show(world, &second).await?;
    world.sees_title(&statement).await?;
    world.sees_not(NOTE).await?;
    show(world, &first).await?;
    world.goto(&world.route().await?.replace("/statement/1", "/agree")).await?;
    world.sees_title(words().agree.title).await?;
    for _ in 0..9 {
        world.press_in(&statement, "+").await?;
    }
    show(world, &second).await?;
    world.sees(ACTION).await?;
    show(world, &first).await?;
    world.press(words().second_window.close).await
}

/// What everybody takes home has all of it.
async fn take_home(world: &World) -> Result {
    let w = &words().agree;
    world.follow(w.take_title).await?;
    world.press(w.report).await?;
    let report = squash(&world.downloaded("html").await?.text);
    for words in [NOTE, ACTION, "14 people", "9"] {
        ensure(report.contains(words), format!("“{words}” is not in the report"))?;
    }
    Ok(())
}

/// The next time, the same is suggested; what moved since is said.
async fn next_time(world: &World, project: &str) -> Result {
    let (w, d) = (&words().session, &words().differ);
    world.goto("#/").await?;
    world.follow(&format!("{}…", words().home.door_workshop)).await?;
    world.is_chosen(w.way, "Quick check…", true).await?;
    world.press(w.make).await?;
    world.sees(w.none_in).await?;
    let session = world.route().await?;
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    let now = chrono::DateTime::from_timestamp(i64::try_from(since)?, 0).ok_or("no time")?;
    let now = now.naive_utc();
    let mut sheets = Vec::new();
    for (of, n) in [(LIVED, 7), (WORKS, 7)] {
        for at in 0..n {
            // Nobody was told of the round. They answered on the day.
            let sheet = sheet(&format!("later-{of:?}-{at}"), project, of, 4)?;
            sheets.push(Sheet { changed: now, ..sheet });
        }
    }
    let file = world.make_file("later.json", copy(sheets))?;
    world.goto(&format!("{session}/files")).await?;
    world.give_files(&[file]).await?;
    world.sees("14 sheets count now.").await?;
    world.goto(&session).await?;
    world.look_together().await?;
    world.follow(d.since).await?;
    world.sees("towards “Always”").await
}

#[tokio::test]
async fn a_whole_afternoon_and_what_comes_after_it() -> Result {
    run(Setup::WIDE, async |world| {
        let (session, project) = set_up(world).await?;
        plan(world).await?;
        answer(world, &session, &project).await?;
        look(world).await?;
        take_home(world).await?;
        next_time(world, &project).await?;
        world.goto("#/programme").await?;
        world.give_files(&copies(world, 3)?).await?;
        world.sees("3 rooms were added now.").await?;
        world.sees("3 rooms, 54 people in all").await
    })
    .await
}
