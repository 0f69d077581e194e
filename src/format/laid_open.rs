//! What stands in a file, thing by thing, for people who want to see all of it: every text, number and date
//! with the names of the fields that lead to it. It reads the file itself, so it can leave nothing out.

use super::json::{self, Json};

/// A step from the whole of a file to a thing in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LaidOpenStep {
    /// A field, by its name in the file.
    Field(String),
    /// A place in a list, from 1 on.
    Place(usize),
}

/// A thing in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaidOpenField {
    /// The way to it.
    pub path: Vec<LaidOpenStep>,
    /// What it says, as it stands in the file.
    pub value: String,
}

/// Everything in a JSON file of ours, in its order.
pub fn of_json(text: &str) -> Vec<LaidOpenField> {
    let mut things = Vec::new();
    if let Ok(json) = json::parse(text) {
        walk(&json, &mut Vec::new(), &mut things);
    }
    things
}

fn walk(json: &Json<'_>, path: &mut Vec<LaidOpenStep>, things: &mut Vec<LaidOpenField>) {
    let value = match json {
        Json::List(list) => {
            for (at, one) in list.iter().enumerate() {
                path.push(LaidOpenStep::Place(at + 1));
                walk(one, path, things);
                path.pop();
            }
            return;
        }
        Json::Object(fields) => {
            for (name, one) in fields {
                path.push(LaidOpenStep::Field(name.to_string()));
                walk(one, path, things);
                path.pop();
            }
            return;
        }
        Json::Text(text) => text.to_string(),
        Json::Whole(number) => number.to_string(),
        Json::Flag(flag) => flag.to_string(),
        Json::OtherNumber(number) => (*number).to_owned(),
        // Nothing that this app writes.
        Json::Null => String::new(),
    };
    things.push(LaidOpenField { path: path.clone(), value });
}

/// Everything in a spreadsheet of ours: each cell that is not empty, by its row and its heading.
pub fn of_csv(text: &str) -> Vec<LaidOpenField> {
    let mut rows = rows(text.trim_start_matches('\u{feff}')).into_iter();
    let heads = rows.next().unwrap_or_default();
    let thing = |row: usize, head: &String, cell: &String| LaidOpenField {
        path: vec![LaidOpenStep::Place(row), LaidOpenStep::Field(head.clone())],
        value: cell.clone(),
    };
    let cells = |(row, cells): (usize, Vec<String>)| {
        let named = heads.iter().zip(&cells).filter(|(_, cell)| !cell.is_empty());
        named.map(|(head, cell)| thing(row, head, cell)).collect::<Vec<_>>()
    };
    (1..).zip(rows).flat_map(cells).collect()
}

/// The rows of a table in which every cell stands in quotes, as ours do.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = text.chars().peekable();
    let mut is_inside = false;
    while let Some(letter) = letters.next() {
        match (is_inside, letter) {
            (true, '"') if letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            (_, '"') => is_inside = !is_inside,
            (true, other) => cell.push(other),
            (false, ',') => row.push(std::mem::take(&mut cell)),
            (false, '\n') => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (false, _) => {}
        }
    }
    rows
}
