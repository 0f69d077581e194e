//! The costs that must not grow, measured in a browser: a cold start on a slow phone, opening the app and a keystroke with
//! one and with 500 sheets kept, and taking in 500 sheets. `cargo xtask bench` prints them; nothing passes or fails.
#![allow(clippy::unwrap_used, reason = "what is measured with is well formed, or nothing is")]

#[path = "../support/mod.rs"]
#[allow(dead_code, clippy::unused_self, reason = "the tests use the rest")]
mod support;

use support::data;

mod cold;
#[path = "../../support/large_room.rs"]
mod large_room;
mod many;
mod room;

use serde_json::json;

use support::browser::Setup;
use support::world::{World, run};
use support::{Result, words};

/// How many sheets are many.
const MANY: usize = 500;
/// How many keys are typed.
const KEYS: usize = 40;
/// How often the app is opened.
const TIMES: usize = 5;

/// Types letters into the first text area; gives back the milliseconds each took, with all that the page did at once.
const TYPE: &str = r"
const done = arguments[arguments.length - 1];
const field = document.querySelector('textarea');
const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
const took = [];
const type = (left) => {
  if (left === 0) { done(took); return; }
  const start = performance.now();
  set.call(field, field.value + 'x');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    took.push(performance.now() - start);
    setTimeout(() => type(left - 1), 20);
  };
  channel.port2.postMessage(0);
};
type(arguments[0]);";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result {
    cold::measure().await?;
    if std::env::var("SHARED_TABLE_ONLY_COLD").is_ok() {
        return Ok(());
    }
    let one = measure(1).await?;
    let many = measure(MANY).await?;
    println!("\nmain-thread milliseconds, medians            1 sheet   {MANY} sheets    ratio");
    for (what, one, many) in [
        ("opening the app", one.open, many.open),
        ("a keystroke, until the page rests", one.key, many.key),
        ("a keystroke and its saving", one.save, many.save),
        ("opening the search", one.find_open, many.find_open),
        ("finding a word, from key to list", one.find, many.find),
    ] {
        println!("{what:<42} {one:>9.1} {many:>12.1} {:>8.2}", many / one);
    }
    println!("looking into a file of {MANY} sheets        {:>22.1}", many.look);
    println!("taking them in, with the safety copy        {:>20.1}", many.take);
    println!("\na room, milliseconds unless it says otherwise");
    room::measure().await
}

/// What was measured, in milliseconds.
#[derive(Default)]
struct Figures {
    open: f64,
    key: f64,
    save: f64,
    find_open: f64,
    find: f64,
    look: f64,
    take: f64,
}

async fn measure(kept: usize) -> Result<Figures> {
    let mut figures = Figures::default();
    run(Setup::WIDE, async |world| {
        world.goto("#/").await?;
        world.tools("Performance.enable", json!({})).await?;
        (figures.look, figures.take) = take_in(world, kept).await?;
        figures.open = opening(world).await?;
        (figures.key, figures.save) = typing(world).await?;
        (figures.find_open, figures.find) = finding(world).await?;
        Ok(())
    })
    .await?;
    Ok(figures)
}

/// Taking in a file puts all sheets where they are kept, store and journal alike.
async fn take_in(world: &World, kept: usize) -> Result<(f64, f64)> {
    let file = world.make_file("many.json", many::copy(kept))?;
    world.goto("#/open").await?;
    let before = busy(world).await?;
    world.give_files(&[file]).await?;
    world.sees(words().open.arrived_title).await?;
    let between = busy(world).await?;
    world.take_in(kept + 1).await?;
    let after = busy(world).await?;
    Ok((between - before, after - between))
}

/// Each time in a new process, whose count begins at nothing.
async fn opening(world: &World) -> Result<f64> {
    let mut all = Vec::new();
    for _ in 0..TIMES {
        world.driver().goto("about:blank").await?;
        world.goto("#/").await?;
        world.settle().await?;
        all.push(busy(world).await?);
    }
    Ok(median(all))
}

async fn typing(world: &World) -> Result<(f64, f64)> {
    world.goto("#/sheet/measured-0/page/sa_time_to_know").await?;
    world.settle().await?;
    let typed = world.driver().execute_async(TYPE, vec![json!(KEYS)]).await?;
    let key = median(typed.convert::<Vec<f64>>()?);
    let mut saves = Vec::new();
    for n in 0..TIMES {
        let before = busy(world).await?;
        let letters = format!("measured{n}");
        let write = "const f = document.querySelector('textarea'); f.value += arguments[0]; \
                     f.dispatchEvent(new Event('input', { bubbles: true }));";
        world.driver().execute(write, vec![json!(letters)]).await?;
        let is_there = async || {
            let read = "return localStorage.getItem('shared-table.sheet.measured-0').includes(arguments[0]);";
            let there = world.driver().execute(read, vec![json!(letters)]).await?;
            Ok(there.convert::<bool>()?.then_some(()))
        };
        world.until("the letters where they are kept", is_there).await?;
        saves.push(busy(world).await? - before);
    }
    Ok((key, median(saves)))
}

/// Opening the search, and finding a word that stands in every sheet.
async fn finding(world: &World) -> Result<(f64, f64)> {
    let start = busy(world).await?;
    world.goto("#/find").await?;
    world.settle().await?;
    let open = busy(world).await?;
    world.write(words().find.label, "afterwards").await?;
    world.sees("afterwards over tea").await?;
    Ok((open - start, busy(world).await? - open))
}

/// How long the page's main thread has worked so far, in milliseconds.
async fn busy(world: &World) -> Result<f64> {
    let metrics = world.tools("Performance.getMetrics", json!({})).await?;
    let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let task = all.iter().find(|m| m["name"] == "TaskDuration").and_then(|m| m["value"].as_f64());
    Ok(task.ok_or("the browser tells no TaskDuration")? * 1000.0)
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or_default()
}
