//! What stands on a screen at a meeting, and its form on the way from one window to another. It has the words and
//! numbers that are on the screen, and nothing that they were made of.

use serde::Serialize;

use super::fields::Fields;
use super::json::{self, Json};
use super::problem::Log;
use crate::domain::base::countdown::TimeLeft;

/// What a second window is sent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ScreenMessage {
    /// What it shows.
    pub slide: RoomSlide,
    /// What is left on the timer, if one is set.
    pub left: Option<TimeLeft>,
}

/// One screen of a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RoomSlide {
    /// What it is about, in small letters.
    pub about: String,
    /// Its heading.
    pub title: String,
    /// Sentences.
    pub says: Vec<String>,
    /// One thing after another, each on a line of its own.
    pub list: Vec<String>,
    /// People on a worded scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<SlideTable>,
    /// Many statements, a line each: a table for each scale.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub overview: Vec<SlideOverview>,
    /// The text of a code that phones read.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// A question to talk about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub talk: String,
}

/// People on a worded scale.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SlideTable {
    /// What it is called.
    pub caption: String,
    /// The words of the scale.
    pub columns: Vec<SlideColumn>,
    /// The groups, or the times.
    pub rows: Vec<SlideRow>,
    /// The words above how many answered.
    pub answered: String,
    /// People are bars, since they are too many for a mark each.
    pub has_bars: bool,
}

/// A word of a scale.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SlideColumn {
    /// The word.
    pub label: String,
    /// It stands outside of the scale's order.
    pub is_unordered: bool,
}

/// A group of people on a scale.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SlideRow {
    /// What it is called.
    pub label: String,
    /// The shape of its marks.
    pub shape: usize,
    /// How many chose each word.
    pub counts: Vec<usize>,
}

/// Many statements on one worded scale, a line each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SlideOverview {
    /// What it is called.
    pub caption: String,
    /// The words of the scale.
    pub columns: Vec<SlideColumn>,
    /// The statements.
    pub lines: Vec<SlideLine>,
    /// People are bars, since they are too many for a mark each: for how many one fills its place, on each page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bars: Option<usize>,
}

/// A statement in an overview.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SlideLine {
    /// The statement.
    pub label: String,
    /// The groups, each with how many chose each word.
    pub groups: Vec<SlideRow>,
    /// How far apart they are, in words; may be empty.
    pub note: String,
}

impl RoomSlide {
    /// Of a heading alone.
    pub fn of_title(title: &str) -> Self {
        Self { title: title.to_owned(), ..Self::default() }
    }
}

#[derive(Serialize)]
struct MessageOut<'a> {
    slide: &'a RoomSlide,
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<u64>,
}

impl ScreenMessage {
    /// As a text.
    pub fn to_text(&self) -> String {
        let left = self.left.map(|left| match left {
            TimeLeft::Minutes(n) => u64::try_from(n).unwrap_or_default(),
            TimeLeft::LastMinute => 1,
            TimeLeft::Over => 0,
        });
        // Writing plain structures to a text can't fail.
        serde_json::to_string(&MessageOut { slide: &self.slide, left }).unwrap_or_default()
    }

    /// From a text; `None` if it is none of these.
    pub fn read(text: &str) -> Option<Self> {
        let log = &mut Log::default();
        let mut fields = Fields::of(json::parse(text).ok()?, log)?;
        let slide = slide(fields.take("slide", log)?, log)?;
        let left = fields.whole("left", log).map(|minutes| match minutes {
            0 => TimeLeft::Over,
            1 => TimeLeft::LastMinute,
            n => TimeLeft::Minutes(i64::try_from(n).unwrap_or(i64::MAX)),
        });
        Some(Self { slide, left })
    }
}

fn slide(json: Json<'_>, log: &mut Log) -> Option<RoomSlide> {
    let mut fields = Fields::of(json, log)?;
    let table = fields.take("table", log).and_then(|json| table(json, log));
    Some(RoomSlide {
        about: fields.text("about", log),
        title: fields.text("title", log),
        says: fields.list("says", log, text),
        list: fields.list("list", log, text),
        table,
        overview: fields.list("overview", log, overview),
        code: fields.text("code", log),
        talk: fields.text("talk", log),
    })
}

fn table(json: Json<'_>, log: &mut Log) -> Option<SlideTable> {
    let mut fields = Fields::of(json, log)?;
    Some(SlideTable {
        caption: fields.text("caption", log),
        columns: fields.list("columns", log, column),
        rows: fields.list("rows", log, row),
        answered: fields.text("answered", log),
        has_bars: fields.flag("has_bars", log),
    })
}

fn overview(json: Json<'_>, log: &mut Log) -> Option<SlideOverview> {
    let mut fields = Fields::of(json, log)?;
    Some(SlideOverview {
        caption: fields.text("caption", log),
        columns: fields.list("columns", log, column),
        lines: fields.list("lines", log, |json, log| {
            let mut fields = Fields::of(json, log)?;
            let groups = fields.list("groups", log, row);
            Some(SlideLine {
                label: fields.text("label", log),
                groups,
                note: fields.text("note", log),
            })
        }),
        bars: fields.whole("bars", log).and_then(|n| usize::try_from(n).ok()),
    })
}

fn column(json: Json<'_>, log: &mut Log) -> Option<SlideColumn> {
    let mut fields = Fields::of(json, log)?;
    let is_unordered = fields.flag("is_unordered", log);
    Some(SlideColumn { label: fields.text("label", log), is_unordered })
}

fn row(json: Json<'_>, log: &mut Log) -> Option<SlideRow> {
    let mut fields = Fields::of(json, log)?;
    let shape = whole("shape", &mut fields, log);
    let counts = fields.list("counts", log, |json, _| match json {
        Json::Whole(n) => usize::try_from(n).ok(),
        _ => None,
    });
    Some(SlideRow { label: fields.text("label", log), shape, counts })
}

/// A mark for nobody would be a picture of nothing.
fn whole(name: &'static str, fields: &mut Fields<'_>, log: &mut Log) -> usize {
    fields.whole(name, log).and_then(|n| usize::try_from(n).ok()).unwrap_or_default()
}

fn text(json: Json<'_>, _: &mut Log) -> Option<String> {
    if let Json::Text(text) = json { Some(text.into_owned()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> ScreenMessage {
        let row = |label: &str, counts| SlideRow { label: label.to_owned(), shape: 1, counts };
        let column =
            |label: &str, is_unordered| SlideColumn { label: label.to_owned(), is_unordered };
        ScreenMessage {
            slide: RoomSlide {
                about: "Our table: November".to_owned(),
                title: "“We” decide \\ <together>".to_owned(),
                says: vec!["Most people said “often”.".to_owned()],
                list: vec!["Ask again".to_owned(), String::new()],
                table: Some(SlideTable {
                    caption: "Answers".to_owned(),
                    columns: vec![column("never", false), column("not sure", true)],
                    rows: vec![row("Everyone", vec![0, 12])],
                    answered: "Answered".to_owned(),
                    has_bars: true,
                }),
                overview: vec![SlideOverview {
                    caption: "All of them".to_owned(),
                    columns: vec![column("never", false)],
                    lines: vec![SlideLine {
                        label: "We decide together".to_owned(),
                        groups: vec![row("Everyone", vec![12]), row("Staff", vec![])],
                        note: "far apart".to_owned(),
                    }],
                    bars: Some(12),
                }],
                code: "example.org/#/join".to_owned(),
                talk: "Why?".to_owned(),
            },
            left: Some(TimeLeft::Minutes(7)),
        }
    }

    #[test]
    fn what_is_sent_arrives_as_it_was() {
        let of = |left| ScreenMessage { left, ..message() };
        for left in [None, Some(TimeLeft::Over), Some(TimeLeft::LastMinute)] {
            assert_eq!(ScreenMessage::read(&of(left).to_text()), Some(of(left)));
        }
        assert_eq!(ScreenMessage::read(&message().to_text()), Some(message()));
        let plain = ScreenMessage::default();
        assert_eq!(ScreenMessage::read(&plain.to_text()), Some(plain));
    }

    #[test]
    fn what_is_none_of_these_shows_nothing() {
        for text in ["", "ready", "[]", "{}", "{\"slide\":3}", "{\"left\":3}"] {
            assert_eq!(ScreenMessage::read(text), None, "{text}");
        }
        let odd =
            ScreenMessage::read("{\"slide\":{\"title\":4,\"table\":{\"rows\":[7]}},\"left\":-1}");
        let table = odd.and_then(|message| message.slide.table).unwrap_or_default();
        assert_eq!((table.has_bars, table.rows.len()), (false, 0));
    }
}
