//! What is told of everybody together, and never of a group: how many would work on a statement, and words to
//! open-ended questions.
//!
//! 1. How many would work on a statement is told where as many as the least size were asked. It is counted against
//!    what was shown before, of those who were asked and of all who were there: who was not asked is known.
//! 2. Words to open-ended questions are not shown where all people, or all but fewer than the least size, were
//!    shown before at the same time of asking: they would be those of whoever is new.

use super::counts::Counts;
use super::differencing::{NOW, ShownRow, told};
use super::min_group_size::MinGroupSize;
use super::past::PastShowing;
use super::shown::mixed;
use crate::domain::base::id::ItemId;
use crate::domain::base::map::{Map, Set};
use crate::domain::sheet::Perspective;

/// How many would work on each statement, none among them, where that tells nothing of a few.
pub(super) fn choices(
    counts: &Counts,
    people: usize,
    least: MinGroupSize,
    past: &[PastShowing<'_>],
) -> Map<ItemId, usize> {
    let asked = counts.asked_to_choose;
    if asked < least.n() {
        return Map::new();
    }
    let everybody: Set<Perspective> = Perspective::ALL.into_iter().collect();
    // Of those who were asked, and of all.
    let tells_of_few = |id: &ItemId, n: usize, at: usize| {
        let before = |(showing, past): (usize, &PastShowing<'_>)| {
            let (n, of) = chosen(past, id)?;
            past.row(showing, &everybody, &[n, of[at].saturating_sub(n)])
        };
        let rows = past.iter().enumerate().map(|past| before(past).into_iter().collect());
        let of = [asked, people][at];
        let new = ShownRow::new(NOW, &everybody, &[n, of.saturating_sub(n)]);
        told(&new.into_iter().collect::<Vec<_>>(), &rows.collect::<Vec<_>>(), least.n()).few
    };
    let of = |id: &ItemId| {
        let n = counts.choices.get(id).copied().unwrap_or_default();
        (!tells_of_few(id, n, 0) && !tells_of_few(id, n, 1)).then(|| (id.clone(), n))
    };
    counts.items.keys().filter_map(of).collect()
}

/// How many would work on a statement, of how many who were asked and of how many in all; `None` where that was
/// not shown.
fn chosen(past: &PastShowing<'_>, id: &ItemId) -> Option<(usize, [usize; 2])> {
    let (shown, n) = (past.shown, past.shown.choices.get(id).copied());
    match shown.asked_to_choose {
        Some(asked) => Some((n?, [asked, shown.people])),
        // Everybody counted as asked, and none was not always written.
        None if shown.groups.is_empty() => None,
        None => Some((n.unwrap_or_default(), [shown.people; 2])),
    }
}

/// Everybody's words to each open-ended question, where they may be shown.
pub(super) fn texts(
    counts: &Counts,
    people: usize,
    least: MinGroupSize,
    past: &[PastShowing<'_>],
) -> Map<ItemId, Vec<String>> {
    if !may_show_texts(people, least, past) {
        return Map::new();
    }
    counts.texts.iter().map(|(id, texts)| (id.clone(), mixed(texts.clone()))).collect()
}

fn may_show_texts(people: usize, least: MinGroupSize, past: &[PastShowing<'_>]) -> bool {
    let everybody: Set<Perspective> = Perspective::ALL.into_iter().collect();
    // Each time of asking has words of its own, and where nothing was shown there were none.
    let same = past.iter().filter(|past| past.same_asking && !past.shown.groups.is_empty());
    let before = |(showing, past): (usize, &PastShowing<'_>)| {
        past.row(showing, &everybody, &[past.shown.people]).into_iter().collect()
    };
    let rows: Vec<Vec<ShownRow>> = same.enumerate().map(before).collect();
    let new: Vec<ShownRow> = ShownRow::new(NOW, &everybody, &[people]).into_iter().collect();
    let told = told(&new, &rows, least.n());
    people >= least.n() && !told.few && !told.again.contains(&true)
}
