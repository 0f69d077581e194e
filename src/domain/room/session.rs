//! A session: a room's answers to one tool, collected on one device, and what the room makes of them.
//!
//! The answers of each person are in here only until somebody keeps nothing but the counts. They are
//! never sheets of the library, so no list, search or copy of sheets can show them. A session shows once:
//! what it has shown is all it ever shows, and who comes late answers in a session of their own.

use super::counts::Counts;
use super::entry::{Entry, EntryKey, EntrySource, Tally, counted_on, open_ended_on};
use super::min_group_size::MinGroupSize;
use super::run_sheet::RunSheet;
use super::shown::Shown;
use crate::domain::Stamp;
use crate::domain::base::id::{ItemId, OptionId, ProjectId, RoundId, SessionId, ToolId, VariantId};
use crate::domain::base::map::Map;
use crate::domain::base::unknown::Unknown;
use crate::domain::sheet::Perspective;
use crate::domain::tool::kind::Scale;
use crate::domain::tool::{Item, Tool, ToolPage};

/// A room's answers to one tool.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Stays the same wherever the session is copied to.
    pub id: SessionId,
    /// The work it belongs to.
    pub project: ProjectId,
    /// What is answered.
    pub tool: ToolId,
    /// The tool's version.
    pub tool_version: u32,
    /// Which way of using the tool.
    pub variant: VariantId,
    /// When in the work people are asked.
    pub round: Option<RoundId>,
    /// The session that these people came too late for.
    pub late_for: Option<SessionId>,
    /// Answers of fewer people are not shown apart. Fixed once the first answers are in.
    pub least: MinGroupSize,
    /// How many people are expected to answer, as somebody said who runs it.
    pub expected: Option<usize>,
    /// A sheet was taken out. From then on nobody hears, before the room looks, which groups are large enough: what
    /// changed would tell where its writer stands.
    pub has_taken_out: bool,
    /// What the workshop's plan is, where it is other than usual.
    pub run_sheet: RunSheet,
    /// When it was made.
    pub created: Stamp,
    /// When it last changed.
    pub changed: Stamp,
    /// Each person's answers, by a key that tells nothing: their order says nothing of who came when.
    pub entries: Map<EntryKey, Entry>,
    /// Counts from tally sheets.
    pub tallies: Map<Perspective, Tally>,
    /// What the group answered together, on one screen.
    pub together: Map<ItemId, OptionId>,
    /// What was said about a statement.
    pub notes: Map<ItemId, String>,
    /// Hands that were raised for a statement.
    pub hands: Map<ItemId, usize>,
    /// What it has shown, once the room agreed to see it. That is all it ever shows.
    pub revealed: Option<Revealed>,
    /// What people saw beside that, and may remember: earlier showings, without words.
    pub seen: Vec<Shown>,
    /// Nothing is left of it but what was seen, or there never was more: it is on no list. It is here so
    /// that what is shown later does not give away what was held back.
    pub is_memory: bool,
    /// What a later version wrote into it.
    pub unknown: Unknown,
}

/// What may be seen, fixed when the room agreed to see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Revealed {
    /// When that was.
    pub when: Stamp,
    /// It is covered for now. It stays what it is.
    pub is_hidden: bool,
    /// What may be seen.
    pub shown: Shown,
}

/// What became of answers that came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// They count.
    New,
    /// They were in already.
    Same,
    /// Other answers of the same sheet were in: these stand in their place.
    Replaced,
    /// The room has seen the results, so nothing more goes in.
    TooLate,
}

impl Session {
    /// A session of a tool in one of its ways, with nothing in it yet.
    pub fn new(
        id: SessionId,
        project: ProjectId,
        tool: &Tool,
        variant: VariantId,
        now: Stamp,
    ) -> Self {
        Self {
            id,
            project,
            tool: tool.id.clone(),
            tool_version: tool.version,
            variant,
            round: None,
            late_for: None,
            least: MinGroupSize::default(),
            expected: None,
            has_taken_out: false,
            run_sheet: RunSheet::default(),
            created: now,
            changed: now,
            entries: Map::new(),
            tallies: Map::new(),
            together: Map::new(),
            notes: Map::new(),
            hands: Map::new(),
            revealed: None,
            seen: Vec::new(),
            is_memory: false,
            unknown: Unknown::default(),
        }
    }

    /// Adds a person's answers.
    pub fn add(&mut self, key: EntryKey, entry: Entry) -> Added {
        if self.revealed.is_some() {
            return Added::TooLate;
        }
        match self.entries.get(&key) {
            // The way it came in does not make it another sheet; words only come with files.
            Some(there) if there.says_no_less_than(&entry) => Added::Same,
            Some(_) => {
                self.entries.insert(key, entry);
                Added::Replaced
            }
            None => {
                self.entries.insert(key, entry);
                Added::New
            }
        }
    }

    /// Takes a person's answers out that came in wrongly, as long as nothing was shown.
    pub fn take_out(&mut self, key: EntryKey) -> Option<Entry> {
        if self.revealed.is_some() {
            return None;
        }
        let entry = self.entries.remove(&key);
        self.has_taken_out |= entry.is_some();
        entry
    }

    /// Puts answers that were taken out in again; where the sheet came once more meanwhile, that stands.
    pub fn put_in_again(&mut self, key: EntryKey, entry: Entry) -> bool {
        let may = self.revealed.is_none() && !self.entries.contains_key(&key);
        may && self.add(key, entry) == Added::New
    }

    /// How many people's answers are in, on whatever way; or are shown, once the room has looked.
    pub fn people(&self) -> usize {
        if let Some(revealed) = &self.revealed {
            return revealed.shown.people;
        }
        self.entries.len() + self.tallies.values().map(|tally| tally.sheets).sum::<usize>()
    }

    /// How many people's answers are in from each perspective.
    pub fn people_by(&self) -> Map<Perspective, usize> {
        let mut people = Map::<_, usize>::new();
        for entry in self.entries.values() {
            *people.or_default(entry.perspective) += 1;
        }
        for (perspective, tally) in self.tallies.iter() {
            *people.or_default(*perspective) += tally.sheets;
        }
        people
    }

    /// The statements that it counts: those of its way, and in a session of an earlier version of its tool
    /// the ones that were asked in it and are retired since.
    pub fn statements<'a>(&self, tool: &'a Tool) -> Vec<(&'a Item, &'a Scale)> {
        counted_on(self.pages(tool))
    }

    /// The questions that people could answer in own words, in the same way.
    pub fn open_ended<'a>(&self, tool: &'a Tool) -> Vec<&'a Item> {
        open_ended_on(&self.pages(tool))
    }

    fn pages<'a>(&self, tool: &'a Tool) -> Vec<ToolPage<'a>> {
        let is_earlier = self.tool_version < tool.version;
        tool.pages_and(&self.variant, &|id| is_earlier && self.has_answers_to(id))
    }

    fn has_answers_to(&self, item: &ItemId) -> bool {
        self.entries.values().any(|entry| entry.answers.contains_key(item))
            || self.tallies.values().any(|tally| tally.counts.contains_key(item))
            || self.all_seen().any(|shown| shown.items.contains_key(item))
    }

    /// Its answers to its tool, counted.
    pub fn counts(&self, tool: &Tool) -> Counts {
        let entries: Vec<&Entry> = self.entries.values().collect();
        let (statements, open_ended) = (self.statements(tool), self.open_ended(tool));
        Counts::of_entries(&entries, &self.tallies, &statements, &open_ended)
    }

    /// How many came in each way, tally sheets aside.
    pub fn came_by(&self, way: EntrySource) -> usize {
        self.entries.values().filter(|entry| entry.way == way).count()
    }

    /// Whether each person's answers are still in here.
    pub fn has_separate(&self) -> bool {
        !self.entries.is_empty() || !self.tallies.is_empty()
    }

    /// Whether its rules may still change.
    pub fn is_open_to_rules(&self) -> bool {
        self.people() == 0 && self.revealed.is_none()
    }

    /// What it has shown, unless it is covered.
    pub fn in_view(&self) -> Option<&Shown> {
        self.revealed
            .as_ref()
            .filter(|revealed| !revealed.is_hidden)
            .map(|revealed| &revealed.shown)
    }

    /// Covers what it has shown, or takes the cover away.
    pub fn cover(&mut self, is_hidden: bool) {
        if let Some(revealed) = &mut self.revealed {
            revealed.is_hidden = is_hidden;
        }
    }

    /// All that people have seen of it, the latest last.
    pub fn all_seen(&self) -> impl Iterator<Item = &Shown> {
        self.seen.iter().chain(self.revealed.as_ref().map(|revealed| &revealed.shown))
    }

    /// Remembers what people saw elsewhere. Says whether that was new.
    pub fn remember<'a>(&mut self, seen: impl IntoIterator<Item = &'a Shown>) -> bool {
        let before = self.seen.len();
        for shown in seen {
            let counts = shown.without_words();
            if self.all_seen().all(|there| there.without_words() != counts) {
                self.seen.push(counts);
            }
        }
        self.seen.len() > before
    }

    /// What is left of it when it is deleted: what people saw, and nothing else. `None` if they saw nothing.
    /// It has a name of its own, the same on every device, so that the session itself can be deleted.
    pub fn into_memory(self) -> Option<Self> {
        let seen: Vec<Shown> = self.all_seen().map(Shown::without_words).collect();
        let name =
            format!("seen-{:016x}", crate::domain::base::fnv::hash(self.id.as_str().as_bytes()));
        let id = if self.is_memory { self.id.clone() } else { SessionId::new(&name).ok()? };
        (!seen.is_empty()).then(|| Self {
            id,
            entries: Map::new(),
            tallies: Map::new(),
            together: Map::new(),
            notes: Map::new(),
            hands: Map::new(),
            revealed: None,
            late_for: None,
            expected: None,
            has_taken_out: false,
            run_sheet: RunSheet::default(),
            seen,
            is_memory: true,
            unknown: Unknown::default(),
            ..self
        })
    }

    /// What others get who were not in the room: what it has shown, and nothing that was seen before.
    #[must_use]
    pub fn what_was_seen(&self) -> Self {
        let (entries, tallies, seen) = (Map::new(), Map::new(), Vec::new());
        let (expected, has_taken_out, run_sheet) = (None, false, RunSheet::default());
        Self {
            entries,
            tallies,
            seen,
            expected,
            has_taken_out,
            run_sheet,
            unknown: Unknown::default(),
            ..self.clone()
        }
    }
}
