//! All statements of a room on one page: a line each, the widest difference first. Statements on one scale stand in
//! one table, whose columns are its words.

use leptos::prelude::*;

use super::picture::PictureOptions;
use super::voice::Voice;
use crate::content::{fill, words};
use crate::domain::base::map::Set;
use crate::domain::room::differ::Statement;
use crate::domain::room::measure::{Distance, distance};
use crate::domain::room::shown::{GroupAnswers, Shown, only, place};
use crate::domain::sheet::Perspective;
use crate::domain::tool::kind::Scale;
use crate::ui::components::people_marks::PeopleMarks;
use crate::ui::components::people_overview::{OverviewRow, PeopleCell, PeopleOverview};
use crate::ui::components::people_table::PeopleColumn;

/// Statements that are shown, in the order in which they come, each with where it leads.
pub(in crate::ui) fn overview(picture: &PictureOptions, all: &[(Statement, String)]) -> AnyView {
    let mut scales: Vec<&Scale> = Vec::new();
    for (statement, _) in all {
        if !scales.contains(&&statement.scale) {
            scales.push(&statement.scale);
        }
    }
    let table = |scale: &&Scale| {
        let on_it: Vec<_> = all.iter().filter(|(of, _)| of.scale == **scale).collect();
        of_scale(picture, scale, &on_it)
    };
    scales.iter().map(table).collect_view().into_any()
}

fn of_scale(picture: &PictureOptions, scale: &Scale, all: &[&(Statement, String)]) -> AnyView {
    let w = &words().differ;
    let inside = scale.options.len();
    let has_aside = all.iter().any(|(statement, _)| {
        let mut blocks = statement.shown.blocks().iter();
        blocks.any(|block| block.counts.iter().skip(inside).any(|n| *n > 0))
    });
    let column = |label: &str, is_unordered| PeopleColumn { label: label.to_owned(), is_unordered };
    let named = scale.options.iter().map(|option| column(&option.label, false));
    let aside = has_aside.then(|| column(w.overview_aside, true));
    let columns: Vec<_> = named.chain(aside).collect();
    let row = |(statement, to): &&(Statement, String)| OverviewRow {
        label: statement.item.text.clone(),
        href: to.clone(),
        cells: (0..columns.len()).map(|at| cell(picture, statement, at, inside)).collect(),
        note: distance_words(statement),
    };
    let rows = all.iter().map(row).collect();
    let ends = (scale.options.first(), scale.options.last());
    let (low, high) = (ends.0.map_or("", |o| &o.label), ends.1.map_or("", |o| &o.label));
    let caption = fill(w.overview_table, &[("low", low), ("high", high)]);
    view! { <PeopleOverview caption columns=columns.clone() rows per_mark=picture.per_mark/> }
        .into_any()
}

/// Who chose the option at a place; those outside of the scale's order are together behind it.
fn cell(picture: &PictureOptions, of: &Statement, at: usize, inside: usize) -> Vec<PeopleCell> {
    let n = |block: &GroupAnswers| {
        let counts = block.counts.iter().skip(at);
        if at < inside { counts.take(1).sum() } else { counts.sum() }
    };
    let people = |block: &&GroupAnswers| PeopleCell {
        who: picture.voice.group(&block.of),
        shape: place(&block.of),
        n: n(block),
    };
    of.groups().iter().map(people).filter(|people| people.n > 0).collect()
}

/// How far groups are apart, in words; none where no two of them are shown.
pub(in crate::ui) fn distance_words(statement: &Statement) -> &'static str {
    let w = &words().differ;
    match statement.apart.map(distance) {
        Some(Distance::Far) => w.far,
        Some(Distance::Apart) => w.apart,
        Some(Distance::Near) => w.near,
        None => "",
    }
}

/// Which groups are shown, each beside its mark, with how many they are where that may be said.
pub(in crate::ui) fn legend(voice: &Voice, shown: &Shown) -> AnyView {
    let w = &words().differ;
    let one = |of: &Set<Perspective>, n: Option<usize>| {
        let name = voice.group(of);
        let text = match n {
            Some(n) => fill(w.group_n, &[("group", &name), ("n", &n.to_string())]),
            None => name,
        };
        view! {
            <li class="st-room__group">
                <PeopleMarks shape=place(of) marks=1/>
                <span dir="auto">{text}</span>
            </li>
        }
    };
    if let [(of, _)] = shown.groups.as_slice()
        && only(of).is_none()
        && !shown.hides_sizes()
    {
        return view! { <p>{w.groups_none}</p> }.into_any();
    }
    let untold = shown.hides_sizes().then(|| view! { <p>{w.groups_untold}</p> });
    let groups: Vec<_> = if untold.is_some() {
        shown.apart_anywhere().iter().map(|of| one(of, None)).collect()
    } else {
        shown.groups.iter().map(|(of, n)| one(of, Some(*n))).collect()
    };
    view! { <ul class="st-room__groups" role="list">{groups}</ul> {untold} }.into_any()
}
