//! How far groups are apart, and how spread answers are, on a worded scale. Only the order of the words
//! counts: no number is given to any of them, and nothing is averaged.
//!
//! Answers come as counts per option, from low to high. "Not sure" and "rather not say" are not in them:
//! where they count, they come as a number of their own.

/// Cliff's delta: how often an answer of `a` is higher than one of `b`, minus how often it is lower, over
/// all pairs. From -1 (all of `a` lower) to 1 (all higher); 0 where neither leads. `None` without answers.
///
/// Norman Cliff, "Dominance statistics: ordinal analyses to answer ordinal questions", Psychological
/// Bulletin 114 (1993), 494–509.
pub fn cliffs_delta(a: &[usize], b: &[usize]) -> Option<f64> {
    let pairs = total(a) * total(b);
    let (mut higher, mut lower, mut below) = (0_usize, 0_usize, 0_usize);
    let all = total(b);
    for (at, n) in a.iter().enumerate() {
        let here = b.get(at).copied().unwrap_or_default();
        higher += n * below;
        below += here;
        lower += n * (all - below);
    }
    (pairs > 0).then(|| (as_f64(higher) - as_f64(lower)) / as_f64(pairs))
}

/// How far apart groups are, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distance {
    /// They hardly differ.
    Near,
    /// They differ.
    Apart,
    /// They differ a lot.
    Far,
}

/// What Cliff's delta says in words, whichever group is higher. The limits are those of Romano and others, "Appropriate
/// statistics for ordinal level data" (2006): up to 0.33 small, from 0.474 large.
pub fn distance(delta: f64) -> Distance {
    match delta.abs() {
        far if far >= 0.474 => Distance::Far,
        apart if apart >= 0.33 => Distance::Apart,
        _ => Distance::Near,
    }
}

/// Where answers went from one time of asking to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// To the high end of the scale.
    Up,
    /// To the low end.
    Down,
    /// Hardly anywhere.
    Little,
}

/// Where answers went, by the same measure and limits; `None` without answers at one of the times. Other people may
/// have answered: it says where answers are, not who changed their mind.
pub fn moved(before: &[usize], after: &[usize]) -> Option<Moved> {
    let delta = cliffs_delta(after, before)?;
    Some(match distance(delta) {
        Distance::Near => Moved::Little,
        Distance::Apart | Distance::Far if delta > 0.0 => Moved::Up,
        Distance::Apart | Distance::Far => Moved::Down,
    })
}

/// Van der Eijk's agreement A: 1 where all chose the same, 0 where all options were chosen alike, -1
/// where half chose each end. `None` without answers, or on a scale of fewer than three options.
///
/// Cees van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35 (2001),
/// 325–341: the answers are taken apart into layers, each a pattern of chosen options, and the
/// agreement of each pattern counts by its share of the answers.
pub fn agreement(counts: &[usize]) -> Option<f64> {
    let all = total(counts);
    if all == 0 || counts.len() < 3 {
        return None;
    }
    let mut left = counts.to_vec();
    let mut sum = 0.0;
    while let Some(layer) = left.iter().copied().filter(|n| *n > 0).min() {
        let pattern: Vec<bool> = left.iter().map(|n| *n > 0).collect();
        let chosen = pattern.iter().filter(|is| **is).count();
        sum += as_f64(layer * chosen) / as_f64(all) * of_pattern(&pattern, chosen);
        for n in &mut left {
            *n = n.saturating_sub(layer);
        }
    }
    Some(sum)
}

/// The agreement of a pattern: how much in one place its options are, less the more there are.
fn of_pattern(pattern: &[bool], chosen: usize) -> f64 {
    let options = as_f64(pattern.len());
    let width = 1.0 - (as_f64(chosen) - 1.0) / (options - 1.0);
    if chosen == 1 || chosen == pattern.len() {
        return width;
    }
    let (mut together, mut apart) = (0_usize, 0_usize);
    for (i, first) in pattern.iter().enumerate() {
        for (j, second) in pattern.iter().enumerate().skip(i + 1) {
            for third in &pattern[j + 1..] {
                match (first, second, third) {
                    (true, true, false) | (false, true, true) => together += 1,
                    (true, false, true) => apart += 1,
                    _ => {}
                }
            }
        }
    }
    let (together, apart) = (as_f64(together), as_f64(apart));
    let peak = ((options - 2.0) * together - (options - 1.0) * apart)
        / ((options - 2.0) * (together + apart));
    peak * width
}

/// What most of some answers say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// More than half chose this option.
    Most(usize),
    /// More than half chose this option or the next, neither alone, and more than any other two neighbours. Fewer chose
    /// each of the others than the one of both that more chose.
    Between(usize),
    /// A third or more chose the lower options, a third or more the higher ones, and few lie between:
    /// the agreement is below zero.
    Split,
    /// More than half were not sure, would rather not say, or it did not apply.
    Unordered,
    /// None of these.
    Spread,
}

/// What most of some answers say; `None` without answers. Those who answered beside the scale count in
/// the number: nothing is said of "most" that fewer than half of all said.
pub fn says(counts: &[usize], beside: usize) -> Option<Says> {
    let all = total(counts) + beside;
    if all == 0 {
        return None;
    }
    let is_most = |n: usize| n * 2 > all;
    if is_most(beside) {
        return Some(Says::Unordered);
    }
    if let Some(at) = counts.iter().position(|n| is_most(*n)) {
        return Some(Says::Most(at));
    }
    let ends = counts.len() / 2; // the middle one of an odd number is neither
    let low: usize = counts.iter().take(ends).sum();
    let high: usize = counts.iter().rev().take(ends).sum();
    Some(match widest_pair(counts).filter(|(_, n)| is_most(*n)) {
        Some((at, _)) => Says::Between(at),
        None if low * 3 >= all && high * 3 >= all && agreement(counts) < Some(0.0) => Says::Split,
        None => Says::Spread,
    })
}

/// The two neighbours that most chose, by the place of the lower one, and their number. Of equals none is named:
/// whichever it was, it would speak for one end of the scale. Nor is a pair where as many stand elsewhere: it would
/// hide them.
fn widest_pair(counts: &[usize]) -> Option<(usize, usize)> {
    let pairs = || counts.windows(2).map(total).enumerate();
    let (at, most) = pairs().max_by_key(|(_, n)| *n)?;
    let is_alone = pairs().filter(|(_, n)| *n == most).count() == 1;
    let (inside, outside): (Vec<_>, Vec<_>) =
        counts.iter().enumerate().partition(|(i, _)| (at..at + 2).contains(i));
    let highest = |of: Vec<(usize, &usize)>| of.into_iter().map(|(_, n)| *n).max();
    (is_alone && highest(outside) < highest(inside)).then_some((at, most))
}

fn total(counts: &[usize]) -> usize {
    counts.iter().sum()
}

#[expect(clippy::cast_precision_loss, reason = "numbers of people, far below 2^53")]
fn as_f64(n: usize) -> f64 {
    n as f64
}
