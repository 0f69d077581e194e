//! An extension of the browser takes elements of the page out, and adds its own.

use crate::support::browser::Setup;
use crate::support::start::{ASSESSMENT, items};
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

/// Adds things everywhere, as helpers for passwords, spelling and prices do.
const ADD: &str = r"
const mine = (name) => { const e = document.createElement(name); e.className = 'of-an-extension'; return e; };
document.documentElement.append(mine('x-helper'));
document.body.prepend(mine('div'));
for (const e of document.querySelectorAll('#main, #main *:not(svg *, select *, textarea)')) {
  e.prepend(mine('x-mark'));
  e.append(mine('x-mark'));
}
for (const e of document.querySelectorAll('textarea, input')) { e.after(mine('x-button')); }";
/// Takes out what it holds for an advertisement or a notice, and puts fields into boxes of its own.
const TAKE: &str = r"
for (const e of document.querySelectorAll('.st-header, .st-footer, #main .st-status-line, #main nav, #main p')) {
  e.remove();
}
for (const e of document.querySelectorAll('#main svg, #main textarea, #main fieldset')) {
  const box = document.createElement('x-box');
  e.replaceWith(box);
  box.append(e);
}";
const ANSWERS: [&str; 3] = ["Never", "Rarely", "Often"];

async fn is_whole(world: &World) -> Result {
    let whole = world.holds("return !document.documentElement.hasAttribute('data-crashed');");
    ensure(whole.await?, "the program broke off")
}

/// Goes from question to question by the address, as Back and Forward do; each time the page is changed.
async fn answer_all_the_same(changes: &str) -> Result {
    run_with_tools(Setup::WIDE, async |world| {
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        let questions = items(ASSESSMENT, "quick")?;
        for (question, answer) in questions.iter().zip(ANSWERS) {
            world.goto(&format!("#/sheet/{id}/page/{}", question.id)).await?;
            world.sees_title(&question.text).await?;
            world.note("an extension changes the page");
            world.driver().execute(changes, Vec::new()).await?;
            world.choose(answer).await?;
            let said = format!("Words about {}", question.id);
            world.write(&question.note.clone().unwrap_or_default(), &said).await?;
            world.is_stored(&said).await?;
            world.is_stored(&format!("\"chosen\":\"{}\"", answer.to_lowercase())).await?;
            is_whole(world).await?;
        }
        for route in ["#/", "#/actions", "#/help", "#/start/power", "#/"] {
            world.goto(route).await?;
            world.driver().execute(changes, Vec::new()).await?;
            is_whole(world).await?;
        }
        world.reload().await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        for question in questions.iter().take(ANSWERS.len()) {
            world.sees(&format!("Words about {}", question.id)).await?;
        }
        world.sees(words().common.app).await
    })
    .await
}

#[tokio::test]
async fn what_an_extension_adds_costs_no_answer() -> Result {
    answer_all_the_same(ADD).await
}

#[tokio::test]
async fn what_an_extension_takes_out_costs_no_answer() -> Result {
    answer_all_the_same(TAKE).await
}
