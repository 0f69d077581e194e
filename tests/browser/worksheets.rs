//! The power worksheets and the review: signs, private parts, tables, lists, ideas, one change.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{POWER, REVIEW, item};
use crate::support::world::run;
use crate::support::{Result, ensure, words};

#[tokio::test]
async fn a_worksheet_goes_from_signs_to_one_change() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        world.start_sheet(POWER, "name_it", "Ridge Street").await?;
        world.choose("A form to fill in").await?;
        world.write(&item("pw_situation_words")?.text, "The referral form").await?;
        world.follow(w.next).await?;
        world.choose("There are set steps, and only some people know them").await?;
        world.choose("People with power decide in the end, whatever was said").await?;
        world.choose("Quite strong").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/results")).await?;
        world.sees(words().results.no_change_yet).await?;
        world.follow(words().results.to_last_page).await?;
        world.sees_title("One change, or an honest not now").await?;
        world.press(w.add_action).await?;
        world.focus_is_on("textarea[id$='-what']").await?;
        world.write(words().actions.what, "Read the form together").await?;
        world.set_day(words().actions.by_when, "2999-01-31").await?;
        world.goto(&format!("#/sheet/{id}/results")).await?;
        world.sees("Read the form together").await?;
        world.sees_not(words().results.no_change_yet).await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.sees("A form to fill in").await?;
        world.sees("There are set steps, and only some people know them").await?;
        world.sees("31 January 2999").await
    })
    .await
}

#[tokio::test]
async fn ideas_fit_what_was_noticed_and_become_actions() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().sheet;
        world.start_sheet(POWER, "name_it", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        let ideas = format!("#/sheet/{id}/page/pw_change_actions");
        world.goto(&ideas).await?;
        let none = world.all(Kind::Button, &format!("{}…", w.take_idea), "").await?.len();
        world.goto(&format!("#/sheet/{id}/page/pw_top_down_signs")).await?;
        world.choose("People with power decide in the end, whatever was said").await?;
        world.goto(&ideas).await?;
        world.find(Kind::Button, &format!("{}…", w.take_idea)).await?;
        let some = world.all(Kind::Button, &format!("{}…", w.take_idea), "").await?.len();
        ensure(some > none, format!("{some} ideas after, {none} before"))?;
        let idea = "Write down who takes the final decision, and show it to everyone.";
        world.press(&format!("{}: {idea}", w.take_idea)).await?;
        world.field_has(words().actions.what, idea).await?;
        world.has_no(Kind::Button, &format!("{}: {idea}", w.take_idea), "").await?;
        world.is_stored(idea).await
    })
    .await
}

#[tokio::test]
async fn lines_and_rows_are_added_kept_and_removed() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        world.start_sheet(REVIEW, "project", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/rv_celebrate")).await?;
        for words in ["The garden", "The new opening hours"] {
            world.press(w.add_line).await?;
            world.focus_is_on("li:last-child textarea").await?;
            world.type_words(words).await?;
        }
        world.reload().await?;
        world.field_has("What we celebrate 1", "The garden").await?;
        world.press("Remove line 1").await?;
        world.field_has("What we celebrate 1", "The new opening hours").await?;
        world.has_no(Kind::Field, "What we celebrate 2", "").await?;

        world.goto(&format!("#/sheet/{id}/page/rv_hear")).await?;
        world.press(w.add_row).await?;
        world.focus_is_on("[role=group] textarea").await?;
        world.type_words("The night staff").await?;
        world.reload().await?;
        world.is_stored("The night staff").await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.sees("The night staff").await?;
        world.sees("The new opening hours").await?;
        world.sees_not("The garden").await
    })
    .await
}
