//! Files that people choose: odd names, none at all, one that goes away, one that does not fit.

use std::fs;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

const COPY: &str = include_str!("../fixtures/v1/by-hand.json");
/// No ending, and endings by which a browser takes it for something else; letters of all kinds, and names
/// that run from right to left, one of them in disguise.
const NAMES: [&str; 7] = [
    "shared-table",
    "copy.bin",
    "copy.png",
    "copy.html",
    "Kopie 🎉 (1) – été.json",
    "نسخة من الطاولة.json",
    "copy\u{202e}gnp.json",
];
/// Reading a file waits until the test goes on.
const HOLD: &str = "const own = Blob.prototype.arrayBuffer;
    const held = new window.Promise((go) => { window.go = go; });
    Blob.prototype.arrayBuffer = async function () {
        window.reads = true;
        await held;
        return own.call(this);
    };";
/// What browsers tell when somebody closes their dialog for files: the first now, the second in former times.
const CLOSE_DIALOG: &str = "const input = document.querySelector('input[type=file]');
    for (const name of ['cancel', 'change']) { input.dispatchEvent(new Event(name, { bubbles: true })); }";

#[tokio::test]
async fn the_content_counts_and_not_the_name() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().open;
        for name in NAMES {
            world.open_files(&[world.make_file(name, COPY)?]).await?;
            world.sees("It holds 4 sheets.").await?;
            world.sees(name).await?;
            world.press(w.leave).await?;
            world.hears(w.left).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn closing_the_dialog_without_a_file_changes_nothing() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().open;
        let close = async || {
            world.note("close the dialog");
            world.driver().execute(CLOSE_DIALOG, Vec::new()).await?;
            world.settle().await
        };
        world.goto("#/open").await?;
        close().await?;
        world.sees_not(w.arrived_title).await?;
        world.sees_not(w.not_opened).await?;
        world.open_files(&[world.make_file("copy.json", COPY)?]).await?;
        // What came before is still there.
        close().await?;
        world.sees("It holds 4 sheets.").await?;
        world.sees_not(w.not_opened).await
    })
    .await
}

/// Chooses a file, and does something to it after the browser took it and before it is read.
async fn choose_and(world: &World, meanwhile: impl FnOnce() -> std::io::Result<()>) -> Result {
    world.goto("#/open").await?;
    world.reload().await?;
    world.driver().execute(HOLD, Vec::new()).await?;
    world.give_files(&[world.make_file("copy.json", COPY)?]).await?;
    let reads = async || Ok(world.holds("return window.reads === true;").await?.then_some(()));
    world.until("that the file is read", reads).await?;
    meanwhile()?;
    world.driver().execute("window.go();", Vec::new()).await?;
    world.sees(&format!("{} copy.json", words().open.not_opened)).await
}

#[tokio::test]
async fn a_file_that_goes_away_while_it_is_read_is_told() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().open;
        let path = world.desk().join("copy.json");
        choose_and(world, || fs::remove_file(&path)).await?;
        world.sees(w.not_there).await?;
        // As a file whose reading fails in the middle.
        choose_and(world, || fs::write(&path, "shorter")).await?;
        world.sees(w.not_read).await?;
        // It is there again, and the same choice works.
        world.reload().await?;
        world.open_files(&[world.make_file("copy.json", COPY)?]).await?;
        world.sees("It holds 4 sheets.").await?;
        world.sees_not(w.not_opened).await
    })
    .await
}

/// How much room the page says that the file needs.
async fn needed_kilobytes(world: &World) -> Result<usize> {
    let (before, after) = words().open.no_room.split_once("{size}").ok_or("no place for a size")?;
    let text = world.page_text().await?;
    let said = text.split_once(before).and_then(|(_, rest)| rest.split_once(after));
    let (size, _) = said.ok_or("the page does not say how much")?;
    Ok(size.parse()?)
}

#[tokio::test]
async fn a_file_that_does_not_fit_changes_nothing_and_says_how_much_it_needs() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().open;
        world.open_files(&[world.make_file("copy.json", COPY)?]).await?;
        world.fill_storage().await?;
        let before = world.stored_under("shared-table.").await?;
        world.press("Add these 6").await?;
        world.sees(w.no_room_title).await?;
        let needed = needed_kilobytes(world).await?;
        world.sees(w.no_room_way).await?;
        let now = world.stored_under("shared-table.").await?;
        ensure(now == before, format!("something of it is kept: {now:?}"))?;
        ensure(!world.journal().await?.contains("shared-table-sheet"), "the second place has it")?;
        world.has_exactly(1, Kind::Button, w.leave, "").await?;
        world.free_storage().await?;
        world.take_in(6).await?;
        let kept = world.stored_under("shared-table.").await?;
        let letters = |all: &[(String, String)]| -> usize {
            all.iter().map(|(k, t)| k.len() + t.len()).sum()
        };
        let took = letters(&kept) - letters(&before);
        let is_right = (took..=took * 3 / 2).contains(&(needed * 1000));
        ensure(is_right, format!("it took {took} and said {needed} KB"))
    })
    .await
}
