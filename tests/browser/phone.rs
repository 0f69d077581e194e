//! A question on a small phone: all that one needs to answer is on one screen, the way on stays at hand and covers
//! nothing, and whoever listens hears the new question first.

use serde_json::{Value, json};
use shared_table::domain::tool::Item;
use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, POWER, items};
use crate::support::world::{World, run, run_with_sizes, run_with_tools};
use crate::support::{Result, ensure, squash, words};

/// An old phone.
const OLD: Setup = Setup { viewport: (360, 640), ..Setup::PHONE };
/// The fonts that it all fits with; with wider ones it may scroll.
const USUAL: &str = "Liberation Sans";
const WAYS: [&str; 2] = ["quick", "full"];

/// What is wrong with a statement as it stands. Its words, its answers and the way on are whole; if the letters are as
/// wide as usual, all of them are in sight, and nothing lies over them.
const FAULTS: &str = r"
const [next, fits] = arguments;
const faults = [];
const root = document.documentElement;
const labels = [...document.querySelectorAll('#main input[type=radio]')].map((radio) => radio.labels[0]);
const ways = [...document.querySelectorAll('#main a')].filter((a) => a.textContent.trim() === next);
const way = ways.find((a) => a.checkVisibility());
const parts = [document.querySelector('h1'), ...labels, way];
const boxes = parts.map((part) => part.getBoundingClientRect());
if (new Set(labels.map((label) => label.control.name)).size !== 1) { faults.push('not one group'); }
parts.forEach((part, at) => {
  const [box, name] = [boxes[at], part.textContent.trim()];
  const says = (what) => faults.push(`“${name}” ${what}`);
  if (box.left < -0.5 || box.right > root.clientWidth + 0.5) { says('runs off the side'); }
  if (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1) { says('is cut'); }
  if (at > 0 && box.height < 43.5) { says(`is only ${box.height} high`); }
  if (!fits) { return; }
  if (box.top < -0.5 || box.bottom > innerHeight + 0.5) { says(`ends at ${box.bottom} of ${innerHeight}`); }
  const [x, y] = [box.width / 2, box.height / 2];
  for (const [dx, dy] of [[x, y], [3, y], [box.width - 3, y], [x, 3], [x, box.height - 3]]) {
    const on = document.elementFromPoint(box.left + dx, box.top + dy);
    const isOwn = on && (on === part || part.contains(on) || on.contains(part) || on === part.control);
    if (!isOwn) { says(`lies under ${on?.className}`); break; }
  }
  boxes.slice(at + 1).forEach((other) => {
    const w = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const h = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    if (w > 0.5 && h > 0.5) { says('lies over another part'); }
  });
});
if (root.scrollWidth > root.clientWidth) { faults.push('the page is too wide'); }
if (fits && scrollY !== 0) { faults.push(`the page is at ${scrollY}`); }
const tops = labels.slice(-3).map((label) => label.getBoundingClientRect().top);
if (fits && new Set(tops).size !== 1) { faults.push('the asides are not in one line'); }
return JSON.stringify([labels.length, faults]);";

/// Where everything on the page stands.
const PLACES: &str = r"
return JSON.stringify([...document.querySelectorAll('#main *')].filter((e) => e.checkVisibility()).map((e) => {
  const { x, y, width, height } = e.getBoundingClientRect();
  return [e.textContent.slice(0, 30), x, y, width, height];
}));";

fn is_usual() -> bool {
    std::env::var("SHARED_TABLE_FONTS").is_ok_and(|fonts| fonts == USUAL)
}

/// Starts a sheet of the self-assessment, or another one.
async fn start(world: &World, way: &str) -> Result {
    if way == WAYS[0] {
        world.start_sheet(ASSESSMENT, way, "Ridge Street").await
    } else {
        world.start_sheet_again(ASSESSMENT, way).await
    }
}

async fn faults(world: &World, item: &Item, next: &str, fits: bool) -> Result<Vec<String>> {
    let Some(scale) = item.kind.scale() else { return Ok(Vec::new()) };
    let args = vec![json!(next), json!(fits)];
    let found = world.driver().execute(FAULTS, args).await?.convert::<String>()?;
    let (answers, faults): (usize, Vec<String>) = serde_json::from_str(&found)?;
    ensure(answers == scale.all().count(), format!("{answers} answers to “{}”", item.text))?;
    Ok(faults.into_iter().map(|fault| format!("{}: {fault}", item.text)).collect())
}

#[tokio::test]
async fn every_statement_its_answers_and_the_way_on_are_whole_on_one_screen() -> Result {
    run_with_sizes(OLD, async |world| {
        let fits = is_usual();
        let mut found = Vec::new();
        let mut statements = 0;
        for way in WAYS {
            start(world, way).await?;
            let all = items(ASSESSMENT, way)?;
            for (n, item) in (1..).zip(&all) {
                world.sees_title(&item.text).await?;
                world.settle().await?;
                found.extend(faults(world, item, words().sheet.next, fits).await?);
                statements += usize::from(item.kind.scale().is_some());
                if n < all.len() {
                    world.follow(words().sheet.next).await?;
                }
            }
        }
        ensure(statements == 32, format!("{statements} statements were looked at"))?;
        ensure(found.is_empty(), found.join("\n"))
    })
    .await
}

#[tokio::test]
async fn nothing_moves_when_an_answer_is_chosen_or_cleared() -> Result {
    run_with_sizes(OLD, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let places = async || {
            world.settle().await?;
            let all = world.driver().execute(PLACES, Vec::new()).await?.convert::<String>()?;
            Ok::<Vec<Value>, Box<dyn std::error::Error + Send + Sync>>(serde_json::from_str(&all)?)
        };
        // Something is saved by then, which the line below the question says.
        world.choose("Never").await?;
        world.press(words().sheet.clear_answer).await?;
        world.hears(words().sheet.cleared).await?;
        let before = places().await?;
        let is_still = |state: &str, now: &[Value]| {
            let moved = before.iter().find(|one| !now.contains(one) && one[0] != json!(""));
            ensure(moved.is_none(), format!("{state}: {moved:?} is somewhere else"))
        };
        for answer in ["Often", "Not sure", "Does not apply to us"] {
            world.choose(answer).await?;
            world.is_chosen("", answer, true).await?;
            is_still(answer, &places().await?)?;
        }
        world.press(words().sheet.clear_answer).await?;
        world.is_chosen("", "Does not apply to us", false).await?;
        is_still("cleared", &places().await?)
    })
    .await
}

/// What stays in place is there, and at its edges.
const EDGES: &str = r"
const [next] = arguments;
const way = [...document.querySelectorAll('#main a')].find((a) => a.textContent.trim() === next);
const top = () => way.getBoundingClientRect().top;
const before = top();
scrollTo(0, 60);
const moved = before - top();
scrollTo(0, 0);
return Math.round(moved);";

async fn moves_by(world: &World) -> Result<i64> {
    let args = vec![json!(words().sheet.next)];
    Ok(world.driver().execute(EDGES, args).await?.convert()?)
}

#[tokio::test]
async fn the_way_on_stays_at_the_edge_only_where_there_is_room_for_it() -> Result {
    run_with_sizes(OLD, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        ensure(moves_by(world).await? == 0, "it does not stay")?;
        let line = "return document.querySelector('.st-answering__line').offsetHeight <= 48
            && !document.querySelector('.st-header').checkVisibility()
            && !document.querySelector('.st-footer').checkVisibility();";
        ensure(world.holds(line).await?, "more than one line stands above the question")?;
        let large = "document.documentElement.style.fontSize = '200%'; return true;";
        world.holds(large).await?;
        ensure(moves_by(world).await? == 60, "with large text it lies over the question")?;
        world.holds("document.documentElement.style.fontSize = ''; return true;").await?;
        world.resize((640, 360)).await?;
        ensure(moves_by(world).await? == 60, "on its side it lies over the question")?;
        world.resize(Setup::WIDE.viewport).await?;
        ensure(world.holds(line).await?, "a wide screen has more than one line above")
    })
    .await
}

/// What has the focus and lies under the line above or the way on.
const UNDER: &str = r"
const e = document.activeElement;
const [line, foot] = ['.st-answering__line', '.st-answering__foot'].map((css) => document.querySelector(css));
if (e === document.body || line.contains(e) || foot.contains(e) || e.matches('.st-skip-link')) { return ''; }
const seen = e.labels?.[0] && ['radio', 'checkbox'].includes(e.type) ? e.labels[0] : e;
const box = seen.getBoundingClientRect();
// Of a large field it is the line where one writes.
const end = e.matches('textarea') ? Math.min(box.bottom, box.top + 48) : box.bottom;
const isFree = box.top >= line.getBoundingClientRect().bottom - 1
  && end <= foot.getBoundingClientRect().top + 1;
return isFree ? '' : `${seen.textContent || seen.id} from ${box.top} to ${end}`;";

#[tokio::test]
async fn what_has_the_focus_is_never_covered() -> Result {
    run_with_sizes(OLD, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let mut stops = 0;
        for is_back in [false, true] {
            for _ in 0..24 {
                let keys = if is_back { Key::Shift + Key::Tab } else { Key::Tab + "" };
                world.driver().action_chain().send_keys(keys).key_up(Key::Shift).perform().await?;
                let under: String = world.driver().execute(UNDER, Vec::new()).await?.convert()?;
                ensure(under.is_empty(), format!("covered: {under}"))?;
                let on = "return document.activeElement.closest('.st-answering__body') !== null;";
                stops += usize::from(world.holds(on).await?);
            }
        }
        ensure(stops > 10, format!("the focus was on the question only {stops} times"))
    })
    .await
}

/// Where the page is once the first frame with another heading was drawn.
const FIRST_FRAME: &str = r"
const [next, done] = arguments;
const heading = () => document.querySelector('h1')?.textContent;
const before = heading();
const look = () => {
  if (heading() === before) { requestAnimationFrame(look); return; }
  const drawn = new MessageChannel();
  drawn.port1.onmessage = () => done(Math.round(scrollY));
  drawn.port2.postMessage(0);
};
scrollTo(0, document.documentElement.scrollHeight);
if (scrollY === 0) { done(-1); return; }
[...document.querySelectorAll('#main a')].find((a) => a.textContent.trim() === next).click();
requestAnimationFrame(look);";

#[tokio::test]
async fn another_page_is_at_its_top_at_once() -> Result {
    run_with_tools(OLD, async |world| {
        // These tests ask for less motion, most people don't.
        let moving = json!([{ "name": "prefers-reduced-motion", "value": "no-preference" }]);
        world.tools("Emulation.setEmulatedMedia", json!({ "features": moving })).await?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        for _ in 0..3 {
            let args = vec![json!(words().sheet.next)];
            let at: i64 = world.driver().execute_async(FIRST_FRAME, args).await?.convert()?;
            ensure(at == 0, format!("the new page is first seen at {at}"))?;
        }
        Ok(())
    })
    .await
}

/// What somebody who listens hears where the focus is: the names of all groups around it, then its own.
async fn heard(world: &World) -> Result<Vec<(String, String)>> {
    let tree = world.tools("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().ok_or("no tree")?;
    let has_focus = |node: &&Value| {
        let all = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
        node["role"]["value"] != json!("RootWebArea")
            && all
                .iter()
                .any(|p| p["name"] == json!("focused") && p["value"]["value"] == json!(true))
    };
    let mut at = nodes.iter().find(has_focus);
    let mut heard = Vec::new();
    while let Some(node) = at {
        let text = |of: &str| squash(node[of]["value"].as_str().unwrap_or_default());
        if node["ignored"] != json!(true) {
            heard.push((text("role"), text("name")));
        }
        at = nodes.iter().find(|other| other["nodeId"] == node["parentId"]);
    }
    Ok(heard)
}

#[tokio::test]
async fn a_new_question_is_heard_first_with_its_number_and_once() -> Result {
    run_with_tools(OLD, async |world| {
        let all = items(ASSESSMENT, "quick")?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.follow(words().sheet.next).await?;
        world.focus_is_on("h1").await?;
        let (text, n) = (&all[1].text, all.len());
        let said = heard(world).await?;
        let first = said.first().ok_or("nothing has the focus")?;
        let wanted = ("heading".to_owned(), format!("Question 2 of {n}. {text}"));
        ensure(*first == wanted, format!("{first:?}"))?;
        let again = said[1..].iter().find(|(_, name)| name.contains(text.as_str()));
        ensure(again.is_none(), format!("heard twice: {again:?}"))?;
        // Among the answers their group has the statement's name.
        world.choose("Often").await?;
        let said = heard(world).await?;
        let group = said.iter().find(|(role, _)| role == "group" || role == "radiogroup");
        ensure(group.is_some_and(|(_, name)| name == text), format!("{said:?}"))?;

        let private = items(POWER, "my_place")?;
        world.start_sheet_again(POWER, "my_place").await?;
        world.sees_title(&private[0].text).await?;
        world.focus_is_on("h1").await?;
        let said = heard(world).await?;
        let begins = format!("Question 1 of {}, private. {}", private.len(), private[0].text);
        ensure(said.first().is_some_and(|(_, name)| *name == begins), format!("{said:?}"))?;
        let tag = "const line = document.querySelector('.st-answering__line');
            return line.innerText.includes(arguments[0]) && (line.offsetHeight <= 48 || !arguments[1]);";
        let args = vec![json!(words().common.private), json!(is_usual())];
        let told = world.driver().execute(tag, args).await?;
        ensure(told.convert::<bool>()?, "no one line says that it is private")
    })
    .await
}

#[tokio::test]
async fn what_is_wrong_with_keeping_is_told_while_somebody_answers() -> Result {
    run(Setup { viewport: OLD.viewport, ..Setup::BLOCKED }, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.sees(words().keeping.blocked_title).await?;
        let notice = "return document.querySelector('.st-notices section').checkVisibility();";
        ensure(world.holds(notice).await?, "the notice is not to be seen")
    })
    .await
}
