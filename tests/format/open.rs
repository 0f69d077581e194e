//! What a person may pick or paste, and what the app says it is.

use shared_table::format::copy::{CopyDocument, write_json};
use shared_table::format::open::{GuessedType, Opened, Refusal, open};
use shared_table::format::text;

use crate::golden::fixture;
use crate::made;
use crate::tongue::{English, WORDS};

fn check(bytes: &[u8], wanted: Refusal) {
    assert_eq!(open(bytes), Opened::Refused(wanted), "{}", String::from_utf8_lossy(bytes));
}

fn not_ours(bytes: &[u8], looks_like: GuessedType) {
    check(bytes, Refusal::NotOurs { looks_like });
}

fn good(bytes: &[u8]) {
    assert_eq!(open(bytes), Opened::Good(made::copy()));
}

fn json() -> String {
    write_json(&made::copy())
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn nothing_at_all_is_empty() {
    for text in ["", " \r\n\t", "\u{feff}", "\u{feff}\n", "\0\0\0"] {
        check(text.as_bytes(), Refusal::Empty);
    }
    check(b"\xFF\xFE", Refusal::Empty);
}

#[test]
fn other_files_are_named_as_what_they_are() {
    not_ours(&fixture("damaged/download-page.html"), GuessedType::Html);
    not_ours(&fixture("damaged/table.csv"), GuessedType::Csv);
    not_ours(&fixture("damaged/other.json"), GuessedType::OtherJson);
    not_ours(&fixture("damaged/letter.txt"), GuessedType::Text);
    not_ours(b"%PDF-1.7\n\xE2\xE3", GuessedType::Pdf);
    not_ours(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", GuessedType::Image);
    not_ours(b"\xFF\xD8\xFF\xE0\0\x10JFIF", GuessedType::Image);
    not_ours(b"RIFF\x24\0\0\0WEBPVP8 ", GuessedType::Image);
    not_ours(b"\0\0\0\x18ftypheic\0\0\0\0", GuessedType::Image);
    not_ours(b"PK\x03\x04\x14\0\x06\0", GuessedType::Zip);
    not_ours(b"\x7fELF\x02\x01\x01\0\0\0\xff\xfe\0", GuessedType::Binary);
}

#[test]
fn json_of_others_is_not_ours() {
    for text in ["[]", "[1,2]", "{}", r#"{"kind":"todo"}"#, r#"{"kind":3}"#] {
        not_ours(text.as_bytes(), GuessedType::OtherJson);
    }
    not_ours(b"null", GuessedType::Text);
    not_ours(br#"{"text":"\"kind\":\"shared-table-copy\""}"#, GuessedType::OtherJson);
}

#[test]
fn a_newer_version_is_told() {
    check(&fixture("damaged/newer.json"), Refusal::Newer { version: 2 });
    check(br#"{"kind":"shared-table-copy","version":99}"#, Refusal::Newer { version: 99 });
    check(br#"{"kind":"shared-table-agreement","version":1}"#, Refusal::Newer { version: 1 });
    check(br#"{"version":3,"kind":"shared-table-copy"}"#, Refusal::Newer { version: 3 });
}

#[test]
fn a_document_without_a_version_is_damaged() {
    for version in
        ["", ",\"version\":0", ",\"version\":\"1\"", ",\"version\":-1", ",\"version\":1.5"]
    {
        let text = format!(r#"{{"kind":"shared-table-copy"{version}}}"#);
        check(text.as_bytes(), Refusal::Damaged);
    }
}

#[test]
fn every_encoding_that_editors_write_is_read() {
    let text = json();
    good(text.as_bytes());
    good(format!("\u{feff}{text}").as_bytes());
    good(text.replace('\n', "\r\n").as_bytes());
    good(&[b"\xFF\xFE", &utf16(&text, u16::to_le_bytes)[..]].concat());
    good(&[b"\xFE\xFF", &utf16(&text, u16::to_be_bytes)[..]].concat());
    good(&utf16(&text, u16::to_le_bytes));
    good(&utf16(&text, u16::to_be_bytes));
}

#[test]
fn text_before_and_after_makes_no_difference() {
    good(format!("Hi Anne, here is the file:\n\n{}\n\nBest, Sam {{}}", json()).as_bytes());
    good(format!("“{}”", json()).as_bytes());
}

#[test]
fn a_block_is_found_in_a_web_page_and_beside_bytes_that_are_no_text() {
    let text = text::write(&made::copy(), &WORDS, &English);
    good(format!("<!DOCTYPE html><html><body><pre>{text}</pre></body></html>").as_bytes());
    good(&[b"Gr\xFC\xDFe\n", text.as_bytes()].concat());
}

#[test]
fn several_documents_in_one_text_are_all_read() {
    let whole = made::copy();
    let half = |sheets: &[_]| write_json(&CopyDocument { sheets: sheets.to_vec(), ..made::copy() });
    let text = format!("{}\n{}", half(&whole.sheets[..2]), half(&whole.sheets[2..]));
    good(text.as_bytes());
}

#[test]
fn the_same_document_twice_counts_once() {
    good(format!("{}{}", json(), json()).as_bytes());
}
