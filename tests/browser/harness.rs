//! The tests' own eyes: a fault on the page is noticed, and a broken step says where it broke.

use crate::support::browser::{Setup, Stage};
use crate::support::skip::skip;
use crate::support::world::{NEEDS_TOOLS, run};
use crate::support::{Result, ensure};

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
