//! What a room looks at: everything on the projector can be read from the last row, and the picture is a table whose
//! columns are the scale and whose rows are the groups.

use serde_json::json;

use crate::second_window::open_second;
use crate::support::browser::Setup;
use crate::support::tabs::show;
use crate::support::world::{World, run_with_sizes};
use crate::support::{Result, ensure, words};

/// A projector in a hall.
const PROJECTOR: Setup = Setup { viewport: (1920, 1080), ..Setup::WIDE };
const TABLE: &str = "#/session/example-session-table";

/// Words that are too small for the last row, or run off the side.
pub(crate) const SMALL: &str = r"
const faults = [];
const walk = document.createTreeWalker(document.querySelector('#main'), NodeFilter.SHOW_TEXT);
let words = 0;
while (walk.nextNode()) {
  const [text, e] = [walk.currentNode.data.trim(), walk.currentNode.parentElement];
  if (!text || !e.checkVisibility() || e.closest('.st-visually-hidden')) { continue; }
  words += 1;
  const size = parseFloat(getComputedStyle(e).fontSize);
  if (size < (e.closest('h1') ? 56 : 36)) { faults.push(`“${text}” is ${size} high`); }
  if (e.getBoundingClientRect().right > innerWidth + 1) { faults.push(`“${text}” runs off the side`); }
}
if (words < 8) { faults.push(`only ${words} words were looked at`); }
return faults.join('\n');";

/// What is wrong with a picture on a screen: marks and bars that are too small, and what is not in sight.
pub(crate) const FAULTS: &str = r"
const faults = [];
const marks = [...document.querySelectorAll('.st-people-marks__mark')];
const bars = [...document.querySelectorAll('.st-people-bar__part')];
if (marks.length + bars.length < 5) { faults.push(`only ${marks.length} marks and ${bars.length} bars`); }
bars.forEach((bar) => {
  const { height } = bar.getBoundingClientRect();
  if (height < 40) { faults.push(`a bar is ${height} high`); }
});
marks.forEach((mark) => {
  const { width, height } = mark.getBoundingClientRect();
  if (Math.min(width, height) < 40) { faults.push(`a mark is ${width} by ${height}`); }
});
const lines = document.querySelector('.st-screen__lines');
if (lines.scrollHeight > lines.clientHeight + 1) { faults.push('the picture is not whole in sight'); }
const broken = [...document.querySelectorAll('.st-people-table th')].filter((e) => e.scrollWidth > e.clientWidth + 1);
broken.forEach((e) => faults.push(`“${e.textContent}” does not fit its column`));
return faults.join('\n');";

/// What the table says: its columns, its rows with the marks in each cell, and what is in a cell of nobody.
const READ: &str = r"
const cells = (row) => [...row.children].slice(1, -1);
const head = [...document.querySelectorAll('.st-people-table thead th')].map((th) => th.textContent);
const rows = [...document.querySelectorAll('.st-people-table tbody tr')].map((row) => [
  row.children[0].textContent,
  cells(row).map((cell) => cell.querySelectorAll('.st-people-marks__mark').length),
  cells(row).map((cell) => cell.textContent),
  row.lastElementChild.textContent,
]);
return JSON.stringify([head, rows]);";

type Rows = Vec<(String, Vec<usize>, Vec<String>, String)>;

async fn read(world: &World) -> Result<(Vec<String>, Rows)> {
    let read: String = world.driver().execute(READ, Vec::new()).await?.convert()?;
    Ok(serde_json::from_str(&read)?)
}

/// What is not read at four times the size: beside the page, or in a place of its own that scrolls within it.
const CUT: &str = r"
const faults = [];
const screen = document.querySelector('.st-screen');
if (screen.scrollWidth > screen.clientWidth + 1) { faults.push('it is wider than the window'); }
const lines = document.querySelector('.st-screen__lines');
if (lines.scrollHeight > lines.clientHeight + 1) { faults.push('words scroll in a place of their own'); }
for (const e of screen.querySelectorAll('h1, p, th, .st-people-table__cell, button, a')) {
  if (!e.checkVisibility() || e.closest('.st-visually-hidden')) { continue; }
  e.scrollIntoView({ block: 'center' });
  const box = e.getBoundingClientRect();
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const there = document.elementFromPoint(box.left + Math.min(box.width / 2, 8), y);
  if (!there || !(e.contains(there) || there.contains(e))) { faults.push(`“${e.textContent}” is never in sight`); }
}
return faults.join('\n');";

#[tokio::test]
async fn at_four_times_the_size_all_is_read_and_scrolled() -> Result {
    run_with_sizes(Setup { viewport: (480, 270), ..Setup::WIDE }, async |world| {
        world.goto("#/example").await?;
        for page in [format!("{TABLE}/screen/1"), "#/rounds/mood/example-willow-lane/screen".into()]
        {
            world.goto(&page).await?;
            world.settle().await?;
            let faults: String = world.driver().execute(CUT, Vec::new()).await?.convert()?;
            ensure(faults.is_empty(), format!("{page}: {faults}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_that_a_room_looks_at_is_read_from_the_last_row() -> Result {
    run_with_sizes(PROJECTOR, async |world| {
        world.goto("#/example").await?;
        for place in 1..=8 {
            world.goto(&format!("{TABLE}/screen/{place}")).await?;
            world.sees(&format!("{place} of 8")).await?;
            world.settle().await?;
            for script in [SMALL, FAULTS] {
                let faults: String = world.driver().execute(script, Vec::new()).await?.convert()?;
                ensure(faults.is_empty(), format!("{place}: {faults}"))?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn over_time_is_read_from_the_last_row() -> Result {
    run_with_sizes(PROJECTOR, async |world| {
        let w = &words().rounds;
        world.goto("#/example").await?;
        world.goto("#/project/example-willow-lane").await?;
        world.follow("Asked twice, last in November…").await?;
        world.sees_title("Mood pulse, over time").await?;
        world.follow(words().second_window.here).await?;
        world.sees("Since “Start”, answers").await?;
        world.settle().await?;
        for script in [SMALL, FAULTS] {
            let faults: String = world.driver().execute(script, Vec::new()).await?.convert()?;
            ensure(faults.is_empty(), faults)?;
        }
        let (_, rows) = read(world).await?;
        let times: Vec<&str> = rows.iter().map(|(label, ..)| label.as_str()).collect();
        // Two times are called alike, so each has its day.
        let is_told =
            matches!(times[..], ["Start", last] if last.starts_with("After six months, 10"));
        ensure(is_told, format!("{rows:?}"))?;
        world.sees(w.talk).await?;
        world.follow(words().differ.leave).await?;
        world.sees_title("Mood pulse, over time").await
    })
    .await
}

#[tokio::test]
async fn the_overview_is_whole_in_a_second_window_and_read_from_the_last_row() -> Result {
    run_with_sizes(PROJECTOR, async |world| {
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/results")).await?;
        let (first, second) = open_second(world).await?;
        show(world, &second).await?;
        world.resize(PROJECTOR.viewport).await?;
        world.sees_title(words().differ.title).await?;
        world.settle().await?;
        let faults: String = world.driver().execute(SMALL, Vec::new()).await?.convert()?;
        ensure(faults.is_empty(), faults)?;
        let whole = "const lines = document.querySelector('.st-screen__lines');
            const rows = lines.querySelectorAll('.st-people-overview tbody tr').length;
            return rows === 4 && lines.scrollHeight <= lines.clientHeight + 1;";
        ensure(world.holds(whole).await?, "the overview is not whole in sight")?;
        show(world, &first).await
    })
    .await
}

#[tokio::test]
async fn the_start_card_is_read_from_the_last_row() -> Result {
    run_with_sizes(PROJECTOR, async |world| {
        let (session, _) = world.open_session().await?;
        world.goto(&format!("{session}/card-screen")).await?;
        world.sees_title(words().session.own_title).await?;
        let faults: String = world.driver().execute(SMALL, Vec::new()).await?.convert()?;
        ensure(faults.is_empty(), faults)?;
        let code = "const code = document.querySelector('.st-qr').getBoundingClientRect();
            return Math.min(code.width, code.height) >= 480 && code.bottom <= innerHeight;";
        ensure(world.holds(code).await?, "the code is small, or not in sight")
    })
    .await
}

#[tokio::test]
async fn the_picture_is_a_table_of_groups_on_the_scale() -> Result {
    run_with_sizes(PROJECTOR, async |world| {
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/screen")).await?;
        world.sees("1 of 8").await?;
        let (head, rows) = read(world).await?;
        let scale = ["Never", "Rarely", "Sometimes", "Often", "Always"];
        ensure(head[..5] == scale, format!("{head:?}"))?;
        ensure(rows.len() == 3 && rows[0].0 == "Lived experience", format!("{rows:?}"))?;
        for (group, marks, texts, all) in &rows {
            let n: usize = marks.iter().sum();
            ensure(n.to_string() == *all, format!("{group}: {n} marks, {all} at the end"))?;
            for (marks, text) in marks.iter().zip(texts) {
                let wanted = if *marks == 0 { String::new() } else { marks.to_string() };
                ensure(*text == wanted, format!("{group}: “{text}” beside {marks} marks"))?;
            }
        }
        // Those who are not sure stand apart, behind the scale.
        let asides = "return [...document.querySelectorAll('.st-people-table thead .st-people-table__aside')]
            .every((th) => th.previousElementSibling.textContent === 'Always');";
        ensure(world.holds(asides).await?, "what is not on the scale does not stand behind it")?;
        // One shape and one colour a group.
        let looks = "const marks = [...document.querySelectorAll('.st-people-table tbody tr')].map((row) => {
            const all = [...row.querySelectorAll('.st-people-marks__mark')].map((mark) => {
                const s = getComputedStyle(mark);
                return [s.borderBottomColor, s.borderRadius, s.borderTopWidth, s.width].join();
            });
            return new Set(all);
        });
        return marks.every((one) => one.size === 1) && new Set(marks.map((one) => [...one][0])).size === marks.length;";
        ensure(world.holds(looks).await?, "groups look alike, or one looks unlike itself")
    })
    .await
}

#[tokio::test]
async fn the_overview_has_a_line_for_each_statement_and_leads_to_it() -> Result {
    run_with_sizes(Setup { viewport: (1280, 800), ..Setup::WIDE }, async |world| {
        let d = &words().differ;
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/results")).await?;
        world.sees_title(d.title).await?;
        let lines =
            "return document.querySelectorAll('.st-people-overview__question').length === 8;";
        ensure(world.holds(lines).await?, "not every statement has its line")?;
        let fits = "return document.documentElement.scrollWidth <= innerWidth;";
        ensure(world.holds(fits).await?, "the page is too wide")?;
        let first = "return [...document.querySelectorAll('.st-people-overview__note')]
            .map((e) => e.textContent).filter((e) => e)[0];";
        let first: String = world.driver().execute(first, Vec::new()).await?.convert()?;
        ensure(first == d.far, format!("the first line is “{first}”"))?;
        let link =
            "document.querySelectorAll('.st-people-overview__question a')[2].click(); return true;";
        world.holds(link).await?;
        world.sees("3 of 8").await?;
        world.follow(d.next).await?;
        world.sees("4 of 8").await?;
        world.follow(d.before).await?;
        world.sees("3 of 8").await?;
        world.follow(words().second_window.here).await?;
        world.sees("3 of 8").await?;
        // A place that is not there leads to all of them.
        world.goto(&format!("{TABLE}/statement/99")).await?;
        world.sees_title(d.title).await
    })
    .await
}

/// On a phone words stand one below the other and groups side by side; it is a table all the same.
#[tokio::test]
async fn on_a_phone_the_picture_is_turned_and_stays_a_table() -> Result {
    run_with_sizes(Setup::PHONE, async |world| {
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/statement/1")).await?;
        world.sees("1 of 8").await?;
        let turned = "const [a, b] = [...document.querySelectorAll('.st-people-table thead th')]
            .map((th) => th.getBoundingClientRect());
        const groups = [...document.querySelectorAll('.st-people-table tbody th')]
            .map((th) => th.getBoundingClientRect());
        return a.left === b.left && b.top >= a.bottom - 1 && groups[1].left >= groups[0].right - 1
            && document.documentElement.scrollWidth <= innerWidth;";
        ensure(world.holds(turned).await?, "it is not turned, or too wide")?;
        if world.is_chromium() {
            let tree = world.tools("Accessibility.getFullAXTree", json!({})).await?.to_string();
            for role in ["\"columnheader\"", "\"rowheader\"", "\"cell\""] {
                ensure(tree.contains(role), format!("no {role} in what is heard"))?;
            }
        }
        Ok(())
    })
    .await
}

/// On a phone the overview has its marks too, each beside its word.
#[tokio::test]
async fn on_a_phone_the_overview_is_more_than_names() -> Result {
    run_with_sizes(Setup::PHONE, async |world| {
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/results")).await?;
        world.sees_title(words().differ.title).await?;
        let seen = "const first = document.querySelector('.st-people-overview tbody tr');
            const marks = [...first.querySelectorAll('.st-people-marks__mark')];
            const named = [...first.querySelectorAll('.st-people-overview__word')];
            return marks.length >= 15 && marks.every((mark) => mark.getBoundingClientRect().right <= innerWidth)
                && named.length >= 5 && named.every((word) => word.checkVisibility())
                && document.documentElement.scrollWidth <= innerWidth;";
        ensure(world.holds(seen).await?, "marks or words are out of sight")
    })
    .await
}
