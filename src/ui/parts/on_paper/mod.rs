//! A question on paper: what several kinds of questions are printed with.

pub(in crate::ui) mod drawn;
pub(in crate::ui) mod to_fill;

use leptos::prelude::*;

use crate::content::words;
use crate::domain::sheet::answer::{Answer, Row, Value};
use crate::domain::sheet::wording;
use crate::domain::tool::Item;
use crate::domain::tool::kind::{Choice, Column, Kind};
use crate::state::app::App;
use crate::ui::parts::answer_words::answer_words;

/// A question on paper, as it was answered.
pub struct OnPaper<'a> {
    /// The app.
    pub app: App,
    /// The question.
    pub item: &'a Item,
    /// What was answered.
    pub answer: &'a Answer,
    /// Nothing was.
    pub is_skipped: bool,
}

impl OnPaper<'_> {
    /// Options with those marked that were chosen, and words below them. That none is marked can be seen, so
    /// it is only said.
    pub fn marked(&self, options: AnyView, words: AnyView) -> AnyView {
        view! { {self.skipped("st-visually-hidden")} {options} {words} }.into_any()
    }

    /// What was written.
    pub fn written(&self, words: AnyView) -> AnyView {
        view! { {self.skipped("st-paper__help")} {words} }.into_any()
    }

    fn skipped(&self, class: &'static str) -> Option<AnyView> {
        let view = || view! { <p class=class>{words().sheet.not_answered}</p> }.into_any();
        self.is_skipped.then(view)
    }

    /// Whether an option was chosen or ticked.
    pub fn is_chosen(&self, option: &Choice) -> bool {
        self.answer.chosen() == Some(&option.id) || self.answer.is_ticked(&option.id)
    }

    /// An answer that is not, or not wholly, among the options: words, lines, rows, and what an older
    /// or newer form of the question offered.
    pub fn words(&self) -> AnyView {
        let Self { app, item, answer, .. } = *self;
        match &answer.value {
            None => ().into_any(),
            Some(value) if value.is_empty() => ().into_any(),
            Some(Value::Chosen(id)) if item.kind.option_label(id).is_some() => ().into_any(),
            Some(Value::Text(text)) => drawn::written(text),
            Some(Value::Rows(rows)) if !item.kind.columns().is_empty() => {
                rows_table(app, &item.kind, rows)
            }
            Some(_) => answer_words(app, item, answer)
                .iter()
                .map(|line| drawn::written(line))
                .collect_view()
                .into_any(),
        }
    }
}

/// Rows as a table. Where rows are there from the start, their words stand in front.
fn rows_table(app: App, kind: &Kind, rows: &[Row]) -> AnyView {
    let has_front = rows.iter().any(|r| kind.row_label(&r.id).is_some());
    let cell = |row: &Row, column: &Column| {
        let day = |day| app.device().day_in_words(day);
        wording::of_cell(Some(kind), &column.id, row.cell(column.id.as_str()), &day)
    };
    let line = |row: &Row| {
        let front = has_front.then(|| kind.row_label(&row.id).unwrap_or_default().to_owned());
        front.into_iter().chain(kind.told_columns().map(|c| cell(row, c))).collect()
    };
    let heads = kind.told_columns().map(|c| c.label.clone());
    let heads = has_front.then(String::new).into_iter().chain(heads);
    drawn::table(heads.collect(), rows.iter().filter(|row| !row.is_empty()).map(line).collect())
}

/// A line to write on.
pub const LINE: &str = "st-paper__lines st-paper__lines--1";
