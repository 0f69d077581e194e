//! Files of the program that a host names wrongly, packs twice, or that break off on the way.

use crate::support::browser::Setup;
use crate::support::server::{FIRST, REST, Server, Spoilt};
use crate::support::world::{World, run_with_tools};
use crate::support::{Result, ensure, words};

const STOPPED: &str = "Shared Table can't open here";
const MISSING: &str = "A part of it did not arrive.";
const BROKEN: &str = "Something stopped it.";
/// What goes wrong, and what is said of it on the first page. A file that is no program once it is here
/// could as well be one that the browser is too old for.
const SPOILT: [(Spoilt, &str); 4] = [
    (Spoilt::PackedTwice, BROKEN),
    (Spoilt::SaidToBePacked, MISSING),
    (Spoilt::BreaksOff, MISSING),
    (Spoilt::BreaksOffUnseen, BROKEN),
];

async fn load(world: &World, server: &Server, spoilt: Option<(&'static str, Spoilt)>) -> Result {
    world.note(format!("load it with {spoilt:?}"));
    server.spoil(spoilt);
    Ok(world.driver().refresh().await?)
}

#[tokio::test]
async fn a_program_whose_type_is_named_wrongly_runs_all_the_same() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        for kind in ["text/plain", "application/octet-stream", ""] {
            world.note(format!("the program is called “{kind}”"));
            // Every part of it, the later ones too.
            server.spoil(Some(("", Spoilt::Called(kind))));
            world.driver().goto(format!("{}?{}#/", world.site(), kind.len())).await?;
            world.is_ready().await?;
            world.sees_title(words().home.title).await?;
            world.follow(words().common.nav_help).await?;
            world.sees_title(words().help.title).await?;
        }
        // The browser remarks on it.
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_first_file_that_is_spoilt_is_told_and_can_be_tried_again() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.driver().goto(world.site()).await?;
        for (spoilt, said) in SPOILT {
            load(world, &server, Some((FIRST, spoilt))).await?;
            world.sees(STOPPED).await?;
            world.sees(said).await?;
            world.sees_not("Opening…").await?;
        }
        let found = world.barriers().await?;
        ensure(found.is_empty(), found.join("\n"))?;
        server.spoil(None);
        world.press("Try again").await?;
        world.is_ready().await?;
        world.sees_title(words().home.title).await?;
        world.follow(words().common.nav_help).await?;
        world.sees_title(words().help.title).await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_second_file_that_is_spoilt_is_told_and_can_be_tried_again() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let w = &words().common;
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.driver().goto(format!("{}#/help", world.site())).await?;
        for (spoilt, _) in SPOILT {
            load(world, &server, Some((REST, spoilt))).await?;
            world.sees_title(w.missing_title).await?;
            world.sees(w.missing).await?;
        }
        server.spoil(None);
        world.press(w.try_again).await?;
        world.sees_title(words().help.title).await?;
        world.forgive_complaints().await
    })
    .await
}
