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
//!
//! What they hold: no sum or difference of what is shown is of fewer people than the least size, and
//! nothing that is shown changes when people of a folded group change answers with each other. What they
//! can't hold: where all of a group chose the same, everybody knows what each of them chose; and people
//! who answer several times, or in several projects. How many answered in all is known to the room.

use super::counts::{ByPerspective, Counts};
use super::differencing::{NOW, ShownRow, told};
use super::min_group_size::MinGroupSize;
use crate::domain::base::id::ItemId;
use crate::domain::base::map::{Map, Set};
use crate::domain::sheet::Perspective;

/// What may be shown of a room's answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The least size of a group that is shown apart.
    pub least: MinGroupSize,
    /// How many people answered.
    pub people: usize,
    /// The groups, each with its people. Empty where there are too few for any.
    pub groups: Vec<(Set<Perspective>, usize)>,
    /// Statement by statement.
    pub items: Map<ItemId, ShownItem>,
    /// How many would work on a statement. Empty where there are too few people.
    pub choices: Map<ItemId, usize>,
}

/// What may be shown of the answers to a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum ShownItem {
    /// Too few answered.
    TooFew,
    /// Much as in an earlier round: to show the few that differ would give them away.
    Alike,
    /// Group by group. Each perspective is in one of them, so that all together are everybody.
    Blocks(Vec<GroupAnswers>),
}

/// The answers of a group to a statement.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupAnswers {
    /// The perspectives in it.
    pub of: Set<Perspective>,
    /// How many chose each option, those outside the scale's order last.
    pub counts: Vec<usize>,
    /// Words that may be shown, in no order that tells whose they are.
    pub said: Vec<String>,
}

impl GroupAnswers {
    /// How many answered.
    pub fn n(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The perspective, if it is one alone.
    pub fn perspective(&self) -> Option<Perspective> {
        only(&self.of)
    }
}

/// The perspective of a group that has one alone.
pub fn only(of: &Set<Perspective>) -> Option<Perspective> {
    let mut all = of.iter().copied();
    all.next().filter(|_| all.next().is_none())
}

/// Where a group stands among others side by side, wherever they are shown: at the place of its
/// perspective. A group of several comes last.
pub fn place(of: &Set<Perspective>) -> usize {
    let place = only(of).and_then(|one| Perspective::ALL.iter().position(|p| *p == one));
    place.unwrap_or(Perspective::ALL.len() - 1)
}

/// Whether a group is everybody.
pub fn is_everybody(of: &Set<Perspective>) -> bool {
    of.len() == Perspective::ALL.len()
}

impl ShownItem {
    /// The groups that may be shown; none where nothing may.
    pub fn blocks(&self) -> &[GroupAnswers] {
        match self {
            Self::Blocks(blocks) => blocks,
            Self::TooFew | Self::Alike => &[],
        }
    }

    /// Everybody's answers, if they may be shown.
    pub fn total(&self) -> Option<Vec<usize>> {
        let mut counts: Vec<usize> = Vec::new();
        for block in self.blocks() {
            add(&mut counts, &block.counts);
        }
        (!counts.is_empty()).then_some(counts)
    }
}

impl Shown {
    /// The counts alone: what is remembered of a showing.
    #[must_use]
    pub fn without_words(&self) -> Self {
        let mut counts = self.clone();
        for item in counts.items.values_mut() {
            if let ShownItem::Blocks(blocks) = item {
                for block in blocks {
                    block.said.clear();
                }
            }
        }
        counts
    }

    /// Whether groups stand apart somewhere, though not in the list of groups: their sizes would tell
    /// of a few who came or went.
    pub fn hides_sizes(&self) -> bool {
        let is_apart = |item: &ShownItem| item.blocks().iter().filter(|b| b.n() > 0).count() > 1;
        self.groups.len() == 1 && self.items.values().any(is_apart)
    }
}

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

/// What was shown before.
#[derive(Debug, Clone, Copy)]
pub struct PastShowing<'a> {
    /// What was shown.
    pub shown: &'a Shown,
    /// It was of the same time of asking: nobody changed their mind since. Those who came in time for a
    /// session, and those who came late, are other people, and count as another time.
    pub same_asking: bool,
}

impl PastShowing<'_> {
    fn row(&self, showing: usize, of: &Set<Perspective>, counts: &[usize]) -> Option<ShownRow> {
        Some(ShownRow::new(showing, of, counts)?.of_asking(self.same_asking))
    }
}

/// The same, where some of what was shown before may be of the same time of asking.
pub fn protect_beside(counts: &Counts, least: MinGroupSize, past: &[PastShowing<'_>]) -> Shown {
    let least = past.iter().map(|past| past.shown.least).fold(least, MinGroupSize::max);
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
        choices: if groups.is_empty() { Map::new() } else { choices(counts, people, least, past) },
        groups,
    }
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

/// How many would work on each statement, none among them, where that tells nothing of a few.
fn choices(
    counts: &Counts,
    people: usize,
    least: MinGroupSize,
    past: &[PastShowing<'_>],
) -> Map<ItemId, usize> {
    let everybody = Perspective::ALL.into_iter().collect::<Set<_>>();
    let of = |id: &ItemId| {
        let n = counts.choices.get(id).copied().unwrap_or_default();
        let of = |(showing, past): (usize, &PastShowing<'_>)| {
            // None was not always written.
            let before = past.shown.choices.get(id).copied().unwrap_or_default();
            let others = past.shown.people.saturating_sub(before);
            let row = past.row(showing, &everybody, &[before, others]);
            row.filter(|_| !past.shown.groups.is_empty()).into_iter().collect()
        };
        let rows: Vec<Vec<ShownRow>> = past.iter().enumerate().map(of).collect();
        let new = ShownRow::new(NOW, &everybody, &[n, people.saturating_sub(n)]);
        let new: Vec<ShownRow> = new.into_iter().collect();
        (!told(&new, &rows, least.n()).few).then(|| (id.clone(), n))
    };
    counts.items.keys().filter_map(of).collect()
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

/// Adds the counts of more people.
pub(super) fn add(counts: &mut Vec<usize>, more: &[usize]) {
    counts.resize(counts.len().max(more.len()), 0);
    for (sum, n) in counts.iter_mut().zip(more) {
        *sum += n;
    }
}

/// Texts in an order that follows from their letters alone, and that nobody would sort by hand.
pub(super) fn mixed(texts: Vec<String>) -> Vec<String> {
    let mix = |text: &String| crate::domain::base::fnv::hash(text.as_bytes());
    crate::domain::base::order::sorted(texts, |a, b| mix(a).cmp(&mix(b)).then_with(|| a.cmp(b)))
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
