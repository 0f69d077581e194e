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
//! 4. Where fewer answers than the least size differ from what was shown of an earlier round, the
//!    difference would give those few away: groups are folded, and failing that nothing new is shown.
//! 5. Who would rather not say is never a group of their own.
//!
//! What they hold: no sum or difference of what is shown is of fewer people than the least size, and
//! nothing that is shown changes when people of a folded group change answers with each other. What they
//! can't hold: where all of a group chose the same, everybody knows what each of them chose.

use super::counts::{ByPerspective, Counts};
use super::id::ItemId;
use super::map::{Map, Set};
use super::session::Least;
use super::sheet::Perspective;

/// What may be shown of a room's answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The least size of a group that is shown apart.
    pub least: Least,
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
    Blocks(Vec<Block>),
}

/// The answers of a group to a statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The perspectives in it.
    pub of: Set<Perspective>,
    /// How many chose each option, those outside the scale's order last.
    pub counts: Vec<usize>,
    /// Words that may be shown, in no order that tells whose they are.
    pub said: Vec<String>,
}

impl Block {
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
    pub fn blocks(&self) -> &[Block] {
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
    /// Where a few new answers would be given away, what the same people have seen before stays.
    #[must_use]
    pub fn or_as_seen(mut self, seen: &[Self]) -> Self {
        for before in seen {
            let seen = before.items.iter().filter(|(_, seen)| !seen.blocks().is_empty());
            for (id, seen) in seen {
                if let Some(item) = self.items.get_mut(id).filter(|i| **i == ShownItem::Alike) {
                    *item = seen.clone();
                }
            }
            let choices = before.choices.iter().map(|(id, n)| (id.clone(), *n));
            self.choices.fill(choices);
        }
        self
    }
}

/// What may be shown of counted answers. `earlier` is what was shown of earlier rounds of the same tool
/// in the same project, and of the same session before it was hidden again.
pub fn protect(counts: &Counts, least: Least, earlier: &[&Shown]) -> Shown {
    let people = counts.people.values().sum();
    let groups = partition(&counts.people, least).unwrap_or_default();
    let size = |of: &Set<Perspective>| of.iter().filter_map(|p| counts.people.get(p)).sum();
    let groups: Vec<_> = groups.into_iter().map(|of| (size(&of), of)).collect();
    let item = |(id, by): (&ItemId, &ByPerspective)| {
        let words = counts.words.get(id);
        let before: Vec<&[Block]> =
            earlier.iter().filter_map(|shown| Some(shown.items.get(id)?.blocks())).collect();
        (id.clone(), shown_item(by, words, least, &before))
    };
    Shown {
        least,
        people,
        items: counts.items.iter().map(item).collect(),
        choices: if groups.is_empty() {
            Map::new()
        } else {
            choices(counts, people, least, earlier)
        },
        groups: groups.into_iter().filter(|(n, _)| *n > 0).map(|(n, of)| (of, n)).collect(),
    }
}

/// How many would work on a statement, without those of whom few differ from an earlier round.
fn choices(counts: &Counts, people: usize, least: Least, earlier: &[&Shown]) -> Map<ItemId, usize> {
    let of = |n: usize, people: usize| [n, people.saturating_sub(n)];
    let alike = |id: &ItemId, n: usize| {
        let before =
            earlier.iter().filter_map(|shown| Some(of(*shown.choices.get(id)?, shown.people)));
        before.into_iter().any(|before| few_differ(&of(n, people), &before, least))
    };
    let may = counts.choices.iter().filter(|(id, n)| !alike(id, **n));
    may.map(|(id, n)| (id.clone(), *n)).collect()
}

fn shown_item(
    by: &ByPerspective,
    words: Option<&Map<Perspective, Vec<String>>>,
    least: Least,
    earlier: &[&[Block]],
) -> ShownItem {
    let sizes = by.iter().map(|(p, counts)| (*p, counts.iter().sum())).collect();
    let Some(mut groups) = partition(&sizes, least) else { return ShownItem::TooFew };
    loop {
        let blocks: Vec<Block> = groups.iter().map(|of| block(of, by, words)).collect();
        if earlier.iter().all(|earlier| !gives_away(&blocks, earlier, least)) {
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
) -> Block {
    let len = by.values().map(Vec::len).max().unwrap_or_default();
    let mut counts = vec![0; len];
    let mut said = Vec::new();
    for perspective in of.iter() {
        if let Some(more) = by.get(perspective) {
            add(&mut counts, more);
        }
        said.extend(words.and_then(|words| words.get(perspective)).into_iter().flatten().cloned());
    }
    Block { of: of.clone(), counts, said: mixed(said) }
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
    let mix = |text: &String| super::fnv::hash(text.as_bytes());
    super::order::sorted(texts, |a, b| mix(a).cmp(&mix(b)).then_with(|| a.cmp(b)))
}

/// Puts all perspectives into groups that may be shown apart: those large enough, the largest first, and
/// all others together last. `None` where all together are too few.
fn partition(sizes: &Map<Perspective, usize>, least: Least) -> Option<Vec<Set<Perspective>>> {
    let size = |p: &Perspective| sizes.get(p).copied().unwrap_or_default();
    if sizes.values().sum::<usize>() < least.n() {
        return None;
    }
    let may_stand = |p: &Perspective| *p != Perspective::RatherNotSay && size(p) >= least.n();
    let (apart, others): (Vec<_>, Vec<_>) = Perspective::ALL.into_iter().partition(may_stand);
    let apart = super::order::sorted(apart, |a, b| size(b).cmp(&size(a)));
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

/// Whether what would be shown now and what was shown before differ by so few answers that these could
/// be told: of any people that both show together.
fn gives_away(now: &[Block], before: &[Block], least: Least) -> bool {
    let before = unions(before);
    unions(now).iter().any(|(of, counts)| {
        let same = before.iter().find(|(before_of, _)| before_of == of);
        same.is_some_and(|(_, before)| few_differ(counts, before, least))
    })
}

fn few_differ(now: &[usize], before: &[usize], least: Least) -> bool {
    let at = |counts: &[usize], at: usize| counts.get(at).copied().unwrap_or_default();
    let places = 0..now.len().max(before.len());
    let more: usize = places.clone().map(|i| at(now, i).saturating_sub(at(before, i))).sum();
    let less: usize = places.map(|i| at(before, i).saturating_sub(at(now, i))).sum();
    (1..least.n()).contains(&more.max(less))
}

/// Every choice of some groups, with their answers together.
fn unions(blocks: &[Block]) -> Vec<(Set<Perspective>, Vec<usize>)> {
    let some = 1..1_u32 << blocks.len().min(Perspective::ALL.len());
    let union = |chosen: u32| {
        let (mut of, mut counts) = (Set::new(), Vec::new());
        for (_, block) in blocks.iter().enumerate().filter(|(at, _)| chosen & (1 << at) != 0) {
            of.add(block.of.iter().copied());
            add(&mut counts, &block.counts);
        }
        (of, counts)
    };
    some.map(union).collect()
}
