//! Somebody fills in a sheet on a phone, is interrupted, and comes back.

use shared_table::content::fill;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

const FIRST_NOTE: &str = "We begin with tea. “Ça va” – 茶, שלום, 🍵.\nThen we say our names.";
const BROKEN_OFF: &str = "The plan was printed before we came";
const LAST_WORDS: &str = ", and so we";

/// Writes the last words and closes the tab before the timer that saves them can run.
const CLOSE_MID_SENTENCE: &str = "window.setTimeout = () => 0;
    const field = document.querySelector('textarea');
    field.value += arguments[0];
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    window.close();";

#[tokio::test]
async fn every_word_is_there_when_somebody_comes_back() -> Result {
    run(Setup::PHONE, async |world| {
        world.goto("#/").await?;
        let other = world.driver().window().await?;
        // Only a tab that a page has opened may be closed by it.
        world.driver().execute("window.open(location.href);", Vec::new()).await?;
        let opened = async || {
            let tabs = world.driver().windows().await?;
            Ok(tabs.into_iter().find(|tab| *tab != other))
        };
        let tab = world.until("a second tab", opened).await?;
        world.driver().switch_to_window(tab).await?;
        world.resize(Setup::PHONE.viewport).await?;
        answer_two(world).await?;
        world.note("close the tab in the middle of a sentence");
        // The tab may be gone before it can answer.
        let last = vec![serde_json::json!(LAST_WORDS)];
        drop(world.driver().execute(CLOSE_MID_SENTENCE, last).await);
        world.driver().switch_to_window(other).await?;
        finds_both(world).await?;
        world.reopen().await?;
        finds_both(world).await
    })
    .await
}

async fn answer_two(world: &World) -> Result {
    let (first, second) = (item("sa_time_to_know")?, item("sa_shared_values")?);
    world.start_sheet(ASSESSMENT, "full", "Ridge Street").await?;
    world.sees_title(&first.text).await?;
    world.choose("Often").await?;
    world.write(&note_of(&first)?, FIRST_NOTE).await?;
    world.follow(words().sheet.next).await?;
    world.sees_title(&second.text).await?;
    world.choose("A little").await?;
    world.write(&note_of(&second)?, BROKEN_OFF).await
}

/// The list leads back to the question that was open, and both questions are as they were left.
async fn finds_both(world: &World) -> Result {
    let (first, second) = (item("sa_time_to_know")?, item("sa_shared_values")?);
    world.goto("#/").await?;
    world.sees("Ridge Street").await?;
    world.sees("2 of ").await?;
    world.follow(&format!("{}…", words().common.go_on)).await?;
    world.sees_title(&second.text).await?;
    world.is_chosen("", "A little", true).await?;
    world.field_has(&note_of(&second)?, &format!("{BROKEN_OFF}{LAST_WORDS}")).await?;
    world.follow(words().sheet.back).await?;
    world.sees_title(&first.text).await?;
    world.is_chosen("", "Often", true).await?;
    world.is_chosen("", "Never", false).await?;
    world.field_has(&note_of(&first)?, FIRST_NOTE).await
}

fn note_of(item: &shared_table::domain::tool::Item) -> Result<String> {
    item.note.clone().ok_or(format!("{} has no note", item.id).into())
}

#[tokio::test]
async fn nothing_is_chosen_before_somebody_chooses() -> Result {
    run(Setup::PHONE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let script = "return document.querySelectorAll('#main input:checked').length === 0
            && document.querySelectorAll('#main input[type=radio]').length === 8;";
        ensure(
            world.holds(script).await?,
            "an option is chosen from the start, or some are missing",
        )
    })
    .await
}

#[tokio::test]
async fn a_long_text_grows_and_is_never_cut() -> Result {
    run(Setup::PHONE, async |world| {
        let long = "We talked about who decides, and wrote it on the wall. ".repeat(60);
        let proud = item("sa_purpose_proud")?;
        world.start_sheet(ASSESSMENT, "full", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/{}", proud.id)).await?;
        world.write(&proud.text, &long).await?;
        let field = world.find(Kind::Field, &proud.text).await?;
        let script = "return arguments[0].scrollHeight <= arguments[0].clientHeight + 1
            && arguments[0].clientHeight > 800;";
        let grown = async || {
            let whole = world.driver().execute(script, vec![field.to_json()?]).await?;
            Ok(whole.convert::<bool>()?.then_some(()))
        };
        world.until("a field as high as its words", grown).await?;
        world.is_stored(long.trim_end()).await
    })
    .await
}

#[tokio::test]
async fn whose_answers_and_round_are_asked_once_and_carried_on() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, c) = (&words().start, &words().common);
        world.goto("#/start/review").await?;
        world.write(w.project_name, "Ridge Street").await?;
        world.choose(w.round_new).await?;
        world.write(w.round_label, "After six months").await?;
        world.press(&format!("{}…", fill(w.whose, &[("who", "")]))).await?;
        world.choose_in(w.by, c.by_pair).await?;
        world.write(w.name, "Wren").await?;
        world.press(w.start).await?;
        world.sees("Question 1 of").await?;
        world.goto("#/start/power").await?;
        // What is carried on is said before it is unfolded.
        let who = format!("{}, Wren", c.by_pair);
        world.press(&fill(w.whose, &[("who", &who)])).await?;
        world.is_chosen(w.by, c.by_pair, true).await?;
        world.is_chosen(w.round, "After six months", true).await?;
        world.field_has(w.name, "Wren").await?;
        world.press(w.start).await?;
        world.sees("Question 1 of").await?;
        world.goto("#/").await?;
        world.has_exactly(2, Kind::Link, "Wren", "").await?;
        world.has_exactly(1, Kind::Heading, "Ridge Street", "").await
    })
    .await
}
