//! What a person answered to one item.

use crate::domain::base::id::{ColumnId, OptionId, RowId};
use crate::domain::base::map::{Map, Set};
use crate::domain::tool::kind::{Choice, Table};

/// An answer and the note beside it. Both may be missing: everything can be skipped.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// What was chosen or written.
    pub value: Option<Value>,
    /// A free note.
    pub note: String,
    /// Its writer allows the note, or the own words that answer an open-ended question, to be shown to a room,
    /// without a name.
    pub may_show: bool,
}

/// What was chosen or written.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// One option of a scale or a choice.
    Chosen(OptionId),
    /// Any number of options.
    Ticked(Set<OptionId>),
    /// Own words.
    Text(String),
    /// Lines that people added, in order.
    Lines(Vec<Line>),
    /// Rows that people added, in order.
    Rows(Vec<Row>),
}

/// A line that a person added.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Keeps the line itself through rewording and merging.
    pub id: RowId,
    /// Its words.
    pub text: String,
}

/// A row that a person added.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Keeps the row itself through rewording and merging.
    pub id: RowId,
    /// Its words by column; a missing cell is empty.
    pub cells: Map<ColumnId, String>,
}

impl Answer {
    /// An answer without a note.
    pub fn of(value: Value) -> Self {
        Self { value: Some(value), ..Self::default() }
    }

    /// Nothing chosen, nothing written.
    pub fn is_empty(&self) -> bool {
        self.value.as_ref().is_none_or(Value::is_empty) && self.note.trim().is_empty()
    }

    /// The option that was chosen, for ratings and choices.
    pub fn chosen(&self) -> Option<&OptionId> {
        match &self.value {
            Some(Value::Chosen(id)) => Some(id),
            _ => None,
        }
    }

    /// The words that were written, for texts; empty otherwise.
    pub fn text(&self) -> &str {
        match &self.value {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The lines that were added; none for other kinds.
    pub fn lines(&self) -> &[Line] {
        match &self.value {
            Some(Value::Lines(lines)) => lines,
            _ => &[],
        }
    }

    /// The rows that were added; none for other kinds.
    pub fn rows(&self) -> &[Row] {
        match &self.value {
            Some(Value::Rows(rows)) => rows,
            _ => &[],
        }
    }

    /// Ticks an option, or takes its tick away. "None of these" and the others exclude each other.
    pub fn set_tick(&mut self, options: &[Choice], id: OptionId, on: bool) {
        let mut ticked = match self.value.take() {
            Some(Value::Ticked(ticked)) => ticked,
            _ => Set::new(),
        };
        let is_none = |id: &OptionId| options.iter().any(|o| o.is_none && o.id == *id);
        if on {
            let none = is_none(&id);
            ticked.retain(|other| is_none(other) == none);
            ticked.insert(id);
        } else {
            ticked.remove(&id);
        }
        self.value = (!ticked.is_empty()).then_some(Value::Ticked(ticked));
    }

    /// Whether an option is ticked.
    pub fn is_ticked(&self, id: &OptionId) -> bool {
        matches!(&self.value, Some(Value::Ticked(ticked)) if ticked.contains(id))
    }
}

impl Value {
    /// Whether it says nothing: no option, only spaces, only empty lines.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Chosen(_) => false,
            Self::Ticked(ticked) => ticked.is_empty(),
            Self::Text(text) => text.trim().is_empty(),
            Self::Lines(lines) => lines.iter().all(|l| l.text.trim().is_empty()),
            Self::Rows(rows) => rows.iter().all(Row::is_empty),
        }
    }
}

impl Row {
    /// The words in a column; empty where there are none.
    pub fn cell(&self, column: &str) -> &str {
        let cell = self.cells.iter().find(|(id, _)| id.as_str() == column);
        cell.map_or("", |(_, text)| text.as_str())
    }

    /// No cell has words.
    pub fn is_empty(&self) -> bool {
        self.cells.values().all(|cell| cell.trim().is_empty())
    }
}

impl Table {
    /// The row of that name. One that is there from the start is put in its place when it is first
    /// written in.
    pub fn row_mut<'a>(&self, rows: &'a mut Vec<Row>, id: &RowId) -> Option<&'a mut Row> {
        let order = |id: &RowId| self.rows.iter().position(|fixed| fixed.id == *id);
        if rows.iter().all(|row| row.id != *id) {
            let own = order(id)?;
            let before = |row: &Row| order(&row.id).is_some_and(|at| at < own);
            let at = rows.iter().take_while(|row| before(row)).count();
            rows.insert(at, Row { id: id.clone(), cells: Map::new() });
        }
        rows.iter_mut().find(|row| row.id == *id)
    }
}
