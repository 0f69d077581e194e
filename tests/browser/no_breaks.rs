//! Times, spans of time, dates, "1 of 5", and numbers with their word never break over two lines, on the
//! narrowest page and on paper. People's own words break where they must.

use serde_json::json;

use crate::support::browser::Setup;
use crate::support::tour::{Stop, empty_places};
use crate::support::world::{World, run_with_sizes, run_with_tools};
use crate::support::{Result, ensure};

/// Finds what is broken: a text that belongs together and stands on more than one line.
const BROKEN: &str = r"
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const time = '\\d{1,2}:\\d\\d';
const together = new RegExp([
  `\\d{1,2}\\s${month}\\s\\d{4}`,
  `${time}\\s(?:–|to)\\s${time}`,
  '\\d+\\sof\\s\\d+',
  '\\d+\\s[a-z]+',
].join('|'), 'g');
// A line of somebody's that can be taken again is theirs too.
const own = '[dir=auto], .st-own-words, [href^=\'tel:\'], .st-actions-field__ideas';
const sure = /^\d{1,2}(?:\s\D+\s\d{4}|:.+)$/;
const called = /^(?:999|116)\\s/;
const found = [];
let seen = 0;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  const parent = node.parentElement;
  if (!parent.checkVisibility({ visibilityProperty: true })) { continue; }
  // Words that are only heard stand in a box of one point.
  if (parent.closest('textarea, option, .st-text-area, .st-visually-hidden')) { continue; }
  const isOwn = parent.closest(own) !== null;
  // The text of a file, shown as it is.
  if (isOwn && node.data.includes('\n')) { continue; }
  for (const match of node.data.matchAll(together)) {
    // People's own numbers break where they must; days and times are put together here.
    if (called.test(match[0]) || (isOwn && !sure.test(match[0]))) { continue; }
    const range = document.createRange();
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    const tops = [...range.getClientRects()].filter((r) => r.width > 0).map((r) => Math.round(r.top));
    seen += 1;
    if (new Set(tops).size > 1) { found.push(match[0]); }
  }
}
return JSON.stringify([seen, [...new Set(found)]]);";

/// What breaks on a page at some widths; counts what was looked at.
async fn look(world: &World, widths: &[u32], at: &str, found: &mut Vec<String>) -> Result<usize> {
    let mut most = 0;
    for width in widths {
        world.resize((*width, 800)).await?;
        let text: String = world.driver().execute(BROKEN, Vec::new()).await?.convert()?;
        let (seen, broken): (usize, Vec<String>) = serde_json::from_str(&text)?;
        found.extend(broken.iter().map(|text| format!("{at} at {width}: {text}")));
        most = most.max(seen);
    }
    Ok(most)
}

/// Widths of pages: narrow ones break at each place sooner or later.
const WIDTHS: [u32; 4] = [320, 345, 360, 390];

async fn all_stay_whole(world: &World, stops: &[Stop]) -> Result {
    let (mut found, mut seen) = (Vec::new(), 0);
    for stop in stops {
        world.visit(stop).await?;
        let at = format!("{} {:?}", stop.route, stop.state);
        seen += look(world, &WIDTHS, &at, &mut found).await?;
    }
    ensure(found.is_empty(), found.join("\n"))?;
    ensure(seen >= stops.len(), format!("only {seen} places were looked at"))
}

/// A paragraph of so many ems in front of all else.
const NARROW: &str = "const [text, width] = arguments;
    document.querySelector('#narrow')?.remove();
    const p = document.createElement('p');
    p.id = 'narrow';
    p.style.inlineSize = width + 'em';
    p.textContent = text;
    document.querySelector('#main').prepend(p);";

#[tokio::test]
async fn a_broken_date_is_noticed() -> Result {
    run_with_sizes(Setup::PHONE, async |world| {
        world.goto("#/help").await?;
        for (text, breaks) in [
            ("We met on 13 September 2026", true),
            ("We met on 13\u{a0}September\u{a0}2026", false),
            ("On Tuesday we meet 13:00 – 13:10", true),
            ("On Tuesday we meet 13:00\u{a0}–\u{a0}13:10", true),
            ("We have read and answered 3 of 12", true),
            ("We have read and answered 3\u{a0}of\u{a0}12", false),
        ] {
            let mut found = Vec::new();
            // One of these widths ends a line there, whatever the font.
            for width in 11..=18 {
                world.driver().execute(NARROW, vec![json!(text), json!(width)]).await?;
                look(world, &[400], "help", &mut found).await?;
            }
            ensure(found.is_empty() != breaks, format!("“{text}”: {found:?}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_that_belongs_together_breaks_on_a_narrow_page() -> Result {
    run_with_sizes(Setup::PHONE, async |world| {
        all_stay_whole(world, &empty_places()).await?;
        let stops = world.furnish().await?;
        all_stay_whole(world, &stops).await
    })
    .await
}

/// The pages of a session, from its start to what people take home.
#[tokio::test]
async fn nothing_breaks_on_the_pages_of_a_session() -> Result {
    run_with_sizes(Setup::PHONE, async |world| {
        let (mut found, mut seen) = (Vec::new(), 0);
        let (session, project) = world.open_session().await?;
        seen += look(world, &WIDTHS, "collect", &mut found).await?;
        world.bring_room(&session, &project).await?;
        seen += look(world, &WIDTHS, "a room", &mut found).await?;
        for page in ["files", "paper", "together"] {
            world.goto(&format!("{session}/{page}")).await?;
            seen += look(world, &WIDTHS, page, &mut found).await?;
        }
        world.goto(&session).await?;
        world.look_together().await?;
        seen += look(world, &WIDTHS, "results", &mut found).await?;
        for page in ["agree", "take-home", "screen"] {
            world.goto(&format!("{session}/{page}")).await?;
            seen += look(world, &WIDTHS, page, &mut found).await?;
        }
        ensure(found.is_empty(), found.join("\n"))?;
        ensure(seen > 6, format!("only {seen} places were looked at"))
    })
    .await
}

/// Paper, as wide as its page, and in two columns' width.
#[tokio::test]
async fn nothing_breaks_on_paper() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        world.add_example().await?;
        let media = json!({ "media": "print" });
        let (mut found, mut seen) = (Vec::new(), 0);
        for sheet in ["meeting", "event", "goals", "agreement", "kestrel"] {
            world.goto(&format!("#/print/example-sheet-{sheet}")).await?;
            world.tools("Emulation.setEmulatedMedia", media.clone()).await?;
            // The width of A4 and of A5 between their margins, in points of a screen.
            seen += look(world, &[680, 460, 640], sheet, &mut found).await?;
            world.tools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        }
        ensure(found.is_empty(), found.join("\n"))?;
        ensure(seen > 8, format!("only {seen} places were looked at"))
    })
    .await
}
