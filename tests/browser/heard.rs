//! What somebody who listens hears on the way through the questions: each new page first, and once.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, items};
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

const INVITATION: &str = "#/join/self-assessment/quick/p1/Ridge%20Street/r1/Start/session=s1";
/// Notes where the focus comes, what else is said, and whether the way on was there all the time.
const LISTEN: &str = r"
const next = document.querySelector('.st-answering__next');
const told = { focused: [], said: [], isThere: true, next };
addEventListener('focusin', (event) => {
  told.focused.push(event.target.tagName);
  told.isThere &&= next.isConnected && next === document.querySelector('.st-answering__next');
});
new MutationObserver((changes) => changes.forEach(({ target, addedNodes }) => {
  const at = target.parentElement?.closest('[role=status]') ?? target.closest?.('[role=status]');
  const added = [...addedNodes].flatMap((node) => [...node.querySelectorAll?.('[role=status]') ?? []]);
  told.said.push(...[at, ...added].filter(Boolean).map((e) => e.textContent).filter(Boolean));
})).observe(document.body, { childList: true, subtree: true, characterData: true });
window.told = told;";
const TOLD: &str = r"
const { focused, said, isThere } = window.told;
return JSON.stringify([focused.splice(0), said.splice(0), isThere]);";

async fn told(world: &World) -> Result<Value> {
    let told = world.driver().execute(TOLD, Vec::new()).await?.convert::<String>()?;
    Ok(serde_json::from_str(&told)?)
}

#[tokio::test]
async fn the_link_that_was_pressed_stays_and_the_next_question_is_told_once() -> Result {
    run(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.driver().execute(LISTEN, Vec::new()).await?;
        for item in &items(ASSESSMENT, "quick")?[1..] {
            world.driver().execute("window.told.next.focus();", Vec::new()).await?;
            told(world).await?;
            world.key(Key::Enter).await?;
            world.sees_title(&item.text).await?;
            world.focus_is_on("h1").await?;
            let heard = told(world).await?;
            ensure(heard == json!([["H1"], [], true]), format!("{}: {heard}", item.text))?;
        }
        world.driver().execute("window.told.next.focus();", Vec::new()).await?;
        told(world).await?;
        world.key(Key::Enter).await?;
        world.sees_title(words().start.perspective).await?;
        world.focus_is_on("h1").await?;
        let heard = told(world).await?;
        ensure(heard == json!([["H1"], [], true]), format!("{heard}"))
    })
    .await
}

/// The role of what is first in the heading that has the focus, for those who listen.
async fn first_in_heading(world: &World) -> Result<Value> {
    let tree = world.tools("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().ok_or("no tree")?;
    let is_h1 = |node: &&Value| {
        let all = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
        node["role"]["value"] == json!("heading")
            && all.iter().any(|p| p["name"] == json!("level") && p["value"]["value"] == json!(1))
    };
    let heading = nodes.iter().find(is_h1).ok_or("no heading")?;
    let first = nodes.iter().find(|node| node["nodeId"] == heading["childIds"][0]);
    let first = first.ok_or("nothing in the heading")?;
    ensure(first["ignored"] == json!(false), format!("{first}"))?;
    Ok(first["role"]["value"].clone())
}

#[tokio::test]
async fn a_heading_is_not_taken_for_the_text_in_it() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.goto(INVITATION).await?;
        world.press(words().invited.start_own).await?;
        let hears = async |title: &str| {
            world.sees_title(title).await?;
            world.focus_is_on("h1").await?;
            let role = first_in_heading(world).await?;
            ensure(role == json!("generic"), format!("{title}: {role}"))
        };
        hears(&items(ASSESSMENT, "quick")?[0].text).await?;
        let id = world.sheet_id().await?;
        world.choose("Often").await?;
        world.follow(words().sheet.to_check).await?;
        hears(words().sheet.check_title).await?;
        world.goto(&format!("#/sheet/{id}/fits")).await?;
        hears(words().start.perspective).await?;
        world.follow(words().sheet.next).await?;
        hears(words().give.title).await
    })
    .await
}

#[tokio::test]
async fn that_all_is_saved_is_not_said_before_something_changed() -> Result {
    run(Setup::PHONE, async |world| {
        world.goto(INVITATION).await?;
        world.press(words().invited.start_own).await?;
        world.sees_title(&items(ASSESSMENT, "quick")?[0].text).await?;
        let line = "const line = document.querySelector('.st-answering .st-status-line');
            return line.textContent !== '' && !line.hasAttribute('role');";
        ensure(world.holds(line).await?, "it says aloud that all is saved")
    })
    .await
}
