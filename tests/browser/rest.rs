//! The app's second file: it comes after the first page, and if it does not, that is said and can be
//! tried again.

use crate::support::browser::Setup;
use crate::support::server::{REST, Rest, Server};
use crate::support::start::ASSESSMENT;
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

/// Opens the app at a route of a server that does this with the second file.
async fn open(world: &mut World, route: &str, rest: Rest) -> Result<Server> {
    let server = Server::of_site("/")?;
    server.treat_rest(rest);
    world.move_site(&server.url());
    world.driver().goto(format!("{}{route}", world.site())).await?;
    world.app_is_here().await?;
    Ok(server)
}

async fn is_asked_for(world: &World, server: &Server) -> Result {
    let asked = async || Ok(server.asked().iter().any(|path| path.contains(REST)).then_some(()));
    world.until("a request for the second file", asked).await
}

#[tokio::test]
async fn it_comes_by_itself_so_that_the_app_goes_on_without_the_server() -> Result {
    run(Setup::PHONE, async |world| {
        let mut server = open(world, "#/", Rest::Held).await?;
        world.sees_title(words().home.title).await?;
        is_asked_for(world, &server).await?;
        server.treat_rest(Rest::Given);
        world.has_all().await?;
        server.stop();
        let pages =
            ["#/help", "#/actions", "#/start", "#/start/review", "#/find", "#/open", "#/about"];
        for route in pages.into_iter().chain(["#/example", "#/bin"]) {
            world.goto(route).await?;
            ensure(world.main_heading().await? != words().common.missing_title, route)?;
        }
        world.sees_title(words().bin.title).await
    })
    .await
}

#[tokio::test]
async fn while_it_comes_that_is_said_and_the_latest_page_is_shown() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().common;
        let server = open(world, "#/", Rest::Held).await?;
        world.follow(w.nav_help).await?;
        world.sees(w.coming).await?;
        world.hears(w.coming).await?;
        world.follow(w.footer_bin).await?;
        world.follow(w.nav_actions).await?;
        world.sees(w.coming).await?;
        server.treat_rest(Rest::Given);
        world.sees_title(words().actions.title).await?;
        world.focus_is_on("#title").await?;
        world.sees_not(w.coming).await?;
        world.follow(w.nav_home).await?;
        world.sees_title(words().home.title).await?;
        world.has_all().await
    })
    .await
}

#[tokio::test]
async fn if_it_does_not_come_that_is_said_and_can_be_tried_again() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().common;
        let server = open(world, "#/help", Rest::Refused).await?;
        world.sees_title(w.missing_title).await?;
        world.sees(w.missing).await?;
        world.hears(w.missing).await?;
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        server.treat_rest(Rest::Held);
        world.press(w.try_again).await?;
        world.sees(w.coming).await?;
        server.treat_rest(Rest::Refused);
        world.sees_title(w.missing_title).await?;
        world.focus_is_on("#title").await?;
        server.treat_rest(Rest::Given);
        world.press(w.try_again).await?;
        world.sees_title(words().help.title).await?;
        world.focus_is_on("#title").await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_first_page_works_without_it_and_the_next_page_tries_again() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().common;
        let server = open(world, "#/", Rest::Refused).await?;
        is_asked_for(world, &server).await?;
        world.sees_title(words().home.title).await?;
        world.follow(w.nav_help).await?;
        world.sees_title(w.missing_title).await?;
        world.follow(w.nav_home).await?;
        world.sees_title(words().home.title).await?;
        server.treat_rest(Rest::Given);
        world.follow(w.nav_actions).await?;
        world.sees_title(words().actions.title).await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn what_is_kept_is_listed_as_soon_as_it_comes_and_else_that_is_said() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().common;
        let server = open(world, "#/", Rest::Given).await?;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.has_all().await?;
        server.treat_rest(Rest::Refused);
        world.goto("#/").await?;
        world.driver().refresh().await?;
        world.sees(w.missing_some).await?;
        world.sees(words().home.door_fill).await?;
        server.treat_rest(Rest::Given);
        world.press(w.try_again).await?;
        world.sees("Ridge Street").await?;
        world.sees_not(w.missing_some).await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}
