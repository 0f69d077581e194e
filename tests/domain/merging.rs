//! Two forms of one sheet become one, and no word is lost.

use proptest::prelude::*;
use shared_table::domain::base::id::ActionId;
use shared_table::domain::document::merge::merge;
use shared_table::domain::sheet::action::{Action, ActionStatus};
use shared_table::domain::sheet::answer::{Answer, Value};
use shared_table::domain::sheet::{Pick, Sheet};

use crate::support::{chosen, item, lines, option, sheet, text};

fn with(answers: &[(&str, Answer)]) -> Sheet {
    let mut sheet = sheet();
    sheet.answers = answers.iter().map(|(id, a)| (item(id), a.clone())).collect();
    sheet
}

#[test]
fn changes_in_different_places_are_both_kept() {
    let merged =
        merge(&with(&[]), &with(&[("a", chosen("often"))]), &with(&[("c", text("Hello"))]));
    assert_eq!(merged.sheet, with(&[("a", chosen("often")), ("c", text("Hello"))]));
    assert!(merged.both.is_empty());
}

#[test]
fn two_texts_in_one_place_are_both_kept_and_said() {
    let merged = merge(&with(&[]), &with(&[("c", text("mine"))]), &with(&[("c", text("theirs"))]));
    let kept = merged.sheet.answers.get(&item("c")).cloned().unwrap_or_default().text().to_owned();
    assert!(kept.contains("mine") && kept.contains("theirs"), "{kept}");
    assert!(merged.both.contains(&item("c")));
}

#[test]
fn a_text_that_one_side_cleared_and_the_other_rewrote_stays() {
    let base = with(&[("c", text("old"))]);
    let merged = merge(&base, &with(&[]), &with(&[("c", text("old and new"))]));
    assert_eq!(
        merged.sheet.answers.get(&item("c")).cloned().unwrap_or_default(),
        text("old and new")
    );
}

#[test]
fn an_answer_that_one_side_cleared_is_cleared() {
    let base = with(&[("a", chosen("often"))]);
    assert_eq!(merge(&base, &base, &with(&[])).sheet, with(&[]));
    assert_eq!(merge(&base, &with(&[]), &base).sheet, with(&[]));
}

#[test]
fn of_two_choices_mine_stands_and_the_notes_are_both_kept() {
    let noted = |id: &str, note: &str| Answer { note: note.to_owned(), ..chosen(id) };
    let mine = with(&[("a", noted("often", "I saw it"))]);
    let theirs = with(&[("a", noted("never", "I did not"))]);
    let kept = merge(&with(&[]), &mine, &theirs)
        .sheet
        .answers
        .get(&item("a"))
        .cloned()
        .unwrap_or_default();
    assert_eq!(kept.chosen(), Some(&option("often")));
    assert!(kept.note.contains("I saw it") && kept.note.contains("I did not"));
}

#[test]
fn ticks_are_merged_one_by_one() {
    let ticks = |ids: &[&str]| Answer::of(Value::Ticked(ids.iter().map(|id| option(id)).collect()));
    let base = with(&[("a", ticks(&["x", "y"]))]);
    let merged =
        merge(&base, &with(&[("a", ticks(&["x", "m"]))]), &with(&[("a", ticks(&["x", "y", "t"]))]));
    assert_eq!(merged.sheet, with(&[("a", ticks(&["x", "m", "t"]))]));
}

#[test]
fn lines_are_merged_by_name_not_by_place() {
    let base = with(&[("c", lines(&[("1", "one"), ("2", "two")]))]);
    let mine = with(&[("c", lines(&[("2", "two"), ("1", "one!"), ("3", "mine")]))]);
    let theirs = with(&[("c", lines(&[("1", "one"), ("4", "theirs")]))]);
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(
        merged.sheet.answers.get(&item("c")).cloned().unwrap_or_default(),
        lines(&[("1", "one!"), ("3", "mine"), ("4", "theirs")])
    );
}

#[test]
fn actions_are_merged_field_by_field() {
    let id = ActionId::new("x").unwrap();
    let base_action = Action::new(id, None, "Send papers".to_owned());
    let with_action = |action: Action| Sheet { actions: vec![action], ..sheet() };
    let merged = merge(
        &with_action(base_action.clone()),
        &with_action(Action { who: "Sam".to_owned(), ..base_action.clone() }),
        &with_action(Action { state: ActionStatus::Done, ..base_action.clone() }),
    );
    let expected = Action { who: "Sam".to_owned(), state: ActionStatus::Done, ..base_action };
    assert_eq!(merged.sheet, with_action(expected));
}

#[test]
fn a_pick_taken_back_on_one_side_is_taken_back() {
    let mut base = sheet();
    base.picks.insert(item("a"), Pick::Strength);
    assert!(merge(&base, &base, &sheet()).sheet.picks.is_empty());
}

proptest! {
    #[test]
    fn merging_the_same_change_twice_changes_nothing(mine in "[a-c]{0,4}", theirs in "[a-c]{0,4}") {
        let (base, mine, theirs) = (with(&[]), with(&[("c", text(&mine))]), with(&[("c", text(&theirs))]));
        let once = merge(&base, &mine, &theirs).sheet;
        prop_assert_eq!(merge(&base, &once, &theirs).sheet, once.clone());
        prop_assert_eq!(merge(&theirs, &once, &theirs).sheet, once);
    }
}
