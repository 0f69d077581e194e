//! How a room's answers lie, perspective by perspective. Not to be shown: see [`protect`](super::protect).

use super::entry::{Entry, Tally};
use crate::domain::base::id::ItemId;
use crate::domain::base::map::Map;
use crate::domain::sheet::Perspective;
use crate::domain::tool::Item;
use crate::domain::tool::kind::Scale;

/// How many chose each option of a scale, those outside its order last, perspective by perspective.
pub type ByPerspective = Map<Perspective, Vec<usize>>;

/// A room's answers, counted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counts {
    /// How many people answered from each perspective.
    pub people: Map<Perspective, usize>,
    /// The answers to each statement.
    pub items: Map<ItemId, ByPerspective>,
    /// Words that may be shown, statement by statement.
    pub words: Map<ItemId, Map<Perspective, Vec<String>>>,
    /// How many would work on a statement.
    pub choices: Map<ItemId, usize>,
    /// How many were asked what they would work on.
    pub asked_to_choose: usize,
    /// Words that may be shown, open-ended question by question.
    pub texts: Map<ItemId, Vec<String>>,
}

impl Counts {
    /// Counts people's answers, and those of tally sheets, to these statements, and takes their words to these
    /// open-ended questions.
    pub fn of_entries(
        entries: &[&Entry],
        tallies: &Map<Perspective, Tally>,
        asked: &[(&Item, &Scale)],
        open_ended: &[&Item],
    ) -> Self {
        let mut counts = Self::default();
        for entry in entries {
            *counts.people.or_default(entry.perspective) += 1;
            counts.asked_to_choose += usize::from(entry.is_asked_to_choose());
            for item in entry.choices.iter() {
                *counts.choices.or_default(item.clone()) += 1;
            }
            // Words of somebody who did not answer would stand in a group that they are not in.
            for (item, text) in entry.words.iter().filter(|(id, _)| entry.answers.contains_key(*id))
            {
                let by = counts.words.or_default(item.clone());
                by.or_default(entry.perspective).push(text.clone());
            }
            for item in open_ended {
                if let Some(text) = entry.words.get(&item.id) {
                    counts.texts.or_default(item.id.clone()).push(text.clone());
                }
            }
        }
        for (perspective, tally) in tallies.iter() {
            *counts.people.or_default(*perspective) += tally.sheets;
        }
        for (item, scale) in asked {
            counts.items.insert(item.id.clone(), count(entries, tallies, item, scale));
        }
        counts
    }
}

fn count(
    entries: &[&Entry],
    tallies: &Map<Perspective, Tally>,
    item: &Item,
    scale: &Scale,
) -> ByPerspective {
    let options: Vec<_> = scale.all().map(|option| &option.id).collect();
    let mut by = ByPerspective::default();
    let mut add = |perspective, at: usize, n: usize| {
        let counts: &mut Vec<usize> = by.or_default(perspective);
        counts.resize(options.len(), 0);
        counts[at] += n;
    };
    for entry in entries {
        let chosen = entry.answers.get(&item.id);
        let at = chosen.and_then(|chosen| options.iter().position(|id| *id == chosen));
        if let Some(at) = at {
            add(entry.perspective, at, 1);
        }
    }
    for (perspective, tally) in tallies.iter() {
        let Some(counts) = tally.counts.get(&item.id) else { continue };
        for (at, id) in options.iter().enumerate() {
            if let Some(n) = counts.get(*id).filter(|n| **n > 0) {
                add(*perspective, at, *n);
            }
        }
    }
    by
}
