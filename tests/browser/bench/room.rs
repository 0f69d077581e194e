//! What a room costs: files that people bring, comparing, the page with the results, memory.

use std::path::PathBuf;
use std::time::Instant;

use serde_json::{Value, json};
use shared_table::format::copy::{CopyDocument, write_json};

use super::large_room::{PROJECT, session, sheet, tool};
use super::support::browser::Setup;
use super::support::world::{World, run};
use super::support::{Result, words};
use super::{busy, median};

/// How many people are in a large room, and how many in a very large one.
const PEOPLE: usize = 60;
const MANY: usize = 1_000;
/// How many files are brought at once.
const FILES: usize = 500;
/// So many times slower than here is an old phone.
const SLOWER: u32 = 4;
const TIMES: usize = 5;

/// Follows a link; gives back the milliseconds until the page it leads to can be used.
const FOLLOW: &str = r"
const [link, statements, done] = arguments;
const start = performance.now();
const ready = () => {
  if (document.querySelectorAll('.st-people-overview__question').length < statements) {
    requestAnimationFrame(ready);
    return;
  }
  // What is to be done at once is done when a message comes back after the next picture.
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now() - start);
    channel.port2.postMessage(0);
  });
};
document.querySelector(`a[href='${link}']`).click();
ready();";

/// Presses a button; gives back the milliseconds that its work took.
const PRESS: &str = r"
const button = [...document.querySelectorAll('main button')]
  .find((b) => b.textContent.trim() === arguments[0]);
const start = performance.now();
button.click();
return performance.now() - start;";

const MEMORY: &str = "const done = arguments[0]; wasm_bindgen().then(
    (app) => done(app.memory.buffer.byteLength + performance.memory.usedJSHeapSize));";

/// Measures and prints, each room in a browser of its own.
pub(crate) async fn measure() -> Result {
    run(Setup::WIDE, async |world| bring(world).await).await?;
    for people in [PEOPLE, MANY] {
        run(Setup::WIDE, async |world| compare(world, people).await).await?;
    }
    Ok(())
}

/// Puts a session on the device.
async fn open_room(world: &World, people: usize) -> Result {
    world.tools("Performance.enable", json!({})).await?;
    let project = json!({
        "id": PROJECT, "name": "Measured", "rounds": [], "actions": [],
        "created": "2026-11-25T10:00:00Z", "changed": "2026-11-25T10:00:00Z"
    });
    let room = CopyDocument { sessions: vec![session(people)], ..CopyDocument::default() };
    let mut copy: Value = serde_json::from_str(&write_json(&room))?;
    copy["projects"] = json!([project]);
    let file = world.make_file("room.json", copy.to_string())?;
    world.goto("#/open").await?;
    world.give_files(&[file]).await?;
    world.sees(words().open.arrived_title).await?;
    world.take_in(2).await
}

async fn bring(world: &World) -> Result {
    open_room(world, 0).await?;
    let tool = tool();
    let files: Result<Vec<PathBuf>> = (0..FILES)
        .map(|n| {
            let copy = CopyDocument { sheets: vec![sheet(n, &tool)], ..CopyDocument::default() };
            world.make_file(&format!("person-{n}.json"), write_json(&copy))
        })
        .collect();
    world.goto("#/session/measured/files").await?;
    let before = busy(world).await?;
    let start = Instant::now();
    world.give_files(&files?).await?;
    world.sees(&format!("{FILES} sheets count now.")).await?;
    let all = start.elapsed().as_secs_f64() * 1000.0;
    let busy = busy(world).await? - before;
    println!(
        "taking in {FILES} files: {busy:.0} of the main thread, {all:.0} from choosing to counted"
    );
    Ok(())
}

async fn compare(world: &World, people: usize) -> Result {
    let w = &words().session;
    let statements =
        shared_table::domain::room::entry::asked(&tool(), &tool().variants[0].id).len();
    open_room(world, people).await?;
    world.goto("#/session/measured").await?;
    world.press(w.look).await?;
    world.write(w.here, &people.to_string()).await?;
    let decided = world.driver().execute(PRESS, vec![json!(w.look_yes)]).await?;
    world.sees_title(words().differ.title).await?;
    let decided = decided.convert::<f64>()?;
    println!("comparing {people} sheets, and keeping what may be shown: {decided:.0}");
    world.tools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
    let mut all = Vec::new();
    for _ in 0..TIMES {
        world.goto("#/session/measured").await?;
        let link = json!("#/session/measured/results");
        let took = world.driver().execute_async(FOLLOW, vec![link, json!(statements)]).await?;
        all.push(took.convert::<f64>()?);
    }
    world.tools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    println!(
        "the results of {people} people, {SLOWER} times slower, until usable: {:.0}",
        median(all)
    );
    println!("memory with {people} sheets in a session, MB: {:.1}", memory(world).await?);
    Ok(())
}

/// What the page holds, in MB: its script's heap, and the app's own memory.
async fn memory(world: &World) -> Result<f64> {
    world.tools("HeapProfiler.collectGarbage", json!({})).await?;
    let bytes = world.driver().execute_async(MEMORY, vec![]).await?.convert::<f64>()?;
    Ok(bytes / 1e6)
}
