//! An answer in files: `{item, chosen | ticked | text | lines | rows, note}`.

use crate::domain::base::map::Map;

use serde::{Serialize, Serializer};

use crate::domain::base::id::{ColumnId, ItemId, OptionId, RowId};
use crate::domain::base::order::sorted;
use crate::domain::sheet::answer::{Answer, Line, Row, Value};
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::problem::{Log, PathSegment, ProblemKind};
use crate::format::twice;

/// An answer as it is written. Of the five ways to answer at most one is there.
#[derive(Serialize)]
pub(crate) struct AnswerOut<'a> {
    item: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    chosen: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ticked: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<Vec<LineOut<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<Vec<RowOut<'a>>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    may_show: bool,
}

#[derive(Serialize)]
struct LineOut<'a> {
    id: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct RowOut<'a> {
    id: &'a str,
    #[serde(serialize_with = "by_column")]
    cells: &'a Map<ColumnId, String>,
}

impl<'a> From<(&'a ItemId, &'a Answer)> for AnswerOut<'a> {
    fn from((item, answer): (&'a ItemId, &'a Answer)) -> Self {
        let mut out = Self {
            item: item.as_str(),
            chosen: None,
            ticked: None,
            text: None,
            lines: None,
            rows: None,
            note: &answer.note,
            may_show: answer.may_show,
        };
        match &answer.value {
            None => {}
            Some(Value::Chosen(id)) => out.chosen = Some(id.as_str()),
            Some(Value::Ticked(ids)) => {
                out.ticked = Some(ids.iter().map(OptionId::as_str).collect());
            }
            Some(Value::Text(text)) => out.text = Some(text),
            Some(Value::Lines(lines)) => {
                let line = |l: &'a Line| LineOut { id: l.id.as_str(), text: &l.text };
                out.lines = Some(lines.iter().map(line).collect());
            }
            Some(Value::Rows(rows)) => out.rows = Some(rows.iter().map(row_out).collect()),
        }
        out
    }
}

fn row_out(row: &Row) -> RowOut<'_> {
    RowOut { id: row.id.as_str(), cells: &row.cells }
}

fn by_column<S: Serializer>(cells: &Map<ColumnId, String>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(cells.iter().map(|(column, text)| (column.as_str(), text)))
}

/// Reads the answers of a sheet.
pub(crate) fn read_all(fields: &mut Fields<'_>, log: &mut Log) -> Map<ItemId, Answer> {
    let mut at = 0;
    let found = fields.list("answers", log, |json, log| {
        at += 1;
        read(json, log).map(|(item, answer)| (at - 1, item, answer))
    });
    let mut answers: Vec<(ItemId, Answer)> = Vec::with_capacity(found.len());
    let mut times = 1;
    for (at, item, later) in sorted(found, |a, b| a.1.cmp(&b.1)) {
        match answers.last_mut() {
            Some((last, first)) if *last == item => {
                if *first != later {
                    times += 1;
                    again(first, later, times, at, log);
                }
            }
            _ => {
                times = 1;
                answers.push((item, later));
            }
        }
    }
    answers.into_iter().collect()
}

/// Joins a later answer to one item, the `times`th, to what was there before.
fn again(first: &mut Answer, later: Answer, times: u32, at: usize, log: &mut Log) {
    let join = |log: &mut Log| {
        if times > twice::MAX_JOINED {
            log.note(ProblemKind::TooMany);
        } else {
            *first = twice::join(std::mem::take(first), later, log);
        }
    };
    log.within(PathSegment::Field("answers"), |log| log.within(PathSegment::Place(at), join));
}

fn read(json: Json<'_>, log: &mut Log) -> Option<(ItemId, Answer)> {
    let mut fields = Fields::of(json, log)?;
    let Some(item) = fields.id::<ItemId>("item", log) else {
        log.note(ProblemKind::LeftOut);
        return None;
    };
    let value = value(&mut fields, log);
    let note = fields.text("note", log);
    let answer = Answer { value, note, may_show: fields.flag("may_show", log) };
    fields.leave(item.as_str(), log);
    Some((item, answer))
}

/// Of several ways to answer at once the first stands.
fn value(fields: &mut Fields<'_>, log: &mut Log) -> Option<Value> {
    let chosen = fields.id("chosen", log).map(Value::Chosen);
    let ticked =
        fields.maybe_list("ticked", log, option).map(|t| Value::Ticked(t.into_iter().collect()));
    let text = fields.maybe_text("text", log).map(|t| Value::Text(t.into_owned()));
    let lines = fields
        .maybe_list("lines", log, line)
        .map(|lines| Value::Lines(twice::tell_apart(lines, log, "lines", |line| &mut line.id)));
    let rows = fields
        .maybe_list("rows", log, row)
        .map(|rows| Value::Rows(twice::tell_apart(rows, log, "rows", |row| &mut row.id)));
    let mut found = [chosen, ticked, text, lines, rows].into_iter().flatten();
    let first = found.next();
    if found.next().is_some() {
        log.note(ProblemKind::Twice);
    }
    first
}

fn option(json: Json<'_>, log: &mut Log) -> Option<OptionId> {
    let id = if let Json::Text(text) = json { OptionId::new(&text).ok() } else { None };
    if id.is_none() {
        log.note(ProblemKind::LeftOut);
    }
    id
}

fn row_id(fields: &mut Fields<'_>, log: &mut Log) -> Option<RowId> {
    fields.id("id", log).or_else(|| {
        log.note_in("id", ProblemKind::Unclear);
        RowId::new("line").ok()
    })
}

fn line(json: Json<'_>, log: &mut Log) -> Option<Line> {
    let mut fields = Fields::of(json, log)?;
    let line = Line { id: row_id(&mut fields, log)?, text: fields.text("text", log) };
    fields.leave(line.id.as_str(), log);
    Some(line)
}

fn row(json: Json<'_>, log: &mut Log) -> Option<Row> {
    let mut fields = Fields::of(json, log)?;
    let id = row_id(&mut fields, log)?;
    let cells = match fields.take("cells", log) {
        Some(json) => log.within(PathSegment::Field("cells"), |log| cells(json, log)),
        None => Map::new(),
    };
    fields.leave(id.as_str(), log);
    Some(Row { id, cells })
}

fn cells(json: Json<'_>, log: &mut Log) -> Map<ColumnId, String> {
    let mut cells = Vec::new();
    let found = Fields::of(json, log).map(Fields::rest).unwrap_or_default();
    for (at, (column, text)) in found.into_iter().enumerate() {
        match (ColumnId::new(&column), text) {
            (Ok(column), Json::Text(text)) => cells.push((at, column, text.into_owned())),
            _ => log.note(ProblemKind::LeftOut),
        }
    }
    twice::first_of_each(cells, |_| log.note(ProblemKind::Twice))
}
