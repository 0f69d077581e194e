//! What can be read and pressed before the app is here, on a slow line: doors, and an invitation.

use thirtyfour::By;

use crate::invited::INVITATION;
use crate::support::browser::Setup;
use crate::support::server::{REST, Rest, Server};
use crate::support::start::{ASSESSMENT, items, tool};
use crate::support::world::{World, run, run_with_sizes};
use crate::support::{Result, ensure, words};

/// The words of what is on the screen, and where each part stands. What is not there before the app is left out.
const SEEN: &str = "const all = document.querySelectorAll(`.st-wordmark, .st-nav__link, h1, .st-lead,
        .st-link-doors__link, .st-link-doors ~ p, .st-invited > p:not(.st-invited__of), .st-invited summary,
        .st-around__help, .st-invited__start > *`);
    return [...all].filter((e) => e.offsetParent && e.innerText).map((e) => {
        const { left, top, right, bottom } = e.getBoundingClientRect();
        const isFilled = e.matches('.st-invited__facts');
        const place = (isFilled ? [top] : [left, top, right, bottom]).map(Math.round);
        return `${isFilled ? '' : e.innerText} ${place}`;
    });";
/// What moved by itself until now, where the browser tells.
const MOVED: &str = "return new Promise((done) => {
    const moved = [];
    const of = (e) => e.sources.map((s) => `${s.node?.className || s.node?.nodeName} ${s.previousRect.y} ${s.currentRect.y}`);
    new PerformanceObserver((list) => list.getEntries().forEach((e) => { moved.push(`${e.value}: ${of(e)}`); }))
        .observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(moved.join('\\n'))));
});";
const SMALL_PHONE: Setup = Setup { viewport: (360, 640), ..Setup::PHONE };

/// Opens the app at a route of a server that holds its first file. The browser complains of what it fetched early
/// and was not used for long; that is what is tried here.
async fn open_held(world: &mut World, route: &str) -> Result<Server> {
    let server = Server::of_site("/")?;
    server.treat_first(Rest::Held);
    world.move_site(&server.url());
    world.driver().goto(format!("{}{route}", world.site())).await?;
    Ok(server)
}

/// An invitation that nobody is late for.
fn in_time() -> String {
    INVITATION.replace("/late=5", "")
}

async fn seen(world: &World) -> Result<Vec<String>> {
    Ok(world.driver().execute(SEEN, Vec::new()).await?.convert()?)
}

/// Lets the app come: it says the same, at the same places, and nothing moves.
async fn takes_over(world: &World, server: &Server) -> Result {
    let before = seen(world).await?;
    ensure(before.len() > 6, format!("only {before:?}"))?;
    server.treat_first(Rest::Given);
    world.app_is_here().await?;
    let after = seen(world).await?;
    ensure(before == after, format!("before: {before:#?}\nafter: {after:#?}"))?;
    let moved: String = world.driver().execute(MOVED, Vec::new()).await?.convert()?;
    ensure(moved.is_empty(), format!("moved: {moved}"))
}

#[tokio::test]
async fn doors_are_read_before_the_app_is_here_and_stay_where_they_are() -> Result {
    for setup in [SMALL_PHONE, Setup::WIDE] {
        run_with_sizes(setup, async |world| {
            let w = &words().home;
            let server = open_held(world, "#/").await?;
            world.sees_title(w.title).await?;
            for said in [w.lead, w.door_workshop_text, w.door_fill, w.door_example, w.where_kept] {
                world.sees(said).await?;
            }
            takes_over(world, &server).await?;
            world.has_all().await?;
            world.forgive_complaints().await
        })
        .await?;
    }
    Ok(())
}

/// On a device that others use too nothing stays, and nobody is told that it does.
#[tokio::test]
async fn that_something_is_kept_is_not_said_where_it_is_not() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().home;
        let server = Server::of_site("/")?;
        server.treat_first(Rest::Held);
        world.move_site(&server.url());
        world.driver().goto(format!("{}icon.svg", server.url())).await?;
        let shared = "sessionStorage.setItem('shared-table.shared', '0'); return true;";
        world.holds(shared).await?;
        world.driver().goto(format!("{}#/", world.site())).await?;
        world.sees(w.door_workshop_text).await?;
        world.sees_not(w.where_kept).await?;
        world.sees_not(w.none_title).await?;
        server.treat_first(Rest::Given);
        world.app_is_here().await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_door_that_is_pressed_before_the_app_is_here_opens_when_it_is() -> Result {
    run(Setup::PHONE, async |world| {
        let server = open_held(world, "#/").await?;
        world.sees_title(words().home.title).await?;
        world.follow(&format!("{}…", words().home.door_plan)).await?;
        world.sees(words().common.coming).await?;
        world.sees_not(words().home.door_fill).await?;
        server.treat_first(Rest::Given);
        world.sees_title(words().project.begin_title).await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn whoever_is_on_a_door_by_keyboard_stays_on_it() -> Result {
    run(Setup::WIDE, async |world| {
        let server = open_held(world, "#/").await?;
        world.sees_title(words().home.title).await?;
        let door = world.driver().find(By::Css(".st-link-doors a[href='#/start']")).await?;
        door.focus().await?;
        server.treat_first(Rest::Given);
        world.app_is_here().await?;
        world.focus_is_on(".st-link-doors a[href='#/start']").await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn an_invitation_is_read_before_the_app_is_here_and_stays_where_it_is() -> Result {
    run_with_sizes(SMALL_PHONE, async |world| {
        let w = &words().invited;
        let server = open_held(world, &in_time()).await?;
        world.sees(&tool(ASSESSMENT)?.title).await?;
        for said in [w.facts_free, w.who_sees_text, w.no_story, w.own_hint, words().hiding.crisis] {
            world.sees(said).await?;
        }
        world
            .in_view(&[".st-invited h1", ".st-invited__start", "#own-hint", "#shared-hint"])
            .await?;
        takes_over(world, &server).await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_start_that_is_pressed_before_the_app_is_here_leads_to_the_first_question() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().invited;
        let server = open_held(world, &in_time()).await?;
        world.press(w.start_own).await?;
        world.hears(words().common.coming).await?;
        // No other pages are waited for.
        server.treat_rest(Rest::Held);
        server.treat_first(Rest::Given);
        world.sees_title(&items(ASSESSMENT, "quick")?[0].text).await?;
        world.choose("Often").await?;
        server.treat_rest(Rest::Given);
        world.has_all().await?;
        // Whoever has begun is told so first.
        server.treat_first(Rest::Held);
        world.driver().refresh().await?;
        world.driver().goto(format!("{}{}", world.site(), in_time())).await?;
        world.driver().refresh().await?;
        world.press(w.start_own).await?;
        server.treat_first(Rest::Given);
        world.sees(w.again_title).await
    })
    .await
}

#[tokio::test]
async fn a_start_on_a_shared_device_keeps_nothing_from_the_first_press() -> Result {
    run(Setup::PHONE, async |world| {
        let server = open_held(world, &in_time()).await?;
        world.press(words().invited.start_shared).await?;
        server.treat_first(Rest::Given);
        world.sees_title(&items(ASSESSMENT, "quick")?[0].text).await?;
        world.choose("Often").await?;
        world.has_all().await?;
        let none = "return Object.keys(localStorage).every((key) => !/sheet|project/.test(key));";
        ensure(world.holds(none).await?, "something is kept")
    })
    .await
}

#[tokio::test]
async fn who_comes_late_reads_what_that_means_before_they_can_start() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().invited;
        let server = open_held(world, INVITATION).await?;
        world.sees(w.no_story).await?;
        world.sees_not(w.start_own).await?;
        server.treat_first(Rest::Given);
        world.sees(w.start_own).await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}

#[tokio::test]
async fn an_invitation_waits_for_its_own_pages_and_says_what_did_not_come() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().common;
        let server = Server::of_site("/")?;
        server.treat_fill(Rest::Refused);
        world.move_site(&server.url());
        world.driver().goto(format!("{}{}", world.site(), in_time())).await?;
        world.sees_title(w.missing_title).await?;
        let asked = server.asked().iter().any(|path| path.contains(REST));
        ensure(!asked, "other pages were asked for")?;
        server.treat_fill(Rest::Given);
        world.press(w.try_again).await?;
        world.sees_title(&tool(ASSESSMENT)?.title).await?;
        world.has_all().await?;
        world.forgive_complaints().await
    })
    .await
}
