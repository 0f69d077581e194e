//! From a cold start on a slow phone until the first things can be read and answered, beside a page of `SurveyJS`
//! with the same questions. Each visit is made by a browser that was never anywhere.

use serde_json::{Value, json};
use shared_table::domain::tool::kind::Kind;

use super::median;
use super::support::browser::{Setup, Stage, needed};
use super::support::start::{ASSESSMENT, items, tool};
use super::support::world::{World, run};
use super::support::{Result, words};

/// Nothing but what is measured runs in the page.
const PHONE: Setup = Setup { watched: false, ..Setup::PHONE };
/// An invitation to all questions that nobody is late for.
const INVITATION: &str = "#/join/self-assessment/full/p1/Ridge%20Street/r1/Start/session=s1";
/// Bytes a second: 1.6 Mbit/s.
const SPEED: u32 = 200_000;
/// Milliseconds until an answer begins.
const LATENCY: u32 = 150;
/// So many times slower than here is an old phone.
const SLOWER: u32 = 4;
const TIMES: usize = 5;
/// Notes the moments, from within the page: asking from outside would disturb it.
const WATCH: &str = include_str!("watch.js");
/// Whether one document is kept that names all of these.
const KEPT: &str = "const isIn = (kept) => (name) => kept.includes(JSON.stringify(name));
    return Object.values(localStorage).some((kept) => arguments[0].every(isIn(kept)));";
/// What is measured, and the most that it is to take, as a part of what the other page takes to its first question.
const GOALS: [(&str, f64); 3] =
    [("doors seen", 0.2), ("invitation readable", 0.25), ("first question answerable", 0.9)];

/// Measures and prints.
pub(crate) async fn measure() -> Result {
    if !Stage::read()?.is_chromium() {
        println!(
            "\nThe cold start is measured in Chromium only: no other browser can be slowed down."
        );
        return Ok(());
    }
    let mut runs = Vec::new();
    for _ in 0..TIMES {
        let [doors, invitation, question] = own().await?;
        runs.push(([doors, invitation, question], peer().await?));
    }
    println!("\na cold start on a slow phone, medians of {TIMES}          ms   of SurveyJS   goal");
    for (at, (what, goal)) in GOALS.into_iter().enumerate() {
        let took = median(runs.iter().map(|(own, _)| own[at]).collect());
        let ratio = median(runs.iter().map(|(own, peer)| own[at] / peer).collect());
        println!("{what:<42} {took:>9.0} {ratio:>13.2} {goal:>6.2}");
    }
    let took = median(runs.iter().map(|(_, peer)| *peer).collect());
    println!("{:<42} {took:>9.0}", "SurveyJS: first question answerable");
    Ok(())
}

/// The first page, then an invitation, where Start is pressed before the app is here.
async fn own() -> Result<[f64; 3]> {
    let site = needed("SHARED_TABLE_COLD_OWN")?;
    let doors = json!([[".st-link-doors__link", words().home.door_example]]);
    let steps = json!([{ "shown": doors }]);
    let [doors] = visit(&site, "#/", &steps, false).await?;
    let title = tool(ASSESSMENT)?.title;
    let readable =
        json!([[".st-invited h1", title], [".st-invited p", words().invited.who_sees_text]]);
    let steps = json!([
        { "shown": readable },
        { "shown": [[".st-invited__start .st-button", words().invited.start_own]], "press": true },
        { "shown": [["#main input[type=radio]", ""]], "press": true },
    ]);
    let [invitation, _, question] = visit(&site, INVITATION, &steps, true).await?;
    Ok([doors, invitation, question])
}

async fn peer() -> Result<f64> {
    let steps = json!([{ "shown": [["input[type=radio]", ""]], "press": true }]);
    let [question] = visit(&needed("SHARED_TABLE_COLD_PEER")?, "", &steps, true).await?;
    Ok(question)
}

/// Opens a page and gives back the moment of each step. An answer that was pressed must be kept in the end.
async fn visit<const N: usize>(
    site: &str,
    route: &str,
    steps: &Value,
    answers: bool,
) -> Result<[f64; N]> {
    let mut moments = Vec::new();
    run(PHONE, async |world| {
        world.move_site(&format!("{site}/"));
        world.run_first(&format!("const STEPS = {steps};\n{WATCH}")).await?;
        slow_down(world).await?;
        world.driver().goto(format!("{}{route}", world.site())).await?;
        moments = noted(world).await?;
        if answers {
            keeps_first_answer(world).await?;
        }
        // On a slow line a browser wonders at what was fetched early and waits for its use.
        world.forgive_complaints().await
    })
    .await?;
    moments.try_into().map_err(|_| "a step has no moment".into())
}

/// The profile is new, so nothing needs clearing.
async fn slow_down(world: &World) -> Result {
    world.tools("Network.enable", json!({})).await?;
    let line = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": SPEED, "uploadThroughput": SPEED,
    });
    world.tools("Network.emulateNetworkConditions", line).await?;
    world.tools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
    Ok(())
}

/// The press was taken: the first option of the first question is where answers are kept.
async fn keeps_first_answer(world: &World) -> Result {
    let item = &items(ASSESSMENT, "full")?[0];
    let Kind::Rating(scale) = &item.kind else { return Err("the first question differs".into()) };
    let names = json!([item.id.as_str(), scale.options[0].id.as_str()]);
    let is_kept = async || {
        let kept = world.driver().execute(KEPT, vec![names.clone()]).await?;
        Ok(kept.convert::<bool>()?.then_some(()))
    };
    world.until("the answer where it is kept", is_kept).await
}

async fn noted(world: &World) -> Result<Vec<f64>> {
    let wait = json!({ "expression": "moments", "awaitPromise": true, "returnByValue": true });
    let noted = world.tools("Runtime.evaluate", wait).await?;
    let moments = noted.pointer("/result/value").cloned().ok_or(format!("no moments: {noted}"))?;
    Ok(serde_json::from_value(moments)?)
}
