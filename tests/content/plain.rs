//! Plain words: short sentences, no shouting, no scores.

use crate::texts::{places, sentences};

/// Longest sentence in words, as the style of the house has it.
const LONGEST: usize = 15;

/// Every text that a person reads, with where it stands.
fn texts() -> impl Iterator<Item = (String, String)> {
    places().into_iter().flat_map(|place| {
        let at = place.at;
        place.texts.into_iter().map(move |text| (at.clone(), text))
    })
}

#[test]
fn no_sentence_is_longer_than_fifteen_words() {
    let mut long = Vec::new();
    for (at, text) in texts() {
        let over = sentences(&text).into_iter().filter(|words| words.len() > LONGEST);
        long.extend(over.map(|words| format!("{at}: {}", words.join(" "))));
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn nothing_shouts_and_nobody_is_scored() {
    let banned = [
        "!",
        "%",
        "score of",
        "your score",
        "fail",
        "compliance",
        "maturity",
        "user journey",
        "e.g.",
        "i.e.",
    ];
    let bad: Vec<_> = texts()
        .filter(|(_, text)| banned.iter().any(|b| text.to_lowercase().contains(b)))
        .collect();
    assert!(bad.is_empty(), "{bad:#?}");
}
