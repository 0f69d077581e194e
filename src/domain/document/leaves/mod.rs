//! A document taken apart into its smallest pieces, each a text under a path: an answer, a line, a cell,
//! one field of an action. Merging looks at each by itself. Paths are made of ids, so a line or an action
//! is itself wherever it comes from. They stand in files, so they never change.
//!
//! What is usual has no leaf (nobody's name, an action that is still to do), so that setting it is a change
//! and leaving it is none. When a document changed, and whether it lies in the bin, are no leaves.

mod action;
mod project;
mod sheet;

pub use action::{of_action, put_into_action};
pub use project::{of_project, put_into_project};
pub use sheet::{LEFT_OUT, PERSPECTIVE, of_sheet, put_into_sheet};

use crate::domain::base::id::{ActionId, ItemId};
use crate::domain::base::map::Map;
use crate::domain::base::unknown::Unknown;

/// Texts by path.
pub type Leaves = Map<String, String>;

/// The path of a sheet's name.
pub const NAME: &str = "name";

/// The beginning of the paths of what a later version wrote and this one does not know.
pub const MORE: &str = "more/";

/// The end of a path whose leaf says in which order things stand: their ids, with a space between.
const ORDER: &str = "/order";

/// How an answer's leaf begins: an option that was chosen.
pub const CHOSEN: char = 'c';
/// How an answer's leaf begins: own words.
pub const WORDS: char = 'w';
const TICKED: char = 'k';
const LINES: char = 'l';
const ROWS: char = 'r';

/// Whether a leaf says in which order things stand.
pub fn is_order(path: &str) -> bool {
    path.ends_with(ORDER)
}

/// Whether two texts of a leaf can stand one after the other.
pub fn is_words(path: &str, text: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["answer", _] => text.starts_with(WORDS),
        ["note" | "term", _] | ["answer", _, "line", _] | ["answer", _, "row", _, _] => true,
        ["action", _, field] => matches!(*field, "what" | "who" | "told"),
        ["round", _, field] => *field == "label",
        [field] => *field == NAME,
        _ => false,
    }
}

/// What stands before the words of a leaf, and how to get at the words: an answer says first of what kind it is.
pub fn own_words(path: &str) -> (&'static str, fn(&str) -> &str) {
    let is_answer = path.starts_with("answer/") && path.matches('/').count() == 1;
    if is_answer { ("w", |text| text.strip_prefix(WORDS).unwrap_or("")) } else { ("", |text| text) }
}

/// Whether a leaf is what something is called.
pub fn is_label(path: &str) -> bool {
    path == NAME || path.starts_with("term/") || path.starts_with("round/")
}

/// Whether a leaf's words may have several lines.
pub fn is_long(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(parts.as_slice(), ["answer" | "note", _] | ["action", _, "told"])
}

/// Whether people are asked about a leaf that several of them changed. The others only hold things together.
pub fn is_asked(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["answer" | "note" | "pick" | "term", _]
        | ["answer", _, "line", _]
        | ["answer", _, "row", _, _]
        | ["action" | "round", _, _] => true,
        [field] => matches!(*field, NAME | PERSPECTIVE | "by" | "round"),
        _ => false,
    }
}

/// The leaf that says that the thing is there to which another leaf belongs: a row, an action, a round.
pub fn owner(path: &str) -> Option<&str> {
    let parts: Vec<&str> = path.split('/').collect();
    let is_cell = parts.len() == 5 && parts[2] == "row";
    let is_field = parts.len() == 3 && matches!(parts[0], "action" | "round");
    if is_cell || is_field { path.rsplit_once('/').map(|(owner, _)| owner) } else { None }
}

/// The item that a leaf of a sheet is about, if it is about one.
pub fn item_of(path: &str) -> Option<ItemId> {
    let mut parts = path.split('/');
    match parts.next()? {
        "answer" | "note" | "show" | "pick" => ItemId::new(parts.next()?).ok(),
        _ => None,
    }
}

/// The action that a leaf is about, if it is about one.
pub fn action_of(path: &str) -> Option<ActionId> {
    let mut parts = path.split('/');
    if parts.next()? == "action" { ActionId::new(parts.next()?).ok() } else { None }
}

/// Collects leaves.
#[derive(Default)]
struct LeafCollector(Vec<(String, String)>);

impl LeafCollector {
    fn put(&mut self, path: String, text: impl Into<String>) {
        self.0.push((path, text.into()));
    }

    fn some(&mut self, path: String, text: &str) {
        if !text.is_empty() {
            self.put(path, text);
        }
    }

    /// One of several fixed things; the usual one has no leaf.
    fn word<T: PartialEq + Default>(&mut self, path: String, all: &[T], one: &T) {
        if *one != T::default() {
            self.put(path, place(all, one));
        }
    }

    fn more(&mut self, unknown: &Unknown) {
        for (way, json) in unknown.iter() {
            self.put(format!("{MORE}{way}"), json.as_str());
        }
    }

    fn order<'a>(&mut self, path: String, ids: impl Iterator<Item = &'a str>) {
        let ids: Vec<&str> = ids.collect();
        self.some(path, &ids.join(" "));
    }
}

/// What a later version wrote.
fn more(leaves: &Leaves) -> Unknown {
    let own = |(path, text): (&String, &String)| {
        Some((path.strip_prefix(MORE)?.to_owned(), text.clone()))
    };
    leaves.iter().filter_map(own).collect()
}

/// Fixed things are written as their places in their lists: those are never sorted anew.
fn place<T: PartialEq>(all: &[T], one: &T) -> String {
    all.iter().position(|other| other == one).unwrap_or_default().to_string()
}

/// The fixed thing that a leaf stands for.
pub fn at_place<T: Copy>(all: &[T], text: &str) -> Option<T> {
    all.get(text.parse::<usize>().ok()?).copied()
}

/// The things of a list, put together from their leaves.
struct ListBuilder<T> {
    all: Map<String, T>,
    order: String,
}

impl<T> Default for ListBuilder<T> {
    fn default() -> Self {
        Self { all: Map::new(), order: String::new() }
    }
}

impl<T> ListBuilder<T> {
    fn get(&mut self, id: &str, new: impl FnOnce() -> Option<T>) -> Option<&mut T> {
        if !self.all.contains_key(id) {
            self.all.insert(id.to_owned(), new()?);
        }
        self.all.get_mut(id)
    }

    /// In their order; what that does not name comes after, by name.
    fn in_order(mut self) -> Vec<T> {
        let order = std::mem::take(&mut self.order);
        let mut out: Vec<T> = order.split(' ').filter_map(|id| self.all.remove(id)).collect();
        out.extend(self.all.into_iter().map(|(_, thing)| thing));
        out
    }
}
