//! Tool definitions: what they say, and where a slip is.

use serde_json::{Value, json};
use shared_table::domain::tool::kind::Kind;
use shared_table::domain::tool::{Gives, LineSource};
use shared_table::format::tool::{ToolProblem, read, read_in};

use crate::golden::fixture_text;
use crate::support::item;
use crate::tongue::TOOL;

fn definition() -> Value {
    serde_json::from_str(&fixture_text("tools/every-kind.json")).unwrap()
}

/// Changes one place in a good definition, and says what reading it finds.
fn check(pointer: &str, value: Value, wanted: &str) {
    let mut tool = definition();
    *tool.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    assert_eq!(read(&tool.to_string()).unwrap_err().to_string(), wanted);
}

/// Takes one field out of a good definition.
fn check_without(pointer: &str, field: &str, wanted: &str) {
    let mut tool = definition();
    tool.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(field).unwrap();
    assert_eq!(read(&tool.to_string()).unwrap_err().to_string(), wanted);
}

#[test]
fn a_definition_is_read_whole() {
    assert_eq!((TOOL.id.as_str(), TOOL.version, TOOL.about.len()), ("every-kind", 3, 2));
    assert_eq!(TOOL.variants[1].items, Some(vec![item("ek_listen"), item("ek_plan")]));
    assert_eq!(TOOL.items().count(), 8);
    assert!(TOOL.sections[2].private && TOOL.sections[1].one_page);
    let (_, listen) = TOOL.item(&item("ek_listen")).unwrap();
    let Kind::Rating(scale) = &listen.kind else { panic!() };
    assert_eq!((scale.options.len(), scale.unordered.len()), (3, 2));
    assert_eq!(listen.looks_like.badly, ["Two people do all the talking."]);
    assert_eq!(listen.talk.as_ref().unwrap().unsure, "Who could we ask?");
    let (_, plan) = TOOL.item(&item("ek_plan")).unwrap();
    let Kind::Actions(suggestions) = &plan.kind else { panic!() };
    assert_eq!(suggestions[0].when, [item("ek_signs"), item("ek_listen")]);
}

#[test]
fn what_is_no_json_is_told() {
    assert!(matches!(read("{").unwrap_err().problem, ToolProblem::Json(_)));
    assert_eq!(read("[]").unwrap_err().to_string(), "the tool: should be fields in { and }");
}

#[test]
fn ids_are_ids_and_stand_once() {
    check("/id", json!("Every kind"), "id: an id has the character ' '");
    check("/sections/1/id", json!("together"), "sections: together is there twice");
    check("/variants/1/id", json!("full"), "variants: full is there twice");
    check("/sections/1/items/0/id", json!("ek_listen"), "items: ek_listen is there twice");
    check("/variants/1/items/1", json!("ek_listen"), "variant 2, items: ek_listen is there twice");
    let options = "section 1, item 2, options: cafe is there twice";
    check("/sections/0/items/1/options/0/id", json!("cafe"), options);
    let twice = "section 1, item 1, scale: never is there twice";
    check("/scales/how_true/asides/0/id", json!("never"), twice);
    let column = "section 2, item 3, columns: notice is there twice";
    check("/sections/1/items/2/columns/1/id", json!("notice"), column);
}

#[test]
fn what_is_named_is_there() {
    check(
        "/sections/0/items/0/scale",
        json!("x"),
        "section 1, item 1, scale: no scale is called x",
    );
    check(
        "/sections/0/items/0/kind",
        json!("x"),
        "section 1, item 1, kind: no kind of item is called x",
    );
    check("/variants/1/items/0", json!("x"), "variant 2, items: no item is called x");
    let mut tool = definition();
    tool["sections"][0]["items"][0]["retired"] = json!(true);
    let said = read(&tool.to_string()).unwrap_err().to_string();
    assert_eq!(said, "variant 2, items: no item is called ek_listen", "it is asked no more");
    let when = "section 2, item 4, suggestion 1, when: no item is called x";
    check("/sections/1/items/3/suggestions/0/when/0", json!("x"), when);
}

#[test]
fn nothing_is_empty() {
    check("/title", json!(" "), "title: is empty");
    check("/about", json!([]), "about: is empty");
    check("/about/1", json!(""), "about 2: is empty");
    check("/sections", json!([]), "sections: is empty");
    check("/variants/1/items", json!([]), "variant 2, items: is empty");
    check("/scales/how_true/options", json!([]), "scales, how_true, options: is empty");
    let well = "section 1, item 1, looks_like, well 1: is empty";
    check("/sections/0/items/0/looks_like/well/0", json!(""), well);
}

#[test]
fn what_is_needed_is_there() {
    check_without("", "purpose", "purpose: is missing");
    check_without("/sections/0/items/0", "sources", "section 1, item 1, sources: is missing");
    check_without("/sections/0/items/0", "scale", "section 1, item 1, scale: is missing");
    check_without("/sections/0/items/1", "options", "section 1, item 2, options: is missing");
    check("/sections/0/items/0/sources", json!([]), "section 1, item 1, sources: is empty");
    check("/version", json!(0), "version: should be a whole number above 0");
}

#[test]
fn what_should_be_something_else_is_told_with_what() {
    check("/title", json!(7), "title: should be a text in quotes");
    check("/about", json!("x"), "about: should be a list in [ and ]");
    check("/sections/0/items/1", json!([]), "section 1, item 2: should be fields in { and }");
    check("/sections/2/private", json!("yes"), "section 3, private: should be true or false");
}

#[test]
fn a_tool_from_elsewhere_has_an_end_and_is_words_alone() {
    let text = "section 1, item 2, option 1, label: is longer than 1000 letters";
    check("/sections/0/items/1/options/0/label", json!("a".repeat(1001)), text);
    let option = |n: usize| json!({"id": format!("o{n}"), "label": "x"});
    let options: Vec<Value> = (0..201).map(option).collect();
    let many = "section 1, item 2, options: has more than 200 entries";
    check("/sections/0/items/1/options", json!(options), many);
    let tags = "title: has tags or letters in code; only plain words are shown";
    check("/title", json!("We <b>all</b> decide"), tags);
    check("/about/1", json!("a\u{202e}b"), "about 2: has signs in it that nobody sees");
    let mut tool = definition();
    tool["sections"][0]["items"][0]["help"] = json!("é".repeat(200_000));
    assert_eq!(
        read(&tool.to_string()).unwrap_err().to_string(),
        "the tool: is larger than 262144 bytes"
    );
}

#[test]
fn a_groups_own_words_never_make_a_tool_unreadable() {
    for own in ["<b>us</b>", "a & b;", "\"", "\\", &"long ".repeat(500)] {
        for json in crate::data::tools() {
            assert!(read_in(json, Some(own)).is_ok(), "{own}");
        }
    }
}

#[test]
fn slips_in_field_names_are_told() {
    check(
        "/sections/0/items/0/talk",
        json!({"lwo": "x"}),
        "section 1, item 1, talk: has a field lwo, which is not used here",
    );
    let note = json!({"id": "ek_proud", "kind": "text", "text": "x", "note": "y", "sources": [{"doc": "guide", "section": "a"}]});
    check(
        "/sections/1/items/0",
        note,
        "section 2, item 1: has a field note, which is not used here",
    );
}

#[test]
fn what_a_question_takes_and_gives_is_told_by_name() {
    let with = |more: &Value| {
        let item = json!({"id": "ek_party", "kind": "lines", "text": "x", "sources": [{"doc": "guide", "section": "a"}]});
        let Value::Object(mut item) = item else { panic!() };
        item.extend(more.as_object().unwrap().clone());
        Value::Object(item)
    };
    let at = "/sections/1/items/1";
    let mut tool = definition();
    let takes = json!({"from": "agreement", "takes": true, "gives": "next_time"});
    *tool.pointer_mut(at).unwrap() = with(&takes);
    let tool = read(&tool.to_string()).unwrap();
    let (_, party) = tool.item(&item("ek_party")).unwrap();
    assert_eq!((party.draws, party.takes), (Some(LineSource::Agreement), true));
    assert_eq!(party.gives, Gives::NextTime);
    let nobody = "section 2, item 2, gives: no way to give lines is called x";
    check(at, with(&json!({"gives": "x"})), nobody);
    let from_nowhere = "section 2, item 2: has a field takes, which is not used here";
    check(at, with(&json!({"takes": true})), from_nowhere);
}
