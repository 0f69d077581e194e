//! JSON as a tree that keeps order and borrows from its text. Everything that comes in is read from it,
//! field by field, so that one bad field costs that field and nothing else.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Flag(bool),
    Whole(u64),
    /// A number that is no whole number or is negative: never one of ours.
    OtherNumber,
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// The most values in one text. 2,000 full sheets have half as many; more would only fill the memory.
const MAX_VALUES: usize = 2_000_000;

/// Reads a whole text. The reader below stops by itself at 128 levels.
pub(crate) fn parse(text: &str) -> Result<Json<'_>, serde_json::Error> {
    let left = Cell::new(MAX_VALUES);
    let mut reader = serde_json::Deserializer::from_str(text);
    let tree = Tree { left: &left }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(tree)
}

/// Where a text stops being JSON, if it does: what stands before is right as far as it goes.
pub(crate) fn breaks_at(text: &str) -> Option<usize> {
    let error = parse(text).err()?;
    let before = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let line_start: usize = before.map(str::len).sum();
    // The column may already count the byte that does not fit.
    let at = (line_start + error.column()).saturating_sub(1).min(text.len());
    Some((0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0))
}

/// Grows the tree, and counts what is still allowed.
#[derive(Clone, Copy)]
struct Tree<'c> {
    left: &'c Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        let left = self.left.get().checked_sub(1);
        self.left.set(left.ok_or_else(|| D::Error::custom("too many values"))?);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json<'de>, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json<'de>, E> {
        Ok(Json::Whole(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json<'de>, E> {
        Ok(Json::OtherNumber)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json<'de>, E> {
        Ok(Json::OtherNumber)
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = seq.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some((key, value)) = map.next_entry_seed(self, self)? {
            if let Json::Text(key) = key {
                fields.push((key, value));
            }
        }
        Ok(Json::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_keeps_order_and_doubled_fields() -> Result<(), serde_json::Error> {
        let tree = parse(r#"{"b":1,"a":"x\ny","b":[null,true,-1,1.5]}"#)?;
        let list = vec![Json::Null, Json::Flag(true), Json::OtherNumber, Json::OtherNumber];
        let fields = vec![
            ("b".into(), Json::Whole(1)),
            ("a".into(), Json::Text("x\ny".into())),
            ("b".into(), Json::List(list)),
        ];
        assert_eq!(tree, Json::Object(fields));
        Ok(())
    }

    #[test]
    fn more_values_than_memory_should_hold_are_an_error() {
        let many = |n| format!("[{}0]", "0,".repeat(n));
        assert!(parse(&many(MAX_VALUES - 2)).is_ok());
        assert!(parse(&many(MAX_VALUES - 1)).is_err());
    }

    #[test]
    fn deep_nesting_is_an_error_and_nothing_worse() {
        assert!(parse(&"[".repeat(100_000)).is_err());
    }
}
