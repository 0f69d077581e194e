//! Kinds of items: how a question is answered. Each is written once and works in every tool.
//!
//! What a kind is and what follows from it stands here, and nowhere else in the domain. Every `match` names
//! all kinds, so that a new one does not compile before each of these is answered for it.

use super::forms::add_choices;
use crate::domain::base::id::{ColumnId, OptionId, RowId};

pub use super::forms::{
    AGENDA_WHAT, Agenda, AgendaIdea, Card, Cards, Check, Choice, Column, Facet, FixedRow,
    GOAL_SINCE, Goals, Lines, SIGNED_DAY, SIGNED_QUESTIONS, SIGNED_WORDS, Scale, Suggestion, Table,
    is_near,
};

/// How an item is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// One point of a worded scale.
    Rating(Scale),
    /// One of several options.
    Choice(Vec<Choice>),
    /// Any number of options.
    Many(Vec<Choice>),
    /// Own words.
    Text,
    /// A list people add to.
    Lines(Lines),
    /// Rows of named columns.
    Table(Table),
    /// Actions made here, with ideas to pick from.
    Actions(Vec<Suggestion>),
    /// Whether something is arranged, and who arranges it if it is not.
    Check(Check),
    /// Any number of cards.
    Cards(Cards),
    /// What happens and how long it takes; the times follow from it.
    Agenda(Agenda),
    /// Goals, each with how people will feel, looked at again after some months.
    Goals(Goals),
    /// Forms of this sheet that those present agreed to, in rows of these columns.
    Signed(Vec<Column>),
}

/// What a question is for, beside being answered.
#[derive(Debug, Clone, Copy)]
pub enum Role<'a> {
    /// Nothing else.
    Plain,
    /// A statement: people make something of it when they look back, talk about it, and compare it in a room.
    Statement(&'a Scale),
    /// It says what is still to be arranged.
    Arranging(&'a Check),
    /// What was picked can be taken elsewhere.
    Picking,
    /// It is looked at again on days to come, part by part.
    Reviewing(&'a Goals),
    /// Actions are made here.
    Acting,
    /// People agree to the sheet as it stands.
    Agreeing,
}

/// The form of its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerForm {
    /// One option.
    Chosen,
    /// Any number of options.
    Ticked,
    /// Own words.
    Text,
    /// Lines.
    Lines,
    /// Rows.
    Rows,
    /// Actions of the sheet.
    Actions,
}

/// What a line becomes that is taken from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenAs<'a> {
    /// Nothing can be taken.
    Nothing,
    /// A line.
    Line,
    /// A row that begins with it in this column.
    Row(&'a str),
}

/// What stands in a cell.
#[derive(Debug, Clone, Copy)]
pub enum CellKind<'a> {
    /// Own words.
    Words,
    /// A day.
    Day,
    /// An option of this scale.
    Option(&'a Scale),
}

impl Kind {
    /// A statement on this scale.
    pub fn statement(scale: &Scale) -> Self {
        Self::Rating(scale.clone())
    }

    /// Its name in the definitions of tools, and in tables.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Rating(_) => "rating",
            Self::Choice(_) => "choice",
            Self::Many(_) => "many",
            Self::Text => "text",
            Self::Lines(_) => "lines",
            Self::Table(_) => "table",
            Self::Actions(_) => "actions",
            Self::Check(_) => "check",
            Self::Cards(_) => "cards",
            Self::Agenda(_) => "agenda",
            Self::Goals(_) => "goals",
            Self::Signed(_) => "signed",
        }
    }

    /// What it is for, beside being answered.
    pub fn role(&self) -> Role<'_> {
        match self {
            Self::Rating(scale) => Role::Statement(scale),
            Self::Check(check) => Role::Arranging(check),
            Self::Cards(_) => Role::Picking,
            Self::Goals(goals) => Role::Reviewing(goals),
            Self::Actions(_) => Role::Acting,
            Self::Signed(_) => Role::Agreeing,
            Self::Choice(_)
            | Self::Many(_)
            | Self::Text
            | Self::Lines(_)
            | Self::Table(_)
            | Self::Agenda(_) => Role::Plain,
        }
    }

    /// Whether it is read out where people hear the sheet: when they agree to it, and on a screen.
    pub fn is_read_out(&self) -> bool {
        !matches!(self.role(), Role::Agreeing | Role::Acting)
    }

    /// Whether a row of it is told part by part: in one line it would be a wall of words.
    pub fn is_told_in_parts(&self) -> bool {
        matches!(self.role(), Role::Reviewing(_))
    }

    /// The form of its answers.
    pub fn form(&self) -> AnswerForm {
        match self {
            Self::Rating(_) | Self::Choice(_) | Self::Check(_) => AnswerForm::Chosen,
            Self::Many(_) | Self::Cards(_) => AnswerForm::Ticked,
            Self::Text => AnswerForm::Text,
            Self::Lines(_) => AnswerForm::Lines,
            Self::Table(_) | Self::Agenda(_) | Self::Goals(_) | Self::Signed(_) => AnswerForm::Rows,
            Self::Actions(_) => AnswerForm::Actions,
        }
    }

    /// Whether a note can stand beside its answer.
    pub fn can_have_note(&self) -> bool {
        match self {
            Self::Rating(_) | Self::Choice(_) | Self::Many(_) | Self::Check(_) => true,
            Self::Text
            | Self::Lines(_)
            | Self::Table(_)
            | Self::Actions(_)
            | Self::Cards(_)
            | Self::Agenda(_)
            | Self::Goals(_)
            | Self::Signed(_) => false,
        }
    }

    /// What a line becomes that is taken from elsewhere.
    pub fn taken(&self) -> TakenAs<'_> {
        match self {
            Self::Lines(_) => TakenAs::Line,
            Self::Table(table) => match table.columns.first() {
                Some(column) => TakenAs::Row(column.id.as_str()),
                None => TakenAs::Nothing,
            },
            Self::Agenda(_) => TakenAs::Row(AGENDA_WHAT),
            Self::Rating(_)
            | Self::Choice(_)
            | Self::Many(_)
            | Self::Text
            | Self::Actions(_)
            | Self::Check(_)
            | Self::Cards(_)
            | Self::Goals(_)
            | Self::Signed(_) => TakenAs::Nothing,
        }
    }

    /// The options it has, those outside a scale's order among them.
    pub fn options(&self) -> Vec<&Choice> {
        match self {
            Self::Rating(scale) | Self::Check(Check { scale, .. }) => scale.all().collect(),
            Self::Choice(options) | Self::Many(options) => options.iter().collect(),
            Self::Cards(cards) => cards.cards.iter().map(|card| &card.choice).collect(),
            Self::Text
            | Self::Lines(_)
            | Self::Table(_)
            | Self::Actions(_)
            | Self::Agenda(_)
            | Self::Goals(_)
            | Self::Signed(_) => Vec::new(),
        }
    }

    /// The words of an option, if this kind has it.
    pub fn option_label(&self, id: &OptionId) -> Option<&str> {
        self.options().into_iter().find(|o| o.id == *id).map(|o| o.label.as_str())
    }

    /// The scale it is answered on, if it is.
    pub fn scale(&self) -> Option<&Scale> {
        match self.role() {
            Role::Statement(scale) | Role::Arranging(Check { scale, .. }) => Some(scale),
            Role::Plain | Role::Picking | Role::Reviewing(_) | Role::Acting | Role::Agreeing => {
                None
            }
        }
    }

    /// The columns of its rows; none where it is not answered in rows.
    pub fn columns(&self) -> &[Column] {
        match self {
            Self::Table(table) => &table.columns,
            Self::Agenda(agenda) => &agenda.columns,
            Self::Goals(goals) => &goals.columns,
            Self::Signed(columns) => columns,
            Self::Rating(_)
            | Self::Choice(_)
            | Self::Many(_)
            | Self::Text
            | Self::Lines(_)
            | Self::Actions(_)
            | Self::Check(_)
            | Self::Cards(_) => &[],
        }
    }

    /// The columns that are put into words. What people agreed to is long, and stands on the sheet itself: of
    /// that, the day and who was there are told.
    pub fn told_columns(&self) -> impl Iterator<Item = &Column> {
        self.columns().iter().filter(|column| self.is_told(&column.id))
    }

    /// Whether cells of a column are put into words, if it is one that the tool does not name either.
    pub fn is_told(&self, column: &ColumnId) -> bool {
        let is_signed = matches!(self.role(), Role::Agreeing);
        !is_signed || ![SIGNED_WORDS, SIGNED_QUESTIONS].contains(&column.as_str())
    }

    /// The words of a row that is there from the start.
    pub fn row_label(&self, id: &RowId) -> Option<&str> {
        let row = self.fixed_rows().iter().find(|row| row.id == *id);
        row.map(|row| row.label.as_str())
    }

    fn fixed_rows(&self) -> &[FixedRow] {
        match self {
            Self::Table(table) => &table.rows,
            Self::Rating(_)
            | Self::Choice(_)
            | Self::Many(_)
            | Self::Text
            | Self::Lines(_)
            | Self::Actions(_)
            | Self::Check(_)
            | Self::Cards(_)
            | Self::Agenda(_)
            | Self::Goals(_)
            | Self::Signed(_) => &[],
        }
    }

    /// What stands in the cells of a column. Some cells of goals hold an option of their scale.
    pub fn cell(&self, column: &ColumnId) -> CellKind<'_> {
        match self.role() {
            Role::Reviewing(goals) if is_near(column) => CellKind::Option(&goals.scale),
            Role::Reviewing(_) if column.as_str() == GOAL_SINCE => CellKind::Day,
            Role::Agreeing if column.as_str() == SIGNED_DAY => CellKind::Day,
            Role::Plain
            | Role::Statement(_)
            | Role::Arranging(_)
            | Role::Picking
            | Role::Reviewing(_)
            | Role::Acting
            | Role::Agreeing => CellKind::Words,
        }
    }

    /// Adds every text that it shows to the person who answers.
    pub fn add_texts<'a>(&'a self, out: &mut Vec<&'a str>) {
        match self {
            Self::Text => {}
            Self::Rating(_) | Self::Choice(_) | Self::Many(_) => add_choices(self.options(), out),
            Self::Check(check) => {
                add_choices(self.options(), out);
                out.push(&check.ask);
            }
            Self::Lines(lines) => {
                out.push(&lines.prompt);
                out.extend(lines.suggestions.iter().map(String::as_str));
            }
            Self::Table(table) => {
                out.extend(table.rows.iter().map(|row| row.label.as_str()));
                add_columns(&table.columns, out);
            }
            Self::Actions(ideas) => out.extend(ideas.iter().map(|idea| idea.text.as_str())),
            Self::Cards(cards) => cards.add_texts(out),
            Self::Agenda(agenda) => {
                add_columns(&agenda.columns, out);
                out.extend(agenda.ideas.iter().map(|idea| idea.text.as_str()));
            }
            Self::Goals(goals) => {
                add_columns(&goals.columns, out);
                add_choices(goals.scale.all().collect(), out);
            }
            Self::Signed(columns) => add_columns(columns, out),
        }
    }
}

fn add_columns<'a>(columns: &'a [Column], out: &mut Vec<&'a str>) {
    out.extend(columns.iter().map(|column| column.label.as_str()));
}
