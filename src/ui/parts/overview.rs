//! All statements of a room on one page: a line each, the widest difference first. Statements on one scale stand in
//! one table, whose columns are its words.

use leptos::prelude::*;

use super::picture::PictureOptions;
use super::voice::Voice;
use crate::content::{fill, words};
use crate::domain::room::differ::Statement;
use crate::domain::room::measure::{Distance, distance};
use crate::domain::room::shown::{GroupAnswers, Shown, place};
use crate::domain::tool::kind::Scale;
use crate::format::room_slide::{SlideColumn, SlideLine, SlideOverview, SlideRow};
use crate::ui::components::people_marks::PeopleMarks;
use crate::ui::components::people_overview::{OverviewRow, PeopleCell, PeopleOverview};
use crate::ui::components::people_table::PeopleColumn;

/// Statements that are shown, in the order in which they come, each with where it leads.
pub(in crate::ui) fn overview(picture: &PictureOptions, all: &[(Statement, String)]) -> AnyView {
    let statements: Vec<_> = all.iter().map(|(statement, _)| statement).collect();
    let longest = longest(statements.iter().copied());
    let of_scale = |scale: &Scale| {
        let on_it = || all.iter().filter(|(statement, _)| statement.scale == *scale);
        let statements: Vec<_> = on_it().map(|(statement, _)| statement).collect();
        let hrefs = on_it().map(|(_, to)| to.clone()).collect();
        draw(slide_overview(picture, scale, &statements, longest), hrefs)
    };
    scales(&statements).into_iter().map(of_scale).collect_view().into_any()
}

/// The same as it is sent to a second window: a table for each scale, whose longest bar is for so many people.
pub(in crate::ui) fn slide_overviews(
    picture: &PictureOptions,
    all: &[&Statement],
    longest: usize,
) -> Vec<SlideOverview> {
    let of_scale = |scale: &Scale| {
        let on_it: Vec<_> = all.iter().filter(|of| of.scale == *scale).copied().collect();
        slide_overview(picture, scale, &on_it, longest)
    };
    scales(all).into_iter().map(of_scale).collect()
}

/// Their scales, each once.
fn scales<'a>(all: &[&'a Statement]) -> Vec<&'a Scale> {
    let mut scales: Vec<&Scale> = Vec::new();
    for statement in all {
        if !scales.contains(&&statement.scale) {
            scales.push(&statement.scale);
        }
    }
    scales
}

/// How many people the longest bar in a picture of these is for.
pub(in crate::ui) fn longest<'a>(all: impl Iterator<Item = &'a Statement>) -> usize {
    let of = |statement: &Statement| {
        let (inside, groups) = (statement.scale.options.len(), statement.groups());
        let most =
            |block: &&GroupAnswers| (0..=inside).map(|at| in_column(block, at, inside)).max();
        groups.iter().filter_map(most).max()
    };
    all.filter_map(of).max().unwrap_or_default()
}

/// How many of a group are in a column; those outside of the scale's order are together behind it.
fn in_column(block: &GroupAnswers, at: usize, inside: usize) -> usize {
    let counts = block.counts.iter().skip(at);
    if at < inside { counts.take(1).sum() } else { counts.sum() }
}

fn slide_overview(
    picture: &PictureOptions,
    scale: &Scale,
    all: &[&Statement],
    longest: usize,
) -> SlideOverview {
    let w = &words().differ;
    let inside = scale.options.len();
    let has_aside = all.iter().any(|statement| {
        let mut blocks = statement.shown.blocks().iter();
        blocks.any(|block| block.counts.iter().skip(inside).any(|n| *n > 0))
    });
    let column = |label: &str, is_unordered| SlideColumn { label: label.to_owned(), is_unordered };
    let named = scale.options.iter().map(|option| column(&option.label, false));
    let aside = has_aside.then(|| column(w.overview_aside, true));
    let columns: Vec<_> = named.chain(aside).collect();
    let group = |block: &&GroupAnswers| SlideRow {
        label: picture.voice.group(&block.of),
        shape: place(&block.of),
        counts: (0..columns.len()).map(|at| in_column(block, at, inside)).collect(),
    };
    let line = |statement: &&Statement| SlideLine {
        label: statement.item.text.clone(),
        groups: statement.groups().iter().map(group).collect(),
        note: distance_words(statement).to_owned(),
    };
    let lines = all.iter().map(line).collect();
    let ends = (scale.options.first(), scale.options.last());
    let (low, high) = (ends.0.map_or("", |o| &o.label), ends.1.map_or("", |o| &o.label));
    let caption = fill(w.overview_table, &[("low", low), ("high", high)]);
    SlideOverview { caption, columns, lines, bars: picture.has_bars.then_some(longest) }
}

/// A table of statements on one scale, each leading to where it is looked at, if to anywhere.
pub(in crate::ui) fn draw(of: SlideOverview, hrefs: Vec<String>) -> AnyView {
    let column = |column: SlideColumn| PeopleColumn {
        label: column.label,
        is_unordered: column.is_unordered,
    };
    let columns: Vec<_> = of.columns.into_iter().map(column).collect();
    let row = |(line, href): (SlideLine, String)| {
        let cell = |at: usize| {
            let people = line.groups.iter().map(|group| PeopleCell {
                who: group.label.clone(),
                shape: group.shape,
                n: group.counts.get(at).copied().unwrap_or_default(),
            });
            people.collect()
        };
        let cells = (0..columns.len()).map(cell).collect();
        OverviewRow { href, cells, note: line.note, label: line.label }
    };
    let hrefs = hrefs.into_iter().chain(std::iter::repeat(String::new()));
    let rows = of.lines.into_iter().zip(hrefs).map(row).collect();
    view! { <PeopleOverview caption=of.caption columns=columns.clone() rows bars=of.bars/> }
        .into_any()
}

/// The groups of an overview, each beside its mark.
pub(in crate::ui) fn slide_legend(of: &[SlideOverview]) -> Option<AnyView> {
    let mut all: Vec<(usize, &str)> = Vec::new();
    for group in of.iter().flat_map(|one| &one.lines).flat_map(|line| &line.groups) {
        let named = (group.shape, group.label.as_str());
        if group.counts.iter().any(|n| *n > 0) && !all.contains(&named) {
            all.push(named);
        }
    }
    all.sort_unstable();
    let one = |(shape, name): (usize, &str)| legend_entry(shape, name.to_owned());
    (all.len() > 1).then(|| {
        let all = all.into_iter().map(one).collect_view();
        view! { <ul class="st-room__groups" role="list">{all}</ul> }.into_any()
    })
}

fn legend_entry(shape: usize, text: String) -> impl IntoView + use<> {
    view! {
        <li class="st-room__group">
            <PeopleMarks shape marks=1/>
            <span dir="auto">{text}</span>
        </li>
    }
}

/// How far groups are apart, in words; none where no two of them are shown.
pub(in crate::ui) fn distance_words(statement: &Statement) -> &'static str {
    let w = &words().differ;
    match statement.apart.map(distance) {
        Some(Distance::Far) => w.far,
        Some(Distance::Apart) => w.apart,
        // Those who are not seen on their own may stand elsewhere.
        Some(Distance::Near) if statement.among_others.is_empty() => w.near,
        Some(Distance::Near) | None => "",
    }
}

/// Which groups are shown, each beside its mark, with how many they are where that may be said.
pub(in crate::ui) fn legend(voice: &Voice, shown: &Shown) -> AnyView {
    let w = &words().differ;
    let all = voice.groups_in_sight(shown);
    if all.is_empty() {
        return view! { <p>{w.groups_none}</p> }.into_any();
    }
    let groups = all.into_iter().map(|(of, text)| legend_entry(place(&of), text));
    let untold = shown.hides_sizes().then(|| view! { <p>{w.groups_untold}</p> });
    view! { <ul class="st-room__groups" role="list">{groups.collect_view()}</ul> {untold} }
        .into_any()
}
