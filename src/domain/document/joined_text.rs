//! One text out of two that came from the same: word by word where that can be done, and where it
//! can't, both stand one below the other, once.

use super::differences::{equal_words, words};

/// Stands between two texts when both are kept.
pub const BOTH: &str = "\n\n– – –\n\n";

/// What came of two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedText {
    /// It has every word that either side added.
    pub text: String,
    /// Both sides had changed the same place, so more texts stand one below the other than before.
    pub collided: bool,
}

/// Joins two forms of a text that both came from `base`. What was kept as two texts before is two
/// texts here, and none is put in that stands there already: joining again never makes it longer.
pub fn join(base: &str, mine: &str, theirs: &str) -> JoinedText {
    let joined = without_edges(base, mine, theirs);
    let only_spaces = |side: &str| side != base && side.trim() == base.trim();
    let one_has_words = only_spaces(mine) != only_spaces(theirs) && mine != base && theirs != base;
    let is_one = [base, mine, theirs].iter().all(|text| !text.contains(BOTH.trim()));
    if !one_has_words || base.is_empty() || base.trim() != base || !is_one {
        return joined;
    }
    // Somebody who types a space is about to write a word.
    let edge = |of: fn(&str) -> &str| {
        let (base, mine, theirs) = (of(base), of(mine), of(theirs));
        if mine == base { theirs } else { mine }
    };
    let text = format!("{}{}{}", edge(head), joined.text.trim(), edge(tail));
    JoinedText { text, ..joined }
}

/// The spaces before the first word.
fn head(text: &str) -> &str {
    &text[..text.len() - text.trim_start().len()]
}

/// The spaces behind the last word; a text of spaces alone has them before it.
fn tail(text: &str) -> &str {
    let words = text.trim_start();
    &words[words.trim_end().len()..]
}

fn without_edges(base: &str, mine: &str, theirs: &str) -> JoinedText {
    let is_settled = |text: &String| {
        let again = |side: &str| once(base, text, side) == *text && once(base, side, text) == *text;
        (text != base || mine == theirs) && again(mine) && again(theirs)
    };
    // Words that were moved can be mistaken for others the next time. Then nothing is mixed.
    let text = Some(once(base, mine, theirs))
        .filter(is_settled)
        .or_else(|| Some(once(base, theirs, mine)).filter(is_settled))
        .unwrap_or_else(|| all_parts(base, mine, theirs));
    let before = parts(mine).len().max(parts(theirs).len());
    JoinedText { collided: parts(&text).len() > before, text }
}

/// Joins without looking whether the same would come of it the next time.
fn once(base: &str, mine: &str, theirs: &str) -> String {
    if mine == theirs || theirs == base {
        return mine.to_owned();
    }
    if mine == base {
        return theirs.to_owned();
    }
    let sides = ThreeParts { base: parts(base), mine: parts(mine), theirs: parts(theirs) };
    match (hold(&sides.mine, &sides.theirs), hold(&sides.theirs, &sides.mine)) {
        (true, true) => fuller(mine, theirs).to_owned(),
        (true, false) => mine.to_owned(),
        (false, true) => theirs.to_owned(),
        (false, false) => sides.joined(),
    }
}

/// Every part of both sides. They never stand as in `base`, which would look like no change.
fn all_parts(base: &str, mine: &str, theirs: &str) -> String {
    let all = |first: &str, then: &str| {
        let mut out = KeptTexts::default();
        parts(first).into_iter().chain(parts(then)).for_each(|part| out.add(part.to_owned()));
        out.text()
    };
    let text = all(theirs, mine);
    if text == base { all(mine, theirs) } else { text }
}

/// The texts that a text is made of. One alone stays as it is, with the spaces around it.
fn parts(text: &str) -> Vec<&str> {
    let is_one = !text.contains(BOTH);
    let mut out = Vec::new();
    for part in text.split(BOTH) {
        if !part.trim().is_empty() && place(&out, part).is_none() {
            out.push(if is_one { part } else { part.trim() });
        }
    }
    out
}

fn place(parts: &[&str], part: &str) -> Option<usize> {
    parts.iter().position(|other| other.trim() == part.trim())
}

fn hold(all: &[&str], some: &[&str]) -> bool {
    some.iter().all(|part| place(all, part).is_some())
}

/// Of two texts with the same words one, whichever side it is on.
fn fuller<'a>(mine: &'a str, theirs: &'a str) -> &'a str {
    if (mine.len(), mine) > (theirs.len(), theirs) { mine } else { theirs }
}

/// The texts that are kept, each once.
#[derive(Default)]
struct KeptTexts(Vec<String>);

impl KeptTexts {
    fn add(&mut self, part: String) {
        if self.0.iter().all(|other| other.trim() != part.trim()) {
            self.0.push(part);
        }
    }

    fn text(mut self) -> String {
        if self.0.len() == 1 {
            return self.0.remove(0);
        }
        let trimmed: Vec<&str> = self.0.iter().map(|part| part.trim()).collect();
        trimmed.join(BOTH)
    }
}

/// The parts of three texts.
struct ThreeParts<'a> {
    base: Vec<&'a str>,
    mine: Vec<&'a str>,
    theirs: Vec<&'a str>,
}

impl ThreeParts<'_> {
    /// Theirs in their order, then what only mine has. A part that one side left alone and the other
    /// changed or took out is not kept beside what came of it.
    fn joined(&self) -> String {
        let mut out = KeptTexts::default();
        let mut mixed = Vec::new();
        for (at, part) in self.theirs.iter().enumerate() {
            if place(&self.mine, part).is_some() {
                out.add((*part).to_owned());
            } else if let Some(was) = place(&self.base, part) {
                self.new_of_mine(was).into_iter().for_each(|new| out.add(new.to_owned()));
            } else if let Some(one) = self.mixed(at, part) {
                mixed.push(at);
                out.add(one);
            } else {
                out.add((*part).to_owned());
            }
        }
        for (at, part) in self.mine.iter().enumerate() {
            if !mixed.contains(&at) && place(&self.base, part).is_none() {
                out.add((*part).to_owned());
            }
        }
        out.text()
    }

    /// What mine has at a place, if the others have it nowhere.
    fn new_of_mine(&self, at: usize) -> Option<&str> {
        let new = self.mine.get(at)?;
        let is_new = place(&self.base, new).is_none() && place(&self.theirs, new).is_none();
        is_new.then_some(*new)
    }

    /// One text out of what both have made of the part at that place.
    fn mixed(&self, at: usize, theirs: &str) -> Option<String> {
        let base = self.base.get(at).copied().unwrap_or_default();
        let is_left = place(&self.mine, base).is_some() || place(&self.theirs, base).is_some();
        let mine = self.new_of_mine(at).filter(|_| !is_left)?;
        ThreeTexts { base, mine, theirs }.mixed()
    }
}

/// Three texts, or the stretches of them between two words that all have.
#[derive(Clone, Copy)]
struct ThreeTexts<'a> {
    base: &'a str,
    mine: &'a str,
    theirs: &'a str,
}

impl ThreeTexts<'_> {
    /// One text with what both changed, unless they changed the same place.
    fn mixed(self) -> Option<String> {
        let [base, mine, theirs] = [self.base, self.mine, self.theirs].map(words);
        let in_theirs = equal_words(&base, &theirs);
        let mut in_theirs = in_theirs.into_iter().peekable();
        let mut out = String::new();
        let mut from = [0; 3];
        for (b, m) in equal_words(&base, &mine) {
            while in_theirs.next_if(|(b_of_theirs, _)| *b_of_theirs < b).is_some() {}
            if let Some((_, t)) = in_theirs.next_if(|(b_of_theirs, _)| *b_of_theirs == b) {
                let shared = [base[b], mine[m], theirs[t]];
                out += &self.between(from, shared.map(|word| word.at)).one()?;
                out += shared[0].text;
                from = shared.map(|word| word.end());
            }
        }
        let ends = [self.base, self.mine, self.theirs].map(str::len);
        out += &self.between(from, ends).one()?;
        Some(out)
    }

    fn between(self, from: [usize; 3], to: [usize; 3]) -> Self {
        Self {
            base: &self.base[from[0]..to[0]],
            mine: &self.mine[from[1]..to[1]],
            theirs: &self.theirs[from[2]..to[2]],
        }
    }

    /// What becomes of a stretch in which no word is shared by all.
    fn one(self) -> Option<String> {
        let Self { base, mine, theirs } = self;
        let chosen = if mine == theirs || theirs == base {
            mine
        } else if mine == base {
            theirs
        } else {
            let [before, my, their] = [base, mine, theirs].map(spelled);
            if my == their {
                fuller(mine, theirs)
            } else if their == before || goes_on(&my, &their) {
                mine
            } else if my == before || goes_on(&their, &my) {
                theirs
            } else {
                return self.added_behind();
            }
        };
        Some(chosen.to_owned())
    }

    /// One side has other words, the other side only wrote on behind the old ones.
    fn added_behind(self) -> Option<String> {
        let Self { base, mine, theirs } = self;
        let (changed, added) = match (behind(mine, base), behind(theirs, base)) {
            (Some(added), None) => (theirs, added),
            (None, Some(added)) => (mine, added),
            (None, None) | (Some(_), Some(_)) => return None,
        };
        if changed.ends_with(added) {
            return Some(changed.to_owned());
        }
        let both = format!("{changed}{added}");
        behind(&both, changed).is_some().then_some(both)
    }
}

fn spelled(text: &str) -> Vec<&str> {
    words(text).into_iter().map(|word| word.text).collect()
}

/// Whether the longer text begins with all words of the other one.
fn goes_on(longer: &[&str], shorter: &[&str]) -> bool {
    !shorter.is_empty() && longer.starts_with(shorter)
}

/// What a text has behind all of another one's words.
fn behind<'a>(text: &'a str, before: &str) -> Option<&'a str> {
    let added = text.strip_prefix(before).filter(|_| !before.trim().is_empty())?;
    let is_apart = before.ends_with(char::is_whitespace) || added.starts_with(char::is_whitespace);
    is_apart.then_some(added)
}
