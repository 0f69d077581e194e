//! Joins what several people sent of one document to what is here. Changes in different places join by
//! themselves, from any number of files and in any order. Only where two people changed the same leaf is
//! there something to ask.

use super::leaves::{self, Leaves};
use super::lineage::{LeafVersion, Lineage, Mark, sum};
use super::merge::{BOTH, join_leaves};
use crate::domain::base::map::{Map, Set};

/// One form of a document.
#[derive(Debug, Clone, Copy)]
pub struct Revision<'a> {
    /// What it says.
    pub leaves: &'a Leaves,
    /// Where that comes from; empty for a file of the first release.
    pub lineage: &'a Lineage,
    /// It was read whole: what is missing in it is not there.
    pub is_whole: bool,
}

/// What is known about a leaf that is missing in a form: it may have been held back, not taken out.
pub type IsHeldBack<'a> = &'a dyn Fn(&str) -> bool;

/// The same leaf, changed by several people.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// Which leaf.
    pub path: String,
    /// What it could be; where one is of the form that is here, that is the first.
    pub texts: Vec<String>,
    /// Which form said each of them: a place in the list of forms.
    pub from: Vec<usize>,
    /// What was decided.
    pub decided: Option<Decision>,
}

/// What a person decided about a leaf that several changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// One of its texts, by its place.
    One(usize),
    /// All of them, one after the other.
    All,
}

impl Clash {
    /// Whether its texts can stand one after the other.
    pub fn can_be_all(&self) -> bool {
        self.texts.iter().all(|text| !text.is_empty() && leaves::is_words(&self.path, text))
    }

    /// What stands in the end. As long as nobody decided, the first.
    pub fn outcome(&self) -> String {
        match self.decided {
            Some(Decision::One(at)) => self.texts.get(at).or(self.texts.first()).cloned(),
            Some(Decision::All) => Some(self.all()),
            None => self.texts.first().cloned(),
        }
        .unwrap_or_default()
    }

    fn all(&self) -> String {
        let (kind, own) = leaves::own_words(&self.path);
        let between = if leaves::is_long(&self.path) { BOTH } else { " / " };
        let parts = self.texts.iter().flat_map(|text| own(text).split(between));
        // In an order that is the same on every device.
        let parts: Set<&str> = parts.filter(|part| !part.trim().is_empty()).collect();
        // A part that another holds whole is said once.
        let is_held =
            |part: &&str| parts.iter().any(|other| other != part && other.contains(*part));
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !is_held(part)).collect();
        format!("{kind}{}", parts.join(between))
    }
}

/// What came of joining.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Joined {
    /// The document's leaves, with what was decided.
    pub leaves: Leaves,
    /// Where they come from.
    pub lineage: Lineage,
}

/// The leaves that several people changed, so that somebody has to decide.
pub fn clashes(forms: &[Revision<'_>], is_here: bool, held_back: IsHeldBack<'_>) -> Vec<Clash> {
    let mut found = Vec::new();
    let all: Vec<&Leaves> = forms.iter().map(|form| form.leaves).collect();
    let live = |path: &str| live(forms, is_here, held_back, path);
    join_leaves(&all, &live, &mut |path, said| {
        let from = |text: &&str| {
            live(path)
                .into_iter()
                .find(|at| forms[*at].leaves.get(path).is_some_and(|there| there == text))
        };
        let clash = Clash {
            path: path.to_owned(),
            texts: said.iter().map(|text| (*text).to_owned()).collect(),
            from: said.iter().filter_map(from).collect(),
            decided: None,
        };
        let decided = if leaves::is_label(path) {
            // A name is no answer, and two in one are none.
            Some(Decision::One(0))
        } else {
            clash.can_be_all().then_some(Decision::All)
        };
        if leaves::is_asked(path) {
            found.push(Clash { decided, ..clash });
        }
        String::new()
    });
    if is_here {
        found.extend(taken_out(forms, held_back, &found));
    }
    found
}

/// What was taken out here while somebody else, who did not know, changed it. Of a thing with several parts
/// nobody is asked: a change beats taking out.
fn taken_out(forms: &[Revision<'_>], held_back: IsHeldBack<'_>, found: &[Clash]) -> Vec<Clash> {
    let Some(here) = forms.first() else { return Vec::new() };
    let is_gone = |(path, version): &(&String, &LeafVersion)| {
        version.sum.is_none()
            && !here.leaves.contains_key(*path)
            && leaves::is_asked(path)
            && leaves::owner(path).is_none()
            && found.iter().all(|clash| clash.path != **path)
    };
    let clash = |(path, version): (&String, &LeafVersion)| {
        let theirs = live(forms, true, held_back, path).into_iter().find(|at| {
            let lineage = forms[*at].lineage;
            *at > 0 && !lineage.is_empty() && !lineage.knows(Some(version.mark))
        })?;
        let text = forms[theirs].leaves.get(path)?.clone();
        Some(Clash {
            path: path.clone(),
            texts: vec![String::new(), text],
            from: vec![0, theirs],
            decided: Some(Decision::One(1)),
        })
    };
    here.lineage.leaves.iter().filter(is_gone).filter_map(clash).collect()
}

/// Joins forms of one document: the one here first, if `is_here`. `clashes` says what was decided; what was gets
/// the mark, so that whoever hears of it sees that it came after both.
///
/// ```
/// use shared_table::domain::document::join::{Revision, clashes, join};
/// use shared_table::domain::document::leaves::Leaves;
/// use shared_table::domain::document::lineage::{Lineage, Mark};
///
/// let leaves = |all: &[(&str, &str)]| -> Leaves {
///     all.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
/// };
/// let (here, sent) = (leaves(&[("answer/who", "Ann")]), leaves(&[("answer/where", "The library")]));
/// let lineage = Lineage::default();
/// let forms = [&here, &sent].map(|leaves| Revision { leaves, lineage: &lineage, is_whole: true });
///
/// // They say nothing else of the same thing, so there is nothing to decide.
/// let asked = clashes(&forms, false, &|_| false);
/// assert!(asked.is_empty());
/// let joined = join(&forms, false, &|_| false, &asked, Mark(1));
/// assert_eq!(joined.leaves, leaves(&[("answer/who", "Ann"), ("answer/where", "The library")]));
/// ```
pub fn join(
    forms: &[Revision<'_>],
    is_here: bool,
    held_back: IsHeldBack<'_>,
    clashes: &[Clash],
    mark: Mark,
) -> Joined {
    let all: Vec<&Leaves> = forms.iter().map(|form| form.leaves).collect();
    let outcomes: Map<&str, String> =
        clashes.iter().map(|clash| (clash.path.as_str(), clash.outcome())).collect();
    let live = |path: &str| live(forms, is_here, held_back, path);
    let mut leaves = join_leaves(&all, &live, &mut |path, said| {
        outcomes.get(path).cloned().unwrap_or_else(|| said.first().map_or("", |s| s).to_owned())
    });
    // Somebody decided that it stays taken out.
    leaves.retain(|path, _| outcomes.get(path.as_str()).is_none_or(|text| !text.is_empty()));
    let decided = |path: &str| outcomes.contains_key(path).then_some(mark);
    let lineage = lineage(forms, is_here, &leaves, &decided);
    Joined { leaves, lineage }
}

/// Each leaf has the mark of the form that it was taken from. One that is of no form has none yet: it gets
/// one when it goes out.
fn lineage(
    forms: &[Revision<'_>],
    is_here: bool,
    leaves: &Leaves,
    decided: &dyn Fn(&str) -> Option<Mark>,
) -> Lineage {
    let of_forms = forms.iter().flat_map(|form| form.lineage.marks.iter().copied());
    let marks: Set<_> = of_forms.chain(leaves.keys().find_map(|path| decided(path))).collect();
    let here = |path: &str| forms.first().and_then(|form| form.lineage.leaves.get(path));
    let was = |path: &str, now: Option<u64>| {
        let there = here(path);
        let mut was = there.map_or(Vec::new(), |there| there.was.clone());
        was.extend(there.and_then(|there| there.sum).filter(|before| Some(*before) != now));
        was
    };
    let version = |path: &String, text: &String| {
        let mark = decided(path).or_else(|| latest_mark(forms, path, text))?;
        let sum = Some(sum(text));
        Some((path.clone(), LeafVersion { mark, sum, was: was(path, sum) }))
    };
    // What others say of leaves that are not there is no matter of this device.
    let known = forms.first().filter(|_| is_here).map(|form| &form.lineage.leaves);
    let gone =
        known.into_iter().flat_map(Map::iter).filter(|(path, _)| !leaves.contains_key(*path));
    let gone = gone.map(|(path, there)| {
        (path.clone(), LeafVersion { mark: there.mark, sum: None, was: was(path, None) })
    });
    let there = leaves.iter().filter_map(|(path, text)| version(path, text));
    Lineage { marks, leaves: there.chain(gone).collect(), ..Lineage::default() }
}

/// The mark of a leaf that several forms say alike. Where one form has seen another's, its mark is the later:
/// somebody said the same again, after something else.
fn latest_mark(forms: &[Revision<'_>], path: &str, text: &str) -> Option<Mark> {
    let said = |form: &&Revision<'_>| form.leaves.get(path).is_some_and(|there| there == text);
    let same =
        || forms.iter().filter(said).filter_map(|f| Some((f.lineage, f.lineage.mark(path)?)));
    let is_earlier = |(lineage, mark): &(&Lineage, Mark)| {
        same().any(|(by, other)| by.knows(Some(*mark)) && !lineage.knows(Some(other)))
    };
    let latest = same().filter(|it| !is_earlier(it)).map(|(_, mark)| mark).max();
    latest.or_else(|| same().map(|(_, mark)| mark).max())
}

/// The forms that say something about a leaf which no other form went on from.
fn live(
    forms: &[Revision<'_>],
    is_here: bool,
    held_back: IsHeldBack<'_>,
    path: &str,
) -> Vec<usize> {
    let said: Vec<LeafRevision<'_>> =
        forms.iter().map(|form| LeafRevision::of(*form, path)).collect();
    let is_passed = |at: usize| {
        said.iter().enumerate().any(|(other, by)| {
            let here = if is_here { said.first() } else { None };
            other != at && by.passed(&said[at], here, held_back(path))
        })
    };
    (0..forms.len()).filter(|at| !is_passed(*at)).collect()
}

/// What one form says about a leaf.
struct LeafRevision<'a> {
    form: Revision<'a>,
    path: &'a str,
    text: Option<&'a String>,
}

impl<'a> LeafRevision<'a> {
    fn of(form: Revision<'a>, path: &'a str) -> Self {
        Self { form, path, text: form.leaves.get(path) }
    }

    /// Whether it went on from what the other form says. `here` is what this device says.
    fn passed(&self, other: &Self, here: Option<&Self>, is_held_back: bool) -> bool {
        if self.text == other.text {
            return false;
        }
        if self.form.lineage.is_empty() {
            return here.is_some_and(|here| std::ptr::eq(here, other) && self.passed_here(here));
        }
        if self.text.is_none() && (is_held_back || !self.form.is_whole) {
            return false;
        }
        if other.form.lineage.is_empty() {
            return other.is_old_form_of(self);
        }
        let mark = |said: &Self| said.form.lineage.mark(said.path);
        let knows = |a: &Self, b: &Self| a.form.lineage.knows(mark(b));
        // Two texts under one mark: one of them was changed by something that knows of no marks.
        let is_odd = self.text.is_some() && mark(self) == mark(other);
        let is_known = knows(self, other) && !is_odd;
        // Each has seen the other's and says something else: both decided, and not alike.
        is_known && !(other.text.is_some() && self.text.is_some() && knows(other, self))
    }

    /// A file without marks says what this form said once.
    fn is_old_form_of(&self, here: &Self) -> bool {
        let version = here.form.lineage.leaves.get(self.path);
        self.text.is_some_and(|text| version.is_some_and(|v| v.was.contains(&sum(text))))
    }

    /// A file without marks says something new, and what is here is all that ever went out: so it was made
    /// from that.
    fn passed_here(&self, here: &Self) -> bool {
        let version = here.form.lineage.leaves.get(self.path);
        self.text.is_some() && version.is_some_and(|version| version.was.is_empty())
    }
}
