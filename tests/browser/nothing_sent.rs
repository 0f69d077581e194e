//! Nothing leaves: from when the page is there, it asks nobody for anything, its own host neither; and the
//! browser would stop it.

use serde_json::json;

use crate::support::browser::Setup;
use crate::support::server::{Server, site_files};
use crate::support::start::{ASSESSMENT, item};
use crate::support::watch;
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

const WORDS: &str = "Nobody told the night staff";
/// Every door out that a page has, each tried once: `[]` if the browser stopped them all.
const DOORS: &str = r"
const [elsewhere, done] = arguments;
const stopped = [];
document.addEventListener('securitypolicyviolation', (e) => stopped.push(e.effectiveDirective));
const tags = { img: 'src', iframe: 'src', script: 'src', embed: 'src', audio: 'src', object: 'data' };
for (const [tag, where] of Object.entries(tags)) {
  const element = document.createElement(tag);
  element[where] = elsewhere;
  document.body.append(element);
}
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = elsewhere;
document.head.append(sheet);
const form = document.createElement('form');
form.action = elsewhere;
document.body.append(form);
form.submit();
fetch(elsewhere).catch(() => {});
navigator.sendBeacon(elsewhere, 'x');
for (const Kind of [EventSource, WebSocket]) {
  try { new Kind(Kind === WebSocket ? elsewhere.replace('http', 'ws') : elsewhere); } catch (stopped) { }
}
const inline = document.createElement('script');
inline.textContent = 'window.__x = 1';
document.body.append(inline);
const wanted = ['img-src', 'frame-src', 'script-src-elem', 'object-src', 'media-src', 'style-src-elem',
  'form-action', 'connect-src'];
const began = performance.now();
const look = () => {
  const open = wanted.filter((door) => !stopped.includes(door));
  if (stopped.filter((door) => door === 'connect-src').length < 4) { open.push('one of the connections'); }
  if (open.length === 0 || performance.now() - began > 5000) { done(open); } else { setTimeout(look, 20); }
};
look();";

/// Fills in a sheet, saves it in each form, opens a file, and looks at it all.
async fn a_visit(world: &World) -> Result {
    let first = item("sa_plan_from_start")?;
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Often").await?;
    world.write(&first.note.unwrap_or_default(), WORDS).await?;
    world.is_stored(WORDS).await?;
    let w = &words().copy;
    let file = world.save_copy(w.form_text, "txt").await?;
    world.save_copy(w.form_csv_answers, "csv").await?;
    world.open_files(&[file.path]).await?;
    for page in ["#/actions", "#/find", "#/programme", "#/help", "#/about", "#/"] {
        world.goto(page).await?;
    }
    world.sees("Ridge Street").await
}

#[tokio::test]
async fn once_the_page_is_there_a_whole_visit_asks_nobody_for_anything() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        world.goto("#/").await?;
        world.has_all().await?;
        let before = watch::asked(world.driver()).await?;
        ensure(before.len() > 3, format!("the page itself is not seen to come: {before:?}"))?;
        a_visit(world).await?;
        let after = watch::asked(world.driver()).await?;
        ensure(after.is_empty(), format!("asked for: {after:?}"))?;
        let marks = "return document.cookie + Object.keys(localStorage)
            .filter((key) => !key.startsWith('shared-table.')).join();";
        let marks: String = world.driver().execute(marks, Vec::new()).await?.convert()?;
        ensure(marks.is_empty(), format!("something marks who was here: {marks}"))
    })
    .await
}

#[tokio::test]
async fn the_host_sees_that_the_page_was_opened_and_nothing_of_what_is_written() -> Result {
    run(Setup::WIDE, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        a_visit(world).await?;
        let heard = server.heard();
        ensure(heard.contains("GET / HTTP"), format!("the page was not opened here: {heard}"))?;
        let own: Vec<String> = site_files()?.iter().map(|f| format!("GET /{f} HTTP/1.1")).collect();
        let is_own = |line: &&str| *line == "GET / HTTP/1.1" || own.iter().any(|own| own == line);
        let (requests, heard): (Vec<&str>, Vec<&str>) =
            heard.lines().partition(|line| line.ends_with(" HTTP/1.1"));
        let odd: Vec<&str> = requests.into_iter().filter(|line| !is_own(line)).collect();
        ensure(odd.is_empty(), format!("the host was asked {odd:?}"))?;
        let heard = heard.join("\n");
        for told in ["Nobody", "Ridge", "often", ASSESSMENT, "cookie:", "referer:"] {
            let is_told = heard.to_lowercase().contains(&told.to_lowercase());
            ensure(!is_told, format!("the host was told “{told}”: {heard}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_host_hears_no_more_once_the_release_is_kept() -> Result {
    run(Setup::KEEPING, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.goto("#/").await?;
        world.sees(words().common.footer_ready).await?;
        let before = server.heard().len();
        a_visit(world).await?;
        let heard = server.heard().split_off(before);
        ensure(heard.is_empty(), format!("the host was told {heard}"))
    })
    .await
}

#[tokio::test]
async fn the_browser_stops_all_but_the_pages_own_files() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        world.goto("#/").await?;
        let elsewhere = Server::of_site("/")?;
        let args = vec![json!(elsewhere.url())];
        let open = world.driver().execute_async(DOORS, args).await?;
        let open: Vec<String> = open.convert()?;
        ensure(open.is_empty(), format!("left open: {open:?}"))?;
        world.ran_nothing().await?;
        let asked = elsewhere.asked();
        ensure(asked.is_empty(), format!("another site was asked for {asked:?}"))?;
        // The browser tells of what it stopped, too.
        watch::problems(world.driver(), world.site()).await?;
        Ok(())
    })
    .await
}
