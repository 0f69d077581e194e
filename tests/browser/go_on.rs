//! What the first page offers to go on with, and a project's sessions there.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::server::{Rest, Server};
use crate::support::skip::skip;
use crate::support::start::ASSESSMENT;
use crate::support::world::{World, run, run_with_sizes};
use crate::support::{Result, ensure, words};
use crate::workshop::set_up;

/// The rows: what each says, and where it leads.
const ROWS: &str = r"
return JSON.stringify([...document.querySelectorAll('section.st-go-on .st-go-on__row a')].map((a) => [
  a.querySelector('.st-go-on__title').textContent,
  a.querySelector('.st-go-on__text').textContent.replaceAll('\u00a0', ' '),
  a.getAttribute('href'),
]));";

async fn rows(world: &World) -> Result<Vec<[String; 3]>> {
    world.find(Kind::Heading, words().go_on.title).await?;
    let rows: String = world.driver().execute(ROWS, Vec::new()).await?.convert()?;
    Ok(serde_json::from_str(&rows)?)
}

#[tokio::test]
async fn who_has_nothing_sees_no_column_and_neither_does_the_example_make_one() -> Result {
    run(Setup::WIDE, async |world| {
        world.goto("#/").await?;
        world.has_all().await?;
        world.add_example().await?;
        world.goto("#/").await?;
        world.sees("Shown · 10 November").await?;
        world.has_no(Kind::Heading, words().go_on.title, "").await
    })
    .await
}

#[tokio::test]
async fn the_newest_things_stand_beside_the_doors_and_lead_on() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().go_on;
        let (session, project) = world.open_session().await?;
        world.goto("#/").await?;
        let all = rows(world).await?;
        ensure(all.len() == 3, format!("{all:?}"))?;
        let first = ["How we work together".to_owned(), format!("{} · Ridge Street", w.none_in)];
        ensure(all[0][..2] == first && all[0][2] == session, format!("{all:?}"))?;
        ensure(all[1][2] == format!("#/project/{project}"), format!("{all:?}"))?;
        ensure(all[1][1] == "1 sheet", format!("{all:?}"))?;
        ensure(all[2][1].starts_with("0 of 8 answered"), format!("{all:?}"))?;
        let beside = "const [doors, on] = ['.st-link-doors', 'section.st-go-on']
            .map((name) => document.querySelector(name).getBoundingClientRect());
            return on.left >= doors.right && on.top < doors.top;";
        ensure(world.holds(beside).await?, "it does not stand beside the doors")?;
        world.start_sheet_again(ASSESSMENT, "quick").await?;
        world.choose("Often").await?;
        world.goto("#/").await?;
        let all = rows(world).await?;
        ensure(all.len() == 3 && all[2][1].starts_with("1 of 8 answered"), format!("{all:?}"))?;
        world.press(w.all).await?;
        world.focus_is_on("#sheets").await?;
        // How many are in stands beside a session, and nothing of their groups.
        world.bring_room(&session, &project).await?;
        world.goto("#/").await?;
        let all = rows(world).await?;
        ensure(all[0][1] == "14 sheets are in · Ridge Street", format!("{all:?}"))?;
        world.follow("Ridge Street").await?;
        world.sees_title("Ridge Street").await
    })
    .await
}

#[tokio::test]
async fn a_session_stands_in_its_project_and_once_shown_leads_to_what_it_showed() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, s) = (&words().go_on, &words().session);
        let (session, project) = world.open_session().await?;
        world.bring_room(&session, &project).await?;
        world.goto(&session).await?;
        world.look_together().await?;
        world.goto("#/").await?;
        let all = rows(world).await?;
        // On that day it is the first to go on with: there is more to do than to look.
        let results = format!("{session}/results");
        ensure(all.iter().any(|row| row[2] == results), format!("{all:?}"))?;
        let shown = format!("return [...document.querySelectorAll('.st-go-on--lines a')].map((a) => [
            a.getAttribute('href'), a.textContent.includes('{}')]).join() === '{session}/results,true';", w.shown);
        ensure(world.holds(&shown).await?, "it does not lead to what it showed")?;
        // What is left of a deleted one is on no list.
        world.goto(&session).await?;
        world.press(s.desk_more).await?;
        world.press(s.delete).await?;
        world.press(s.delete_yes).await?;
        world.sees(s.deleted).await?;
        world.goto("#/").await?;
        rows(world).await?;
        let none = "return !document.querySelector('.st-go-on a[href*=\"/session/\"]');";
        ensure(world.holds(none).await?, "what was seen is listed as a session")
    })
    .await
}

/// Where the first door and what to go on with stand.
const PLACES: &str = "const [on, door] = ['section.st-go-on', '.st-link-doors__door']
    .map((name) => document.querySelector(name).getBoundingClientRect());";

#[tokio::test]
async fn a_session_that_collects_comes_before_one_that_was_shown_also_where_no_sheet_is() -> Result
{
    run_with_sizes(Setup { viewport: (1280, 800), ..Setup::WIDE }, async |world| {
        let w = &words().go_on;
        let (collects, project) = set_up(world).await?;
        let seen = world.session_in(&project).await?;
        world.bring_room(&seen, &project).await?;
        world.look_together().await?;
        world.goto("#/").await?;
        let all = rows(world).await?;
        let tos: Vec<_> = all.iter().map(|row| row[2].clone()).collect();
        let wanted = [collects, format!("{seen}/results"), format!("#/project/{project}")];
        ensure(tos == wanted, format!("{all:?}"))?;
        ensure(all[0][1].starts_with("0 of 14 are in"), format!("{all:?}"))?;
        ensure(all[1][1].starts_with(w.shown), format!("{all:?}"))?;
        // Nobody reads that nothing is here above the sessions.
        world.find(Kind::Heading, words().home.projects_title).await?;
        world.sees_not(words().home.none_title).await?;
        let door = format!("{PLACES} return door.bottom <= innerHeight && on.bottom <= innerHeight && on.left >= door.right;");
        ensure(world.holds(&door).await?, "the first door, or what to go on with, is out of sight")?;
        world.resize((360, 640)).await?;
        world.settle().await?;
        let above = format!("{PLACES} return on.bottom <= door.top;");
        ensure(world.holds(&above).await?, "on a phone it does not stand above the doors")
    })
    .await
}

/// Hears from now on of all that moves.
const WATCH: &str = r"
window.moved = [];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  moved.push(...entry.sources.map(({ node }) => node?.textContent.slice(0, 60)));
})).observe({ type: 'layout-shift' });
return true;";

/// What is kept here.
const KEPT: &str = "return JSON.stringify(Object.entries(localStorage));";

/// The later file is not here yet, and the place is kept free for what comes with it above the doors.
const FREE: &str = "return document.querySelectorAll('div.st-go-on__row').length >= 4
    && !document.querySelector('.st-go-on a');";

#[tokio::test]
async fn nothing_moves_when_it_comes() -> Result {
    let mut kept = String::new();
    run_with_sizes(Setup::WIDE, async |world| {
        world.open_session().await?;
        world.start_sheet_again(ASSESSMENT, "quick").await?;
        kept = world.driver().execute(KEPT, Vec::new()).await?.convert()?;
        Ok(())
    })
    .await?;
    for viewport in [(1920, 1080), (1280, 800), (768, 1024), (360, 640)] {
        run_with_sizes(Setup { viewport, ..Setup::WIDE }, async |world| {
            if !world.is_chromium() {
                return skip("only Chromium tells what moves");
            }
            let server = Server::of_site("/")?;
            server.treat_rest(Rest::Held);
            world.move_site(&server.url());
            world.driver().goto(format!("{}icon.svg", server.url())).await?;
            let keep = format!(
                "for (const [key, text] of {kept}) {{ localStorage.setItem(key, text); }} return true;"
            );
            world.holds(&keep).await?;
            world.driver().goto(format!("{}#/", world.site())).await?;
            let free = async || Ok(world.holds(FREE).await?.then_some(()));
            world.until("places that are kept free", free).await?;
            world.holds(WATCH).await?;
            server.treat_rest(Rest::Given);
            let all = rows(world).await?;
            ensure(all.len() == 3, format!("{all:?}"))?;
            world.has_all().await?;
            world.settle().await?;
            let moved = "return JSON.stringify(moved);";
            let moved: String = world.driver().execute(moved, Vec::new()).await?.convert()?;
            ensure(moved == "[]", format!("{viewport:?}: {moved}"))
        })
        .await?;
    }
    Ok(())
}
