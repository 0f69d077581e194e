//! How many people are behind working on a statement: those who chose it, and hands that were raised.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::base::id::ItemId;
use crate::domain::room::shown::Shown;
use crate::format::report::Behind;

/// So many would work on it, of so many who were asked; `None` where nobody would. Who was asked was not
/// always counted.
pub(super) fn chosen_by(of: &SessionCtx, shown: &Shown, item: &ItemId) -> Option<String> {
    let w = &words().agree;
    let n = shown.choices.get(item).copied().filter(|n| *n > 0)?;
    Some(match shown.asked_to_choose {
        Some(asked) => fill(w.chosen_of, &[("n", &n.to_string()), ("asked", &asked.to_string())]),
        None => of.count(w.chosen, n),
    })
}

/// The same with the hands that are raised for it now, to be put into a report.
pub(super) fn backing(of: &SessionCtx, shown: &Shown, item: &ItemId) -> Vec<Behind> {
    let w = &words().agree;
    let raised = of.app.library.with_untracked(|l| {
        l.session(&of.session.id).and_then(|session| session.hands.get(item).copied())
    });
    let behind = |text, answer, n| Behind { text, answer, group: words().differ.everyone, n };
    let chosen = chosen_by(of, shown, item)
        .map(|text| behind(text, w.would, shown.choices.get(item).copied().unwrap_or_default()));
    let raised = raised.filter(|n| *n > 0);
    let raised = raised.map(|n| behind(format!("{}: {n}", w.hands), w.hands, n));
    chosen.into_iter().chain(raised).collect()
}
