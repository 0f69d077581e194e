//! Reads an object's fields by name. What is missing is empty; what is wrong is noted and left empty.

use std::borrow::Cow;
use std::str::FromStr;

use super::json::{self, Json};
use super::problem::{Log, PathSegment, ProblemKind};
use super::time;
use crate::domain::base::day;
use crate::domain::base::id::IdError;
use crate::domain::{Day, Stamp};

/// The fields of one object that were not taken yet.
pub(crate) struct Fields<'a>(Vec<(Cow<'a, str>, Json<'a>)>);

impl<'a> Fields<'a> {
    /// The fields of an object; anything else is noted as left out.
    pub(crate) fn of(json: Json<'a>, log: &mut Log) -> Option<Self> {
        if let Json::Object(fields) = json {
            return Some(Self(fields));
        }
        log.note(ProblemKind::LeftOut);
        None
    }

    /// What was not taken yet, as JSON in one line.
    pub(crate) fn in_one_line(&self) -> String {
        let mut out = String::new();
        json::write_fields(&self.0, &mut out, None);
        out
    }

    /// Takes a field out. Of two with one name the first stands, and that is noted.
    pub(crate) fn take(&mut self, key: &'static str, log: &mut Log) -> Option<Json<'a>> {
        let at = self.0.iter().position(|(k, _)| k == key)?;
        let (_, value) = self.0.remove(at);
        let mut differs = false;
        self.0.retain(|(k, v)| {
            differs |= k == key && *v != value;
            k != key
        });
        if differs {
            log.note_in(key, ProblemKind::Twice);
        }
        match value {
            Json::Null => None,
            value => Some(value),
        }
    }

    fn read<T>(
        &mut self,
        key: &'static str,
        log: &mut Log,
        read: impl FnOnce(Json<'a>) -> Option<T>,
    ) -> Option<T> {
        let value = read(self.take(key, log)?);
        if value.is_none() {
            log.note_in(key, ProblemKind::Unclear);
        }
        value
    }

    /// A text, if it is there.
    pub(crate) fn maybe_text(&mut self, key: &'static str, log: &mut Log) -> Option<Cow<'a, str>> {
        self.read(key, log, |json| match json {
            Json::Text(text) => Some(text),
            _ => None,
        })
    }

    /// A text; empty if it is not there.
    pub(crate) fn text(&mut self, key: &'static str, log: &mut Log) -> String {
        self.maybe_text(key, log).map(Cow::into_owned).unwrap_or_default()
    }

    fn parsed<T>(
        &mut self,
        key: &'static str,
        log: &mut Log,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.read(key, log, |json| match json {
            Json::Text(text) => parse(&text),
            _ => None,
        })
    }

    /// An id.
    pub(crate) fn id<T: FromStr<Err = IdError>>(
        &mut self,
        key: &'static str,
        log: &mut Log,
    ) -> Option<T> {
        self.parsed(key, log, |text| text.parse().ok())
    }

    /// One of several things that have a word each.
    pub(crate) fn word<T: Copy>(
        &mut self,
        key: &'static str,
        log: &mut Log,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        self.parsed(key, log, |text| all.iter().copied().find(|one| word(*one) == text))
    }

    /// A day.
    pub(crate) fn day(&mut self, key: &'static str, log: &mut Log) -> Option<Day> {
        self.parsed(key, log, day::read)
    }

    /// A moment.
    pub(crate) fn stamp(&mut self, key: &'static str, log: &mut Log) -> Option<Stamp> {
        self.parsed(key, log, time::read_stamp)
    }

    /// When something was made and last changed; one stands in for the other.
    pub(crate) fn created_and_changed(&mut self, log: &mut Log) -> (Stamp, Stamp) {
        let created = self.stamp("created", log);
        let changed = self.stamp("changed", log);
        if created.is_none() {
            log.note_in("created", ProblemKind::Unclear);
        }
        if changed.is_none() {
            log.note_in("changed", ProblemKind::Unclear);
        }
        let either = created.or(changed).unwrap_or_default();
        (created.unwrap_or(either), changed.unwrap_or(either))
    }

    /// A whole number that is not negative.
    pub(crate) fn whole(&mut self, key: &'static str, log: &mut Log) -> Option<u64> {
        self.read(key, log, |json| match json {
            Json::Whole(number) => Some(number),
            _ => None,
        })
    }

    /// Yes or no; no if it is not there.
    pub(crate) fn flag(&mut self, key: &'static str, log: &mut Log) -> bool {
        self.maybe_flag(key, log).unwrap_or(false)
    }

    /// Yes or no, if it is there.
    pub(crate) fn maybe_flag(&mut self, key: &'static str, log: &mut Log) -> Option<bool> {
        self.read(key, log, |json| match json {
            Json::Flag(flag) => Some(flag),
            _ => None,
        })
    }

    /// A list, each entry read by itself; entries that can't be read note so and are left out.
    pub(crate) fn maybe_list<T>(
        &mut self,
        key: &'static str,
        log: &mut Log,
        mut each: impl FnMut(Json<'a>, &mut Log) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut read = Vec::new();
        let is_there = self.each(key, log, &mut |json, log| read.extend(each(json, log)));
        is_there.then_some(read)
    }

    /// Goes through a list; says whether there is one. It is the same function for all lists: the app stays small.
    fn each(
        &mut self,
        key: &'static str,
        log: &mut Log,
        take: &mut dyn FnMut(Json<'a>, &mut Log),
    ) -> bool {
        let list = match self.take(key, log) {
            Some(Json::List(list)) => Some(list),
            // A whole list is more than some small thing.
            Some(_) => {
                log.note_in(key, ProblemKind::LeftOut);
                None
            }
            None => None,
        };
        let is_there = list.is_some();
        log.within(PathSegment::Field(key), |log| {
            for (at, json) in list.into_iter().flatten().enumerate() {
                log.within(PathSegment::Place(at), |log| {
                    take(json, log);
                    log.leave_waiting();
                });
            }
        });
        is_there
    }

    /// A list; empty if it is not there.
    pub(crate) fn list<T>(
        &mut self,
        key: &'static str,
        log: &mut Log,
        each: impl FnMut(Json<'a>, &mut Log) -> Option<T>,
    ) -> Vec<T> {
        self.maybe_list(key, log, each).unwrap_or_default()
    }

    /// What was not taken.
    pub(crate) fn rest(self) -> Vec<(Cow<'a, str>, Json<'a>)> {
        self.0
    }
}
