//! Two presses on one spot: the second does nothing to a page that has just come, which nobody has read yet.

use std::time::Duration;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, items};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};
use serde_json::json;
use thirtyfour::Key;

/// How long after the first press the second one comes, in milliseconds.
const GAPS: [u64; 4] = [60, 120, 250, 350];

/// The way on from a question, and the end.
const NEXT: &str = ".st-answering__next";
const FINISH: &str = ".st-give__finish button";

/// The way on from the last page lies over all of it.
const COVER: &str = "
const style = new CSSStyleSheet();
style.replaceSync('.st-main > :not(.st-give) .st-back-link { position: fixed; inset: 0; }');
document.adoptedStyleSheets = [style];";

/// Waits until every press counts.
async fn is_ready(world: &World) -> Result {
    let ready = async || {
        let came = "return document.documentElement.hasAttribute('data-just-came');";
        Ok((!world.holds(came).await?).then_some(()))
    };
    world.until("a page that has been there for a while", ready).await
}

/// Presses a button or a link, and the same spot again after a while.
async fn press_twice(world: &World, kind: Kind, name: &str, gap: u64) -> Result {
    let on = world.find(kind, name).await?;
    is_ready(world).await?;
    world.note(format!("press “{name}” twice, {gap} ms apart"));
    // Down and up, each of which takes half of the time.
    let presses =
        world.driver().action_chain_with_delay(None, Some(Duration::from_millis(gap / 2)));
    presses.move_to_element_center(&on).click().click().perform().await?;
    Ok(())
}

#[tokio::test]
async fn nothing_is_chosen_on_a_page_of_a_sheet_that_nobody_has_read() -> Result {
    // As high as a page: the way on stays about where it is.
    run(Setup { viewport: (360, 2000), ..Setup::PHONE }, async |world| {
        world.start_sheet(ASSESSMENT, "full", "Ridge Street").await?;
        let all = items(ASSESSMENT, "full")?;
        for (at, gap) in GAPS.into_iter().enumerate() {
            press_twice(world, Kind::Link, words().sheet.next, gap).await?;
            world.sees_title(&all[at + 1].text).await?;
            world.settle().await?;
            let kept = world.stored_under("shared-table.sheet.").await?;
            ensure(
                kept.iter().all(|(_, text)| !text.contains("\"chosen\"")),
                format!("{gap}: {kept:?}"),
            )?;
        }
        Ok(())
    })
    .await
}

/// Presses as a hand does, each as soon as the page of the press before has come: no load on the machine makes a
/// pause between them. Each is a spot, and the title that is waited for; none where no page is to come.
const HAND: &str = "
const [presses, done] = arguments;
const title = () => document.querySelector('#title, legend, h1')?.textContent ?? '';
const turn = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
const run = async () => {
  let at;
  for (const [css, wanted] of presses) {
    if (css) {
      const box = document.querySelector(css).getBoundingClientRect();
      at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
    }
    const on = document.elementFromPoint(at.clientX, at.clientY);
    on.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, ...at }));
    for (let n = 0; n < 300 && wanted && !title().includes(wanted); n += 1) await turn();
    await turn();
  }
  return title();
};
run().then(done, (error) => done(String(error)));";

/// The title after these presses.
async fn by_hand(world: &World, presses: &[(&str, &str)]) -> Result<String> {
    is_ready(world).await?;
    world.note(format!("press by hand: {presses:?}"));
    let ran = world.driver().execute_async(HAND, vec![json!(presses)]).await?;
    Ok(ran.convert()?)
}

#[tokio::test]
async fn an_answer_elsewhere_on_the_page_counts_at_once() -> Result {
    run(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "full", "Ridge Street").await?;
        let second = &items(ASSESSMENT, "full")?[1].text;
        by_hand(world, &[(NEXT, second), ("#main label", "")]).await?;
        let chosen = "return document.querySelector('#main input:checked') !== null;";
        ensure(world.holds(chosen).await?, "an answer was pressed, and did not count")
    })
    .await
}

#[tokio::test]
async fn nothing_is_chosen_where_a_device_goes_round() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, p) = (&words().session, &words().passing);
        world.open_session().await?;
        world.follow(w.pass).await?;
        press_twice(world, Kind::Button, p.start, 120).await?;
        let all = items(ASSESSMENT, "quick")?;
        world.sees_title(&all[0].text).await?;
        for answer in ["Never", "Rarely", "Sometimes", "Often", "Always"] {
            world.is_chosen("", answer, false).await?;
        }
        for item in &all[1..8] {
            world.press(p.next).await?;
            world.sees_title(&item.text).await?;
        }
        press_twice(world, Kind::Button, p.next, 120).await?;
        world.sees_title(words().start.perspective).await?;
        for from in shared_table::domain::sheet::Perspective::ALL {
            world.is_chosen("", shared_table::content::perspective(from), false).await?;
        }
        press_twice(world, Kind::Button, p.next, 120).await?;
        world.sees_title(p.pick_title).await?;
        ensure(
            world.holds("return document.querySelector('#main input:checked') === null;").await?,
            "something was picked",
        )
    })
    .await
}

#[tokio::test]
async fn keys_are_not_slowed_and_back_is_at_once() -> Result {
    run(Setup::WIDE, async |world| {
        world.start_sheet(ASSESSMENT, "full", "Ridge Street").await?;
        let all = items(ASSESSMENT, "full")?;
        for item in &all[1..4] {
            let next = world.find(Kind::Link, words().sheet.next).await?;
            next.focus().await?;
            world.key(Key::Enter).await?;
            world.sees_title(&item.text).await?;
        }
        // Pressed again as soon as the page before has come.
        world.follow(words().common.back).await?;
        world.sees_title(&all[2].text).await?;
        let again = world.driver().action_chain_with_delay(None, Some(Duration::ZERO));
        let back = world.find(Kind::Link, words().common.back).await?;
        again.move_to_element_center(&back).click().perform().await?;
        world.sees_title(&all[1].text).await
    })
    .await
}

#[tokio::test]
async fn whoever_presses_on_and_on_loses_one_press_and_no_more() -> Result {
    run(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "full", "Ridge Street").await?;
        let all = items(ASSESSMENT, "full")?;
        let [first, second, third] = [1, 2, 3].map(|at| all[at].text.as_str());
        let title = by_hand(world, &[(NEXT, first), (NEXT, "")]).await?;
        ensure(title.contains(first), format!("the second press led to {title}"))?;
        world.follow(words().common.back).await?;
        let presses = [(NEXT, first), (NEXT, ""), (NEXT, second), (NEXT, third)];
        let title = by_hand(world, &presses).await?;
        ensure(title.contains(third), format!("the presses after the second led to {title}"))
    })
    .await
}

#[tokio::test]
async fn presses_on_finish_press_nothing_of_what_comes() -> Result {
    run(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        let id = world.sheet_id().await?;
        let title = words().give.done_title;
        for more in 1..4 {
            world.goto("#/").await?;
            world.goto(&format!("#/give/{id}")).await?;
            world.sees_title(words().give.title).await?;
            // Whatever would come to lie there could be pressed.
            world.driver().execute(COVER, Vec::new()).await?;
            let presses = [vec![(FINISH, title)], vec![("", ""); more]].concat();
            by_hand(world, &presses).await?;
            ensure(world.route().await? == "#/finish", format!("{more} more presses led away"))?;
        }
        Ok(())
    })
    .await
}
