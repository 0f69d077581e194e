//! Actions and their days.

use chrono::NaiveDate;
use shared_table::domain::base::id::ActionId;
use shared_table::domain::sheet::action::{Action, ActionStatus};

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
    assert!(action(ActionStatus::ToDo, Some(day(21))).is_overdue(day(22)));
    assert!(action(ActionStatus::Doing, Some(day(21))).is_overdue(day(22)));
    assert!(!action(ActionStatus::ToDo, Some(day(22))).is_overdue(day(22)));
    assert!(!action(ActionStatus::ToDo, None).is_overdue(day(22)));
    assert!(!action(ActionStatus::Done, Some(day(1))).is_overdue(day(22)));
    assert!(!action(ActionStatus::CouldNot, Some(day(1))).is_overdue(day(22)));
}
