//! Kinds of questions beyond choices and words: checks, cards, agendas, goals, agreeing.

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::start::{item, tools};
use crate::support::world::{run, run_with_paper};
use crate::support::{Result, ensure, words};
use thirtyfour::Key;

#[tokio::test]
async fn what_is_not_arranged_becomes_an_action() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        world.start_sheet("inclusion", "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/in_place")).await?;
        world.sees_not(w.who_arranges).await?;
        world.choose("Yes").await?;
        world.sees_not(w.who_arranges).await?;
        world.choose("Not yet").await?;
        world.sees(w.who_arranges).await?;
        world.press(&format!("{}…", w.take_idea)).await?;
        world.write(words().actions.who, "Wren").await?;
        world.is_stored("Wren").await?;
        world.goto("#/actions").await?;
        world.sees("Wren").await
    })
    .await
}

#[tokio::test]
async fn cards_are_narrowed_down_and_what_was_picked_stays() -> Result {
    run(Setup::WIDE, async |world| {
        world.start_sheet("ways", "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/wy_formats")).await?;
        let shown = async || -> Result<usize> {
            let script = "return document.querySelectorAll('.st-cards__card:not([hidden])').length";
            Ok(world.driver().execute(script, vec![]).await?.convert::<usize>()?)
        };
        let all = shown().await?;
        world.choose("Working group…").await?;
        world.select("How much time is there?", "Under an hour").await?;
        world.hears(words().sheet.cards_changed).await?;
        let some = shown().await?;
        ensure(some < all && some > 0, format!("{some} of {all} cards"))?;
        world.sees("Working group").await?;
        world.is_stored("wy_formats").await?;
        world.goto(&format!("#/sheet/{id}/check")).await?;
        world.sees("Working group").await
    })
    .await
}

#[tokio::test]
async fn an_agenda_works_out_its_times_past_midnight_too() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().sheet;
        world.start_sheet("meeting", "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/mt_agenda")).await?;
        world.press(w.add_part).await?;
        world.write("What happens", "A late film").await?;
        world.write("Minutes", "90").await?;
        world.sees("90 minutes in all").await?;
        world.write("Begins at", "23:15").await?;
        world.sees("23:15 to 00:45").await?;
        world.sees("It ends at 00:45").await?;
        world.is_stored("A late film").await?;
        world.goto(&format!("#/print/{id}")).await?;
        world.sees("23:15 – 00:45").await
    })
    .await
}

#[tokio::test]
async fn a_goal_with_words_is_removed_only_after_asking() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        world.start_sheet("goals", "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/gp_goals")).await?;
        world.press(w.add_goal).await?;
        world.write("We will have", "a quiet room").await?;
        world.is_stored("a quiet room").await?;
        world.sees("After 3 months, on").await?;
        world.press(&format!("{}…", words().common.remove)).await?;
        world.sees(w.goal_remove_title).await?;
        world.press(words().common.cancel).await?;
        world.field_has("We will have", "a quiet room").await?;
        world.press(&format!("{}…", words().common.remove)).await?;
        world.press_in(w.goal_remove_title, words().common.remove).await?;
        world.has_no(Kind::Field, "We will have", "").await
    })
    .await
}

#[tokio::test]
async fn a_meeting_is_shown_on_a_screen_by_keys() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().sheet;
        world.add_example().await?;
        world.goto("#/sheet/example-sheet-meeting/check").await?;
        world.follow(w.screen).await?;
        world.sees_title(&item("mt_why")?.text).await?;
        world.sees("1 of 4").await?;
        world.focus_is_on("h1").await?;
        // Nothing behind the words can take the focus.
        world.has_no(Kind::Link, words().common.nav_home, "").await?;
        world.has_no(Kind::Link, words().common.footer_about, "").await?;
        world.key(Key::Right).await?;
        world.sees_title(&item("mt_how")?.text).await?;
        world.key(Key::PageDown).await?;
        world.sees_title(&item("mt_agenda")?.text).await?;
        world.sees("13:00").await?;
        // A click beside the words stops neither keys nor clickers.
        world.click_beside(8, 8).await?;
        world.focus_is_on("#main, body").await?;
        world.key(Key::PageUp).await?;
        world.sees_title(&item("mt_how")?.text).await?;
        world.press(w.screen_next).await?;
        world.press(w.screen_next).await?;
        world.sees_title(&item("mt_unhappy")?.text).await?;
        world.key(Key::Escape).await?;
        world.sees_title(w.check_title).await?;
        world.back().await?;
        for _ in 0..3 {
            world.key(Key::Right).await?;
        }
        world.follow("A sheet for this: When we drifted").await?;
        let route = world.route().await?;
        ensure(route.starts_with("#/sheet/example-sheet-drifted"), route)
    })
    .await
}

#[tokio::test]
async fn goals_are_printed_in_blocks_so_that_no_word_is_torn() -> Result {
    run_with_paper(Setup::PHONE, async |world| {
        world.goto("#/blank/goals/whole").await?;
        let paper = world.print().await?;
        for words in ["People will feel", "How we will know", "After twelve months, in words"] {
            paper.has(words)?;
        }
        world.add_example().await?;
        world.goto("#/print/example-sheet-goals").await?;
        let paper = world.print().await?;
        for words in ["After six months, in words", "We are there", "late opening once a week"] {
            paper.has(words)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn goals_are_read_line_by_line_where_answers_are_looked_at() -> Result {
    run(Setup::PHONE, async |world| {
        world.add_example().await?;
        for page in ["check", "results"] {
            world.goto(&format!("#/sheet/example-sheet-goals/{page}")).await?;
            world.sees("late opening once a week").await?;
            let script = "const lines = [...document.querySelectorAll('.st-entry > p')];
                return lines.filter((p) => p.textContent.startsWith('We will have: ')
                    && !p.textContent.includes('People will feel')).length;";
            let goals = world.driver().execute(script, vec![]).await?.convert::<usize>()?;
            ensure(goals == 2, format!("{goals} goals on {page}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_agreement_keeps_what_was_agreed_and_shows_what_changed_since() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        world.start_sheet("agreement", "first", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        let signing = format!("#/sheet/{id}/page/ag_signed");
        world.goto(&signing).await?;
        world.press(w.sign).await?;
        world.hears(w.sign_nothing).await?;
        world.goto(&format!("#/sheet/{id}/page/ag_values")).await?;
        world.press(w.add_line).await?;
        world.write("A value we share 1", "We feed people first").await?;
        world.goto(&signing).await?;
        world.write("Who was there", "Five of us").await?;
        world.press(w.sign).await?;
        world.hears(w.signed_now).await?;
        world.sees(w.signed_same).await?;
        world.goto(&format!("#/sheet/{id}/page/ag_values")).await?;
        world.write("A value we share 1", "We feed everyone first").await?;
        world.goto(&signing).await?;
        world.sees(w.signed_changed).await?;
        world.press(w.signed_differs).await?;
        world.sees("We feed people first").await?;
        world.sees("We feed everyone first").await?;
        world.follow(w.to_map).await?;
        world.sees("Agreed on").await?;
        world.sees(w.signed_changed).await
    })
    .await
}

#[tokio::test]
async fn the_map_shows_what_is_filled_and_leads_to_the_next_sheet() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().project;
        world.start_sheet("mood", "pulse", "Ridge Street").await?;
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.project_map)).await?;
        world.sees_title("Ridge Street").await?;
        world.sees("1 sheet. Last changed").await?;
        world.sees(w.agreement_none).await?;
        for tool in tools() {
            world.sees(&tool.title).await?;
        }
        for page in [
            words().project.actions_see,
            words().changed.link,
            "Words we use",
            "Look near you first",
        ] {
            world.find(Kind::Link, page).await?;
        }
        world.set_day(w.review_label, "2999-02-28").await?;
        world.press(w.review_set).await?;
        world.sees("28 February 2999").await?;
        let map = world.route().await?;
        world.press(w.new_title).await?;
        world.follow(w.new_check).await?;
        world.is_chosen(words().start.way, "Quick check…", true).await?;
        world.goto(&map).await?;
        world.press(w.new_title).await?;
        world.follow(w.new_inclusion).await?;
        world.press(words().start.start).await?;
        world.sees("Question 1 of").await?;
        let sheets = world.stored_under("shared-table.sheet.").await?;
        let project = |(_, text): &(String, String)| -> Result<String> {
            let sheet: serde_json::Value = serde_json::from_str(text)?;
            let project = sheet.pointer("/content/project").and_then(|id| id.as_str());
            project.map(str::to_owned).ok_or(format!("no project in {text}").into())
        };
        ensure(sheets.len() == 2, format!("{} sheets", sheets.len()))?;
        ensure(project(&sheets[0])? == project(&sheets[1])?, "the sheets are in two projects")
    })
    .await
}

#[tokio::test]
async fn a_drift_begins_with_a_line_of_the_agreement() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        world.start_sheet("agreement", "whole", "Ridge Street").await?;
        let agreement = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{agreement}/page/ag_values")).await?;
        world.press(w.add_line).await?;
        world.focus_is_on("#main textarea, #main input").await?;
        world.type_words("We start with a round of names").await?;
        world.is_stored("We start with a round of names").await?;
        world.start_sheet_again("drifted", "log").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/dr_log")).await?;
        world.press(w.from_agreement).await?;
        world.press_in("We start with a round of names", &format!("{}…", w.take_line)).await?;
        world.field_has("Which line of our agreement", "We start with a round of names").await?;
        world.is_stored("dr_log").await
    })
    .await
}

#[tokio::test]
async fn what_is_not_arranged_comes_up_in_the_next_meeting() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().sheet;
        world.start_sheet("inclusion", "whole", "Ridge Street").await?;
        let inclusion = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{inclusion}/page/in_place")).await?;
        world.choose("Not yet").await?;
        world.is_stored("not_yet").await?;
        let asked = item("in_place")?;
        let Some(ask) = ask_of(&asked.kind) else { return Err("in_place asks for nothing".into()) };
        world.start_sheet_again("meeting", "whole").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/mt_agenda")).await?;
        world.press(w.from_open).await?;
        world.sees("Inclusion and access check").await?;
        world.press_in(&ask, &format!("{}…", w.take_line)).await?;
        world.field_has("What happens", &ask).await
    })
    .await
}

fn ask_of(kind: &shared_table::domain::tool::kind::Kind) -> Option<String> {
    match kind {
        shared_table::domain::tool::kind::Kind::Check(check) => Some(check.ask.clone()),
        _ => None,
    }
}
