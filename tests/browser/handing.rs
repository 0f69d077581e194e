//! Handing a copy over: by the share sheet, by the clipboard, or in a field to copy from. The page
//! always says which it was.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::ASSESSMENT;
use crate::support::world::{World, run};
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
