//! Results that come from a file.

use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::shown::{GroupAnswers, ShownItem};
use shared_table::domain::room::soundness::is_sound;
use shared_table::domain::sheet::Perspective;

use crate::protecting::{people, shown};
use crate::support::item;

const LIVED: Perspective = Perspective::LivedExperience;
const WORKS: Perspective = Perspective::WorksInService;
const COMMISSIONS: Perspective = Perspective::Commissions;

#[test]
fn what_a_file_says_was_shown_keeps_to_the_rules() {
    let good = shown(&people(&[(LIVED, 6, 1), (WORKS, 6, 3)]), MinGroupSize::Five, &[]);
    assert!(is_sound(&good));
    let mut one = good.clone();
    one.groups.push(([COMMISSIONS].into_iter().collect(), 1));
    assert!(!is_sound(&one), "a group of one");
    let mut small = good.clone();
    let of = [LIVED].into_iter().collect();
    let block = GroupAnswers { of, counts: vec![1], said: Vec::new() };
    small.items.insert(item("a"), ShownItem::Blocks(vec![block.clone()]));
    assert!(!is_sound(&small), "a block of one");
    let mut twice = good.clone();
    let block = GroupAnswers { counts: vec![6], ..block };
    twice.items.insert(item("a"), ShownItem::Blocks(vec![block.clone(), block]));
    assert!(!is_sound(&twice), "people in two blocks");
}
