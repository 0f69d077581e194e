//! How far groups are apart, and how spread answers are.

use proptest::prelude::*;

use shared_table::domain::room::measure::{
    Distance, Moved, Says, agreement, cliffs_delta, distance, moved, says,
};

fn close(a: Option<f64>, b: f64) -> bool {
    a.is_some_and(|a| (a - b).abs() < 5e-5)
}

/// From the manual of the R package agrmt (Didier Ruedin), and from van der Eijk's own extremes.
#[test]
fn agreement_is_as_published() {
    for (counts, published) in PUBLISHED {
        assert!(close(agreement(counts), *published), "{counts:?}: {:?}", agreement(counts));
    }
    assert_eq!(agreement(&[]), None);
    assert_eq!(agreement(&[0, 0, 0]), None);
}

const PUBLISHED: &[(&[usize], f64)] = &[
    (&[0, 0, 9, 0, 0], 1.0),
    (&[4, 0, 0, 0, 4], -1.0),
    (&[3, 3, 3, 3, 3], 0.0),
    (&[30, 40, 210, 130, 530, 50, 10], 0.6113),
];

/// Every answer of one group with every answer of the other, as the definition has it.
fn by_pairs(a: &[usize], b: &[usize]) -> f64 {
    let (mut sum, mut pairs) = (0.0, 0.0);
    for (i, n) in a.iter().enumerate() {
        for (j, m) in b.iter().enumerate() {
            let weight = f64::from(u32::try_from(n * m).unwrap());
            pairs += weight;
            sum += weight * f64::from(i32::from(i > j) - i32::from(i < j));
        }
    }
    sum / pairs
}

fn counts() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..9_usize, 5).prop_filter("somebody", |c| c.iter().any(|n| *n > 0))
}

#[test]
fn delta_says_which_group_leads() {
    assert!(close(cliffs_delta(&[0, 0, 0, 0, 3], &[3, 0, 0, 0, 0]), 1.0));
    assert!(close(cliffs_delta(&[3, 0, 0, 0, 0], &[0, 3, 0, 0, 0]), -1.0));
    assert_eq!(cliffs_delta(&[0, 0], &[1, 2]), None);
    // Hogarty and Kromrey (1999), as in the manual of the R package effsize: -0.25.
    assert!(close(cliffs_delta(&[2, 3, 3, 1, 1], &[1, 1, 1, 2, 1]), -0.25));
}

#[test]
fn most_of_some_answers_say() {
    assert_eq!(says(&[0, 1, 5, 1, 1], 0), Some(Says::Most(2)));
    assert_eq!(says(&[0, 3, 3, 1, 1], 0), Some(Says::Between(1)));
    assert_eq!(says(&[3, 0, 1, 0, 3], 0), Some(Says::Split));
    assert_eq!(says(&[2, 2, 2, 2, 2], 0), Some(Says::Spread));
    assert_eq!(says(&[1, 1, 3, 1, 2], 0), Some(Says::Spread));
    assert_eq!(says(&[0, 0, 0], 0), None);
}

#[test]
fn of_two_pairs_of_neighbours_that_are_equal_none_is_named() {
    assert_eq!(says(&[1, 3, 4, 8, 4], 0), Some(Says::Spread));
    assert_eq!(says(&[4, 8, 4, 3, 1], 0), Some(Says::Spread));
    assert_eq!(says(&[0, 7, 5, 7, 0], 0), Some(Says::Spread));
    // One more, and it is clear again.
    assert_eq!(says(&[1, 3, 4, 8, 5], 0), Some(Says::Between(3)));
    assert_eq!(says(&[1, 3, 5, 8, 4], 0), Some(Says::Between(2)));
    // A tie below half changes nothing, and one answer that most gave is named whatever stands beside it.
    assert_eq!(says(&[1, 6, 1, 1, 1], 0), Some(Says::Most(1)));
}

#[test]
fn a_pair_of_neighbours_is_not_named_where_as_many_stand_elsewhere() {
    assert_eq!(says(&[0, 10, 5, 0, 10], 0), Some(Says::Split));
    assert_eq!(says(&[0, 10, 5, 0, 9], 0), Some(Says::Between(1)));
}

#[test]
fn nothing_is_said_of_most_who_did_not_say_it() {
    // One said never, and five would rather not say.
    assert_eq!(says(&[1, 0, 0, 0, 0], 5), Some(Says::Unordered));
    assert_eq!(says(&[3, 0, 0, 0, 0], 3), Some(Says::Spread));
    assert_eq!(says(&[4, 0, 0, 0, 0], 3), Some(Says::Most(0)));
    assert_eq!(says(&[0, 0, 0], 2), Some(Says::Unordered));
}

proptest! {
    #[test]
    fn delta_is_what_the_pairs_say(a in counts(), b in counts()) {
        prop_assert!(close(cliffs_delta(&a, &b), by_pairs(&a, &b)));
        prop_assert!(close(cliffs_delta(&b, &a), -by_pairs(&a, &b)));
        prop_assert!(close(cliffs_delta(&a, &a), 0.0));
    }

    #[test]
    fn agreement_has_bounds_and_no_direction(a in counts(), times in 1..5_usize) {
        let found = agreement(&a).unwrap();
        prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&found), "{found}");
        let turned: Vec<usize> = a.iter().rev().copied().collect();
        prop_assert!(close(agreement(&turned), found));
        let more: Vec<usize> = a.iter().map(|n| n * times).collect();
        prop_assert!(close(agreement(&more), found));
    }

    #[test]
    fn what_most_say_is_true(a in counts(), beside in 0..9_usize) {
        let all: usize = a.iter().sum::<usize>() + beside;
        match says(&a, beside).unwrap() {
            Says::Unordered => prop_assert!(beside * 2 > all),
            Says::Most(at) => prop_assert!(a[at] * 2 > all),
            Says::Between(at) => {
                prop_assert!((a[at] + a[at + 1]) * 2 > all && a[at] * 2 <= all);
                let others = a.windows(2).enumerate().filter(|(other, _)| *other != at);
                let best = others.map(|(_, pair)| pair[0] + pair[1]).max().unwrap();
                prop_assert!(a[at] + a[at + 1] > best);
                let elsewhere = a.iter().enumerate().filter(|(i, _)| !(at..at + 2).contains(i));
                prop_assert!(elsewhere.map(|(_, n)| *n).max() < Some(a[at].max(a[at + 1])));
            }
            Says::Split | Says::Spread => prop_assert!(a.iter().all(|n| n * 2 <= all)),
        }
    }
}

proptest! {
    /// No end of a scale is favoured: seen the other way round, the same is said of the other end.
    #[test]
    fn what_most_say_has_no_direction(a in counts(), beside in 0..9_usize) {
        let last = a.len() - 1;
        let turned: Vec<usize> = a.iter().rev().copied().collect();
        let mirrored = match says(&a, beside).unwrap() {
            Says::Most(at) => Says::Most(last - at),
            Says::Between(at) => Says::Between(last - 1 - at),
            same @ (Says::Split | Says::Unordered | Says::Spread) => same,
        };
        prop_assert_eq!(says(&turned, beside), Some(mirrored));
    }
}

#[test]
fn how_far_apart_groups_are_is_said_by_published_limits() {
    let cases = [
        (0.0, Distance::Near),
        (-0.32, Distance::Near),
        (0.33, Distance::Apart),
        (-0.47, Distance::Apart),
        (0.474, Distance::Far),
        (-1.0, Distance::Far),
    ];
    for (delta, wanted) in cases {
        assert_eq!(distance(delta), wanted, "{delta}");
    }
}

#[test]
fn answers_move_to_an_end_of_the_scale_or_hardly() {
    assert_eq!(moved(&[4, 3, 0, 0, 0], &[0, 0, 1, 3, 3]), Some(Moved::Up));
    assert_eq!(moved(&[0, 0, 1, 3, 3], &[4, 3, 0, 0, 0]), Some(Moved::Down));
    assert_eq!(moved(&[1, 2, 3, 2, 1], &[1, 2, 3, 2, 1]), Some(Moved::Little));
    assert_eq!(moved(&[1, 2, 3, 2, 1], &[2, 4, 6, 4, 2]), Some(Moved::Little));
    assert_eq!(moved(&[0, 0, 0], &[1, 2, 3]), None);
}

proptest! {
    /// Looking the other way round turns what is said round, and never says more or less.
    #[test]
    fn moving_is_the_same_both_ways(a in vec_of_counts(), b in vec_of_counts()) {
        let turned = moved(&b, &a).map(|moved| match moved {
            Moved::Up => Moved::Down,
            Moved::Down => Moved::Up,
            Moved::Little => Moved::Little,
        });
        prop_assert_eq!(moved(&a, &b), turned);
    }
}

fn vec_of_counts() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(0..12_usize, 5)
}
