//! What is told first of a room: where people agree, where groups stand furthest apart, and one thing more. It is
//! chosen from what may be shown, and from nothing else.

use super::differ::Statement;
use super::measure::{Distance, Says, distance};
use super::shown::GroupAnswers;
use crate::domain::base::order::sorted;

/// One of the few things that are told first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MainPoint<'a> {
    /// Most chose the same or the next answer, groups are near each other, and people agree more than on any other.
    Agreed(&'a Statement),
    /// There is no such statement.
    NoneAgreed,
    /// Groups are furthest apart.
    Furthest(&'a Statement),
    /// Groups are apart here too, more than on all others.
    AlsoApart(&'a Statement),
    /// Groups are shown, and nowhere apart.
    NoneApart,
    /// No two groups are shown: there is nothing to compare.
    AllTogether,
    /// More than half were not sure, would rather not say, or it did not apply.
    Unknown(&'a Statement),
    /// Answers are most spread out.
    Spread(&'a Statement),
}

/// The main points of some statements, three at most; none where nothing of them may be shown. Of equals the one that
/// comes first counts.
pub fn main_points(all: &[Statement]) -> Vec<MainPoint<'_>> {
    let shown: Vec<&Statement> = all.iter().filter(|s| !s.groups().is_empty()).collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let agreed = agreed(&shown);
    let apart = apart(&shown);
    let mut apart_ones = apart.iter().copied();
    let furthest = match apart_ones.next() {
        Some(statement) => MainPoint::Furthest(statement),
        None if shown.iter().any(|s| s.apart.is_some()) => MainPoint::NoneApart,
        None => MainPoint::AllTogether,
    };
    let told = |s: &Statement| {
        let is = |other: Option<&Statement>| other.is_some_and(|other| other.item.id == s.item.id);
        is(agreed) || is(apart.first().copied())
    };
    let unknown = shown.iter().copied().find(|s| says(s) == Some(Says::Unordered) && !told(s));
    let third = unknown
        .map(MainPoint::Unknown)
        .or_else(|| apart_ones.next().map(MainPoint::AlsoApart))
        .or_else(|| spread(&shown).filter(|s| !told(s)).map(MainPoint::Spread));
    let first = agreed.map_or(MainPoint::NoneAgreed, MainPoint::Agreed);
    [first, furthest].into_iter().chain(third).collect()
}

/// The two groups of a statement that stand furthest apart; `None` where fewer than two are shown. Where all of several
/// groups are above another, the one whose middle answer is further away counts.
pub fn furthest_groups(statement: &Statement) -> Option<[&GroupAnswers; 2]> {
    let groups = statement.groups();
    let n = statement.scale.options.len();
    let pairs = groups.iter().enumerate().flat_map(|(at, a)| {
        let middles = move |b: &GroupAnswers| middle(&a.counts, n).abs_diff(middle(&b.counts, n));
        groups[at + 1..]
            .iter()
            .filter_map(move |b| Some(((statement.between(a, b)?, middles(b)), [*a, *b])))
    });
    pairs.reduce(|most, pair| if pair.0 > most.0 { pair } else { most }).map(|(_, pair)| pair)
}

/// The place of the answer in the middle of those on the scale.
fn middle(counts: &[usize], options: usize) -> usize {
    let on_scale = || counts.iter().take(options);
    let half = on_scale().sum::<usize>().div_ceil(2);
    let mut below = 0;
    let is_past = |n: &usize| {
        below += n;
        below >= half
    };
    on_scale().position(is_past).unwrap_or_default()
}

/// Where most chose one answer or its neighbour, groups are near, and people agree most. Where a group is not seen on
/// its own it may stand elsewhere, so such a statement comes after all others.
fn agreed<'a>(shown: &[&'a Statement]) -> Option<&'a Statement> {
    let is_near = |s: &&Statement| s.apart.is_none_or(|apart| distance(apart) == Distance::Near);
    let is_same = |s: &&Statement| matches!(says(s), Some(Says::Most(_) | Says::Between(_)));
    let all = shown.iter().copied().filter(is_near).filter(is_same);
    let rank = |s: &Statement| (s.among_others.is_empty(), s.agreement);
    all.reduce(|best, s| if rank(s) > rank(best) { s } else { best })
}

/// Where groups are apart, the furthest first.
fn apart<'a>(shown: &[&'a Statement]) -> Vec<&'a Statement> {
    let delta = |s: &Statement| s.apart.unwrap_or_default();
    let apart = shown.iter().copied().filter(|s| distance(delta(s)) != Distance::Near).collect();
    sorted(apart, |a, b| delta(b).total_cmp(&delta(a)))
}

/// Where answers lie all over the scale, most of all.
fn spread<'a>(shown: &[&'a Statement]) -> Option<&'a Statement> {
    let is_spread = |s: &&Statement| matches!(says(s), Some(Says::Split | Says::Spread));
    let all = shown.iter().copied().filter(is_spread);
    all.reduce(|most, s| if s.agreement < most.agreement { s } else { most })
}

fn says(statement: &Statement) -> Option<Says> {
    statement.says(&statement.shown.total()?)
}
