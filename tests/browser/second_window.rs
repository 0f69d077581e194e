//! A second window that a room looks at: it follows the first, is sent what is on the screen and nothing else, and
//! opens no place where anything is kept.

use shared_table::content::fill;
use thirtyfour::{Key, WindowHandle};

use crate::support::browser::Setup;
use crate::support::tabs::show;
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

const TABLE: &str = "#/session/example-session-table";
const NOTE: &str = "Only the laptop has this note";

/// Remembers what a window is sent, and every place it opens where things are kept.
const WATCH: &str = r"
window.sent = [];
window.opened = [];
addEventListener('message', (event) => sent.push(String(event.data)));
const kept = Object.getOwnPropertyDescriptor(Window.prototype, 'localStorage') ||
  Object.getOwnPropertyDescriptor(window, 'localStorage');
Object.defineProperty(window, 'localStorage', {
  get() { opened.push('local storage'); return kept.get.call(window); },
});
const open = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...all) { opened.push('a database'); return open.apply(this, all); };";

/// Counts who keeps the screen awake, in place of the browser, which would not do it for a page that nobody sees.
const COUNT_LOCKS: &str = "window.locks = 0;
    const gives = { request: () => { locks += 1; return Promise.resolve({ release() { locks -= 1; return Promise.resolve(); } }); } };
    Object.defineProperty(navigator, 'wakeLock', { value: gives, configurable: true });";

/// The statements of an overview, each with marks and with how far apart its groups are.
const OVERVIEW: &str = "return [...document.querySelectorAll('.st-people-overview tbody tr')].filter((row) =>
    row.querySelectorAll('.st-people-marks__mark').length > 12 && /apart/.test(row.textContent)).length;";

async fn is_awake(world: &World, is: bool) -> Result {
    let script = format!("return locks === {};", usize::from(is));
    let what = format!("a screen that is kept awake: {is}");
    world.until(&what, async || Ok(world.holds(&script).await?.then_some(()))).await
}

/// What a clicker sends goes to the window in front, which is often the first. It is no clicker's where somebody writes.
#[tokio::test]
async fn a_clicker_turns_the_room_from_the_first_window_too() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().differ;
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/statement/1")).await?;
        world.key(Key::PageDown).await?;
        world.sees("1 of 8").await?;
        let (first, second) = open_second(world).await?;
        world.key(Key::PageDown).await?;
        world.sees("2 of 8").await?;
        world.key(Key::Right).await?;
        world.sees("3 of 8").await?;
        world.key(Key::Left).await?;
        world.sees("2 of 8").await?;
        world.write(w.note, "Say").await?;
        world.key(Key::Left).await?;
        world.key(Key::PageDown).await?;
        world.sees("2 of 8").await?;
        show(world, &second).await?;
        world.sees("2 of 8").await?;
        show(world, &first).await
    })
    .await
}

/// Opens the second window; the first stays in front.
pub(crate) async fn open_second(world: &World) -> Result<(WindowHandle, WindowHandle)> {
    let first = world.driver().window().await?;
    world.press(words().second_window.open).await?;
    let opened = async || {
        let all = world.driver().windows().await?;
        Ok(all.into_iter().find(|window| *window != first))
    };
    let second = world.until("a second window", opened).await?;
    world.sees(words().second_window.is_open).await?;
    Ok((first, second))
}

/// Goes on from a second window to another page, which loads the app anew.
async fn elsewhere(world: &World, route: &str, title: &str) -> Result {
    world.note(format!("go to {route}"));
    world.driver().goto(format!("{}{route}", world.site())).await?;
    world.sees_title(title).await
}

#[tokio::test]
async fn a_second_window_follows_the_first() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, second_words) = (&words().differ, &words().second_window);
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/results")).await?;
        world.driver().execute(COUNT_LOCKS, Vec::new()).await?;
        let (first, second) = open_second(world).await?;
        is_awake(world, true).await?;
        show(world, &second).await?;
        let rows: usize = world.driver().execute(OVERVIEW, Vec::new()).await?.convert()?;
        ensure(rows == 4, format!("{rows} statements are in the overview"))?;
        world.sees("Everyone else").await?;
        show(world, &first).await?;
        world.follow(w.talk_first).await?;
        world.write(w.note, NOTE).await?;
        world.press(words().sheet.timer).await?;
        world.press("10 minutes").await?;
        show(world, &second).await?;
        world.sees("Most people with lived experience said “Never”.").await?;
        world.sees("10 minutes left").await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.key(Key::PageDown).await?;
        world.sees("We all share the final say.").await?;
        show(world, &first).await?;
        world.sees("2 of 8").await?;
        world.sees("10 minutes left").await?;
        world.follow(w.before).await?;
        world.field_has(w.note, NOTE).await?;
        world.press(second_words.close).await?;
        world.sees(second_words.open).await?;
        is_awake(world, true).await?;
        world.press(words().sheet.timer_clear).await?;
        is_awake(world, false).await
    })
    .await
}

#[tokio::test]
async fn a_second_window_is_sent_what_may_be_seen_and_opens_no_store() -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/statement/1")).await?;
        world.write(words().differ.note, NOTE).await?;
        let (first, second) = open_second(world).await?;
        show(world, &second).await?;
        world.run_first(WATCH).await?;
        // Loaded anew, it asks the first window once more.
        world.reload().await?;
        world.sees("Most people with lived experience said “Never”.").await?;
        ensure(world.holds("return window.opened.length === 0;").await?, "it opened a store")?;
        ensure(world.holds("return window.sent.length > 0;").await?, "nothing was sent")?;
        let fields = "return window.sent.every((text) => Object.keys(JSON.parse(text).slide).every((field) =>
            ['about', 'title', 'says', 'list', 'table', 'talk'].includes(field)));";
        ensure(world.holds(fields).await?, "more than a slide was sent")?;
        let note = format!("return !window.sent.join().includes('{NOTE}');");
        ensure(world.holds(&note).await?, "the note was sent")?;
        // What was watched counts: a page that keeps things does open them.
        elsewhere(world, "#/bin", words().bin.title).await?;
        ensure(world.holds("return window.opened.length > 1;").await?, "nothing is watched")?;
        show(world, &first).await
    })
    .await
}

/// A room that has agreed on something still votes on the rest.
#[tokio::test]
async fn statements_stay_in_sight_with_their_hands_and_actions_below() -> Result {
    const LINES: &str = "return [...document.querySelectorAll('.st-screen__list li')]
        .map((line) => line.textContent.replaceAll('\u{a0}', ' '));";
    run(Setup::WIDE, async |world| {
        let (a, d) = (&words().agree, &words().differ);
        let (session, project) = world.open_session().await?;
        world.bring_room(&session, &project).await?;
        world.look_together().await?;
        world.goto(&format!("{session}/agree")).await?;
        let (first, second) = open_second(world).await?;
        show(world, &second).await?;
        world.sees_title(a.title).await?;
        let before: Vec<String> = world.driver().execute(LINES, Vec::new()).await?.convert()?;
        ensure(before.len() == 8, format!("{before:?}"))?;
        show(world, &first).await?;
        world.press(d.act).await?;
        world.write(d.act_what, "Ask the board to come").await?;
        world.key(Key::Enter).await?;
        world.sees(d.act_added).await?;
        world.press_in(&before[2], "+").await?;
        show(world, &second).await?;
        world.sees(&format!("{} · {}: 1", before[2], a.hands)).await?;
        world.sees_title(a.title).await?;
        let after: Vec<String> = world.driver().execute(LINES, Vec::new()).await?.convert()?;
        ensure(after.len() == 8 && after[3..] == before[3..], format!("{after:?}"))?;
        let below = format!("{}\n→ Ask the board to come", before[0]);
        ensure(after[0].starts_with(&below), format!("{after:?}"))?;
        let apart = "const line = document.querySelector('.st-screen__list li').firstChild;
            const [range, at] = [document.createRange(), line.data.indexOf('→')];
            const top = (n) => { range.setStart(line, n); range.setEnd(line, n + 1); return range.getBoundingClientRect().top; };
            return at > 0 && top(at) > top(at - 2);";
        ensure(world.holds(apart).await?, "the action has no line of its own")?;
        show(world, &first).await
    })
    .await
}

#[tokio::test]
async fn what_is_hidden_or_gone_is_not_on_the_screen_any_more() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, s) = (&words().second_window, &words().session);
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/statement/1")).await?;
        let (first, second) = open_second(world).await?;
        show(world, &second).await?;
        let statement = "We ask what people need before we start.";
        world.sees_title(statement).await?;
        // The first window may go without a word to anybody: nobody could hide anything from then on.
        show(world, &first).await?;
        world.reload().await?;
        show(world, &second).await?;
        world.sees_title(w.waiting).await?;
        show(world, &first).await?;
        world.press(w.open).await?;
        world.sees(w.is_open).await?;
        show(world, &second).await?;
        world.sees_title(statement).await?;
        show(world, &first).await?;
        world.goto(TABLE).await?;
        world.press(s.hide).await?;
        world.sees(s.is_hidden).await?;
        show(world, &second).await?;
        world.sees_title(words().common.app).await?;
        show(world, &first).await
    })
    .await
}

#[tokio::test]
async fn where_no_second_window_opens_the_same_one_does() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().second_window;
        world.goto("#/example").await?;
        world.goto(&format!("{TABLE}/statement/2")).await?;
        world.driver().execute("window.open = () => null;", Vec::new()).await?;
        world.press(w.open).await?;
        world.sees(w.blocked).await?;
        world.follow(w.here).await?;
        world.sees("2 of 8").await?;
        // Nobody sends anything to a window that was opened by hand.
        world.goto("#/second-window").await?;
        world.reload().await?;
        world.sees(w.waiting).await?;
        world.sees(w.waiting_how).await?;
        // At any other address it is the whole app again.
        elsewhere(world, "#/project/example-willow-lane", "Willow Lane drop-in (made up)").await
    })
    .await
}

#[tokio::test]
async fn the_room_sees_what_to_open_and_what_it_decides() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().session;
        let (session, project) = world.open_session().await?;
        world.bring_room(&session, &project).await?;
        world.goto(&session).await?;
        let (first, second) = open_second(world).await?;
        show(world, &second).await?;
        world.sees_title(w.own_title).await?;
        world.sees(&fill(w.own_tool, &[("tool", "How we work together")])).await?;
        world.sees(&fill(w.own_way, &[("way", "Quick check")])).await?;
        show(world, &first).await?;
        world.press(w.look).await?;
        world.sees_title(w.look_ask).await?;
        show(world, &second).await?;
        world.sees_title(w.look_ask).await?;
        world.sees(&format!("Lived experience: {}", w.before_apart)).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        show(world, &first).await
    })
    .await
}
