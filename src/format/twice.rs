//! What becomes of things that occur twice inside a document. Nothing is lost, and each case is noted
//! unless both say the same:
//! - answers to one item are joined: texts and notes follow each other, ticks are united, lines and
//!   rows are added; of two choices, or two kinds of answer, the first stands;
//! - lines, rows, rounds and actions are both kept; the later one's id gets `-2` (`-3`, …) behind it;
//! - of two picks for an item, or two cells of a column, the first stands.

use std::collections::BTreeMap;
use std::str::FromStr;

use crate::domain::base::id::{IdError, MAX_LEN};
use crate::domain::base::map::Map;
use crate::domain::base::order::sorted;
use crate::domain::document::joined_text::BOTH;
use crate::domain::sheet::answer::{Answer, Value};
use crate::format::problem::{Log, ProblemKind};

/// So many answers to one item are joined; a person never makes as many, and joining takes time.
pub(crate) const MAX_JOINED: u32 = 20;

/// Joins a later answer to the first one.
pub(crate) fn join(first: Answer, later: Answer, log: &mut Log) -> Answer {
    if first == later {
        return first;
    }
    log.note(ProblemKind::Twice);
    let value = match (first.value, later.value) {
        (Some(first), Some(later)) => Some(join_values(first, later)),
        (first, later) => first.or(later),
    };
    let may_show = first.may_show && later.may_show;
    Answer { value, note: both(&first.note, &later.note), may_show }
}

/// Both texts, unless one holds the other.
fn both(first: &str, later: &str) -> String {
    match () {
        () if first.contains(later) => first.to_owned(),
        () if later.contains(first) => later.to_owned(),
        () => [first, later].join(BOTH),
    }
}

fn join_values(first: Value, later: Value) -> Value {
    match (first, later) {
        (Value::Text(first), Value::Text(later)) => Value::Text(both(&first, &later)),
        (Value::Ticked(mut ids), Value::Ticked(more)) => {
            ids.add(more);
            Value::Ticked(ids)
        }
        (Value::Lines(mut lines), Value::Lines(more)) => {
            lines.extend(more);
            let quiet = &mut Log::default();
            Value::Lines(tell_apart(lines, quiet, "", |line| &mut line.id))
        }
        (Value::Rows(mut rows), Value::Rows(more)) => {
            rows.extend(more);
            let quiet = &mut Log::default();
            Value::Rows(tell_apart(rows, quiet, "", |row| &mut row.id))
        }
        (first, _) => first,
    }
}

/// Of several values for one key the first stands; the places of later ones that differ are told.
pub(crate) fn first_of_each<K: Ord, V: PartialEq>(
    placed: Vec<(usize, K, V)>,
    mut differs: impl FnMut(usize),
) -> Map<K, V> {
    let mut firsts: Vec<(K, V)> = Vec::with_capacity(placed.len());
    for (at, key, value) in sorted(placed, |a, b| a.1.cmp(&b.1)) {
        match firsts.last() {
            Some((last, first)) if *last == key => {
                if *first != value {
                    differs(at);
                }
            }
            _ => firsts.push((key, value)),
        }
    }
    firsts.into_iter().collect()
}

/// An id of any kind.
pub(crate) trait Id: Clone + AsRef<str> + FromStr<Err = IdError> {}

impl<I: Clone + AsRef<str> + FromStr<Err = IdError>> Id for I {}

/// Gives later entries with an id that was there before an id of their own. An entry that says the
/// same as the one before is dropped.
pub(crate) fn tell_apart<T: PartialEq, I: Id>(
    entries: Vec<T>,
    log: &mut Log,
    field: &'static str,
    id: fn(&mut T) -> &mut I,
) -> Vec<T> {
    let mut entries = entries;
    let mut taken = BTreeMap::new();
    for entry in &mut entries {
        taken.insert(id(entry).as_ref().to_owned(), 0);
    }
    if taken.len() == entries.len() {
        return entries;
    }
    log.note_in(field, ProblemKind::Twice);
    let mut fresh = FreshIds { taken, next: BTreeMap::new() };
    let mut firsts: BTreeMap<String, usize> = BTreeMap::new();
    let mut apart: Vec<T> = Vec::with_capacity(entries.len());
    for mut entry in entries {
        let own = id(&mut entry).clone();
        match firsts.get(own.as_ref()) {
            Some(at) if apart[*at] == entry => continue,
            Some(_) => *id(&mut entry) = fresh.like(&own),
            None => {
                firsts.insert(own.as_ref().to_owned(), apart.len());
            }
        }
        apart.push(entry);
    }
    apart
}

/// Makes ids that were not there before. One type of tree for all of it: each weighs 4 KB in the page.
struct FreshIds {
    taken: BTreeMap<String, usize>,
    next: BTreeMap<String, usize>,
}

impl FreshIds {
    fn like<I: Id>(&mut self, id: &I) -> I {
        let next = self.next.entry(id.as_ref().to_owned()).or_insert(1);
        loop {
            *next += 1;
            let ending = format!("-{next}");
            let stem: String = id.as_ref().chars().take(MAX_LEN - ending.len()).collect();
            let made = stem + &ending;
            match made.parse() {
                Ok(id) if self.taken.insert(made, 0).is_none() => return id,
                Ok(_) => {}
                // A stem of an id and digits follow the rules for ids, so this can't be reached.
                Err(_) => return id.clone(),
            }
        }
    }
}
