//! A programme: what may be shown of many groups' sessions, added up.
//!
//! It is made of nothing but what each group has seen already, so it can tell no more of any person than
//! they could see themselves. A perspective counts on its own where its group showed it apart; everybody
//! else counts together. No group is told from another: nothing here could rank them.

use super::shown::{GroupAnswers, Shown, ShownItem, mixed, only};
use crate::domain::base::id::ItemId;
use crate::domain::base::map::{Map, Set};
use crate::domain::sheet::Perspective;

/// So many groups are added up on a page. More take a program that reads the files one by one.
pub const MOST_GROUPS: usize = 500;

/// What was seen of many sessions with one worksheet, added up; `None` without any.
pub fn add_up(groups: &[&Shown]) -> Option<Shown> {
    let mut people = Sums::<usize>::default();
    let mut items = Map::<_, Sums<SummedAnswers>>::new();
    let mut choices = Map::<_, usize>::new();
    let mut texts = Map::<_, Vec<String>>::new();
    for group in groups {
        for (of, n) in &group.groups {
            *people.of(of) += n;
        }
        for (id, item) in group.items.iter() {
            let sums = items.or_default(id.clone());
            for block in item.blocks() {
                sums.of(&block.of).add(block);
            }
        }
        for (id, n) in group.choices.iter() {
            *choices.or_default(id.clone()) += n;
        }
        for (id, all) in group.texts.iter() {
            texts.or_default(id.clone()).extend(all.iter().cloned());
        }
    }
    Some(Shown {
        least: groups.iter().map(|group| group.least).min()?,
        people: groups.iter().map(|group| group.people).sum(),
        groups: people.into_groups().into_iter().filter(|(_, n)| *n > 0).collect(),
        items: items.into_iter().map(|(id, sums)| (id, shown_item(sums))).collect(),
        choices,
        asked_to_choose: groups.iter().map(|group| group.asked_to_choose).sum(),
        texts: texts.into_iter().map(|(id, all)| (id, mixed(all))).collect(),
    })
}

/// How many people of these sessions gave no answer to a statement that they were asked. Each session tells it already: of
/// its people all who answered are shown. `None` where one of them holds back what was answered.
pub fn without_answer(groups: &[&Shown], statement: &ItemId) -> Option<usize> {
    let missing = |(people, item): (usize, &ShownItem)| {
        let answered: usize = item.total()?.iter().sum();
        people.checked_sub(answered)
    };
    let asked = groups.iter().filter_map(|group| Some((group.people, group.items.get(statement)?)));
    asked.map(missing).sum()
}

/// Something for each perspective that was shown apart, and for everybody else.
#[derive(Default)]
struct Sums<T> {
    apart: Map<Perspective, T>,
    others: T,
    /// Who can be among the others.
    together: Set<Perspective>,
}

impl<T: Default> Sums<T> {
    fn of(&mut self, of: &Set<Perspective>) -> &mut T {
        match only(of) {
            Some(one) if one != Perspective::RatherNotSay => self.apart.or_default(one),
            _ => {
                self.together.add(of.clone());
                &mut self.others
            }
        }
    }

    /// Each group with its own. The last has all who were apart in no group of theirs: people of a perspective that others
    /// saw apart can be among them.
    fn into_groups(self) -> Vec<(Set<Perspective>, T)> {
        let is_apart = |one: &Perspective| self.apart.contains_key(one);
        let mut others: Set<_> =
            Perspective::ALL.into_iter().filter(|one| !is_apart(one)).collect();
        others.add(self.together);
        let apart = self.apart.into_iter().map(|(one, sum)| (Set::from_iter([one]), sum));
        apart.chain([(others, self.others)]).collect()
    }
}

/// How many chose each option, and words that may be shown.
#[derive(Default)]
struct SummedAnswers {
    counts: Vec<usize>,
    said: Vec<String>,
}

impl SummedAnswers {
    fn add(&mut self, block: &GroupAnswers) {
        super::shown::add(&mut self.counts, &block.counts);
        self.said.extend(block.said.iter().cloned());
    }
}

fn shown_item(sums: Sums<SummedAnswers>) -> ShownItem {
    let block = |(of, told): (_, SummedAnswers)| GroupAnswers {
        of,
        counts: told.counts,
        said: mixed(told.said),
    };
    let blocks: Vec<GroupAnswers> = sums.into_groups().into_iter().map(block).collect();
    if blocks.iter().all(|block| block.n() == 0) {
        ShownItem::TooFew
    } else {
        ShownItem::Blocks(blocks)
    }
}
