//! Bringing together two changed forms of one sheet, such as two tabs wrote. Words are never lost.

use crate::domain::map::{Map, Set};

use super::action::Action;
use super::answer::{Answer, Line, Row, Value};
use super::id::ItemId;
use super::sheet::Sheet;

/// Stands between two texts when both are kept.
pub const BOTH: &str = "\n\n– – –\n\n";

/// The sheet that came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// Holds what either side changed.
    pub sheet: Sheet,
    /// The items where both sides had changed the same thing.
    pub both: Set<ItemId>,
}

/// Brings two forms of a sheet together that both came from `base`. Where both changed the same
/// thing, texts are kept one after the other, and of two choices `mine` stands.
pub fn merge(base: &Sheet, mine: &Sheet, theirs: &Sheet) -> Merged {
    let mut both = Set::new();
    let answers = by_key(&base.answers, &mine.answers, &theirs.answers, |id, b, m, t| {
        both.insert(id.clone());
        answer(b, m, t)
    });
    let picks = by_key(&base.picks, &mine.picks, &theirs.picks, |_, _, m, t| m.or(t).copied());
    let mut unknown = mine.unknown.clone();
    unknown.fill(&theirs.unknown);
    let sheet = Sheet {
        unknown,
        details: pick(&base.details, &mine.details, &theirs.details).clone(),
        binned: *pick(&base.binned, &mine.binned, &theirs.binned),
        changed: mine.changed.max(theirs.changed),
        answers,
        picks,
        actions: list(&base.actions, &mine.actions, &theirs.actions, |a| &a.id, action),
        ..mine.clone()
    };
    Merged { sheet, both }
}

/// The changed one of two; mine if both changed.
fn pick<'a, T: PartialEq>(base: &T, mine: &'a T, theirs: &'a T) -> &'a T {
    if mine == base { theirs } else { mine }
}

type Side<'a, T> = Option<&'a T>;

fn by_key<K: Ord + Clone, T: Clone + PartialEq>(
    base: &Map<K, T>,
    mine: &Map<K, T>,
    theirs: &Map<K, T>,
    mut both: impl FnMut(&K, Side<'_, T>, Side<'_, T>, Side<'_, T>) -> Option<T>,
) -> Map<K, T> {
    let only_theirs = theirs.keys().filter(|key| !mine.contains_key(key));
    let mut out = Map::new();
    for key in mine.keys().chain(only_theirs) {
        let (b, m, t) = (base.get(key), mine.get(key), theirs.get(key));
        let kept = if m == t || t == b {
            m.cloned()
        } else if m == b {
            t.cloned()
        } else {
            both(key, b, m, t)
        };
        if let Some(kept) = kept {
            out.insert(key.clone(), kept);
        }
    }
    out
}

/// Both changed an answer. A text that was cleared on one side and rewritten on the other is kept.
fn answer(
    base: Side<'_, Answer>,
    mine: Side<'_, Answer>,
    theirs: Side<'_, Answer>,
) -> Option<Answer> {
    let (Some(m), Some(t)) = (mine, theirs) else { return mine.or(theirs).cloned() };
    let none = Answer::default();
    let b = base.unwrap_or(&none);
    Some(Answer {
        value: value(b.value.as_ref(), m.value.as_ref(), t.value.as_ref()),
        note: text(&b.note, &m.note, &t.note),
        may_show: m.may_show && t.may_show,
    })
}

fn value(base: Side<'_, Value>, mine: Side<'_, Value>, theirs: Side<'_, Value>) -> Option<Value> {
    if mine == theirs || theirs == base {
        return mine.cloned();
    }
    if mine == base {
        return theirs.cloned();
    }
    let (Some(m), Some(t)) = (mine, theirs) else { return mine.or(theirs).cloned() };
    Some(match (m, t) {
        (Value::Text(m), Value::Text(t)) => {
            let b = if let Some(Value::Text(b)) = base { b.as_str() } else { "" };
            Value::Text(text(b, m, t))
        }
        (Value::Ticked(m), Value::Ticked(t)) => {
            let none = Set::new();
            let b = if let Some(Value::Ticked(b)) = base { b } else { &none };
            let keep = |id| m.contains(id) && t.contains(id) || !b.contains(id);
            Value::Ticked(m.iter().chain(t.iter()).filter(|id| keep(*id)).cloned().collect())
        }
        (Value::Lines(m), Value::Lines(t)) => {
            let b = if let Some(Value::Lines(b)) = base { b.as_slice() } else { &[] };
            let joined = |b: Side<'_, Line>, m: &Line, t: &Line| Line {
                id: m.id.clone(),
                text: text(b.map_or("", |b| &b.text), &m.text, &t.text),
            };
            Value::Lines(list(b, m, t, |l| &l.id, joined))
        }
        (Value::Rows(m), Value::Rows(t)) => {
            let b = if let Some(Value::Rows(b)) = base { b.as_slice() } else { &[] };
            Value::Rows(list(b, m, t, |r| &r.id, row))
        }
        _ => m.clone(),
    })
}

fn row(base: Side<'_, Row>, mine: &Row, theirs: &Row) -> Row {
    let none = Map::new();
    let b = base.map_or(&none, |r| &r.cells);
    let cells = by_key(b, &mine.cells, &theirs.cells, |_, b, m, t| match (m, t) {
        (Some(m), Some(t)) => Some(text(b.map_or("", String::as_str), m, t)),
        _ => m.or(t).cloned(),
    });
    Row { id: mine.id.clone(), cells }
}

/// Brings two forms of one action together that both came from `base`.
pub fn action(base: Option<&Action>, mine: &Action, theirs: &Action) -> Action {
    let b = base.unwrap_or(theirs);
    Action {
        what: text(&b.what, &mine.what, &theirs.what),
        who: text(&b.who, &mine.who, &theirs.who),
        told: text(&b.told, &mine.told, &theirs.told),
        tell: *pick(&b.tell, &mine.tell, &theirs.tell),
        by_when: *pick(&b.by_when, &mine.by_when, &theirs.by_when),
        look_again: *pick(&b.look_again, &mine.look_again, &theirs.look_again),
        state: *pick(&b.state, &mine.state, &theirs.state),
        ..mine.clone()
    }
}

/// Two forms of a text. The one that was changed stands; if both were and one holds the other, the
/// longer; otherwise both are kept, `theirs` first.
pub fn text(base: &str, mine: &str, theirs: &str) -> String {
    if theirs == base || (mine != base && mine.contains(theirs)) {
        return mine.to_owned();
    }
    if mine == base || theirs.contains(mine) {
        return theirs.to_owned();
    }
    format!("{theirs}{BOTH}{mine}")
}

/// A list kept by name: mine in my order, then what the other side added. What one side took out
/// and the other left alone is gone; what the other side changed stays.
fn list<T: Clone + PartialEq, I: PartialEq>(
    base: &[T],
    mine: &[T],
    theirs: &[T],
    id: impl Fn(&T) -> &I,
    join: impl Fn(Side<'_, T>, &T, &T) -> T,
) -> Vec<T> {
    let find = |all: &'_ [T], one: &T| all.iter().find(|x| id(x) == id(one)).cloned();
    let mut out = Vec::new();
    for m in mine {
        let (b, t) = (find(base, m), find(theirs, m));
        match (&b, &t) {
            (_, Some(t)) if t == m => out.push(m.clone()),
            (Some(b), Some(t)) if b == t => out.push(m.clone()),
            (Some(b), Some(t)) if b == m => out.push(t.clone()),
            (b, Some(t)) => out.push(join(b.as_ref(), m, t)),
            (Some(b), None) if b == m => {}
            (_, None) => out.push(m.clone()),
        }
    }
    for t in theirs.iter().filter(|t| find(mine, t).is_none()) {
        if find(base, t).is_none_or(|b| b != *t) {
            out.push(t.clone());
        }
    }
    out
}
