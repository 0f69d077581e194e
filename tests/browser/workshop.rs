//! An afternoon with a room: in by the widest door, set up on one page, everybody's answers, a sheet taken out by mistake,
//! what showing will mean, the picture, an action; and months later the next time, which suggests what was done last.

use thirtyfour::Key;

use crate::support::browser::Setup;
use crate::support::find::Kind;
use crate::support::tabs::{other_tab, show};
use crate::support::world::{World, run};
use crate::support::{Result, ensure, words};

/// Takes the first sheet of the list out, as soon as it is there.
pub(crate) async fn take_first_out(world: &World) -> Result {
    let script = "const button = document.querySelector('.st-take-out__row button');
        button?.click();
        return button !== null;";
    let is_pressed = async || Ok(world.holds(script).await?.then_some(()));
    world.until("a sheet to take out", is_pressed).await
}

/// Opens a session of a new project by the door; gives back its address and the project.
pub(crate) async fn set_up(world: &World) -> Result<(String, String)> {
    let (w, home) = (&words().session, &words().home);
    world.goto("#/").await?;
    world.follow(&format!("{}…", home.door_workshop)).await?;
    world.sees_title(w.new_title).await?;
    world.choose_in(w.way, "Quick check…").await?;
    world.sees("8\u{a0}questions, about 10\u{a0}minutes.").await?;
    world.write(words().start.project_name, "Kitchen project").await?;
    world.write(w.new_expected, "many").await?;
    world.press(w.make).await?;
    world.sees(w.new_expected_wrong).await?;
    world.focus_is_on("#session-expected").await?;
    world.clear(w.new_expected).await?;
    world.write(w.new_expected, "14").await?;
    world.key(Key::Enter).await?;
    world.sees("0 of 14 are in").await?;
    let kept = world.stored_under("shared-table.project.").await?;
    let (key, _) = kept.first().ok_or("no project is kept")?;
    let project = key.trim_start_matches("shared-table.project.").to_owned();
    Ok((world.route().await?, project))
}

#[tokio::test]
async fn a_workshop_from_the_door_to_an_action_and_the_next_time() -> Result {
    run(Setup::WIDE, async |world| {
        let (w, d) = (&words().session, &words().differ);
        let (session, project) = set_up(world).await?;
        world.bring_room(&session, &project).await?;
        world.sees("14 of 14 are in").await?;
        world.follow(w.desk_out).await?;
        take_first_out(world).await?;
        world.sees("13 of 14 are in").await?;
        world.press(w.out_undo).await?;
        world.sees("14 of 14 are in").await?;
        world.goto(&session).await?;
        world.sees(w.out_untold).await?;
        world.sees_not(w.group_enough).await?;
        world.press(w.look).await?;
        world.sees_title(w.look_ask).await?;
        world.sees(w.out_untold).await?;
        let barriers = world.barriers().await?;
        ensure(barriers.is_empty(), barriers.join("\n"))?;
        world.press(w.look_yes).await?;
        world.sees_title(d.title).await?;
        world.follow(d.talk_first).await?;
        world.sees("1 of 8").await?;
        world.press(d.act).await?;
        world.write(d.act_what, "Ask the board to come").await?;
        world.press(d.act_add).await?;
        world.sees(d.act_added).await?;
        world.find(Kind::Heading, words().agree.actions).await?;
        // The next time the same worksheet and way are suggested, in the same project.
        world.goto("#/").await?;
        world.follow(&format!("{}…", words().home.door_workshop)).await?;
        world.sees_title(w.new_title).await?;
        world.is_chosen(w.way, "Quick check…", true).await?;
        let same =
            "return document.querySelector('#session-project').selectedOptions[0].textContent
            === 'Kitchen project';";
        ensure(world.holds(same).await?, "another project is suggested")?;
        a_round_of_its_own(world).await
    })
    .await
}

/// Asked again, it is another round: as the same one, less could be shown. It has a name before anybody thinks of one.
async fn a_round_of_its_own(world: &World) -> Result {
    let (w, start) = (&words().session, &words().start);
    world.field_has(start.round_label, "Round 2").await?;
    world.clear(start.round_label).await?;
    world.press(w.make).await?;
    world.sees(start.round_need_label).await?;
    world.focus_is_on("#session-round-label").await?;
    world.write(start.round_label, "After the summer").await?;
    world.press(w.make).await?;
    world.sees(w.none_in).await?;
    world.sees("Kitchen project · After the summer").await
}

#[tokio::test]
async fn the_door_to_the_example_leads_there_however_often() -> Result {
    run(Setup::PHONE, async |world| {
        let door = format!("{}…", words().home.door_example);
        for _ in 0..2 {
            world.goto("#/").await?;
            world.follow(&door).await?;
            world.sees_title("Willow Lane drop-in (made up)").await?;
        }
        Ok(())
    })
    .await
}

/// A note that another tab wrote is here before anybody writes on, so none takes the other's place.
#[tokio::test]
async fn a_note_of_another_tab_is_not_written_over() -> Result {
    run(Setup::WIDE, async |world| {
        let d = &words().differ;
        world.goto("#/example").await?;
        world.goto("#/session/example-session-table/statement/1").await?;
        world.sees("1 of 8").await?;
        let first = world.driver().window().await?;
        let second = other_tab(world).await?;
        show(world, &second).await?;
        world.sees("1 of 8").await?;
        world.write(d.note, " Zebra.").await?;
        world.is_stored("Zebra.").await?;
        let written = world.value(d.note).await?;
        show(world, &first).await?;
        world.field_has(d.note, &written).await?;
        world.write(d.note, " Heron.").await?;
        world.is_stored("Zebra. Heron.").await
    })
    .await
}
