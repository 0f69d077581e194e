//! How the answers of several sheets lie on a worded scale. People, not averages: each sheet is one mark.

use super::id::{ItemId, RoundId};
use super::kind::Scale;
use super::sheet::{By, Sheet};

/// Answers of fewer sheets than this are not shown: people might tell whose they are.
pub const LEAST: usize = 5;

/// How answers lie on a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// How many chose each of the scale's options, in order.
    pub options: Vec<usize>,
    /// How many chose each of those outside the order.
    pub asides: Vec<usize>,
}

/// What may be shown of a question's answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Nobody answered.
    Nothing,
    /// So many answered, fewer than [`LEAST`].
    TooFew(usize),
    /// All of them.
    All(Spread),
}

impl Spread {
    /// How many answered.
    pub fn n(&self) -> usize {
        self.options.iter().chain(&self.asides).sum()
    }
}

/// What may be shown of the answers to an item.
pub fn shown<'a>(
    item: &ItemId,
    scale: &Scale,
    sheets: impl Iterator<Item = &'a Sheet> + Clone,
) -> Shown {
    let how_many = |option: &super::kind::Choice| {
        let chose = |sheet: &&Sheet| {
            sheet.answer(item).and_then(|a| a.chosen()).is_some_and(|id| *id == option.id)
        };
        sheets.clone().filter(chose).count()
    };
    let spread = Spread {
        options: scale.options.iter().map(how_many).collect(),
        asides: scale.asides.iter().map(how_many).collect(),
    };
    match spread.n() {
        0 => Shown::Nothing,
        n if n < LEAST => Shown::TooFew(n),
        _ => Shown::All(spread),
    }
}

/// The sheets of a round that speak for one person or a pair. What a whole group filled in together
/// is one answer of many people, and no mark among others.
pub fn of_round<'a>(
    sheets: &'a [&'a Sheet],
    round: Option<&'a RoundId>,
) -> impl Iterator<Item = &'a Sheet> + Clone {
    let is_in = move |sheet: &&Sheet| {
        sheet.details.round.as_ref() == round && sheet.details.by != By::Group
    };
    sheets.iter().copied().filter(is_in)
}
