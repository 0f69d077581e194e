//! Erasing everything here leaves nothing behind, in no place and in no tab. What somebody else cleared is
//! not written back.

use serde_json::Value;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::tabs::{other_tab, show};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

const WORDS: &str = "The night staff took my key";

/// All that the browser keeps for the page, in every place there is.
const ALL: &str = r"
const done = arguments[0];
const of = (request) => new Promise((yes, no) => {
  request.onsuccess = () => yes(request.result);
  request.onerror = () => no(request.error);
});
const read = async (name) => {
  const db = await of(indexedDB.open(name));
  const all = {};
  for (const store of db.objectStoreNames) {
    all[store] = await of(db.transaction(store).objectStore(store).getAll());
  }
  db.close();
  return all;
};
const list = async () => {
  const databases = {};
  for (const { name } of await indexedDB.databases()) { databases[name] = await read(name); }
  return JSON.stringify({
    local: { ...localStorage }, session: { ...sessionStorage }, databases,
    caches: (await caches.keys()).sort(), workers: (await navigator.serviceWorker?.getRegistrations() ?? []).length,
  });
};
list().then(done, (error) => done('failed: ' + error));";
const ADD_CACHES: &str = "const [done] = arguments;
    const names = [`shared-table ${new URL('./', location)} 1`, 'shared-table http://hall/ 1', 'another-app'];
    Promise.all(names.map((name) => caches.open(name))).then(() => done());";
const ADD_KEYS: &str = "localStorage.setItem('another-app', 'its words');
    sessionStorage.setItem('shared-table.tab', 'words');";

async fn everything(world: &World) -> Result<Value> {
    let all = world.driver().execute_async(ALL, Vec::new()).await?;
    Ok(serde_json::from_str(&all.convert::<String>()?)?)
}

/// Nothing of ours is kept anywhere, but a mark without words in the journal: it keeps a browser that is
/// killed now from bringing things back.
async fn is_empty(world: &World, also_files: bool) -> Result {
    let all = everything(world).await?;
    let others = serde_json::json!({ "another-app": "its words" });
    ensure(all["local"] == others, format!("in local storage: {all}"))?;
    ensure(all["session"] == serde_json::json!({}), format!("in session storage: {all}"))?;
    ensure(all["workers"] == 0, format!("a worker is left: {all}"))?;
    let own = format!("shared-table {} 1", world.site());
    let mut caches = vec!["another-app", "shared-table http://hall/ 1"];
    caches.extend((!also_files).then_some(own.as_str()));
    caches.sort_unstable();
    ensure(all["caches"] == serde_json::json!(caches), format!("other caches: {all}"))?;
    let journal = all["databases"]["shared-table"]["journal"].as_array().cloned();
    let journal = journal.unwrap_or_default();
    let is_mark = |entry: &Value| {
        entry["key"] == "shared-table.erased" && entry["text"].as_str().is_some_and(is_plain)
    };
    ensure(journal.len() <= 1 && journal.iter().all(is_mark), format!("in the journal: {all}"))?;
    let databases = all["databases"].as_object().map(serde_json::Map::len);
    ensure(databases <= Some(1), format!("another database: {all}"))
}

/// Letters and digits made at random.
fn is_plain(mark: &str) -> bool {
    mark.len() < 40 && mark.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

async fn furnished(world: &World) -> Result {
    world.add_example().await?;
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    let note = item("sa_plan_from_start")?.note.unwrap_or_default();
    world.write(&note, WORDS).await?;
    world.is_stored(WORDS).await?;
    world.driver().execute(ADD_KEYS, Vec::new()).await?;
    world.driver().execute_async(ADD_CACHES, Vec::new()).await?;
    Ok(())
}

async fn erase(world: &World, from: &str) -> Result {
    let w = &words().erase;
    world.goto(from).await?;
    world.follow(w.link).await?;
    world.sees_title(w.title).await?;
    world.sees("with all their answers").await
}

async fn confirm(world: &World) -> Result {
    let w = &words().erase;
    world.press(w.button).await?;
    world.press(w.no).await?;
    ensure(!world.stored_under("shared-table.sheet.").await?.is_empty(), "gone unasked")?;
    world.press(w.button).await?;
    world.press(w.yes).await?;
    world.sees(w.done).await?;
    world.sees(words().home.none_title).await
}

#[tokio::test]
async fn nothing_is_left_anywhere_also_after_the_browser_was_killed() -> Result {
    run(Setup::WIDE, async |world| {
        furnished(world).await?;
        // So that it stands on the disk, where the browser writes seldom.
        world.reopen().await?;
        world.goto("#/").await?;
        world.driver().execute(ADD_KEYS, Vec::new()).await?;
        erase(world, "#/help/keeping").await?;
        confirm(world).await?;
        is_empty(world, false).await?;
        world.driver().back().await?;
        world.sees_title(words().home.where_kept_link).await?;
        world.reload().await?;
        is_empty(world, false).await?;
        world.kill_and_reopen().await?;
        world.goto("#/").await?;
        world.sees(words().home.none_title).await?;
        world.driver().execute("localStorage.setItem('another-app', 'its words');", vec![]).await?;
        is_empty(world, false).await?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        world.reload().await?;
        world.is_chosen("", "Often", true).await
    })
    .await
}

#[tokio::test]
async fn the_apps_own_files_go_only_if_somebody_says_so() -> Result {
    run(Setup::PHONE, async |world| {
        furnished(world).await?;
        erase(world, "#/about").await?;
        world.choose(words().erase.also_files).await?;
        confirm(world).await?;
        is_empty(world, true).await
    })
    .await
}

#[tokio::test]
async fn another_tab_shows_an_empty_first_page_and_writes_nothing_back() -> Result {
    run(Setup::WIDE, async |world| {
        furnished(world).await?;
        let first = world.driver().window().await?;
        let second = other_tab(world).await?;
        show(world, &first).await?;
        erase(world, "#/bin").await?;
        confirm(world).await?;
        show(world, &second).await?;
        world.sees(words().keeping.erased_elsewhere).await?;
        world.sees(words().home.none_title).await?;
        world.driver().execute("sessionStorage.clear();", Vec::new()).await?;
        is_empty(world, false).await?;
        show(world, &first).await?;
        is_empty(world, false).await
    })
    .await
}

/// What a browser does that forgets a site. It tells no page of its local storage.
const CLEAR_BOTH: &str = "const [done] = arguments;
    localStorage.clear();
    const request = indexedDB.deleteDatabase('shared-table');
    request.onsuccess = () => done(true);
    request.onerror = () => done(false);";

#[tokio::test]
async fn what_somebody_cleared_is_written_back_only_if_they_say_so() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().keeping;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        let first = world.driver().window().await?;
        let second = other_tab(world).await?;
        world.leave_app().await?;
        world.driver().execute("localStorage.clear();", Vec::new()).await?;
        show(world, &first).await?;
        world.sees(w.cleared_title).await?;
        world.choose("Never").await?;
        world.goto("#/").await?;
        world.sees("Ridge Street").await?;
        ensure(world.stored().await?.is_empty(), "it was written back unasked")?;
        world.press(w.cleared_keep).await?;
        world.is_stored("\"never\"").await?;
        world.sees_not(w.cleared_title).await?;

        show(world, &second).await?;
        world.driver().close_window().await?;
        show(world, &first).await?;
        world.note("the browser clears both places");
        world.driver().execute_async(CLEAR_BOTH, Vec::new()).await?;
        world.sees(w.cleared_title).await?;
        let journal = async || Ok((world.journal().await? == "[]").then_some(()));
        world.until("a journal that is open again, and empty", journal).await?;
        world.press(w.cleared_leave).await?;
        world.sees(w.cleared_left).await?;
        world.sees(words().home.none_title).await?;
        ensure(world.stored().await?.is_empty(), "it was written back")?;
        world.reload().await?;
        world.sees(words().home.none_title).await
    })
    .await
}

#[tokio::test]
async fn a_release_that_is_kept_goes_with_its_worker_if_somebody_says_so() -> Result {
    run(Setup::KEEPING, async |world| {
        furnished(world).await?;
        world.goto("#/").await?;
        world.sees(words().common.footer_ready).await?;
        erase(world, "#/about").await?;
        world.choose(words().erase.also_files).await?;
        confirm(world).await?;
        is_empty(world, true).await?;
        world.sees_not(words().common.footer_ready).await
    })
    .await
}
