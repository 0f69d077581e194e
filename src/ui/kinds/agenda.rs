//! An agenda: what happens, for how long, and when. The times follow from the minutes.

use leptos::prelude::*;

use super::table::TableItem;
use crate::content::{fill, words};
use crate::domain::base::id::ItemId;
use crate::domain::sheet::agenda::{self, MINUTES, START, WHAT};
use crate::domain::sheet::answer::{Answer, Row, Value};
use crate::domain::tool::Item;
use crate::domain::tool::kind::{Agenda, AgendaIdea, Column, Table};
use crate::state::app::App;
use crate::ui::components::group_name::GroupName;
use crate::ui::components::table_field::TableWords;
use crate::ui::parts::answer_words::answer_words;
use crate::ui::parts::asking::from_project::from_project;
use crate::ui::parts::asking::named::numbered;
use crate::ui::parts::asking::to_pick::to_pick;
use crate::ui::parts::asking::{QuestionCtx, rows};
use crate::ui::parts::on_paper::OnPaper;
use crate::ui::parts::on_paper::drawn;

/// Empty parts on blank paper.
const PARTS: usize = 10;

pub(super) fn field(of: QuestionCtx<'_>, agenda: &Agenda) -> AnyView {
    let (item, agenda) = (of.item.id.clone(), agenda.clone());
    view! { {of.title()} <AgendaItem item legend=of.legend() agenda/> {from_project(of)} }
        .into_any()
}

pub(super) fn blank(agenda: &Agenda) -> AnyView {
    drawn::agenda(
        agenda.columns.iter().map(|c| c.label.clone()).collect(),
        vec![vec![String::new(); agenda.columns.len()]; PARTS],
    )
}

pub(super) fn filled(of: &OnPaper<'_>, agenda: &Agenda) -> AnyView {
    of.written(match &of.answer.value {
        Some(Value::Rows(rows)) if rows.iter().any(|row| !row.is_empty()) => {
            agenda_table(&agenda.columns, rows)
        }
        _ => of.words(),
    })
}

/// Its times stand in front.
pub(super) fn slide(app: App, item: &Item, answer: &Answer) -> Vec<String> {
    let Some(Value::Rows(rows)) = &answer.value else { return answer_words(app, item, answer) };
    let line = |(row, span): (&Row, &Option<agenda::Span>)| {
        let what = row.cell(WHAT);
        match span {
            Some(span) => format!("{}  {what}", agenda::in_words(span.from)),
            None => what.to_owned(),
        }
    };
    rows.iter().zip(&agenda::spans(rows)).map(line).collect()
}

/// The agenda of an item.
#[component]
fn AgendaItem(
    /// Which item.
    item: ItemId,
    /// What names it.
    legend: GroupName,
    /// Its columns, and parts to pick from.
    agenda: Agenda,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().sheet;
    let answer = app.answer(item.clone());
    let words = TableWords {
        row: Callback::new(move |n: usize| part_words(answer, n)),
        remove: words().common.remove,
        remove_which: numbered(w.which_part),
        add: w.add_part,
    };
    let ideas = (!agenda.ideas.is_empty()).then(|| ideas(app, &item, agenda.ideas));
    let table = Table { columns: agenda.columns, rows: Vec::new() };
    view! {
        <TableItem item legend table words begins_in=Some(WHAT)/>
        {ideas}
        <p class="st-agenda__end" prop:textContent=move || end_words(answer)></p>
    }
}

/// The name of a part, and when it is.
fn part_words(answer: Memo<Answer>, n: usize) -> String {
    let w = &words().sheet;
    let name = fill(w.part, &[("n", &n.to_string())]);
    let spans = answer.with(|a| agenda::spans(a.rows()));
    match n.checked_sub(1).and_then(|at| *spans.get(at)?) {
        Some(span) => {
            let (from, to) = (agenda::in_words(span.from), agenda::in_words(span.to));
            format!("{name}, {}", fill(w.from_to, &[("from", &from), ("to", &to)]))
        }
        None => name,
    }
}

/// When it ends, or what is missing to know it.
fn end_words(answer: Memo<Answer>) -> String {
    let w = &words().sheet;
    let (spans, minutes) = answer.with(|a| {
        let minutes: u32 = a.rows().iter().map(|r| agenda::minutes(r.cell(MINUTES))).sum();
        (agenda::spans(a.rows()), minutes)
    });
    match spans.last() {
        None => String::new(),
        Some(None) => fill(w.agenda_no_start, &[("n", &minutes.to_string())]),
        Some(Some(span)) => fill(w.agenda_end, &[("time", &agenda::in_words(span.to))]),
    }
}

fn ideas(app: App, item: &ItemId, ideas: Vec<AgendaIdea>) -> AnyView {
    let texts: Vec<String> = ideas.iter().map(|idea| idea.text.clone()).collect();
    let to = item.clone();
    let on_take = move |text: String| {
        let Some(idea) = ideas.iter().find(|idea| idea.text == text) else { return };
        let minutes = idea.minutes.to_string();
        let cells = [(START, ""), (WHAT, &text), (MINUTES, &minutes)];
        if rows::add(app, &to, &cells).is_some() {
            app.say(words().sheet.line_taken);
        }
    };
    to_pick(app, item, words().sheet.parts_to_pick, Signal::stored(texts), Callback::new(on_take))
}

/// An agenda has its times in front, once. What somebody wrote instead of a time stands as it is.
fn agenda_table(columns: &[Column], rows: &[Row]) -> AnyView {
    let others = || columns.iter().filter(|c| c.id.as_str() != agenda::START);
    let front = |row: &Row, span: &Option<agenda::Span>| {
        let own = row.cell(agenda::START).trim();
        match span {
            Some(span) if own.is_empty() || agenda::clock(own).is_some() => {
                let (from, to) = (agenda::in_words(span.from), agenda::in_words(span.to));
                fill(words().print.agenda_span, &[("from", &from), ("to", &to)])
            }
            _ => own.to_owned(),
        }
    };
    let line = |(row, span): (&Row, &Option<agenda::Span>)| {
        let cells = others().map(|c| row.cell(c.id.as_str()).to_owned());
        std::iter::once(front(row, span)).chain(cells).collect()
    };
    let times = agenda::spans(rows);
    let lines = rows.iter().zip(&times).filter(|(row, _)| !row.is_empty()).map(line).collect();
    let heads = others().map(|c| c.label.clone());
    let heads = std::iter::once(words().print.agenda_when.to_owned()).chain(heads);
    drawn::agenda(heads.collect(), lines)
}
