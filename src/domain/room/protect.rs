//! What may be shown of a room's answers. The only place that decides it: screen, paper, tables, reports
//! and files all begin with a [`Shown`], and nothing else of a session leaves it.
//!
//! The rules are those of statistical disclosure control (Hundepool and others, *Statistical Disclosure
//! Control*, 2012, chapter 5: primary and secondary suppression), made for small rooms:
//!
//! 1. A group smaller than the least size is not shown apart: it is folded into the others.
//! 2. The others together are none, or as many as the least size, or the next group is folded in too:
//!    otherwise the total minus the groups shown would give them away.
//! 3. Both hold for the people of a session and again for those who answered a statement.
//! 4. What was ever shown of a statement in the project is counted against it: where adding and
//!    subtracting would tell the answers of fewer people than the least size, groups are folded, and
//!    failing that nothing new is shown ([`differencing`](super::differencing)). How many people are in
//!    the groups, and how many would work on a statement, are under the same rule.
//! 5. Words are shown only of people who answered the statement, in a group that is shown there, and
//!    not beside answers that were all known before: they would be those of whoever is new.
//! 6. Who would rather not say is never a group of their own.
//! 7. How many would work on a statement, and words to open-ended questions, are of everybody together
//!    ([`of_everybody`](super::of_everybody)).
//!
//! What they hold: no sum or difference of what is shown is of fewer people than the least size, and
//! nothing that is shown changes when people of a folded group change answers with each other. What they
//! can't hold: where all of a group chose the same, everybody knows what each of them chose; and people
//! who answer several times, or in several projects. How many answered in all is known to the room.

use super::counts::{ByPerspective, Counts};
use super::differencing::{NOW, ShownRow, told};
use super::min_group_size::MinGroupSize;
use super::of_everybody;
use super::past::PastShowing;
use super::shown::{GroupAnswers, Shown, ShownItem, add, is_everybody, mixed};
use crate::domain::base::id::ItemId;
use crate::domain::base::map::{Map, Set};
use crate::domain::sheet::Perspective;

/// What may be shown of counted answers. `past` is all that was ever shown of the same tool in the same
/// project, at other times of asking; the largest least size among them counts for all.
///
/// ```
/// use shared_table::domain::base::id::{IdError, ItemId};
/// use shared_table::domain::room::counts::Counts;
/// use shared_table::domain::room::protect::protect;
/// use shared_table::domain::room::min_group_size::MinGroupSize;
/// use shared_table::domain::sheet::Perspective::{LivedExperience, WorksInService};
///
/// // Six people who used services and two who work in one chose "no" or "yes".
/// let welcome: ItemId = "welcome".parse()?;
/// let answers = [(LivedExperience, vec![2, 4]), (WorksInService, vec![1, 1])];
/// let counts = Counts {
///     people: [(LivedExperience, 6), (WorksInService, 2)].into_iter().collect(),
///     items: [(welcome.clone(), answers.into_iter().collect())].into_iter().collect(),
///     ..Counts::default()
/// };
///
/// // Two people are no group of their own: nobody is shown apart, and all are shown together.
/// let shown = protect(&counts, MinGroupSize::Five, &[]);
/// let blocks = shown.items.get(&welcome).map(|item| item.blocks()).unwrap_or_default();
/// assert_eq!(blocks.len(), 1);
/// assert_eq!(blocks[0].counts, [3, 5]);
/// # Ok::<(), IdError>(())
/// ```
pub fn protect(counts: &Counts, least: MinGroupSize, past: &[&Shown]) -> Shown {
    let past: Vec<PastShowing<'_>> =
        past.iter().map(|shown| PastShowing { shown, same_asking: false }).collect();
    protect_beside(counts, least, &past)
}

/// The same, where some of what was shown before may be of the same time of asking.
pub fn protect_beside(counts: &Counts, least: MinGroupSize, past: &[PastShowing<'_>]) -> Shown {
    let least = least.max(most(past));
    let people = counts.people.values().sum();
    let groups = groups(counts, least, past);
    let item = |(id, by): (&ItemId, &ByPerspective)| {
        let of = |(showing, past): (usize, &PastShowing<'_>)| {
            let blocks = past.shown.items.get(id).map(ShownItem::blocks).unwrap_or_default();
            let row = |block: &GroupAnswers| past.row(showing, &block.of, &block.counts);
            blocks.iter().filter_map(row).collect()
        };
        let rows: Vec<Vec<ShownRow>> = past.iter().enumerate().map(of).collect();
        (id.clone(), shown_item(by, counts.words.get(id), least, &rows))
    };
    Shown {
        least,
        people,
        items: counts.items.iter().map(item).collect(),
        choices: of_everybody::choices(counts, people, least, past),
        asked_to_choose: Some(counts.asked_to_choose),
        texts: of_everybody::texts(counts, people, least, past),
        groups,
    }
}

/// How a perspective is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownAs {
    /// Apart from the others.
    Apart,
    /// With the others, since it is smaller than the least size: nobody hears by how much, or whether anybody is in it.
    TooFew,
    /// With the others, since those alone would be too few.
    CoversOthers,
    /// With the others, since what was shown before would give few people away.
    ShownBefore,
}

/// How each perspective will be shown, from what decides it. Who would rather not say is never a group.
pub fn standings(
    counts: &Counts,
    least: MinGroupSize,
    past: &[PastShowing<'_>],
) -> Vec<(Perspective, ShownAs)> {
    let (now, alone) =
        (protect_beside(counts, least, past), protect_beside(counts, least.max(most(past)), &[]));
    let may_stand = |one| counts.people.get(&one).is_some_and(|n| *n >= now.least.n());
    let of = |one: Perspective| {
        if now.stands_apart(one) {
            ShownAs::Apart
        } else if !may_stand(one) {
            ShownAs::TooFew
        } else if alone.stands_apart(one) {
            ShownAs::ShownBefore
        } else {
            ShownAs::CoversOthers
        }
    };
    let all = Perspective::ALL.into_iter().filter(|one| *one != Perspective::RatherNotSay);
    all.map(|one| (one, of(one))).collect()
}

/// The largest least size with which anything was shown.
fn most(past: &[PastShowing<'_>]) -> MinGroupSize {
    past.iter().map(|past| past.shown.least).max().unwrap_or(MinGroupSize::Three)
}

/// The groups that stand apart, with their sizes; folded where these would tell of a few who came or
/// went. How many there are in all is no secret.
fn groups(
    counts: &Counts,
    least: MinGroupSize,
    past: &[PastShowing<'_>],
) -> Vec<(Set<Perspective>, usize)> {
    let Some(mut groups) = partition(&counts.people, least) else { return Vec::new() };
    let size =
        |of: &Set<Perspective>| of.iter().filter_map(|p| counts.people.get(p)).sum::<usize>();
    let of = |(showing, past): (usize, &PastShowing<'_>)| {
        let apart = past.shown.groups.iter().filter(|(of, _)| !is_everybody(of));
        apart.filter_map(|(of, n)| past.row(showing, of, &[*n])).collect()
    };
    let rows: Vec<Vec<ShownRow>> = past.iter().enumerate().map(of).collect();
    while groups.len() > 1 {
        let row = |of: &Set<Perspective>| ShownRow::new(NOW, of, &[size(of)]);
        let new: Vec<ShownRow> = groups.iter().filter_map(row).collect();
        if !told(&new, &rows, least.n()).few {
            break;
        }
        fold_smallest(&mut groups);
    }
    let sized = groups.into_iter().map(|of| (size(&of), of)).filter(|(n, _)| *n > 0);
    sized.map(|(n, of)| (of, n)).collect()
}

fn shown_item(
    by: &ByPerspective,
    words: Option<&Map<Perspective, Vec<String>>>,
    least: MinGroupSize,
    past: &[Vec<ShownRow>],
) -> ShownItem {
    let sizes = by.iter().map(|(p, counts)| (*p, counts.iter().sum())).collect();
    let Some(mut groups) = partition(&sizes, least) else { return ShownItem::TooFew };
    loop {
        let mut blocks: Vec<GroupAnswers> = groups.iter().map(|of| block(of, by, words)).collect();
        let (places, rows): (Vec<_>, Vec<_>) = blocks
            .iter()
            .enumerate()
            .filter_map(|(at, block)| Some((at, ShownRow::new(NOW, &block.of, &block.counts)?)))
            .unzip();
        let told = told(&rows, past, least.n());
        if !told.few {
            for (at, _) in places.iter().zip(&told.again).filter(|(_, again)| **again) {
                blocks[*at].said.clear();
            }
            return ShownItem::Blocks(blocks);
        }
        if !fold_smallest(&mut groups) {
            return ShownItem::Alike;
        }
    }
}

fn block(
    of: &Set<Perspective>,
    by: &ByPerspective,
    words: Option<&Map<Perspective, Vec<String>>>,
) -> GroupAnswers {
    let len = by.values().map(Vec::len).max().unwrap_or_default();
    let mut counts = vec![0; len];
    let mut said = Vec::new();
    for perspective in of.iter() {
        if let Some(more) = by.get(perspective) {
            add(&mut counts, more);
        }
        said.extend(words.and_then(|words| words.get(perspective)).into_iter().flatten().cloned());
    }
    GroupAnswers { of: of.clone(), counts, said: mixed(said) }
}

/// Puts all perspectives into groups that may be shown apart: those large enough, the largest first, and
/// all others together last. `None` where all together are too few.
fn partition(
    sizes: &Map<Perspective, usize>,
    least: MinGroupSize,
) -> Option<Vec<Set<Perspective>>> {
    let size = |p: &Perspective| sizes.get(p).copied().unwrap_or_default();
    if sizes.values().sum::<usize>() < least.n() {
        return None;
    }
    let may_stand = |p: &Perspective| *p != Perspective::RatherNotSay && size(p) >= least.n();
    let (apart, others): (Vec<_>, Vec<_>) = Perspective::ALL.into_iter().partition(may_stand);
    let apart = crate::domain::base::order::sorted(apart, |a, b| size(b).cmp(&size(a)));
    let mut groups: Vec<Set<Perspective>> =
        apart.into_iter().map(|p| Set::from_iter([p])).collect();
    groups.push(others.into_iter().collect());
    let total = |of: &Set<Perspective>| of.iter().map(size).sum::<usize>();
    while groups.last().is_some_and(|of| (1..least.n()).contains(&total(of)))
        && fold_smallest(&mut groups)
    {}
    Some(groups)
}

/// Folds the smallest group, which is the last but one, into the others. Says whether there was one.
fn fold_smallest(groups: &mut Vec<Set<Perspective>>) -> bool {
    let Some(at) = groups.len().checked_sub(2) else { return false };
    let folded = groups.remove(at);
    if let Some(others) = groups.last_mut() {
        others.add(folded);
    }
    true
}
