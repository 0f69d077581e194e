//! Many groups together: the counted copies of their sessions, added up on one page.

use std::path::PathBuf;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::projector::{FAULTS, SMALL};
use crate::second_window::open_second;
use crate::support::browser::Setup;
use crate::support::tabs::show;
use crate::support::world::{World, run, run_with_sizes, run_with_tools};
use crate::support::{Result, data, ensure, squash, words};

/// The copies of so many groups, each made from the example's session.
pub(crate) fn copies(world: &World, n: usize) -> Result<Vec<PathBuf>> {
    let example: Value = serde_json::from_str(data::example())?;
    let all = example["sessions"].as_array().ok_or("no sessions")?;
    let table = all.iter().find(|s| s["id"] == "example-session-table");
    let mut session = table.ok_or("no such session")?.clone();
    session.as_object_mut().ok_or("no session")?.remove("entries");
    let copy = |session: &Value| {
        let mut copy = json!({ "kind": "shared-table-copy", "version": 1, "app": "test" });
        copy["made"] = example["made"].clone();
        copy["projects"] = json!([]);
        copy["sheets"] = json!([]);
        copy["sessions"] = json!([session]);
        copy.to_string()
    };
    let mut files = Vec::new();
    for at in 0..n {
        session["id"] = json!(format!("group-{at}"));
        files.push(world.make_file(&format!("group-{at}.json"), copy(&session))?);
    }
    files.push(world.make_file("again.json", copy(&session))?);
    session["id"] = json!("early");
    session.as_object_mut().ok_or("no session")?.remove("revealed");
    files.push(world.make_file("early.json", copy(&session))?);
    files.push(world.make_file("letter.txt", "Dear all")?);
    Ok(files)
}

/// What is added up.
const SUM: &str = "12 rooms, 216 people in all, answered “How we work together” in November";

/// What is wrong with the bars of a table: each is in proportion to the number beside it, and the longest fills its cell.
const BARS: &str = r"
const cells = [...document.querySelectorAll('.st-people-table__cell')].map((cell) => {
  const [bar, part] = ['.st-people-bar', '.st-people-bar__part'].map((e) => cell.querySelector(e).getBoundingClientRect());
  return [Number(cell.textContent), part.width / bar.width];
});
const most = Math.max(...cells.map(([n]) => n));
const wrong = cells.filter(([n, part]) => Math.abs(part - n / most) > 0.04);
const faults = wrong.map(([n, part]) => `a bar for ${n} of ${most} takes ${part}`);
if (cells.length < 5) { faults.push(`only ${cells.length} bars`); }
const rows = [...document.querySelectorAll('.st-people-table tbody th')];
if (!rows.every((row) => row.querySelectorAll('.st-people-marks__mark').length === 1)) { faults.push('a row has no shape'); }
return faults.join('\n');";

#[tokio::test]
async fn the_widest_difference_stands_first_and_leads_on_and_to_a_screen() -> Result {
    run_with_sizes(Setup { viewport: (1920, 1080), ..Setup::WIDE }, async |world| {
        let (w, d) = (&words().programme, &words().differ);
        world.goto("#/programme").await?;
        world.give_files(&copies(world, 3)?).await?;
        world.sees("3 rooms were added now.").await?;
        // With one of them a group is not seen on its own: how near they are is not said.
        let lines =
            "const n = (part) => document.querySelectorAll(`.st-people-overview__${part}`).length;
            return n('question') === 8 && n('note:not(:empty)') === 7;";
        ensure(world.holds(lines).await?, "not every statement has its line")?;
        world.follow(d.talk_first).await?;
        world.sees("1 of 8 · How we work together · 3 rooms").await?;
        world.follow(d.next).await?;
        world.sees("2 of 8").await?;
        world.follow(words().second_window.here).await?;
        world.sees("2 of 8").await?;
        world.settle().await?;
        for script in [SMALL, FAULTS] {
            let faults: String = world.driver().execute(script, Vec::new()).await?.convert()?;
            ensure(faults.is_empty(), faults)?;
        }
        let faults: String = world.driver().execute(BARS, Vec::new()).await?.convert()?;
        ensure(faults.is_empty(), faults)?;
        world.follow(d.leave).await?;
        world.sees("3 rooms, 54 people in all").await?;
        // Where all of it is looked at, the screen begins with all of it.
        world.follow(words().second_window.here).await?;
        world.sees_title(d.title).await?;
        is_whole(world, &[SMALL]).await?;
        // All of it has two pages.
        world.press(d.next).await?;
        world.press(d.next).await?;
        world.sees("1 of 8").await?;
        world.follow(d.leave).await?;
        // Whoever goes elsewhere and comes back still has it. An address alone brings nothing.
        world.goto("#/help").await?;
        world.goto("#/programme/statement/8").await?;
        world.sees("8 of 8").await?;
        world.press(words().agree.text).await?;
        world.downloaded("txt").await?;
        world.reload().await?;
        world.sees_title(w.title).await?;
        world.sees(w.empty).await?;
        world.sees_not("3 rooms").await
    })
    .await
}

/// The statements in the order in which they stand on the page.
async fn in_order(world: &World) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('.st-people-overview__question')]
        .map((line) => line.textContent.trim());";
    Ok(world.driver().execute(script, Vec::new()).await?.convert()?)
}

/// The first line of the table is of this statement.
async fn begins_with(world: &World, statement: &str) -> Result {
    let first = "document.querySelector('.st-people-overview__question')?.textContent.trim()";
    let is_first = format!("return {first} === {};", json!(statement));
    let is = async || Ok(world.holds(&is_first).await?.then_some(()));
    world.until("the same first line in the second window", is).await
}

/// The report has the statements in this order.
async fn is_reported(world: &World, order: &[String]) -> Result {
    world.press(words().agree.report).await?;
    let report = squash(&world.downloaded("html").await?.text);
    let heard = report.rsplit(words().agree.heard).next().ok_or("nothing was heard")?;
    let places: Vec<_> = order.iter().map(|one| heard.find(&squash(one))).collect();
    ensure(places.iter().all(Option::is_some) && places.is_sorted(), format!("{places:?}"))
}

#[tokio::test]
async fn one_order_is_followed_by_every_page_the_second_window_and_the_report() -> Result {
    run(Setup { viewport: (1920, 1080), ..Setup::WIDE }, async |world| {
        let d = &words().differ;
        world.goto("#/programme").await?;
        world.give_files(&copies(world, 3)?).await?;
        world.sees("3 rooms, 54 people in all").await?;
        let apart = in_order(world).await?;
        let (first, second) = open_second(world).await?;
        world.sees_not(words().second_window.notes_stay).await?;
        for order in [d.sort_spread, d.sort_order] {
            world.select(d.sort, order).await?;
            world.focus_is_on("select").await?;
            let now = in_order(world).await?;
            ensure(now.len() == 8 && now != apart, format!("{order}: {now:?}"))?;
            show(world, &second).await?;
            world.sees_title(d.title).await?;
            begins_with(world, &now[0]).await?;
            show(world, &first).await?;
            is_reported(world, &now).await?;
            world.follow(d.talk_first).await?;
            world.sees_title(&now[0]).await?;
            world.follow(d.next).await?;
            world.sees_title(&now[1]).await?;
            world.follow(words().programme.title).await?;
            world.sees_title(words().programme.title).await?;
            ensure(in_order(world).await? == now, "coming back takes the order away")?;
        }
        Ok(())
    })
    .await
}

/// These words stand in a line that is whole in sight.
async fn is_in_sight(world: &World, text: &str) -> Result {
    let script = format!(
        "const said = [...document.querySelectorAll('p')].find((p) => p.textContent.includes({}));
        const at = said.getBoundingClientRect();
        return at.top >= 0 && at.bottom <= innerHeight;",
        json!(text)
    );
    let is = async || Ok(world.holds(&script).await?.then_some(()));
    world.until(&format!("“{text}” in sight"), is).await
}

#[tokio::test]
async fn rooms_are_listed_and_one_can_be_taken_out_and_put_back() -> Result {
    run_with_tools(Setup { viewport: (1280, 800), ..Setup::WIDE }, async |world| {
        let w = &words().programme;
        world.goto("#/programme").await?;
        world.give_files(&copies(world, 3)?[..3]).await?;
        world.sees("3 rooms, 54 people in all").await?;
        let (first, second) = open_second(world).await?;
        world.press("What is in: 3").await?;
        world.press_in("group-1.json", w.take_out).await?;
        world.sees("Taken out: group-1.json").await?;
        world.sees_not("3 rooms were added now.").await?;
        world.sees("2 rooms, 36 people in all").await?;
        world.focus_is_on("#programme-in").await?;
        world.sees("What is in: 2").await?;
        is_in_sight(world, "Taken out: group-1.json").await?;
        world.press(words().differ.act_undo).await?;
        world.sees(w.put_back).await?;
        world.sees("3 rooms, 54 people in all").await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        for at in 0..3 {
            world.press_in(&format!("group-{at}.json"), w.take_out).await?;
        }
        world.sees(w.empty).await?;
        // The room sees nothing of what is no longer there.
        show(world, &second).await?;
        world.sees_not("18 people").await?;
        show(world, &first).await
    })
    .await
}

#[tokio::test]
async fn many_groups_are_added_up() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().programme;
        world.goto("#/open").await?;
        world.follow(w.link).await?;
        world.sees_title(w.title).await?;
        world.give_files(&copies(world, 12)?).await?;
        world.sees("12 rooms were added now.").await?;
        world.sees("1 room was in already. It counts once.").await?;
        world.sees("1 room has not looked at its answers yet. It stays out.").await?;
        world.sees("letter.txt:").await?;
        world.sees(SUM).await?;
        world.sees("Groups of fewer than 5 people are never shown apart.").await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        world.press(words().differ.to_csv).await?;
        let table = world.downloaded("csv").await?.text;
        ensure(table.contains("sa_plan_from_start"), table)?;
        world.press(words().agree.report).await?;
        let report = squash(&world.downloaded("html").await?.text);
        ensure(report.contains("216 people") && !report.contains("<script"), &report)?;
        let a = &words().agree;
        let order = [a.who, "12 rooms are in.", a.told, a.told_furthest, a.heard, a.method];
        let places: Vec<_> = order.iter().map(|part| report.find(part)).collect();
        ensure(places.iter().all(Option::is_some) && places.is_sorted(), format!("{places:?}"))?;
        // Nothing of it is kept.
        let kept = world.stored().await?;
        ensure(!kept.values().any(|text| text.contains("group-1")), "groups are kept")?;
        world.reload().await?;
        world.sees_not(SUM).await
    })
    .await
}

/// What a room came for stands first once it is there; more files are let in by the fold, and wherever they are dropped.
#[tokio::test]
async fn the_picture_of_many_groups_is_whole_in_a_second_window() -> Result {
    const WIDE: (u32, u32) = (1920, 1080);
    run_with_sizes(Setup { viewport: WIDE, ..Setup::WIDE }, async |world| {
        let (w, d) = (&words().programme, &words().differ);
        world.goto("#/programme").await?;
        world.give_files(&copies(world, 3)?).await?;
        // The same people could be in all three.
        world.sees(w.twice).await?;
        let (first, second) = open_second(world).await?;
        show(world, &second).await?;
        world.resize(WIDE).await?;
        world.sees_title(d.title).await?;
        world.sees(w.twice).await?;
        world.sees("1 to 4 of 8").await?;
        is_whole(world, &[SMALL]).await?;
        // The rest is turned to from the first window, and from there by a key in the second.
        show(world, &first).await?;
        world.press(d.next).await?;
        world.sees("In the second window: 5 to 8 of 8").await?;
        show(world, &second).await?;
        world.sees("5 to 8 of 8").await?;
        is_whole(world, &[SMALL]).await?;
        world.key(Key::PageUp).await?;
        world.sees("1 to 4 of 8").await?;
        world.key(Key::PageDown).await?;
        world.sees("5 to 8 of 8").await?;
        world.key(Key::PageDown).await?;
        show(world, &first).await?;
        world.sees("1 of 8").await?;
        show(world, &second).await?;
        world.sees("1 of 8 · How we work together · 3 rooms").await?;
        is_whole(world, &[SMALL, FAULTS]).await?;
        // A key leads back to where it came from.
        world.key(Key::PageUp).await?;
        world.sees("5 to 8 of 8").await?;
        show(world, &first).await
    })
    .await
}

/// Fails where a room can't read it from the last row, or does not see all of it.
async fn is_whole(world: &World, scripts: &[&str]) -> Result {
    world.settle().await?;
    for script in scripts {
        let faults: String = world.driver().execute(*script, Vec::new()).await?.convert()?;
        ensure(faults.is_empty(), faults)?;
    }
    let whole = "const lines = document.querySelector('.st-screen__lines');
        return lines.scrollHeight <= lines.clientHeight + 1;";
    ensure(world.holds(whole).await?, "a part of it is out of sight")
}

#[tokio::test]
async fn once_groups_are_in_their_sum_comes_first_and_more_can_be_brought() -> Result {
    const ZONE: &str = "return !!document.querySelector('.st-drop-zone')?.checkVisibility();";
    run_with_tools(Setup { viewport: (1280, 800), ..Setup::WIDE }, async |world| {
        let w = &words().programme;
        let all = copies(world, 4)?;
        world.goto("#/programme").await?;
        world.sees(w.how).await?;
        world.sees_not(w.more).await?;
        ensure(world.holds(ZONE).await?, "the place for files is folded away from the start")?;
        world.give_files(&all[..1]).await?;
        world.sees("1 room was added now.").await?;
        world.sees("1 room, 18 people in all").await?;
        world.focus_is_on("#programme-brought").await?;
        ensure(!world.holds(ZONE).await?, "the place for files is still open")?;
        let seen = "const at = document.querySelector('.st-people-overview tbody tr').getBoundingClientRect();
            return at.bottom <= innerHeight;";
        ensure(world.holds(seen).await?, "the picture is not in sight")?;
        // A file is taken also while the fold is closed.
        world.drop_on_page(&all[1..3]).await?;
        world.sees("2 rooms were added now.").await?;
        world.sees("3 rooms, 54 people in all").await?;
        world.press(w.more).await?;
        ensure(world.holds(ZONE).await?, "the place for files does not open")?;
        world.give_files(&all[3..4]).await?;
        world.sees("1 room was added now.").await?;
        world.sees("4 rooms, 72 people in all").await
    })
    .await
}

#[tokio::test]
async fn a_page_holds_five_hundred_groups_and_no_more() -> Result {
    run(Setup::WIDE, async |world| {
        world.goto("#/programme").await?;
        world.give_files(&copies(world, 503)?).await?;
        world.sees("500 rooms, 9000 people in all, answered").await?;
        // The last of them comes twice.
        world.sees("This page can hold 500 rooms. 4 rooms stay out.").await
    })
    .await
}
