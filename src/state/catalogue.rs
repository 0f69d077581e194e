//! The tools that this app knows. Each is read when it is first asked for: reading all of them at the
//! start would hold up the first page.

use std::sync::{Arc, Mutex, OnceLock};

use crate::domain::base::id::ToolId;
use crate::domain::tool::Tool;

/// Reads a definition, in a group's own words for people if it has any; `None` where it is not well formed.
pub type Read = fn(&str, Option<&str>) -> Option<Tool>;

/// The tools that this app knows, in the order they are offered.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    entries: Arc<[Entry]>,
}

#[derive(Debug)]
struct Entry {
    id: &'static str,
    json: &'static str,
    read: Read,
    tool: OnceLock<Option<Arc<Tool>>>,
    /// The same in the words of the project that asked last, with those words.
    reworded: Mutex<Option<(String, Arc<Tool>)>>,
}

impl Entry {
    /// A tool that is not well formed is left out. Tests show that each of ours can be read.
    fn tool(&self) -> Option<Arc<Tool>> {
        self.tool.get_or_init(|| (self.read)(self.json, None).map(Arc::new)).clone()
    }

    fn reworded(&self, own: &str) -> Option<Arc<Tool>> {
        let mut last = self.reworded.lock().ok()?;
        if let Some((_, tool)) = last.as_ref().filter(|(words, _)| words == own) {
            return Some(tool.clone());
        }
        let tool = Arc::new((self.read)(self.json, Some(own))?);
        *last = Some((own.to_owned(), tool.clone()));
        Some(tool)
    }
}

impl Catalogue {
    /// Of definitions, with the id of each. What reads them is handed over: it is in the second file.
    pub fn of(ids: &[&'static str], definitions: &[&'static str], read: Read) -> Self {
        let pairs = ids.iter().zip(definitions);
        let entry = |(id, json): (&&'static str, &&'static str)| Entry {
            id,
            json,
            read,
            tool: OnceLock::new(),
            reworded: Mutex::new(None),
        };
        Self { entries: pairs.map(entry).collect() }
    }

    /// All tools.
    pub fn all(&self) -> Vec<Arc<Tool>> {
        self.entries.iter().filter_map(Entry::tool).collect()
    }

    /// The tool of that name, if the app knows it.
    pub fn get(&self, id: &ToolId) -> Option<Arc<Tool>> {
        self.entry(id)?.tool()
    }

    /// The same in a group's own words for people.
    pub fn reworded(&self, id: &ToolId, own: &str) -> Option<Arc<Tool>> {
        self.entry(id)?.reworded(own)
    }

    fn entry(&self, id: &ToolId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id.as_str())
    }
}
