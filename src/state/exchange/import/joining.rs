//! Bringing together what is here and what came in, from any number of files.

use super::Origin;
use crate::content::words;
use crate::domain::Stamp;
use crate::domain::base::fnv;
use crate::domain::base::id::{ProjectId, RoundId};
use crate::domain::base::map::Set;
use crate::domain::document::join::{self, Clash, IsHeldBack, Revision};
use crate::domain::document::kept::Kept;
use crate::domain::document::leaves::{self, Leaves};
use crate::domain::document::lineage::{Lineage, Mark, paths};
use crate::domain::project::Project;
use crate::domain::sheet::Sheet;

/// A document that can be taken apart and put together.
pub(in crate::state) trait Joinable: Clone + PartialEq {
    /// Its leaves.
    fn leaves(&self) -> Leaves;
    /// Says what the leaves say.
    fn put(&mut self, leaves: &Leaves);
    /// When it last changed.
    fn changed(&self) -> Stamp;
    /// Its name in files.
    fn name(&self) -> &str;
}

impl Joinable for Sheet {
    fn leaves(&self) -> Leaves {
        leaves::of_sheet(self)
    }

    fn put(&mut self, leaves: &Leaves) {
        leaves::put_into_sheet(leaves, self);
    }

    fn changed(&self) -> Stamp {
        self.changed
    }

    fn name(&self) -> &str {
        self.id.as_str()
    }
}

impl Joinable for Project {
    fn leaves(&self) -> Leaves {
        leaves::of_project(self)
    }

    fn put(&mut self, leaves: &Leaves) {
        leaves::put_into_project(leaves, self);
    }

    fn changed(&self) -> Stamp {
        self.changed
    }

    fn name(&self) -> &str {
        self.id.as_str()
    }
}

/// One form of a document, as one file had it.
#[derive(Debug, Clone, PartialEq)]
pub struct ArrivedForm<T> {
    /// The document.
    pub doc: T,
    /// Where its pieces come from.
    pub lineage: Lineage,
    /// Where it came in.
    pub origin: Origin,
}

/// Puts letters and their marks together, so that texts can be compared.
pub(super) type ComposeFn<'a> = &'a dyn Fn(&str) -> String;

/// What came of bringing forms of a document together.
pub(super) struct JoinedDocument<T> {
    pub(super) doc: T,
    pub(super) lineage: Lineage,
    pub(super) clashes: Vec<Clash>,
}

impl<T: Joinable> JoinedDocument<T> {
    /// Whether it adds nothing to what is here.
    pub(super) fn says_the_same(&self, here: &T) -> bool {
        self.clashes.is_empty() && self.doc.leaves() == here.leaves()
    }
}

/// Brings together what is here, if anything is, and what came in. `decided` holds what people decided where
/// several had changed the same thing; `mark` is for what changed here since it last went out. `None` where there
/// is nothing at all.
pub(super) fn together<T: Joinable>(
    here: Option<&Kept<T>>,
    forms: &[ArrivedForm<T>],
    held_back: IsHeldBack<'_>,
    decided: &[Clash],
    mark: Mark,
    composed: ComposeFn<'_>,
) -> Option<JoinedDocument<T>> {
    if let (None, [alone]) = (here, forms)
        && alone.lineage.is_empty()
    {
        // One form alone, which nobody gave out before, is what it is.
        let (lineage, clashes) = (Lineage::default(), Vec::new());
        return Some(JoinedDocument { doc: alone.doc.clone(), lineage, clashes });
    }
    let mut taken: Vec<(Leaves, Lineage, bool)> = here
        .map(|here| (here.doc.leaves(), lineage_here(here, mark), true))
        .into_iter()
        .chain(forms.iter().map(|form| {
            let leaves = form.doc.leaves();
            let is_whole = form.lineage.paths.is_none_or(|known| known == paths(&leaves));
            (leaves, form.lineage.clone(), form.origin.whole && is_whole)
        }))
        .collect();
    say_alike(&mut taken, composed);
    let of = |(leaves, lineage, is_whole)| Revision { leaves, lineage, is_whole };
    let forms_of: Vec<Revision<'_>> = taken.iter().map(|(a, b, c)| of((a, b, *c))).collect();
    let mut clashes = join::clashes(&forms_of, here.is_some(), held_back);
    for clash in &mut clashes {
        let before = decided.iter().find(|d| d.path == clash.path && d.texts == clash.texts);
        if let Some(before) = before {
            clash.decided = before.decided;
        }
    }
    let joined = join::join(&forms_of, here.is_some(), held_back, &clashes, mark);
    let latest = forms.iter().map(|form| &form.doc).max_by_key(|doc| doc.changed());
    let mut doc = here.map(|here| &here.doc).or(latest)?.clone();
    // One form alone is what it is.
    if forms_of.len() > 1 {
        doc.put(&joined.leaves);
    }
    Some(JoinedDocument { doc, lineage: joined.lineage, clashes })
}

/// Texts that differ only in how devices write accents are one: each is said as the first form says it. So nobody
/// is asked about them, and what is here stays as somebody typed it.
fn say_alike(forms: &mut [(Leaves, Lineage, bool)], composed: ComposeFn<'_>) {
    for at in 1..forms.len() {
        let (before, rest) = forms.split_at_mut(at);
        for (path, text) in rest[0].0.iter_mut() {
            let is_one = |there: &&String| *there != text && composed(there) == composed(text);
            let first = before.iter().filter_map(|form| form.0.get(path)).find(is_one).cloned();
            if let Some(first) = first {
                *text = first;
            }
        }
    }
}

/// What is here with the marks of forms that say the same; `None` if it has them, or says something else.
pub(super) fn with_marks<T: Joinable>(
    here: Option<Kept<T>>,
    forms: &[ArrivedForm<T>],
    together: Option<JoinedDocument<T>>,
) -> Option<Kept<T>> {
    let (here, together) = (here?, together?);
    let known = here.lineage.read().marks;
    let mut marks = forms.iter().flat_map(|form| form.lineage.marks.iter());
    let is_new = together.says_the_same(&here.doc) && marks.any(|mark| !known.contains(mark));
    is_new.then(|| Kept { rev: here.rev + 1, lineage: together.lineage.written(), ..here })
}

/// Where the pieces of what is here come from, with a mark on what changed since it last went out.
fn lineage_here<T: Joinable>(here: &Kept<T>, mark: Mark) -> Lineage {
    let mut lineage = here.lineage.read();
    let is_as_sent = here.copied.is_some() && here.uncopied_since.is_none();
    if !lineage.is_empty() {
        lineage.seal(&here.doc.leaves(), mark);
    } else if is_as_sent {
        lineage.seal(&here.doc.leaves(), first_mark(&here.doc));
    }
    lineage
}

/// The mark of a document that never had one. It follows from its name and when it changed, and is the same on
/// all devices that have it as it is. It tells nothing that they don't say themselves.
pub(in crate::state) fn first_mark<T: Joinable>(doc: &T) -> Mark {
    let text = format!("{} {}", doc.name(), doc.changed().and_utc().timestamp_millis());
    Mark(fnv::hash(text.as_bytes()))
}

/// Stands in for a project that did not come with its sheets.
pub(super) fn stand_in(id: ProjectId) -> Project {
    Project::new(id, words().open.unknown_project.to_owned(), Stamp::default())
}

/// Whether a project only stands in for one that did not come, and nobody changed it since.
pub(super) fn is_stand_in(project: &Project) -> bool {
    *project == stand_in(project.id.clone())
}

/// Adds those of the wanted rounds that only the other form has: sheets point to them. Says whether there were
/// any.
pub(super) fn add_wanted_rounds(
    project: &mut Project,
    other: &Project,
    wanted: &Set<RoundId>,
) -> bool {
    let missing = |id: &RoundId| wanted.contains(id) && project.round(id).is_none();
    let rounds: Vec<_> = other.rounds.iter().filter(|r| missing(&r.id)).cloned().collect();
    let any = !rounds.is_empty();
    project.rounds.extend(rounds);
    any
}

/// What stood here before, with what was written since: nothing of that is lost.
pub(super) fn with_later(before: &Project, later: &Project) -> Project {
    let mut joined = before.clone();
    let is_new = |id: &RoundId| before.round(id).is_none();
    joined.rounds.extend(later.rounds.iter().filter(|round| is_new(&round.id)).cloned());
    joined.terms.fill(later.terms.iter().map(|(term, own)| (*term, own.clone())));
    for action in &later.actions {
        match joined.actions.iter_mut().find(|there| there.id == action.id) {
            Some(there) => *there = action.clone(),
            None => joined.actions.push(action.clone()),
        }
    }
    joined.changed = before.changed.max(later.changed);
    joined
}
