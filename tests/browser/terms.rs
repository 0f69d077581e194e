//! A project's own words for the people it speaks of.

use crate::support::browser::Setup;
use crate::support::world::{run, run_with_paper};
use crate::support::{Result, words};

#[tokio::test]
async fn own_words_are_used_and_answers_stay() -> Result {
    run_with_paper(Setup::PHONE, async |world| {
        let w = &words().terms;
        world.start_sheet("workforce", "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        world.follow(w.link).await?;
        world.write(w.people, "experts by experience").await?;
        world.is_stored("experts by experience").await?;
        let label = "Instead of “Rather not say”";
        world.write(label, "Not telling").await?;
        world.is_stored("Not telling").await?;
        world.goto(&format!("#/sheet/{id}/page/wf_panel")).await?;
        world.sees("Do experts by experience help to choose staff").await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.press(words().sheet.details_title).await?;
        world.choose("Not telling").await?;
        world.goto(&format!("#/print/{id}")).await?;
        let paper = world.print().await?;
        paper.has("Do experts by experience help to choose staff")?;
        paper.has("Not telling")?;
        let copy = {
            world.goto(&format!("#/copy/sheet/{id}")).await?;
            world.save_copy_here(words().copy.form_json, "json").await?
        };
        world.move_to_fresh_browser().await?;
        world.goto("#/").await?;
        world.open_files(std::slice::from_ref(&copy.path)).await?;
        world.take_in(2).await?;
        world.goto(&format!("#/sheet/{id}/page/wf_panel")).await?;
        world.sees("Do experts by experience help to choose staff").await
    })
    .await
}

#[tokio::test]
async fn the_usual_words_come_back_and_so_do_own_ones() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().terms;
        world.start_sheet("workforce", "whole", "Ridge Street").await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        world.follow(w.link).await?;
        world.write(w.people, "our crew").await?;
        world.is_stored("our crew").await?;
        world.press(w.usual).await?;
        world.field_has(w.people, "").await?;
        world.press(w.own_again).await?;
        world.field_has(w.people, "our crew").await?;
        world.write(w.people, &" and more".repeat(8)).await?;
        world.sees("Use up to 60 letters").await
    })
    .await
}
