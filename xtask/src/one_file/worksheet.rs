//! A worksheet as its file has it, as far as paper shows it. Whether it is sound, the tests of the content look at.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Deserialize;

/// The gap for what people are called, and the one where a sentence begins with it.
const GAPS: [&str; 2] = ["{people}", "{People}"];

/// A worksheet.
#[derive(Deserialize)]
pub(super) struct Worksheet {
    pub(super) title: String,
    pub(super) purpose: String,
    #[serde(default)]
    pub(super) scales: BTreeMap<String, Scale>,
    pub(super) sections: Vec<Section>,
}

/// A worded scale.
#[derive(Deserialize)]
pub(super) struct Scale {
    #[serde(default)]
    pub(super) ask: String,
    pub(super) options: Vec<Labelled>,
    #[serde(default)]
    pub(super) asides: Vec<Labelled>,
}

/// Whatever has a label: an option, a column, a row.
#[derive(Deserialize)]
pub(super) struct Labelled {
    pub(super) label: String,
}

/// A part of a worksheet.
#[derive(Deserialize)]
pub(super) struct Section {
    pub(super) title: String,
    #[serde(default)]
    pub(super) lead: String,
    #[serde(default)]
    pub(super) one_page: bool,
    pub(super) items: Vec<Question>,
}

/// A question.
#[derive(Deserialize)]
pub(super) struct Question {
    pub(super) text: String,
    #[serde(default)]
    pub(super) help: String,
    #[serde(default)]
    pub(super) note: String,
    #[serde(default)]
    pub(super) frame: bool,
    /// It is not asked any more.
    #[serde(default)]
    pub(super) retired: bool,
    #[serde(flatten)]
    pub(super) kind: Kind,
}

/// How it is answered. A new kind is an error here until it has its paper.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Kind {
    Rating {
        scale: String,
    },
    Check {
        scale: String,
    },
    Choice {
        options: Vec<Labelled>,
    },
    Many {
        options: Vec<Labelled>,
    },
    Cards {
        options: Vec<Labelled>,
    },
    Text,
    Lines {
        prompt: String,
    },
    Table {
        columns: Vec<Labelled>,
        #[serde(default)]
        rows: Vec<Labelled>,
    },
    Goals {
        columns: Vec<Labelled>,
    },
    Signed {
        columns: Vec<Labelled>,
    },
    Agenda {
        columns: Vec<Labelled>,
    },
    Actions {
        #[serde(default)]
        suggestions: Vec<Idea>,
    },
}

/// Something that could be done.
#[derive(Deserialize)]
pub(super) struct Idea {
    pub(super) text: String,
}

/// What stands in the gaps.
#[derive(Deserialize)]
struct Called {
    #[serde(default)]
    people: String,
}

/// Reads a worksheet, with the usual words for people in it.
pub(super) fn read(json: &str) -> Result<Worksheet> {
    let Called { people } = serde_json::from_str(json)?;
    let mut letters = people.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
    let begins = first.unwrap_or_default() + letters.as_str();
    let json = json.replace(GAPS[0], &people).replace(GAPS[1], &begins);
    Ok(serde_json::from_str(&json)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_called_what_they_usually_are() -> Result<()> {
        let json = r#"{"title":"{People} here","purpose":"For {people}.","people":"neighbours","sections":[]}"#;
        let sheet = read(json)?;
        assert_eq!((&*sheet.title, &*sheet.purpose), ("Neighbours here", "For neighbours."));
        Ok(())
    }

    #[test]
    fn a_kind_that_has_no_paper_is_an_error() {
        let with = |kind: &str| {
            format!(
                r#"{{"title":"a","purpose":"b","sections":[{{"title":"c","items":[{{"text":"d","kind":"{kind}"}}]}}]}}"#
            )
        };
        assert!(read(&with("text")).is_ok());
        assert!(read(&with("dance")).is_err());
    }
}
