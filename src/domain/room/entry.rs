//! What one person answered in a room, and which statements of a tool a room counts.

use crate::domain::base::id::{ItemId, OptionId, VariantId};
use crate::domain::base::map::{Map, Set};
use crate::domain::sheet::{Perspective, Pick, Sheet};
use crate::domain::tool::kind::{Role, Scale};
use crate::domain::tool::{Item, Tool, ToolGroup, ToolPage};

/// So many statements each person may choose to work on.
pub const CHOICES: usize = 3;

/// Names one person's answers within a session: 40 bits that follow from their sheet's name, so that
/// a sheet that comes as a file and as a code counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryKey(u64);

impl EntryKey {
    /// How many bits count.
    pub const BITS: u32 = 40;

    /// Takes the lowest 40 bits.
    pub fn new(bits: u64) -> Self {
        Self(bits & ((1 << Self::BITS) - 1))
    }

    /// The bits.
    pub fn bits(self) -> u64 {
        self.0
    }
}

/// The way answers came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntrySource {
    /// On this device, passed round.
    Passed,
    /// In a file.
    File,
    /// As a code, seen by the camera or typed.
    Code,
    /// On paper, typed in here.
    Paper,
}

impl EntrySource {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Passed, Self::File, Self::Code, Self::Paper];
}

/// One person's answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// How they came in.
    pub way: EntrySource,
    /// The position they were answered from.
    pub perspective: Perspective,
    /// What was chosen, by statement.
    pub answers: Map<ItemId, OptionId>,
    /// Words that their writer allowed to be shown.
    pub words: Map<ItemId, String>,
    /// Statements this person would work on.
    pub choices: Set<ItemId>,
}

/// Counts from a tally sheet, all of one perspective.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tally {
    /// How many paper sheets were counted.
    pub sheets: usize,
    /// How many chose each option of a statement.
    pub counts: Map<ItemId, Map<OptionId, usize>>,
}

impl Entry {
    /// Someone's answers in a sheet: what may be counted, and the words that may be shown.
    pub fn of(sheet: &Sheet, tool: &Tool, way: EntrySource) -> Self {
        let asked = counted(tool, sheet);
        let chosen = |(item, scale): (&Item, &Scale)| {
            let chosen = sheet.answer(&item.id)?.chosen()?;
            let known = scale.all().any(|option| option.id == *chosen);
            known.then(|| (item.id.clone(), chosen.clone()))
        };
        let said = |(item, _): (&Item, &Scale)| {
            let answer = sheet.answer(&item.id)?;
            let note = answer.note.trim();
            (answer.may_show && !note.is_empty()).then(|| (item.id.clone(), note.to_owned()))
        };
        let wanted = |item: &&ItemId| sheet.picks.get(*item) == Some(&Pick::WorkOn);
        Self {
            way,
            perspective: sheet.details.position(),
            answers: asked.iter().copied().filter_map(chosen).collect(),
            words: asked.iter().copied().filter_map(said).collect(),
            choices: asked
                .iter()
                .map(|(item, _)| &item.id)
                .filter(wanted)
                .take(CHOICES)
                .cloned()
                .collect(),
        }
    }

    /// Nothing was answered.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.words.is_empty() && self.choices.is_empty()
    }

    /// Another form of the same sheet adds nothing. A code has no words and no choices.
    pub(super) fn says_no_less_than(&self, other: &Self) -> bool {
        let no_more = |mine: &Map<ItemId, String>, theirs: &Map<ItemId, String>| {
            theirs.is_empty() || mine == theirs
        };
        self.answers == other.answers
            && self.perspective == other.perspective
            && no_more(&self.words, &other.words)
            && (other.choices.is_empty() || self.choices == other.choices)
    }
}

/// The statements of a tool that are counted, each with its scale: those answered on a worded scale,
/// outside of private parts.
pub fn asked<'a>(tool: &'a Tool, variant: &VariantId) -> Vec<(&'a Item, &'a Scale)> {
    counted_on(tool.pages(variant))
}

/// The same of a sheet, with the retired ones that it has an answer to.
pub fn counted<'a>(tool: &'a Tool, sheet: &Sheet) -> Vec<(&'a Item, &'a Scale)> {
    counted_on(sheet.pages(tool))
}

/// The statements on these pages that are counted.
pub(super) fn counted_on(pages: Vec<ToolPage<'_>>) -> Vec<(&Item, &Scale)> {
    let open = pages.into_iter().filter(|page| !page.section.private);
    open.flat_map(|page| page.items).filter_map(|item| Some((item, item.kind.scale()?))).collect()
}

/// All statements of a tool that are counted, whichever way it is used.
pub fn asked_anywhere(tool: &Tool) -> Vec<(&Item, &Scale)> {
    let open = tool.items().filter(|(section, _)| !section.private && !tool.personal);
    open.filter_map(|(_, item)| Some((item, item.kind.scale()?))).collect()
}

/// Whether a room can answer it: it has statements that can be counted, and is no list of things to do.
pub fn is_for_rooms(tool: &Tool) -> bool {
    let is_rating = |item: &Item| matches!(item.kind.role(), Role::Statement(_));
    let is_question = tool.group == ToolGroup::Include || tool.items().any(|(_, i)| is_rating(i));
    !tool.personal
        && is_question
        && tool.variants.iter().any(|variant| !asked(tool, &variant.id).is_empty())
}
