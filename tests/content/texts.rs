//! Every text that a person reads, gathered by where it stands. The names of the source documents
//! and the made-up example are not ours to judge, and left out.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use shared_table::content::help;

use crate::data;

/// Texts that are read together: a question, a part's opening, a page's words, a topic of help.
#[derive(Debug)]
pub(crate) struct Place {
    /// The name of the question, the part or the file.
    pub(crate) at: String,
    /// What stands there, text by text.
    pub(crate) texts: Vec<String>,
}

/// Everything, from the tools, the interface and help.
pub(crate) fn places() -> Vec<Place> {
    let mut out = Vec::new();
    for json in data::tools() {
        tool_places("", &as_read(json), &mut out);
    }
    out.extend(word_places());
    out.extend(help::topics().iter().map(topic_place));
    out
}

/// A tool's own text as people read it: with the usual words in its gaps, and nowhere else.
fn as_read(json: &str) -> Value {
    let mut tool: Value = serde_json::from_str(json).unwrap();
    let Some(people) = tool["people"].as_str().map(str::to_owned) else { return tool };
    let first = people[..1].to_uppercase() + &people[1..];
    let filled = json.replace("{people}", &people).replace("{People}", &first);
    tool = serde_json::from_str(&filled).unwrap();
    tool.as_object_mut().unwrap().remove("people");
    tool
}

/// The words between marks that end a thought. A mark inside a word, as in an address, ends nothing.
pub(crate) fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut out = vec![Vec::new()];
    for word in text.split(|c: char| c.is_whitespace() || "–—/".contains(c)) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.chars().any(char::is_alphabetic) {
            out.last_mut().unwrap().push(bare);
        }
        if word.trim_end_matches(['"', '”', ')']).ends_with(['.', '?', '!', ':', ';']) {
            out.push(Vec::new());
        }
    }
    out.into_iter().filter(|words| !words.is_empty()).collect()
}

/// Names and references; not words.
const NOT_READ: [&str; 12] = [
    "id", "kind", "scale", "group", "when", "sources", "screen", "fits", "from", "gives",
    "leads_to", "picture",
];
/// Each entry of these is a place of its own.
const PARTS: [&str; 4] = ["variants", "scales", "sections", "items"];

fn tool_places(at: &str, value: &Value, out: &mut Vec<Place>) {
    let Value::Object(map) = value else { return };
    let name = map.get("id").and_then(Value::as_str).unwrap_or(at);
    let mut texts = Vec::new();
    collect(value, &mut texts);
    out.push(Place { at: name.to_owned(), texts });
    for (key, parts) in map.iter().filter(|(key, _)| PARTS.contains(&key.as_str())) {
        match parts {
            Value::Array(all) => all.iter().for_each(|part| tool_places(key, part, out)),
            Value::Object(all) => all.iter().for_each(|(at, part)| tool_places(at, part, out)),
            _ => {}
        }
    }
}

fn collect(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|v| collect(v, out)),
        Value::Object(map) => {
            let read = |key: &str| !NOT_READ.contains(&key) && !PARTS.contains(&key);
            map.iter().filter(|(key, _)| read(key)).for_each(|(_, v)| collect(v, out));
        }
        _ => {}
    }
}

/// The Rust files of a folder of the content, each with its name.
fn files(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content").join(folder);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "rs") && !file.ends_with("mod.rs"));
    files.sort();
    let name = |file: &PathBuf| file.file_name().unwrap().to_string_lossy().into_owned();
    files.iter().map(|file| (name(file), fs::read_to_string(file).unwrap())).collect()
}

/// The interface's words, file by file. All of them are read from the folder, so that none is missed.
fn word_places() -> Vec<Place> {
    let texts = |source: &str| words_of(source).iter().flat_map(|text| forms(text)).collect();
    let places = files("en").into_iter().map(|(at, source)| Place { at, texts: texts(&source) });
    places.filter(|place| !place.texts.is_empty()).collect()
}

#[test]
fn every_word_that_has_a_name_is_read() {
    for ((file, names), (_, words)) in files("groups").iter().zip(with_groups()) {
        let is_name = |line: &&str| line.starts_with("        ") && line.ends_with(',');
        let named = names.lines().filter(is_name).count();
        assert_eq!(words_of(&words).len(), named, "{file}");
    }
}

/// The files of words that fill in groups.
fn with_groups() -> Vec<(String, String)> {
    let groups = files("groups");
    let has_group = |(name, _): &(String, String)| groups.iter().any(|(group, _)| group == name);
    files("en").into_iter().filter(has_group).collect()
}

/// The texts of all groups of words in a file. What else stands there is read elsewhere, or not ours to judge.
fn words_of(source: &str) -> Vec<String> {
    let statics = source.split("\npub static ").skip(1);
    let is_group = |item: &&str| {
        let (name, value) = item.split_once('=').unwrap();
        let group = name.split_once(": ").unwrap().1.trim();
        value.trim_start().starts_with(&format!("{group} {{"))
    };
    let group = |item: &str| literals(item.split_once("};\n").unwrap().0);
    statics.filter(is_group).flat_map(group).collect()
}

/// What stands between quotes.
fn literals(code: &str) -> Vec<String> {
    let code = code.replace("\\\"", "\u{0}");
    let texts = code.split('"').skip(1).step_by(2);
    let text = |text: &str| text.replace('\0', "\"").replace("\\u{a0}", "\u{a0}");
    let texts: Vec<String> = texts.map(text).collect();
    assert!(!texts.iter().any(|text| text.contains('\\')), "{texts:#?}");
    texts
}

/// The forms of a text that has some for different numbers.
fn forms(text: &str) -> Vec<String> {
    if !text.starts_with("one:") {
        return vec![text.to_owned()];
    }
    text.split('|').filter_map(|form| Some(form.split_once(':')?.1.to_owned())).collect()
}

/// A topic of help. A word that is explained is not ours to choose; what we say of it is.
fn topic_place(topic: &help::Topic) -> Place {
    let mut texts = vec![topic.title.to_owned()];
    for block in topic.blocks {
        match block {
            help::HelpBlock::Title(text)
            | help::HelpBlock::Text(text)
            | help::HelpBlock::Link(_, text) => {
                texts.push((*text).to_owned());
            }
            help::HelpBlock::List(all) | help::HelpBlock::Steps(all) => {
                texts.extend(all.iter().copied().map(str::to_owned));
            }
            help::HelpBlock::Terms(terms) => {
                texts.extend(terms.iter().map(|(_, meaning)| (*meaning).to_owned()));
            }
            help::HelpBlock::Calls(calls) => {
                texts.extend(calls.iter().map(|call| call.what.to_owned()));
            }
            help::HelpBlock::HideChoice
            | help::HelpBlock::ShareDevice
            | help::HelpBlock::Sources => {}
        }
    }
    Place { at: format!("help: {}", topic.id), texts }
}
