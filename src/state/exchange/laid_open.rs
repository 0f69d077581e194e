//! Every thing in a file, in words.

use super::copies::{CopyChoice, CopyFormat};
use crate::content::{fill, words};
use crate::format::copy::write_json;
use crate::format::laid_open::{self, LaidOpenField, LaidOpenStep};
use crate::state::app::App;

impl App {
    /// Every thing that will be in a copy's file, by its name, as it stands there.
    pub fn things_in(&self, choice: &CopyChoice, form: CopyFormat) -> Vec<(String, String)> {
        let copy = match form {
            // The part for the app in a text is the same, in other letters.
            CopyFormat::Text | CopyFormat::Json => self.copy_of(choice),
            CopyFormat::CsvBySheet | CopyFormat::CsvByAnswer => {
                let things = laid_open::of_csv(&self.file(choice, form).text);
                return things.into_iter().map(in_words).collect();
            }
        };
        let w = &words().laid_open;
        let unknown = copy.has_unknown().then(|| (w.unknown.to_owned(), w.unknown_kept.to_owned()));
        let things = laid_open::of_json(&write_json(&copy)).into_iter().map(in_words);
        unknown.into_iter().chain(things).collect()
    }
}

/// Whether a thing stands in an answer or a pick.
pub(in crate::state) fn is_answer(path: &[LaidOpenStep]) -> bool {
    let is = |step: &LaidOpenStep| matches!(step, LaidOpenStep::Field(name) if name == "answers" || name == "picks");
    path.iter().any(is)
}

/// The name of a thing in words, and what it says.
pub(in crate::state) fn in_words(thing: LaidOpenField) -> (String, String) {
    let w = &words().laid_open;
    if matches!(thing.path.first(), Some(LaidOpenStep::Field(name)) if name == "lineages") {
        return (w.lineage.to_owned(), thing.value);
    }
    let mut names: Vec<String> = Vec::new();
    let mut is_cell = false;
    let mut steps = thing.path.iter().peekable();
    while let Some(step) = steps.next() {
        match (step, steps.peek()) {
            (LaidOpenStep::Field(name), Some(LaidOpenStep::Place(n))) => {
                steps.next();
                names.push(fill(list(name), &[("n", &n.to_string())]));
            }
            (LaidOpenStep::Field(name), Some(_)) if name == "cells" => is_cell = true,
            (LaidOpenStep::Field(name), _) if is_cell => {
                names.push(fill(w.cell, &[("name", name)]));
            }
            (LaidOpenStep::Field(name), _) => names.push(field(name).to_owned()),
            (LaidOpenStep::Place(n), _) => names.push(fill(w.rows, &[("n", &n.to_string())])),
        }
    }
    (names.join(", "), thing.value)
}

/// The name of one entry of a list.
fn list(name: &str) -> &str {
    let w = &words().laid_open;
    match name {
        "projects" => w.projects,
        "sheets" => w.sheets,
        "sessions" => w.sessions,
        "answers" => w.answers,
        "picks" => w.picks,
        "actions" => w.actions,
        "rounds" => w.rounds,
        "terms" => w.terms,
        "lines" => w.lines,
        "rows" => w.rows,
        "ticked" => w.ticked,
        other => other,
    }
}

/// The name of a field. The columns of spreadsheets have the same names; those that are questions stand for
/// themselves.
fn field(name: &str) -> &str {
    let (w, names) = (&words().laid_open, NAMES);
    let found = names.iter().find(|(known, _)| *known == name);
    found.map_or(name, |(_, words)| words(w))
}

type LaidOpenWord = fn(&crate::content::groups::laid_open::LaidOpen) -> &'static str;

const NAMES: &[(&str, LaidOpenWord)] = &[
    ("kind", |w| w.kind),
    ("version", |w| w.version),
    ("app", |w| w.app),
    ("made", |w| w.made),
    ("id", |w| w.id),
    ("name", |w| w.name),
    ("example", |w| w.example),
    ("created", |w| w.created),
    ("changed", |w| w.changed),
    ("label", |w| w.label),
    ("date", |w| w.date),
    ("term", |w| w.term),
    ("words", |w| w.words),
    ("project", |w| w.project),
    ("tool", |w| w.tool),
    ("tool_version", |w| w.tool_version),
    ("variant", |w| w.variant),
    ("perspective", |w| w.perspective),
    ("by", |w| w.by),
    ("round", |w| w.round),
    ("from_paper", |w| w.from_paper),
    ("binned", |w| w.binned),
    ("item", |w| w.item),
    ("chosen", |w| w.chosen),
    ("note", |w| w.note),
    ("may_show", |w| w.may_show),
    ("text", |w| w.text),
    ("pick", |w| w.pick),
    ("from", |w| w.from),
    ("what", |w| w.what),
    ("who", |w| w.who),
    ("by_when", |w| w.by_when),
    ("look_again", |w| w.look_again),
    ("state", |w| w.state),
    ("told", |w| w.told),
    ("tell", |w| w.tell),
];
