//! A number and its word stay on one line, wherever a line ends. What is filled in is joined by
//! `content::fill`; what stands in a text as it is must be joined there.

use crate::data;
use crate::texts::places;

/// The places where a number and a word stand with an ordinary space between.
fn loose(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split(' ').collect();
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let is_loose =
        |pair: &&[&str]| is_number(pair[0]) && pair[1].starts_with(|c: char| c.is_alphanumeric());
    words.windows(2).filter(is_loose).map(|pair| pair[0]).collect()
}

/// Numbers to call, which stand in a sentence as they are.
const TO_CALL: [&str; 2] = ["999", "116"];

#[test]
fn a_number_and_its_word_are_found_apart() {
    assert_eq!(loose("After 3 months, or 12\u{a0}months, or A3 paper. In 2026."), ["3"]);
    assert_eq!(loose("{n} of {total}"), [""; 0]);
}

#[test]
fn no_text_leaves_a_number_and_its_word_to_break_apart() {
    let bad = |text: &str| loose(text).into_iter().any(|number| !TO_CALL.contains(&number));
    let found: Vec<String> = places()
        .into_iter()
        .flat_map(|place| {
            let at = place.at;
            place
                .texts
                .into_iter()
                .filter(|text| bad(text))
                .map(move |text| format!("{at}: {text}"))
        })
        .collect();
    assert!(found.is_empty(), "join these, or write the number as a word: {found:#?}");
}

/// Tools' words go into tables, which programs read and put together.
#[test]
fn a_worksheet_has_ordinary_spaces_only() {
    for json in data::tools() {
        let odd = ["\u{a0}", "\\u00a0", "\u{2060}", "\\u2060"];
        assert!(!odd.iter().any(|odd| json.contains(odd)), "{}", &json[..60]);
    }
}
