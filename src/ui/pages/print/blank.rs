//! A blank sheet to fill in by hand: rings to mark, boxes to tick, lines to write on.

use leptos::prelude::*;

use super::drawn::{self, Marks};
use super::paper::{self, Part};
use crate::content::{self, fill, words};
use crate::domain::base::id::VariantId;
use crate::domain::sheet::{By, Perspective};
use crate::domain::tool::kind::{Check, Choice, Column, FixedRow, Kind, Suggestion};
use crate::domain::tool::{Item, Tool};
use crate::format::code::paper_code;
use crate::state::app::App;
use crate::ui::parts::as_written::untranslated;

/// Empty rows of a table.
const ROWS: usize = 3;
/// Empty parts of an agenda.
const PARTS: usize = 10;
/// Lines for a note, and for own words.
const LINE: &str = "st-paper__lines st-paper__lines--1";
const NOTE: &str = "st-paper__lines st-paper__lines--3";
const TEXT: &str = "st-paper__lines st-paper__lines--6";

/// A blank sheet of one variant of a tool.
pub fn paper(app: App, tool: &Tool, variant: &VariantId) -> impl IntoView + use<> {
    let parts = paper::parts(tool, variant).into_iter().map(|part| part_view(&part)).collect_view();
    let lead = tool.variant(variant).map(|v| v.title.as_str()).unwrap_or_default();
    view! {
        <article class="st-paper st-paper--blank">
            {paper::head(&tool.title, lead, facts(tool, variant))}
            {how_to_answer()}
            {whose()}
            {parts}
            {paper::foot(app, tool, tool.version)}
        </article>
    }
}

fn facts(tool: &Tool, variant: &VariantId) -> AnyView {
    let w = &words().sheet;
    let name = fill(words().print.you_can_skip, &[("label", w.name)]);
    let to_write = [w.project, w.round, &name].map(|label| paper::fact(label, None));
    let code = untranslated(&paper_code(tool, variant));
    let code = paper::fact(words().print.code, Some(code));
    view! { {to_write.into_iter().collect_view()} {code} }.into_any()
}

fn how_to_answer() -> AnyView {
    let w = &words().print;
    let points = [w.how_ring, w.how_box, w.how_skip].map(|point| view! { <li>{point}</li> });
    let points = view! { <ul>{points.into_iter().collect_view()}</ul> };
    paper::section(w.how_title, "", vec![points.into_any()])
}

fn whose() -> AnyView {
    let w = &words().print;
    let marks = view! {
        {drawn::label(w.perspective)}
        {drawn::label_list(Perspective::ALL.map(content::perspective), Marks::One)}
        {drawn::label(w.by)}
        {drawn::label_list(By::ALL.map(content::by), Marks::One)}
    };
    paper::section(words().sheet.whose, "", vec![marks.into_any()])
}

fn part_view(part: &Part<'_>) -> AnyView {
    let items = part.items.iter().map(|(number, item)| paper::question(number, item, room(item)));
    paper::section(&part.section.title, &part.section.lead, items.collect())
}

/// Room to answer a question.
fn room(item: &Item) -> AnyView {
    let answer = match &item.kind {
        Kind::Rating(scale) => view! {
            {drawn::option_list(&scale.options, Marks::Scale, |_| false)}
            {drawn::option_list(&scale.asides, Marks::Asides, |_| false)}
        }
        .into_any(),
        Kind::Choice(options) => drawn::option_list(options, Marks::One, |_| false),
        Kind::Many(options) => view! {
            <p class="st-paper__help">{words().sheet.many_hint}</p>
            {drawn::option_list(options, Marks::Many, |_| false)}
        }
        .into_any(),
        Kind::Check(check) => tick_room(check),
        Kind::Text => drawn::lines(TEXT),
        Kind::Lines(lines) => {
            view! { {drawn::label(&lines.prompt)} {drawn::lines(TEXT)} }.into_any()
        }
        Kind::Cards(cards) => {
            let cards: Vec<Choice> = cards.cards.iter().map(|c| c.choice.clone()).collect();
            drawn::option_list(&cards, Marks::Many, |_| false)
        }
        Kind::Table(table) => rows_to_fill(&table.columns, &table.rows),
        Kind::Agenda(agenda) => drawn::agenda(
            agenda.columns.iter().map(|c| c.label.clone()).collect(),
            vec![vec![String::new(); agenda.columns.len()]; PARTS],
        ),
        Kind::Goals(goals) => rows_to_fill(&goals.columns, &[]),
        Kind::Signed(columns) => rows_to_fill(columns, &[]),
        Kind::Actions(ideas) => action_room(ideas),
    };
    let is_tick = matches!(item.kind, Kind::Check(_));
    let lines = if is_tick { LINE } else { NOTE };
    let note = item.note.as_deref().map(|note| (drawn::label(note), drawn::lines(lines)));
    let frame = item.frame.then(|| drawn::frame(words().print.frame));
    view! { {answer} {note} {frame} }.into_any()
}

/// A tick and a line for who arranges it, side by side: a list of many is to stay a few pages.
fn tick_room(check: &Check) -> AnyView {
    view! {
        <div class="st-paper__tick">
            {drawn::option_list(&check.scale.all().cloned().collect::<Vec<_>>(), Marks::Tick, |_| false)}
            {drawn::label(words().print.who_when)}
            {drawn::lines(LINE)}
        </div>
    }
    .into_any()
}

/// A table to write in, with the rows that are there from the start.
fn rows_to_fill(columns: &[Column], fixed: &[FixedRow]) -> AnyView {
    if fixed.is_empty() {
        return empty_table(columns.iter().map(|c| c.label.clone()));
    }
    let heads = std::iter::once(String::new()).chain(columns.iter().map(|c| c.label.clone()));
    let row = |label: &str| {
        let mut cells = vec![String::new(); columns.len() + 1];
        label.clone_into(&mut cells[0]);
        cells
    };
    let rows = fixed.iter().map(|fixed| row(&fixed.label)).chain(std::iter::once(row("")));
    drawn::table(heads.collect(), rows.collect())
}

fn empty_table(columns: impl Iterator<Item = String>) -> AnyView {
    let columns: Vec<String> = columns.collect();
    let rows = vec![vec![String::new(); columns.len()]; ROWS];
    drawn::table(columns, rows)
}

/// Ideas to pick from, and rows for actions.
fn action_room(ideas: &[Suggestion]) -> AnyView {
    let w = &words().actions;
    let list = (!ideas.is_empty()).then(|| {
        let ideas = ideas.iter().map(|i| view! { <li>{i.text.clone()}</li> }).collect_view();
        view! {
            {drawn::label(words().sheet.ideas)}
            <ul>{ideas}</ul>
        }
    });
    let columns = [w.what, w.who, w.by_when, w.look_again].map(str::to_owned);
    view! { {list} {empty_table(columns.into_iter())} }.into_any()
}
