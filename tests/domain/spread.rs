//! People on a scale: what may be shown.

use shared_table::domain::answer::{Answer, Value};
use shared_table::domain::id::OptionId;
use shared_table::domain::kind::{Kind, Scale};
use shared_table::domain::sheet::{By, Sheet};
use shared_table::domain::spread::{Shown, of_round, shown};

use crate::support::{sheet, tool};

/// A rating of the test's tool, and its scale.
fn rating() -> (shared_table::domain::id::ItemId, Scale) {
    let tool = tool();
    let found = tool.items().find_map(|(_, item)| match &item.kind {
        Kind::Rating(scale) => Some((item.id.clone(), scale.clone())),
        _ => None,
    });
    found.unwrap()
}

fn answered(chosen: &OptionId, by: By) -> Sheet {
    let mut sheet = sheet();
    let answer = Answer::of(Value::Chosen(chosen.clone()));
    sheet.answers.insert(rating().0, answer);
    sheet.details.by = by;
    sheet.details.round = None;
    sheet
}

fn look(sheets: &[Sheet]) -> Shown {
    let (id, scale) = rating();
    let sheets: Vec<&Sheet> = sheets.iter().collect();
    shown(&id, &scale, of_round(&sheets, None))
}

#[test]
fn fewer_than_five_answers_are_only_counted() {
    let (_, scale) = rating();
    let first = &scale.options[0].id;
    let four: Vec<_> = (0..4).map(|_| answered(first, By::Person)).collect();
    assert_eq!(look(&four), Shown::TooFew(4));
    assert_eq!(look(&[]), Shown::Nothing);
    let with_group = [four.clone(), vec![answered(first, By::Group)]].concat();
    assert_eq!(look(&with_group), Shown::TooFew(4), "a group is no mark among others");
    let five = [four, vec![answered(first, By::Pair)]].concat();
    let Shown::All(spread) = look(&five) else { panic!("five are shown") };
    assert_eq!((spread.options[0], spread.n()), (5, 5));
}

#[test]
fn what_stands_outside_the_scale_is_counted_apart() {
    let (_, scale) = rating();
    let (low, aside) = (&scale.options[0].id, &scale.asides[0].id);
    let mut sheets: Vec<_> = (0..5).map(|_| answered(low, By::Person)).collect();
    sheets.push(answered(aside, By::Person));
    let Shown::All(spread) = look(&sheets) else { panic!("six are shown") };
    assert_eq!(spread.options.iter().sum::<usize>(), 5);
    assert_eq!(spread.asides[0], 1);
}

#[test]
fn other_rounds_are_not_mixed_in() {
    let (_, scale) = rating();
    let mut other = answered(&scale.options[0].id, By::Person);
    other.details.round = shared_table::domain::id::RoundId::new("later").ok();
    assert_eq!(look(&vec![other; 6]), Shown::Nothing);
}
