//! Actions in the readable part of a text.

use crate::domain::base::map::Set;

use super::TextCtx;
use super::page::TextPage;
use crate::domain::base::id::ItemId;
use crate::domain::sheet::action::Action;

/// Writes the actions that did not stand under their question, under a heading of their own.
pub(super) fn write_rest(
    page: &mut TextPage,
    actions: &[Action],
    shown: &Set<&ItemId>,
    tongue: TextCtx<'_>,
) {
    let is_rest = |a: &&Action| !a.from.as_ref().is_some_and(|id| shown.contains(id));
    let mut rest = actions.iter().filter(|a| !a.is_empty()).filter(is_rest).peekable();
    if rest.peek().is_some() {
        page.heading(tongue.words.actions, '-');
        rest.for_each(|action| write(page, action, 0, tongue));
    }
}

/// Writes one action.
pub(super) fn write(page: &mut TextPage, action: &Action, indent: usize, tongue: TextCtx<'_>) {
    let TextCtx { words, names } = tongue;
    page.hanging("- ", &action.what, indent);
    let day = |day: Option<_>| day.map(|day| names.day(day)).unwrap_or_default();
    let fields = [
        (words.who, action.who.clone()),
        (words.by_when, day(action.by_when)),
        (words.look_again, day(action.look_again)),
        (words.state, names.state(action.state).to_owned()),
        (words.told, action.told.clone()),
    ];
    for (label, text) in fields.iter().filter(|(_, text)| !text.trim().is_empty()) {
        page.labelled(label, text, indent + 2);
    }
}
