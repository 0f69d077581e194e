//! The name under which something is kept beside another form of it. It follows from what it says, so that
//! the same file, opened again by any version of the app, finds it there: it is the number of a text that is
//! made for this alone. This text never changes. What a later version adds to a sheet is no part of it.

use std::fmt::{Display, Write};

use chrono::Datelike;

use super::action::{Action, State};
use super::answer::{Answer, Value};
use super::fnv;
use super::id::{ActionId, IdError, ItemId, MAX_LEN, OptionId, RoundId, SheetId};
use super::sheet::{By, Perspective, Pick, Sheet};
use super::{Day, Stamp};

/// Where a sheet goes that is kept beside the one here.
pub fn sheet(sheet: &Sheet) -> SheetId {
    let mut form = Form::default();
    form.sheet(sheet);
    form.beside(sheet.id.as_str(), SheetId::new).unwrap_or_else(|_| sheet.id.clone())
}

/// The name of an action that is kept beside the one here. Only its words and days count.
pub fn action(action: &Action) -> ActionId {
    let mut form = Form::default();
    form.action(action);
    form.beside(action.id.as_str(), ActionId::new).unwrap_or_else(|_| action.id.clone())
}

/// The text. Before each part stands its length, so that no two sheets have the same one.
#[derive(Default)]
struct Form(String);

impl Form {
    /// A stem of an id and such an ending follow the rules for ids.
    fn beside<T>(&self, id: &str, new: fn(&str) -> Result<T, IdError>) -> Result<T, IdError> {
        let ending = format!("-{:016x}", fnv::hash(self.0.as_bytes()));
        let stem: String = id.chars().take(MAX_LEN - ending.len()).collect();
        new(&(stem + &ending))
    }

    fn put(&mut self, part: impl Display) {
        let part = part.to_string();
        // Writing to memory can't fail.
        let _ = write!(self.0, "{}:{part},", part.len());
    }

    fn maybe(&mut self, part: Option<impl Display>) {
        match part {
            Some(part) => self.put(part),
            None => self.0.push('-'),
        }
    }

    fn stamp(&mut self, stamp: Option<Stamp>) {
        let utc = stamp.map(|stamp| stamp.and_utc());
        self.maybe(utc.map(|utc| utc.timestamp()));
        self.maybe(utc.map(|utc| utc.timestamp_subsec_nanos()));
    }

    fn day(&mut self, day: Option<Day>) {
        self.maybe(day.map(|day| day.num_days_from_ce()));
    }

    fn sheet(&mut self, sheet: &Sheet) {
        let details = &sheet.details;
        self.put(&sheet.id);
        self.put(&sheet.project);
        self.put(&sheet.tool);
        self.put(sheet.tool_version);
        self.put(&sheet.variant);
        self.put(&details.name);
        self.put(perspective(details.perspective));
        self.put(by(details.by));
        self.maybe(details.round.as_ref().map(RoundId::as_str));
        self.put(u8::from(details.from_paper));
        self.stamp(Some(sheet.created));
        self.stamp(Some(sheet.changed));
        self.stamp(sheet.binned);
        self.put(sheet.answers.len());
        for (item, answer) in sheet.answers.iter() {
            self.put(item);
            self.answer(answer);
        }
        self.put(sheet.picks.len());
        for (item, of) in sheet.picks.iter() {
            self.put(item);
            self.put(pick(*of));
        }
        self.put(sheet.actions.len());
        for action in &sheet.actions {
            self.put(&action.id);
            self.maybe(action.from.as_ref().map(ItemId::as_str));
            self.action(action);
        }
    }

    fn answer(&mut self, answer: &Answer) {
        match &answer.value {
            None => self.put("none"),
            Some(Value::Chosen(option)) => self.all("chosen", [option.as_str()]),
            Some(Value::Ticked(ids)) => self.all("ticked", ids.iter().map(OptionId::as_str)),
            Some(Value::Text(text)) => self.all("text", [text.as_str()]),
            Some(Value::Lines(lines)) => {
                self.all("lines", lines.iter().flat_map(|line| [line.id.as_str(), &line.text]));
            }
            Some(Value::Rows(rows)) => {
                self.all("rows", rows.iter().map(|row| row.id.as_str()));
                for row in rows {
                    let cells = row.cells.iter();
                    self.all("row", cells.flat_map(|(column, text)| [column.as_str(), text]));
                }
            }
        }
        self.put(&answer.note);
        self.put(u8::from(answer.may_show));
    }

    fn all<'a>(&mut self, name: &str, parts: impl IntoIterator<Item = &'a str>) {
        let parts: Vec<&str> = parts.into_iter().collect();
        self.put(name);
        self.put(parts.len());
        for part in parts {
            self.put(part);
        }
    }

    fn action(&mut self, action: &Action) {
        self.put(&action.what);
        self.put(&action.who);
        self.put(&action.told);
        self.day(action.by_when);
        self.day(action.look_again);
        self.put(state(action.state));
        self.maybe(action.tell.map(u8::from));
    }
}

fn perspective(of: Perspective) -> &'static str {
    match of {
        Perspective::LivedExperience => "lived experience",
        Perspective::FamilyOrCarer => "family or carer",
        Perspective::WorksInService => "works in service",
        Perspective::Commissions => "commissions",
        Perspective::Volunteer => "volunteer",
        Perspective::RatherNotSay => "rather not say",
    }
}

fn by(by: By) -> &'static str {
    match by {
        By::Person => "person",
        By::Pair => "pair",
        By::Group => "group",
    }
}

fn pick(pick: Pick) -> &'static str {
    match pick {
        Pick::Strength => "strength",
        Pick::WorkOn => "work on",
        Pick::FindOut => "find out",
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::ToDo => "to do",
        State::Doing => "doing",
        State::Done => "done",
        State::CouldNot => "could not",
    }
}
