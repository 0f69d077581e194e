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
    /// A number that is no whole number or is negative, as it stands there: never one of ours.
    OtherNumber(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl Json<'_> {
    /// Writes it in one line, or as files are written: one field a line, so far in.
    pub(crate) fn write(&self, out: &mut String, indent: Option<usize>) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Whole(number) => out.push_str(&number.to_string()),
            Self::OtherNumber(text) => out.push_str(text),
            Self::Text(text) => write_text(text, out),
            Self::List(list) => {
                write_all(out, indent, "[]", list, Json::write);
            }
            Self::Object(fields) => write_fields(fields, out, indent),
        }
    }
}

/// Writes the fields of an object, as [`Json::write`] does.
pub(crate) fn write_fields(
    fields: &[(Cow<'_, str>, Json<'_>)],
    out: &mut String,
    indent: Option<usize>,
) {
    write_all(out, indent, "{}", fields, |(name, one), out, indent| {
        write_text(name, out);
        out.push_str(if indent.is_some() { ": " } else { ":" });
        one.write(out, indent);
    });
}

fn write_text(text: &str, out: &mut String) {
    // Writing a text to memory can't fail.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}

fn write_all<T>(
    out: &mut String,
    indent: Option<usize>,
    brackets: &str,
    all: &[T],
    write: impl Fn(&T, &mut String, Option<usize>),
) {
    let line = |out: &mut String, indent: Option<usize>| {
        if let Some(indent) = indent {
            out.push('\n');
            out.extend(std::iter::repeat_n("  ", indent));
        }
    };
    out.push_str(&brackets[..1]);
    let inner = indent.map(|indent| indent + 1);
    for (at, one) in all.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        line(out, inner);
        write(one, out, inner);
    }
    if !all.is_empty() {
        line(out, indent);
    }
    out.push_str(&brackets[1..]);
}

/// The most values in one text. 2,000 full sheets have half as many; more would only fill the memory.
const MAX_VALUES: usize = 2_000_000;

/// Reads a whole text. The reader below stops by itself at 128 levels.
pub(crate) fn parse(text: &str) -> Result<Json<'_>, serde_json::Error> {
    let (left, numbers) = (Cell::new(MAX_VALUES), Numbers::of(text));
    let mut reader = serde_json::Deserializer::from_str(text);
    let tree = Tree { left: &left, numbers: &numbers }.deserialize(&mut reader)?;
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

/// The numbers of a text, in order. The reader gives a number and not how it is written.
struct Numbers<'a> {
    text: &'a str,
    /// How many were met,
    met: Cell<usize>,
    /// and how many were passed up to a place.
    passed: Cell<(usize, usize)>,
}

impl<'a> Numbers<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, met: Cell::new(0), passed: Cell::new((0, 0)) }
    }

    fn meet(&self) {
        self.met.set(self.met.get() + 1);
    }

    /// The number that was met last, as it is written.
    fn last(&self) -> &'a str {
        let (mut n, mut at) = self.passed.get();
        let (mut in_text, mut escaped) = (false, false);
        let is_of_number = |b: &u8| matches!(b, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        while let Some(byte) = self.text.as_bytes().get(at) {
            let length = self.text.as_bytes()[at..].iter().take_while(|b| is_of_number(b)).count();
            if !in_text && matches!(byte, b'0'..=b'9' | b'-') {
                n += 1;
                self.passed.set((n, at + length));
                if n == self.met.get() {
                    return &self.text[at..at + length];
                }
                at += length;
                continue;
            }
            in_text ^= *byte == b'"' && !escaped;
            escaped = in_text && *byte == b'\\' && !escaped;
            at += 1;
        }
        "0"
    }
}

/// Grows the tree, and counts what is still allowed.
#[derive(Clone, Copy)]
struct Tree<'c, 'de> {
    left: &'c Cell<usize>,
    numbers: &'c Numbers<'de>,
}

impl<'de> DeserializeSeed<'de> for Tree<'_, 'de> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        let left = self.left.get().checked_sub(1);
        self.left.set(left.ok_or_else(|| D::Error::custom("too many values"))?);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_, 'de> {
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
        self.numbers.meet();
        Ok(Json::Whole(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json<'de>, E> {
        self.numbers.meet();
        Ok(Json::OtherNumber(self.numbers.last()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json<'de>, E> {
        self.numbers.meet();
        Ok(Json::OtherNumber(self.numbers.last()))
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
        let tree = parse(r#"{"b":1,"a":"x\ny","b":[null,true,-1,1.50]}"#)?;
        let others = [Json::OtherNumber("-1"), Json::OtherNumber("1.50")];
        let list = [Json::Null, Json::Flag(true)].into_iter().chain(others).collect();
        let fields = vec![
            ("b".into(), Json::Whole(1)),
            ("a".into(), Json::Text("x\ny".into())),
            ("b".into(), Json::List(list)),
        ];
        assert_eq!(tree, Json::Object(fields));
        Ok(())
    }

    #[test]
    fn a_tree_is_written_as_it_was_read() -> Result<(), serde_json::Error> {
        let text = r#"{"a":[1,-0.10,"3 \\ \" 4e",1E+9,[],{}],"5":{"b":null,"c":false}}"#;
        let mut out = String::new();
        parse(text)?.write(&mut out, None);
        assert_eq!(out, text);
        let mut lines = String::new();
        parse(text)?.write(&mut lines, Some(0));
        let pretty = "{\n  \"a\": [\n    1,\n    -0.10,\n    \"3 \\\\ \\\" 4e\",\n    1E+9,\n    [],\n    {}\n  ],\n  \"5\": {\n    \"b\": null,\n    \"c\": false\n  }\n}";
        assert_eq!(lines, pretty);
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
