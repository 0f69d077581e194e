//! Codes of sheets: read by the camera one after another, and what is said where that can't be.

use std::process::Command;

use serde_json::json;

use shared_table::domain::sheet::Sheet;
use shared_table::format::code::write;
use shared_table::format::qr;

use crate::support::browser::{Camera, Setup};
use crate::support::film::film;
use crate::support::raster::raster;
use crate::support::room::{LIVED, VOLUNTEER, WORKS, sheet};
use crate::support::start::{ASSESSMENT, POWER, tool};
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

/// The project that the codes belong to.
const PROJECT: &str = "ridge";

fn code(sheet: &Sheet) -> Result<String> {
    write(&tool(sheet.tool.as_str())?, sheet).ok_or("no code".into())
}

/// Three people hold up their sheets, and somebody a poster's code.
fn three_people() -> Result<Vec<u8>> {
    let codes = [
        code(&sheet("one", PROJECT, LIVED, 1)?)?,
        code(&sheet("two", PROJECT, WORKS, 3)?)?,
        code(&sheet("three", PROJECT, VOLUNTEER, 4)?)?,
        "https://example.org/poster".to_owned(),
    ];
    film(&codes)
}

/// Somebody holds up a sheet of another project.
fn a_stranger() -> Result<Vec<u8>> {
    film(&[code(&sheet("far", "elsewhere", LIVED, 1)?)?])
}

/// Somebody holds up one sheet for as long as it takes.
fn one_person() -> Result<Vec<u8>> {
    film(&[code(&sheet("one", PROJECT, LIVED, 1)?)?])
}

/// Notes every line that the page shows from here on, however soon the next stands in its place.
const NOTE_LINES: &str = "
const lines = new Set();
const note = () => document.querySelector('main').innerText.split('\\n').forEach((line) => lines.add(line));
new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
window.lines = lines;";

/// Waits until the page has shown this, be it there still or not: a film does not wait for who looks.
async fn came(world: &World, text: &str) -> Result {
    let text = serde_json::to_string(text)?;
    let script = format!(
        "const squash = (line) => line.replaceAll('\u{a0}', ' ');
         return [...window.lines].some((line) => squash(line).includes(squash({text})));"
    );
    let has = async || Ok(world.holds(&script).await?.then_some(()));
    world.until(&format!("{text}, now or before"), has).await
}

fn with(camera: Camera) -> Setup {
    Setup { camera, ..Setup::WIDE }
}

/// A session in the project that the codes belong to.
async fn session(world: &World) -> Result<String> {
    let project = json!({
        "kind": "shared-table-copy", "version": 1, "app": "test", "made": "2026-11-25T10:00:00Z",
        "projects": [{
            "id": PROJECT, "name": "Ridge Street", "rounds": [], "actions": [],
            "created": "2026-11-25T10:00:00Z", "changed": "2026-11-25T10:00:00Z"
        }],
        "sheets": []
    });
    let file = world.make_file("project.json", project.to_string())?;
    world.goto("#/").await?;
    world.open_files(&[file]).await?;
    world.take_in(1).await?;
    let session = world.session_in(PROJECT).await?;
    world.goto(&format!("{session}/codes")).await?;
    Ok(session)
}

#[tokio::test]
async fn the_camera_reads_one_code_after_another() -> Result {
    run_with_tools(with(Camera::Shows(three_people)), async |world| {
        let w = &words().room_codes;
        let session = session(world).await?;
        world.driver().execute(NOTE_LINES, Vec::new()).await?;
        world.press(w.camera).await?;
        let told =
            [w.camera_on, "1 code is read.", "1 sheet is in", "2 sheets are in", w.not_a_code];
        for text in told {
            came(world, text).await?;
        }
        world.sees("3 sheets are in").await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        // The film begins again: nobody counts twice.
        came(world, w.same).await?;
        world.sees("3 sheets are in").await?;
        world.press(w.camera_stop).await?;
        world.sees_not(w.camera_on).await?;
        let off = "const v = document.querySelector('video');
            return v.hidden && v.srcObject.getTracks().every((t) => t.readyState === 'ended');";
        ensure(world.holds(off).await?, "the camera is still on")?;
        world.goto(&session).await?;
        world.sees("3 sheets are in").await
    })
    .await
}

#[tokio::test]
async fn leaving_the_page_turns_the_camera_off() -> Result {
    run_with_tools(with(Camera::Shows(three_people)), async |world| {
        let w = &words().room_codes;
        let session = session(world).await?;
        world.press(w.camera).await?;
        world.sees(w.camera_on).await?;
        let keep = "window.stream = document.querySelector('video').srcObject;";
        world.driver().execute(keep, vec![]).await?;
        world.goto(&session).await?;
        let off = "return window.stream.getTracks().every((t) => t.readyState === 'ended');";
        world.until("the camera off", async || Ok(world.holds(off).await?.then_some(()))).await
    })
    .await
}

#[tokio::test]
async fn a_code_of_another_project_counts_only_if_somebody_says_so() -> Result {
    run_with_tools(with(Camera::Shows(a_stranger)), async |world| {
        let w = &words().room_codes;
        session(world).await?;
        world.press(w.camera).await?;
        world.sees(w.elsewhere).await?;
        world.sees(words().session.none_in).await?;
        world.press(w.elsewhere_yes).await?;
        world.sees("1 sheet is in").await
    })
    .await
}

#[tokio::test]
async fn without_a_camera_there_is_another_way() -> Result {
    run_with_tools(with(Camera::None), async |world| {
        let w = &words().room_codes;
        session(world).await?;
        world.press(w.camera).await?;
        world.sees(w.camera_missing).await?;
        world.write(w.typed, &code(&sheet("one", PROJECT, LIVED, 1)?)?).await?;
        world.press(w.count).await?;
        world.sees("1 sheet is in").await?;
        let other = Sheet { tool: tool(POWER)?.id.clone(), ..sheet("two", PROJECT, LIVED, 1)? };
        ensure(write(&tool(POWER)?, &other).is_none(), "power sheets are nobody's to count")
    })
    .await
}

/// What a browser says while something else uses the camera, or where it stops before it began.
const BUSY: [&str; 2] = ["NotReadableError", "AbortError"];

#[tokio::test]
async fn a_camera_that_something_else_uses_can_be_tried_again() -> Result {
    run_with_tools(with(Camera::Shows(one_person)), async |world| {
        let w = &words().room_codes;
        session(world).await?;
        for name in BUSY {
            let busy = format!(
                "window.own ??= MediaDevices.prototype.getUserMedia;
                 MediaDevices.prototype.getUserMedia = () =>
                     Promise.reject(new DOMException('Could not start video source', '{name}'));"
            );
            world.driver().execute(&busy, Vec::new()).await?;
            world.press(w.camera).await?;
            world.sees(w.camera_busy).await?;
            world.sees_not(w.camera_on).await?;
        }
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        world.write(w.typed, &code(&sheet("four", PROJECT, LIVED, 1)?)?).await?;
        world.press(w.count).await?;
        world.sees("1 sheet is in").await?;
        let free = "MediaDevices.prototype.getUserMedia = window.own;";
        world.driver().execute(free, Vec::new()).await?;
        world.press(w.camera).await?;
        world.sees(w.camera_on).await?;
        world.sees_not(w.camera_busy).await?;
        world.sees("2 sheets are in").await
    })
    .await
}

#[tokio::test]
async fn a_camera_that_is_refused_is_no_dead_end() -> Result {
    run_with_tools(with(Camera::Refused), async |world| {
        let w = &words().room_codes;
        session(world).await?;
        world.press(w.camera).await?;
        world.sees(w.camera_refused).await?;
        world.press(w.camera).await?;
        world.sees(w.camera_refused).await
    })
    .await
}

/// Another program than ours finds in our drawing what was written into it.
#[tokio::test]
async fn an_independent_reader_reads_our_codes() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        for (at, option) in [0, 2, 4].into_iter().enumerate() {
            let code = code(&sheet(&format!("sheet-{at}"), PROJECT, WORKS, option)?)?;
            let link =
                format!("{}#/join/{ASSESSMENT}/quick/{PROJECT}/Ridge%20Street/-", world.site());
            for text in [code, link] {
                let drawn = qr::draw(&text).ok_or("no code")?;
                let grey = raster(&drawn, 4);
                let head = format!("P5\n{0} {0}\n255\n", grey.side);
                let bytes = [head.as_bytes(), &grey.points].concat();
                let picture = world.make_file("code.pgm", bytes)?;
                let read =
                    Command::new("zbarimg").args(["--raw", "--quiet"]).arg(picture).output()?;
                let said = String::from_utf8_lossy(&read.stdout).trim().to_owned();
                ensure(said == text, format!("“{said}” and not “{text}”"))?;
            }
        }
        Ok(())
    })
    .await
}
