//! Days without a network: the app opens again as it was, and the next release waits until somebody asks for it.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::support::browser::{Setup, needed};
use crate::support::server::{DATA, Server, site_files};
use crate::support::start::{ASSESSMENT, item};
use crate::support::tabs::{other_tab, show};
use crate::support::tour::empty_places;
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

const PAGE: &str = "index.html";
const WORKER: &str = "sw.js";
const WORKER_OFF: &str = "worker-off.js";
/// What is on a network's own page, in front of every other.
const LOGIN: &str = "<!DOCTYPE html><title>Welcome to the hall</title><h1>Please log in</h1>";
/// Whether a file of the site can be fetched.
const COMES: &str = "const [file, done] = arguments;
    fetch(file).then((answer) => done(answer.ok), () => done(false));";
/// The release that the page is of.
const RELEASE: &str = "return document.querySelector('[data-release]').dataset.release;";
/// Whether the next release is kept, and waits.
const NEXT_WAITS: &str = "return document.querySelector('[data-kept=next]') !== null;";
/// How many releases are kept.
const KEPT: &str = "const done = arguments[0]; caches.keys().then((names) => done(names.length));";
/// Takes one of the kept files away, as a browser does that makes room.
const LOSE: &str = "const done = arguments[0];
    const wasm = new URL(document.querySelector('[data-wasm]').dataset.wasm, location.href).href;
    caches.keys().then(([name]) => caches.open(name)).then((cache) => cache.delete(wasm)).then(done);";
/// Makes all reading of what is kept fail from now on.
const FAIL: &str = "navigator.serviceWorker.controller.postMessage('fail');";
/// A worker that can be made to fail so.
const CAN_FAIL: &str = "const really = caches.open.bind(caches);
    let fails = false;
    addEventListener('message', (event) => { fails ||= event.data === 'fail'; });
    caches.open = (name) => fails ? Promise.reject(new Error('internal')) : really(name);";
/// Puts something else in the place of the program that is kept.
const BREAK: &str = "const done = arguments[0];
    const wasm = new URL(document.querySelector('[data-wasm]').dataset.wasm, location.href).href;
    caches.keys().then(([name]) => caches.open(name)).then(async (cache) => {
      const was = await cache.match(wasm);
      await cache.put(wasm, new Response('broken', { headers: { 'content-type': 'application/wasm' } }));
      done(Boolean(was));
    });";

/// The site with some of its files changed, in a folder of its own.
fn changed(folder: &Path, change: impl Fn(&str, Vec<u8>) -> Result<Vec<u8>>) -> Result<PathBuf> {
    let dist = PathBuf::from(needed("SHARED_TABLE_DIST")?);
    fs::create_dir_all(folder.join(DATA))?;
    for name in site_files()? {
        fs::write(folder.join(&name), change(&name, fs::read(dist.join(&name))?)?)?;
    }
    Ok(folder.to_owned())
}

/// The next release: its page says so, and its worker knows of it.
fn next_release(folder: &Path) -> Result<PathBuf> {
    let dist = PathBuf::from(needed("SHARED_TABLE_DIST")?);
    let page = fs::read_to_string(dist.join(PAGE))?;
    let (_, after) = page.split_once("data-release=\"").ok_or("the page names no release")?;
    let this = after.split('"').next().unwrap_or_default().to_owned();
    let next = page.replace(&this, "next");
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    let (hash_now, hash_next) = (hash(&page), hash(&next));
    changed(folder, |name, bytes| match name {
        PAGE => Ok(next.clone().into_bytes()),
        WORKER => {
            let worker = String::from_utf8(bytes)?;
            ensure(worker.contains(&hash_now), "the worker does not know the page")?;
            Ok(worker.replace(&hash_now, &hash_next).replace(&this, "next").into_bytes())
        }
        _ => Ok(bytes),
    })
}

async fn is_kept(world: &World) -> Result {
    world.sees(words().common.footer_ready).await
}

/// The next release came otherwise than it was made.
async fn is_stuck(world: &World) -> Result {
    let script = "return document.querySelector('[data-kept=stuck]') !== null;";
    let stuck = async || Ok(world.holds(script).await?.then_some(()));
    world.until("that the next one can't be kept", stuck).await
}

async fn is_of_next_release(world: &World) -> Result {
    let is_next = async || {
        let release = world.driver().execute(RELEASE, Vec::new()).await?;
        Ok((release.convert::<String>()? == "next").then_some(()))
    };
    world.until("the next release", is_next).await
}

async fn releases_kept(world: &World) -> Result<u64> {
    Ok(world.driver().execute_async(KEPT, Vec::new()).await?.convert()?)
}

#[tokio::test]
async fn without_a_network_every_page_opens_again() -> Result {
    run(Setup::KEEPING, async |world| {
        let mut server = Server::of_site("/hall/")?;
        world.move_site(&server.url());
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        let sheet = world.route().await?;
        world.goto("#/").await?;
        is_kept(world).await?;
        server.stop();
        // The page is asked for by its folder, below.
        let is_kept = |name: &&String| ![PAGE, WORKER, WORKER_OFF].contains(&name.as_str());
        for file in site_files()?.iter().filter(is_kept) {
            let comes = world.driver().execute_async(COMES, vec![json!(file)]).await?;
            ensure(comes.convert()?, format!("{file} is not kept"))?;
        }
        for stop in empty_places() {
            world.goto(&stop.route).await?;
            world.reload().await?;
            world.sees_not(words().common.missing_title).await?;
        }
        world.goto(&sheet).await?;
        world.reload().await?;
        world.is_chosen("", "Often", true).await?;
        let first = world.driver().window().await?;
        other_tab(world).await?;
        world.is_chosen("", "Often", true).await?;
        show(world, &first).await?;
        world.reopen().await?;
        world.goto(&sheet).await?;
        world.is_chosen("", "Often", true).await
    })
    .await
}

#[tokio::test]
async fn the_next_release_waits_until_somebody_asks_for_it() -> Result {
    run(Setup::KEEPING, async |world| {
        let w = &words().release;
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.goto("#/").await?;
        is_kept(world).await?;
        let this: String = world.driver().execute(RELEASE, Vec::new()).await?.convert()?;
        let first = world.driver().window().await?;
        let other = other_tab(world).await?;
        server.release(next_release(&world.desk().join("next"))?);
        world.reload().await?;
        let waits = async || Ok(world.holds(NEXT_WAITS).await?.then_some(()));
        world.until("the next release, whole", waits).await?;
        // Nothing moves on a page that somebody reads.
        world.sees_not(w.next_title).await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.sees(w.next_title).await?;
        let release: String = world.driver().execute(RELEASE, Vec::new()).await?.convert()?;
        ensure(release == this, "the next release came by itself")?;
        world.choose("Often").await?;
        world.press(w.next_take).await?;
        is_of_next_release(world).await?;
        world.sees_title(&item("sa_plan_from_start")?.text).await?;
        world.is_chosen("", "Often", true).await?;
        world.sees_not(w.next_title).await?;
        // The other tab goes on with the release that it is of.
        show(world, &first).await?;
        let release: String = world.driver().execute(RELEASE, Vec::new()).await?.convert()?;
        ensure(release == this, "a tab was loaded anew by another one")?;
        ensure(releases_kept(world).await? == 2, "a release was deleted that a page uses")?;
        // It takes it too when somebody says so there.
        world.goto("#/help").await?;
        world.press(w.next_take).await?;
        is_of_next_release(world).await?;
        is_kept(world).await?;
        world
            .until("one release", async || Ok((releases_kept(world).await? == 1).then_some(())))
            .await?;
        show(world, &other).await?;
        world.is_chosen("", "Often", true).await
    })
    .await
}

#[tokio::test]
async fn what_a_network_puts_in_place_of_the_app_is_never_kept() -> Result {
    run(Setup::KEEPING, async |world| {
        let mut server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.goto("#/").await?;
        is_kept(world).await?;
        // A worker of a next release, and a login page in place of all else.
        let next = next_release(&world.desk().join("next"))?;
        let login = |name: &str, bytes: Vec<u8>| match name {
            WORKER => Ok(fs::read(next.join(WORKER))?),
            PAGE | "404.html" => Ok(LOGIN.as_bytes().to_vec()),
            _ => Ok(bytes),
        };
        server.release(changed(&world.desk().join("login"), login)?);
        world.reload().await?;
        is_stuck(world).await?;
        server.stop();
        world.reload().await?;
        world.sees(words().home.lead).await?;
        ensure(releases_kept(world).await? == 1, "half a release is kept")?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_host_that_changes_a_file_is_named_and_nothing_is_kept() -> Result {
    run(Setup::KEEPING, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        let other = |name: &str, mut bytes: Vec<u8>| {
            if name == PAGE {
                bytes.extend(b"<!-- from the host -->");
            }
            Ok(bytes)
        };
        server.release(changed(&world.desk().join("rewritten"), other)?);
        world.goto("#/about").await?;
        world.sees(words().release.changed).await?;
        ensure(releases_kept(world).await? == 0, "half a release is kept")?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_host_can_end_it_and_nothing_written_is_lost() -> Result {
    run(Setup::KEEPING, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        world.goto("#/").await?;
        is_kept(world).await?;
        let off = fs::read(PathBuf::from(needed("SHARED_TABLE_DIST")?).join(WORKER_OFF))?;
        let ended =
            |name: &str, bytes: Vec<u8>| Ok(if name == WORKER { off.clone() } else { bytes });
        server.release(changed(&world.desk().join("ended"), ended)?);
        world.reload().await?;
        world
            .until("nothing kept", async || Ok((releases_kept(world).await? == 0).then_some(())))
            .await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.is_chosen("", "Often", true).await
    })
    .await
}

#[tokio::test]
async fn what_is_kept_and_broken_is_left_out_of_the_next_try() -> Result {
    run(Setup::KEEPING, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.goto("#/").await?;
        is_kept(world).await?;
        let broken: bool = world.driver().execute_async(BREAK, Vec::new()).await?.convert()?;
        ensure(broken, "the program is not kept")?;
        world.driver().refresh().await?;
        let again =
            "const button = document.querySelector('#cannot-run:not([hidden]) [data-do=reload]');
            button?.click(); return Boolean(button);";
        world
            .until("the way to try again", async || Ok(world.holds(again).await?.then_some(())))
            .await?;
        world.is_ready().await?;
        is_kept(world).await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_host_that_begins_to_change_files_keeps_nobody_from_the_next_release() -> Result {
    run(Setup::KEEPING, async |world| {
        let w = &words().release;
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.goto("#/").await?;
        is_kept(world).await?;
        let next = next_release(&world.desk().join("next"))?;
        let page = next.join(PAGE);
        fs::write(&page, fs::read_to_string(&page)? + "<!-- from the host -->")?;
        server.release(next);
        world.reload().await?;
        is_stuck(world).await?;
        world.goto("#/help").await?;
        world.sees(w.stuck_text).await?;
        world.press(w.next_take).await?;
        is_of_next_release(world).await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn what_a_browser_made_room_of_comes_back() -> Result {
    run(Setup::KEEPING, async |world| {
        let mut server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.goto("#/").await?;
        is_kept(world).await?;
        let lost: bool = world.driver().execute_async(LOSE, Vec::new()).await?.convert()?;
        ensure(lost, "the program is not kept")?;
        world.reload().await?;
        is_kept(world).await?;
        server.stop();
        world.reload().await
    })
    .await
}

#[tokio::test]
async fn storage_that_fails_does_not_keep_the_page_from_coming() -> Result {
    run(Setup::KEEPING, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        let can_fail = |name: &str, bytes: Vec<u8>| {
            Ok(if name == WORKER { [CAN_FAIL.as_bytes(), &bytes].concat() } else { bytes })
        };
        server.release(changed(&world.desk().join("failing"), can_fail)?);
        world.goto("#/").await?;
        is_kept(world).await?;
        world.driver().execute(FAIL, Vec::new()).await?;
        world.reload().await
    })
    .await
}

#[tokio::test]
async fn a_host_with_a_page_of_its_own_for_what_is_not_there_keeps_the_rest() -> Result {
    run(Setup::KEEPING, async |world| {
        let mut server = Server::of_site("/")?;
        world.move_site(&server.url());
        let own = |name: &str, bytes: Vec<u8>| {
            Ok(if name == "404.html" { LOGIN.as_bytes().to_vec() } else { bytes })
        };
        server.release(changed(&world.desk().join("own"), own)?);
        world.goto("#/").await?;
        is_kept(world).await?;
        server.stop();
        world.reload().await
    })
    .await
}
