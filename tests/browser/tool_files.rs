//! Tools and the example are files of their own: a page waits for its own, says so where they do not come, and
//! asks again when somebody tries again.

use crate::support::browser::Setup;
use crate::support::server::{DATA, REST, Rest, Server};
use crate::support::start::{ASSESSMENT, tool};
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

/// A browser that is to save data.
const SAVES_DATA: &str =
    "Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) });";

async fn open(world: &mut World, route: &str, data: Rest) -> Result<Server> {
    let server = Server::of_site("/")?;
    server.treat_data(data);
    world.move_site(&server.url());
    world.driver().goto(format!("{}{route}", world.site())).await?;
    Ok(server)
}

/// The files that were asked for whose names begin so.
fn asked(server: &Server, start: &str) -> Vec<String> {
    server.asked().into_iter().filter(|path| path.starts_with(&format!("/{start}"))).collect()
}

#[tokio::test]
async fn a_tool_that_does_not_come_is_told_and_comes_when_somebody_tries_again() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().common;
        let server = open(world, "#/start/self-assessment", Rest::Refused).await?;
        world.sees_title(w.missing_title).await?;
        world.hears(w.missing).await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        server.treat_data(Rest::Held);
        world.press(w.try_again).await?;
        world.sees(w.coming).await?;
        world.hears(w.coming).await?;
        server.treat_data(Rest::Given);
        world.sees_title(&tool(ASSESSMENT)?.title).await?;
        world.focus_is_on("#title").await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn help_opens_without_tools_and_the_first_page_too() -> Result {
    run(Setup::PHONE, async |world| {
        let _server = open(world, "#/help", Rest::Refused).await?;
        world.sees_title(words().help.title).await?;
        world.follow(words().common.nav_home).await?;
        world.sees_title(words().home.title).await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_example_waits_for_its_file_and_is_added_once_it_is_here() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, home) = (&words().common, &words().home);
        let server = open(world, "#/", Rest::Refused).await?;
        world.goto("#/example").await?;
        world.sees_title(w.missing_title).await?;
        server.treat_data(Rest::Given);
        world.press(w.try_again).await?;
        world.hears(home.example_added).await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn an_answer_typed_while_tools_are_missing_elsewhere_is_kept() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let (w, server) = (&words().common, Server::of_site("/")?);
        world.move_site(&server.url());
        world.run_first(SAVES_DATA).await?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.choose("Often").await?;
        world.is_stored("\"often\"").await?;
        let sheet = world.route().await?;
        server.treat_data(Rest::Refused);
        world.goto("#/start").await?;
        world.sees_title(words().start.title).await?;
        world.sees(w.missing_some).await?;
        world.driver().back().await?;
        world.is_chosen("", "Often", true).await?;
        world.goto("#/find").await?;
        world.sees(w.missing_some).await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        server.treat_data(Rest::Given);
        world.press(w.try_again).await?;
        world.sees_title(words().find.title).await?;
        world.sees_not(w.missing_some).await?;
        world.goto(&sheet).await?;
        world.is_chosen("", "Often", true).await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn where_data_is_saved_nothing_comes_that_nobody_opened_and_the_page_says_so() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        world.run_first(SAVES_DATA).await?;
        let server = open(world, "#/", Rest::Given).await?;
        world.sees(words().home.saves_data).await?;
        world.follow(words().common.nav_help).await?;
        world.sees_title(words().help.title).await?;
        // The files of the page that was opened, all of them.
        let all = "return document.querySelector('script[data-rest]').dataset.rest.split(' ').map((file) => `/${file}`).sort();";
        let all: Vec<String> = world.driver().execute(all, Vec::new()).await?.convert()?;
        ensure(asked(&server, REST) == all, format!("{all:?}: {:?}", server.asked()))?;
        world.goto("#/start/mood").await?;
        world.sees_title(&tool("mood")?.title).await?;
        let data = asked(&server, DATA);
        ensure(data.len() == 1 && data[0].starts_with("/en/mood-"), format!("{data:?}"))
    })
    .await
}
