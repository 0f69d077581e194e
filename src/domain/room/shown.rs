//! What may be shown of a room's answers: screen, paper, tables, reports and files all begin with it. Who decides
//! what it holds is [`protect`](super::protect).

use super::min_group_size::MinGroupSize;
use crate::domain::base::id::ItemId;
use crate::domain::base::map::{Map, Set};
use crate::domain::base::order::sorted;
use crate::domain::sheet::Perspective;

/// What may be shown of a room's answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shown {
    /// The least size of a group that is shown apart.
    pub least: MinGroupSize,
    /// How many people answered.
    pub people: usize,
    /// The groups, each with its people. Empty where there are too few for any.
    pub groups: Vec<(Set<Perspective>, usize)>,
    /// Statement by statement.
    pub items: Map<ItemId, ShownItem>,
    /// How many would work on a statement. Empty where too few were asked.
    pub choices: Map<ItemId, usize>,
    /// How many were asked what they would work on; `None` in what was shown before that was counted.
    pub asked_to_choose: Option<usize>,
    /// Everybody's words to open-ended questions, in no order that tells whose they are.
    pub texts: Map<ItemId, Vec<String>>,
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
        let mut counts = Self { texts: Map::new(), ..self.clone() };
        for item in counts.items.values_mut() {
            if let ShownItem::Blocks(blocks) = item {
                for block in blocks {
                    block.said.clear();
                }
            }
        }
        counts
    }

    /// The groups that stand apart somewhere, in the order of their places.
    pub fn apart_anywhere(&self) -> Vec<Set<Perspective>> {
        let mut all: Vec<Set<Perspective>> = Vec::new();
        for block in self.items.values().flat_map(ShownItem::blocks).filter(|b| b.n() > 0) {
            if !all.contains(&block.of) {
                all.push(block.of.clone());
            }
        }
        sorted(all, |a, b| place(a).cmp(&place(b)))
    }

    /// The groups that are seen with some statement, in the order of their places, each with its people where these may be
    /// told. Where those of several perspectives are others from statement to statement, no number fits them all.
    pub fn in_sight(&self) -> Vec<(Set<Perspective>, Option<usize>)> {
        let all = self.apart_anywhere();
        let are_the_same = all.iter().filter(|of| only(of).is_none()).count() < 2;
        let size = |of: &Set<Perspective>| {
            let listed = self.groups.iter().find(|(group, _)| group == of).map(|(_, n)| *n);
            listed.filter(|_| !self.hides_sizes() && (are_the_same || only(of).is_some()))
        };
        all.into_iter().map(|of| (of.clone(), size(&of))).collect()
    }

    /// Whether a perspective stands apart from the others.
    pub fn stands_apart(&self, one: Perspective) -> bool {
        let is_it = |of: &Set<Perspective>| only(of) == Some(one);
        let in_item = |item: &ShownItem| item.blocks().iter().any(|b| b.n() > 0 && is_it(&b.of));
        self.groups.iter().any(|(of, _)| is_it(of))
            || (self.hides_sizes() && self.items.values().any(in_item))
    }

    /// Whether groups stand apart somewhere, though not in the list of groups: their sizes would tell
    /// of a few who came or went.
    pub fn hides_sizes(&self) -> bool {
        let is_apart = |item: &ShownItem| item.blocks().iter().filter(|b| b.n() > 0).count() > 1;
        self.groups.len() == 1 && self.items.values().any(is_apart)
    }
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
    sorted(texts, |a, b| mix(a).cmp(&mix(b)).then_with(|| a.cmp(b)))
}

#[cfg(test)]
mod tests {
    use super::Perspective::{LivedExperience, WorksInService};
    use super::*;

    fn blocks(all: &[&[Perspective]]) -> ShownItem {
        let block = |of: &&[Perspective]| GroupAnswers {
            of: of.iter().copied().collect(),
            counts: vec![5],
            said: Vec::new(),
        };
        ShownItem::Blocks(all.iter().map(block).collect())
    }

    #[test]
    fn a_group_that_no_statement_shows_apart_is_not_in_sight() {
        let (lived, works): (&[_], &[_]) = (&[LivedExperience], &[WorksInService]);
        let both: &[_] = &[LivedExperience, WorksInService];
        let groups = [(lived, 5), (works, 6)].map(|(of, n)| (of.iter().copied().collect(), n));
        let named = |item: ShownItem| -> Vec<_> {
            let id = ItemId::new("a").into_iter();
            let items = id.map(|id| (id, item.clone())).collect();
            let shown = Shown { groups: groups.to_vec(), items, ..Shown::default() };
            shown.in_sight().iter().map(|(of, n)| (only(of), *n)).collect()
        };
        let apart = named(blocks(&[lived, works]));
        assert_eq!(apart, [(Some(LivedExperience), Some(5)), (Some(WorksInService), Some(6))]);
        assert_eq!(named(blocks(&[both])), [(None, None)], "they are not listed");
        assert_eq!(named(ShownItem::Alike), []);
    }
}
