//! What a sheet takes from the others of its project.

use leptos::prelude::*;
use shared_table::domain::base::day;
use shared_table::domain::base::id::{ColumnId, ProjectId, RowId, SheetId, ToolId};
use shared_table::domain::sheet::action::ActionStatus;
use shared_table::domain::sheet::answer::{Answer, Row, Value};
use shared_table::domain::sheet::edit::Change;
use shared_table::domain::sheet::{signing, wording};
use shared_table::domain::tool::LineSource;
use shared_table::domain::tool::kind::Kind;

use crate::support::{chosen, item, lines, option, text};
use crate::world::World;

fn project(world: &World) -> ProjectId {
    world.turn().add_project("Ridge Street").unwrap()
}

/// All that can be taken, without the words it stands under.
fn taken(world: &World, draw: LineSource) -> Vec<String> {
    world.app.drawn(draw).into_iter().flat_map(|offer| offer.lines).collect()
}

fn agree(world: &World, project: &ProjectId, line: &str) {
    world.start_in(project.clone(), "agreement", "whole");
    let values = lines(&[("a", line), ("b", " "), ("c", line)]);
    world.turn().edit(Change::Answer(item("ag_values"), Some(values)), false);
    world.app.flush();
}

#[test]
fn lines_of_the_agreement_are_offered_once() {
    let world = World::new();
    let (here, elsewhere) = (project(&world), project(&world));
    agree(&world, &here, "We listen");
    agree(&world, &elsewhere, "We sing");
    world.start_in(here, "drifted", "talk");
    assert_eq!(taken(&world, LineSource::Agreement), ["We listen"]);
}

#[test]
fn without_an_agreement_there_is_nothing_to_take() {
    let world = World::new();
    world.start("drifted", "talk");
    assert!(world.app.drawn(LineSource::Agreement).is_empty());
    assert!(world.app.drawn(LineSource::Open).is_empty());
}

#[test]
fn open_checks_and_the_last_meeting_come_up_again_and_nothing_else() {
    let world = World::new();
    let project = project(&world);
    let add = |tool: &str, from: &str, what: &str| {
        world.start_in(project.clone(), tool, "whole");
        let id = world.turn().add_action(Some(&item(from)), what).unwrap();
        world.app.flush();
        id
    };
    add("inclusion", "in_place", "Find a room with a ramp");
    add("meeting", "mt_papers", "Send the papers");
    add("goals", "gp_actions", "Paint the wall");
    let done = add("meeting", "mt_names", "Bring badges");
    world.app.edit_action(&done, false, |action| action.state = ActionStatus::Done);
    world.app.flush();
    world.start_in(project.clone(), "meeting", "whole");
    let mut open = taken(&world, LineSource::Open);
    open.sort();
    assert_eq!(open, ["Find a room with a ramp", "Send the papers"]);
}

/// The words for what an item asks to arrange.
fn ask(world: &World, tool: &str, of: &str) -> String {
    let tool = world.app.tool(&ToolId::new(tool).unwrap()).unwrap();
    match &tool.item(&item(of)).unwrap().1.kind {
        Kind::Check(check) => check.ask.clone(),
        kind => panic!("{kind:?}"),
    }
}

/// A sheet in which checks were answered so, a minute after the one before.
fn check(world: &World, project: &ProjectId, tool: &str, answers: &[(&str, &str)]) -> SheetId {
    world.device.minutes.set(world.device.minutes.get() + 1);
    let id = world.start_in(project.clone(), tool, "whole");
    for (of, answer) in answers {
        world.turn().edit(Change::Answer(item(of), Some(chosen(answer))), false);
    }
    world.app.flush();
    id
}

#[test]
fn what_is_not_arranged_comes_up_though_nobody_made_an_action_of_it() {
    let world = World::new();
    let project = project(&world);
    let answers = [("in_first", "yes"), ("in_place", "not_yet"), ("in_costs", "dont_know")];
    check(&world, &project, "inclusion", &answers);
    check(&world, &project, "meeting", &[("mt_names", "not_yet")]);
    check(&world, &project, "meeting", &[]);
    let offers = world.app.drawn(LineSource::Open);
    let headings: Vec<&str> = offers.iter().map(|offer| offer.heading.as_str()).collect();
    assert_eq!(headings, ["Meeting kit", "Inclusion and access check"]);
    assert_eq!(offers[0].lines, [ask(&world, "meeting", "mt_names")]);
    let asks = ["in_place", "in_costs"].map(|of| ask(&world, "inclusion", of));
    assert_eq!(offers[1].lines, asks);
}

#[test]
fn the_latest_check_has_the_last_word_and_an_action_stands_for_its_question() {
    let world = World::new();
    let project = project(&world);
    check(&world, &project, "inclusion", &[("in_place", "not_yet"), ("in_costs", "not_yet")]);
    check(&world, &project, "inclusion", &[("in_place", "yes")]);
    let binned = check(&world, &project, "inclusion", &[("in_place", "dont_know")]);
    world.app.bin_sheet(&binned);
    let workforce = check(&world, &project, "workforce", &[("wf_recruit", "not_yet")]);
    let action = world.app.add_action(Some(&item("wf_recruit")), "Ask Wren").unwrap();
    world.app.flush();
    check(&world, &project, "meeting", &[]);
    let money = ask(&world, "inclusion", "in_costs");
    assert_eq!(taken(&world, LineSource::Open), [money.clone(), "Ask Wren".to_owned()]);
    world.open(&workforce);
    world.app.edit_action(&action, false, |action| action.state = ActionStatus::Done);
    check(&world, &project, "meeting", &[]);
    assert_eq!(taken(&world, LineSource::Open), [money], "done is not open");
}

#[test]
fn what_a_meeting_carries_on_comes_up_in_the_next_and_not_in_the_one_before() {
    let world = World::new();
    let project = project(&world);
    let carry = |line: &str| {
        let id = check(&world, &project, "meeting", &[]);
        let answer = lines(&[("a", line)]);
        world.turn().edit(Change::Answer(item("mt_carry"), Some(answer)), false);
        world.app.flush();
        id
    };
    let first = carry("Ask about the broken lift.");
    carry("Paint the gate.");
    check(&world, &project, "meeting", &[]);
    let offers = world.app.drawn(LineSource::Open);
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].heading, "What do we carry over to next time?");
    assert_eq!(offers[0].lines, ["Paint the gate."]);
    world.open(&first);
    assert!(taken(&world, LineSource::Open).is_empty());
    check(&world, &project, "goals", &[]);
    assert!(
        taken(&world, LineSource::Open).is_empty(),
        "another worksheet is not the next meeting"
    );
}

/// Lines that a new sheet of the meeting kit begins with.
fn begins_with(world: &World) -> Vec<String> {
    let answer = world.app.answer(item("mt_how")).get_untracked();
    answer.lines().iter().map(|line| line.text.clone()).collect()
}

fn sign(world: &World, day: &str) {
    let app = world.turn();
    let tool = app.tool(&ToolId::new("agreement").unwrap()).unwrap();
    let sheet = app.open.with_untracked(|o| o.as_ref().unwrap().sheet.clone());
    let words = signing::words_of(&tool, &sheet, &item("ag_signed"));
    let questions = signing::questions_of(&tool, &sheet, &item("ag_signed"));
    sign_as(world, day, &words, &questions);
}

fn sign_as(world: &World, day: &str, words: &str, questions: &str) {
    let app = world.turn();
    let cell = |(column, text): (&str, &str)| (ColumnId::new(column).unwrap(), text.to_owned());
    let cells = [(signing::DAY, day), (signing::WORDS, words), (signing::QUESTIONS, questions)];
    let cells = cells.into_iter().filter(|(_, text)| !text.is_empty()).map(cell).collect();
    let id = RowId::new(&format!("row-{day}")).unwrap();
    app.edit_answer(&item("ag_signed"), false, |answer| {
        let mut rows = answer.rows().to_vec();
        rows.push(Row { id, cells });
        answer.value = Some(Value::Rows(rows));
    });
    app.flush();
}

#[test]
fn the_form_that_was_agreed_to_last_stands_whatever_its_day_and_changes_since_are_told() {
    let world = World::new();
    let project = project(&world);
    assert_eq!(world.app.agreement(&project), None);
    let id = world.start_in(project.clone(), "agreement", "whole");
    let write = |line: &str| {
        let answer = lines(&[("a", line)]);
        world.turn().edit(Change::Answer(item("ag_values"), Some(answer)), false);
        world.app.flush();
    };
    let stands = || {
        let agreement = world.app.agreement(&project).unwrap();
        let day = agreement.day().map(|day| day.to_string()).unwrap_or_default();
        (day, world.app.is_changed_since(&agreement))
    };
    write("We listen.");
    assert_eq!(stands(), (String::new(), false));
    sign(&world, "2026-10-01");
    assert_eq!(stands(), ("2026-10-01".to_owned(), false));
    write("We listen well.");
    assert_eq!(stands(), ("2026-10-01".to_owned(), true));
    sign(&world, "2026-09-01");
    assert_eq!(stands(), ("2026-09-01".to_owned(), false), "signed later, with an earlier day");
    world.start_in(project.clone(), "agreement", "whole");
    write("A new draft.");
    assert_eq!(world.app.agreement(&project).map(|a| a.sheet.id), Some(id), "a draft waits");
}

#[test]
fn lines_are_offered_as_signed_under_their_questions_without_what_is_no_part_of_the_work() {
    let world = World::new();
    let project = project(&world);
    let agreement = world.start_in(project.clone(), "agreement", "whole");
    let write = |of: &str, line: &str| {
        world.turn().edit(Change::Answer(item(of), Some(lines(&[("a", line)]))), false);
    };
    write("ag_values", "We listen.");
    write("ag_out_scope", "The rent.");
    write("ag_member", "I turn up.");
    world.turn().edit(Change::Answer(item("ag_aim"), Some(text("Longer hours"))), false);
    sign(&world, "2026-11-01");
    write("ag_values", "We hurry.");
    check(&world, &project, "drifted", &[]);
    let offers = world.app.drawn(LineSource::Agreement);
    let all: Vec<(&str, &[String])> =
        offers.iter().map(|offer| (&*offer.heading, &*offer.lines)).collect();
    assert_eq!(
        all,
        [
            ("Which values do we all stand by?", &["We listen.".to_owned()][..]),
            ("As a member I ...", &["I turn up.".to_owned()][..]),
        ]
    );
    world.app.bin_sheet(&agreement);
    assert!(taken(&world, LineSource::Agreement).is_empty());
}

#[test]
fn what_was_agreed_belongs_to_its_question_whatever_the_question_was_called_then() {
    let world = World::new();
    let project = project(&world);
    world.start_in(project.clone(), "agreement", "whole");
    let said = "Werte, die wir teilen:\n- We listen.\nIch als Mitglied:\n- I turn up.";
    let offers = |questions: &str, day: &str| {
        world.open(&world.app.agreement(&project).unwrap().sheet.id);
        sign_as(&world, day, said, questions);
        check(&world, &project, "drifted", &[]);
        let offers = world.app.drawn(LineSource::Agreement).into_iter();
        offers.map(|offer| (offer.id, offer.heading)).collect::<Vec<_>>()
    };
    let own = |id: &str, heading: &str| (id.to_owned(), heading.to_owned());
    let known = [
        own("ag_values", "Which values do we all stand by?"),
        own("ag_member", "As a member I ..."),
    ];
    let unknown = [own("signed-0", "Werte, die wir teilen"), own("signed-1", "Ich als Mitglied")];
    assert_eq!(offers("ag_values ag_member", "2026-11-01"), known);
    assert_eq!(offers("", "2026-11-02"), unknown, "a form that does not say");
    assert_eq!(offers("ag_values", "2026-11-03"), unknown, "a form that somebody changed by hand");
}

#[test]
fn a_form_that_was_agreed_to_tells_its_day_and_who_was_there_alone() {
    let world = World::new();
    let project = project(&world);
    agree(&world, &project, "We listen");
    sign(&world, "2026-11-01");
    let tool = world.app.tool(&ToolId::new("agreement").unwrap()).unwrap();
    let answer = world.turn().answer(item("ag_signed")).get_untracked();
    let kind = &tool.item(&item("ag_signed")).unwrap().1.kind;
    let told = wording::of_value(Some(kind), &answer.value.unwrap(), &day::iso);
    assert_eq!(told, ["The day: 2026-11-01"]);
    let wanted = world.app.wanted("ag_values").unwrap();
    let all = world.app.findable(&|_| String::new());
    assert!(all.iter().all(|entry| entry.find(&wanted).is_none()), "nobody finds ids");
}

#[test]
fn a_new_meeting_begins_with_how_people_agreed_to_work_and_undo_takes_it_out() {
    let world = World::new();
    let project = project(&world);
    agree(&world, &project, "We listen");
    check(&world, &project, "meeting", &[]);
    assert_eq!(begins_with(&world), ["We listen"], "a draft is better than nothing");
    world.open(&world.start_in(project.clone(), "meeting", "get_ready"));
    assert!(begins_with(&world).is_empty(), "this way does not ask it");
    world.start_in(project.clone(), "agreement", "whole");
    world.turn().edit(Change::Answer(item("ag_team"), Some(lines(&[("a", "We share")]))), false);
    sign(&world, "2026-11-01");
    let id = world.start_in(project.clone(), "meeting", "opener");
    assert_eq!(begins_with(&world), ["We share"]);
    world.app.flush();
    assert!(world.stored(&id).unwrap().is_answered(&item("mt_how")));
    assert!(world.turn().undo());
    assert!(begins_with(&world).is_empty());
    world.open(&id);
    assert!(begins_with(&world).is_empty(), "what was taken out does not come back");
}

#[test]
fn cards_that_were_picked_are_offered_to_the_plan_of_the_same_sheet() {
    let world = World::new();
    let project = project(&world);
    check(&world, &project, "ways", &[]);
    assert!(taken(&world, LineSource::Picked).is_empty());
    let tick = |of: &str, card: &str| {
        let on = |answer: &mut Answer| answer.set_tick(&[], option(card), true);
        world.turn().edit_answer(&item(of), false, on);
    };
    tick("wy_more", "follow_up_calls");
    tick("wy_formats", "working_group");
    let offers = world.app.drawn(LineSource::Picked);
    assert_eq!(offers[0].heading, "Which big ways could suit us?");
    assert_eq!(offers[0].lines, ["Working group"]);
    assert_eq!(offers.len(), 2);
    check(&world, &project, "ways", &[]);
    assert!(taken(&world, LineSource::Picked).is_empty(), "another sheet has its own");
}

/// The same word, as one device writes it and as another does.
const WAYS: [&str; 2] = ["Caf\u{e9} first", "Cafe\u{301} first"];

#[test]
fn a_line_is_offered_once_however_devices_write_its_accents() {
    for [one, other] in [WAYS, [WAYS[1], WAYS[0]]] {
        let world = World::new();
        let project = project(&world);
        world.start_in(project.clone(), "agreement", "whole");
        let values = lines(&[("a", one), ("b", other)]);
        world.turn().edit(Change::Answer(item("ag_values"), Some(values)), false);
        world.app.flush();
        world.start_in(project, "drifted", "talk");
        assert_eq!(taken(&world, LineSource::Agreement), [one], "as it was typed");
    }
}

#[test]
fn an_agreement_stands_however_devices_write_its_accents() {
    for [one, other] in [WAYS, [WAYS[1], WAYS[0]]] {
        let world = World::new();
        let project = project(&world);
        world.start_in(project.clone(), "agreement", "whole");
        let write = |line: &str| {
            let answer = lines(&[("a", line)]);
            world.turn().edit(Change::Answer(item("ag_values"), Some(answer)), false);
            world.app.flush();
            world.app.is_changed_since(&world.app.agreement(&project).unwrap())
        };
        write(one);
        sign(&world, "2026-10-01");
        assert!(!write(other));
        assert!(write("Cafe first"), "other words are a change");
    }
}
