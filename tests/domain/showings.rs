//! Two showings of a statement, side by side: where the same people stand in both, nothing or many answers differ.

use proptest::prelude::*;
use shared_table::domain::base::map::Set;
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::sheet::Perspective;

use crate::protecting::{blocks, least, names, people, room, shown, sums};

const LIVED: Perspective = Perspective::LivedExperience;
const WORKS: Perspective = Perspective::WorksInService;
const SILENT: Perspective = Perspective::RatherNotSay;

fn differ(a: &[usize], b: &[usize]) -> usize {
    let over = |a: &[usize], b: &[usize]| {
        a.iter().zip(b).map(|(a, b)| a.saturating_sub(*b)).sum::<usize>()
    };
    over(a, b).max(over(b, a))
}

/// Whether both showings have the same people in two parts: then all together tell no more than the parts do, each of
/// which is looked at by itself. Those who left one group are not those who came into another.
fn is_split(of: &Set<Perspective>, is_there: &dyn Fn(&Set<Perspective>) -> bool) -> bool {
    let all: Vec<Perspective> = of.iter().copied().collect();
    let part = |chosen: usize, wanted: usize| {
        let is_in = |at: &usize| chosen >> at & 1 == wanted;
        (0..all.len()).filter(is_in).map(|at| all[at]).collect::<Set<_>>()
    };
    (1..(1_usize << all.len()) - 1)
        .any(|chosen| is_there(&part(chosen, 1)) && is_there(&part(chosen, 0)))
}

#[test]
fn three_who_left_one_group_and_three_who_came_into_another_are_not_few() {
    let before = people(&[(LIVED, 5, 0), (LIVED, 1, 1), (SILENT, 3, 0)]);
    let first = shown(&before, MinGroupSize::Three, &[]);
    // All together one answer differs. Yet three are gone here, and three are new there.
    let after = people(&[(LIVED, 3, 0), (WORKS, 2, 0), (WORKS, 1, 2), (SILENT, 3, 0)]);
    let again = shown(&after, MinGroupSize::Three, &[&first]);
    assert_eq!(names(&again, "a")[0], (Some(LIVED), 3));
}

proptest! {
    #[test]
    fn no_two_rounds_differ_by_a_few(first in room(), second in room(), third in room(), least in least()) {
        let one = shown(&first, least, &[]);
        // Few changes between rounds are where it matters: two share most of their people.
        let second = [&first[..], &second[..second.len() / 8]].concat();
        let two = shown(&second, least, &[&one]);
        let third = [&second[second.len() / 9..], &third[..third.len() / 8]].concat();
        let three = shown(&third, least, &[&one, &two]);
        for (before, after) in [(&one, &two), (&one, &three), (&two, &three)] {
            for id in ["a", "b"] {
                let (sums_before, sums_after) = (sums(blocks(before, id)), sums(blocks(after, id)));
                for (of, sum) in &sums_after {
                    let is_there = |part: &Set<Perspective>| {
                        [&sums_before, &sums_after].iter().all(|all| all.iter().any(|(b, _)| b == part))
                    };
                    if is_split(of, &is_there) {
                        continue;
                    }
                    let same = sums_before.iter().find(|(b, _)| b == of);
                    let few = same.map_or(0, |(_, before)| differ(sum, before));
                    prop_assert!(few == 0 || few >= least.n(), "{few} differ: {of:?}");
                }
            }
        }
    }
}
