//! Strict reading of one object: every field has its type, no text is empty, no field is left over.

use std::borrow::Cow;
use std::str::FromStr;

use super::error::{Expected, ToolError, ToolProblem};
use crate::domain::base::id::IdError;
use crate::format::json::Json;

/// An object whose fields are taken out one after the other.
pub(super) struct Object<'a> {
    fields: Vec<(Cow<'a, str>, Json<'a>)>,
    at: String,
}

impl<'a> Object<'a> {
    pub(super) fn of(json: Json<'a>, at: String) -> Result<Self, ToolError> {
        match json {
            Json::Object(fields) => Ok(Self { fields, at }),
            _ => Err(ToolError { at, problem: ToolProblem::WrongType(Expected::Fields) }),
        }
    }

    fn path(&self, key: &str) -> String {
        if self.at.is_empty() { key.to_owned() } else { format!("{}.{key}", self.at) }
    }

    /// An error in a field.
    pub(super) fn error(&self, key: &str, problem: ToolProblem) -> ToolError {
        ToolError { at: self.path(key), problem }
    }

    fn take(&mut self, key: &str) -> Option<Json<'a>> {
        let at = self.fields.iter().position(|(name, _)| name == key)?;
        Some(self.fields.remove(at).1)
    }

    fn need<T>(&self, key: &str, value: Option<T>) -> Result<T, ToolError> {
        value.ok_or_else(|| self.error(key, ToolProblem::Missing))
    }

    /// A text that may be missing but not empty.
    pub(super) fn maybe_text(&mut self, key: &str) -> Result<Option<String>, ToolError> {
        let json = self.take(key);
        json.map(|json| text_of(json, &self.path(key))).transpose()
    }

    /// A text.
    pub(super) fn text(&mut self, key: &str) -> Result<String, ToolError> {
        let text = self.maybe_text(key)?;
        self.need(key, text)
    }

    /// An id.
    pub(super) fn id<T: FromStr<Err = IdError>>(&mut self, key: &str) -> Result<T, ToolError> {
        let id = self.maybe_id(key)?;
        self.need(key, id)
    }

    /// An id that may be missing.
    pub(super) fn maybe_id<T: FromStr<Err = IdError>>(
        &mut self,
        key: &str,
    ) -> Result<Option<T>, ToolError> {
        let text = self.maybe_text(key)?;
        let id = text.map(|text| text.parse()).transpose();
        id.map_err(|why| self.error(key, ToolProblem::BadId(why)))
    }

    /// A whole number above 0.
    pub(super) fn number(&mut self, key: &str) -> Result<u32, ToolError> {
        let json = self.take(key);
        match self.need(key, json)? {
            Json::Whole(number) if number > 0 => u32::try_from(number).ok(),
            _ => None,
        }
        .ok_or_else(|| self.error(key, ToolProblem::WrongType(Expected::Number)))
    }

    /// Yes or no; no if it is missing.
    pub(super) fn flag(&mut self, key: &str) -> Result<bool, ToolError> {
        match self.take(key) {
            None => Ok(false),
            Some(Json::Flag(flag)) => Ok(flag),
            Some(_) => Err(self.error(key, ToolProblem::WrongType(Expected::Flag))),
        }
    }

    /// An object that may be missing.
    pub(super) fn maybe_object(&mut self, key: &str) -> Result<Option<Self>, ToolError> {
        let json = self.take(key);
        json.map(|json| Self::of(json, self.path(key))).transpose()
    }

    /// A list that may be missing but not empty.
    fn maybe_entries<T>(
        &mut self,
        key: &str,
        mut read: impl FnMut(Json<'a>, String) -> Result<T, ToolError>,
    ) -> Result<Option<Vec<T>>, ToolError> {
        let at = self.path(key);
        match self.take(key) {
            None => Ok(None),
            Some(Json::List(list)) if list.is_empty() => Err(self.error(key, ToolProblem::Empty)),
            Some(Json::List(list)) => {
                let entries = list.into_iter().enumerate();
                entries
                    .map(|(n, json)| read(json, format!("{at}[{n}]")))
                    .collect::<Result<_, _>>()
                    .map(Some)
            }
            Some(_) => Err(self.error(key, ToolProblem::WrongType(Expected::List))),
        }
    }

    /// A list of objects that may be missing but not empty. Nothing may be left over in any of them.
    pub(super) fn maybe_list<T>(
        &mut self,
        key: &str,
        mut read: impl FnMut(&mut Self) -> Result<T, ToolError>,
    ) -> Result<Option<Vec<T>>, ToolError> {
        self.maybe_entries(key, |json, at| {
            let mut object = Self::of(json, at)?;
            let entry = read(&mut object)?;
            object.done()?;
            Ok(entry)
        })
    }

    /// A list of objects.
    pub(super) fn list<T>(
        &mut self,
        key: &str,
        read: impl FnMut(&mut Self) -> Result<T, ToolError>,
    ) -> Result<Vec<T>, ToolError> {
        let list = self.maybe_list(key, read)?;
        self.need(key, list)
    }

    /// A list of texts that may be missing but not empty.
    pub(super) fn maybe_texts(&mut self, key: &str) -> Result<Option<Vec<String>>, ToolError> {
        self.maybe_entries(key, |json, at| text_of(json, &at))
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, key: &str) -> Result<Vec<String>, ToolError> {
        let texts = self.maybe_texts(key)?;
        self.need(key, texts)
    }

    /// A list of ids that may be missing but not empty.
    pub(super) fn maybe_ids<T: FromStr<Err = IdError>>(
        &mut self,
        key: &str,
    ) -> Result<Option<Vec<T>>, ToolError> {
        self.maybe_entries(key, |json, at| {
            let text = text_of(json, &at)?;
            text.parse().map_err(|why| ToolError { at, problem: ToolProblem::BadId(why) })
        })
    }

    /// A list of whole numbers above 0.
    pub(super) fn numbers(&mut self, key: &str) -> Result<Vec<u32>, ToolError> {
        let numbers = self.maybe_entries(key, |json, at| match json {
            Json::Whole(number) if number > 0 => u32::try_from(number)
                .map_err(|_| ToolError { at, problem: ToolProblem::WrongType(Expected::Number) }),
            _ => Err(ToolError { at, problem: ToolProblem::WrongType(Expected::Number) }),
        })?;
        self.need(key, numbers)
    }

    /// An object of lists of ids, that may be missing: each name with each of its ids.
    pub(super) fn id_lists<T: Clone + FromStr<Err = IdError>>(
        &mut self,
        key: &str,
    ) -> Result<Vec<(T, T)>, ToolError> {
        let Some(mut lists) = self.maybe_object(key)? else { return Ok(Vec::new()) };
        let names: Vec<String> = lists.fields.iter().map(|(name, _)| name.to_string()).collect();
        let mut pairs = Vec::new();
        for name in names {
            let id: T = name.parse().map_err(|why| lists.error(&name, ToolProblem::BadId(why)))?;
            let ids = lists.maybe_ids(&name)?.unwrap_or_default();
            pairs.extend(ids.into_iter().map(|other| (id.clone(), other)));
        }
        Ok(pairs)
    }

    /// All fields, each an object of its own.
    pub(super) fn drain(&mut self) -> Result<Vec<(String, Self)>, ToolError> {
        let fields = std::mem::take(&mut self.fields);
        let object = |(name, json): (Cow<'a, str>, Json<'a>)| {
            let at = self.path(&name);
            Ok((name.into_owned(), Self::of(json, at)?))
        };
        fields.into_iter().map(object).collect()
    }

    /// Nothing may be left over.
    pub(super) fn done(&self) -> Result<(), ToolError> {
        match self.fields.first() {
            None => Ok(()),
            Some((name, _)) => {
                Err(ToolError::at(&self.at, ToolProblem::UnknownField(name.to_string())))
            }
        }
    }
}

fn text_of(json: Json<'_>, at: &str) -> Result<String, ToolError> {
    match json {
        Json::Text(text) if text.trim().is_empty() => Err(ToolError::at(at, ToolProblem::Empty)),
        Json::Text(text) => Ok(text.into_owned()),
        _ => Err(ToolError::at(at, ToolProblem::WrongType(Expected::Text))),
    }
}
