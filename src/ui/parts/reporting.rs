//! What may be shown, put into the parts of a report.

use super::picture::PictureOptions;
use super::statements::method;
use super::voice::Voice;
use crate::content::{language_tag, words};
use crate::domain::base::id::ItemId;
use crate::domain::room::differ::{Statement, StatementOrder, in_order};
use crate::domain::room::main_points::{MainPoint, furthest_groups, main_points};
use crate::domain::room::shown::{GroupAnswers, ShownItem, place};
use crate::domain::tool::Item;
use crate::domain::tool::kind::{Choice, Scale};
use crate::format::report::{
    Answers, Report, ReportGroup, ReportPart, ReportRow, ReportStatement, Told, ToldPoint,
};

/// A report with all that may be shown of some statements in an order, with words to open-ended questions, and with notes that were made for it. Whoever
/// asks for it adds what it is about.
pub(in crate::ui) fn report(
    picture: &PictureOptions,
    statements: Vec<Statement>,
    order: StatementOrder,
    texts: &[(&Item, &[String])],
    note: impl Fn(&ItemId) -> Option<String>,
) -> Report {
    let part = |s: &Statement| part(picture, s, note(&s.item.id).unwrap_or_default());
    let told = Told { title: words().agree.told, points: told(picture, &statements) };
    let statements = in_order(statements, order);
    let parts = statements.iter().map(part);
    Report { told, statements: parts.chain(texts.iter().map(written)).collect(), ..frame(picture) }
}

/// What is told first of some statements, in words.
pub(in crate::ui) fn told(picture: &PictureOptions, statements: &[Statement]) -> Vec<ToldPoint> {
    // Of equals the first is told: always of the same order.
    let apart = in_order(statements.to_vec(), StatementOrder::Apart);
    main_points(&apart).iter().map(|one| point(&picture.voice, one)).collect()
}

/// What every report has: its headings, and how it was worked out.
pub(in crate::ui) fn frame(picture: &PictureOptions) -> Report {
    let (w, agree) = (&words().differ, &words().agree);
    Report {
        lang: language_tag().to_owned(),
        heard_title: agree.heard,
        written_title: w.said,
        note_title: agree.notes,
        method: ReportPart {
            title: agree.method,
            lines: [method(picture), vec![words().session.honest.to_owned()]].concat(),
        },
        has_bars: picture.has_bars,
        ..Report::default()
    }
}

/// What is told first, in words. Groups that are not shown apart have no name of their own here either.
fn point(voice: &Voice, point: &MainPoint<'_>) -> ToldPoint {
    let w = &words().agree;
    let of_all = |s: &Statement| {
        let total = s.shown.total().and_then(|total| s.says(&total));
        let said = total.map(|says| voice.sentence(&s.scale, None, says));
        said.into_iter().chain(voice.among_others(s)).collect()
    };
    let of_two = |s: &Statement| {
        let groups = furthest_groups(s).into_iter().flatten();
        let said = groups.filter_map(|group| {
            Some(voice.sentence(&s.scale, Some(&group.of), s.says(&group.counts)?))
        });
        said.collect()
    };
    let alone = |lead| ToldPoint { lead, ..ToldPoint::default() };
    let of = |lead, s: &Statement, said: Vec<String>| ToldPoint {
        lead,
        statement: s.item.text.clone(),
        said,
    };
    match point {
        MainPoint::Agreed(s) => of(w.told_agreed, s, of_all(s)),
        MainPoint::NoneAgreed => alone(w.told_none_agreed),
        MainPoint::Furthest(s) => of(w.told_furthest, s, of_two(s)),
        MainPoint::AlsoApart(s) => of(w.told_also, s, of_two(s)),
        MainPoint::NoneApart => alone(w.told_none_apart),
        MainPoint::AllTogether => alone(w.told_together),
        MainPoint::Unknown(s) => of(w.told_unknown, s, Vec::new()),
        MainPoint::Spread(s) => of(w.told_spread, s, of_all(s)),
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
    let voice = &picture.voice;
    let groups = statement.groups();
    let said = match &statement.shown {
        ShownItem::Blocks(_) => voice.said(statement),
        ShownItem::TooFew | ShownItem::Alike => vec![picture.why_not(statement)],
    };
    let column = |block: &&GroupAnswers| {
        let group = ReportGroup { name: voice.group(&block.of), place: place(&block.of) };
        (group, block.counts.clone())
    };
    let columns: Vec<_> = groups.iter().map(column).collect();
    let written = groups.iter().filter(|block| !block.said.is_empty()).map(|block| {
        let name = if groups.len() > 1 { voice.group(&block.of) } else { String::new() };
        (name, block.said.clone())
    });
    ReportStatement {
        item: statement.item.id.to_string(),
        title: statement.item.text.clone(),
        said,
        answers: answers("", &statement.scale, columns).into_iter().collect(),
        behind: Vec::new(),
        written: written.collect(),
        note,
    }
}

/// Answers on a scale, a column for each group or time; `None` without any.
pub(in crate::ui) fn answers(
    whose: &str,
    scale: &Scale,
    columns: Vec<(ReportGroup, Vec<usize>)>,
) -> Option<Answers> {
    let w = &words().differ;
    let inside = scale.options.len();
    let row = |(at, option): (usize, &Choice)| ReportRow {
        label: option.label.clone(),
        counts: columns.iter().map(|(_, n)| n.get(at).copied().unwrap_or_default()).collect(),
        is_beside: at >= inside,
    };
    let rows = scale.all().enumerate().map(row).collect();
    (!columns.is_empty()).then(|| Answers {
        whose: whose.to_owned(),
        first: w.answer,
        groups: columns.into_iter().map(|(group, _)| group).collect(),
        rows,
        answered: w.answered,
    })
}
