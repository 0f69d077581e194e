//! Days to come, and the calendar file that holds them.

use shared_table::domain::Day;
use shared_table::domain::base::id::ProjectId;
use shared_table::state::project::dates::Ahead;

use crate::support::item;
use crate::world::World;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn titles(days: &[Ahead]) -> Vec<String> {
    days.iter().map(Ahead::in_words).collect()
}

fn project(world: &World) -> ProjectId {
    world.turn().add_project("Ridge Street").unwrap()
}

fn add_action(world: &World, project: &ProjectId, what: &str, by_when: &str) {
    let app = world.turn();
    let id = app.add_project_action(project, what).unwrap();
    app.change_project(project, |p| {
        for action in p.actions.iter_mut().filter(|a| a.id == id) {
            action.by_when = Some(day(by_when));
            action.who = "Wren".to_owned();
        }
    });
}

#[test]
fn days_come_in_order_and_those_that_passed_are_left_out() {
    let world = World::new();
    let project = project(&world);
    add_action(&world, &project, "Too late", "1999-01-01");
    add_action(&world, &project, "Send papers", "2150-03-01");
    world.app.add_round(&project, "Look back", Some(day("2150-02-28")));
    let days = world.app.days_ahead(Some(&project));
    assert_eq!(titles(&days), ["Look back", "To do: Send papers"]);
}

#[test]
fn private_actions_stay_out_of_the_calendar() {
    let world = World::new();
    world.start("drifted", "talk");
    let app = world.turn();
    for (from, what) in [("dr_my_words", "Tell Rowan"), ("dr_actions", "Read it aloud")] {
        let id = app.add_action(Some(&item(from)), what).unwrap();
        app.edit_action(&id, false, |a| a.by_when = Some(day("2150-01-01")));
    }
    app.flush();
    assert_eq!(titles(&app.days_ahead(None)), ["To do: Read it aloud"]);
}

#[test]
fn the_file_is_one_that_calendars_read() {
    let world = World::new();
    let project = project(&world);
    let long = "Ask the council, again; and say: why not? ".repeat(4);
    add_action(&world, &project, &long, "2150-03-01");
    let days = world.app.days_ahead(None);
    let name = world.app.save_calendar(&days).unwrap();
    assert!(name.starts_with("shared-table_ridge-street_"), "{name}");
    assert_eq!(name.rsplit('.').next(), Some("ics"));
    let file = world.device.downloads.borrow_mut().pop().unwrap();
    assert_eq!(file.media_type, "text/calendar");
    assert!(file.text.split_inclusive('\n').all(|line| line.ends_with("\r\n")));
    // RFC 5545: 75 octets, and a space where a line goes on.
    assert!(file.text.lines().all(|line| line.len() <= 76), "{}", file.text);
    let whole = file.text.replace("\r\n ", "");
    assert!(whole.contains("DTSTART;VALUE=DATE:21500301\r\n"), "{whole}");
    assert!(
        whole.contains("SUMMARY:To do: Ask the council\\, again\\; and say: why not?"),
        "{whole}"
    );
    assert!(whole.contains("DESCRIPTION:Who: Wren\\nFrom Ridge Street"), "{whole}");
    let uid = |text: &str| text.lines().find(|l| l.starts_with("UID:")).map(str::to_owned);
    add_action(&world, &project, "Another", "2150-02-01");
    world.app.save_calendar(&world.app.days_ahead(None)).unwrap();
    let again = world.device.downloads.borrow_mut().pop().unwrap();
    let again = again.text.replace("\r\n ", "");
    assert!(again.contains(&uid(&whole).unwrap()), "the same day has the same name again");
}
