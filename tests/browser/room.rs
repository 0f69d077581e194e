//! A room answers: every way in, looking together, agreeing, and what is left in the end.

use thirtyfour::Key;

use shared_table::content::fill;
use shared_table::domain::sheet::Sheet;
use shared_table::format::code::{paper_code, write};

use crate::support::browser::Setup;
use crate::support::room::{LIVED, WORKS, copy, sheet};
use crate::support::start::{ASSESSMENT, tool};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, squash, words};

#[tokio::test]
async fn a_device_goes_round_and_leaves_nothing_behind() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, p) = (&words().session, &words().passing);
        let (session, _) = world.open_session().await?;
        world.follow(w.pass).await?;
        world.press(p.start).await?;
        world.choose("Often").await?;
        world.write("How do you know? What have you seen?", "The zebra room").await?;
        world.choose(p.may_show).await?;
        let kept = world.stored().await?;
        ensure(!kept.values().any(|text| text.contains("zebra")), "kept before it was handed in")?;
        // Back shows nothing of the session, and loses nothing of the sheet.
        world.back().await?;
        world.sees(p.stop_ask).await?;
        world.sees_not(w.none_in).await?;
        world.press(p.stop_no).await?;
        world.is_chosen("", "Often", true).await?;
        for _ in 0..8 {
            world.press(p.next).await?;
        }
        world.choose("Volunteer").await?;
        world.press(p.next).await?;
        world.sees_title(p.pick_title).await?;
        world.press(p.next).await?;
        world.sees("You answered 1 statement.").await?;
        world.press(p.hand_in).await?;
        world.sees(p.done).await?;
        world.sees("1 sheet is in").await?;
        let kept = world.kept_session().await?;
        ensure(kept.contains("The zebra room"), kept)?;
        // The next person begins with nothing, and may go without a word.
        world.press(p.next_person).await?;
        world.press(p.start).await?;
        world.is_chosen("", "Often", false).await?;
        world.sees_not("zebra").await?;
        world.goto(&session).await?;
        world.sees_title(p.title).await?;
        world.press(p.not_now).await?;
        world.sees(p.skipped).await?;
        world.sees("1 sheet is in").await
    })
    .await
}

#[tokio::test]
async fn files_count_once_and_bad_ones_are_named() -> Result {
    run(Setup::WIDE, async |world| {
        let room_files = &words().room_files;
        let (session, project) = world.open_session().await?;
        let one = sheet("one", &project, LIVED, 1)?;
        let other = Sheet { tool: tool("mood")?.id.clone(), ..sheet("mood", &project, LIVED, 1)? };
        let files = [
            world.make_file("one.json", copy(vec![one.clone()]))?,
            world.make_file("again.json", copy(vec![one.clone(), other]))?,
            world.make_file("letter.txt", "Dear all")?,
        ];
        world.goto(&format!("{session}/files")).await?;
        world.give_files(&files).await?;
        world.sees("1 sheet counts now.").await?;
        world.sees("1 sheet was in already. It counts once.").await?;
        world.sees("1 sheet is from another worksheet. It stays out.").await?;
        world.sees("letter.txt:").await?;
        world.sees("1 sheet is in").await?;
        // The same sheet as a code is the same sheet.
        let code = write(&tool(ASSESSMENT)?, &one).ok_or("no code")?;
        world.goto(&format!("{session}/codes")).await?;
        let room_codes = &words().room_codes;
        world.write(room_codes.typed, &code.to_lowercase()).await?;
        world.press(room_codes.count).await?;
        world.sees(room_codes.same).await?;
        let next =
            write(&tool(ASSESSMENT)?, &sheet("two", &project, WORKS, 3)?).ok_or("no code")?;
        world.write(room_codes.typed, &next.replace('0', "7")).await?;
        world.press(room_codes.count).await?;
        world.sees(room_codes.misread).await?;
        // What was typed is still there, to be put right.
        world.field_has(room_codes.typed, &next.replace('0', "7")).await?;
        world.clear(room_codes.typed).await?;
        world.write(room_codes.typed, &next).await?;
        world.press(room_codes.count).await?;
        world.sees(room_codes.new).await?;
        world.sees("2 sheets are in").await?;
        let away = write(&tool(ASSESSMENT)?, &sheet("three", "elsewhere", WORKS, 3)?);
        world.write(room_codes.typed, &away.ok_or("no code")?).await?;
        world.press(room_codes.count).await?;
        world.sees(room_codes.elsewhere).await?;
        world.sees("2 sheets are in").await?;
        world.press(room_codes.elsewhere_yes).await?;
        world.sees("3 sheets are in").await?;
        world.sees_not(room_files.too_late).await
    })
    .await
}

#[tokio::test]
async fn paper_is_typed_with_single_keys_and_looked_at_twice() -> Result {
    run(Setup::WIDE, async |world| {
        let room_paper = &words().room_paper;
        let (session, _) = world.open_session().await?;
        world.goto(&format!("{session}/paper")).await?;
        let tool = tool(ASSESSMENT)?;
        let code = paper_code(&tool, &tool.variants[1].id);
        world.sees(&fill(room_paper.code, &[("code", &code)])).await?;
        world.choose("Volunteer").await?;
        world.write("1. We plan new work together from the very start.", "2").await?;
        world.type_words("n7").await?;
        world.sees("“7” is not one of the keys here.").await?;
        world.press(room_paper.look).await?;
        world.focus_is_on("#paper-2").await?;
        world.type_words("0").await?;
        world.key(Key::Enter).await?;
        world.press(room_paper.look).await?;
        world.sees(room_paper.look_title).await?;
        world.sees("Rarely").await?;
        world.sees("Not sure").await?;
        world.press(room_paper.count).await?;
        world.sees("1 sheet is in").await?;
        world.goto(&format!("{session}/tally")).await?;
        world.choose("Works in a service").await?;
        world.write(room_paper.tally_sheets, "5").await?;
        let often = "Often: We all share the final say.";
        world.write(often, "6").await?;
        world.press(room_paper.tally_keep).await?;
        world.sees("There are more answers than sheets here").await?;
        world.clear(often).await?;
        world.write(often, "4").await?;
        world.press(room_paper.tally_keep).await?;
        world.hears(room_paper.tally_kept).await?;
        world.goto(&session).await?;
        world.sees("6 sheets are in").await
    })
    .await
}

#[tokio::test]
async fn a_room_looks_together_and_small_groups_stay_folded() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, d) = (&words().session, &words().differ);
        let (session, project) = world.open_session().await?;
        world.goto(&format!("{session}/together")).await?;
        world.choose("Sometimes").await?;
        world.bring_room(&session, &project).await?;
        world.goto(&format!("{session}/results")).await?;
        world.sees(w.hidden).await?;
        world.look_together().await?;
        // One volunteer is folded with those who work here: they would be what is left otherwise.
        world.sees("Lived experience (7)").await?;
        world.sees("Everyone else (7)").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.follow(d.talk_first).await?;
        world.sees("Most people with lived experience said “Rarely”.").await?;
        world.sees("Together we said: Sometimes.").await?;
        world.sees_not("Volunteer").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.goto(&session).await?;
        world.press(w.hide).await?;
        world.sees(w.is_hidden).await?;
        world.goto(&format!("{session}/results")).await?;
        world.sees(w.is_hidden).await?;
        world.press(w.see).await?;
        world.sees_title(d.title).await?;
        world.follow(words().second_window.here).await?;
        world.sees("1 of 8").await?;
        world.key(Key::Right).await?;
        world.sees("2 of 8").await?;
        world.click_beside(8, 8).await?;
        world.key(Key::PageDown).await?;
        world.sees("3 of 8").await?;
        world.click_beside(8, 8).await?;
        world.key(Key::Escape).await?;
        world.sees_title(d.title).await
    })
    .await
}

/// Notes what was said of a statement and plans an action, with a way back; it is seen there at once.
async fn plan_action(world: &World) -> Result {
    let d = &words().differ;
    world.write(d.note, "Invite the board in <spring>").await?;
    world.press(d.act).await?;
    world.write(d.act_what, "Ask the board to come").await?;
    world.write(words().actions.who, "Sorrel").await?;
    world.set_day(words().actions.by_when, "2027-03-02").await?;
    world.press(d.act_add).await?;
    world.sees(d.act_added).await?;
    world.press(d.act_undo).await?;
    world.sees(d.act_taken_out).await?;
    world.sees_not("Ask the board to come").await?;
    world.write(d.act_what, "Ask the board to come").await?;
    world.write(words().actions.who, "Sorrel").await?;
    world.set_day(words().actions.by_when, "2027-03-02").await?;
    world.press(d.act_add).await?;
    world.sees("Ask the board to come").await
}

#[tokio::test]
async fn a_room_agrees_and_takes_a_report_home() -> Result {
    run(Setup::WIDE, async |world| {
        let (d, a) = (&words().differ, &words().agree);
        let (session, project) = world.open_session().await?;
        world.bring_room(&session, &project).await?;
        world.look_together().await?;
        world.follow(d.talk_first).await?;
        plan_action(world).await?;
        world.follow(d.title).await?;
        world.follow(d.to_agree).await?;
        world.sees("Ask the board to come").await?;
        world.press("+").await?;
        world.follow(a.take_title).await?;
        world.sees("Invite the board in <spring>").await?;
        world.sees("2 March 2027").await?;
        world.sees(&format!("{}: 1", a.hands)).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(a.report).await?;
        let report = squash(&world.downloaded("html").await?.text);
        for wanted in [
            "Ask the board to come",
            "Sorrel",
            "2 March 2027",
            "Invite the board in &lt;spring&gt;",
            "Rarely",
            "Hands up for this: 1",
        ] {
            ensure(report.contains(wanted), format!("no {wanted}"))?;
        }
        ensure(!report.contains("<script") && !report.contains("Volunteer"), "too much in it")?;
        ensure(report.len() < 200_000, format!("{} bytes", report.len()))?;
        world.press(d.to_csv).await?;
        let table = world.downloaded("csv").await?.text;
        ensure(table.contains("Everyone else") && !table.contains("Volunteer"), &table)?;
        ensure(table.contains("\"Hands up for this\",\"1\""), table)?;
        only_counts_are_left(world, &session).await
    })
    .await
}

/// In the end only what was seen is kept.
async fn only_counts_are_left(world: &World, session: &str) -> Result {
    let w = &words().session;
    world.goto(session).await?;
    world.press(w.counts_only).await?;
    world.press(w.counts_only_yes).await?;
    world.sees(w.counts_only_is).await?;
    let kept = world.kept_session().await?;
    ensure(!kept.contains("entries") && kept.contains("blocks"), kept)?;
    world.reload().await?;
    world.follow(w.see).await?;
    world.sees("14 people answered").await
}

#[tokio::test]
async fn a_link_opens_the_right_sheet_elsewhere() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().session;
        let (_, project) = world.open_session().await?;
        world.follow(w.desk_cards).await?;
        world.sees("Worksheet: How we work together").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        let invitation = world.invitation().await?;
        world.move_to_fresh_browser().await?;
        world.goto(&invitation).await?;
        world.press(words().invited.start_own).await?;
        world.choose("Often").await?;
        world.is_stored("often").await?;
        let (_, kept) = world.stored_sheet().await?;
        ensure(kept.contains(&project), kept)?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/give/{id}")).await?;
        world.sees("ST").await
    })
    .await
}

#[tokio::test]
async fn a_session_goes_on_on_another_device() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().session;
        let (session, project) = world.open_session().await?;
        world.bring_room(&session, &project).await?;
        world.press(w.desk_more).await?;
        world.press(w.save_single_title).await?;
        world.sees(w.save_single_warn).await?;
        world.press(w.save_single).await?;
        let file = world.downloaded("json").await?;
        world.move_to_fresh_browser().await?;
        let file = world.make_file("session.json", file.text)?;
        world.goto("#/").await?;
        world.open_files(&[file]).await?;
        world.sees("A session: How we work together. 14 sheets are in.").await?;
        world.take_in(2).await?;
        world.goto(&session).await?;
        world.sees("14 sheets are in").await?;
        world.look_together().await?;
        world.goto(&session).await?;
        world.press(w.desk_more).await?;
        world.press(w.delete).await?;
        world.press(w.delete_yes).await?;
        world.sees(w.deleted).await?;
        // What the room saw is remembered, as numbers.
        let left = world.kept_session().await?;
        ensure(left.contains("is_memory") && !left.contains("entries"), left)
    })
    .await
}

#[tokio::test]
async fn before_a_room_looks_it_hears_what_that_means_and_who_comes_late_has_a_place() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().session;
        let (session, project) = world.open_session().await?;
        world.bring_room(&session, &project).await?;
        world.sees("Lived experience: large enough").await?;
        world.sees("Volunteer: not yet").await?;
        world.press(w.look).await?;
        world.sees_title(w.look_ask).await?;
        world.sees(w.look_once).await?;
        // Nobody hears how many a small group has, or whether anybody is in it.
        world.sees("Lived experience: shown apart").await?;
        let few = fill(w.before_few, &[("n", "5")]);
        world.sees(&format!("Volunteer: {few}")).await?;
        let commissions = words().common.perspective_commissions;
        world.sees(&format!("{commissions}: {few}")).await?;
        world.sees(&format!("Works in a service: {}", w.before_covers)).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(w.look_yes).await?;
        world.sees(w.here_missing).await?;
        world.write(w.here, "12000").await?;
        world.press(w.look_yes).await?;
        world.sees(w.expect_wrong).await?;
        world.clear(w.here).await?;
        world.write(w.here, "12").await?;
        world.sees("14 sheets are in. 12 people are in the room.").await?;
        world.sees(w.more_sheets).await?;
        world.press(w.look_yes).await?;
        world.sees_title(words().differ.title).await?;
        world.goto(&session).await?;
        world.sees("Shown apart: Lived experience. Everyone else together.").await?;
        world.press(w.desk_more).await?;
        world.press(w.save_seen).await?;
        let seen = world.downloaded("json").await?.text;
        ensure(seen.contains("blocks") && !seen.contains("entries"), seen)?;
        world.press(w.late).await?;
        world.sees(w.late_kicker).await?;
        world.sees("These answers are shown only if 5 or more people answer late.").await?;
        world.follow(w.pass).await?;
        world.sees("These answers are shown only if 5 or more people answer late.").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))
    })
    .await
}
