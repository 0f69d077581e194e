//! What stands below a question on paper: options to mark, labels, words, tables.

use leptos::prelude::*;

use super::LINE;
use crate::content::words;
use crate::domain::base::unbroken::is_unbroken;
use crate::domain::tool::kind::Choice;

/// How options are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// Rings side by side, for the points of a scale.
    Scale,
    /// Rings side by side, for answers outside the scale.
    Unordered,
    /// Rings close together, for a list of things to tick.
    Tick,
    /// Rings, one below the other: one can be chosen.
    One,
    /// Boxes, one below the other: any can be ticked.
    Many,
}

impl Marks {
    fn list(self) -> &'static str {
        match self {
            Self::Scale => "st-paper__options",
            Self::Unordered => "st-paper__options st-paper__options--asides",
            Self::Tick => "st-paper__options st-paper__options--tick",
            Self::One | Self::Many => "st-paper__options st-paper__options--stacked",
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Self::Many => "st-paper__box",
            Self::Scale | Self::Unordered | Self::Tick | Self::One => "st-paper__ring",
        }
    }
}

/// Options to mark, with those marked that were chosen. None at all where there is no option.
pub fn option_list(
    options: &[Choice],
    marks: Marks,
    is_chosen: &dyn Fn(&Choice) -> bool,
) -> AnyView {
    if options.is_empty() {
        return ().into_any();
    }
    let options = options.iter().map(|o| mark(o.label.clone(), marks, is_chosen(o))).collect_view();
    view! { <ul class=marks.list() role="list">{options}</ul> }.into_any()
}

/// Labels to mark by hand.
pub fn label_list(labels: impl IntoIterator<Item = &'static str>, marks: Marks) -> AnyView {
    let labels = labels.into_iter().map(|l| mark(l.to_owned(), marks, false)).collect_view();
    view! { <ul class=marks.list() role="list">{labels}</ul> }.into_any()
}

fn mark(label: String, marks: Marks, chosen: bool) -> impl IntoView {
    let class =
        if chosen { "st-paper__option st-paper__option--chosen" } else { "st-paper__option" };
    let said =
        chosen.then(|| view! { <span class="st-visually-hidden">{words().print.chosen}</span> });
    view! {
        <li class=class>
            <span class=marks.mark() aria-hidden="true"></span>
            {label}
            {said}
        </li>
    }
}

/// What the words below it answer.
pub fn label(text: &str) -> AnyView {
    view! { <p class="st-paper__label">{text.to_owned()}</p> }.into_any()
}

/// Words as they were written.
pub fn written(text: &str) -> AnyView {
    view! { <p class="st-paper__answer st-own-words" dir="auto">{text.to_owned()}</p> }.into_any()
}

/// Lines to write on.
pub fn lines(class: &'static str) -> AnyView {
    view! { <div class=class aria-hidden="true"></div> }.into_any()
}

/// More columns than this and words are torn on paper.
const MOST_COLUMNS: usize = 6;

/// A table. Cells are words as they were written, or empty to write in. One with many columns becomes
/// a block for each row, with every cell under its column's words. A column of days has the room of two.
pub fn table(columns: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let days = (0..columns.len()).filter(|at| is_whole(&rows, *at)).count();
    if columns.len() + days > MOST_COLUMNS { blocks(&columns, rows) } else { grid(columns, rows) }
}

/// A table of times: what happens has most of the room.
pub fn agenda(columns: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    view! { <div class="st-paper__agenda">{grid(columns, rows)}</div> }.into_any()
}

/// An empty frame to draw in.
pub fn frame(name: &str) -> AnyView {
    view! {
        <div class="st-paper__frame">{label(name)}</div>
    }
    .into_any()
}

fn blocks(columns: &[String], rows: Vec<Vec<String>>) -> AnyView {
    let cell = |(column, text): (&String, String)| {
        let name = (!column.is_empty()).then(|| label(column));
        let words = if text.trim().is_empty() { lines(LINE) } else { written(&text) };
        view! { {name} {words} }
    };
    let block = |row: Vec<String>| {
        let cells = columns.iter().zip(row).map(cell).collect_view();
        view! { <div class="st-paper__block">{cells}</div> }
    };
    rows.into_iter().map(block).collect_view().into_any()
}

/// Whether a column has days or spans of time, which stay on one line.
fn is_whole(rows: &[Vec<String>], at: usize) -> bool {
    rows.iter().filter_map(|row| row.get(at)).any(|text| is_unbroken(text))
}

fn grid(columns: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let head = |(at, column): (usize, String)| {
        let class = is_whole(&rows, at).then_some("st-paper__whole");
        view! { <th scope="col" class=class>{column}</th> }
    };
    let heads = columns.iter().cloned().enumerate().map(head).collect_view();
    let cell = |(label, text): (&String, String)| {
        let class =
            if is_unbroken(&text) { "st-own-words st-paper__whole" } else { "st-own-words" };
        view! { <td class=class dir="auto" data-label=label.clone()>{text}</td> }
    };
    let row = |row: Vec<String>| {
        let cells = columns.iter().zip(row).map(cell).collect_view();
        view! { <tr>{cells}</tr> }
    };
    view! {
        <table class="st-paper__table">
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows.iter().cloned().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
