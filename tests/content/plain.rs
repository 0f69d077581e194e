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

/// What nobody says like that in English, or what people can take for its opposite: "Nobody must tell
/// their story" sounds as if they were not allowed to.
const NOT_SAID: [&str; 10] = [
    "mend",
    "stay readable",
    "stays readable",
    "hang together",
    "nobody must",
    "you need no",
    "tick it in",
    "can not",
    "also if",
    "also when",
];

fn not_said(text: &str) -> bool {
    let words: Vec<String> =
        text.split_whitespace().map(|word| word.trim_matches(unread).to_lowercase()).collect();
    let text = format!(" {} ", words.join(" "));
    NOT_SAID.iter().any(|phrase| text.contains(&format!(" {phrase} ")))
}

/// Marks around a word, such as those of a quote.
fn unread(c: char) -> bool {
    !c.is_alphanumeric()
}

#[test]
fn it_is_said_as_people_say_it() {
    let bad: Vec<_> = texts().filter(|(_, text)| not_said(text)).collect();
    assert!(bad.is_empty(), "{bad:#?}");
    for (text, is_bad) in [
        ("We could mend one thing.", true),
        ("Be honest, also when it is hard.", true),
        ("“Nobody must tell their story.”", true),
        ("Drawing, building or mending things", false),
        ("Nobody has to tell their story.", false),
    ] {
        assert_eq!(not_said(text), is_bad, "{text}");
    }
}
