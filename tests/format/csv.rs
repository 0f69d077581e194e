//! Copies as tables.

use shared_table::domain::sheet::Sheet;
use shared_table::format::copy::Copy;
use shared_table::format::csv::{by_answer, by_sheet};

use crate::tongue::English;
use crate::{golden, made, support};

type Rows = Vec<Vec<String>>;

/// Reads a table as a spreadsheet would.
fn rows(text: &str) -> Rows {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn cell<'a>(rows: &'a [Vec<String>], row: usize, head: &str) -> &'a str {
    let at = rows[0].iter().position(|h| h == head).unwrap_or_else(|| panic!("{head}"));
    &rows[row][at]
}

fn with_text(words: &str) -> Copy {
    let mut sheet = support::sheet();
    sheet.answers.insert(support::item("zz"), support::text(words));
    Copy { sheets: vec![sheet], ..Copy::default() }
}

#[test]
fn the_written_forms_are_the_golden_ones() {
    golden::check("by-sheet.csv", &by_sheet(&made::copy(), &English));
    golden::check("by-answer.csv", &by_answer(&made::copy(), &English));
}

#[test]
fn there_is_one_row_a_sheet() {
    let rows = rows(&by_sheet(&made::copy(), &English));
    assert_eq!(rows.len(), 1 + 4);
    assert_eq!(cell(&rows, 1, "project"), "Ridge Street");
    assert_eq!(cell(&rows, 1, "round_date"), "2026-05-04");
    assert_eq!(cell(&rows, 1, "ek_signs"), "hard_words;papers_late");
    assert_eq!(cell(&rows, 1, "ek_signs_note"), "Each time.");
    assert_eq!(cell(&rows, 2, "perspective"), "works_in_service");
    assert_eq!(cell(&rows, 3, "zz_two_note"), "Only a note.");
    assert!(!rows[0].contains(&"ek_proud_note".to_owned()));
}

#[test]
fn there_is_one_row_an_answer() {
    let rows = rows(&by_answer(&made::copy(), &English));
    let of = |item: &str| {
        let found = |r: &usize| cell(&rows, *r, "sheet") == "1" && cell(&rows, *r, "item") == item;
        (1..rows.len()).filter(found).collect::<Vec<usize>>()
    };
    // The second row is an action that came from the question.
    let [answer, action] = of("ek_signs")[..] else { panic!("{:?}", of("ek_signs")) };
    assert_eq!(cell(&rows, answer, "question"), "What have you seen?");
    assert_eq!(cell(&rows, answer, "answer"), "hard_words;papers_late");
    assert_eq!(cell(&rows, answer, "answer_words"), "Papers come late\nHard words");
    assert!(cell(&rows, action, "answer_words").starts_with("A break after an hour. | "));
    assert_eq!(of("ek_party").len(), 1);
    assert_eq!(of("ek_plan").len(), 1);
}

#[test]
fn what_could_be_a_formula_is_text() {
    for formula in
        ["=1+2\";=1+2", "=cmd|'/c calc'!A1", "@SUM(1+1)*cmd|' /C calc'!A0", "-2+3", "\t=1"]
    {
        let rows = rows(&by_sheet(&with_text(formula), &English));
        assert_eq!(cell(&rows, 1, "zz"), format!("'{formula}"));
    }
}

#[test]
fn hard_texts_stay_in_one_cell() {
    for text in ["a\r\n=1", "\",=1", "two\nlines", "a;b,c\td"] {
        let rows = rows(&by_answer(&with_text(text), &English));
        assert_eq!(cell(&rows, 1, "answer_words"), text);
        assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    }
}

#[test]
fn lines_end_with_crlf_and_every_cell_has_quotes() {
    let text = by_sheet(&with_text("x"), &English);
    assert!(text.starts_with("\u{feff}\"sheet\",\"project\",\"tool\""));
    assert_eq!(text.matches("\r\n").count(), 2);
    assert!(text.ends_with("\"\r\n"));
}

#[test]
fn a_table_of_nothing_has_headings() {
    let rows = rows(&by_sheet(&Copy { sheets: Vec::<Sheet>::new(), ..made::copy() }, &English));
    assert_eq!(rows.len(), 1);
}
