//! What one person answered in a room, and which statements of a tool a room counts.

use crate::domain::base::id::{ItemId, OptionId, VariantId};
use crate::domain::base::map::{Map, Set};
use crate::domain::sheet::answer::Answer;
use crate::domain::sheet::{Perspective, Pick, Sheet};
use crate::domain::tool::kind::{Kind, Role, Scale};
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
    /// Words that their writer allowed to be shown: beside a statement, or to an open-ended question.
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
        let pages = sheet.pages(tool);
        let open_ended = open_ended_on(&pages);
        let asked = counted_on(pages);
        let chosen = |(item, scale): (&Item, &Scale)| {
            let chosen = sheet.answer(&item.id)?.chosen()?;
            let known = scale.all().any(|option| option.id == *chosen);
            known.then(|| (item.id.clone(), chosen.clone()))
        };
        let shown = |id: &ItemId, words: fn(&Answer) -> &str| {
            let answer = sheet.answer(id)?;
            let words = words(answer).trim();
            (answer.may_show && !words.is_empty()).then(|| (id.clone(), words.to_owned()))
        };
        let beside = asked.iter().filter_map(|(item, _)| shown(&item.id, |answer| &answer.note));
        let written = open_ended.iter().filter_map(|item| shown(&item.id, Answer::text));
        let wanted = |item: &&ItemId| sheet.picks.get(*item) == Some(&Pick::WorkOn);
        Self {
            way,
            perspective: sheet.details.position(),
            answers: asked.iter().copied().filter_map(chosen).collect(),
            words: beside.chain(written).collect(),
            choices: asked
                .iter()
                .map(|(item, _)| &item.id)
                .filter(wanted)
                .take(CHOICES)
                .cloned()
                .collect(),
        }
    }

    /// Whether this person was asked what they would work on: on a device that goes round everybody is, and
    /// whoever marked it elsewhere said so unasked.
    pub(super) fn is_asked_to_choose(&self) -> bool {
        self.way == EntrySource::Passed || !self.choices.is_empty()
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

/// The open-ended questions on these pages: answered in own words, outside of private parts.
pub(super) fn open_ended_on<'a>(pages: &[ToolPage<'a>]) -> Vec<&'a Item> {
    let open = pages.iter().filter(|page| !page.section.private);
    open.flat_map(|page| page.items.iter().copied()).filter(|item| is_open_ended(item)).collect()
}

/// The open-ended questions of a sheet.
pub fn open_ended<'a>(tool: &'a Tool, sheet: &Sheet) -> Vec<&'a Item> {
    open_ended_on(&sheet.pages(tool))
}

fn is_open_ended(item: &Item) -> bool {
    matches!(item.kind, Kind::Text)
}

/// Whether a room may be told words that belong to an item, where their writer allows it: those beside a
/// statement, and those to an open-ended question.
pub fn may_be_told(tool: &Tool, id: &ItemId) -> bool {
    let is_told = |item: &Item| item.kind.scale().is_some() || is_open_ended(item);
    is_for_rooms(tool)
        && tool.items().any(|(section, item)| !section.private && item.id == *id && is_told(item))
}

/// All open-ended questions of a tool, whichever way it is used.
pub fn open_ended_anywhere(tool: &Tool) -> Vec<&Item> {
    let open = tool.items().filter(|(section, _)| !section.private && !tool.personal);
    open.map(|(_, item)| item).filter(|item| is_open_ended(item)).collect()
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
