//! The program breaks: what was typed can still be saved, and a reload goes on.

use std::collections::BTreeMap;

use serde_json::json;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, REVIEW, item};
use crate::support::watch;
use crate::support::world::{run, run_with_tools};
use crate::support::{Result, ensure, words};

/// Types words, and says that the page is left. Gives what is kept in local storage after that.
const TYPE_AND_LEAVE: &str = r"
const field = document.querySelector('#main textarea');
field.value = arguments[0];
field.dispatchEvent(new InputEvent('input', { bubbles: true }));
window.dispatchEvent(new Event('pagehide'));
return Object.values({ ...localStorage }).join();";
/// A browser that makes no element any more: the program counts on it, and breaks off.
const NO_ELEMENTS: &str = r"
const own = ['createElement', 'createElementNS'].map((name) => [name, Document.prototype[name]]);
for (const [name] of own) { Document.prototype[name] = () => { throw new Error('no more elements'); }; }
[...document.querySelectorAll('#main button')].find((b) => b.textContent.trim() === arguments[0]).click();
return new Promise((done) => {
  const look = () => {
    if (!document.documentElement.hasAttribute('data-crashed')) { setTimeout(look, 10); return; }
    for (const [name, make] of own) { Document.prototype[name] = make; }
    done(true);
  };
  look();
});";

/// What the program does when it stops.
const BREAK: &str = "window.dispatchEvent(new Event('shared-table-panic'));";

#[tokio::test]
async fn typed_words_can_be_downloaded_and_are_there_after_a_reload() -> Result {
    run(Setup::PHONE, async |world| {
        let first = item("sa_plan_from_start")?;
        let note = first.note.clone().unwrap_or_default();
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.write(&note, "Nobody told the night staff").await?;
        world.is_stored("Nobody told the night staff").await?;
        world.note("break the program");
        world.driver().execute(BREAK, Vec::new()).await?;
        world.sees("Something went wrong").await?;
        world.focus_is_on("#rescue-title").await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        world.press("Download what is stored here").await?;
        let file = world.downloaded("txt").await?;
        ensure(file.text.contains("Nobody told the night staff"), "the words are not in the file")?;
        world.press("Reload the page").await?;
        world.is_ready().await?;
        world.sees_not("Something went wrong").await?;
        world.field_has(&note, "Nobody told the night staff").await?;
        world.sees(words().sheet.skip_hint).await
    })
    .await
}

#[tokio::test]
async fn a_program_that_breaks_off_saves_nothing_more_and_offers_the_last_words() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let first = item("rv_achieved_think")?.text;
        world.start_sheet(REVIEW, "project", "Ridge Street").await?;
        let sheet = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{sheet}/page/rv_achieved_think")).await?;
        let type_and_leave = async |said: &str| -> Result<BTreeMap<String, String>> {
            world.driver().execute(TYPE_AND_LEAVE, vec![json!(said)]).await?;
            world.stored().await
        };
        let before = type_and_leave("Whole words").await?;
        let is_kept = before.values().any(|text| text.contains("Whole words"));
        ensure(is_kept, "leaving saves nothing")?;
        world.note("break the program");
        let add = vec![json!(words().sheet.add_action)];
        world.driver().execute(NO_ELEMENTS, add).await?;
        world.sees("Something went wrong").await?;
        let after = type_and_leave("Half-changed words").await?;
        ensure(after == before, format!("a program that has broken off saved: {after:?}"))?;
        let journal = world.journal().await?;
        ensure(journal.contains("Whole words") && !journal.contains("Half-changed"), journal)?;
        world.press("Download what is stored here").await?;
        let file = world.downloaded("txt").await?.text;
        let both = ["Whole words", "Half-changed words"].iter().all(|said| file.contains(said));
        ensure(both, format!("not all words are in the file: {file}"))?;
        // It says where it broke, and nothing of what somebody wrote.
        let told = watch::complaints(world.driver()).await?;
        let is_told = told.iter().any(|told| told.contains("Shared Table stopped at"));
        ensure(is_told && !told.concat().contains("words"), format!("{told:?}"))?;
        world.press("Reload the page").await?;
        world.sees_not("Something went wrong").await?;
        world.field_has(&first, "Whole words").await
    })
    .await
}
