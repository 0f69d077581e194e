//! What a room said and agreed, put into a report. Everything in it comes from what may be shown, from
//! notes that were made for the report, and from the project's actions.

use leptos::prelude::*;

use super::super::answer_words::action_words;
use super::Of;
use super::results::groups;
use crate::content::{fill, words};
use crate::domain::differ::{Sort, Statement, in_order, statements};
use crate::domain::protect::{Shown, ShownItem};
use crate::domain::session::asked;
use crate::format::report::{Answers, Part, Report};

/// The report of a session.
pub(super) fn report(of: &Of, shown: &Shown) -> Report {
    let (w, a) = (&words().differ, &words().agree);
    let all = statements(&asked(&of.tool, &of.session.variant), shown);
    let least = shown.least.n().to_string();
    let today = of.app.device().day_in_words(of.app.today());
    let actions = actions(of);
    Report {
        lang: "en".to_owned(),
        title: a.report_title.to_owned(),
        about: of.about(),
        made: fill(a.made, &[("day", &today)]),
        lead: vec![of.count(w.people, shown.people), groups(of, shown), w.first_step.to_owned()],
        heard_title: a.heard.to_owned(),
        statements: in_order(all, Sort::Apart).iter().map(|s| part(of, s, &least)).collect(),
        written_title: w.said.to_owned(),
        note_title: a.notes.to_owned(),
        actions_title: a.actions.to_owned(),
        actions: if actions.is_empty() { vec![a.actions_none.to_owned()] } else { actions },
        again_title: a.again.to_owned(),
        again: again(of),
        method_title: a.method.to_owned(),
        method: [
            w.method.to_owned(),
            w.method_apart.to_owned(),
            w.method_spread.to_owned(),
            w.method_asides.to_owned(),
            fill(w.method_least, &[("n", &least)]),
            words().session.honest.to_owned(),
        ]
        .to_vec(),
    }
}

fn part(of: &Of, statement: &Statement, least: &str) -> Part {
    let w = &words().differ;
    let voice = of.voice();
    let groups = statement.groups();
    let said = match &statement.shown {
        ShownItem::TooFew => vec![w.too_few.to_owned()],
        ShownItem::Alike => vec![fill(w.alike, &[("n", least)])],
        ShownItem::Blocks(_) => voice.said(statement),
    };
    let row = |(at, option): (usize, &crate::domain::kind::Choice)| {
        let counts = groups.iter().map(|b| b.counts.get(at).copied().unwrap_or_default());
        (option.label.clone(), counts.collect::<Vec<_>>())
    };
    let answers = (!groups.is_empty()).then(|| Answers {
        first: w.answer.to_owned(),
        groups: groups.iter().map(|block| voice.group(&block.of)).collect(),
        rows: statement.scale.all().enumerate().map(row).collect(),
        answered: w.answered.to_owned(),
    });
    let written = groups.iter().filter(|block| !block.said.is_empty()).map(|block| {
        let name = if groups.len() > 1 { voice.group(&block.of) } else { String::new() };
        (name, block.said.clone())
    });
    let note = of
        .app
        .library
        .with_untracked(|l| l.session(&of.session.id)?.notes.get(&statement.item.id).cloned());
    Part {
        title: statement.item.text.clone(),
        said,
        answers,
        written: written.collect(),
        note: note.unwrap_or_default(),
    }
}

/// The project's open actions that came from talking about these statements.
pub(super) fn actions(of: &Of) -> Vec<String> {
    let asked = asked(&of.tool, &of.session.variant);
    let all = of.app.library.with_untracked(|l| l.actions(Some(&of.session.project)));
    let open = all.iter().filter(|placed| {
        let from = placed.action.from.as_ref();
        let is_here = from.is_some_and(|id| asked.iter().any(|(item, _)| item.id == *id));
        placed.sheet.is_none() && is_here && placed.action.state.is_open()
    });
    open.map(|placed| action_words(of.app, &placed.action)).collect()
}

/// When the group looks again: its next round with a day.
pub(super) fn again(of: &Of) -> String {
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
