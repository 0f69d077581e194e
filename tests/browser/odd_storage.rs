//! Browsers in which a place for words is missing, fails, never answers, or keeps something else.

use serde_json::json;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

const WORDS: &str = "The zebra room was cold";
const NO_LOCAL: &str = "Object.defineProperty(window, 'localStorage', { value: null });";
const NO_JOURNAL: &str = "Object.defineProperty(window, 'indexedDB', { value: undefined });";
/// What opening the journal can come to, where it is there at first sight.
const JOURNAL_FAILS: [&str; 2] = [
    // As where a later version made it: that fails only after a while.
    "const own = IDBFactory.prototype.open;
     IDBFactory.prototype.open = function (name) {
         const later = own.call(this, name + '-later', 9);
         later.onsuccess = () => later.result.close();
         return own.call(this, name + '-later', 1);
     };",
    "IDBFactory.prototype.open = () => new EventTarget();",
];
/// Sheets are kept with another word, while that is switched on.
const LIES: &str = "const own = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
        const lies = window.lies && key.startsWith('shared-table.sheet.');
        own.call(this, key, lies ? text.replace('zebra', 'sable') : text);
    };";
/// What comes of asking the browser to keep things; each time it is asked that is counted.
const PROMISES: [(&str, &str); 4] = [
    ("no", "Promise.resolve(false)"),
    ("nothing, ever", "new Promise(() => {})"),
    ("an error later", "Promise.reject(new TypeError('not here'))"),
    ("an error at once", "(() => { throw new TypeError('not here'); })()"),
];
const NO_PROMISE: &str = "Object.defineProperty(navigator, 'storage', { value: undefined });
    window.asked = 1;";
const ASKS: &str = "const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;";

fn note() -> Result<String> {
    Ok(item("sa_plan_from_start")?.note.unwrap_or_default())
}

/// Starts a sheet and writes into it.
async fn write(world: &World) -> Result {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.write(&note()?, WORDS).await
}

#[tokio::test]
async fn without_any_local_storage_the_page_works_and_gives_a_copy() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let keeping = &words().keeping;
        world.run_first(NO_LOCAL).await?;
        world.run_first(NO_JOURNAL).await?;
        world.goto("#/").await?;
        world.sees(keeping.blocked_title).await?;
        ensure(!world.holds(ASKS).await?, "it asks though there is nothing to lose")?;
        write(world).await?;
        world.sees(keeping.not_saved_blocked).await?;
        ensure(world.holds(ASKS).await?, "it lets words go without asking")?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        ensure(file.text.contains(WORDS), "the words are not in the copy")
    })
    .await
}

#[tokio::test]
async fn without_any_local_storage_the_second_place_keeps_the_words() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let keeping = &words().keeping;
        world.run_first(NO_LOCAL).await?;
        world.goto("#/").await?;
        world.sees(keeping.second).await?;
        write(world).await?;
        world.sees("Saved in a second place here, ").await?;
        ensure(!world.holds(ASKS).await?, "it asks though the words are kept")?;
        world.reload().await?;
        world.field_has(&note()?, WORDS).await?;
        world.sees_not(keeping.recovered_title).await
    })
    .await
}

/// Local storage goes on alone, and the page says so.
async fn goes_on_alone(world: &World) -> Result {
    let keeping = &words().keeping;
    world.goto("#/").await?;
    world.sees(keeping.journal_off).await?;
    write(world).await?;
    world.is_stored(WORDS).await?;
    world.sees("Saved on this device, ").await?;
    ensure(!world.holds(ASKS).await?, "it asks though the words are kept")?;
    world.reload().await?;
    world.sees(keeping.journal_off).await?;
    world.field_has(&note()?, WORDS).await
}

#[tokio::test]
async fn without_a_journal_local_storage_goes_on_alone() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.run_first(NO_JOURNAL).await?;
        goes_on_alone(world).await
    })
    .await
}

#[tokio::test]
async fn where_the_journal_does_not_open_local_storage_goes_on_alone() -> Result {
    for fails in JOURNAL_FAILS {
        run_with_tools(Setup::PHONE, async |world| {
            world.run_first(fails).await?;
            goes_on_alone(world).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_kept_with_another_word_is_not_said_to_be_saved() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let keeping = &words().keeping;
        world.run_first(LIES).await?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let lies = async |on: bool| {
            world.note(format!("the store lies: {on}"));
            let script = "window.lies = arguments[0];";
            world.driver().execute(script, vec![json!(on)]).await.map(drop)
        };
        lies(true).await?;
        world.write(&note()?, WORDS).await?;
        world.sees(keeping.other_title).await?;
        world.sees(keeping.not_saved).await?;
        world.field_has(&note()?, WORDS).await?;
        ensure(world.holds(ASKS).await?, "it lets words go without asking")?;
        world.press(keeping.try_again).await?;
        world.hears(keeping.still_not_saved).await?;
        // Whoever goes all the same has the words from the second place.
        world.reload().await?;
        world.field_has(&note()?, WORDS).await?;
        world.is_stored(WORDS).await?;
        lies(true).await?;
        world.write(&note()?, " again").await?;
        world.sees(keeping.other_title).await?;
        lies(false).await?;
        world.press(keeping.try_again).await?;
        world.sees_not(keeping.other_title).await?;
        world.is_stored(&format!("{WORDS} again")).await
    })
    .await
}

#[tokio::test]
async fn whatever_the_browser_says_when_it_is_asked_to_keep_things_words_are_kept() -> Result {
    run(Setup::PHONE, async |world| {
        let answers = PROMISES.map(|(says, answer)| {
            let stub = format!(
                "window.asked = 0;
                 StorageManager.prototype.persist = () => {{ window.asked += 1; return {answer}; }};"
            );
            (says, stub)
        });
        let missing = ("nothing, as it can't be asked", NO_PROMISE.to_owned());
        write(world).await?;
        for (says, stub) in answers.into_iter().chain([missing]) {
            world.reload().await?;
            world.note(format!("it says {says}"));
            world.driver().execute(&stub, Vec::new()).await?;
            let said = format!(" and {}", says.replace(' ', "-"));
            world.write(&note()?, &said).await?;
            world.is_stored(&said).await?;
            world.sees("Saved on this device, ").await?;
            ensure(world.holds("return window.asked === 1;").await?, "it was not asked once")?;
        }
        ensure(!world.holds(ASKS).await?, "it asks though the words are kept")
    })
    .await
}
