//! Where a room differs: statements in the order in which they are worth talking about. It is worked out
//! from what may be shown, and from nothing else.

use std::cmp::Ordering;

use super::measure::{Moved, Says, agreement, cliffs_delta, moved, says};
use super::shown::{GroupAnswers, Shown, ShownItem, only, place};
use crate::domain::base::id::ItemId;
use crate::domain::base::order::sorted;
use crate::domain::sheet::Perspective;
use crate::domain::tool::Item;
use crate::domain::tool::kind::Scale;

/// A statement, and what may be shown of its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The statement.
    pub item: Item,
    /// Its scale.
    pub scale: Scale,
    /// What may be shown.
    pub shown: ShownItem,
    /// How far the two groups furthest apart are, from 0 to 1; `None` where fewer than two are shown.
    pub apart: Option<f64>,
    /// How much everybody agrees, from -1 to 1; `None` where too little is shown.
    pub agreement: Option<f64>,
    /// Those who stand apart with another statement, and here count among others.
    pub among_others: Vec<Perspective>,
}

/// What comes first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum StatementOrder {
    /// Where groups are furthest apart, then where answers are most spread.
    #[default]
    Apart,
    /// Where answers are most spread.
    Spread,
    /// The tool's own order.
    Order,
}

impl StatementOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Apart, Self::Spread, Self::Order];
}

impl Statement {
    /// A statement with what is shown of it.
    fn new(item: &Item, scale: &Scale, shown: &ShownItem) -> Self {
        let n = scale.options.len();
        let groups = shown.blocks();
        let pairs = groups
            .iter()
            .enumerate()
            .flat_map(|(at, a)| groups[at + 1..].iter().filter_map(move |b| difference(a, b, n)));
        let total = shown.total();
        Self {
            item: item.clone(),
            scale: scale.clone(),
            shown: shown.clone(),
            apart: pairs.map(f64::abs).max_by(f64::total_cmp),
            agreement: total.as_deref().and_then(|total| agreement(ordered(total, n))),
            among_others: Vec::new(),
        }
    }

    /// The groups in which somebody answered, in one order for all statements.
    pub fn groups(&self) -> Vec<&GroupAnswers> {
        let answered = self.shown.blocks().iter().filter(|block| block.n() > 0).collect();
        sorted(answered, |a, b| place(&a.of).cmp(&place(&b.of)))
    }

    /// Where everybody's answers went since another time of asking; `None` where one of both is not shown.
    pub fn moved_since(&self, before: &Self) -> Option<Moved> {
        let n = self.scale.options.len();
        moved(ordered(&before.shown.total()?, n), ordered(&self.shown.total()?, n))
    }

    /// How far apart two groups are, from 0 to 1; `None` where one has nobody on the scale.
    pub fn between(&self, a: &GroupAnswers, b: &GroupAnswers) -> Option<f64> {
        difference(a, b, self.scale.options.len()).map(f64::abs)
    }

    /// What most of a group say.
    pub fn says(&self, counts: &[usize]) -> Option<Says> {
        let on_scale = ordered(counts, self.scale.options.len());
        says(on_scale, counts[on_scale.len()..].iter().sum())
    }
}

/// How much higher one group answers than another on so many options; `None` where one has nobody on the scale, or where
/// people of one perspective can be in both: these would be set against themselves.
fn difference(a: &GroupAnswers, b: &GroupAnswers, options: usize) -> Option<f64> {
    let are_two = !a.of.iter().any(|one| b.of.contains(one));
    let delta = || cliffs_delta(ordered(&a.counts, options), ordered(&b.counts, options));
    are_two.then(delta).flatten()
}

/// The counts of the options that have an order.
fn ordered(counts: &[usize], options: usize) -> &[usize] {
    &counts[..options.min(counts.len())]
}

/// The statements of a tool with what may be shown of them.
pub fn statements(asked: &[(&Item, &Scale)], shown: &Shown) -> Vec<Statement> {
    let apart: Vec<Perspective> = shown.apart_anywhere().iter().filter_map(only).collect();
    let of = |(item, scale): &(&Item, &Scale)| {
        let mut statement = Statement::new(item, scale, shown.items.get::<ItemId>(&item.id)?);
        let here: Vec<_> = statement.groups().iter().filter_map(|b| b.perspective()).collect();
        if !statement.groups().is_empty() {
            statement.among_others =
                apart.iter().copied().filter(|one| !here.contains(one)).collect();
        }
        Some(statement)
    };
    asked.iter().filter_map(of).collect()
}

/// The open-ended questions of a tool that have words which may be shown, each with them.
pub fn texts<'a>(open_ended: &[&'a Item], shown: &'a Shown) -> Vec<(&'a Item, &'a [String])> {
    let of = |item: &&'a Item| Some((*item, shown.texts.get(&item.id)?.as_slice()));
    open_ended.iter().filter_map(of).collect()
}

/// Statements with what is most worth talking about first. Those that show nothing come last.
pub fn in_order(statements: Vec<Statement>, sort: StatementOrder) -> Vec<Statement> {
    // The highest first; what has no number comes after what has one.
    let down = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    let spread = |s: &Statement| s.agreement.map(|a| -a);
    sorted(statements, |a, b| match sort {
        StatementOrder::Apart => down(a.apart, b.apart).then_with(|| down(spread(a), spread(b))),
        StatementOrder::Spread => down(spread(a), spread(b)),
        StatementOrder::Order => Ordering::Equal,
    })
}
