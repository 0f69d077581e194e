//! Differencing: what somebody can work out who adds and subtracts all that was ever shown of a statement.
//!
//! Each row that was shown is a sum over people. A sum of rows, each taken a few times or taken away, is
//! again a sum over people; where it is of few, their answers are given away (Hundepool and others,
//! *Statistical Disclosure Control*, 2012, chapter 5: "differencing" and linked tables). Nobody here knows
//! who came twice, so all that could be the same people counts as the same people.
//!
//! What is looked for, in whole numbers: a sum with a result of fewer answers than the least size, in which
//! all but those few could cancel out. A result that is twice (three times …) some answers tells these.
//! Where people were asked once and it is shown twice, nobody changed their mind: there it is enough that few
//! answers are new, or that few are gone, for these are the answers of whoever came, or left.

use crate::domain::base::map::Set;
use crate::domain::sheet::Perspective;

/// So many sums are looked at for each statement. It bounds how long that takes, not how much is shown:
/// with more rows than fit, sums of fewer rows at a time are looked at.
const MOST_SUMS: u64 = 60_000;
/// Rows of one statement that can matter to each other at once. More are told to be too many to show.
const MOST_ROWS: usize = 24;

/// The showing that is being prepared.
pub(super) const NOW: usize = usize::MAX;

/// Answers that were shown together, or would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ShownRow {
    /// Which showing it belongs to: rows of one showing have no people in common.
    pub(super) showing: usize,
    /// The perspectives in it, a bit each.
    of: u8,
    /// How many chose each option.
    counts: Vec<i32>,
    /// It is of the same time of asking as the new ones.
    same_asking: bool,
}

impl ShownRow {
    /// A row of a showing; `None` where nobody is in it.
    pub(super) fn new(showing: usize, of: &Set<Perspective>, counts: &[usize]) -> Option<Self> {
        let bit = |one: &Perspective| Perspective::ALL.iter().position(|p| p == one);
        let of = of.iter().filter_map(bit).fold(0, |all, at| all | 1_u8 << at);
        let counts: Vec<i32> =
            counts.iter().map(|n| i32::try_from(*n).unwrap_or(i32::MAX)).collect();
        let row = Self { showing, of, counts, same_asking: false };
        (row.n() > 0 && of != 0).then_some(row)
    }

    /// The same, of the same time of asking as the new ones, or not.
    pub(super) fn of_asking(self, same_asking: bool) -> Self {
        Self { same_asking, ..self }
    }

    fn n(&self) -> i64 {
        self.counts.iter().map(|n| i64::from(*n)).sum()
    }

    /// Some people could be in both.
    fn may_share(&self, other: &Self) -> bool {
        self.showing != other.showing && self.of & other.of != 0
    }

    fn says_as(&self, other: &Self) -> bool {
        self.of == other.of && self.counts == other.counts
    }
}

/// What new rows would tell beside those that were shown before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Disclosure {
    /// The answers of fewer people than the least size.
    pub(super) few: bool,
    /// For each new row, whether it says nothing that was not known: words beside it would be those of
    /// whoever is new.
    pub(super) again: Vec<bool>,
}

/// Tells what new rows give away beside those of each earlier showing, which were looked at when they were
/// new.
pub(super) fn told(new: &[ShownRow], past: &[Vec<ShownRow>], least: usize) -> Disclosure {
    let mut told = Disclosure { few: false, again: vec![false; new.len()] };
    if past.iter().any(|before| few_are_new_or_gone(new, before, least)) {
        return Disclosure { few: true, ..told };
    }
    let mut each = Vec::<&ShownRow>::new();
    for row in past.iter().flatten() {
        if each.iter().all(|there| !there.says_as(row)) {
            each.push(row);
        }
    }
    let past = &each[..];
    let mut done = vec![false; new.len()];
    for at in 0..new.len() {
        if done[at] {
            continue;
        }
        let rows = reachable(at, new, past);
        for row in &rows.new {
            done[*row] = true;
        }
        if rows.all.len() > MOST_ROWS {
            return Disclosure { few: true, ..told };
        }
        let search = Search::new(&rows, least);
        search.run(&mut told);
        if told.few {
            return told;
        }
    }
    told
}

/// Whether few answers are new, or few gone, between two showings: of the same perspectives, or of all.
fn few_are_new_or_gone(new: &[ShownRow], before: &[ShownRow], least: usize) -> bool {
    let few = |now: &[i32], before: &[i32]| {
        let (more, less) = sides(now.iter().zip(before).map(|(now, before)| now - before));
        let is_few = |n: i64| n > 0 && usize::try_from(n).is_ok_and(|n| n < least);
        is_few(more) || is_few(less)
    };
    if !before.iter().all(|row| row.same_asking) {
        return false;
    }
    let same =
        |row: &&ShownRow| before.iter().find(|there| there.of == row.of).map(|there| &there.counts);
    let of_same = |row: &ShownRow| same(&row).is_some_and(|before| few(&row.counts, before));
    let both = !new.is_empty() && !before.is_empty();
    new.iter().any(of_same) || both && few(&total(new), &total(before))
}

fn total(rows: &[ShownRow]) -> Vec<i32> {
    let lanes = rows.iter().map(|row| row.counts.len()).max().unwrap_or_default();
    let sum = |at: usize| rows.iter().filter_map(|row| row.counts.get(at)).sum();
    (0..lanes).map(sum).collect()
}

/// How much there is above nothing, and below.
fn sides(counts: impl Iterator<Item = i32>) -> (i64, i64) {
    counts.fold((0, 0), |(more, less), n| {
        let n = i64::from(n);
        if n > 0 { (more + n, less) } else { (more, less - n) }
    })
}

/// Rows that can have to do with each other: the new ones first.
struct Reachable<'a> {
    all: Vec<&'a ShownRow>,
    /// The places of the new ones among all new ones.
    new: Vec<usize>,
}

fn reachable<'a>(from: usize, new: &'a [ShownRow], past: &[&'a ShownRow]) -> Reachable<'a> {
    let of = |at: usize| new.get(at).unwrap_or_else(|| past[at - new.len()]);
    let total = new.len() + past.len();
    let mut is_in = vec![false; total];
    let mut next = vec![from];
    is_in[from] = true;
    while let Some(at) = next.pop() {
        let more: Vec<usize> =
            (0..total).filter(|o| !is_in[*o] && of(at).may_share(of(*o))).collect();
        for other in more {
            is_in[other] = true;
            next.push(other);
        }
    }
    let all = (0..total).filter(|at| is_in[*at]);
    Reachable {
        all: all.clone().map(of).collect(),
        new: all.filter(|at| *at < new.len()).collect(),
    }
}

/// Goes through the sums of some rows.
struct Search<'a> {
    rows: &'a Reachable<'a>,
    least: i64,
    /// The most that a row is taken.
    most: i32,
    /// The most rows in a sum.
    size: usize,
}

/// A sum so far: how often each row is in it, and what it comes to.
struct RowSum {
    times: Vec<i32>,
    counts: Vec<i32>,
}

impl<'a> Search<'a> {
    fn new(rows: &'a Reachable<'a>, least: usize) -> Self {
        let count = rows.all.len();
        let fits = |most: i32, size: usize| sums(count, most, size) <= MOST_SUMS;
        let size = (2..=count).rev().find(|size| fits(1, *size)).unwrap_or(2);
        let most = if size == count && fits(2, count) { 2 } else { 1 };
        Self { rows, least: i64::try_from(least).unwrap_or(i64::MAX), most, size }
    }

    fn run(&self, told: &mut Disclosure) {
        let lanes = self.rows.all.iter().map(|row| row.counts.len()).max().unwrap_or_default();
        let mut sum = RowSum { times: vec![0; self.rows.all.len()], counts: vec![0; lanes] };
        // A sum and the same with all signs turned tell the same: the first row, a new one, is added.
        for first in 0..self.rows.new.len() {
            for times in 1..=self.most {
                self.with(first, times, self.size, &mut sum, told);
            }
        }
    }

    /// Takes a row in so many times, looks, and goes on with the rows behind it.
    fn with(&self, at: usize, times: i32, left: usize, sum: &mut RowSum, told: &mut Disclosure) {
        if told.few {
            return;
        }
        sum.take(at, times, self.rows.all[at]);
        if left < self.size {
            self.look(sum, told);
        }
        if left > 1 {
            for next in at + 1..self.rows.all.len() {
                for times in (-self.most..=self.most).filter(|times| *times != 0) {
                    self.with(next, times, left - 1, sum, told);
                }
            }
        }
        sum.take(at, -times, self.rows.all[at]);
    }

    fn look(&self, sum: &RowSum, told: &mut Disclosure) {
        let (more, less) = sides(sum.counts.iter().copied());
        let shared = sum.counts.iter().fold(0, |all, n| gcd(all, i64::from(n.abs())));
        let size = more.max(less);
        let size = size / sum.multiple(shared);
        if size >= self.least || !self.may_cancel(sum) {
            return;
        }
        if size == 0 {
            for (at, new) in self.rows.new.iter().enumerate() {
                told.again[*new] |= sum.times[at] != 0;
            }
        } else {
            told.few = true;
        }
    }

    /// Whether all but a few people in a sum could cancel out: each row has others to do so, and there
    /// is no part of the sum that has nothing to do with the rest.
    fn may_cancel(&self, sum: &RowSum) -> bool {
        let (rows, times) = (&self.rows.all, &sum.times);
        let used: Vec<usize> = (0..rows.len()).filter(|at| times[*at] != 0).collect();
        let shares = |a: usize, b: usize| rows[a].may_share(rows[b]);
        let cancels = |at: &usize| {
            let against = used.iter().filter(|o| shares(*at, **o) && times[*at] * times[**o] < 0);
            rows[*at].n() < self.least + against.map(|o| rows[*o].n()).sum::<i64>()
                && (0..Perspective::ALL.len())
                    .any(|bit| self.sums_to_nothing(*at, bit, &used, times))
        };
        if !used.iter().all(cancels) {
            return false;
        }
        let mut reached = vec![used[0]];
        let mut next = 0;
        while let Some(at) = reached.get(next).copied() {
            next += 1;
            let more: Vec<usize> =
                used.iter().copied().filter(|o| !reached.contains(o) && shares(at, *o)).collect();
            reached.extend(more);
        }
        reached.len() == used.len()
    }

    /// Whether somebody of a perspective could be in this row and in others so that they cancel out.
    fn sums_to_nothing(&self, at: usize, bit: usize, used: &[usize], times: &[i32]) -> bool {
        let has = |at: usize| self.rows.all[at].of >> bit & 1 == 1;
        if !has(at) {
            return false;
        }
        // At most one row of a showing has this perspective, so any of them can go together.
        let mut reached = vec![times[at]];
        for other in used.iter().filter(|other| **other != at && has(**other)) {
            let more: Vec<i32> = reached.iter().map(|sum| sum + times[*other]).collect();
            reached.extend(more);
        }
        reached[1..].contains(&0)
    }
}

impl RowSum {
    fn take(&mut self, at: usize, times: i32, row: &ShownRow) {
        self.times[at] += times;
        for (sum, n) in self.counts.iter_mut().zip(&row.counts) {
            *sum = sum.saturating_add(n.saturating_mul(times));
        }
    }

    /// How often somebody can be in the sum: the largest number that its result is a multiple of and
    /// that its rows allow.
    fn multiple(&self, shared: i64) -> i64 {
        let total = |wanted: fn(&i32) -> bool| -> i64 {
            self.times.iter().filter(|n| wanted(n)).map(|n| i64::from(n.abs())).sum()
        };
        let most = total(|n| *n > 0).max(total(|n| *n < 0));
        (1..=most).rev().find(|n| shared % n == 0).unwrap_or(1)
    }
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// How many sums of up to `size` of `k` rows there are, each taken up to `most` times.
fn sums(k: usize, most: i32, size: usize) -> u64 {
    let signs = u64::try_from(2 * most).unwrap_or(2);
    let (mut all, mut choices, mut of_signs) = (0_u64, 1_u64, 1_u64);
    for chosen in 1..=size.min(k) {
        choices = choices.saturating_mul((k - chosen + 1) as u64) / chosen as u64;
        of_signs = of_signs.saturating_mul(signs);
        all = all.saturating_add(choices.saturating_mul(of_signs));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(showing: usize, of: &[Perspective], counts: &[usize]) -> ShownRow {
        let row = ShownRow::new(showing, &of.iter().copied().collect(), counts);
        row.unwrap_or_else(|| unreachable!("somebody is in it"))
    }

    fn few(new: &[ShownRow], past: &[ShownRow]) -> bool {
        let past: Vec<Vec<ShownRow>> = past.iter().map(|row| vec![row.clone()]).collect();
        told(new, &past, 5).few
    }

    #[test]
    fn a_sum_that_holds_few_people_twice_gives_them_away() {
        let of = [Perspective::WorksInService];
        let [first, second] = [row(0, &of, &[3, 6, 0]), row(1, &of, &[0, 6, 6])];
        let third = row(NOW, &of, &[3, 0, 6]);
        assert!(!few(&[row(NOW, &of, &[0, 6, 6])], std::slice::from_ref(&first)));
        assert!(few(&[third], &[first, second]));
    }

    #[test]
    fn people_of_other_perspectives_tell_nothing() {
        let lived = row(0, &[Perspective::LivedExperience], &[6, 0]);
        let works = row(NOW, &[Perspective::WorksInService], &[5, 1]);
        assert!(!few(std::slice::from_ref(&works), std::slice::from_ref(&lived)));
        let all = row(1, &[Perspective::LivedExperience, Perspective::WorksInService], &[11, 2]);
        assert!(few(&[works], &[lived, all]), "with everybody's answers there is one left over");
    }

    #[test]
    fn more_than_can_be_looked_at_is_not_shown() {
        let of = [Perspective::Volunteer];
        let past: Vec<ShownRow> = (0..40).map(|at| row(at, &of, &[100 * (at + 1), 7])).collect();
        assert!(few(&[row(NOW, &of, &[9000, 9000])], &past));
        assert!(!few(&[row(NOW, &of, &[9000, 9000])], &past[..12]));
    }
}
