//! Finds our documents in a text, whatever stands around them, and reads each.

use super::gather::GatheredCopy;
use super::scan::{Scan, scan};
use super::{MAX_DEPTH, MAX_SHEETS, Refusal, repair, rescue};
use crate::format::document::Document;
use crate::format::envelope::FAMILY;
use crate::format::problem::{LoadError, Log, ProblemKind};

/// All that a device can keep fits in; more is made to take long.
const MAX_DOCUMENTS: usize = 2 * MAX_SHEETS + 1;

/// Whether a text begins with a document, before anything else.
pub(super) fn starts_with_one(text: &str) -> bool {
    let start = text.trim_start_matches(super::guess::is_nothing);
    start.starts_with('{') && starts(start).next() == Some(0)
}

/// The documents in a text, read one after another.
#[derive(Debug)]
pub(super) struct Documents {
    text: String,
    /// Where each begins; one more than are read tells that there are too many.
    starts: Vec<usize>,
    next: usize,
}

/// Finds every document.
impl From<String> for Documents {
    fn from(text: String) -> Self {
        let starts = starts(&text).take(MAX_DOCUMENTS + 1).collect();
        Self { text, starts, next: 0 }
    }
}

impl Documents {
    /// Reads the next one. Says whether there are more.
    pub(super) fn step(&mut self, gathered: &mut GatheredCopy) -> bool {
        let Some(&start) = self.starts.get(self.next) else {
            if self.starts.is_empty() {
                whole(&self.text, gathered);
            }
            return false;
        };
        if self.next == MAX_DOCUMENTS {
            gathered.note(ProblemKind::TooMany);
            return false;
        }
        self.next += 1;
        let end = self.starts.get(self.next).copied().unwrap_or(self.text.len());
        one(&self.text[start..end], gathered);
        true
    }
}

/// Where documents begin: at a bracket with our kind as the first field.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mark = format!("\"{FAMILY}");
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(found) = text[from..].find(&mark) {
            let at = from + found;
            let start = start_before(&text[from..at]).map(|start| from + start);
            from = at + mark.len();
            if start.is_some() {
                return start;
            }
        }
        None
    })
}

fn start_before(text: &str) -> Option<usize> {
    let added = |c: char| c.is_whitespace() || matches!(c, '>' | '\u{feff}');
    let before_colon = text.trim_end_matches(added).strip_suffix(':')?;
    let before_kind = before_colon.trim_end_matches(added).strip_suffix("\"kind\"")?;
    before_kind.trim_end_matches(added).strip_suffix('{').map(str::len)
}

/// A document may have its kind further down; then nothing else may stand in the text.
fn whole(text: &str, gathered: &mut GatheredCopy) {
    let text = text.trim_matches(super::guess::is_nothing);
    if !text.starts_with(['{', '[']) {
        return;
    }
    if scan(text).deepest > MAX_DEPTH {
        return gathered.refuse(Refusal::TooDeep);
    }
    let mut log = Log::default();
    match Document::read(text, &mut log) {
        Ok(document) => gathered.add(document, log),
        Err(LoadError::Newer { version }) => gathered.refuse(Refusal::Newer { version }),
        Err(LoadError::NotOurs | LoadError::Damaged { .. }) => {}
    }
}

/// Reads one document from the text that begins with it.
fn one(all: &str, gathered: &mut GatheredCopy) {
    let found = scan(all);
    if found.deepest > MAX_DEPTH {
        return gathered.refuse(Refusal::TooDeep);
    }
    let text = &all[..found.end.unwrap_or(all.len())];
    let mut log = Log::default();
    match Document::read(text, &mut log) {
        Ok(document) => gathered.add(document, log),
        Err(LoadError::Newer { version }) => gathered.refuse(Refusal::Newer { version }),
        Err(LoadError::NotOurs) => {}
        Err(LoadError::Damaged { .. }) => broken(all, &found, gathered),
    }
}

/// Tries to put right what mail did; failing that, saves what can be saved, in the way that saves most. A
/// broken quote mark can make it look as if the document ended early.
fn broken(all: &str, found: &Scan, gathered: &mut GatheredCopy) {
    let text = &all[..found.end.unwrap_or(all.len())];
    let repaired = Some(repair::repair(text)).filter(|repaired| repaired != text);
    let mut log = Log::default();
    if let (Some(_), Some(repaired)) = (found.end, &repaired)
        && let Ok(document) = Document::read(repaired, &mut log)
    {
        gathered.add(document, log);
        return gathered.note(ProblemKind::Repaired);
    }
    let mut best = rescue::rescue(text);
    for other in repaired.as_deref().into_iter().chain((text != all).then_some(all)) {
        let weight = best.as_ref().map_or(0, |(document, _)| rescue::weight(document));
        let saved = rescue::rescue(other).ok();
        if let Some(saved) = saved.filter(|(document, _)| rescue::weight(document) > weight) {
            best = Ok(saved);
        }
    }
    match best {
        Ok((document, log)) => gathered.add(document, log),
        Err(LoadError::Newer { version }) => gathered.refuse(Refusal::Newer { version }),
        Err(_) => gathered.note(ProblemKind::CutShort),
    }
}
