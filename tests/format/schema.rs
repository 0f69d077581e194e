//! The published schema says what the files are.

use serde_json::{Value, json};

use shared_table::format::versions::VERSION;

use crate::golden::{fixture_text, golden_text, schema_text};

fn schema() -> Value {
    serde_json::from_str(&schema_text(VERSION)).unwrap()
}

fn copy() -> Value {
    serde_json::from_str(&golden_text("copy.json")).unwrap()
}

/// The faults that the schema finds.
fn faults(document: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    validator.iter_errors(document).map(|e| format!("{}: {e}", e.instance_path())).collect()
}

/// A change to a good copy that the schema has to find.
fn refuses(pointer: &str, value: Value) {
    let mut document = copy();
    *document.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    assert!(!faults(&document).is_empty(), "{pointer}");
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn every_copy_that_is_written_fits_the_schema() {
    for text in [golden_text("copy.json"), fixture_text("v1/every-kind.json")] {
        assert_eq!(faults(&serde_json::from_str(&text).unwrap()), Vec::<String>::new());
    }
}

#[test]
fn any_copy_fits_the_schema() {
    use proptest::strategy::{Strategy, ValueTree};
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for _ in 0..100 {
        let copy = crate::any::copy().new_tree(&mut runner).unwrap().current();
        let text = shared_table::format::copy::write_json(&copy);
        assert!(validator.is_valid(&serde_json::from_str(&text).unwrap()), "{text}");
    }
}

#[test]
fn what_is_no_copy_does_not_fit() {
    refuses("/kind", json!("shared-table-sheet"));
    refuses("/version", json!(2));
    refuses("/made", json!("2026-11-22"));
    refuses("/sheets/0/id", json!("not an id"));
    refuses("/sheets/0/perspective", json!("martian"));
    refuses("/sheets/0/tool_version", json!(-1));
    refuses("/sheets/0/answers/0", json!({"item": "a", "chosen": "x", "text": "y"}));
    refuses("/sheets/0/answers/0", json!({"chosen": "x"}));
    refuses("/sheets/0/picks/0/pick", json!("great"));
    refuses("/sheets/0/actions/0/by_when", json!("1 December"));
    refuses("/sheets/0/actions/0/state", json!("later"));
    refuses("/projects/0/rounds/0", json!({"label": "Start"}));
    refuses("/projects/0", json!({"id": "p1"}));
}

#[test]
fn everything_in_the_schema_is_explained() {
    fn check(at: &str, value: &Value) {
        for (name, property) in
            value.get("properties").and_then(Value::as_object).into_iter().flatten()
        {
            assert!(property.get("description").is_some(), "{at}.{name}");
        }
    }
    check("copy", &schema());
    for (name, part) in schema()["$defs"].as_object().unwrap() {
        assert!(part.get("description").is_some(), "{name}");
        check(name, part);
    }
}

#[test]
fn where_somebody_stands_may_be_left_out() {
    use shared_table::format::copy::{CopyDocument, write_json};
    let mut sheet = crate::made::copy().sheets.remove(0);
    sheet.details.perspective = None;
    let text = write_json(&CopyDocument { sheets: vec![sheet], ..crate::made::copy() });
    let written: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(faults(&written), Vec::<String>::new());
    assert_eq!(written.pointer("/sheets/0/perspective"), None);
}
