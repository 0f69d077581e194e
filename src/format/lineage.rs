//! Where a document's pieces come from, in files; and the saves that it came from, on a device.

use serde::Serialize;

use super::named::Named;
use crate::domain::base::map::Map;
use crate::domain::document::lineage::{LeafVersion, Lineage, Mark};
use crate::domain::document::saves::Saves;
use crate::format::fields::Fields;
use crate::format::json::Json;
use crate::format::problem::Log;

/// More marks than people make in years; a file with more is made to take long.
const MOST_MARKS: usize = 2_000;

/// A lineage as it goes out: each leaf with its mark.
#[derive(Serialize)]
pub(crate) struct LineageOut<'a> {
    marks: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rest: Option<String>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    leaves: Named<'a, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paths: Option<String>,
}

impl<'a> LineageOut<'a> {
    /// `None` where nothing is known: then nothing is written.
    pub(crate) fn of(lineage: &'a Lineage) -> Option<Self> {
        let leaf =
            |(path, version): (&'a String, &LeafVersion)| (path.as_str(), hex(version.mark.0));
        (!lineage.is_empty()).then(|| Self {
            marks: lineage.marks.iter().map(|mark| hex(mark.0)).collect(),
            rest: lineage.rest.map(|mark| hex(mark.0)),
            leaves: Named(lineage.leaves.iter().map(leaf).collect()),
            paths: lineage.paths.map(hex),
        })
    }
}

fn hex(number: u64) -> String {
    format!("{number:x}")
}

fn read_hex(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok()
}

/// Reads the lineages of a copy, by what they are of.
pub(crate) fn read_all(fields: &mut Fields<'_>, log: &mut Log) -> Map<String, Lineage> {
    let all = fields.take("lineages", log).and_then(|json| Fields::of(json, log));
    let each = all.map(Fields::rest).unwrap_or_default().into_iter();
    each.filter_map(|(name, json)| Some((name.into_owned(), read_one(json, log)?))).collect()
}

fn read_one(json: Json<'_>, log: &mut Log) -> Option<Lineage> {
    let mut fields = Fields::of(json, log)?;
    let mark = |json: Json<'_>, _: &mut Log| match json {
        Json::Text(text) => read_hex(&text).map(Mark),
        _ => None,
    };
    let marks = fields.list("marks", log, mark).into_iter().take(MOST_MARKS).collect();
    let rest = fields.maybe_text("rest", log).and_then(|text| read_hex(&text)).map(Mark);
    let leaves = fields.take("leaves", log).and_then(|json| Fields::of(json, log));
    let leaves = leaves.map(Fields::rest).unwrap_or_default().into_iter();
    let leaves = leaves.filter_map(|(path, json)| Some((path.into_owned(), version(json)?)));
    let leaves = leaves.collect();
    let paths = fields.maybe_text("paths", log).and_then(|text| read_hex(&text));
    Some(Lineage { marks, rest, leaves, paths })
}

fn version(json: Json<'_>) -> Option<LeafVersion> {
    let Json::Text(text) = json else { return None };
    Some(LeafVersion { mark: read_hex(&text).map(Mark)?, sum: None, was: Vec::new() })
}

/// Saves as one text: each writer with the number of its last save.
pub(crate) fn saves_text(saves: &Saves) -> String {
    let one = |(writer, rev): (u32, u64)| format!("{writer:x}:{rev}");
    saves.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Reads saves.
pub(crate) fn read_saves(text: &str) -> Saves {
    let one = |save: &str| {
        let (writer, rev) = save.split_once(':')?;
        Some((u32::from_str_radix(writer, 16).ok()?, rev.parse().ok()?))
    };
    text.split(' ').filter_map(one).collect::<Vec<_>>().into()
}
