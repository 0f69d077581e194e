//! The tools that this app knows, and the example. Each comes as a file of its own when somebody wants it, and
//! is read when it is first asked for: reading all of them at the start would hold up the first page.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::content::tools;
use crate::domain::base::id::ToolId;
use crate::domain::tool::Tool;
use crate::format::copy::is_copy;

/// Reads a definition, in a group's own words for people if it has any; `None` where it is not well formed.
pub type ToolReader = fn(&str, Option<&str>) -> Option<Tool>;

/// The tools that this app knows, in the order they are offered, and the example. A clone is the same one.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    slots: Arc<[ToolSlot]>,
    example: Arc<Mutex<Supplied>>,
    /// What did not come at some time.
    failed: Arc<Mutex<Vec<Supply>>>,
    /// Files are being fetched that no page waits for.
    is_quiet: Arc<Mutex<bool>>,
}

/// A file that a page can need beside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supply {
    /// The tool at this place of the catalogue.
    Tool(usize),
    /// The made-up project.
    Example,
}

/// What became of such a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Supplied {
    /// Nobody asked for it yet.
    #[default]
    Away,
    /// It was asked for.
    Coming,
    /// It did not come, and a page waits for it.
    Missing,
    /// It is here: its text.
    Here(Arc<str>),
}

impl Supplied {
    fn text(&self) -> Option<Arc<str>> {
        match self {
            Self::Here(text) => Some(text.clone()),
            Self::Away | Self::Coming | Self::Missing => None,
        }
    }
}

#[derive(Debug)]
struct ToolSlot {
    id: &'static str,
    read: ToolReader,
    file: Mutex<Supplied>,
    tool: OnceLock<Arc<Tool>>,
    /// The same in the words of the project that asked last, with those words.
    reworded: Mutex<Option<(String, Arc<Tool>)>>,
}

impl ToolSlot {
    fn new(id: &'static str, read: ToolReader) -> Self {
        let (file, reworded) = (Mutex::default(), Mutex::default());
        Self { id, read, file, tool: OnceLock::new(), reworded }
    }

    fn tool(&self) -> Option<Arc<Tool>> {
        self.tool.get().cloned()
    }

    /// Takes it in, unless it is another text than the site holds under this name.
    fn take(&self, text: String) -> bool {
        let tool = (self.read)(&text, None).filter(|tool| tool.id.as_str() == self.id);
        let Some(tool) = tool else { return false };
        *held(&self.file) = Supplied::Here(text.into());
        self.tool.get_or_init(|| Arc::new(tool));
        true
    }

    fn reworded(&self, own: &str) -> Option<Arc<Tool>> {
        let mut last = held(&self.reworded);
        if let Some((_, tool)) = last.as_ref().filter(|(words, _)| words == own) {
            return Some(tool.clone());
        }
        let text = held(&self.file).text()?;
        let tool = Arc::new((self.read)(&text, Some(own))?);
        *last = Some((own.to_owned(), tool.clone()));
        Some(tool)
    }
}

impl Catalogue {
    /// Of tools by their ids, none of which is here yet. What reads them is handed over: it is in the second
    /// file.
    pub fn new(ids: &[&'static str], read: ToolReader) -> Self {
        let slots = ids.iter().map(|id| ToolSlot::new(id, read)).collect();
        Self { slots, ..Self::default() }
    }

    /// All tools that are here.
    pub fn all(&self) -> Vec<Arc<Tool>> {
        self.slots.iter().filter_map(ToolSlot::tool).collect()
    }

    /// The tool of that name, if the app knows it and it is here.
    pub fn get(&self, id: &ToolId) -> Option<Arc<Tool>> {
        self.slot(id)?.tool()
    }

    /// The same in a group's own words for people.
    pub fn reworded(&self, id: &ToolId, own: &str) -> Option<Arc<Tool>> {
        self.slot(id)?.reworded(own)
    }

    /// The example, if it is here.
    pub fn example(&self) -> Option<Arc<str>> {
        held(&self.example).text()
    }

    /// Everything that can be supplied.
    pub fn supplies(&self) -> Vec<Supply> {
        let tools = (0..self.slots.len()).map(Supply::Tool);
        tools.chain([Supply::Example]).collect()
    }

    /// What supplies a tool, if the app knows it.
    pub fn supply_of(&self, id: &ToolId) -> Option<Supply> {
        self.slots.iter().position(|slot| slot.id == id.as_str()).map(Supply::Tool)
    }

    /// Whether it is here and can be used.
    pub fn has(&self, supply: Supply) -> bool {
        match supply {
            Supply::Tool(at) => self.slots.get(at).is_some_and(|slot| slot.tool().is_some()),
            Supply::Example => self.example().is_some(),
        }
    }

    /// What the site's file of it is called, without the mark of its content.
    pub fn file_of(&self, supply: Supply) -> Option<String> {
        match supply {
            Supply::Tool(at) => self.slots.get(at).map(|slot| tools::file_of(slot.id)),
            Supply::Example => Some(tools::example_file()),
        }
    }

    /// What became of it.
    pub fn supplied(&self, supply: Supply) -> Supplied {
        self.place(supply).map(|place| held(place).clone()).unwrap_or_default()
    }

    /// Takes in what came; says whether it is what was asked for.
    pub fn take(&self, supply: Supply, text: String) -> bool {
        match supply {
            Supply::Tool(at) => self.slots.get(at).is_some_and(|slot| slot.take(text)),
            Supply::Example => {
                // It is read when somebody asks for it.
                let is_copy = is_copy(&text);
                if is_copy {
                    *held(&self.example) = Supplied::Here(text.into());
                }
                is_copy
            }
        }
    }

    /// Notes that it did not come, and what follows from that.
    pub fn note_failed(&self, supply: Supply, supplied: Supplied) {
        held(&self.failed).push(supply);
        self.note(supply, supplied);
    }

    /// Whether it did not come before: a browser may have kept a wrong answer.
    pub fn has_failed(&self, supply: Supply) -> bool {
        held(&self.failed).contains(&supply)
    }

    /// Notes that files are fetched quietly from now on; says whether none were before.
    pub fn begin_quietly(&self) -> bool {
        !std::mem::replace(&mut *held(&self.is_quiet), true)
    }

    /// Notes that no more are fetched quietly.
    pub fn end_quietly(&self) {
        *held(&self.is_quiet) = false;
    }

    /// Notes what became of it. What is here stays.
    pub fn note(&self, supply: Supply, supplied: Supplied) {
        if let Some(mut place) = self.place(supply).map(held)
            && !matches!(*place, Supplied::Here(_))
        {
            *place = supplied;
        }
    }

    fn place(&self, supply: Supply) -> Option<&Mutex<Supplied>> {
        match supply {
            Supply::Tool(at) => self.slots.get(at).map(|slot| &slot.file),
            Supply::Example => Some(&self.example),
        }
    }

    fn slot(&self, id: &ToolId) -> Option<&ToolSlot> {
        self.slots.iter().find(|slot| slot.id == id.as_str())
    }
}

/// No panic ends the app's only thread and leaves its data half changed.
fn held<T>(place: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    place.lock().unwrap_or_else(PoisonError::into_inner)
}
