//! Changing a sheet, and taking changes back.

use shared_table::domain::base::id::ActionId;
use shared_table::domain::sheet::action::Action;
use shared_table::domain::sheet::edit::Change;
use shared_table::domain::sheet::history::{DEPTH, History};
use shared_table::domain::sheet::{Details, Pick, Sheet};

use crate::support::{at, chosen, item, sheet, text};

fn changes() -> Vec<Change> {
    let id = ActionId::new("x").unwrap();
    let action = Action::new(id.clone(), Some(item("a")), "Send papers early".to_owned());
    let later = Action { who: "Sam".to_owned(), ..action.clone() };
    vec![
        Change::Answer(item("a"), Some(chosen("often"))),
        Change::Answer(item("c"), Some(text("We meet in the café."))),
        Change::Answer(item("a"), None),
        Change::Pick(item("a"), Some(Pick::Strength)),
        Change::Pick(item("a"), None),
        Change::Action(id.clone(), Some((0, action))),
        Change::Action(id.clone(), Some((0, later))),
        Change::Action(id, None),
        Change::Details(Details { name: "Jo".to_owned(), ..Details::default() }),
    ]
}

#[test]
fn every_change_can_be_undone_and_done_again() {
    let (mut sheet, mut history) = (sheet(), History::default());
    let mut states: Vec<Sheet> = vec![sheet.clone()];
    for change in changes() {
        history.change(&mut sheet, change, false, at(0));
        states.push(sheet.clone());
    }
    for before in states.iter().rev().skip(1) {
        assert!(history.undo(&mut sheet, at(0)).is_some());
        assert_eq!(&sheet, before);
    }
    assert!(!history.can_undo());
    assert_eq!(history.undo(&mut sheet, at(0)), None);
    for after in states.iter().skip(1) {
        assert!(history.redo(&mut sheet, at(0)).is_some());
        assert_eq!(&sheet, after);
    }
    assert!(!history.can_redo());
}

#[test]
fn typing_in_one_place_is_one_step_until_it_is_sealed() {
    let (mut sheet, mut history) = (sheet(), History::default());
    for words in ["W", "We", "We m", "We meet"] {
        history.change(&mut sheet, Change::Answer(item("c"), Some(text(words))), true, at(0));
    }
    history.seal();
    history.change(&mut sheet, Change::Answer(item("c"), Some(text("We meet early"))), true, at(0));
    history.undo(&mut sheet, at(0));
    assert_eq!(sheet.answer(&item("c")), Some(&text("We meet")));
    history.undo(&mut sheet, at(0));
    assert_eq!(sheet.answer(&item("c")), None);
    assert!(!history.can_undo());
}

#[test]
fn typing_elsewhere_begins_a_new_step() {
    let (mut sheet, mut history) = (sheet(), History::default());
    history.change(&mut sheet, Change::Answer(item("c"), Some(text("one"))), true, at(0));
    history.change(&mut sheet, Change::Answer(item("d"), Some(text("two"))), true, at(0));
    history.undo(&mut sheet, at(0));
    assert_eq!(sheet.answer(&item("c")), Some(&text("one")));
    assert_eq!(sheet.answer(&item("d")), None);
}

#[test]
fn a_new_change_ends_what_could_be_done_again() {
    let (mut sheet, mut history) = (sheet(), History::default());
    history.change(&mut sheet, Change::Answer(item("a"), Some(chosen("never"))), false, at(0));
    history.undo(&mut sheet, at(0));
    history.change(&mut sheet, Change::Answer(item("a"), Some(chosen("often"))), false, at(0));
    assert!(!history.can_redo());
}

#[test]
fn the_number_of_steps_has_an_end() {
    let (mut sheet, mut history) = (sheet(), History::default());
    for n in 0..DEPTH + 10 {
        let words = text(&n.to_string());
        history.change(&mut sheet, Change::Answer(item("c"), Some(words)), false, at(0));
    }
    let undone = std::iter::from_fn(|| history.undo(&mut sheet, at(0))).count();
    assert_eq!(undone, DEPTH);
}

#[test]
fn a_cleared_answer_leaves_nothing_behind() {
    let (mut sheet, mut history) = (sheet(), History::default());
    history.change(&mut sheet, Change::Answer(item("a"), Some(chosen("often"))), false, at(0));
    history.change(&mut sheet, Change::Answer(item("a"), Some(Default::default())), false, at(3));
    assert!(sheet.answers.is_empty());
    assert_eq!(sheet.changed, at(3));
}
