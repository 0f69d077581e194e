//! What everybody takes home: a summary first, the same order in each form, and paper that is used.

use thirtyfour::Key;

use crate::support::browser::{Setup, Stage};
use crate::support::find::Kind;
use crate::support::world::{World, run, run_with_paper, run_with_sizes};
use crate::support::{Result, ensure, squash, words};

const TABLE: &str = "#/session/example-session-table";

/// The parts of the page, by their headings.
async fn parts(world: &World) -> Result<Vec<String>> {
    const HEADS: &str = "return [...document.querySelectorAll('.st-room__report h2')].map(head => head.textContent);";
    Ok(world.driver().execute(HEADS, Vec::new()).await?.convert()?)
}

/// The parts of a saved page.
fn parts_of_page(text: &str) -> Vec<String> {
    let heads = text.split("<h2 dir=\"auto\">").skip(1);
    heads.filter_map(|rest| rest.split_once("</h2>")).map(|(head, _)| head.to_owned()).collect()
}

/// The parts of a saved text: their headings are the lines without small letters.
fn parts_of_text(text: &str) -> Vec<String> {
    let is_head = |line: &&str| {
        line.chars().any(char::is_alphabetic) && !line.chars().any(char::is_lowercase)
    };
    text.lines().filter(is_head).map(str::to_owned).collect()
}

/// Saves the report, and compares the order of its parts with that on the page.
async fn has_one_order(world: &World) -> Result<Vec<String>> {
    let a = &words().agree;
    let here = parts(world).await?;
    world.press(a.report).await?;
    let page = parts_of_page(&squash(&world.downloaded("html").await?.text));
    world.press(a.text).await?;
    let text = parts_of_text(&world.downloaded("txt").await?.text);
    ensure(here == page, format!("{here:?} on the page, {page:?} in the file"))?;
    let large: Vec<String> = here.iter().map(|head| head.to_uppercase()).collect();
    ensure(large == text, format!("{here:?} on the page, {text:?} in the text"))?;
    Ok(here)
}

#[tokio::test]
async fn the_summary_comes_first_and_each_form_has_one_order() -> Result {
    run(Setup::WIDE, async |world| {
        let a = &words().agree;
        world.add_example().await?;
        world.goto(&format!("{TABLE}/take-home")).await?;
        let order = has_one_order(world).await?;
        ensure(order == [a.who, a.told, a.actions, a.again, a.heard, a.method], order.join(", "))?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        for point in [a.told_agreed, a.told_furthest, a.told_also] {
            world.sees(point).await?;
        }
        // An action has who does it and its day, and who is behind it.
        world.sees("Who: Bramble and Sorrel").await?;
        world.sees("By when: 2 March 2027").await?;
        world.sees("6 of the 11 people who were asked would work on this").await?;
        world.sees("We ask again on 11 May 2027: After a year.").await?;
        // What became of the press is seen beside it.
        world.press(words().differ.to_csv).await?;
        world.sees(words().differ.saved).await?;
        let table = world.downloaded("csv").await?.text;
        ensure(table.contains("\"Would work on this\",\"6\""), table)
    })
    .await
}

/// Saved later, the report still says what was done.
#[tokio::test]
async fn what_is_done_stays_in_the_report() -> Result {
    run(Setup::WIDE, async |world| {
        let (a, actions) = (&words().agree, &words().actions);
        let what = "Put a “what changed” sheet on the wall each month.";
        world.add_example().await?;
        world.goto("#/actions/example-willow-lane").await?;
        world.press_in(what, actions.edit).await?;
        world.select(actions.state, actions.state_done).await?;
        world.press(actions.done_editing).await?;
        world.goto(&format!("{TABLE}/take-home")).await?;
        world.sees(&format!("{} · 4 of the 11 people", actions.state_done)).await?;
        world.press(a.report).await?;
        let page = squash(&world.downloaded("html").await?.text);
        let [first, second] = ["Invite somebody from the board", what].map(|text| page.find(text));
        // What is still to do comes first.
        ensure(first.is_some() && first < second, page)
    })
    .await
}

#[tokio::test]
async fn what_moved_since_the_last_round_is_in_the_report() -> Result {
    run(Setup::PHONE, async |world| {
        let (a, w) = (&words().agree, &words().rounds);
        world.add_example().await?;
        world.goto("#/session/example-session-mood-later/take-home").await?;
        let order = has_one_order(world).await?;
        let wanted = [a.who, a.told, a.actions, a.again, w.since, a.heard, a.method];
        ensure(order == wanted, order.join(", "))?;
        world.sees("Since “Start”").await?;
        world.follow(w.to_over_time).await?;
        world.sees_title("Mood pulse, over time").await?;
        // The first time has nothing before it.
        world.goto("#/session/example-session-mood-start/take-home").await?;
        world.sees_title(a.report_title).await?;
        world.sees_not(w.since).await
    })
    .await
}

#[tokio::test]
async fn answers_over_time_are_saved_in_each_form() -> Result {
    run(Setup::WIDE, async |world| {
        let (a, d, w) = (&words().agree, &words().differ, &words().rounds);
        world.add_example().await?;
        world.goto("#/rounds/mood/example-willow-lane").await?;
        world.press(a.report).await?;
        world.sees(d.saved).await?;
        let page = squash(&world.downloaded("html").await?.text);
        world.press(a.text).await?;
        let text = world.downloaded("txt").await?.text;
        let order = parts_of_page(&page);
        ensure(order == [a.who, w.what_moved, a.heard, a.method], order.join(", "))?;
        let large: Vec<String> = order.iter().map(|head| head.to_uppercase()).collect();
        ensure(parts_of_text(&text) == large, text)?;
        ensure(page.contains("After six months, 10"), page)?;
        world.press(d.to_csv).await?;
        let table = world.downloaded("csv").await?.text;
        let row = "\"Mood pulse: Willow Lane drop-in (made up), Start\",\"md_feeling\"";
        ensure(table.contains(row) && table.contains("\"Everyone\""), table)
    })
    .await
}

#[tokio::test]
async fn the_first_printed_page_is_the_summary_and_no_page_is_half_empty() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        let a = &words().agree;
        world.add_example().await?;
        world.goto(&format!("{TABLE}/take-home")).await?;
        let mut papers = vec![world.print().await?];
        world.press(a.report).await?;
        let file = world.downloaded("html").await?;
        if Stage::read()?.is_chromium() {
            papers.push(world.print_on_letter().await?);
            world.driver().goto(format!("file://{}", file.path.display())).await?;
            papers.push(world.print().await?);
            papers.push(world.print_on_letter().await?);
            world.goto("#/").await?;
        }
        for paper in papers {
            let summary = paper.pages.first().map(String::as_str).unwrap_or_default();
            for part in [a.who, a.told, a.actions, "2 March 2027", a.again] {
                ensure(summary.contains(part), format!("no {part} on page 1: {summary}"))?;
            }
            // The words beside each picture.
            let is_more = summary.contains(words().differ.answered);
            ensure(!is_more && paper.count > 2, format!("more on page 1: {summary}"))?;
            paper.has_no_half_empty_page()?;
            for (n, page) in (1..).zip(&paper.pages) {
                let body = page.rsplit_once("Shared Table").map_or(page.as_str(), |(body, _)| body);
                let body = body.trim_end();
                let lonely = body.ends_with(a.heard) || body.ends_with(a.method);
                ensure(!lonely, format!("page {n} ends with a heading"))?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn hands_are_counted_where_nobody_chose_anything_and_enter_adds_an_action() -> Result {
    const IN_SIGHT: &str = "return [...document.querySelectorAll('.st-room__hands')]
        .filter((hands) => hands.checkVisibility()).length;";
    run(Setup::PHONE, async |world| {
        let (a, d) = (&words().agree, &words().differ);
        let (session, project) = world.open_session().await?;
        world.bring_room(&session, &project).await?;
        world.look_together().await?;
        world.goto(&format!("{session}/agree")).await?;
        // Each statement can be counted, without anything to open first.
        let n: usize = world.driver().execute(IN_SIGHT, Vec::new()).await?.convert()?;
        ensure(n == 8, format!("{n} statements with hands"))?;
        for button in ["+", "+", "−"] {
            world.press(button).await?;
        }
        for heard in [a.hands_more, a.hands_less] {
            let named = format!("return !!document.querySelector('[aria-label^=\"{heard}: We\"]')");
            ensure(world.holds(&named).await?, format!("no button is called {heard}"))?;
        }
        let counted = "return document.querySelector('.st-room__hands strong').textContent === '1'";
        world.until("one hand", async || Ok(world.holds(counted).await?.then_some(()))).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(d.act).await?;
        world.write(d.act_what, "Ask the board to come").await?;
        world.key(Key::Enter).await?;
        world.sees(d.act_added).await?;
        world.press(d.act_undo).await?;
        world.sees(d.act_taken_out).await?;
        world.focus_is_on("section summary").await?;
        world.sees_not("Ask the board to come").await
    })
    .await
}

/// A row each, so that a room keeps sight of all of them; on a phone one part below the other.
#[tokio::test]
async fn eight_statements_are_seen_at_once_and_pressed_on_a_phone() -> Result {
    const ROWS: &str = "const place = (e) => e.getBoundingClientRect();
        const rows = [...document.querySelectorAll('.st-agree')].map((row) => ['h2', '.st-room__hands', 'summary']
            .map((part) => place(row.querySelector(part))));
        const isRow = ([what, hands, act]) => what.right <= hands.left && hands.right <= act.left
            && act.top < hands.bottom && hands.top < act.bottom;
        return rows.length === 8 && rows.every(isRow) && rows[7][1].bottom + scrollY <= 1200;";
    const BELOW: &str = "const row = document.querySelectorAll('.st-agree')[1];
        const [summary, form, next] = [row.querySelector('summary'), row.querySelector('form'), row.nextElementSibling]
            .map((e) => e.getBoundingClientRect());
        const hands = row.querySelector('.st-room__hands').getBoundingClientRect();
        return summary.left > hands.right && form.top >= hands.bottom && form.left < hands.left && form.bottom <= next.top;";
    const PHONE: &str = "const hands = [...document.querySelectorAll('.st-room__hands')].map((e) =>
            [...e.querySelectorAll('button')].map((b) => b.getBoundingClientRect()));
        return hands.length === 8 && document.documentElement.scrollWidth <= innerWidth && hands.every(([a, b]) =>
            a.top === b.top && [a, b].every((place) => Math.min(place.width, place.height) >= 44));";
    run_with_sizes(Setup { viewport: (1280, 800), ..Setup::WIDE }, async |world| {
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/agree")).await?;
        world.sees_title(words().agree.title).await?;
        world.settle().await?;
        ensure(world.holds(ROWS).await?, "statements are not rows, or too high")?;
        world.press_in("We turn our ideas into action.", words().differ.act).await?;
        world.find(Kind::Field, words().differ.act_what).await?;
        ensure(world.holds(BELOW).await?, "the form does not open below its row")?;
        world.resize((360, 640)).await?;
        world.settle().await?;
        ensure(world.holds(PHONE).await?, "hands are small or apart on a phone, or it is wide")
    })
    .await
}

#[tokio::test]
async fn a_failure_is_seen_beside_its_button_until_the_next_press() -> Result {
    const BREAK: &str = "window.made = URL.createObjectURL;
        URL.createObjectURL = () => { throw new Error('no files today'); };";
    const IN_SIGHT: &str = "const said = document.querySelector('.st-room__said');
        const place = said.getBoundingClientRect();
        return place.top >= 0 && place.bottom <= innerHeight;";
    run(Setup::PHONE, async |world| {
        let (a, d) = (&words().agree, &words().differ);
        world.add_example().await?;
        world.goto(&format!("{TABLE}/take-home")).await?;
        world.driver().execute(BREAK, Vec::new()).await?;
        world.press(a.report).await?;
        world.sees(d.not_saved).await?;
        ensure(world.holds(IN_SIGHT).await?, "it is said out of sight")?;
        world.driver().execute("URL.createObjectURL = window.made;", Vec::new()).await?;
        world.press(a.report).await?;
        world.sees(d.saved).await?;
        world.sees_not(d.not_saved).await?;
        world.downloaded("html").await.map(|_| ())
    })
    .await
}
