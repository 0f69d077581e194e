//! What may be shown, put into the parts of a report.

use super::picture::PictureOptions;
use super::statements::method;
use crate::content::{language_tag, words};
use crate::domain::base::id::ItemId;
use crate::domain::room::differ::{Statement, StatementOrder, in_order};
use crate::domain::room::shown::{GroupAnswers, ShownItem, place};
use crate::domain::tool::Item;
use crate::format::report::{Answers, Report, ReportGroup, ReportStatement};

/// A report with all that may be shown of some statements, with words to open-ended questions, and with notes that were made for it. Whoever
/// asks for it adds what it is about.
pub(in crate::ui) fn report(
    picture: &PictureOptions,
    statements: Vec<Statement>,
    texts: &[(&Item, &[String])],
    note: impl Fn(&ItemId) -> Option<String>,
) -> Report {
    let (w, agree) = (&words().differ, &words().agree);
    let part = |s: &Statement| part(picture, s, note(&s.item.id).unwrap_or_default());
    let statements = in_order(statements, StatementOrder::Apart);
    let parts = statements.iter().map(part);
    Report {
        lang: language_tag().to_owned(),
        heard_title: agree.heard.to_owned(),
        statements: parts.chain(texts.iter().map(written)).collect(),
        written_title: w.said.to_owned(),
        note_title: agree.notes.to_owned(),
        method_title: agree.method.to_owned(),
        method: [method(picture), vec![words().session.honest.to_owned()]].concat(),
        per_mark: picture.per_mark,
        ..Report::default()
    }
}

fn written((question, texts): &(&Item, &[String])) -> ReportStatement {
    ReportStatement {
        item: question.id.to_string(),
        title: question.text.clone(),
        written: vec![(String::new(), texts.to_vec())],
        ..ReportStatement::default()
    }
}

fn part(picture: &PictureOptions, statement: &Statement, note: String) -> ReportStatement {
    let w = &words().differ;
    let voice = &picture.voice;
    let groups = statement.groups();
    let said = match &statement.shown {
        ShownItem::Blocks(_) => voice.said(statement),
        _ => vec![picture.why_not(statement)],
    };
    let row = |(at, option): (usize, &crate::domain::tool::kind::Choice)| {
        let counts = groups.iter().map(|b| b.counts.get(at).copied().unwrap_or_default());
        (option.label.clone(), counts.collect::<Vec<_>>())
    };
    let group = |block: &&GroupAnswers| ReportGroup {
        name: voice.group(&block.of),
        place: place(&block.of),
    };
    let answers = (!groups.is_empty()).then(|| Answers {
        first: w.answer.to_owned(),
        groups: groups.iter().map(group).collect(),
        rows: statement.scale.all().enumerate().map(row).collect(),
        answered: w.answered.to_owned(),
    });
    let written = groups.iter().filter(|block| !block.said.is_empty()).map(|block| {
        let name = if groups.len() > 1 { voice.group(&block.of) } else { String::new() };
        (name, block.said.clone())
    });
    ReportStatement {
        item: statement.item.id.to_string(),
        title: statement.item.text.clone(),
        said,
        answers,
        written: written.collect(),
        note,
    }
}
