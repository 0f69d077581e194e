//! Hiding a sheet at once: what is behind can't be seen, heard, printed or reached, and comes back as it was.

use serde_json::json;
use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, POWER};
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

const IS_COVERED: &str = "return document.querySelector('.st-cover') !== null
    && document.querySelector('#app').hidden && document.title === 'Notes';";
/// Presses the button, and keys and the page right after it; then tells what is on the screen.
const HIDE_AND_PRESS: &str = r"
const [done] = arguments;
const hide = document.querySelector('.st-hide');
hide.focus();
hide.click();
const covered = () => document.querySelector('.st-cover') !== null;
// Before anything can be drawn or pressed it is up.
setTimeout(() => {
  const first = covered();
  for (const key of ['a', 'Escape', 'Enter', 'Shift']) {
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }
  document.querySelector('.st-cover button').click();
  done(first && covered());
});";
/// Presses Shift so many times, each with what else the event says.
const SHIFTS: &str = r"
const [times, says, done] = arguments;
for (let n = 0; n < times; n += 1) {
  for (const type of ['keydown', 'keyup']) {
    document.body.dispatchEvent(
      new KeyboardEvent(type, { key: 'Shift', bubbles: true, ...(type === 'keydown' ? says : {}) }));
  }
}
setTimeout(() => done(document.querySelector('.st-cover') !== null));";
const TYPE_AND_HIDE: &str = r"
const field = document.querySelector('#main textarea');
field.focus();
field.value = arguments[0];
field.dispatchEvent(new Event('input', { bubbles: true }));
document.querySelector('.st-hide').click();
return Object.values(localStorage).some((text) => text.includes(arguments[0]));";

impl World {
    async fn is_covered(&self) -> Result {
        let covered = async || Ok(self.holds(IS_COVERED).await?.then_some(()));
        self.until("the plain page", covered).await
    }

    async fn is_not_covered(&self, why: &str) -> Result {
        self.settle().await?;
        ensure(!self.holds(IS_COVERED).await?, format!("hidden {why}"))
    }

    async fn press_shifts(&self, times: usize) -> Result {
        let chain = (0..times).fold(self.driver().action_chain(), |chain, _| {
            chain.key_down(Key::Shift).key_up(Key::Shift)
        });
        Ok(chain.perform().await?)
    }

    /// Presses until the page is back; that takes a second at least.
    async fn go_on(&self) -> Result {
        let began = "window.began ??= performance.now(); return true;";
        self.holds(began).await?;
        let back = async || {
            self.type_words("x").await?;
            Ok((!self.holds(IS_COVERED).await?).then_some(()))
        };
        self.until("the page behind", back).await
    }
}

#[tokio::test]
async fn what_is_hidden_is_not_seen_heard_printed_or_reached_and_comes_back() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let w = &words().hiding;
        world.start_sheet(POWER, "name_it", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/whole")).await?;
        let title = world.driver().title().await?;
        let kept = world.driver().execute(TYPE_AND_HIDE, vec![json!("The zebra room")]).await?;
        ensure(kept.convert::<bool>()?, "what was typed was not kept before it was hidden")?;
        world.is_covered().await?;
        ensure(world.page_text().await? == "Notes Continue", world.page_text().await?)?;
        ensure(world.holds("return scrollY === 0;").await?, "not at the top")?;
        world.focus_is_on(".st-cover button").await?;
        for word in heard(world).await? {
            ensure([w.cover_title, w.cover_go_on].contains(&word.as_str()), word)?;
        }
        let paper = world.print().await?.text().replace(' ', "");
        ensure(paper == "Notes1/1", paper)?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.go_on().await?;
        ensure(world.driver().title().await? == title, "another title")?;
        world.focus_is_on("#main textarea").await?;
        let again = "return document.activeElement.value === 'The zebra room' && scrollY > 0;";
        ensure(world.holds(again).await?, "not as it was")
    })
    .await
}

/// Every word that somebody who listens can come to.
async fn heard(world: &World) -> Result<Vec<String>> {
    let tree = world.tools("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().ok_or("no tree")?;
    let heard = nodes.iter().filter(|node| node["ignored"] != json!(true));
    let words = heard.filter_map(|node| node["name"]["value"].as_str());
    Ok(words.filter(|word| !word.is_empty()).map(str::to_owned).collect())
}

#[tokio::test]
async fn a_press_within_a_second_does_nothing() -> Result {
    run(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let hidden = world.driver().execute_async(HIDE_AND_PRESS, Vec::new()).await?;
        ensure(hidden.convert::<bool>()?, "it came back at once")?;
        let began = "window.began = performance.now(); return true;";
        world.holds(began).await?;
        world.go_on().await?;
        let waited = "return performance.now() - window.began > 900;";
        ensure(world.holds(waited).await?, "it came back too soon")?;
        world.focus_is_on(".st-hide").await?;
        // A click goes on too, and one that is meant for the browser does not.
        world.press(words().hiding.hide).await?;
        world.is_covered().await?;
        let back = async || {
            world.chord(Key::Control, "c").await?;
            world.key(Key::Shift).await?;
            ensure(world.holds(IS_COVERED).await?, "a key of the browser's own brought it back")?;
            let long = "return performance.now() - (window.since ??= performance.now()) > 1100;";
            Ok(world.holds(long).await?.then_some(()))
        };
        world.until("a second", back).await?;
        world.press(words().hiding.cover_go_on).await?;
        world.sees("Question 1 of").await
    })
    .await
}

#[tokio::test]
async fn shift_three_times_hides_and_nothing_like_it_does() -> Result {
    run(Setup::WIDE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let shifts = async |times: usize, says: serde_json::Value| {
            let hidden = world.driver().execute_async(SHIFTS, vec![json!(times), says]).await?;
            Ok::<bool, Box<dyn std::error::Error + Send + Sync>>(hidden.convert()?)
        };
        world.press_shifts(2).await?;
        world.type_words("a").await?;
        world.press_shifts(2).await?;
        world.is_not_covered("with another key between").await?;
        world.click_beside(8, 8).await?;
        world.press_shifts(2).await?;
        world.is_not_covered("with a click between").await?;
        world.click_beside(8, 8).await?;
        // Capital letters are Shift with another key.
        for letter in ["A", "B", "C"] {
            world.chord(Key::Shift, letter).await?;
        }
        world.is_not_covered("by capital letters").await?;
        ensure(
            shifts(3, json!({})).await?,
            "not by events that a script makes, as these tests do",
        )?;
        world.go_on().await?;
        world.click_beside(8, 8).await?;
        ensure(!shifts(3, json!({ "isComposing": true })).await?, "while composing")?;
        ensure(!shifts(3, json!({ "keyCode": 229 })).await?, "while composing, told by its code")?;
        ensure(!shifts(3, json!({ "repeat": true })).await?, "by a key that is held")?;
        ensure(!shifts(3, json!({ "ctrlKey": true })).await?, "with Control")?;
        world.click_beside(8, 8).await?;
        world.press_shifts(3).await?;
        world.is_covered().await?;
        world.go_on().await?;
        world.sees("Question 1 of").await
    })
    .await
}

#[tokio::test]
async fn an_open_question_is_covered_too_and_a_new_page_keeps_its_name_back() -> Result {
    run(Setup::PHONE, async |world| {
        let passing = &words().passing;
        world.open_session().await?;
        world.follow(words().session.pass).await?;
        world.press(passing.start).await?;
        world.choose("Often").await?;
        world.press(passing.stop).await?;
        world.sees(passing.stop_ask).await?;
        world.press_shifts(3).await?;
        world.is_covered().await?;
        ensure(world.page_text().await? == "Notes Continue", world.page_text().await?)?;
        world.go_on().await?;
        world.is_chosen("", "Often", true).await?;
        let asked = "return document.activeElement.textContent === arguments[0];";
        let on_stop = world.driver().execute(asked, vec![json!(passing.stop)]).await?;
        ensure(on_stop.convert::<bool>()?, "the focus is elsewhere")?;
        world.press(passing.stop).await?;
        world.press(passing.stop_yes).await?;
        world.press_shifts(3).await?;
        world.is_covered().await?;
        // Another page comes up behind it.
        world.driver().execute("history.back();", Vec::new()).await?;
        let behind = async || Ok((!world.route().await?.ends_with("/pass")).then_some(()));
        world.until("the page before", behind).await?;
        world.settle().await?;
        world.is_covered().await?;
        world.go_on().await?;
        let title = format!("{} – {}", words().titles.session, words().common.app);
        ensure(world.driver().title().await? == title, world.driver().title().await?)
    })
    .await
}

#[tokio::test]
async fn it_can_be_switched_off_but_not_where_something_is_private() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().hiding;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let usual = world.sheet_id().await?;
        world.start_sheet_again(POWER, "my_place").await?;
        let private = world.sheet_id().await?;
        for view in ["whole", "check", "results"] {
            for id in [&usual, &private] {
                world.goto(&format!("#/sheet/{id}/{view}")).await?;
                world.has_exactly(1, Kind::Button, w.hide, "").await?;
            }
        }
        for page in ["print", "copy/sheet"] {
            world.goto(&format!("#/{page}/{usual}")).await?;
            world.has_exactly(1, Kind::Button, w.hide, "").await?;
        }
        world.follow(w.about).await?;
        world.choose(&format!("{}…", w.everywhere)).await?;
        world.reload().await?;
        world.goto(&format!("#/sheet/{usual}/whole")).await?;
        world.has_no(Kind::Button, w.hide, "").await?;
        world.press_shifts(3).await?;
        world.is_not_covered("though it is switched off").await?;
        world.goto(&format!("#/sheet/{private}/check")).await?;
        world.press(w.hide).await?;
        world.is_covered().await?;
        world.go_on().await?;
        world.press_shifts(3).await?;
        world.is_covered().await
    })
    .await
}
