//! What a room said and agreed, to take home: one file that opens anywhere, a text, a table. All three are
//! made of the same parts, which hold nothing but what may be shown.

mod html;
mod text;

pub use html::html;
pub use text::text;

use super::csv::{CsvCell, CsvTable};

/// All that is in a report, in words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// The language, such as `en`.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// The worksheet, the project and the round.
    pub about: String,
    /// When it was made.
    pub made: String,
    /// How many answered, and which groups are shown.
    pub lead: Vec<String>,
    /// The heading above the statements.
    pub heard_title: String,
    /// The statements, what is most worth talking about first.
    pub statements: Vec<ReportStatement>,
    /// The heading above words that people wrote.
    pub written_title: String,
    /// The heading above a note.
    pub note_title: String,
    /// What a group does next; `None` for many groups together.
    pub next: Option<Next>,
    /// The heading above how it was worked out.
    pub method_title: String,
    /// How it was worked out, and how people are protected.
    pub method: Vec<String>,
    /// How many people a mark in a picture stands for.
    pub per_mark: usize,
}

/// What a group does next.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Next {
    /// The heading above the actions.
    pub actions_title: String,
    /// The actions; never empty: without any it says so.
    pub actions: Vec<String>,
    /// The heading above when the group looks again.
    pub again_title: String,
    /// When the group looks again.
    pub again: String,
}

/// A statement in a report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportStatement {
    /// Its name in files.
    pub item: String,
    /// The statement.
    pub title: String,
    /// What most said, or why nothing is shown.
    pub said: Vec<String>,
    /// The answers; `None` where they are not shown.
    pub answers: Option<Answers>,
    /// Words that people allowed to be shown, by group.
    pub written: Vec<(String, Vec<String>)>,
    /// What was said in the room; may be empty.
    pub note: String,
}

/// The answers to a statement, group by group.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// The words above the answers.
    pub first: String,
    /// The groups.
    pub groups: Vec<ReportGroup>,
    /// The answers, each with how many of each group chose it.
    pub rows: Vec<(String, Vec<usize>)>,
    /// The words before how many answered.
    pub answered: String,
}

/// A group of people.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportGroup {
    /// What it is called.
    pub name: String,
    /// Where it stands among others, which gives its marks their shape.
    pub place: usize,
}

impl Answers {
    /// How many of each group answered.
    fn sums(&self) -> Vec<usize> {
        let sum = |at| self.rows.iter().filter_map(|(_, n): &(_, Vec<usize>)| n.get(at)).sum();
        (0..self.groups.len()).map(sum).collect()
    }
}

/// The headings of [`table`]. They never change, so that tables of different groups can be put together.
/// `item` is the statement's name in files, and `place` where the answer stands on its scale, from 1.
const COLUMNS: [&str; 7] = ["about", "item", "statement", "group", "place", "answer", "people"];

/// The answers as a table: a row for each statement, group and answer.
pub fn table(report: &Report) -> String {
    let mut table = CsvTable::default();
    table.row(COLUMNS.map(CsvCell::data));
    for part in &report.statements {
        let Some(answers) = &part.answers else { continue };
        for (at, group) in answers.groups.iter().enumerate() {
            for (place, (answer, counts)) in (1..).zip(&answers.rows) {
                let n: usize = counts.get(at).copied().unwrap_or_default();
                let place: i32 = place;
                table.row([
                    CsvCell::words(&report.about),
                    CsvCell::data(&part.item),
                    CsvCell::words(&part.title),
                    CsvCell::words(&group.name),
                    CsvCell::data(place),
                    CsvCell::words(answer),
                    CsvCell::data(n),
                ]);
            }
        }
    }
    table.finish()
}
