//! A device that other people use: nothing of anybody's answers is left on it.

use serde_json::Value;

use crate::support::browser::Setup;
use crate::support::start::ASSESSMENT;
use crate::support::tabs::show;
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

const FIRST: &str = "sa_plan_from_start";
const WORDS: &str = "The zebra room was cold";
const OTHERS: &str = "Sorrel";
/// What this tab alone knows: that the device is shared, and the address to begin again at.
const MARK: &str = "shared-table.shared";
/// An invitation to answer.
const INVITATION: &str = "#/join/self-assessment/quick/p1/-/-/session=s1";

/// Everything that the browser holds for this site: both storages, every database, and caches.
const HELD: &str = r"
const done = arguments[0];
(async () => {
  const held = { local: { ...localStorage }, session: { ...sessionStorage }, databases: {} };
  for (const { name, version } of await indexedDB.databases()) {
    const db = await new Promise((yes, no) => {
      const open = indexedDB.open(name, version);
      open.onsuccess = () => yes(open.result);
      open.onerror = no;
    });
    held.databases[name] = {};
    for (const store of db.objectStoreNames) {
      held.databases[name][store] = await new Promise((yes) => {
        const all = db.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => yes(all.result);
      });
    }
    db.close();
  }
  held.caches = 'caches' in window ? await caches.keys() : [];
  held.cookies = document.cookie;
  done(JSON.stringify(held));
})();";
const ASKS: &str = "const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;";

async fn held(world: &World) -> Result<Value> {
    let held: String = world.driver().execute_async(HELD, Vec::new()).await?.convert()?;
    Ok(serde_json::from_str(&held)?)
}

/// Somebody else's sheet is kept here. Then somebody answers an invitation and says that the device is
/// shared. Gives back what was held before they began.
async fn answering(world: &World) -> Result<Value> {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Never").await?;
    world.is_stored("never").await?;
    world.goto("#/").await?;
    world.settle().await?;
    let before = held(world).await?;
    world.goto(INVITATION).await?;
    world.sees(words().invited.shared_hint).await?;
    world.press(words().invited.start_shared).await?;
    world.choose("Often").await?;
    world.note_on(FIRST, WORDS, true).await?;
    world.sees(words().shared.line).await?;
    world.sees(words().shared.notice).await?;
    Ok(before)
}

/// Nothing of the words is on the page, in its fields or in what is held. But for the address to begin again at,
/// all that is held was there before.
async fn shows_nothing(world: &World, before: &Value) -> Result {
    world.sees_not("zebra").await?;
    let fields = "return [...document.querySelectorAll('input, textarea')]
        .every((field) => !field.value.includes('zebra'));";
    ensure(world.holds(fields).await?, "a field has the words")?;
    let mut now = held(world).await?;
    let mark = now["session"].as_object_mut().and_then(|tab| tab.remove(MARK));
    let is_address = |mark: Value| mark == "#/" || mark == INVITATION;
    ensure(mark.is_none_or(is_address), "the tab knows more than where to begin again")?;
    ensure(now == *before, format!("held before:\n{before}\nnow:\n{now}"))
}

#[tokio::test]
async fn answers_are_given_and_then_nothing_of_them_is_left() -> Result {
    run(Setup::PHONE, async |world| {
        let (f, s) = (&words().finish, &words().shared);
        let before = answering(world).await?;
        ensure(world.holds(ASKS).await?, "it lets words go without asking")?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        // Nothing of others is in sight.
        world.goto("#/").await?;
        world.sees(s.where_kept).await?;
        world
            .has_exactly(
                1,
                crate::support::find::Kind::Link,
                &format!("{}…", words().common.go_on),
                "",
            )
            .await?;
        world.follow(s.finish).await?;
        world.sees(f.give_first).await?;
        world.follow(words().give.title).await?;
        world.sees(words().give.ticked).await?;
        world.press(words().give.as_file).await?;
        world.press(words().give.what_title).await?;
        world.sees("zebra").await?;
        world.press(words().copy.download).await?;
        let file = world.downloaded("txt").await?.text;
        ensure(file.contains(WORDS), "the words are not in the file")?;
        world.press(s.finish).await?;
        world.sees_title(f.cleared_title).await?;
        ensure(!world.holds(ASKS).await?, "it asks though all is clear")?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        shows_nothing(world, &before).await?;
        for _ in 0..5 {
            world.back().await?;
            shows_nothing(world, &before).await?;
        }
        world.goto("#/finish").await?;
        world.reload().await?;
        shows_nothing(world, &before).await?;
        show(world, &world.driver().new_tab().await?).await?;
        world.prepare().await?;
        world.goto("#/").await?;
        world.sees("Ridge Street").await?;
        shows_nothing(world, &before).await
    })
    .await
}

#[tokio::test]
async fn a_page_that_the_browser_remembers_is_empty() -> Result {
    run(Setup::PHONE, async |world| {
        let before = answering(world).await?;
        // The browser asks first; the answer here is to go.
        world.leave_app().await?;
        world.back().await?;
        world.is_ready().await?;
        shows_nothing(world, &before).await?;
        // As the browser would show a page that it held on to.
        world.reload().await?;
        world.goto(INVITATION).await?;
        world.press(words().start.start).await?;
        world.note_on(FIRST, WORDS, true).await?;
        let again =
            "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));";
        world.driver().execute(again, Vec::new()).await?;
        world.sees_title(words().finish.cleared_title).await?;
        shows_nothing(world, &before).await?;
        // Whoever comes next can begin.
        world.follow(words().finish.begin_again).await?;
        ensure(world.route().await? == INVITATION, "there is no way to begin")?;
        shows_nothing(world, &before).await
    })
    .await
}

#[tokio::test]
async fn a_page_that_is_loaded_again_says_what_is_gone_and_leads_back_to_the_invitation() -> Result
{
    run(Setup::PHONE, async |world| {
        let finish = &words().finish;
        let before = answering(world).await?;
        world.reload().await?;
        world.sees_title(finish.cleared_title).await?;
        world.sees(finish.cleared_next).await?;
        world.sees_not("bin, or").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.follow(finish.begin_again).await?;
        ensure(world.route().await? == INVITATION, world.route().await?)?;
        world.sees(finish.help_is_on).await?;
        world.press(words().start.start).await?;
        world.is_chosen("", "Often", false).await?;
        world.note_on(FIRST, WORDS, false).await?;
        world.sees(words().shared.line).await?;
        world.goto("#/finish").await?;
        world.press(finish.clear).await?;
        world.sees_title(finish.cleared_title).await?;
        shows_nothing(world, &before).await?;
        world.reload().await?;
        world.follow(finish.begin_again).await?;
        world.sees(words().shared.where_kept).await?;
        shows_nothing(world, &before).await
    })
    .await
}

#[tokio::test]
async fn the_next_person_begins_anew_and_sees_nothing_of_the_last() -> Result {
    run(Setup::PHONE, async |world| {
        let passing = &words().passing;
        let before = answering(world).await?;
        world.goto(INVITATION).await?;
        world.sees(passing.begun).await?;
        world.sees_not(words().invited.go_on).await?;
        world.press(passing.begun_clear).await?;
        world.sees_not(passing.begun).await?;
        world.sees(words().finish.help_is_on).await?;
        shows_nothing(world, &before).await
    })
    .await
}

#[tokio::test]
async fn help_lets_anybody_keep_nothing() -> Result {
    run(Setup::PHONE, async |world| {
        let finish = &words().finish;
        world.goto("#/").await?;
        world.settle().await?;
        let before = held(world).await?;
        world.goto("#/help/keeping").await?;
        world.press(finish.others).await?;
        world.sees(finish.help_is_on).await?;
        world.start_sheet(ASSESSMENT, "quick", OTHERS).await?;
        world.note_on(FIRST, WORDS, false).await?;
        world.sees(words().shared.line).await?;
        // A preference is no exception.
        world.follow(words().sheet.whole_sheet).await?;
        world.sees_title("How we work together").await?;
        world.goto("#/finish").await?;
        world.sees_title(finish.title).await?;
        world.press(finish.clear).await?;
        world.sees_title(finish.cleared_title).await?;
        world.goto("#/").await?;
        world.sees_not(OTHERS).await?;
        shows_nothing(world, &before).await
    })
    .await
}

#[tokio::test]
async fn where_local_storage_is_off_the_page_says_that_a_second_place_keeps_the_words() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let keeping = &words().keeping;
        let off = "Object.defineProperty(window, 'localStorage', {
            get() { throw new DOMException('off', 'SecurityError'); } });";
        world.run_first(off).await?;
        world.goto("#/").await?;
        world.sees(keeping.second).await?;
        world.sees_not(keeping.blocked).await?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.note_on(FIRST, WORDS, false).await?;
        world.sees("Saved in a second place here, ").await?;
        ensure(!world.holds(ASKS).await?, "it asks though the words are kept")?;
        world.reload().await?;
        world
            .field_has(&crate::support::start::item(FIRST)?.note.unwrap_or_default(), WORDS)
            .await?;
        world.sees_not(keeping.recovered_title).await
    })
    .await
}

/// Whether neither files of the app nor what hands them out are kept.
const KEEPS_NO_FILES: &str = "const [done] = arguments;
    Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
        .then(([caches, workers]) => done(caches.length + workers.length === 0));";

#[tokio::test]
async fn not_even_the_app_is_kept_there_nor_before_somebody_says_whose_device_it_is() -> Result {
    run(Setup::KEEPING, async |world| {
        let keeps_none = async || -> Result {
            let none = world.driver().execute_async(KEEPS_NO_FILES, Vec::new()).await?;
            ensure(none.convert()?, "files of the app are kept")
        };
        world.goto(INVITATION).await?;
        world.sees(words().invited.shared_hint).await?;
        keeps_none().await?;
        world.press(words().invited.start_shared).await?;
        world.choose("Often").await?;
        for page in ["#/about", "#/help", "#/"] {
            world.goto(page).await?;
            world.sees(words().shared.notice).await?;
            world.settle().await?;
        }
        world.reload().await?;
        world.goto("#/about").await?;
        world.sees(words().release.coming).await?;
        keeps_none().await
    })
    .await
}
