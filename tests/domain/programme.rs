//! Many groups added up: nothing that their rooms had not seen, and nothing lost of what they had.

use proptest::prelude::*;

use shared_table::domain::base::id::ItemId;
use shared_table::domain::base::map::Set;
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::domain::room::programme::{add_up, without_answer};
use shared_table::domain::room::shown::{GroupAnswers, Shown, ShownItem, only};
use shared_table::domain::sheet::Perspective;

use crate::protecting::{people, room, shown};
use crate::support::item;

const LIVED: Perspective = Perspective::LivedExperience;
const WORKS: Perspective = Perspective::WorksInService;
const VOLUNTEER: Perspective = Perspective::Volunteer;

fn sides(shown: &Shown, id: &str) -> Vec<(Option<Perspective>, Vec<usize>)> {
    let blocks = shown.items.get(&item(id)).unwrap().blocks();
    let with_people = blocks.iter().filter(|block| block.n() > 0);
    with_people.map(|block| (block.perspective(), block.counts[..5].to_vec())).collect()
}

#[test]
fn a_perspective_counts_on_its_side_where_its_group_showed_it() {
    let one = shown(&people(&[(LIVED, 6, 1), (WORKS, 5, 3)]), MinGroupSize::Five, &[]);
    // Here two with lived experience are folded with the volunteers.
    let two =
        shown(&people(&[(LIVED, 2, 0), (VOLUNTEER, 4, 4), (WORKS, 5, 2)]), MinGroupSize::Five, &[]);
    let all = add_up(&[&one, &two]).unwrap();
    assert_eq!(all.people, 22);
    assert_eq!(
        sides(&all, "a"),
        [
            (Some(LIVED), vec![0, 6, 0, 0, 0]),
            (Some(WORKS), vec![0, 0, 5, 5, 0]),
            (None, vec![2, 0, 0, 0, 4]),
        ]
    );
    let groups: Vec<_> = all.groups.iter().map(|(of, n)| (only(of), *n)).collect();
    assert_eq!(groups, [(Some(LIVED), 6), (Some(WORKS), 10), (None, 6)]);
}

#[test]
fn groups_of_which_nothing_is_shown_add_their_people_only() {
    let few = shown(&people(&[(LIVED, 3, 1)]), MinGroupSize::Five, &[]);
    let all = add_up(&[&few, &few]).unwrap();
    assert_eq!((all.people, all.groups.len()), (6, 0));
    assert!(all.items.values().all(|item| *item == ShownItem::TooFew));
    assert_eq!(add_up(&[]), None);
}

#[test]
fn who_gave_no_answer_is_counted_where_every_room_shows_its_answers() {
    let answered = |people: usize, item: Option<ShownItem>| Shown {
        people,
        items: item.map(|item| (self::item("a"), item)).into_iter().collect(),
        ..Shown::default()
    };
    let of = |n: usize| {
        let block = GroupAnswers { of: Set::from_iter([LIVED]), counts: vec![n], said: Vec::new() };
        Some(ShownItem::Blocks(vec![block]))
    };
    let missing = |all: &[&Shown]| without_answer(all, &item("a"));
    let (four, none) = (answered(24, of(20)), answered(6, of(6)));
    assert_eq!(missing(&[&four, &none]), Some(4));
    // Of people who were not asked nobody left it out.
    assert_eq!(missing(&[&four, &answered(9, None)]), Some(4));
    for hidden in [ShownItem::TooFew, ShownItem::Alike] {
        assert_eq!(missing(&[&four, &answered(9, Some(hidden))]), None);
    }
}

#[test]
fn the_words_of_many_groups_are_mixed() {
    let block = |said: &[&str]| {
        let said = said.iter().map(|text| (*text).to_owned()).collect();
        ShownItem::Blocks(vec![GroupAnswers { of: Set::from_iter([LIVED]), counts: vec![5], said }])
    };
    let group = |said: &[&str]| Shown {
        least: MinGroupSize::Five,
        people: 5,
        groups: vec![(Set::from_iter([LIVED]), 5)],
        items: [(item("a"), block(said))].into_iter().collect(),
        ..Shown::default()
    };
    let (one, two) = (group(&["ours", "hers"]), group(&["his"]));
    let said = |all: &Shown| all.items.get(&item("a")).unwrap().blocks()[0].said.clone();
    let both = said(&add_up(&[&one, &two]).unwrap());
    assert_eq!(both.len(), 3);
    assert_eq!(said(&add_up(&[&two, &one]).unwrap()), both, "their order tells of no group");
}

fn total(shown: &Shown, id: &ItemId) -> usize {
    let total = shown.items.get(id).and_then(ShownItem::total);
    total.unwrap_or_default().iter().sum()
}

proptest! {
    #[test]
    fn all_that_was_seen_is_in_it_and_no_small_group(rooms in prop::collection::vec(room(), 1..5)) {
        let seen: Vec<Shown> = rooms.iter().map(|room| shown(room, MinGroupSize::Five, &[])).collect();
        let all = add_up(&seen.iter().collect::<Vec<_>>()).unwrap();
        prop_assert_eq!(all.people, rooms.iter().map(Vec::len).sum::<usize>());
        for id in all.items.keys() {
            let each: usize = seen.iter().map(|shown| total(shown, id)).sum();
            prop_assert_eq!(total(&all, id), each);
            for block in all.items.get(id).unwrap().blocks() {
                prop_assert!(block.n() == 0 || block.n() >= MinGroupSize::Five.n());
            }
        }
        // It follows from what was seen alone: the order of groups, or who of a folded group said what,
        // makes no difference.
        let reversed: Vec<&Shown> = seen.iter().rev().collect();
        prop_assert_eq!(add_up(&reversed).unwrap(), all);
    }
}
