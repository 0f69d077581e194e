//! In a frame of another page the app does not start: nothing that is kept shows there, and one link opens
//! it by itself.

use serde_json::json;

use crate::support::browser::Setup;
use crate::support::server::{FRAMING, Server};
use crate::support::start::ASSESSMENT;
use crate::support::watch;
use crate::support::world::{World, run, run_with_tools};
use crate::support::{Result, ensure, words};

const OPEN: &str = "Open Shared Table by itself";
/// Whether anything of the app came into the frame, or what is kept for it.
const STARTED: &str = "return document.querySelector('#main, script[type=module]') !== null
    || 'wasm_bindgen' in window || document.body.textContent.includes('Ridge Street')
    || document.querySelector('#app').checkVisibility();";

/// Waits until the frame says why there is nothing, and makes sure that there is nothing.
async fn is_refused(world: &World) -> Result {
    world.sees("Shared Table opens only by itself").await?;
    world.settle().await?;
    ensure(!world.holds(STARTED).await?, "the app is in the frame")
}

#[tokio::test]
async fn a_page_that_frames_the_app_gets_a_link_and_nothing_else() -> Result {
    run(Setup::WIDE, async |world| {
        let server = Server::of_site("/")?;
        world.move_site(&server.url());
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.is_stored("Ridge Street").await?;
        // The worst case: a page of the same site, which shares all storage with the app.
        world.driver().goto(format!("{}{FRAMING}", world.site())).await?;
        world.driver().enter_frame(0).await?;
        is_refused(world).await?;
        let leads_out = "const a = document.querySelector('#framed-link');
            return a.target === '_blank' && a.relList.contains('noopener')
                && a.href === location.href && location.hash === '#/actions';";
        ensure(world.holds(leads_out).await?, "the link does not lead out of the frame")?;
        world.note("open the app by itself");
        let link = world.find(crate::support::find::Kind::Link, OPEN).await?;
        let before = world.driver().windows().await?;
        link.click().await?;
        let new = async || {
            let all = world.driver().windows().await?;
            Ok(all.into_iter().find(|window| !before.contains(window)))
        };
        let window = world.until("a tab of its own", new).await?;
        world.driver().switch_to_window(window).await?;
        world.sees_title(words().actions.title).await?;
        let alone = "return window.opener === null && window.top === window;";
        ensure(world.holds(alone).await?, "the page that framed it can reach it")?;
        // On a busy machine the browser notes that the frame did not use what the page fetches ahead.
        world.forgive_complaints().await
    })
    .await
}

/// Puts the app into a frame of this kind on the page that is shown.
const FRAME: &str = "const [site, sandbox] = arguments;
    document.querySelectorAll('iframe').forEach((f) => f.remove());
    const frame = document.createElement('iframe');
    if (sandbox) { frame.setAttribute('sandbox', sandbox); }
    frame.src = site;
    document.body.append(frame);";

/// From another origin, also in a frame that may do little.
#[tokio::test]
async fn a_frame_on_another_site_stays_empty_too() -> Result {
    run_with_tools(Setup::PHONE, async |world| {
        let (ours, theirs) = (Server::of_site("/")?, Server::of_site("/")?);
        world.move_site(&ours.url());
        for sandbox in ["", "allow-scripts", "allow-scripts allow-same-origin"] {
            world.driver().goto(format!("{}{FRAMING}", theirs.url())).await?;
            let args = vec![json!(ours.url()), json!(sandbox)];
            world.driver().execute(FRAME, args).await?;
            world.driver().enter_frame(0).await?;
            is_refused(world).await?;
        }
        world.driver().enter_default_frame().await?;
        // The other site is asked for its page: that is what is tried here.
        let asked = watch::problems(world.driver(), theirs.url().trim_end_matches('/')).await?;
        ensure(!asked.is_empty(), "nothing was asked of the app")
    })
    .await
}
