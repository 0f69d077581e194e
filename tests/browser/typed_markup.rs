//! Somebody types code, or opens a file with code in it: it stays words everywhere.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{POWER, REVIEW, item};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

const CODE: &str = "<script>window.__x=1</script>";
const TRICKS: [&str; 6] = [
    "<script>window.__x=1</script>",
    "<img src=x onerror=window.__x=1>",
    "\"><iframe srcdoc='<script>parent.__x=1</script>'>",
    "</textarea><script>window.__x=1</script>",
    "javascript:window.__x=1",
    "\u{202e}{{7*7}}${7*7}",
];

const MARKUP: &str =
    "return document.querySelector('#app script, #app iframe, #app img') !== null;";

/// Writes the code into every field of the page; says how many there were.
async fn write_everywhere(world: &World) -> Result<usize> {
    let script = "return document.querySelectorAll('#main textarea, #main input[type=text]');";
    let fields = world.driver().execute(script, Vec::new()).await?.elements()?;
    for field in &fields {
        field.send_keys(CODE).await?;
    }
    Ok(fields.len())
}

/// The code stands on the page as it was typed, and is nothing else.
async fn is_only_words(world: &World, route: &str) -> Result {
    world.goto(route).await?;
    world.sees(CODE).await?;
    ensure(!world.holds(MARKUP).await?, format!("typed code became part of {route}"))?;
    world.ran_nothing().await
}

#[tokio::test]
async fn typed_code_stays_words_on_every_page() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().start;
        world.goto(&format!("#/start/{REVIEW}")).await?;
        world.choose(w.round_new).await?;
        world
            .driver()
            .execute(
                "document.querySelectorAll('details').forEach((d) => { d.open = true; });",
                Vec::new(),
            )
            .await?;
        ensure(write_everywhere(world).await? >= 3, "fields are missing where a sheet starts")?;
        world.press(w.start).await?;
        world.sees("Question 1 of").await?;
        let id = world.sheet_id().await?;
        for page in ["rv_achieved_think", "rv_hear", "rv_celebrate"] {
            world.goto(&format!("#/sheet/{id}/page/{page}")).await?;
            for add in [words().sheet.add_line, words().sheet.add_row, words().sheet.add_action] {
                if !world.all(Kind::Button, add, "").await?.is_empty() {
                    world.press(add).await?;
                    world.settle().await?;
                }
            }
            ensure(write_everywhere(world).await? > 0, format!("no field on {page}"))?;
        }
        let sheet = ["whole", "check", "results"].map(|view| format!("#/sheet/{id}/{view}"));
        let pages = ["#/", "#/actions", "#/copy", "#/sheet"].map(str::to_owned);
        let print = [format!("#/print/{id}")];
        for route in sheet.iter().chain(&pages[..3]).chain(&print) {
            if route.ends_with("whole") {
                world.goto(route).await?;
                world.ran_nothing().await?;
            } else {
                is_only_words(world, route).await?;
            }
        }
        world.goto("#/").await?;
        world.press(&format!("{}…", words().home.more)).await?;
        world.press(words().home.bin).await?;
        is_only_words(world, "#/bin").await
    })
    .await
}

#[tokio::test]
async fn code_in_a_file_or_in_the_address_stays_words() -> Result {
    run(Setup::WIDE, async |world| {
        let note = item("pw_situation_words")?.text;
        world.start_sheet(POWER, "name_it", "Ridge Street").await?;
        for trick in TRICKS {
            world.write(&note, trick).await?;
        }
        world.settle().await?;
        let file = world.save_copy(words().copy.form_text, "txt").await?;
        world.move_to_fresh_browser().await?;
        let named = world.make_file("a<img src=x onerror=window.__x=1>.txt", &file.text)?;
        let stranger = world.make_file("b<svg onload=window.__x=1>.txt", "Hello")?;
        world.open_files(&[named, stranger]).await?;
        world.sees("a<img src=x onerror=window.__x=1>.txt").await?;
        world.sees("b<svg onload=window.__x=1>.txt").await?;
        world.take_in(2).await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().common.go_on)).await?;
        world.follow(words().sheet.back).await?;
        world.field_has(&note, &TRICKS.concat()).await?;
        for route in ["#/<img src=x onerror=window.__x=1>", "#/help/<script>window.__x=1</script>"]
        {
            world.goto(route).await?;
        }
        world.ran_nothing().await
    })
    .await
}

#[tokio::test]
async fn a_million_signs_of_code_in_one_field_stay_words() -> Result {
    run(Setup::WIDE, async |world| {
        let (page, words_here) = (item("pw_situation_words")?, "Some words");
        world.start_sheet(POWER, "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        let question = format!("#/sheet/{id}/page/{}", page.id);
        world.goto(&question).await?;
        world.write(&page.text, words_here).await?;
        world.is_stored(words_here).await?;
        let file = world.save_copy(words().copy.form_json, "json").await?.text;
        world.move_to_fresh_browser().await?;
        let code = TRICKS[1].repeat(1_000_000 / TRICKS[1].len());
        let file = world.make_file("long.json", file.replace(words_here, &code))?;
        world.open_files(&[file]).await?;
        world.sees("Its end is left out.").await?;
        world.take_in(2).await?;
        for route in [question, format!("#/sheet/{id}/check"), format!("#/print/{id}")] {
            world.goto(&route).await?;
            let shown =
                "return [...document.querySelectorAll('#main textarea')].map((f) => f.value)
                .concat(document.body.innerText).join('').includes(arguments[0]);";
            let some = vec![serde_json::json!(TRICKS[1].repeat(6_000))];
            let shown = world.driver().execute(shown, some).await?.convert()?;
            ensure(shown, format!("{route} does not show what was written"))?;
            ensure(!world.holds(MARKUP).await?, format!("code became part of {route}"))?;
            world.ran_nothing().await?;
        }
        Ok(())
    })
    .await
}
