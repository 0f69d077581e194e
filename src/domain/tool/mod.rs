//! A tool is a worksheet's definition: sections of items, written as data.

mod forms;
pub mod keys;
pub mod kind;
pub mod texts;

use super::base::id::{ItemId, SectionId, ToolId, VariantId};
use kind::{Kind, Role};

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
    /// What it is for, in the map of a project.
    pub group: ToolGroup,
    /// It is about oneself: all of it is private.
    pub personal: bool,
    /// It is printed as one page to put up.
    pub poster: bool,
    /// The ways to use it; the first is offered first. Never empty.
    pub variants: Vec<Variant>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// What a tool is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ToolGroup {
    /// Agreeing how to work together, and to what end.
    Agree,
    /// Who is here, who is missing, and what people need to take part.
    Include,
    /// Meetings.
    Meet,
    /// Who decides.
    Power,
    /// Ways to take part, and what to do next.
    Plan,
    /// Looking back, learning, celebrating.
    LookBack,
    /// For oneself.
    Own,
}

impl ToolGroup {
    /// Every group, in the order of the map.
    pub const ALL: [Self; 7] = [
        Self::Agree,
        Self::Include,
        Self::Meet,
        Self::Power,
        Self::Plan,
        Self::LookBack,
        Self::Own,
    ];
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
    /// Whether it is still asked.
    pub status: ItemStatus,
    /// It is shown on a screen at meetings, answered or not.
    pub screen: bool,
    /// The tool to go on with, where an answer calls for one.
    pub leads_to: Option<ToolId>,
    /// On blank paper it has an empty frame to draw in.
    pub frame: bool,
    /// Where more to pick from comes from, beside what the tool itself offers.
    pub draws: Option<LineSource>,
    /// A new sheet takes from there by itself. It is for lines only.
    pub takes: bool,
    /// What other sheets of the project get of the lines that are written here.
    pub gives: Gives,
    /// Short questions that help to begin; for own words only.
    pub prompts: Vec<String>,
    /// Label of a free note beside the answer, when there is one.
    pub note: Option<String>,
    /// What this can look like when it goes well, and when it goes badly.
    pub looks_like: LooksLike,
    /// Questions to talk about, by how it was answered.
    pub talk: Option<Talk>,
    /// Where the idea comes from; never empty.
    pub sources: Vec<Source>,
}

/// Whether a question is still asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ItemStatus {
    /// It is asked.
    #[default]
    Current,
    /// It was asked once and never will be again. What was answered to it stays readable.
    Retired,
}

impl Item {
    /// What stands below its text: the explanation, and what its scale asks. May be empty.
    pub fn hint(&self) -> String {
        let ask = match self.kind.role() {
            Role::Statement(scale) => scale.ask.as_str(),
            Role::Plain
            | Role::Arranging(_)
            | Role::Picking
            | Role::Reviewing(_)
            | Role::Acting
            | Role::Agreeing => "",
        };
        let said = [self.help.as_str(), ask].into_iter().filter(|text| !text.is_empty());
        said.collect::<Vec<_>>().join(" ")
    }

    /// Whether it is asked no more.
    pub fn is_retired(&self) -> bool {
        self.status == ItemStatus::Retired
    }
}

/// What a question can take from other questions, of its own sheet or of others in the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineSource {
    /// The lines of the agreement.
    Agreement,
    /// What is still open: from checks, from earlier sheets of the same tool, and what they give.
    Open,
    /// The cards that were picked in the same sheet.
    Picked,
}

/// What other sheets of a project get of the lines that are written to a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Gives {
    /// Lines of an agreement are offered where those are asked for; others are not.
    #[default]
    Usual,
    /// They stay where they are.
    Nothing,
    /// Like the usual ones; a question that takes by itself begins with these.
    First,
    /// They are offered to the next sheet of the same tool.
    NextTime,
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
pub struct ToolPage<'a> {
    /// Where it stands.
    pub section: &'a Section,
    /// What it asks; never empty.
    pub items: Vec<&'a Item>,
}

impl ToolPage<'_> {
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

    /// The pages that a variant asks, in order.
    pub fn pages(&self, variant: &VariantId) -> Vec<ToolPage<'_>> {
        self.pages_and(variant, &|_| false)
    }

    /// The same, and among them the retired questions that are wanted.
    pub fn pages_and(
        &self,
        variant: &VariantId,
        is_wanted: &dyn Fn(&ItemId) -> bool,
    ) -> Vec<ToolPage<'_>> {
        let ids = self.variant(variant).and_then(|v| v.items.as_deref());
        let asked = |item: &&Item| match item.status {
            ItemStatus::Current => ids.is_none_or(|ids| ids.contains(&item.id)),
            ItemStatus::Retired => is_wanted(&item.id),
        };
        self.sections
            .iter()
            .flat_map(|section| {
                let items: Vec<&Item> = section.items.iter().filter(asked).collect();
                match (items.is_empty(), section.one_page) {
                    (true, _) => Vec::new(),
                    (false, true) => vec![ToolPage { section, items }],
                    (false, false) => items
                        .into_iter()
                        .map(|item| ToolPage { section, items: vec![item] })
                        .collect(),
                }
            })
            .collect()
    }
}
