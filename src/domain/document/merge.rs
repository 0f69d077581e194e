//! Bringing changed forms of one document together, leaf by leaf, whether two tabs, the journal or several
//! people's files brought them. Words are never lost.

use super::joined_text::join as join_texts;
use super::leaves::{self, Leaves};
use crate::domain::base::id::ItemId;
use crate::domain::base::map::{Map, Set};
use crate::domain::project::Project;
use crate::domain::room::run_sheet::{RunSheet, StepPlan};
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::action::Action;

pub use super::joined_text::BOTH;

/// The sheet that came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// Holds what either side changed.
    pub sheet: Sheet,
    /// The items where both sides had changed the same thing.
    pub both: Set<ItemId>,
}

/// Joins forms of a document. `live` tells which forms say something about a leaf that no other form went on
/// from; where they say different things, `decide` is asked what stands. A change beats taking out, and a
/// thing of which one part was changed stays as a whole.
pub fn join_leaves<'a>(
    forms: &[&'a Leaves],
    live: &dyn Fn(&str) -> Vec<usize>,
    decide: &mut dyn FnMut(&str, &[&'a str]) -> String,
) -> Leaves {
    if let [only] = forms {
        return (*only).clone();
    }
    let paths: Set<&str> = forms.iter().flat_map(|form| form.keys().map(String::as_str)).collect();
    let values = |path: &str| {
        let said = live(path).into_iter().filter_map(|at| forms.get(at)?.get(path));
        let mut values: Vec<&'a str> = Vec::new();
        for value in said {
            if !values.contains(&value.as_str()) {
                values.push(value);
            }
        }
        values
    };
    let is_revived = |path: &&str| {
        leaves::owner(path).is_some_and(|owner| values(owner).is_empty())
            && !values(path).is_empty()
    };
    let revived: Set<&str> =
        paths.iter().copied().filter(is_revived).filter_map(leaves::owner).collect();
    let mut out = Vec::with_capacity(paths.len());
    for path in paths.iter().copied() {
        let mut said = values(path);
        if said.is_empty() && revived.contains(leaves::owner(path).unwrap_or(path)) {
            said.extend(forms.iter().filter_map(|form| form.get(path)).map(String::as_str).take(1));
        }
        let text = match said.as_slice() {
            [] => continue,
            [only] => (*only).to_owned(),
            several if leaves::is_order(path) => join_orders(several),
            several => decide(path, several),
        };
        out.push((path.to_owned(), text));
    }
    out.into_iter().collect()
}

/// One order of several: that of the first, and what only others have stands after what it stands after there.
fn join_orders(orders: &[&str]) -> String {
    let mut orders = orders.to_vec();
    // So that it does not matter which form came first.
    orders.sort_unstable();
    let mut all: Vec<&str> = orders.first().map_or(Vec::new(), |first| first.split(' ').collect());
    for order in orders.iter().skip(1) {
        let ids: Vec<&str> = order.split(' ').collect();
        for (at, id) in ids.iter().enumerate() {
            if all.contains(id) {
                continue;
            }
            let after =
                at.checked_sub(1).and_then(|before| all.iter().position(|x| *x == ids[before]));
            let mut place = after.map_or(0, |after| after + 1);
            while all.get(place).is_some_and(|x| !ids.contains(x) && *x < *id) {
                place += 1;
            }
            all.insert(place, id);
        }
    }
    all.join(" ")
}

/// Joins two forms that both came from `base`, and tells at which paths both had changed the same thing.
fn three_way(base: &Leaves, mine: &Leaves, theirs: &Leaves) -> (Leaves, Set<String>) {
    let live = |path: &str| {
        let (before, my, their) = (base.get(path), mine.get(path), theirs.get(path));
        match () {
            () if my == their || their == before => vec![0],
            () if my == before => vec![1],
            () => vec![0, 1],
        }
    };
    let mut both = Set::new();
    let mut decide = |path: &str, said: &[&str]| {
        let (mine, theirs) = (said[0], said[said.len() - 1]);
        if leaves::is_words(path, mine) && leaves::is_words(path, theirs) {
            let base = base.get(path).map_or("", String::as_str);
            let (kind, own) = leaves::own_words(path);
            let texts = join_texts(own(base), own(mine), own(theirs));
            if texts.collided {
                both.insert(path.to_owned());
            }
            return format!("{kind}{}", texts.text);
        }
        both.insert(path.to_owned());
        mine.to_owned()
    };
    let joined = join_leaves(&[mine, theirs], &live, &mut decide);
    (joined, both)
}

/// Brings two forms of a sheet together that both came from `base`. Where both changed the same
/// thing, texts are kept one after the other, and of two choices `mine` stands.
pub fn merge(base: &Sheet, mine: &Sheet, theirs: &Sheet) -> Merged {
    let of = leaves::of_sheet;
    let (joined, both) = three_way(&of(base), &of(mine), &of(theirs));
    let mut sheet = Sheet {
        binned: *pick(&base.binned, &mine.binned, &theirs.binned),
        changed: mine.changed.max(theirs.changed),
        ..mine.clone()
    };
    leaves::put_into_sheet(&joined, &mut sheet);
    let both = both.iter().filter_map(|path| leaves::item_of(path)).collect();
    Merged { sheet, both }
}

/// Brings two forms of a project together that both came from `base`.
pub fn project(base: &Project, mine: &Project, theirs: &Project) -> Project {
    let of = leaves::of_project;
    let (joined, _) = three_way(&of(base), &of(mine), &of(theirs));
    let mut project = Project {
        binned: *pick(&base.binned, &mine.binned, &theirs.binned),
        example: *pick(&base.example, &mine.example, &theirs.example),
        changed: mine.changed.max(theirs.changed),
        ..mine.clone()
    };
    leaves::put_into_project(&joined, &mut project);
    project
}

/// Brings two forms of one action together that both came from `base`.
pub fn action(base: Option<&Action>, mine: &Action, theirs: &Action) -> Action {
    let of = leaves::of_action;
    let base = base.map(of).unwrap_or_default();
    let (joined, _) = three_way(&base, &of(mine), &of(theirs));
    let mut action = mine.clone();
    leaves::put_into_action(&joined, &mut action);
    action
}

/// Brings two forms of a session together that both came from `base`. It shows once: of two showings the
/// earlier stands, and what the other one showed is remembered.
pub fn session(base: &Session, mine: &Session, theirs: &Session) -> Session {
    let first = |m: &Session, t: &Session| match (&m.revealed, &t.revealed) {
        (Some(m), Some(t)) => m.when <= t.when,
        (m, _) => m.is_some(),
    };
    let (shows, other) = if first(mine, theirs) { (mine, theirs) } else { (theirs, mine) };
    let covered = |s: &Session| s.revealed.as_ref().is_some_and(|revealed| revealed.is_hidden);
    let is_hidden = *pick(&covered(base), &covered(mine), &covered(theirs));
    let mut unknown = mine.unknown.clone();
    unknown.fill(&theirs.unknown);
    let mut joined = Session {
        unknown,
        round: pick(&base.round, &mine.round, &theirs.round).clone(),
        least: mine.least.max(theirs.least),
        run_sheet: run_sheet(&base.run_sheet, &mine.run_sheet, &theirs.run_sheet),
        expected: *pick(&base.expected, &mine.expected, &theirs.expected),
        changed: mine.changed.max(theirs.changed),
        entries: by_key(&base.entries, &mine.entries, &theirs.entries, |_, m, _| m.clone()),
        tallies: by_key(&base.tallies, &mine.tallies, &theirs.tallies, |_, m, _| m.clone()),
        together: by_key(&base.together, &mine.together, &theirs.together, |_, m, _| m.clone()),
        notes: by_key(&base.notes, &mine.notes, &theirs.notes, |b, m, t| {
            text(b.map_or("", String::as_str), m, t)
        }),
        hands: by_key(&base.hands, &mine.hands, &theirs.hands, |_, m, _| *m),
        revealed: shows.revealed.clone(),
        has_taken_out: mine.has_taken_out || theirs.has_taken_out,
        is_memory: mine.is_memory || theirs.is_memory,
        ..mine.clone()
    };
    let has_let_go = |s: &Session| base.has_separate() && s.revealed.is_some() && !s.has_separate();
    if has_let_go(mine) || has_let_go(theirs) {
        // Somebody deleted each person's answers: none comes back.
        (joined.entries, joined.tallies) = (Map::new(), Map::new());
    }
    joined.cover(is_hidden);
    joined.remember(other.all_seen());
    joined
}

fn run_sheet(base: &RunSheet, mine: &RunSheet, theirs: &RunSheet) -> RunSheet {
    RunSheet {
        starts: *pick(&base.starts, &mine.starts, &theirs.starts),
        steps: by_key(&base.steps, &mine.steps, &theirs.steps, |base, mine, theirs| {
            let usual = StepPlan::default();
            let base = base.unwrap_or(&usual);
            StepPlan {
                minutes: *pick(&base.minutes, &mine.minutes, &theirs.minutes),
                words: pick(&base.words, &mine.words, &theirs.words).clone(),
            }
        }),
    }
}

/// The changed one of two; mine if both changed.
fn pick<'a, T: PartialEq>(base: &T, mine: &'a T, theirs: &'a T) -> &'a T {
    if mine == base { theirs } else { mine }
}

/// Values by key. What one side took out and the other left alone is gone; what it changed stays.
fn by_key<K: Ord + Clone, T: Clone + PartialEq>(
    base: &Map<K, T>,
    mine: &Map<K, T>,
    theirs: &Map<K, T>,
    both: impl Fn(Option<&T>, &T, &T) -> T,
) -> Map<K, T> {
    let keys: Set<&K> = mine.keys().chain(theirs.keys()).collect();
    let joined = |key: &K| match (base.get(key), mine.get(key), theirs.get(key)) {
        (b, m, t) if t == b => m.cloned(),
        (b, m, t) if m == b => t.cloned(),
        (b, Some(m), Some(t)) => Some(if m == t { m.clone() } else { both(b, m, t) }),
        (_, m, t) => m.or(t).cloned(),
    };
    keys.into_iter().filter_map(|key| Some((key.clone(), joined(key)?))).collect()
}

/// Two forms of a text: what both changed, or where they changed the same place, both texts.
///
/// ```
/// use shared_table::domain::document::merge::text;
///
/// let (mine, theirs) = ("We meet on Mondays.", "We all meet on Tuesdays.");
/// assert_eq!(text("We meet on Tuesdays.", mine, theirs), "We all meet on Mondays.");
/// ```
pub fn text(base: &str, mine: &str, theirs: &str) -> String {
    join_texts(base, mine, theirs).text
}
