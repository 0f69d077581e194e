//! The tests' own eyes: a fault on the page is noticed, and a broken step says where it broke.

use crate::support::browser::{Setup, Stage};
use crate::support::skip::skip;
use crate::support::world::{NEEDS_TOOLS, run, run_with_tools};
use crate::support::{Result, ensure, tabs};

/// Only Chromium tells what happens beside the page.
async fn fails_with(script: &str, sign: &str) -> Result {
    if !Stage::read()?.is_chromium() {
        return skip(NEEDS_TOOLS);
    }
    let outcome = run(Setup::PHONE, async |world| {
        world.goto("#/").await?;
        world.driver().execute(script, Vec::new()).await?;
        world.settle().await
    });
    let error = outcome.await.err().map(|e| e.to_string()).unwrap_or_default();
    ensure(error.contains(sign), format!("not noticed: {script} ({error})"))
}

#[tokio::test]
async fn an_error_in_the_console_is_noticed() -> Result {
    fails_with("console.error('a fault')", "a fault").await
}

#[tokio::test]
async fn a_request_to_another_site_is_noticed() -> Result {
    fails_with("location.assign('http://127.0.0.1:9/elsewhere')", "http://127.0.0.1:9").await
}

#[tokio::test]
async fn a_breach_of_the_security_policy_is_noticed() -> Result {
    let script =
        "const i = new Image(); i.src = 'http://127.0.0.1:9/x.png'; document.body.append(i);";
    fails_with(script, "Content Security Policy").await
}

#[tokio::test]
async fn a_step_that_cannot_be_done_names_itself() -> Result {
    let outcome = run(Setup::PHONE, async |world| {
        world.goto("#/").await?;
        world.press("No such button").await
    });
    let error = outcome.await.err().map(|e| e.to_string()).unwrap_or_default();
    ensure(error.contains("Button “No such button”"), error.clone())?;
    ensure(error.contains("Picture: ") && error.contains("go to #/"), error)
}

/// Leaves something wherever a page can.
const LEAVE: &str = r"
const done = arguments[arguments.length - 1];
localStorage.setItem('left', '1');
sessionStorage.setItem('left', '1');
document.cookie = 'left=1';
history.pushState(null, '', '#/help');
addEventListener('pagehide', () => localStorage.setItem('left-at-last', '1'));
const asked = indexedDB.open('left', 1);
asked.onsuccess = () => caches.open('left').then(() => done());";
/// Tells what is there.
const LEFT: &str = r"
const done = arguments[arguments.length - 1];
Promise.all([indexedDB.databases(), caches.keys()]).then(([bases, caches]) => {
  const names = bases.map((base) => base.name).filter((name) => name === 'left');
  const kept = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage));
  done([...names, ...caches, ...kept.filter((key) => key.startsWith('left')), document.cookie].join(' '));
});";

#[tokio::test]
async fn a_browser_comes_to_the_next_test_as_if_it_was_never_anywhere() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.goto("#/").await?;
        tabs::other_tab(world).await?;
        world.driver().execute_async(LEAVE, Vec::new()).await?;
        std::fs::write(world.downloads().join("left"), "")?;
        world.be_new().await?;
        ensure(world.driver().windows().await?.len() == 1, "a tab is left")?;
        world.goto("#/").await?;
        let left = world.driver().execute_async(LEFT, Vec::new()).await?;
        let left: String = left.convert()?;
        ensure(left.trim().is_empty(), format!("this is left: {left}"))?;
        let steps: usize =
            world.driver().execute("return history.length;", Vec::new()).await?.convert()?;
        ensure(steps <= 2, format!("a history of {steps} is left"))?;
        ensure(std::fs::read_dir(world.downloads())?.count() == 0, "a download is left")
    })
    .await
}
