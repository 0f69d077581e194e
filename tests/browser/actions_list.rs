//! One list of all actions: adding, changing how one stands, telling people, removing.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::ASSESSMENT;
use crate::support::world::{World, run};
use crate::support::{Result, words};

const PAPERS: &str = "Send papers a week before";

async fn add(world: &World) -> Result {
    let w = &words().actions;
    world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
    world.goto("#/actions").await?;
    world.sees(w.none_title).await?;
    // The fold's handle and the button in it say the same.
    world.press(w.add).await?;
    world.write(w.what, PAPERS).await?;
    world.press_in(w.what, w.add).await?;
    world.hears(w.added).await?;
    world.focus_is_on("input[id$='-who']").await
}

#[tokio::test]
async fn an_action_is_added_planned_and_said_to_be_late() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().actions;
        add(world).await?;
        world.write(w.who, "Wren and the team").await?;
        world.set_day(w.by_when, "2020-02-29").await?;
        world.press(w.done_editing).await?;
        world.find(Kind::Heading, PAPERS).await?;
        world.sees("Wren and the team").await?;
        world.sees("29 February 2020").await?;
        world.sees(w.overdue).await?;
        world.reload().await?;
        world.sees(w.overdue).await?;
        world.press(&format!("{}: {PAPERS}", w.edit)).await?;
        world.set_day(w.by_when, "2999-12-31").await?;
        world.press(w.done_editing).await?;
        world.sees("31 December 2999").await?;
        world.sees_not(w.overdue).await
    })
    .await
}

#[tokio::test]
async fn how_it_stands_and_what_people_are_told() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().actions;
        add(world).await?;
        world.set_day(w.by_when, "2020-02-29").await?;
        world.select(w.state, w.state_could_not).await?;
        world.write(w.told, "There was no money. We ask again in May.").await?;
        world.press(w.done_editing).await?;
        world.find(Kind::Heading, w.closed_title).await?;
        world.has_no(Kind::Heading, w.open_title, "").await?;
        world.sees("There was no money. We ask again in May.").await?;
        // What is closed is not late.
        world.sees_not(w.overdue).await?;
        world.reload().await?;
        world.sees(w.state_could_not).await
    })
    .await
}

#[tokio::test]
async fn what_changed_is_one_page_made_from_the_actions() -> Result {
    run(Setup::PHONE, async |world| {
        let (w, a) = (&words().changed, &words().actions);
        add(world).await?;
        world.select(a.state, a.state_done).await?;
        world.write(a.told, "Papers come by Tuesday now.").await?;
        world.press(a.done_editing).await?;
        world.is_stored("Papers come by Tuesday").await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        world.follow(w.link).await?;
        world.sees_title("Ridge Street: what changed").await?;
        world.find(Kind::Heading, w.done).await?;
        world.has_no(Kind::Heading, w.not_yet, "").await?;
        world.choose(&format!("{PAPERS}…")).await?;
        world.sees(w.none_chosen).await
    })
    .await
}

#[tokio::test]
async fn a_removed_action_can_be_put_back() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().actions;
        add(world).await?;
        world.press(w.remove).await?;
        world.hears(w.removed).await?;
        world.has_no(Kind::Heading, PAPERS, "").await?;
        world.press(&format!("{}: {PAPERS}", w.put_back)).await?;
        world.find(Kind::Heading, PAPERS).await?;
        world.reload().await?;
        world.find(Kind::Heading, PAPERS).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_action_without_words_is_not_added() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().actions;
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.goto("#/actions").await?;
        world.press(w.add).await?;
        world.press_in(w.what, w.add).await?;
        world.sees(w.need_what).await?;
        world.focus_is_on("#add-action-what[aria-invalid=true]").await?;
        world.write(w.what, "A tea rota").await?;
        world.sees_not(w.need_what).await?;
        world.goto("#/help").await?;
        world.goto("#/actions").await?;
        world.field_has(w.what, "A tea rota").await
    })
    .await
}
