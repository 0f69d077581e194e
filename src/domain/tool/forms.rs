//! What kinds of questions are made of: scales, options, columns, cards, and the columns they know by name.

use super::Source;
use crate::domain::base::id::{ColumnId, ItemId, OptionId, RowId};

/// The column of an agenda with what happens.
pub const AGENDA_WHAT: &str = "what";
/// The column of goals with the day a goal was set on, as `2026-11-22`.
pub const GOAL_SINCE: &str = "since";
/// The column of what was agreed to with the day, as `2026-11-22`.
pub const SIGNED_DAY: &str = "day";
/// The column of what was agreed to with the words.
pub const SIGNED_WORDS: &str = "words";

/// The column of what was agreed to with the ids of the questions above its words, in their order, with a space
/// between. No tool names it, and nobody reads it: it tells which words belong to which question.
pub const SIGNED_QUESTIONS: &str = "questions";

/// Whether a column of goals holds an option of their scale.
pub fn is_near(column: &ColumnId) -> bool {
    let months = column.as_str().strip_prefix('m');
    months.is_some_and(|m| !m.is_empty() && m.bytes().all(|b| b.is_ascii_digit()))
}

/// A list people add to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lines {
    /// Labels one line; may be empty.
    pub prompt: String,
    /// Lines to pick from. Each can be reworded or dropped.
    pub suggestions: Vec<String>,
}

/// Rows of named columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The columns, in order; never empty.
    pub columns: Vec<Column>,
    /// Rows that are there from the start.
    pub rows: Vec<FixedRow>,
}

/// A row that is there from the start.
#[derive(Debug, Clone, PartialEq)]
pub struct FixedRow {
    /// Its name in files.
    pub id: RowId,
    /// Its words.
    pub label: String,
}

/// Whether something is arranged. An answer is one of the scale's options: the first says that it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// "Yes", then "not yet", and "don't know" outside of the order.
    pub scale: Scale,
    /// What to arrange when it is not; may be empty.
    pub ask: String,
}

/// Cards to pick from, and questions that narrow them down.
#[derive(Debug, Clone, PartialEq)]
pub struct Cards {
    /// The questions, such as "How long have you got?".
    pub facets: Vec<Facet>,
    /// The cards, in order.
    pub cards: Vec<Card>,
}

/// A question that narrows cards down.
#[derive(Debug, Clone, PartialEq)]
pub struct Facet {
    /// Its name, within its item.
    pub id: OptionId,
    /// Its words.
    pub label: String,
    /// What can be answered.
    pub options: Vec<Choice>,
}

/// A card: one way to do something.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Its name in files, and its title.
    pub choice: Choice,
    /// What it is.
    pub what: String,
    /// What it is good for.
    pub good_for: String,
    /// What to watch for.
    pub watch: String,
    /// How to prepare, step by step.
    pub prepare: Vec<String>,
    /// The answers it fits: a facet and one of its options. Where a facet is missing, any.
    pub fits: Vec<(OptionId, OptionId)>,
    /// Where the idea comes from; may be empty.
    pub sources: Vec<Source>,
}

/// What happens and how long it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda {
    /// The columns of [`agenda`](crate::domain::sheet::agenda), with their words.
    pub columns: Vec<Column>,
    /// Parts to pick from.
    pub ideas: Vec<AgendaIdea>,
}

/// A part of an agenda to pick.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaIdea {
    /// What happens.
    pub text: String,
    /// About how long it takes.
    pub minutes: u32,
}

/// Goals that are looked at again.
#[derive(Debug, Clone, PartialEq)]
pub struct Goals {
    /// The columns of [`goals`](crate::domain::sheet::goals), with their words.
    pub columns: Vec<Column>,
    /// How near a goal is.
    pub scale: Scale,
    /// After how many months each is looked at again.
    pub follow_ups: Vec<u32>,
}

/// An ordered list of worded options, and some that stand outside the order.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// What it asks of a statement; may be empty.
    pub ask: String,
    /// From low to high.
    pub options: Vec<Choice>,
    /// "Not sure", "rather not say" and the like: answers, but never a low score.
    pub unordered: Vec<Choice>,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its name in files.
    pub id: OptionId,
    /// Its words.
    pub label: String,
    /// The name of a picture that may stand beside its words; may be empty.
    pub picture: String,
    /// It says that there is nothing to choose, such as "none of these".
    pub is_none: bool,
    /// What choosing it means, in words; may be empty.
    pub says: String,
    /// What would bring it nearer to working as equals; may be empty.
    pub nearer: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name in files.
    pub id: ColumnId,
    /// Its words.
    pub label: String,
}

/// An idea for an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// What a group could do.
    pub text: String,
    /// Offered when something was noticed in one of these items; empty means always.
    pub when: Vec<ItemId>,
}

impl Scale {
    /// All options, those outside the order last.
    pub fn all(&self) -> impl Iterator<Item = &Choice> {
        self.options.iter().chain(&self.unordered)
    }
}

impl Check {
    /// Whether an answer leaves something to arrange.
    pub fn is_open(&self, chosen: &OptionId) -> bool {
        self.scale.options.first().is_none_or(|yes| yes.id != *chosen)
    }
}

impl Cards {
    pub(super) fn add_texts<'a>(&'a self, out: &mut Vec<&'a str>) {
        for facet in &self.facets {
            out.push(&facet.label);
            add_choices(facet.options.iter().collect(), out);
        }
        for card in &self.cards {
            add_choices(vec![&card.choice], out);
            out.extend([card.what.as_str(), &card.good_for, &card.watch]);
            out.extend(card.prepare.iter().map(String::as_str));
        }
    }
}

pub(super) fn add_choices<'a>(choices: Vec<&'a Choice>, out: &mut Vec<&'a str>) {
    for choice in choices {
        out.extend([choice.label.as_str(), &choice.says, &choice.nearer]);
    }
}

impl Card {
    /// Whether it fits what was asked for: one option of some facets.
    pub fn fits(&self, wanted: &[(OptionId, OptionId)]) -> bool {
        wanted.iter().all(|(facet, option)| {
            let mut here = self.fits.iter().filter(|(f, _)| f == facet).peekable();
            here.peek().is_none() || here.any(|(_, o)| o == option)
        })
    }
}
