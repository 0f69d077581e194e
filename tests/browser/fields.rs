//! No browser remembers what somebody types, and no spell checker gets the words of a private part.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, items};
use crate::support::tour::{State, Stop};
use crate::support::world::run;
use crate::support::{Result, ensure, words};
use serde_json::json;
use shared_table::domain::document::limits::{MAX_LIST, MAX_NAME};

/// A sheet of the example with many private parts in it.
const MOSTLY_PRIVATE: &str = "#/sheet/example-sheet-bring/whole";
/// Fields that a browser may remember.
const REMEMBERED: &str = "return [...document.querySelectorAll('input, textarea, select')]
    .filter((field) => field.type !== 'file' && field.getAttribute('autocomplete') !== 'off')
    .map((field) => field.outerHTML.slice(0, 200));";
/// How many fields stand in a private part, and those of them whose words are checked.
const PRIVATE: &str = "const parts = [...document.querySelectorAll('.st-private')]
        .map((hint) => hint.closest('.st-sheet-section') ?? document.getElementById('main'));
    const words = '.st-question textarea, .st-question input[type=text]';
    const fields = parts.flatMap((part) => [...part.querySelectorAll(words)]);
    return [fields.length, fields.filter((field) => field.spellcheck).map((field) => field.id)];";

/// Puts words into a field and tells nobody, or only at the end: what dictation and form fillers do.
const PUT: &str = "const [id, words, told] = arguments;
    const field = document.getElementById(id);
    field.focus();
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, words);
    if (told) { field.dispatchEvent(new Event('change', { bubbles: true })); }
    field.blur();";

/// Pastes into the field where the focus is. What nobody takes goes into the field.
const PASTE: &str = "const data = new DataTransfer();
    data.setData('text/plain', arguments[0]);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    return document.activeElement.dispatchEvent(event);";

#[tokio::test]
async fn a_list_that_is_pasted_becomes_lines_and_one_undo_takes_it_back() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        world.start_sheet("goals", "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/gp_done_ideas")).await?;
        world.press(w.add_line).await?;
        // The focus goes to the new line a moment after the press.
        world.focus_is_on("main input[type=text], main textarea").await?;
        let list =
            "•\tWe listen first\r\n•\tWe say “no” early\r\n•\tPapers come five days before\r\n";
        let with = vec![json!(list)];
        let is_left = world.driver().execute(PASTE, with).await?.convert::<bool>()?;
        ensure(!is_left, "it is pasted into the one line too")?;
        world.hears("3 lines are added.").await?;
        world.has_exactly(3, Kind::Button, &format!("{}…", words().common.remove), "").await?;
        world.is_stored("Papers come five days before").await?;
        world.focus_is_on("main input[type=text], main textarea").await?;
        let one = vec![json!("One more thing")];
        let is_left = world.driver().execute(PASTE, one).await?.convert::<bool>()?;
        ensure(is_left, "one line is a list")?;
        world.press(words().common.undo).await?;
        world.has_exactly(1, Kind::Button, &format!("{}…", words().common.remove), "").await
    })
    .await
}

#[tokio::test]
async fn what_is_full_says_so_and_takes_no_more() -> Result {
    run(Setup::PHONE, async |world| {
        let w = words();
        world.goto("#/start/goals").await?;
        world.write(w.start.project_name, &"n".repeat(MAX_NAME - 1)).await?;
        world.sees_not(w.common.field_full).await?;
        world.type_words("nno").await?;
        world.sees(w.common.field_full).await?;
        let name = world.value(w.start.project_name).await?;
        ensure(name == "n".repeat(MAX_NAME), format!("the name is {name}"))?;
        world.press(w.start.start).await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/gp_done_ideas")).await?;
        world.press(w.sheet.add_line).await?;
        let list: String =
            (0..=MAX_LIST).map(|n| ["line ", &n.to_string(), "\n"].concat()).collect();
        world.driver().execute(PASTE, vec![json!(list)]).await?;
        world.sees(w.common.list_full).await?;
        // The other list of that page still has room.
        world.has_exactly(1, Kind::Button, w.sheet.add_line, "").await?;
        world.is_stored(&format!("line {}", MAX_LIST - 1)).await?;
        let (_, kept) = world.stored_sheet().await?;
        ensure(!kept.contains(&format!("line {MAX_LIST}")), "one line too many is kept")
    })
    .await
}

#[tokio::test]
async fn words_that_are_told_of_only_at_the_end_are_kept() -> Result {
    run(Setup::PHONE, async |world| {
        let put = async |id: &str, words: &str, told: bool| {
            world.note(format!("put “{words}” into {id}"));
            let with = vec![json!(id), json!(words), json!(told)];
            world.driver().execute(PUT, with).await.map(drop)
        };
        let w = &words().start;
        world.goto(&format!("#/start/{ASSESSMENT}")).await?;
        let name = world.find(Kind::Field, w.project_name).await?.id().await?;
        put(&name.unwrap_or_default(), "Elm Road", true).await?;
        world.press(w.start).await?;
        world.is_stored("Elm Road").await?;
        let first = items(ASSESSMENT, "full")?.remove(0);
        world.sees_title(&first.text).await?;
        let note = first.note.unwrap_or_default();
        for (words, told) in [("Dictated words", true), ("Words of a password manager", false)] {
            put(&format!("{}-note", first.id), words, told).await?;
            world.is_stored(words).await?;
            world.choose(if told { "Often" } else { "Never" }).await?;
            world.field_has(&note, words).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_field_is_remembered_and_private_words_are_not_checked() -> Result {
    run(Setup::WIDE, async |world| {
        let mut private = 0;
        let mut stops = world.furnish().await?;
        stops.push(Stop { route: MOSTLY_PRIVATE.to_owned(), state: State::Unfolded });
        for stop in stops {
            world.visit(&stop).await?;
            let found = world.driver().execute(REMEMBERED, Vec::new()).await?;
            let found = found.convert::<Vec<String>>()?;
            ensure(found.is_empty(), format!("{stop:?}: {found:?}"))?;
            let found = world.driver().execute(PRIVATE, Vec::new()).await?;
            let (n, checked) = found.convert::<(usize, Vec<String>)>()?;
            private += n;
            ensure(checked.is_empty(), format!("{stop:?} is private, and checked: {checked:?}"))?;
        }
        ensure(private > 1, "no private part was looked at")
    })
    .await
}
