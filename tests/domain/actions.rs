//! Actions and their days.

use chrono::NaiveDate;
use shared_table::domain::base::id::ActionId;
use shared_table::domain::sheet::action::{Action, State};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

#[test]
fn an_action_is_overdue_only_while_it_is_open_and_its_day_has_passed() {
    let action = |state, by_when| Action {
        state,
        by_when,
        ..Action::new(ActionId::new("x").unwrap(), None, "Ask".to_owned())
    };
    assert!(action(State::ToDo, Some(day(21))).is_overdue(day(22)));
    assert!(action(State::Doing, Some(day(21))).is_overdue(day(22)));
    assert!(!action(State::ToDo, Some(day(22))).is_overdue(day(22)));
    assert!(!action(State::ToDo, None).is_overdue(day(22)));
    assert!(!action(State::Done, Some(day(1))).is_overdue(day(22)));
    assert!(!action(State::CouldNot, Some(day(1))).is_overdue(day(22)));
}
