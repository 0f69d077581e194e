//! What a room said and agreed, put into a report. Everything in it comes from what may be shown, from
//! notes that were made for the report, and from the project's actions.

use leptos::prelude::*;

use super::SessionCtx;
use super::backing::backing;
use crate::content::{fill, words};
use crate::domain::base::id::ItemId;
use crate::domain::room::differ::{statements, texts};
use crate::domain::room::shown::Shown;
use crate::format::report::{Next, Report};
use crate::ui::parts::answer_words::action_words;
use crate::ui::parts::reporting;
use crate::ui::parts::statements::groups;

/// The report of a session.
pub(super) fn report(of: &SessionCtx, shown: &Shown) -> Report {
    let (w, agree) = (&words().differ, &words().agree);
    let all = statements(&of.session.statements(&of.tool), shown);
    let open_ended = of.session.open_ended(&of.tool);
    let session = of.app.library.with_untracked(|l| l.session(&of.session.id).cloned());
    let note = |item: &_| session.as_ref()?.notes.get(item).cloned();
    let today = of.app.device().day_in_words(of.app.today());
    let actions = actions(of);
    let mut heard = reporting::report(&of.picture(shown), all, &texts(&open_ended, shown), note);
    for part in &mut heard.statements {
        let item = ItemId::new(&part.item).ok();
        part.said.extend(item.map(|item| backing(of, shown, &item)).into_iter().flatten());
    }
    Report {
        title: agree.report_title.to_owned(),
        about: of.about(),
        made: fill(agree.made, &[("day", &today)]),
        lead: vec![
            of.count(w.people, shown.people),
            groups(&of.voice(), shown),
            w.first_step.to_owned(),
        ],
        next: Some(Next {
            actions_title: agree.actions.to_owned(),
            actions: if actions.is_empty() { vec![agree.actions_none.to_owned()] } else { actions },
            again_title: agree.again.to_owned(),
            again: again(of),
        }),
        ..heard
    }
}

/// The project's open actions that came from talking about these statements.
pub(super) fn actions(of: &SessionCtx) -> Vec<String> {
    let asked = of.session.statements(&of.tool);
    actions_from(of, |from| asked.iter().any(|(item, _)| item.id == *from))
}

/// The project's open actions that came from talking about such a statement.
pub(super) fn actions_from(of: &SessionCtx, is_here: impl Fn(&ItemId) -> bool) -> Vec<String> {
    let all = of.app.library.with_untracked(|l| l.actions(Some(&of.session.project)));
    let open = all.iter().filter(|placed| {
        let is_from_here = placed.action.from.as_ref().is_some_and(&is_here);
        placed.sheet.is_none() && is_from_here && placed.action.state.is_open()
    });
    open.map(|placed| action_words(of.app, &placed.action)).collect()
}

/// When the group looks again: its next round with a day.
pub(super) fn again(of: &SessionCtx) -> String {
    let today = of.app.today();
    let next = of.app.library.with_untracked(|l| {
        let rounds = &l.project(&of.session.project)?.rounds;
        let coming = rounds.iter().filter_map(|r| Some((r.date?, r.label.clone())));
        coming.filter(|(day, _)| *day > today).min()
    });
    match next {
        Some((day, label)) => format!("{}: {label}", of.app.device().day_in_words(day)),
        None => words().agree.again_none.to_owned(),
    }
}
