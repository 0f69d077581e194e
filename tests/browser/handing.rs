//! Handing a copy over: by the share sheet, by the clipboard, or in a field to copy from. The page
//! always says which it was.

use serde_json::json;
use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::ASSESSMENT;
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

/// A share sheet that takes texts only, as phones' do, and that ends as `window.ending` says. It promises as
/// the page does: a driver's script may have a `Promise` of its own.
const SHARE_SHEET: &str = "
navigator.canShare = ({ files }) => files[0].name.endsWith('.txt');
navigator.share = ({ files }) => new window.Promise((done, failed) => {
  if (window.ending) { failed(new window.DOMException('', window.ending)); return; }
  window.shared = files[0].name;
  done();
});";
const CLIPBOARD: &str =
    "navigator.clipboard.writeText = async (text) => { window.copied = text; };";
const NO_CLIPBOARD: &str = "
navigator.clipboard.writeText = async () => { throw new DOMException('', 'NotAllowedError'); };
document.execCommand = () => false;";

const NO_DOWNLOAD: &str = "URL.createObjectURL = () => { throw new TypeError('refused'); };";
/// A page on a plain `http` address has no clipboard.
const CLIPBOARD_MISSING: &str =
    "Object.defineProperty(navigator, 'clipboard', { value: undefined });";

async fn at_the_copy_page(world: &World, stub: &str) -> Result {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.choose("Often").await?;
    world.driver().execute(stub, Vec::new()).await?;
    world.goto("#/copy").await
}

#[tokio::test]
async fn a_share_sheet_takes_the_text_or_is_closed_again() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().copy;
        at_the_copy_page(world, SHARE_SHEET).await?;
        world.press(w.share).await?;
        world.hears(w.done_shared).await?;
        let name = "return /^shared-table_ridge-street_.*[.]txt$/.test(window.shared);";
        ensure(world.holds(name).await?, "another file was shared")?;
        world.driver().execute("window.ending = 'AbortError';", Vec::new()).await?;
        world.press(w.share).await?;
        world.hears(w.cancelled).await?;
        world.driver().execute("window.ending = 'NotAllowedError';", Vec::new()).await?;
        world.press(w.share).await?;
        world.hears(w.done_download).await?;
        let file = world.downloaded("txt").await?;
        ensure(file.text.contains("Ridge Street"), "the file is not the copy")
    })
    .await
}

#[tokio::test]
async fn sharing_is_not_offered_where_the_browser_would_refuse() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().copy;
        at_the_copy_page(world, SHARE_SHEET).await?;
        world.find(Kind::Button, w.share).await?;
        world.choose_in(w.form_label, &format!("{}…", w.form_json)).await?;
        world.has_no(Kind::Button, w.share, "").await
    })
    .await
}

#[tokio::test]
async fn the_text_goes_to_the_clipboard() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().copy;
        at_the_copy_page(world, CLIPBOARD).await?;
        world.press(w.copy_text).await?;
        world.hears(w.done_copied).await?;
        let copied = "return window.copied.includes('Ridge Street');";
        ensure(world.holds(copied).await?, "something else was copied")
    })
    .await
}

#[tokio::test]
async fn the_text_is_shown_where_nothing_else_works() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().copy;
        at_the_copy_page(world, NO_CLIPBOARD).await?;
        world.press(w.copy_text).await?;
        world.hears(w.show_text).await?;
        world.focus_is_on("textarea[readonly]").await?;
        let text = world.value(w.text_label).await?;
        ensure(text.contains("Ridge Street"), "the text is not the copy")?;
        // A copy that nobody took is none.
        world.goto("#/").await?;
        world.sees(w.never_copied).await
    })
    .await
}

#[tokio::test]
async fn sharing_that_breaks_ends_in_a_download_and_is_missing_where_nobody_can_ask_for_it()
-> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().copy;
        at_the_copy_page(world, SHARE_SHEET).await?;
        for breaks in [
            "navigator.share = () => { throw new TypeError('no such thing'); };",
            "navigator.share = () => window.Promise.reject(new TypeError('no such thing'));",
            "delete navigator.share; navigator.share = undefined;",
        ] {
            world.note(breaks);
            world.driver().execute(breaks, Vec::new()).await?;
            world.press(w.share).await?;
            let file = world.downloaded("txt").await?;
            ensure(file.text.contains("Ridge Street"), "the file is not the copy")?;
            world.hears(w.done_download).await?;
        }
        let unknown = "navigator.canShare = undefined; navigator.share = async () => {};";
        world.driver().execute(unknown, Vec::new()).await?;
        world.goto("#/").await?;
        world.goto("#/copy").await?;
        world.find(Kind::Button, w.download).await?;
        world.has_no(Kind::Button, w.share, "").await
    })
    .await
}

#[tokio::test]
async fn without_a_clipboard_the_text_is_copied_by_selecting_or_shown() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().copy;
        at_the_copy_page(world, CLIPBOARD_MISSING).await?;
        world.press(w.copy_text).await?;
        world.hears(w.done_copied).await?;
        // It is there to be pasted.
        world.goto("#/open").await?;
        let field = world.find(Kind::Field, words().open.paste_label).await?;
        field.click().await?;
        world.chord(Key::Control, "v").await?;
        let pasted = async || {
            Ok(world.value(words().open.paste_label).await?.contains("Ridge Street").then_some(()))
        };
        world.until("the text that was copied", pasted).await?;
        world.goto("#/copy").await?;
        let none = "document.execCommand = undefined;";
        world.driver().execute(none, Vec::new()).await?;
        world.press(w.copy_text).await?;
        world.hears(w.show_text).await?;
        let text = world.value(w.text_label).await?;
        ensure(text.contains("Ridge Street"), "the text is not the copy")
    })
    .await
}

#[tokio::test]
async fn a_browser_that_refuses_downloads_leaves_no_copy_that_somebody_counts_on() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let w = &words().copy;
        at_the_copy_page(world, "").await?;
        let denied = json!({ "behavior": "deny" });
        world.tools("Browser.setDownloadBehavior", denied).await?;
        world.press(w.download).await?;
        // The page can't know: it asks whether the file is there.
        world.hears(w.done_download).await?;
        world.sees(w.handed_ask).await?;
        world.goto("#/").await?;
        world.sees("File given to your browser: ").await?;
        world.sees_not("Last copy: ").await?;
        let arrived = std::fs::read_dir(world.downloads())?.count();
        ensure(arrived == 0, "the browser took the file all the same")?;

        // Where the browser says no at once, the text is there to be copied.
        world.driver().execute(NO_DOWNLOAD, Vec::new()).await?;
        world.goto("#/copy").await?;
        world.press(w.download).await?;
        world.hears(w.show_text).await?;
        let text = world.value(w.text_label).await?;
        ensure(text.contains("Ridge Street"), "the text is not the copy")?;
        world.goto("#/").await?;
        world.sees_not("Last copy: ").await
    })
    .await
}
