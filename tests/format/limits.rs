//! Files that are made to be too much: every one is answered, and soon.

use std::time::{Duration, Instant};

use shared_table::domain::base::id::{RoundId, RowId, SheetId};
use shared_table::domain::document::limits::{MAX_LIST, MAX_NAME, MAX_TEXT};
use shared_table::domain::project::{Project, Round};
use shared_table::domain::sheet::Sheet;
use shared_table::domain::sheet::answer::{Answer, Line, Value};
use shared_table::format::ProblemKind;
use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::open::{
    GuessedType, MAX_BYTES, MAX_OWN_BYTES, MAX_SHEETS, Opened, Refusal, open,
};
use shared_table::format::text;

use crate::tongue::{English, WORDS};
use crate::{made, support};

/// Opening takes time in proportion to size, or this would take hours. Debug builds are slow, and the
/// machine may be busy.
const SOON: Duration = Duration::from_mins(1);

fn opened(text: &str) -> Opened {
    let start = Instant::now();
    let opened = open(text.as_bytes());
    assert!(start.elapsed() < SOON, "{:?}: {:.60}", start.elapsed(), text);
    opened
}

fn refused(text: &str, wanted: Refusal) {
    assert_eq!(opened(text), Opened::Refused(wanted), "{text:.60}");
}

fn with_answers(answers: &str) -> String {
    let sheet = r#""id":"s","project":"p","tool":"t","tool_version":1,"variant":"v""#;
    let stamps = r#""created":"2026-11-22T12:00:00Z","changed":"2026-11-22T12:00:00Z""#;
    let head = r#""kind":"shared-table-copy","version":1,"made":"2026-11-22T12:00:00Z""#;
    format!(r#"{{{head},"sheets":[{{{sheet},{stamps},"answers":[{answers}]}}]}}"#)
}

#[test]
fn more_bytes_than_the_limit_are_not_looked_at() {
    refused(&" ".repeat(MAX_BYTES + 1), Refusal::TooLarge);
    refused(&"x".repeat(MAX_BYTES), Refusal::NotOurs { looks_like: GuessedType::Text });
}

#[test]
fn a_copy_of_ours_may_be_as_large_as_a_full_device_makes_it() {
    let own = with_answers("");
    let spaces = |n: usize| " ".repeat(n - own.len());
    assert!(matches!(opened(&format!("{own}{}", spaces(MAX_OWN_BYTES))), Opened::Good(_)));
    refused(&format!("{own}{}", spaces(MAX_OWN_BYTES + 1)), Refusal::TooLarge);
    let end = "-----END SHARED TABLE DATA-----";
    let text = format!("{}{end}", "x".repeat(MAX_BYTES));
    refused(&text, Refusal::NotOurs { looks_like: GuessedType::Text });
}

#[test]
fn deep_nesting_is_refused() {
    refused(&"[".repeat(100_000), Refusal::TooDeep);
    refused(&"{\"a\":".repeat(100_000), Refusal::TooDeep);
    refused(&with_answers(&"[".repeat(100_000)), Refusal::TooDeep);
    refused(&with_answers(&format!("{}{}", "[".repeat(60), "]".repeat(60))), Refusal::TooDeep);
    let deep = format!(
        r#"{{"a":{}1{},"kind":"shared-table-copy","version":1}}"#,
        "[".repeat(200),
        "]".repeat(200)
    );
    refused(&deep, Refusal::TooDeep);
}

#[test]
fn odd_numbers_are_no_versions_and_never_harm() {
    for number in ["1e400", "-0", "9007199254740993", "1e-400", "18446744073709551616"] {
        let text =
            with_answers("").replace("\"tool_version\":1", &format!("\"tool_version\":{number}"));
        assert!(!matches!(opened(&text), Opened::Good(_)), "{number}");
    }
}

#[test]
fn words_that_stand_where_a_number_should_cost_no_other_answer() {
    for number in ["NaN", "Infinity", "-Infinity", "undefined", "+1", "0x1", ".5", "1."] {
        let text = with_answers(&format!(
            r#"{{"item":"a","text":"one"}},{{"item":"b","text":{number}}},{{"item":"c","text":"three"}}"#
        ));
        let answer = opened(&text);
        let (Opened::Partly { copy, .. } | Opened::Good(copy)) = answer else {
            panic!("{number}: {answer:?}")
        };
        let said = |item| copy.sheets[0].answer(&support::item(item)).map(|a| a.text().to_owned());
        assert_eq!(
            (said("a").as_deref(), said("c").as_deref()),
            (Some("one"), Some("three")),
            "{number}"
        );
    }
}

#[test]
fn odd_names_are_only_names() {
    let text = with_answers(
        r#"{"item":"__proto__","rows":[{"id":"constructor","cells":{"__proto__":"x"}}]}"#,
    );
    let Opened::Good(copy) = opened(&text) else { panic!() };
    let rows = copy.sheets[0].answer(&support::item("__proto__")).unwrap().rows();
    assert_eq!(rows[0].cells.values().collect::<Vec<_>>(), ["x"]);
}

#[test]
fn half_a_character_costs_its_answer_only() {
    let text = with_answers(
        r#"{"item":"a","text":"one"},{"item":"b","text":"\ud800"},{"item":"c","text":"three"}"#,
    );
    let Opened::Partly { copy, .. } = opened(&text) else { panic!() };
    assert_eq!(copy.sheets[0].answer(&support::item("a")).unwrap().text(), "one");
    assert_eq!(copy.sheets[0].answer(&support::item("c")).unwrap().text(), "three");
}

#[test]
fn a_text_is_as_long_as_a_page_can_take_and_its_end_is_told() {
    let of = |n: usize| {
        let mut sheet = support::sheet();
        sheet.answers.insert(support::item("zz"), support::text(&"é".repeat(n)));
        CopyDocument { sheets: vec![sheet], ..CopyDocument::default() }
    };
    let most = of(MAX_TEXT);
    assert_eq!(opened(&write_json(&most)), Opened::Good(most.clone()));
    let Opened::Partly { copy, problems } = opened(&write_json(&of(1_000_000))) else { panic!() };
    assert_eq!(copy.sheets, most.sheets);
    assert_eq!(problems.iter().map(|p| p.kind).collect::<Vec<_>>(), [ProblemKind::TooLong]);
}

#[test]
fn names_and_lists_have_an_end_that_is_told() {
    let mut sheet = support::sheet();
    let line = |n| Line { id: RowId::new(&format!("l{n}")).unwrap(), text: "one".to_owned() };
    let lines = (0..=MAX_LIST).map(line).collect();
    sheet.answers.insert(support::item("zz"), Answer::of(Value::Lines(lines)));
    sheet.details.name = "Anne".repeat(500_000);
    let mut project = Project::new(sheet.project.clone(), "x".repeat(5_000_000), sheet.created);
    let round = Round { id: RoundId::new("r").unwrap(), label: "y".repeat(500), date: None };
    project.rounds.push(round);
    let text = write_json(&CopyDocument {
        sheets: vec![sheet],
        projects: vec![project],
        ..CopyDocument::default()
    });
    let Opened::Partly { copy, problems } = opened(&text) else { panic!() };
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert_eq!(copy.sheets[0].answer(&support::item("zz")).unwrap().lines().len(), MAX_LIST);
    assert_eq!(copy.sheets[0].details.name.len(), MAX_NAME);
    assert_eq!(copy.projects[0].name.len(), MAX_NAME);
    assert_eq!(copy.projects[0].rounds[0].label.len(), MAX_NAME);
}

#[test]
fn more_sheets_than_the_limit_are_left_out() {
    let sheet = |n| Sheet { id: SheetId::new(&format!("s{n}")).unwrap(), ..support::sheet() };
    let copy =
        CopyDocument { sheets: (0..=MAX_SHEETS).map(sheet).collect(), ..CopyDocument::default() };
    let Opened::Partly { copy, problems } = opened(&write_json(&copy)) else { panic!() };
    assert_eq!(copy.sheets.len(), MAX_SHEETS);
    assert_eq!(problems.iter().map(|p| p.kind).collect::<Vec<_>>(), [ProblemKind::TooMany]);
}

#[test]
fn very_many_of_anything_is_answered_soon() {
    let same = vec![r#"{"item":"a","text":"x"}"#; 100_000].join(",");
    assert!(matches!(opened(&with_answers(&same)), Opened::Good(_)));
    let other: Vec<String> =
        (0..100_000).map(|n| format!(r#"{{"item":"a","text":"{n}"}}"#)).collect();
    assert!(matches!(opened(&with_answers(&other.join(","))), Opened::Partly { .. }));
    let lines = vec![r#"{"id":"l","text":"x"}"#; 100_000].join(",");
    opened(&with_answers(&format!(r#"{{"item":"a","lines":[{lines}]}}"#)));
    opened(&with_answers(&vec!["1"; 500_000].join(",")));
    let keys: Vec<String> = (0..1_000_000).map(|n| format!("\"k{n}\":1")).collect();
    opened(&with_answers("").replacen('{', &format!("{{{},", keys.join(",")), 1));
}

#[test]
fn texts_that_are_made_to_take_long_do_not() {
    let start = r#"{"kind":"shared-table-copy","version":1,"#;
    for unit in [
        "{",
        "[",
        "<",
        "&",
        "=",
        "<a",
        "&amp;",
        "=3D",
        "\"",
        "\\",
        ">",
        "{\"",
        "\"kind\":",
        "\u{a0}",
    ] {
        let text = unit.repeat(400_000 / unit.len());
        opened(&text);
        opened(&format!("{start}{text}"));
        opened(&format!("x {start}\"sheets\":[{text}"));
    }
    for unit in [
        start,
        "-----BEGIN SHARED TABLE DATA-----\nLength: 9\nCheck: 00000000\n\n",
        "{\"id\":\"a\",",
        "\"shared-table-",
    ] {
        opened(&unit.repeat(400_000 / unit.len()));
    }
}

#[test]
fn markup_is_only_text() {
    let copy = CopyDocument { app: made::HARD.to_owned(), ..made::copy() };
    assert_eq!(opened(&write_json(&copy)), Opened::Good(copy));
}

#[test]
fn a_million_signs_of_markup_are_words_in_every_form_of_a_copy() {
    let mut sheet = support::sheet();
    for (item, sign) in [("zz", "<"), ("zy", "&"), ("zx", "<script>"), ("zw", "\"]}<!--")] {
        let words = sign.repeat(1_000_000 / sign.len());
        sheet.answers.insert(support::item(item), support::text(&words));
    }
    let copy = CopyDocument { sheets: vec![sheet.clone()], ..CopyDocument::default() };
    let Opened::Partly { copy, problems } = opened(&write_json(&copy)) else { panic!() };
    assert!(problems.iter().all(|p| p.kind == ProblemKind::TooLong), "{problems:?}");
    for (item, answer) in copy.sheets[0].answers.iter() {
        let whole = sheet.answer(item).unwrap().text();
        assert_eq!(answer.text(), &whole[..MAX_TEXT], "{item}");
    }
    let text = text::write(&copy, &WORDS, &English);
    assert_eq!(opened(&text), Opened::Good(copy));
}
