//! Copies as tables.

use proptest::prelude::*;
use shared_table::domain::base::map::{Map, Set};
use shared_table::domain::sheet::Sheet;
use shared_table::format::copy::CopyDocument;
use shared_table::format::csv::{by_answer, by_sheet, code_book};

use crate::tongue::{English, TOOL};
use crate::{any, golden, made, support};

type Rows = Vec<Vec<String>>;

/// Reads a table as a spreadsheet would.
fn rows(text: &str) -> Rows {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The name in a heading: what stands before the words.
fn name(head: &str) -> &str {
    head.split_once(": ").map_or(head, |(name, _)| name)
}

fn cell<'a>(rows: &'a [Vec<String>], row: usize, head: &str) -> &'a str {
    let at = rows[0].iter().position(|h| name(h) == head).unwrap_or_else(|| panic!("{head}"));
    &rows[row][at]
}

/// What was written, from what stands in a cell: the rule of `docs/analysis.md`.
fn undone(cell: &str) -> &str {
    cell.strip_prefix(['\t', '\'']).unwrap_or(cell)
}

/// The words stand wherever somebody can write words.
fn with_words(words: &str) -> CopyDocument {
    let mut copy = made::copy();
    copy.sheets.truncate(1);
    copy.projects[0].name = words.to_owned();
    copy.projects[0].rounds[0].label = words.to_owned();
    let sheet = &mut copy.sheets[0];
    sheet.details.name = words.to_owned();
    let mut answer = support::text(words);
    answer.note = words.to_owned();
    sheet.answers.insert(support::item("ek_proud"), answer.clone());
    sheet.answers.insert(support::item("zz"), answer);
    copy
}

/// The cells in which they stand: in the table of sheets, and in the table of answers.
fn cells_of_words(copy: &CopyDocument) -> Vec<String> {
    let wide = rows(&by_sheet(copy, &English));
    let long = rows(&by_answer(copy, &English));
    let about = ["project", "round", "name"];
    let mut cells: Vec<String> = ["ek_proud", "ek_proud_note", "zz", "zz_note"]
        .iter()
        .chain(&about)
        .map(|head| cell(&wide, 1, head).to_owned())
        .collect();
    for row in (1..long.len()).filter(|row| cell(&long, *row, "item") == "zz") {
        let heads = about.iter().chain(&["answer_words", "note"]);
        cells.extend(heads.map(|head| cell(&long, row, head).to_owned()));
    }
    cells
}

fn with_text(words: &str) -> CopyDocument {
    let mut sheet = support::sheet();
    sheet.answers.insert(support::item("zz"), support::text(words));
    CopyDocument { sheets: vec![sheet], ..CopyDocument::default() }
}

#[test]
fn the_written_forms_are_the_golden_ones() {
    golden::check("by-sheet.csv", &by_sheet(&made::copy(), &English));
    golden::check("by-answer.csv", &by_answer(&made::copy(), &English));
    golden::check("code-book.csv", &code_book(&made::copy(), &English));
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
    assert!(rows[0].iter().all(|head| name(head) != "ek_proud_note"));
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
    let rows =
        rows(&by_sheet(&CopyDocument { sheets: Vec::<Sheet>::new(), ..made::copy() }, &English));
    assert_eq!(rows.len(), 1);
}

#[test]
fn what_spreadsheets_would_change_stays_as_typed() {
    for typed in [
        "Group 3/4",
        "10-12",
        "007",
        "1/2",
        "2026",
        "0044 7700 900123",
        "May 5",
        "TRUE",
        "1e5",
        "3.10",
        "12345678901234567890",
        "-5",
        "+44 7700 900123",
        "10:30",
        "5%",
        "'007",
    ] {
        let cells = cells_of_words(&with_words(typed));
        assert_eq!(cells.len(), 7 + 5);
        for cell in cells {
            assert_eq!(cell, format!("\t{typed}"));
        }
    }
}

#[test]
fn what_is_ours_stays_a_number_or_a_day() {
    let copy = with_words("007");
    for table in [by_sheet(&copy, &English), by_answer(&copy, &English)] {
        let rows = rows(&table);
        let of = |head| cell(&rows, 1, head);
        let found = ["sheet", "tool", "tool_version", "round_date", "changed"].map(of);
        assert_eq!(found, ["1", "every-kind", "3", "2026-05-04", "2026-11-22T13:00:00Z"]);
    }
}

proptest! {
    #[test]
    fn what_was_typed_can_be_got_back(words in prop_oneof![any::text(), "[\t'=+@# -]{0,3}[0-9a-z/:.,+' -]{1,12}"]) {
        // NUL is in no cell, and a note of blanks has no column.
        let words = words.replace('\0', "");
        prop_assume!(!words.trim().is_empty());
        for cell in cells_of_words(&with_words(&words)) {
            prop_assert_eq!(undone(&cell), words.as_str());
        }
    }
}

#[test]
fn a_heading_says_what_was_asked() {
    let rows = rows(&by_sheet(&made::copy(), &English));
    let heads: Vec<&str> = rows[0].iter().map(String::as_str).collect();
    assert!(heads.contains(&"ek_signs: What have you seen?"), "{heads:?}");
    assert!(heads.contains(&"sheet") && heads.contains(&"other_actions"), "{heads:?}");
    // An answered question that no tool has.
    assert!(heads.contains(&"zz_two") && heads.contains(&"zz_two_note"), "{heads:?}");
    let names: Set<&str> = heads.iter().map(|head| name(head)).collect();
    assert_eq!(names.iter().count(), heads.len());
}

#[test]
fn the_code_book_explains_each_option_and_tells_no_answer() {
    let copy = made::copy();
    let rows = rows(&code_book(&copy, &English));
    let options = |item: &str| {
        let of = |row: &usize| cell(&rows, *row, "item") == item;
        let said = |row| (cell(&rows, row, "option"), cell(&rows, row, "option_words"));
        (1..rows.len()).filter(of).map(said).collect::<Vec<_>>()
    };
    for (_, item) in TOOL.items() {
        let all = item.kind.options();
        let wanted: Vec<_> = all.iter().map(|o| (o.id.as_str(), o.label.as_str())).collect();
        let found = options(item.id.as_str());
        let found: Vec<_> = found.into_iter().map(|(id, words)| (id, undone(words))).collect();
        assert_eq!(found, if wanted.is_empty() { vec![("", "")] } else { wanted });
    }
    // The same tool gives the same book, whatever was answered, and unknown tools none.
    let mut blank = copy.clone();
    blank.projects.clear();
    for sheet in &mut blank.sheets {
        sheet.answers = Map::new();
        sheet.actions.clear();
        sheet.details = shared_table::domain::sheet::Details::default();
    }
    assert_eq!(code_book(&blank, &English), code_book(&copy, &English));
    assert!(rows.iter().all(|row| row[0] != "of-a-group"));
    let kinds: Set<&str> = (1..rows.len()).map(|row| cell(&rows, row, "kind")).collect();
    let text = golden::fixture_text("tools/every-kind.json");
    for kind in kinds.iter() {
        assert!(text.contains(&format!("\"kind\": \"{kind}\"")), "{kind}");
    }
}
