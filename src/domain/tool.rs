//! A tool is a worksheet's definition: sections of items, written as data.

use super::id::{ColumnId, ItemId, OptionId, SectionId, ToolId, VariantId};

/// A worksheet's definition. Built-in tools and tools that a group writes have this same form.
#[derive(Debug, Clone, PartialEq)]
pub struct Tool {
    /// Its name in files.
    pub id: ToolId,
    /// Grows by one whenever words or items change.
    pub version: u32,
    /// Its name for people.
    pub title: String,
    /// One sentence: why one would use it.
    pub purpose: String,
    /// The opening page, paragraph by paragraph.
    pub about: Vec<String>,
    /// One sentence: alone, in pairs, or as a group.
    pub together: String,
    /// The ways to use it; the first is offered first. Never empty.
    pub variants: Vec<Variant>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// One way to use a tool: all of its items, or some of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Its name in files.
    pub id: VariantId,
    /// Its name for people.
    pub title: String,
    /// About how long it takes, in minutes.
    pub minutes: u32,
    /// When to choose it, and what to have in mind.
    pub lead: String,
    /// The items it asks; `None` means all.
    pub items: Option<Vec<ItemId>>,
}

/// A part of a tool.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its name in files.
    pub id: SectionId,
    /// Its name for people.
    pub title: String,
    /// What stands at its top.
    pub lead: String,
    /// Answers are left out of every shared copy unless their writer says otherwise at that moment.
    pub private: bool,
    /// All its items are asked on one page.
    pub one_page: bool,
    /// Its questions, in order.
    pub items: Vec<Item>,
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Never changes, never reused.
    pub id: ItemId,
    /// How it is answered.
    pub kind: Kind,
    /// The question or statement, one sentence.
    pub text: String,
    /// A short explanation; may be empty.
    pub help: String,
    /// Label of a free note beside the answer, when there is one.
    pub note: Option<String>,
    /// What this can look like when it goes well, and when it goes badly.
    pub looks_like: LooksLike,
    /// Questions to talk about, by how it was answered.
    pub talk: Option<Talk>,
    /// Where the idea comes from; never empty.
    pub sources: Vec<Source>,
}

/// How an item is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// One point of a worded scale.
    Rating(Scale),
    /// One of several options.
    Choice(Vec<Choice>),
    /// Any number of options.
    Many(Vec<Choice>),
    /// Own words.
    Text,
    /// A list people add to; the text labels one line.
    Lines(String),
    /// Rows of named columns.
    Table(Vec<Column>),
    /// Actions made here, with ideas to pick from.
    Actions(Vec<Suggestion>),
}

/// An ordered list of worded options, and some that stand outside the order.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// From low to high.
    pub options: Vec<Choice>,
    /// "Not sure", "rather not say" and the like: answers, but never a low score.
    pub asides: Vec<Choice>,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its name in files.
    pub id: OptionId,
    /// Its words.
    pub label: String,
    /// It says that there is nothing to choose, such as "none of these".
    pub is_none: bool,
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

/// Short examples from ordinary life.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LooksLike {
    /// It goes well.
    pub well: Vec<String>,
    /// It goes badly.
    pub badly: Vec<String>,
}

/// Questions to talk about once an item was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Talk {
    /// The answer was in the lower part of the scale, or its middle.
    pub low: String,
    /// The answer was in the upper part.
    pub high: String,
    /// The answer was "not sure".
    pub unsure: String,
}

/// A passage that an item's idea comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Which document, by its short name.
    pub doc: String,
    /// Which heading or passage in it.
    pub section: String,
}

/// What is asked on one page: a single item, or a section's items together.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<'a> {
    /// Where it stands.
    pub section: &'a Section,
    /// What it asks; never empty.
    pub items: Vec<&'a Item>,
}

impl Page<'_> {
    /// The page's name: its first item.
    pub fn id(&self) -> Option<&ItemId> {
        self.items.first().map(|item| &item.id)
    }
}

impl Tool {
    /// The variant of that name, or the first.
    pub fn variant(&self, id: &VariantId) -> Option<&Variant> {
        self.variants.iter().find(|v| v.id == *id).or_else(|| self.variants.first())
    }

    /// Every item with its section, in order.
    pub fn items(&self) -> impl Iterator<Item = (&Section, &Item)> {
        self.sections.iter().flat_map(|s| s.items.iter().map(move |i| (s, i)))
    }

    /// The item of that name.
    pub fn item(&self, id: &ItemId) -> Option<(&Section, &Item)> {
        self.items().find(|(_, item)| item.id == *id)
    }

    /// The pages of a variant, in order.
    pub fn pages(&self, variant: &VariantId) -> Vec<Page<'_>> {
        let wanted = self.variant(variant).and_then(|v| v.items.as_deref());
        let asked = |item: &&Item| wanted.is_none_or(|ids| ids.contains(&item.id));
        self.sections
            .iter()
            .flat_map(|section| {
                let items: Vec<&Item> = section.items.iter().filter(asked).collect();
                match (items.is_empty(), section.one_page) {
                    (true, _) => Vec::new(),
                    (false, true) => vec![Page { section, items }],
                    (false, false) => {
                        items.into_iter().map(|item| Page { section, items: vec![item] }).collect()
                    }
                }
            })
            .collect()
    }
}

impl Kind {
    /// The options it has, those outside a scale's order among them.
    pub fn options(&self) -> impl Iterator<Item = &Choice> {
        let (options, asides): (&[Choice], &[Choice]) = match self {
            Self::Rating(scale) => (&scale.options, &scale.asides),
            Self::Choice(options) | Self::Many(options) => (options, &[]),
            _ => (&[], &[]),
        };
        options.iter().chain(asides)
    }

    /// The words of an option, if this kind has it.
    pub fn option_label(&self, id: &OptionId) -> Option<&str> {
        self.options().find(|o| o.id == *id).map(|o| o.label.as_str())
    }
}
