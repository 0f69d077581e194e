//! Words that people tick for the room, and words that they don't.

use leptos::prelude::*;
use shared_table::content::{fill, words};
use shared_table::domain::base::id::{OptionId, SessionId};
use shared_table::domain::room::entry::EntrySource;
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::edit::Change;
use shared_table::ports::keys;
use shared_table::ports::store::Store;
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::room::passing::HandedIn;
use shared_table::state::route::CopyOf;

use crate::giving::{answered, bring, room};
use crate::support::item;
use crate::world::World;

const FIRST: &str = "sa_plan_from_start";

#[test]
fn a_note_without_a_tick_stays_in_the_sheet_and_in_copies_and_is_not_given() {
    let world = World::new();
    let id = answered(&world);
    world.turn().edit_answer(&item(FIRST), false, |a| a.note = "The zebra room".to_owned());
    let giving = world.turn().giving(&id).unwrap();
    for form in [CopyFormat::Text, CopyFormat::Json] {
        assert!(!world.app.given_file(&giving, form).text.contains("zebra"), "{form:?}");
    }
    let app = world.turn();
    assert!(app.readable(&app.choice(CopyOf::Sheet(id.clone()))).contains("zebra"));
    assert!(world.stored(&id).unwrap().answers.values().any(|a| a.note.contains("zebra")));
    // The person's own copy, brought to a room, gives no such words either.
    let session = room(&world, &world.stored(&id).unwrap());
    let app = world.turn();
    bring(&world, &session, app.file(&app.choice(CopyOf::Sheet(id)), CopyFormat::Json).text);
    assert!(!session_text(&world, &session).contains("zebra"));
}

#[test]
fn a_note_without_a_tick_is_not_handed_in_on_a_device_that_goes_round() {
    let world = World::new();
    let id = answered(&world);
    let session = room(&world, &world.stored(&id).unwrap());
    for (words, ticked) in [("The zebra room", false), ("The lion room", true)] {
        world.turn().begin_passing(&session);
        world.turn().edit_answer(&item(FIRST), false, |answer| {
            answer.value = Some(Value::Chosen(OptionId::new("often").unwrap()));
            answer.note = words.to_owned();
            answer.may_show = ticked;
        });
        let became = world.turn().hand_in(&session, EntrySource::Passed);
        assert!(matches!(became, HandedIn::In(_)));
    }
    let kept = session_text(&world, &session);
    assert!(kept.contains("lion") && !kept.contains("zebra"), "{kept}");
}

fn session_text(world: &World, session: &SessionId) -> String {
    world.store.get(&keys::session(session)).unwrap().unwrap()
}

#[test]
fn words_to_an_open_ended_question_reach_the_room_with_a_tick_alone() {
    let world = World::new();
    let id = answered(&world);
    world.turn().change_sheet(&id, |sheet| sheet.variant = "whole".parse().unwrap());
    let session = room(&world, &world.stored(&id).unwrap());
    let proud = item("sa_purpose_proud");
    let write = |words: &str, ticked: bool| {
        let value = Some(Value::Text(words.to_owned()));
        let answer = Answer { value, may_show: ticked, ..Answer::default() };
        world.turn().edit(Change::Answer(proud.clone(), Some(answer)), false);
    };
    write("The zebra room", false);
    let giving = world.turn().giving(&id).unwrap();
    assert!(!world.app.given_file(&giving, CopyFormat::Text).text.contains("zebra"));
    assert!(!giving.has_words());
    write("The lion room", true);
    let giving = world.turn().giving(&id).unwrap();
    let said = fill(words().give.said, &[("words", "The lion room")]);
    assert!(giving.parts.iter().any(|(_, lines)| *lines == [said.clone()]));
    assert!(giving.has_words(), "no code holds them");
    bring(&world, &session, world.app.given_file(&giving, CopyFormat::Text).text);
    for _ in 0..4 {
        world.turn().begin_passing(&session);
        world.turn().edit_answer(&item(FIRST), false, |answer| {
            answer.value = Some(Value::Chosen(OptionId::new("often").unwrap()));
        });
        let became = world.turn().hand_in(&session, EntrySource::Passed);
        assert!(matches!(became, HandedIn::In(_)));
    }
    assert!(world.turn().reveal(&session));
    let shown = world.app.library.with_untracked(|l| l.session(&session).unwrap().clone());
    let shown = shown.revealed.unwrap().shown;
    assert_eq!(shown.texts.get(&proud).unwrap(), &["The lion room"]);
    assert_eq!(shown.asked_to_choose, Some(4), "the file did not come from this device");
}
