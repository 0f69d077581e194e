//! A copy by somebody who means harm: it is read as words, and its tables hold no formula.

use shared_table::format::copy::CopyDocument;
use shared_table::format::csv::{by_answer, by_sheet, code_book};
use shared_table::format::open::{Opened, open};
use shared_table::format::text;

use crate::harm;
use crate::tongue::{English, WORDS};

fn opened() -> CopyDocument {
    match open(harm::copy().as_bytes()) {
        Opened::Good(copy) | Opened::Partly { copy, .. } => copy,
        Opened::Refused(why) => panic!("{why:?}"),
    }
}

#[test]
fn no_cell_of_its_tables_is_a_formula() {
    let copy = opened();
    assert!(copy.sheets.len() >= 5, "{} sheets", copy.sheets.len());
    let mut harmful = 0;
    let tables =
        [by_sheet(&copy, &English), by_answer(&copy, &English), code_book(&copy, &English)];
    for table in tables {
        let text = table.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        for row in reader.records() {
            for cell in &row.unwrap() {
                let opens = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(!opens, "a formula: {cell}");
                harmful += usize::from(cell.contains("HYPERLINK"));
            }
        }
    }
    assert!(harmful > 20, "the trick is in {harmful} cells only");
}

#[test]
fn its_text_says_what_was_written_and_reads_back_the_same() {
    let copy = opened();
    let written = text::write(&copy, &WORDS, &English);
    assert!(written.contains("window.__x=1"));
    assert_eq!(open(written.as_bytes()), Opened::Good(copy));
}
