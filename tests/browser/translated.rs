//! A browser that translates: what is on the screen is what is answered, on every page.

use serde_json::json;
use shared_table::format::code::paper_code;

use crate::support::browser::Setup;
use crate::support::room::{LIVED, WORKS, copy, sheet};
use crate::support::start::{ASSESSMENT, items};
use crate::support::tour::State;
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

const PHONE: Setup = Setup { translates: true, ..Setup::PHONE };
const WIDE: Setup = Setup { translates: true, ..Setup::WIDE };

/// Each answer is given once or twice, so that one that went to another question is seen.
const ANSWERS: [&str; 4] = ["Never", "Rarely", "Sometimes", "Often"];

/// Nothing on the page is as the page's own program made it.
async fn is_translated(world: &World) -> Result {
    let script = "return document.querySelector('#main h1 font > font') !== null;";
    let is = async || Ok(world.holds(script).await?.then_some(()));
    world.until("a translated page", is).await
}

/// The statement in sight is the wanted one, and so is what its answers are called.
async fn shows(world: &World, statement: &str) -> Result {
    world.sees_title(statement).await?;
    world.sees(statement).await
}

#[tokio::test]
async fn answers_go_to_the_statement_that_is_shown() -> Result {
    run_with_tools(PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        is_translated(world).await?;
        let all = items(ASSESSMENT, "quick")?;
        for (at, item) in all.iter().take(8).enumerate() {
            shows(world, &item.text).await?;
            world.sees(&format!("Question {} of", at + 1)).await?;
            let answer = ANSWERS[at % ANSWERS.len()];
            world.choose(answer).await?;
            let stored =
                format!("\"item\":\"{}\",\"chosen\":\"{}\"", item.id, answer.to_lowercase());
            world.is_stored(&stored).await?;
            if at < 7 {
                world.follow(words().sheet.next).await?;
            }
        }
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        for answer in ANSWERS {
            world.sees(answer).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_device_goes_round_and_everybody_sees_their_own_statement_and_the_thanks() -> Result {
    run_with_tools(PHONE, async |world| {
        let (w, p) = (&words().session, &words().passing);
        let (session, _) = world.open_session().await?;
        world.follow(w.pass).await?;
        for person in 0..2 {
            world.press(p.start).await?;
            for (at, item) in items(ASSESSMENT, "quick")?.iter().take(8).enumerate() {
                shows(world, &item.text).await?;
                world.choose(ANSWERS[(at + person) % ANSWERS.len()]).await?;
                world.press(p.next).await?;
            }
            shows(world, words().start.perspective).await?;
            world.press(p.next).await?;
            world.sees_title(p.pick_title).await?;
            world.press(p.next).await?;
            world.sees_title(p.last_title).await?;
            world.press(p.hand_in).await?;
            world.sees_title(p.done_title).await?;
            world.sees(p.done).await?;
            world.press(p.next_person).await?;
            world.sees_title(p.title).await?;
        }
        world.goto(&session).await?;
        world.sees("2 sheets are in").await
    })
    .await
}

#[tokio::test]
async fn what_a_room_sees_is_what_it_said() -> Result {
    run_with_tools(WIDE, async |world| {
        let (session, project) = world.open_session().await?;
        let all = [(LIVED, 7, 1), (WORKS, 7, 3)].into_iter();
        let sheets = all.flat_map(|(of, n, option)| (0..n).map(move |at| (of, at, option)));
        let sheets =
            sheets.map(|(of, at, option)| sheet(&format!("{of:?}-{at}"), &project, of, option));
        let file = world.make_file("room.json", copy(sheets.collect::<Result<Vec<_>>>()?))?;
        world.goto(&format!("{session}/files")).await?;
        world.give_files(&[file]).await?;
        world.sees("14 sheets count now.").await?;
        world.goto(&session).await?;
        world.look_together().await?;
        is_translated(world).await?;
        world.goto(&format!("{session}/screen")).await?;
        let mut seen = Vec::new();
        for at in 1..=8 {
            world.sees(&format!("{at} of 8")).await?;
            let title = world.main_heading().await?;
            ensure(!seen.contains(&title), format!("{title} is shown twice"))?;
            seen.push(title);
            if at < 8 {
                world.press(words().differ.next).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_page_says_the_same_when_it_is_come_to_as_when_it_is_loaded() -> Result {
    run_with_tools(WIDE, async |world| {
        let stops = world.furnish().await?;
        world.reload().await?;
        // A page that only the program's second part has: so all that the first page waits for is there.
        world.goto("#/find").await?;
        world.sees_title(words().find.title).await?;
        for stop in stops {
            if stop.state != State::Unfolded {
                continue;
            }
            world.visit(&stop).await?;
            is_translated(world).await?;
            let come_to = settled_text(world).await?;
            world.reload().await?;
            world.visit(&stop).await?;
            is_translated(world).await?;
            // Names of worksheets come a little after the first page.
            let is_same = async || {
                let loaded = settled_text(world).await?;
                let differ = || format!("{}\n{come_to}\n-- and loaded --\n{loaded}", stop.route);
                ensure(loaded == come_to, differ())?;
                Ok(Some(()))
            };
            world.until("the same words", is_same).await?;
        }
        Ok(())
    })
    .await
}

/// What the page's own part says, once nothing more comes.
async fn settled_text(world: &World) -> Result<String> {
    world.settle().await?;
    let script = "return document.querySelector('#main').innerText;";
    let text: String = world.driver().execute(script, Vec::new()).await?.convert()?;
    // What is made by chance, or by the clock, and what a copy's check makes of that.
    let is_made = |line: &&str| {
        let is_id = line.len() == 16 && !line.contains(' ');
        let is_check = line.len() == 8 && line.chars().all(|c| c.is_ascii_hexdigit());
        is_id || is_check || line.ends_with('Z')
    };
    let is_time = |word: &&str| word.len() == 5 && word.as_bytes()[2] == b':';
    let without_time =
        |line: &str| line.split(' ').filter(|w| !is_time(w)).collect::<Vec<_>>().join(" ");
    let lines = text.lines().filter(|line| !is_made(line)).map(without_time);
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// What stands here by itself, word for word, is left alone; around it all is translated.
async fn is_left_alone(world: &World, text: &str) -> Result {
    is_translated(world).await?;
    let script = "const parts = [...document.querySelectorAll('#main [translate=no]')];
        return parts.some((part) => part.textContent === arguments[0] && !part.querySelector('font'));";
    let is = async || {
        let is_left: bool = world.driver().execute(script, vec![json!(text)]).await?.convert()?;
        Ok(is_left.then_some(()))
    };
    world.until(&format!("“{text}” left alone"), is).await
}

/// The words of an element.
async fn words_in(world: &World, selector: &str) -> Result<String> {
    let script = "return document.querySelector(arguments[0])?.textContent ?? '';";
    Ok(world.driver().execute(script, vec![json!(selector)]).await?.convert()?)
}

#[tokio::test]
async fn codes_links_and_names_of_files_are_left_as_they_are() -> Result {
    run_with_tools(WIDE, async |world| {
        let (session, _) = world.open_session().await?;
        world.goto(&session).await?;
        world.follow(words().session.desk_cards).await?;
        let invitation = world.invitation().await?;
        let link = words_in(world, "#main a[href*='#/join/']").await?;
        ensure(link.ends_with(&invitation), format!("the link is “{link}”"))?;
        is_left_alone(world, &link).await?;
        let address = link.split('#').next().unwrap_or_default();
        is_left_alone(world, address).await?;
        let assessment = crate::support::start::tool(ASSESSMENT)?;
        let quick = assessment.variants.iter().find(|way| way.id.as_str() == "quick");
        let code = paper_code(&assessment, &quick.ok_or("no quick way")?.id);
        world.goto(&format!("{session}/paper")).await?;
        is_left_alone(world, &code).await?;
        world.goto(&format!("#/blank/{ASSESSMENT}/quick")).await?;
        is_left_alone(world, &code).await?;
        world.move_to_fresh_browser().await?;
        world.goto(&invitation).await?;
        world.press(words().invited.start_own).await?;
        world.choose("Often").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.follow(words().sheet.to_give).await?;
        world.follow(words().sheet.next).await?;
        world.press(words().give.as_file).await?;
        world.press(words().copy.download).await?;
        let file = world.downloaded("txt").await?;
        is_left_alone(world, &file.name).await?;
        let code = words_in(world, ".st-code").await?;
        ensure(code.starts_with("ST"), format!("the code is “{code}”"))?;
        is_left_alone(world, &code).await?;
        world.goto("#/open").await?;
        world.give_files(&[world.make_file("letter.txt", "Dear all")?]).await?;
        is_left_alone(world, "letter.txt").await
    })
    .await
}

#[tokio::test]
async fn counts_and_notices_that_change_are_seen() -> Result {
    run_with_tools(WIDE, async |world| {
        let (h, b) = (&words().home, &words().bin);
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        world.goto("#/").await?;
        world.sees("1 of 8 answered").await?;
        let own = format!("{}: {}…", h.more, "How we work together");
        world.press(&own).await?;
        world.press(h.bin).await?;
        world.press(words().common.undo).await?;
        world.sees("1 of 8 answered").await?;
        world.press(&own).await?;
        world.press(h.bin).await?;
        world.goto("#/bin").await?;
        world.press(&format!("{}…", b.restore)).await?;
        world.sees(b.none_title).await?;
        world.goto("#/find").await?;
        world.write(words().find.label, "self").await?;
        world.sees(words().find.tools).await?;
        world.clear(words().find.label).await?;
        world.write(words().find.label, "zzzz").await?;
        world.sees_not(words().find.tools).await
    })
    .await
}
