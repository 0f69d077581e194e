//! Where a document's pieces come from, so that copies that went out and came back can be joined. Each time
//! a document is given out it gets a mark; each of its leaves carries the mark under which it last changed.
//! Whoever knows a mark has seen what stood there then: if they say something else now, they went on from
//! it. So any number of copies are joined in any order, without a clock and without naming anybody.
//! (Marks of versions with sets of what was seen: Almeida, Baquero and others, "Dotted version vectors".)

use super::leaves::Leaves;
use crate::domain::base::fnv;
use crate::domain::base::map::{Map, Set};

/// Names one giving-out of a document: a number made by chance. It tells nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark(pub u64);

/// So many earlier forms of a leaf are known again in files that carry no marks.
const MOST_FORMS: usize = 8;

/// The last form of a leaf that went out or came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeafVersion {
    /// Under which mark it changed.
    pub mark: Mark,
    /// The number of its text ([`sum`]); `None` once it was taken out. It never leaves the device.
    pub sum: Option<u64>,
    /// The numbers of its texts before. They never leave the device.
    pub was: Vec<u64>,
}

/// What is known of where a document's leaves come from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lineage {
    /// Every mark that went into it.
    pub marks: Set<Mark>,
    /// The mark of every leaf that has no version below: so files name few leaves.
    pub rest: Option<Mark>,
    /// Each leaf's version.
    pub leaves: Map<String, LeafVersion>,
    /// The number of the paths of all leaves that went out ([`paths`]): what is missing since got lost, and was
    /// not taken out.
    pub paths: Option<u64>,
}

/// The number of a document's paths.
pub fn paths(leaves: &Leaves) -> u64 {
    let all: Vec<&str> = leaves.keys().map(String::as_str).collect();
    fnv::hash(all.join("\n").as_bytes())
}

/// A lineage as a device keeps it, as one text: the first page keeps it without reading it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenLineage(pub String);

impl WrittenLineage {
    /// Reads it. What can't be read is not known: then people are asked.
    pub fn read(&self) -> Lineage {
        let mark = |text: &str| number(text).map(Mark);
        let mut lines = self.0.split('\n');
        let marks = lines.next().unwrap_or_default().split(' ').filter_map(mark).collect();
        let leaf = |line: &str| {
            let (path, numbers) = line.split_once('\t')?;
            let mut numbers = numbers.split(' ');
            let mark = mark(numbers.next()?)?;
            let sum = numbers.next().and_then(number);
            let was = numbers.filter_map(number).collect();
            Some((path.to_owned(), LeafVersion { mark, sum, was }))
        };
        Lineage { marks, leaves: lines.filter_map(leaf).collect(), ..Lineage::default() }
    }
}

fn number(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok()
}

/// The number that a text is known by.
pub fn sum(text: &str) -> u64 {
    fnv::hash(text.as_bytes())
}

impl Lineage {
    /// As a device keeps it: a line of marks, then a line for each leaf, with its numbers.
    pub fn written(&self) -> WrittenLineage {
        let hex = |number: u64| format!("{number:x}");
        let marks: Vec<String> = self.marks.iter().map(|mark| hex(mark.0)).collect();
        let mut text = marks.join(" ");
        // A path with such a mark in it would be of a later version; it is as if nothing was known of it.
        let plain = |path: &&String| !path.contains(['\n', '\t']);
        for (path, version) in self.leaves.iter().filter(|(path, _)| plain(path)) {
            let now = version.sum.map_or("-".to_owned(), hex);
            let was: Vec<String> = version.was.iter().copied().map(hex).collect();
            let mark = hex(version.mark.0);
            text.extend(["\n", path, "\t", &mark, " ", &now, " ", &was.join(" ")]);
        }
        WrittenLineage(text)
    }

    /// The document was never given out, nor came from others.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// The mark under which a leaf last changed.
    pub fn mark(&self, path: &str) -> Option<Mark> {
        self.leaves.get(path).map(|version| version.mark).or(self.rest)
    }

    /// Whether what stood at a mark was seen.
    pub fn knows(&self, mark: Option<Mark>) -> bool {
        mark.is_some_and(|mark| self.marks.contains(&mark))
    }

    /// Gives the mark to every leaf that changed since it last got one. Says whether there were any.
    pub fn seal(&mut self, leaves: &Leaves, mark: Mark) -> bool {
        let mut any = self.marks.is_empty();
        for (path, text) in leaves.iter() {
            any |= self.set(path, Some(sum(text)), mark);
        }
        let gone: Vec<String> = self
            .leaves
            .iter()
            .filter(|(path, version)| version.sum.is_some() && !leaves.contains_key(*path))
            .map(|(path, _)| path.clone())
            .collect();
        for path in gone {
            any |= self.set(&path, None, mark);
        }
        if any {
            self.marks.insert(mark);
        }
        any
    }

    fn set(&mut self, path: &str, sum: Option<u64>, mark: Mark) -> bool {
        let Some(there) = self.leaves.get_mut(path) else {
            self.leaves.insert(path.to_owned(), LeafVersion { mark, sum, was: Vec::new() });
            return true;
        };
        if there.sum == sum {
            return false;
        }
        there.was.extend(there.sum);
        if there.was.len() > MOST_FORMS {
            there.was.remove(0);
        }
        (there.mark, there.sum) = (mark, sum);
        true
    }

    /// As it goes out with these leaves: it names nothing that does not go out, and holds no numbers of texts.
    #[must_use]
    pub fn for_others(&self, leaves: &Leaves) -> Self {
        let marks = leaves.keys().filter_map(|path| self.mark(path));
        let mut often = Map::<Mark, usize>::new();
        marks.for_each(|mark| *often.or_default(mark) += 1);
        let rest = often.iter().max_by_key(|(_, n)| **n).map(|(mark, _)| *mark);
        let told = |path: &String| {
            let mark = self.mark(path).filter(|mark| Some(*mark) != rest)?;
            Some((path.clone(), LeafVersion { mark, sum: None, was: Vec::new() }))
        };
        let paths = (!self.is_empty()).then(|| paths(leaves));
        let leaves = leaves.keys().filter_map(told).collect();
        Self { marks: self.marks.clone(), rest, leaves, paths }
    }

    /// Another tab's lineage of the same document: what either knows.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.marks.add(other.marks.iter().copied());
        for (path, version) in other.leaves.iter() {
            let is_later = both.leaves.get(path).is_none_or(|there| {
                (there.was.len(), there.mark) < (version.was.len(), version.mark)
            });
            if is_later {
                both.leaves.insert(path.clone(), version.clone());
            }
        }
        both
    }
}
