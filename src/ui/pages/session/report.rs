//! What a room said and agreed, put into a report. Everything in it comes from what may be shown, from
//! notes that were made for the report, and from the project's actions.

use leptos::prelude::*;

use super::SessionCtx;
use super::backing::backing;
use crate::content::{action_state, fill, words};
use crate::domain::base::id::ItemId;
use crate::domain::base::order::sorted;
use crate::domain::room::differ::{Statement, StatementOrder, statements, texts};
use crate::domain::room::shown::Shown;
use crate::domain::sheet::action::{Action, ActionStatus};
use crate::format::report::{Next, Report, ReportAction, ReportPart};
use crate::ui::parts::answer_words::action_words;
use crate::ui::parts::moved::{MovedUntil, moved_lines};
use crate::ui::parts::picture::together_words;
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
    let texts = texts(&open_ended, shown);
    let apart = StatementOrder::Apart;
    let mut heard = reporting::report(&of.picture(shown), all.clone(), apart, &texts, note);
    for part in &mut heard.statements {
        let statement = all.iter().find(|s| s.item.id.as_str() == part.item);
        part.said.extend(statement.and_then(|s| together(of, s)));
        part.behind = statement.map(|s| backing(of, shown, &s.item.id)).unwrap_or_default();
    }
    Report {
        title: agree.report_title.to_owned(),
        about: of.about(),
        made: fill(agree.made, &[("day", &today)]),
        who: ReportPart {
            title: agree.who,
            lines: vec![
                of.count(w.people, shown.people),
                groups(&of.voice(), shown),
                w.first_step.to_owned(),
            ],
        },
        next: Some(next(of, shown)),
        since: since(of, &all),
        ..heard
    }
}

/// What moved since the worksheet was seen in an earlier round.
fn since(of: &SessionCtx, now: &[Statement]) -> ReportPart {
    let asked = of.session.statements(&of.tool);
    let times = of.app.seen_before(&of.session);
    let times: Vec<_> =
        times.iter().map(|seen| (&seen.label, statements(&asked, &seen.shown))).collect();
    let over_time = |now: &Statement| {
        let at = |(label, all): &(&String, Vec<Statement>)| {
            let found = all.iter().find(|s| s.item.id == now.item.id)?;
            Some(((*label).clone(), found.clone()))
        };
        let times = times.iter().filter_map(at);
        times.chain([(of.round().unwrap_or_default(), now.clone())]).collect()
    };
    let all: Vec<_> = now.iter().map(over_time).collect();
    let lines = moved_lines(of.app, &all, MovedUntil::Now);
    ReportPart { title: words().rounds.since, lines }
}

/// What the room answered together.
fn together(of: &SessionCtx, statement: &Statement) -> Option<String> {
    together_words(statement, of.session.together.get(&statement.item.id)?)
}

/// What the room does, with what is still to do first, and what happens next.
pub(super) fn next(of: &SessionCtx, shown: &Shown) -> Next {
    let (agree, actions) = (&words().agree, &words().actions);
    let asked = of.session.statements(&of.tool);
    let all = actions_of(of, |from| asked.iter().any(|(item, _)| item.id == *from));
    let all = sorted(all, |a, b| b.state.is_open().cmp(&a.state.is_open()));
    Next {
        actions_title: agree.actions,
        heads: [actions.fact_who, actions.by_when],
        actions: all.iter().map(|action| row(of, shown, action)).collect(),
        none: agree.actions_none,
        again: ReportPart { title: agree.again, lines: vec![again(of)] },
    }
}

/// An action with who does it and by when, in words also where nothing is set; then how it goes, once it has begun, and
/// what people are told of it.
fn row(of: &SessionCtx, shown: &Shown, action: &Action) -> ReportAction {
    let w = &words().actions;
    let who = action.who.trim();
    let day = action.by_when.map(|day| of.app.device().day_in_words(day));
    let has_begun = action.state != ActionStatus::ToDo;
    let state = has_begun.then(|| action_state(action.state).to_owned());
    let told =
        Some(action.told.trim().to_owned()).filter(|told| action.is_told() && !told.is_empty());
    let behind = action.from.as_ref().map(|from| backing(of, shown, from)).unwrap_or_default();
    let behind = behind.into_iter().map(|behind| behind.text);
    ReportAction {
        what: action.what.trim().to_owned(),
        who: if who.is_empty() { w.no_who.to_owned() } else { who.to_owned() },
        by_when: day.unwrap_or_else(|| w.no_day.to_owned()),
        beside: state.into_iter().chain(told).chain(behind).collect(),
    }
}

/// The project's actions that came from talking about such a statement.
fn actions_of(of: &SessionCtx, is_here: impl Fn(&ItemId) -> bool) -> Vec<Action> {
    let all = of.app.library.with_untracked(|l| l.actions(Some(&of.session.project)));
    let here = all.into_iter().filter(|placed| {
        placed.sheet.is_none() && placed.action.from.as_ref().is_some_and(&is_here)
    });
    here.map(|placed| placed.action).collect()
}

/// Those that are still to do, a line each.
pub(super) fn actions_from(of: &SessionCtx, is_here: impl Fn(&ItemId) -> bool) -> Vec<String> {
    let all = actions_of(of, is_here);
    let open = all.iter().filter(|action| action.state.is_open());
    open.map(|action| action_words(of.app, action)).collect()
}

/// What is planned in this session.
pub(super) fn planned(of: &SessionCtx) -> Vec<String> {
    let asked = of.session.statements(&of.tool);
    actions_from(of, |from| asked.iter().any(|(item, _)| item.id == *from))
}

/// When the group looks again: its next round with a day.
fn again(of: &SessionCtx) -> String {
    let w = &words().agree;
    let today = of.app.today();
    let next = of.app.library.with_untracked(|l| {
        let rounds = &l.project(&of.session.project)?.rounds;
        let coming = rounds.iter().filter_map(|r| Some((r.date?, r.label.clone())));
        coming.filter(|(day, _)| *day > today).min()
    });
    match next {
        Some((day, label)) => {
            let day = of.app.device().day_in_words(day);
            fill(w.again_on, &[("day", &day), ("round", &label)])
        }
        None => w.again_none.to_owned(),
    }
}
