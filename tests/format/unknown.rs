//! What a later version wrote and this one does not know: it is read, kept and written again where it stood.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use shared_table::domain::document::kept::Kept;
use shared_table::format::ProblemKind;
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::kept::{
    read_project, read_session, read_sheet, write_project, write_session, write_sheet,
};
use shared_table::format::open::{Opened, open};

use crate::{any, made};

/// Where unknown fields may stand: entries of these lists.
const LISTS: [&str; 12] = [
    "projects", "sheets", "sessions", "answers", "lines", "rows", "picks", "actions", "rounds",
    "terms", "entries", "tallies",
];

/// Puts fields into the objects that are chosen, wherever they stand.
fn put(value: &mut Value, list: &str, next: &mut impl FnMut() -> Option<(String, Value)>) {
    match value {
        Value::Array(all) => {
            for one in all {
                put(one, list, next);
                if let (true, Value::Object(fields)) = (LISTS.contains(&list), one)
                    && let Some((name, value)) = next()
                {
                    fields.entry(name).or_insert(value);
                }
            }
        }
        Value::Object(fields) => {
            for (name, one) in fields {
                // What was shown, and what is named by people, is no list of ours.
                if !["revealed", "seen"].contains(&name.as_str()) {
                    put(one, name, next);
                }
            }
        }
        _ => {}
    }
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1_000_000..1_000_000_i32).prop_map(|n| json!(f64::from(n) / 8.0)),
        any::text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((any::text(), inner), 0..4)
                .prop_map(|all| Value::Object(all.into_iter().collect())),
        ]
    })
}

fn field() -> impl Strategy<Value = (String, Value)> {
    let name = prop_oneof![
        Just("mood".to_owned()),
        Just("answers/a/b".to_owned()),
        Just("~1~0/".to_owned()),
        Just(String::new()),
        "x[a-z/~\\PC]{0,9}",
    ];
    (name, json_value())
}

/// A copy as JSON, with unknown fields at some of the places where they may stand.
fn with_unknown() -> impl Strategy<Value = Value> {
    let fields = vec(proptest::option::of(field()), 1..12);
    (any::copy(), fields).prop_map(|(copy, fields)| {
        let mut value: Value = serde_json::from_str(&unchecked(&copy)).unwrap();
        let mut fields = fields.into_iter().cycle().take(60);
        put(&mut value, "", &mut || fields.next().flatten());
        value
    })
}

/// A copy as JSON without its checksum: what is added to it does not count as a change then.
fn unchecked(copy: &CopyDocument) -> String {
    let text = write_json(copy);
    let (before, _) = text.rsplit_once(",\n  \"check\":").unwrap();
    format!("{before}\n}}\n")
}

fn read(text: &str) -> CopyDocument {
    match open(text.as_bytes()) {
        Opened::Good(copy) => copy,
        other => panic!("{other:?}\n{text}"),
    }
}

proptest! {
    #[test]
    fn whatever_a_later_version_wrote_is_written_again(value in with_unknown()) {
        let copy = read(&value.to_string());
        let text = write_json(&copy);
        prop_assert_eq!(serde_json::from_str::<Value>(&unchecked(&copy)).unwrap(), value);
        prop_assert_eq!(read(&text), copy);
    }

    #[test]
    fn it_is_kept_on_a_device(value in with_unknown()) {
        let copy = read(&value.to_string());
        for doc in copy.sheets {
            let loaded = read_sheet(&write_sheet(&Kept::new(doc.clone()))).unwrap();
            prop_assert_eq!((loaded.kept.doc, loaded.problems), (doc, Vec::new()));
        }
        for doc in copy.projects {
            let loaded = read_project(&write_project(&Kept::new(doc.clone()))).unwrap();
            prop_assert_eq!((loaded.kept.doc, loaded.problems), (doc, Vec::new()));
        }
        for doc in copy.sessions {
            let loaded = read_session(&write_session(&Kept::new(doc.clone()))).unwrap();
            prop_assert_eq!((loaded.kept.doc, loaded.problems), (doc, Vec::new()));
        }
    }
}

/// A copy of one sheet with these fields more in it, and in its first answer.
fn one(in_sheet: &str, in_answer: &str) -> String {
    let copy = CopyDocument { sheets: vec![made::full_sheet()], ..CopyDocument::default() };
    let text = unchecked(&copy).replacen("\"id\": \"s1\"", &format!("{in_sheet}\"id\": \"s1\""), 1);
    text.replacen("\"item\": \"ek_listen\"", &format!("{in_answer}\"item\": \"ek_listen\""), 1)
}

#[test]
fn a_way_names_what_a_field_stands_in() {
    let copy = read(&one("\"mood\": [1.50, -0],", "\"sure\": \"very\","));
    let unknown: Vec<_> = copy.sheets[0].unknown.iter().collect();
    let pair = |way: &str, text: &str| (way.to_owned(), text.to_owned());
    let wanted = [pair("answers/ek_listen/sure", "\"very\""), pair("mood", "[1.50,-0]")];
    assert_eq!(unknown, wanted.iter().map(|(way, text)| (way, text)).collect::<Vec<_>>());
}

#[test]
fn what_stood_in_something_that_is_gone_goes_too() {
    let mut copy = read(&one("\"mood\": 1,", "\"sure\": 2,"));
    copy.sheets[0].answers.remove(&crate::support::item("ek_listen"));
    let text = write_json(&copy);
    assert!(text.contains("\"mood\": 1") && !text.contains("sure"), "{text}");
}

#[test]
fn a_field_that_is_known_and_there_twice_is_not_unknown() {
    let Opened::Partly { copy, .. } = open(one("", "\"note\": \"Another\",").as_bytes()) else {
        panic!("it is there twice");
    };
    assert!(!copy.has_unknown());
}

#[test]
fn what_was_left_out_leaves_nothing_behind() {
    let text = one("", "\"lines\": [{\"id\": \"l9\", \"text\": \"\", \"x\": 1}], \"items\": 1, ");
    let text = text.replacen("\"item\": \"ek_listen\"", "\"item\": \"no id\"", 1);
    let Opened::Partly { copy, .. } = open(text.as_bytes()) else { panic!("{text}") };
    assert!(!copy.has_unknown(), "{:?}", copy.sheets[0].unknown);
}

#[test]
fn there_is_an_end_to_what_is_kept() {
    let long = "x".repeat(40_000);
    let text = one(&format!("\"a\": \"{long}\", \"b\": \"{long}\","), "");
    let Opened::Partly { copy, problems } = open(text.as_bytes()) else { panic!("all was kept") };
    assert_eq!(problems.iter().map(|p| p.kind).collect::<Vec<_>>(), [ProblemKind::LeftOut]);
    assert_eq!(copy.sheets[0].unknown.iter().map(|(way, _)| way).collect::<Vec<_>>(), ["a"]);
}

#[test]
fn what_stands_beside_all_documents_is_told_to_be_left_out() {
    let text = unchecked(&made::copy()).replacen("\"app\"", "\"more\": 1,\n  \"app\"", 1);
    let Opened::Partly { copy, problems } = open(text.as_bytes()) else { panic!("{text}") };
    assert_eq!(copy, made::copy());
    assert_eq!(problems.iter().map(|p| p.kind).collect::<Vec<_>>(), [ProblemKind::LeftOut]);
}

#[test]
fn a_changed_letter_in_it_is_noticed() {
    let mut copy = read(&one("\"mood\": \"calm\",", ""));
    let text = write_sheet(&Kept::new(copy.sheets.remove(0))).replace("calm", "cold");
    let problems = read_sheet(&text).unwrap().problems;
    assert_eq!(problems.iter().map(|p| p.kind).collect::<Vec<_>>(), [ProblemKind::Checksum]);
}
