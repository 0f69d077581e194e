//! What is drawn, counted or laid side by side.

use leptos::prelude::*;

use super::states::{parted, states};
use crate::content::{component_words, perspective, words};
use crate::domain::sheet::Perspective;
use crate::format::qr;
use crate::ui::components::people_bar::PeopleBar;
use crate::ui::components::people_marks::PeopleMarks;
use crate::ui::components::people_overview::{OverviewRow, PeopleCell, PeopleOverview};
use crate::ui::components::people_table::{PeopleColumn, PeopleRow, PeopleTable};
use crate::ui::components::qr_drawing::QrDrawing;
use crate::ui::components::scale_strip::{ScalePoint, ScaleStrip};
use crate::ui::components::two_texts::{Stretch, TextSide, TextSideWords, TwoTexts};

pub(super) fn scale_strip() -> AnyView {
    let w = component_words();
    let long = || vec![w.long.to_owned(), w.long_word.to_owned(), w.short.to_owned()];
    states([
        ("chosen", scale(parted(w.scale), Some(3), "")),
        ("nothing chosen", scale(parted(w.scale), None, w.not_chosen)),
        ("an answer apart", scale(parted(w.scale), None, w.unordered)),
        ("two points", scale(parted(w.scale).into_iter().take(2).collect(), Some(0), "")),
        ("long words", scale(long(), Some(1), w.long)),
    ])
}

fn scale(labels: Vec<String>, chosen: Option<usize>, unordered: &'static str) -> AnyView {
    let point = |(n, label)| ScalePoint { label, is_chosen: Some(n) == chosen };
    let points = (0..).zip(labels).map(point).collect();
    let chosen_words = words().results.your_answer;
    view! { <ScaleStrip name=component_words().label points chosen_words unordered/> }.into_any()
}

/// More people than that are bars.
const MANY: usize = 20;

pub(super) fn people_table() -> AnyView {
    let w = component_words();
    let name = |of| perspective(of).to_owned();
    let people = |count| Perspective::ALL.into_iter().map(name).take(count).collect();
    let long = vec![w.short.to_owned(), w.long_word.to_owned()];
    states([
        ("one group", table(people(1), 2)),
        ("nobody", table(people(2), 0)),
        ("many groups", table(people(6), 3)),
        ("many people", table(people(3), 120)),
        ("long words", table(long, 2)),
    ])
}

fn table(labels: Vec<String>, many: usize) -> AnyView {
    let w = component_words();
    let words_of_scale: Vec<String> =
        parted(w.scale).into_iter().chain([w.unordered.to_owned()]).collect();
    let counts = |group: usize| (0..words_of_scale.len()).map(move |n| many * ((n + group) % 3));
    let row = |(shape, label)| PeopleRow { label, shape, counts: counts(shape).collect() };
    let rows = (0..).zip(labels).map(row).collect();
    let column = |(n, label)| PeopleColumn { label, is_unordered: n == 5 };
    let columns = (0..).zip(words_of_scale.clone()).map(column).collect();
    view! {
        <PeopleTable
            caption=w.label
            columns
            rows
            answered=words().differ.answered
            has_bars={ 2 * many > MANY }
        />
    }
    .into_any()
}

pub(super) fn people_overview() -> AnyView {
    states([("three groups", lines(3, 4)), ("nobody", lines(1, 0)), ("many people", lines(2, 90))])
}

fn lines(groups: usize, many: usize) -> AnyView {
    let w = component_words();
    let named = parted(w.scale).into_iter().map(|label| (label, false));
    let columns: Vec<_> = named
        .chain([(w.unordered.to_owned(), true)])
        .map(|(label, is_unordered)| PeopleColumn { label, is_unordered })
        .collect();
    let people = |at: usize, shape| PeopleCell {
        who: perspective(Perspective::ALL[shape]).to_owned(),
        shape,
        n: many * ((at + shape) % 3) / 2,
    };
    let cell = |at| (0..groups).map(|shape| people(at, shape)).collect();
    let row = |label: &str| OverviewRow {
        label: label.to_owned(),
        href: "#/components".to_owned(),
        cells: (0..columns.len()).map(cell).collect(),
        note: words().differ.far.to_owned(),
    };
    let rows = [w.label, w.long, w.long_word].map(row).into();
    let bars = (many > MANY).then_some(many);
    view! { <PeopleOverview caption=w.label columns=columns.clone() rows bars/> }.into_any()
}

pub(super) fn people_bar() -> AnyView {
    let bar = |n| view! { <p><PeopleBar shape=n n most=5/></p> };
    states([
        ("each group", (0..6).map(bar).collect_view().into_any()),
        ("nobody at all", view! { <p><PeopleBar shape=0 n=0 most=0/></p> }.into_any()),
    ])
}

pub(super) fn people_marks() -> AnyView {
    let mark = |shape| view! { <p><PeopleMarks shape marks=3/></p> };
    states([("each group", (0..6).map(mark).collect_view().into_any())])
}

pub(super) fn qr_drawing() -> AnyView {
    let w = component_words();
    states([("few words", code(w.short)), ("many words", code(w.long))])
}

fn code(text: &'static str) -> AnyView {
    let drawn = qr::draw(text);
    drawn.map(|drawn| view! { <QrDrawing name=text size=drawn.size path=drawn.path/> }).into_any()
}

pub(super) fn two_texts() -> AnyView {
    let w = component_words();
    let whole = |text: &str| vec![(text.to_owned(), true)];
    let same = |text: &str| vec![(text.to_owned(), false)];
    let lines = parted(w.lines).join("\n");
    states([
        ("some words differ", texts(differing(w.long), differing(w.changed), false)),
        ("all words differ", texts(whole(w.long), whole(w.other_script), false)),
        ("nothing differs", texts(same(&lines), same(&lines), false)),
        ("one is empty", texts(whole(w.short), Vec::new(), false)),
        ("short", texts(whole(w.short), whole(w.changed), true)),
        ("long words", texts(whole(w.long_word), same(w.long_word), false)),
    ])
}

/// Every third word differs.
fn differing(text: &str) -> Vec<(String, bool)> {
    let words = (0..).zip(text.split_inclusive(' '));
    words.map(|(n, word): (usize, _)| (word.to_owned(), n % 3 == 2)).collect()
}

fn texts(first: Vec<(String, bool)>, second: Vec<(String, bool)>, short: bool) -> AnyView {
    let w = &words().two_texts;
    let said = TextSideWords { starts: w.starts, ends: w.ends, empty: w.empty };
    let side = |heading: &str, stretches: Vec<(String, bool)>| TextSide {
        heading: heading.to_owned(),
        stretches: stretches.into_iter().map(|(text, differs)| Stretch { text, differs }).collect(),
    };
    let labels = component_words();
    let (first, second) = (side(labels.label, first), side(labels.hint, second));
    view! { <TwoTexts first second words=said short/> }.into_any()
}
