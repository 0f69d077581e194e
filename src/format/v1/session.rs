//! A session in files.

use serde::Serialize;

use super::by_item::{entries, least, named, number, numbers, text};
use super::run_sheet::{self, RunSheetOut};
use super::shown::{self, RevealedOut, ShownOut};
use crate::domain::Stamp;
use crate::domain::base::id::{ItemId, OptionId, RoundId, SessionId, VariantId};
use crate::domain::base::map::{Map, Set};
use crate::domain::room::entry::{Entry, EntryKey, EntrySource, Tally};
use crate::domain::room::session::{Revealed, Session};
use crate::domain::room::shown::Shown;
use crate::domain::room::soundness;
use crate::domain::sheet::Perspective;
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::named::Named;
use crate::format::problem::{Log, ProblemKind};
use crate::format::time;
use crate::format::words;

/// A session as it is written.
#[derive(Serialize)]
pub(crate) struct SessionOut<'a> {
    id: &'a str,
    project: &'a str,
    tool: &'a str,
    tool_version: u32,
    variant: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    round: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    late_for: Option<&'a str>,
    least: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<usize>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    has_taken_out: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    run_sheet: Option<RunSheetOut<'a>>,
    created: String,
    changed: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entries: Vec<EntryOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tallies: Vec<TallyOut<'a>>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    together: Named<'a, &'a str>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    notes: Named<'a, &'a str>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    hands: Named<'a, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revealed: Option<RevealedOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    seen: Vec<ShownOut<'a>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_memory: bool,
}

#[derive(Serialize)]
struct EntryOut<'a> {
    key: String,
    way: &'static str,
    perspective: &'static str,
    answers: Named<'a, &'a str>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    words: Named<'a, &'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choices: Vec<&'a str>,
}

#[derive(Serialize)]
struct TallyOut<'a> {
    perspective: &'static str,
    sheets: usize,
    counts: Named<'a, Named<'a, usize>>,
}

fn options(map: &Map<ItemId, OptionId>) -> Named<'_, &str> {
    Named(map.iter().map(|(item, option)| (item.as_str(), option.as_str())).collect())
}

fn texts(map: &Map<ItemId, String>) -> Named<'_, &str> {
    Named(map.iter().map(|(item, text)| (item.as_str(), text.as_str())).collect())
}

impl<'a> From<&'a Session> for SessionOut<'a> {
    fn from(session: &'a Session) -> Self {
        Self {
            id: session.id.as_str(),
            project: session.project.as_str(),
            tool: session.tool.as_str(),
            tool_version: session.tool_version,
            variant: session.variant.as_str(),
            round: session.round.as_ref().map(RoundId::as_str),
            late_for: session.late_for.as_ref().map(SessionId::as_str),
            least: session.least.n(),
            expected: session.expected,
            has_taken_out: session.has_taken_out,
            run_sheet: run_sheet::out(&session.run_sheet),
            created: time::stamp(session.created),
            changed: time::stamp(session.changed),
            entries: session.entries.iter().map(entry_out).collect(),
            tallies: session.tallies.iter().map(tally_out).collect(),
            together: options(&session.together),
            notes: texts(&session.notes),
            hands: numbers(&session.hands),
            revealed: session.revealed.as_ref().map(RevealedOut::from),
            seen: session.seen.iter().map(ShownOut::from).collect(),
            is_memory: session.is_memory,
        }
    }
}

fn key_text(key: EntryKey) -> String {
    format!("{:010x}", key.bits())
}

fn entry_out<'a>((key, entry): (&EntryKey, &'a Entry)) -> EntryOut<'a> {
    EntryOut {
        key: key_text(*key),
        way: words::way(entry.way),
        perspective: words::perspective(entry.perspective),
        answers: options(&entry.answers),
        words: texts(&entry.words),
        choices: entry.choices.iter().map(ItemId::as_str).collect(),
    }
}

fn tally_out<'a>((perspective, tally): (&Perspective, &'a Tally)) -> TallyOut<'a> {
    let item = |(item, counts): (&'a ItemId, &'a Map<OptionId, usize>)| {
        let counts = counts.iter().map(|(option, n)| (option.as_str(), *n)).collect();
        (item.as_str(), Named(counts))
    };
    TallyOut {
        perspective: words::perspective(*perspective),
        sheets: tally.sheets,
        counts: Named(tally.counts.iter().map(item).collect()),
    }
}

/// Reads a session. Without an id, a project and a tool it is none.
pub(crate) fn read(json: Json<'_>, log: &mut Log) -> Option<Session> {
    let mut fields = Fields::of(json, log)?;
    let id = fields.id("id", log);
    let project = fields.id("project", log);
    let tool = fields.id("tool", log);
    let (Some(id), Some(project), Some(tool)) = (id, project, tool) else {
        log.note(ProblemKind::LeftOut);
        return None;
    };
    let version = fields.whole("tool_version", log).and_then(|v| u32::try_from(v).ok());
    let variant = fields.id("variant", log).or_else(|| VariantId::new("full").ok());
    let (created, changed) = fields.created_and_changed(log);
    let revealed = shown::read(&mut fields, log);
    if revealed.as_ref().is_some_and(|revealed| !soundness::is_sound(&revealed.shown)) {
        log.note_in("revealed", ProblemKind::TooSmallGroup);
        return None;
    }
    let is_memory = fields.flag("is_memory", log);
    let seen = fields.list("seen", log, shown::read_shown);
    let (revealed, seen) = one_showing(revealed, seen, changed, is_memory);
    Some(Session {
        id,
        project,
        tool,
        tool_version: version.unwrap_or(1),
        variant: variant?,
        round: fields.id("round", log),
        late_for: fields.id("late_for", log),
        least: least(&mut fields, log),
        expected: fields.whole("expected", log).and_then(|n| usize::try_from(n).ok()),
        has_taken_out: fields.flag("has_taken_out", log),
        run_sheet: run_sheet::read(&mut fields, log),
        created,
        changed,
        entries: fields.list("entries", log, entry).into_iter().collect(),
        tallies: fields.list("tallies", log, tally).into_iter().collect(),
        together: named(&mut fields, "together", log, option),
        notes: named(&mut fields, "notes", log, text),
        hands: named(&mut fields, "hands", log, number),
        revealed,
        seen,
        is_memory,
        unknown: fields.unknown(log),
    })
}

/// The first release could show, hide, and show again: the last showing is the one, all are remembered.
fn one_showing(
    revealed: Option<Revealed>,
    seen: Vec<Shown>,
    changed: Stamp,
    is_memory: bool,
) -> (Option<Revealed>, Vec<Shown>) {
    let mut seen: Vec<Shown> = seen.iter().map(Shown::without_words).collect();
    let hidden = |shown| Revealed { when: changed, is_hidden: true, shown };
    let revealed = match revealed {
        None if !is_memory => seen.pop().map(hidden),
        revealed => revealed,
    };
    (revealed, seen)
}

fn entry(json: Json<'_>, log: &mut Log) -> Option<(EntryKey, Entry)> {
    let mut fields = Fields::of(json, log)?;
    let key = fields.maybe_text("key", log).and_then(|key| u64::from_str_radix(&key, 16).ok());
    let Some(key) = key else {
        log.note(ProblemKind::LeftOut);
        return None;
    };
    let perspective = fields.word("perspective", log, &Perspective::ALL, words::perspective);
    let way = fields.word("way", log, &EntrySource::ALL, words::way);
    let entry = Entry {
        way: way.unwrap_or(EntrySource::File),
        perspective: perspective.unwrap_or_default(),
        answers: named(&mut fields, "answers", log, option),
        words: named(&mut fields, "words", log, text),
        choices: items(&mut fields, "choices", log),
    };
    let key = EntryKey::new(key);
    fields.leave(&key_text(key), log);
    Some((key, entry))
}

fn tally(json: Json<'_>, log: &mut Log) -> Option<(Perspective, Tally)> {
    let mut fields = Fields::of(json, log)?;
    let perspective = fields.word("perspective", log, &Perspective::ALL, words::perspective)?;
    let sheets = fields.whole("sheets", log).and_then(|n| usize::try_from(n).ok());
    let counts = named(&mut fields, "counts", log, |json, log| {
        Some(entries(Fields::of(json, log)?, log, number))
    });
    fields.leave(words::perspective(perspective), log);
    Some((perspective, Tally { sheets: sheets.unwrap_or_default(), counts }))
}

fn items(fields: &mut Fields<'_>, key: &'static str, log: &mut Log) -> Set<ItemId> {
    let item = |json: Json<'_>, _: &mut Log| match json {
        Json::Text(id) => ItemId::new(&id).ok(),
        _ => None,
    };
    fields.list(key, log, item).into_iter().collect()
}

fn option(json: Json<'_>, _: &mut Log) -> Option<OptionId> {
    if let Json::Text(id) = json { OptionId::new(&id).ok() } else { None }
}
