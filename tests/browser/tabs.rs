//! The same sheet in two tabs: what one writes appears in the other, and neither loses a word.

use thirtyfour::WindowHandle;

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, item};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

/// Opens the page in a tab that this one can reach.
const OPEN: &str = "window.otherTab = window.open(location.href);";
/// Writes into both tabs before either can save.
const ADD_TO_BOTH: &str = "const [id, here, there] = arguments;
    const add = (tab, words) => {
        const field = tab.document.getElementById(id);
        field.value += words;
        field.dispatchEvent(new tab.InputEvent('input', { bubbles: true }));
    };
    add(window, here);
    add(window.otherTab, there);";

/// What the tab behind shows.
const HEARD: &str = "const tab = window.opener.document;
    return tab.getElementById('sa_plan_from_start-note').value === 'From the second tab';";

/// Somebody is in the field, between its third and its fourth letter.
const GO_BETWEEN: &str = "const field = document.getElementById('sa_plan_from_start-note');
    field.focus();
    field.setSelectionRange(3, 3);";

/// The tab behind writes more into the same field.
const ADD_BEHIND: &str = "const tab = window.opener;
    const field = tab.document.getElementById('sa_plan_from_start-note');
    field.value = 'Zero ' + field.value + ' three';
    field.dispatchEvent(new tab.InputEvent('input', { bubbles: true }));";

/// What the tab behind shows in it.
const SHOWN_BEHIND: &str =
    "return window.opener.document.getElementById('sa_plan_from_start-note').value;";

/// Where the caret is.
const CARET: &str =
    "return String(document.getElementById('sa_plan_from_start-note').selectionStart);";

struct Tabs {
    first: WindowHandle,
    second: WindowHandle,
    route: String,
}

/// Two tabs on the first question; the second one is in front.
async fn two_tabs(world: &World) -> Result<Tabs> {
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    let route = world.route().await?;
    let first = world.driver().window().await?;
    world.driver().execute(OPEN, Vec::new()).await?;
    let opened = async || {
        let tabs = world.driver().windows().await?;
        Ok(tabs.into_iter().find(|tab| *tab != first))
    };
    let second = world.until("a second tab", opened).await?;
    world.driver().switch_to_window(second.clone()).await?;
    world.is_ready().await?;
    world.resize(Setup::WIDE.viewport).await?;
    Ok(Tabs { first, second, route })
}

impl Tabs {
    async fn show_first(&self, world: &World) -> Result {
        world.note("in the first tab");
        Ok(world.driver().switch_to_window(self.first.clone()).await?)
    }

    async fn show_second(&self, world: &World) -> Result {
        world.note("in the second tab");
        Ok(world.driver().switch_to_window(self.second.clone()).await?)
    }
}

fn note() -> Result<String> {
    item("sa_plan_from_start")?.note.ok_or("no note".into())
}

#[tokio::test]
async fn a_change_in_one_tab_appears_in_the_other() -> Result {
    run(Setup::WIDE, async |world| {
        let tabs = two_tabs(world).await?;
        world.choose("Often").await?;
        world.write(&note()?, "From the second tab").await?;
        // Seen from here: nobody has to turn to the other tab first.
        let heard = async || Ok(world.holds(HEARD).await?.then_some(()));
        world.until("the words in the tab behind", heard).await?;
        tabs.show_first(world).await?;
        world.is_chosen("", "Often", true).await?;
        world.field_has(&note()?, "From the second tab").await?;
        world.write(&note()?, ", and from the first").await?;
        tabs.show_second(world).await?;
        world.field_has(&note()?, "From the second tab, and from the first").await
    })
    .await
}

#[tokio::test]
async fn answers_to_other_questions_are_brought_together() -> Result {
    run(Setup::WIDE, async |world| {
        let tabs = two_tabs(world).await?;
        world.follow(words().sheet.next).await?;
        let next = world.route().await?;
        world.choose("Always").await?;
        tabs.show_first(world).await?;
        world.choose("Never").await?;
        world.is_stored("\"never\"").await?;
        world.reload().await?;
        world.goto(&next).await?;
        world.is_chosen("", "Always", true).await?;
        world.goto(&tabs.route).await?;
        world.is_chosen("", "Never", true).await
    })
    .await
}

#[tokio::test]
async fn both_typing_at_once_loses_neither_text_and_says_so() -> Result {
    run(Setup::WIDE, async |world| {
        let tabs = two_tabs(world).await?;
        tabs.show_first(world).await?;
        let both = ["What the first wrote.", "Words of the second."].map(str::to_owned);
        let args = vec!["sa_plan_from_start-note", &both[0], &both[1]];
        let args = args.into_iter().map(|arg| serde_json::json!(arg)).collect::<Vec<_>>();
        world.note("write into both tabs at once");
        world.driver().execute(ADD_TO_BOTH, args).await?;
        holds_all(world, &both).await?;
        let here = says_so(world).await?;
        tabs.show_second(world).await?;
        holds_all(world, &both).await?;
        ensure(here || says_so(world).await?, "nobody was told that both wrote at once")?;
        world.reload().await?;
        holds_all(world, &both).await
    })
    .await
}

async fn holds_all(world: &World, all: &[String]) -> Result {
    let label = note()?;
    let has = async || {
        let value = world.value(&label).await?;
        Ok(all.iter().all(|words| value.contains(words)).then_some(()))
    };
    world.until(&format!("all of {all:?} in the field"), has).await
}

async fn says_so(world: &World) -> Result<bool> {
    Ok(world.page_text().await?.contains(words().keeping.both_title))
}

#[tokio::test]
async fn the_caret_stays_between_its_letters_when_the_other_tab_writes() -> Result {
    run(Setup::WIDE, async |world| {
        let _tabs = two_tabs(world).await?;
        world.write(&note()?, "one two").await?;
        world.driver().execute(GO_BETWEEN, Vec::new()).await?;
        let heard = async || {
            let shown = world.driver().execute(SHOWN_BEHIND, Vec::new()).await?;
            Ok((shown.convert::<String>()? == "one two").then_some(()))
        };
        world.until("the words in the tab behind", heard).await?;
        world.driver().execute(ADD_BEHIND, Vec::new()).await?;
        world.field_has(&note()?, "Zero one two three").await?;
        let caret = world.driver().execute(CARET, Vec::new()).await?.convert::<String>()?;
        ensure(caret == "8", format!("the caret is at {caret}"))
    })
    .await
}
