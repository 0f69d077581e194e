//! How many people are behind working on a statement: those who chose it, and hands that were raised.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::base::id::ItemId;
use crate::domain::room::shown::Shown;

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

/// The same with the hands that are raised for it, as lines to read.
pub(super) fn backing(of: &SessionCtx, shown: &Shown, item: &ItemId) -> Vec<String> {
    let raised = of.app.library.with_untracked(|l| {
        l.session(&of.session.id).and_then(|session| session.hands.get(item).copied())
    });
    let raised = raised.filter(|n| *n > 0).map(|n| format!("{}: {n}", words().agree.hands));
    chosen_by(of, shown, item).into_iter().chain(raised).collect()
}
