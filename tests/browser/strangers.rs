//! Files that are not ours, damaged, or from a newer version: each gets a plain sentence.

use std::path::PathBuf;

use shared_table::format::open::{MAX_BYTES, MAX_OWN_BYTES};

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::ASSESSMENT;
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

const COPY: &str = r#"{"kind":"shared-table-copy","version":1,"app":"Shared Table 0.1.0","made":"2026-11-17T16:00:00Z","#;

/// Notes how long the page did nothing else than one thing.
const WATCH_PAUSES: &str = "window.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => {
        window.longest = Math.max(window.longest, one.duration);
    })).observe({ type: 'longtask' });";

fn made(world: &World, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    world.make_file(name, bytes)
}

/// Opens one file and checks what is said to it, and that there is nothing to take in.
async fn is_told(world: &World, name: &str, bytes: &[u8], sentence: &str) -> Result {
    let w = &words().open;
    let file = made(world, name, bytes)?;
    world.goto("#/open").await?;
    world.give_files(&[file]).await?;
    world.sees(&format!("{} {name}", w.not_opened)).await?;
    world.sees(sentence).await?;
    world.has_no(Kind::Button, w.accept_none, "").await?;
    world.press(w.put_away).await?;
    world.sees_not(name).await
}

#[tokio::test]
async fn what_is_not_ours_is_named_for_what_it_is() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().open;
        let noise: Vec<u8> = (0..4096_u32).map(|n| (n * 7 % 251) as u8).collect();
        let deep = "[".repeat(20_000);
        let strangers: [(&str, &[u8], &str); 11] = [
            ("empty.json", b"", w.refused_empty),
            ("page.html", b"<!DOCTYPE html><html><body>Sign in</body></html>", w.refused_html),
            ("paper.pdf", b"%PDF-1.7\n1 0 obj", w.refused_pdf),
            ("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", w.refused_image),
            ("pack.zip", b"PK\x03\x04\x14\0\0\0", w.refused_zip),
            ("table.csv", b"name,age\nWren,4\nOwl,9\n", w.refused_csv),
            ("other.json", br#"{"name":"another program"}"#, w.refused_other_json),
            ("noise.json", &noise, w.refused_binary),
            ("letter.txt", b"Dear all, see you on Tuesday.", w.refused_text),
            ("deep.json", deep.as_bytes(), w.refused_too_deep),
            (
                "newer.json",
                br#"{"kind":"shared-table-copy","version":99,"sheets":[]}"#,
                w.refused_newer,
            ),
        ];
        for (name, bytes, sentence) in strangers {
            is_told(world, name, bytes, sentence).await?;
        }
        world.goto("#/").await?;
        world.sees(words().home.none_title).await?;
        let kept = world.stored_under("shared-table.sheet.").await?;
        ensure(kept.is_empty(), "a stranger was taken in")
    })
    .await
}

#[tokio::test]
async fn a_huge_file_is_refused_without_a_pause() -> Result {
    run(Setup::WIDE, async |world| {
        let huge = vec![b'x'; MAX_BYTES + 1];
        is_told(world, "huge.json", &huge, words().open.refused_too_large).await?;
        let mut own = COPY.as_bytes().to_vec();
        own.resize(MAX_BYTES + 1, b' ');
        is_told(world, "own.json", &own, words().open.refused_damaged).await?;
        own.resize(MAX_OWN_BYTES + 1, b' ');
        is_told(world, "larger.json", &own, words().open.refused_too_large).await
    })
    .await
}

/// Notes whether anything of a file is read.
const WATCH_READING: &str = "window.read = 0;
    for (const name of ['arrayBuffer', 'slice', 'stream', 'text']) {
        const own = Blob.prototype[name];
        Blob.prototype[name] = function (...args) { window.read += 1; return own.apply(this, args); };
    }";

#[tokio::test]
async fn a_file_of_four_gigabytes_is_refused_unread() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        let name = "four-gigabytes.json";
        let file = made(world, name, COPY.as_bytes())?;
        // Its end is a long hole, which takes no room on a disk.
        std::fs::OpenOptions::new().write(true).open(&file)?.set_len(4 << 30)?;
        world.goto("#/open").await?;
        for script in [WATCH_PAUSES, WATCH_READING] {
            world.driver().execute(script, Vec::new()).await?;
        }
        world.give_files(&[file]).await?;
        world.sees(&format!("{} {name}", words().open.not_opened)).await?;
        world.sees(words().open.refused_too_large).await?;
        ensure(world.holds("return window.read === 0;").await?, "some of it was read")?;
        ensure(world.holds("return window.longest < 1000;").await?, "the page stood still")?;
        // The same eye sees that other files are read.
        is_told(world, "empty.json", b"", words().open.refused_empty).await?;
        ensure(world.holds("return window.read > 0;").await?, "no file is read")
    })
    .await
}

#[tokio::test]
async fn what_can_be_saved_of_a_damaged_file_is_offered() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().open;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        let file = world.save_copy(words().copy.form_json, "json").await?;
        world.move_to_fresh_browser().await?;
        let end = file.text.trim_end();
        let cut = world.make_file("cut.json", &end[..end.len() - 4])?;
        let broken =
            world.make_file("broken.json", format!("{COPY}\"sheets\":[{{\"id\":7}}]}}"))?;
        world.open_files(&[cut, broken]).await?;
        world.sees("cut.json").await?;
        world.sees(w.what_was_wrong).await?;
        world.sees(w.problem_cut_short).await?;
        world.sees(w.ask_again).await?;
        world.sees(&format!("{} broken.json", w.not_opened)).await?;
        world.sees(w.refused_damaged).await?;
        world.take_in(2).await?;
        world.goto("#/").await?;
        world.sees("Ridge Street").await?;
        world.sees("1 of 8 answered").await
    })
    .await
}

#[tokio::test]
async fn a_file_with_half_a_million_keys_is_answered_without_a_long_pause() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        let keys: Vec<String> = (0..500_000).map(|n| format!("\"k{n}\":1")).collect();
        let many = format!("{COPY}{}}}", keys.join(","));
        world.goto("#/open").await?;
        world.driver().execute(WATCH_PAUSES, Vec::new()).await?;
        is_told(world, "many.json", many.as_bytes(), words().open.refused_damaged).await?;
        let pause = "return window.longest;";
        let pause: f64 = world.driver().execute(pause, Vec::new()).await?.convert()?;
        // It was 150 to 270 ms where two programs shared each processor, and 1,023 where five did.
        ensure(pause < 3000.0, format!("the page stood still for {pause} ms"))
    })
    .await
}
