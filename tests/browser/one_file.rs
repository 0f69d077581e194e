//! The edition in one file, opened from a folder: it asks before it keeps anything, does all that the site does, and asks
//! nobody for anything. Where nothing runs it can be read and printed.

use std::fs;

use serde_json::json;
use sha2::{Digest, Sha256};
use shared_table::content::fill;
use shared_table::domain::tool::Tool;

use crate::support::browser::{Setup, needed};
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, item, tool, tools};
use crate::support::tour::empty_places;
use crate::support::watch;
use crate::support::world::{World, run, run_with_paper, run_with_tools};
use crate::support::{Result, ensure, words};

/// Names the edition's file.
const FILE: &str = "SHARED_TABLE_ONE_FILE";
/// As people have it.
const SETUP: Setup = Setup::KEEPING;
const NO_ADDRESS: &str = "data-hosted=\"\"";
const ADDRESS: &str = "https://table.example/hall/";
/// What is in every place where a page could keep something.
const HELD: &str = r"
const done = arguments[0];
(async () => {
  const held = [JSON.stringify({ ...localStorage })];
  for (const { name, version } of await indexedDB.databases()) {
    const db = await new Promise((yes) => {
      const open = indexedDB.open(name, version);
      open.onsuccess = () => yes(open.result);
    });
    for (const store of db.objectStoreNames) {
      const all = db.transaction(store).objectStore(store).getAll();
      held.push(JSON.stringify(await new Promise((yes) => { all.onsuccess = () => yes(all.result); })));
    }
    db.close();
  }
  done(held.join(' '));
})();";
/// What of the packed files is not what it should be.
const SPOILT: &str = r"
const done = arguments[0];
const names = [...document.querySelectorAll('[data-name]')].map((file) => file.dataset.name);
const check = async (name) => {
  const answer = await fetch(name);
  if (name.endsWith('.json')) { await answer.json(); } else { await WebAssembly.compileStreaming(answer); }
};
Promise.allSettled(names.map(check)).then((all) => {
  const spoilt = all.map((one, at) => one.status === 'fulfilled' ? '' : `${names[at]}: ${one.reason}`);
  done([names.length, ...spoilt.filter(Boolean)].join('; '));
});";
const FILES_BLOCKED: &str =
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } });";
const WITHOUT_SCRIPTS: &str = "Emulation.setScriptExecutionDisabled";

/// The file in a folder of this test's, with that address in it; the test goes on there.
fn carry(world: &mut World, address: &str) -> Result<String> {
    let page = fs::read_to_string(needed(FILE)?)?;
    ensure(page.contains(NO_ADDRESS), "the file has an address already")?;
    let path = world.desk().join("on a stick.html");
    fs::write(&path, page.replace(NO_ADDRESS, &format!("data-hosted=\"{address}\"")))?;
    let site = format!("file://{}", path.display()).replace(' ', "%20");
    world.move_site(&site);
    Ok(site)
}

/// Opens it for the first time, and says what may be kept.
async fn open(world: &mut World, address: &str, choice: &str) -> Result {
    let site = carry(world, address)?;
    world.driver().goto(&site).await?;
    world.sees(words().one_file.ask).await?;
    world.sees_not(words().home.door_fill).await?;
    world.press(choice).await?;
    world.app_is_here().await
}

async fn held(world: &World) -> Result<String> {
    Ok(world.driver().execute_async(HELD, Vec::new()).await?.convert()?)
}

async fn answer_first(world: &World) -> Result {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Often").await
}

#[tokio::test]
async fn what_is_written_stays_in_the_browser_if_somebody_says_so() -> Result {
    run(SETUP, async |world| {
        open(world, "", words().one_file.keep).await?;
        answer_first(world).await?;
        world.is_stored("\"often\"").await?;
        world.reload().await?;
        world.is_chosen("", "Often", true).await?;
        // It is asked once, and again when all of it was erased.
        world.reopen().await?;
        world.goto("#/").await?;
        world.sees("Ridge Street").await?;
        world.goto("#/erase").await?;
        world.has_no(Kind::Option, words().erase.also_files, "").await?;
        world.press(words().erase.button).await?;
        world.press(words().erase.yes).await?;
        world.sees(words().erase.done).await?;
        world.driver().refresh().await?;
        world.sees(words().one_file.ask).await
    })
    .await
}

#[tokio::test]
async fn a_sheet_that_is_filled_in_there_is_printed() -> Result {
    run_with_paper(SETUP, async |world| {
        open(world, "", words().one_file.keep).await?;
        answer_first(world).await?;
        world.is_stored("\"often\"").await?;
        let sheet = world.sheet_id().await?;
        world.goto(&format!("#/print/{sheet}")).await?;
        let paper = world.print().await?;
        paper.has(&item("sa_plan_from_start")?.text)?;
        paper.lacks(words().one_file.sheets_how)
    })
    .await
}

#[tokio::test]
async fn nothing_is_kept_anywhere_if_somebody_says_so() -> Result {
    run_with_tools(SETUP, async |world| {
        open(world, "", words().one_file.nothing).await?;
        world.sees(words().shared.notice).await?;
        let before = held(world).await?;
        ensure(!before.contains("shared-table."), format!("kept before a word: {before}"))?;
        answer_first(world).await?;
        world.sees(words().shared.line).await?;
        world.settle().await?;
        let now = held(world).await?;
        ensure(now == before, format!("kept: {now}"))?;
        // The page is asked nothing when it is loaded again, and knows nothing.
        world.goto("#/").await?;
        world.reload().await?;
        world.sees_not("Ridge Street").await?;
        world.sees(words().shared.notice).await?;
        world.reopen().await?;
        world.driver().goto(world.site()).await?;
        world.sees(words().one_file.ask).await
    })
    .await
}

#[tokio::test]
async fn every_page_opens_and_nobody_is_asked_for_anything() -> Result {
    run_with_tools(SETUP, async |world| {
        open(world, "", words().one_file.keep).await?;
        for stop in empty_places() {
            world.goto(&stop.route).await?;
            world.sees_not(words().common.missing_title).await?;
        }
        for stop in world.furnish().await? {
            world.visit(&stop).await?;
        }
        world.goto("#/about").await?;
        world.sees(words().release.in_file).await?;
        world.sees(words().about.own_file_hash).await?;
        world.sees(words().common.footer_ready).await?;
        let spoilt: String = world.driver().execute_async(SPOILT, Vec::new()).await?.convert()?;
        let wanted = (tools().len() + 1 + 7).to_string();
        ensure(spoilt == wanted, format!("files in it: {spoilt}; wanted {wanted}"))?;
        let asked = watch::addresses(world.driver()).await?;
        let is_outside = |url: &&String| {
            let is_asked = ["http", "ws", "file:"].iter().any(|scheme| url.starts_with(scheme));
            is_asked && !url.starts_with(world.site())
        };
        let outside: Vec<_> = asked.iter().filter(is_outside).collect();
        ensure(outside.is_empty(), format!("asked for: {outside:?}"))?;
        ensure(asked.iter().any(|url| url.starts_with(world.site())), "nothing is seen to be asked")
    })
    .await
}

#[tokio::test]
async fn an_invitation_leads_to_the_address_that_was_given_or_says_what_to_do() -> Result {
    run(SETUP, async |world| {
        let w = &words().session;
        open(world, ADDRESS, words().one_file.keep).await?;
        let (session, _) = world.open_session().await?;
        world.goto(&format!("{session}/card")).await?;
        world.sees(&fill(w.own_address, &[("address", ADDRESS)])).await?;
        world.sees(&format!("{ADDRESS}#/join/")).await?;
        world.sees(w.own_step_code).await?;
        carry(world, "")?;
        world.reload().await?;
        world.sees(w.own_lead_file).await?;
        world.sees(w.own_step_file).await?;
        world.sees_not(w.own_step_code).await?;
        world.has_no(Kind::Button, w.own_copy, "").await?;
        let link = world.holds("return /join\\//.test(document.body.innerText);").await?;
        ensure(!link, "a link that nobody can open")?;
        world.goto(&session).await?;
        world.sees(w.own_no_code).await?;
        world.goto(&format!("{session}/card-screen")).await
    })
    .await
}

#[tokio::test]
async fn where_nothing_runs_every_worksheet_can_be_read_and_printed() -> Result {
    run_with_paper(SETUP, async |world| {
        let w = &words().one_file;
        let site = carry(world, "")?;
        world.tools(WITHOUT_SCRIPTS, json!({ "value": true })).await?;
        world.driver().goto(&site).await?;
        world.tools(WITHOUT_SCRIPTS, json!({ "value": false })).await?;
        for words in [words().home.lead, w.plain_why, w.plain_open, w.sheets_how] {
            world.sees(words).await?;
        }
        for words in [w.ask, words().common.coming, words().home.door_fill] {
            world.sees_not(words).await?;
        }
        let question = item("sa_plan_from_start")?.text;
        for tool in tools() {
            world.sees(&tool.title).await?;
        }
        let all = "return [...document.querySelectorAll('.st-paper')].map((one) => one.textContent).join();";
        let all: String = world.driver().execute(all, Vec::new()).await?.convert()?;
        for (_, item) in tools().iter().flat_map(Tool::items) {
            let is_there = all.contains(&item.text);
            ensure(is_there != item.is_retired(), format!("on paper: {is_there}: {}", item.text))?;
        }
        let lies_open = world.print().await?.has(&question);
        ensure(lies_open.is_err(), "a folded sheet is printed")?;
        world.press(&tool(ASSESSMENT)?.title).await?;
        let paper = world.print().await?;
        paper.has(&question)?;
        paper.has("Rather not say")?;
        paper.lacks(w.plain_why)
    })
    .await
}

#[tokio::test]
async fn where_storage_is_blocked_nothing_is_asked_and_nothing_kept() -> Result {
    run_with_tools(SETUP, async |world| {
        world.run_first(FILES_BLOCKED).await?;
        carry(world, "")?;
        world.goto("#/").await?;
        world.sees_not(words().one_file.ask).await?;
        answer_first(world).await?;
        world.sees(words().keeping.second_title).await
    })
    .await
}

#[test]
fn beside_it_is_its_hash() -> Result {
    let file = needed(FILE)?;
    let hash = Sha256::digest(fs::read(&file)?);
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    let line = fs::read_to_string(format!("{file}.sha256"))?;
    ensure(line == format!("{hash}  shared-table.html\n"), line)
}
