//! What holds for every page: nothing runs off the side, targets are large, titles and focus follow.

use shared_table::content::fill;

use crate::support::browser::Setup;
use crate::support::tour::{Stop, empty_places};
use crate::support::world::{World, run_with_sizes};
use crate::support::{Result, ensure, squash, words};

/// The narrowest screen, which is also a wide one enlarged to 400 %.
const NARROWEST: (u32, u32) = (320, 640);
const SMALLEST_TARGET: f64 = 44.0;
/// What stands out to the side, if the page can be moved sideways: as it is, from right to left, and with its text
/// twice as large.
const RUNS_OFF: &str = r"
const root = document.documentElement;
const runsOff = () => {
  // From right to left two pages are one point wider in one of the fonts. No element stands out, and why is not known.
  const most = root.clientWidth + (document.dir === 'rtl' ? 1 : 0);
  if (root.scrollWidth <= most && document.body.scrollWidth <= most) { return ''; }
  const wide = [...document.querySelectorAll('#app *')].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
  });
  return 'width ' + root.scrollWidth + ': ' + wide.slice(-3).map((e) => e.className || e.tagName).join(', ');
};
const found = [['', 'ltr'], ['', 'rtl'], ['200%', 'ltr']].map(([size, dir]) => {
  root.style.fontSize = size;
  document.dir = dir;
  const off = runsOff();
  return off && [size, dir, off].join(' ');
});
root.style.fontSize = '';
document.dir = 'ltr';
return found.filter((off) => off).join(' | ');";
/// What can be pressed or chosen and is too low or too narrow. A radio or a box counts with its label.
const SMALL: &str = r"
const least = arguments[0];
const tall = (e) => e.getBoundingClientRect();
const shown = (e) => e.checkVisibility({ visibilityProperty: true });
const inText = (e) => e.tagName === 'A' && getComputedStyle(e).display === 'inline';
const small = [];
for (const e of document.querySelectorAll('button, summary, select, textarea, a[href], input')) {
  if (!shown(e) || inText(e) || e.matches('.st-skip-link')) { continue; }
  const ticks = ['radio', 'checkbox'].includes(e.type);
  const target = ticks ? e.labels[0].closest('[class*=__option]') ?? e.labels[0] : e;
  const box = tall(target);
  if (box.height < least - 0.5 || box.width < 24) {
    small.push((target.textContent || target.className).trim().slice(0, 40) + ' ' + Math.round(box.height));
  }
}
return small.join(' | ');";

async fn look(world: &World, stops: &[Stop], script: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for stop in stops {
        world.visit(stop).await?;
        let args = vec![serde_json::json!(SMALLEST_TARGET)];
        let bad: String = world.driver().execute(script, args).await?.convert()?;
        if !bad.is_empty() {
            found.push(format!("{} {:?}: {bad}", stop.route, stop.state));
        }
    }
    Ok(found)
}

async fn holds_everywhere(setup: Setup, script: &str) -> Result {
    run_with_sizes(setup, async |world| {
        let mut found = look(world, &empty_places(), script).await?;
        let stops = world.furnish().await?;
        found.extend(look(world, &stops, script).await?);
        ensure(found.is_empty(), found.join("\n"))
    })
    .await
}

#[tokio::test]
async fn no_page_runs_off_the_side_of_the_narrowest_screen() -> Result {
    holds_everywhere(Setup { viewport: NARROWEST, ..Setup::PHONE }, RUNS_OFF).await
}

#[tokio::test]
async fn what_is_pressed_is_large_enough_for_a_thumb() -> Result {
    holds_everywhere(Setup::PHONE, SMALL).await
}

#[tokio::test]
async fn a_long_word_does_not_widen_the_page() -> Result {
    run_with_sizes(Setup { viewport: NARROWEST, ..Setup::PHONE }, async |world| {
        let word = "Donaudampfschifffahrtsgesellschaft".repeat(4);
        let start = &words().start;
        world.goto("#/start/review").await?;
        world.write(start.project_name, &word).await?;
        world.press(&format!("{}…", fill(start.whose, &[("who", "")]))).await?;
        world.write(start.name, &word).await?;
        world.press(start.start).await?;
        world.sees("Question 1 of").await?;
        let id = world.sheet_id().await?;
        world.write("What have we made or changed so far?", &word).await?;
        for route in ["#/".to_owned(), format!("#/sheet/{id}/check"), format!("#/print/{id}")] {
            world.goto(&route).await?;
            world.sees(&word).await?;
            let bad: String = world.driver().execute(RUNS_OFF, Vec::new()).await?.convert()?;
            ensure(bad.is_empty(), format!("{route}: {bad}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_page_names_itself_and_takes_the_focus_to_its_heading() -> Result {
    run_with_sizes(Setup::PHONE, async |world| {
        let mut stops = empty_places();
        stops.extend(world.furnish().await?);
        let mut titles = Vec::new();
        world.goto("#/help/print").await?;
        for stop in stops {
            world.goto(&stop.route).await?;
            let heading = world.main_heading().await?;
            let title = squash(&world.driver().title().await?);
            // It need not be the heading: that may hold words that nobody else is to see.
            let page = title.strip_suffix(&format!(" – {}", words().common.app));
            let named = page.is_some_and(|page| !page.is_empty());
            ensure(named, format!("{} is titled “{title}” and headed “{heading}”", stop.route))?;
            world.focus_is_on("h1#title").await.map_err(|e| format!("{}: {e}", stop.route))?;
            let one = "return document.querySelectorAll('h1').length === 1;";
            ensure(world.holds(one).await?, format!("{} has not one main heading", stop.route))?;
            titles.push(title);
        }
        titles.sort();
        titles.dedup();
        ensure(titles.len() > 20, format!("pages share their titles: {titles:?}"))
    })
    .await
}
