//! Plain words: short sentences, no shouting, no scores.

use serde_json::Value;
use shared_table::content;

/// Longest sentence in words, as the style of the house has it.
const LONGEST: usize = 15;

/// Every text in the tools that a person reads, with where it stands.
fn texts() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for json in content::tools() {
        collect("", &serde_json::from_str(json).unwrap(), &mut out);
    }
    for json in words_sources() {
        for line in json.lines() {
            if let Some((name, text)) = word(line) {
                out.push((name, text));
            }
        }
    }
    out
}

/// The sources of the words: a sentence stands on one line, as `name: "text",`.
fn words_sources() -> [&'static str; 17] {
    macro_rules! source {
        ($($name:literal),*) => {[$(include_str!(concat!("../../src/content/en/", $name, ".rs"))),*]};
    }
    source!(
        "about", "actions", "bin", "changed", "common", "copy", "find", "help", "home", "keeping",
        "open", "print", "project", "results", "rounds", "sheet", "start"
    )
}

fn word(line: &str) -> Option<(String, String)> {
    let (name, rest) = line.trim().split_once(": \"")?;
    let text = rest.strip_suffix("\",")?;
    Some((name.to_owned(), text.replace("\\\"", "\"")))
}

fn collect(at: &str, value: &Value, out: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => out.push((at.to_owned(), text.clone())),
        Value::Array(all) => all.iter().for_each(|v| collect(at, v, out)),
        Value::Object(map) => {
            let name = map.get("id").and_then(Value::as_str).unwrap_or(at);
            let read = |key: &str| {
                !matches!(key, "id" | "kind" | "scale" | "items" | "when" | "sources" | "screen")
                    || key == "items"
            };
            map.iter().filter(|(k, _)| read(k)).for_each(|(_, v)| collect(name, v, out));
        }
        _ => {}
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '?', '!', '|', ':', ';']).map(str::trim).filter(|s| !s.is_empty())
}

#[test]
fn no_sentence_is_longer_than_fifteen_words() {
    let long: Vec<_> = texts()
        .into_iter()
        .flat_map(|(at, text)| {
            let over = |s: &&str| {
                s.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count()
                    > LONGEST
            };
            sentences(&text).filter(over).map(|s| format!("{at}: {s}")).collect::<Vec<_>>()
        })
        .collect();
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
        .into_iter()
        .filter(|(_, text)| banned.iter().any(|b| text.to_lowercase().contains(b)))
        .collect();
    assert!(bad.is_empty(), "{bad:#?}");
}
