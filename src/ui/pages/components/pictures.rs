//! What is drawn, counted or laid side by side.

use leptos::prelude::*;

use super::states::{parted, states};
use crate::content::{component_words, perspective, words};
use crate::domain::room::marks::people_per_mark;
use crate::domain::sheet::Perspective;
use crate::format::qr;
use crate::ui::components::people_table::{PeopleGroup, PeopleRow, PeopleTable};
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

pub(super) fn people_table() -> AnyView {
    let w = component_words();
    let name = |of| perspective(of).to_owned();
    let people = |count| Perspective::ALL.into_iter().map(name).take(count).collect();
    let long = vec![w.short.to_owned(), w.long_word.to_owned()];
    states([
        ("one group", table(people(1), 2, "")),
        ("nobody", table(people(2), 0, words().differ.all)),
        ("many groups", table(people(6), 3, words().differ.all)),
        ("many people", table(people(3), 120, words().differ.all)),
        ("long words", table(long, 2, words().differ.all)),
    ])
}

fn table(labels: Vec<String>, many: usize, all: &'static str) -> AnyView {
    let (w, differ) = (component_words(), &words().differ);
    let count = labels.len();
    let group = |(shape, label)| PeopleGroup { label, shape };
    let row = |(n, label): (usize, String)| PeopleRow {
        label,
        counts: (0..count).map(|group| many * ((n + group) % 3)).collect(),
        is_unordered: n == 5,
    };
    let words = parted(w.scale).into_iter().chain([w.unordered.to_owned()]);
    view! {
        <PeopleTable
            caption=w.label
            first=differ.answer
            groups=(0..).zip(labels).map(group).collect()
            all
            rows=(0..).zip(words).map(row).collect()
            answered=differ.answered
            per_mark=people_per_mark([2 * many])
        />
    }
    .into_any()
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
