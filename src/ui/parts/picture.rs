//! A statement's answers as people on its scale, or why they are not shown.

use leptos::prelude::*;

use super::own_words::own_words;
use super::voice::Voice;
use crate::content::{fill, words};
use crate::domain::base::id::OptionId;
use crate::domain::room::differ::Statement;
use crate::domain::room::marks::has_marks;
use crate::domain::room::shown::{GroupAnswers, Shown, ShownItem, place};
use crate::domain::tool::kind::{Choice, Scale};
use crate::format::room_slide::{SlideColumn, SlideRow, SlideTable};
use crate::ui::components::people_table::{PeopleColumn, PeopleRow, PeopleTable};

/// What statements are shown with.
#[derive(Clone)]
pub struct PictureOptions {
    /// Whose words.
    pub voice: Voice,
    /// Groups of fewer people are not shown apart.
    pub least: usize,
    /// People are bars: they are too many for a mark each.
    pub has_bars: bool,
}

impl PictureOptions {
    /// For all of what may be shown: the same on each page and each screen.
    pub fn of(voice: Voice, shown: &Shown) -> Self {
        let blocks = shown.items.values().flat_map(ShownItem::blocks);
        let numbers = blocks.flat_map(|block| block.counts.iter().copied());
        let rows = shown.apart_anywhere().len();
        let has_bars = !has_marks(shown.people, rows, numbers);
        Self { voice, least: shown.least.n(), has_bars }
    }

    /// What may be shown of a statement: sentences, what the room said together, the picture.
    pub fn draw(&self, statement: &Statement, together: Option<&OptionId>) -> AnyView {
        match &statement.shown {
            ShownItem::Blocks(_) => {
                let said = sentences(self.says(statement, together));
                view! { {said} {people_table(self.table(statement))} }.into_any()
            }
            _ => view! { <p>{self.why_not(statement)}</p> }.into_any(),
        }
    }

    /// Why nothing is shown of a statement.
    pub fn why_not(&self, statement: &Statement) -> String {
        let w = &words().differ;
        match statement.shown {
            ShownItem::Alike => fill(w.alike, &[("n", &self.least.to_string())]),
            _ => w.too_few.to_owned(),
        }
    }

    /// The picture, as it is sent to a second window too.
    pub fn table(&self, statement: &Statement) -> SlideTable {
        let w = &words().differ;
        let row = |block: &&GroupAnswers| PeopleRow {
            label: self.voice.group(&block.of),
            shape: place(&block.of),
            counts: block.counts.clone(),
        };
        let rows = statement.groups().iter().map(row).collect();
        let caption = fill(w.table, &[("statement", &statement.item.text)]);
        slide_table(caption, &statement.scale, rows, self.has_bars)
    }

    /// What the room said of it, sentence by sentence, and then what it answered together.
    pub fn says(&self, statement: &Statement, together: Option<&OptionId>) -> Vec<String> {
        let together = together.and_then(|chosen| together_words(statement, chosen));
        self.voice.said(statement).into_iter().chain(together).collect()
    }

    /// Words that people allowed to be shown, group by group where groups are shown.
    pub fn written(&self, statement: &Statement) -> Option<AnyView> {
        let groups = statement.groups();
        let group = |block: &&GroupAnswers| {
            let lines = own_words(block.said.clone());
            let name = (groups.len() > 1)
                .then(|| view! { <h4 dir="auto">{self.voice.group(&block.of)}</h4> });
            (!block.said.is_empty()).then(|| view! { {name} <ul>{lines}</ul> })
        };
        let groups: Vec<_> = groups.iter().filter_map(group).collect();
        (!groups.is_empty()).then(|| view! { <h3>{words().differ.said}</h3> {groups} }.into_any())
    }
}

/// What a room answered together, in words.
pub(in crate::ui) fn together_words(statement: &Statement, chosen: &OptionId) -> Option<String> {
    let option = statement.scale.all().find(|option| option.id == *chosen)?;
    Some(fill(words().differ.together, &[("answer", &option.label)]))
}

/// Sentence after sentence.
pub(in crate::ui) fn sentences(says: Vec<String>) -> AnyView {
    let says = says.into_iter().map(|text| view! { <p>{text}</p> " " }).collect_view();
    view! { <div class="st-room__says">{says}</div> }.into_any()
}

/// People on a scale, with the words of the scale above them.
pub(in crate::ui) fn slide_table(
    caption: String,
    scale: &Scale,
    rows: Vec<PeopleRow>,
    has_bars: bool,
) -> SlideTable {
    let (columns, rows) = columns(scale, rows);
    let row = |row: PeopleRow| SlideRow { label: row.label, shape: row.shape, counts: row.counts };
    let column = |column: PeopleColumn| SlideColumn {
        label: column.label,
        is_unordered: column.is_unordered,
    };
    SlideTable {
        caption,
        columns: columns.into_iter().map(column).collect(),
        rows: rows.into_iter().map(row).collect(),
        answered: words().differ.answered.to_owned(),
        has_bars,
    }
}

/// The picture of a table.
pub(in crate::ui) fn people_table(table: SlideTable) -> AnyView {
    let row = |row: SlideRow| PeopleRow { label: row.label, shape: row.shape, counts: row.counts };
    let column = |column: SlideColumn| PeopleColumn {
        label: column.label,
        is_unordered: column.is_unordered,
    };
    view! {
        <PeopleTable
            caption=table.caption
            columns=table.columns.into_iter().map(column).collect()
            rows=table.rows.into_iter().map(row).collect()
            answered=table.answered
            has_bars=table.has_bars
        />
    }
    .into_any()
}

/// The words of a scale, with rows of counts in their order. What stands outside of the scale is only there where
/// somebody chose it.
pub(in crate::ui) fn columns(
    scale: &Scale,
    rows: Vec<PeopleRow>,
) -> (Vec<PeopleColumn>, Vec<PeopleRow>) {
    let inside = scale.options.len();
    let n = |row: &PeopleRow, at: usize| row.counts.get(at).copied().unwrap_or_default();
    let is_there = |at: usize| at < inside || rows.iter().any(|row| n(row, at) > 0);
    let there: Vec<_> = scale.all().enumerate().filter(|(at, _)| is_there(*at)).collect();
    let column = |(at, option): &(usize, &Choice)| PeopleColumn {
        label: option.label.clone(),
        is_unordered: *at >= inside,
    };
    let counted = |row: &PeopleRow| PeopleRow {
        counts: there.iter().map(|(at, _)| n(row, *at)).collect(),
        ..row.clone()
    };
    (there.iter().map(column).collect(), rows.iter().map(counted).collect())
}
