//! What is told first of a room.

use shared_table::domain::base::id::ItemId;
use shared_table::domain::base::map::Set;
use shared_table::domain::room::differ::{Statement, statements};
use shared_table::domain::room::main_points::{MainPoint, furthest_groups, main_points};
use shared_table::domain::room::shown::{GroupAnswers, Shown, ShownItem};
use shared_table::domain::sheet::Perspective;
use shared_table::domain::tool::Item;
use shared_table::domain::tool::kind::{Kind, Scale};

use crate::support::{item, tool};

const LIVED: &[Perspective] = &[Perspective::LivedExperience];
const WORKS: &[Perspective] = &[Perspective::WorksInService];
const OTHERS: &[Perspective] =
    &[Perspective::FamilyOrCarer, Perspective::Commissions, Perspective::Volunteer];

/// Groups with their answers to a statement, those outside of the scale last.
type Answered<'a> = &'a [(&'a [Perspective], [usize; 7])];

/// Statements with such answers; one without any may not be shown.
fn answered(all: &[(&str, Answered<'_>)]) -> Vec<Statement> {
    let rated = tool().sections[0].items[0].clone();
    let Kind::Rating(scale) = rated.kind.clone() else { panic!("no scale") };
    let made: Vec<Item> =
        all.iter().map(|(id, _)| Item { id: item(id), ..rated.clone() }).collect();
    let block = |(of, counts): &(&[Perspective], [usize; 7])| GroupAnswers {
        of: of.iter().copied().collect::<Set<_>>(),
        counts: counts.to_vec(),
        said: Vec::new(),
    };
    let item = |groups: Answered<'_>| match groups {
        [] => ShownItem::TooFew,
        _ => ShownItem::Blocks(groups.iter().map(block).collect()),
    };
    let items = all.iter().map(|(id, groups)| (ItemId::new(id).unwrap(), item(groups))).collect();
    let asked: Vec<(&Item, &Scale)> = made.iter().map(|item| (item, &scale)).collect();
    statements(&asked, &Shown { items, ..Shown::default() })
}

/// The points in short: what they say, and of which statement.
fn told(all: &[(&str, Answered<'_>)]) -> Vec<String> {
    let statements = answered(all);
    let points = main_points(&statements);
    let one = |point: &MainPoint<'_>| match point {
        MainPoint::Agreed(s) => format!("agreed {}", s.item.id),
        MainPoint::NoneAgreed => "none agreed".to_owned(),
        MainPoint::Furthest(s) => format!("furthest {}", s.item.id),
        MainPoint::AlsoApart(s) => format!("also {}", s.item.id),
        MainPoint::NoneApart => "none apart".to_owned(),
        MainPoint::AllTogether => "together".to_owned(),
        MainPoint::Unknown(s) => format!("unknown {}", s.item.id),
        MainPoint::Spread(s) => format!("spread {}", s.item.id),
    };
    points.iter().map(one).collect()
}

const HIGH: [usize; 7] = [0, 0, 0, 0, 6, 0, 0];
const LOW: [usize; 7] = [6, 0, 0, 0, 0, 0, 0];
const LOWER: [usize; 7] = [2, 4, 0, 0, 0, 0, 0];
const MIDDLE: [usize; 7] = [0, 1, 4, 1, 0, 0, 0];
const UPPER: [usize; 7] = [0, 0, 3, 3, 0, 0, 0];
const ALL_OVER: [usize; 7] = [2, 1, 1, 1, 2, 0, 0];
const UNSURE: [usize; 7] = [0, 0, 1, 1, 0, 3, 1];

/// A group that has no row with a statement is told there, so that nobody takes the others for all there are.
#[test]
fn who_stands_apart_elsewhere_is_known_to_be_among_the_others() {
    let all: [(&str, Answered<'_>); 3] = [
        ("both", &[(LIVED, LOW), (WORKS, HIGH)]),
        ("one", &[(WORKS, MIDDLE), (OTHERS, MIDDLE)]),
        ("none", &[]),
    ];
    let among: Vec<_> = answered(&all).into_iter().map(|s| s.among_others).collect();
    assert_eq!(among, [vec![], vec![Perspective::LivedExperience], vec![]]);
}

#[test]
fn it_tells_where_people_agree_most_and_where_groups_are_furthest_apart_and_next() {
    let all: [(&str, Answered<'_>); 4] = [
        ("near", &[(LIVED, MIDDLE), (WORKS, MIDDLE)]),
        ("next", &[(LIVED, MIDDLE), (WORKS, UPPER)]),
        ("widest", &[(LIVED, LOW), (WORKS, HIGH)]),
        ("same", &[(LIVED, HIGH), (WORKS, HIGH)]),
    ];
    assert_eq!(told(&all), ["agreed same", "furthest widest", "also next"]);
}

#[test]
fn where_a_group_is_not_seen_on_its_own_people_are_said_to_agree_last() {
    let among_others: (&str, Answered<'_>) = ("hidden", &[(WORKS, HIGH), (OTHERS, HIGH)]);
    let seen: (&str, Answered<'_>) = ("seen", &[(LIVED, MIDDLE), (WORKS, MIDDLE)]);
    assert_eq!(told(&[among_others, seen])[0], "agreed seen");
    let apart: (&str, Answered<'_>) = ("apart", &[(LIVED, LOW), (WORKS, HIGH)]);
    assert_eq!(told(&[among_others, apart])[0], "agreed hidden");
}

#[test]
fn what_the_room_does_not_know_comes_before_the_next_widest() {
    let all: [(&str, Answered<'_>); 4] = [
        ("widest", &[(LIVED, LOW), (WORKS, HIGH)]),
        ("next", &[(LIVED, LOWER), (WORKS, UPPER)]),
        ("unsure", &[(LIVED, UNSURE), (WORKS, UNSURE)]),
        ("same", &[(LIVED, HIGH), (WORKS, HIGH)]),
    ];
    assert_eq!(told(&all), ["agreed same", "furthest widest", "unknown unsure"]);
}

#[test]
fn with_nothing_apart_it_says_so_and_tells_where_answers_are_most_spread() {
    let all: [(&str, Answered<'_>); 3] = [
        ("spread", &[(LIVED, ALL_OVER), (WORKS, ALL_OVER)]),
        ("near", &[(LIVED, MIDDLE), (WORKS, MIDDLE)]),
        ("hidden", &[]),
    ];
    assert_eq!(told(&all), ["agreed near", "none apart", "spread spread"]);
    assert_eq!(told(&all[1..]), ["agreed near", "none apart"]);
}

#[test]
fn people_who_are_shown_together_are_not_compared() {
    let all: [(&str, Answered<'_>); 1] = [("one", &[(OTHERS, HIGH)])];
    assert_eq!(told(&all), ["agreed one", "together"]);
    // Nobody is left in a group that is there by name only.
    let all: [(&str, Answered<'_>); 1] = [("one", &[(LIVED, [0; 7]), (OTHERS, HIGH)])];
    assert_eq!(told(&all), ["agreed one", "together"]);
}

#[test]
fn groups_that_are_apart_agree_on_nothing_though_most_of_all_say_the_same() {
    let apart: Answered<'_> = &[(LIVED, [0, 0, 0, 0, 9, 0, 0]), (WORKS, LOW)];
    assert_eq!(told(&[("apart", apart)]), ["none agreed", "furthest apart"]);
    assert!(told(&[("hidden", &[])]).is_empty() && told(&[]).is_empty());
}

#[test]
fn of_three_groups_the_two_at_the_ends_are_told() {
    let all = answered(&[("one", &[(LIVED, LOW), (WORKS, MIDDLE), (OTHERS, HIGH)])]);
    let ends = furthest_groups(&all[0]).unwrap().map(|group| group.counts.clone());
    assert_eq!(ends, [LOW.to_vec(), HIGH.to_vec()]);
    let alone = answered(&[("one", &[(LIVED, LOW)])]);
    assert_eq!(furthest_groups(&alone[0]), None);
}

/// Of many groups, some saw a perspective apart and others did not: those are together with everybody else.
#[test]
fn people_are_not_set_against_others_of_their_perspective() {
    let both: &[Perspective] = &[Perspective::LivedExperience, Perspective::Volunteer];
    let low = [5, 0, 0, 0, 0, 0, 0];
    let high = [0, 0, 0, 0, 5, 0, 0];
    let all = answered(&[
        ("a", &[(LIVED, low), (both, high)]),
        ("b", &[(LIVED, low), (WORKS, low), (both, high)]),
    ]);
    assert_eq!(all[0].apart, None);
    assert!(furthest_groups(&all[0]).is_none());
    assert_eq!(all[1].apart, Some(1.0), "who works there is in one of them only");
    let furthest = furthest_groups(&all[1]).unwrap().map(GroupAnswers::perspective);
    assert_eq!(furthest, [Some(Perspective::WorksInService), None]);
}
