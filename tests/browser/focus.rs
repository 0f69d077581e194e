//! Where the focus goes when what had it is taken away.

use crate::support::Result;
use crate::support::browser::Setup;
use crate::support::words;
use crate::support::world::run;

#[tokio::test]
async fn the_focus_stays_beside_lines_that_come_and_go() -> Result {
    run(Setup::PHONE, async |world| {
        let w = &words().sheet;
        let (add, remove) = (format!("{}…", w.take_line), format!("{}…", words().common.remove));
        world.start_sheet("meeting", "end", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/mt_carry")).await?;
        world.press(w.lines_to_pick).await?;
        world.press_in("Send the papers sooner.", &add).await?;
        world.field_has("For next time 1", "Send the papers sooner.").await?;
        world.focus_is_on("#mt_carry-ideas ~ ul button").await?;
        world.press_in("Ask again about name badges.", &add).await?;
        world.field_has("For next time 2", "Ask again about name badges.").await?;
        world.focus_is_on("#mt_carry-ideas ~ ul button").await?;
        world.press(&remove).await?;
        world.hears(w.taken_out).await?;
        world.field_has("For next time 1", "Ask again about name badges.").await?;
        world.focus_is_on(".st-lines-field__remove").await?;
        world.press(&remove).await?;
        world.focus_is_on("#mt_carry-add").await
    })
    .await
}

#[tokio::test]
async fn the_focus_stays_beside_rows_goals_and_actions_that_go() -> Result {
    run(Setup::WIDE, async |world| {
        let w = &words().sheet;
        let remove = format!("{}…", words().common.remove);
        world.start_sheet("ways", "whole", "Ridge Street").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/wy_plan")).await?;
        world.press(w.add_row).await?;
        world.press(w.add_row).await?;
        world.sees("Row 2").await?;
        world.press(&remove).await?;
        world.sees_not("Row 2").await?;
        world.focus_is_on(".st-table-field__remove").await?;
        world.press(&remove).await?;
        world.focus_is_on("#wy_plan-add").await?;
        world.press(w.add_action).await?;
        world.sees("Action 1").await?;
        world.press(words().actions.remove).await?;
        world.sees_not("Action 1").await?;
        world.focus_is_on("#wy_actions-add").await?;
        world.start_sheet_again("inclusion", "whole").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/in_place")).await?;
        world.choose("Not yet").await?;
        world.press(w.add_action).await?;
        world.choose("Yes").await?;
        world.press(words().actions.remove).await?;
        world.sees_not(w.who_arranges).await?;
        world.focus_is_on("#item-in_place").await?;
        world.start_sheet_again("goals", "whole").await?;
        let id = world.sheet_id().await?;
        world.goto(&format!("#/sheet/{id}/page/gp_goals")).await?;
        world.press(w.add_goal).await?;
        world.write("We will have", "a shed").await?;
        world.press(&remove).await?;
        world.press_in(w.goal_remove_title, words().common.remove).await?;
        world.focus_is_on("#gp_goals-add").await
    })
    .await
}
