//! Telling people what changed: what goes in is chosen, and worded where it is read.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::ASSESSMENT;
use crate::support::world::run_with_paper;
use crate::support::{Result, words};

#[tokio::test]
async fn what_people_are_told_is_chosen_worded_and_printed() -> Result {
    run_with_paper(Setup::WIDE, async |world| {
        let (w, a) = (&words().changed, &words().actions);
        world.start_sheet(ASSESSMENT, "quick", "Ridge Street").await?;
        world.goto("#/actions").await?;
        world.press(a.add).await?;
        for what in ["Ask about the lift", "Open on Sundays"] {
            world.write(a.what, what).await?;
            world.press_in(a.what, a.add).await?;
            world.press(a.done_editing).await?;
            world.sees(what).await?;
        }
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        world.follow(w.link).await?;
        world.sees(w.none_chosen).await?;
        world.choose("Ask about the lift").await?;
        world.press(w.change_words).await?;
        let label = "What people are told: Ask about the lift";
        world.write(label, "The lift comes in May.").await?;
        world.is_stored("The lift comes in May.").await?;
        world.has_no(Kind::Field, "What people are told: Open on Sundays", "").await?;
        world.field_has(label, "The lift comes in May.").await?;
        let paper = world.print().await?;
        paper.has("The lift comes in May.")?;
        paper.lacks("Open on Sundays")?;
        world.reload().await?;
        world.sees("The lift comes in May.").await?;
        // What was left out stays out.
        world.choose("Ask about the lift").await?;
        world.sees(w.none_chosen).await?;
        world.is_stored("\"tell\":false").await?;
        world.reload().await?;
        world.sees(w.none_chosen).await
    })
    .await
}
