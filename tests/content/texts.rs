//! Every text that a person reads, gathered by where it stands. The names of the source documents
//! and the made-up example are not ours to judge, and left out.

use std::fs;
use std::path::Path;

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

/// The interface's words, file by file. All of them are read from the folder, so that none is missed.
fn word_places() -> Vec<Place> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/en");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "rs") && !file.ends_with("mod.rs"));
    files.sort();
    let place = |file: &std::path::PathBuf| Place {
        at: file.file_name().unwrap().to_string_lossy().into_owned(),
        texts: words_of(&fs::read_to_string(file).unwrap()),
    };
    files.iter().map(place).filter(|place| !place.texts.is_empty()).collect()
}

/// The texts of a `words!` block, where each stands on one line, as `name: "text",`.
fn words_of(source: &str) -> Vec<String> {
    let block = source.lines().skip_while(|line| !line.starts_with("words! {")).skip(1);
    let lines = block.take_while(|line| !line.starts_with('}')).map(str::trim);
    let holds_text = |line: &&str| !line.is_empty() && !line.starts_with("//") && line.len() > 1;
    let fields = lines.filter(|line| holds_text(line) && !line.ends_with('{'));
    fields.flat_map(|line| forms(&field(line))).collect()
}

fn field(line: &str) -> String {
    let text = line.split_once(": \"").and_then(|(_, rest)| rest.strip_suffix("\","));
    let text = text.unwrap_or_else(|| panic!("a text must stand on one line: {line}"));
    text.replace("\\\"", "\"").replace("\\u{a0}", "\u{a0}")
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
            help::Block::Title(text) | help::Block::Text(text) | help::Block::Link(_, text) => {
                texts.push((*text).to_owned());
            }
            help::Block::List(all) | help::Block::Steps(all) => {
                texts.extend(all.iter().copied().map(str::to_owned));
            }
            help::Block::Terms(terms) => {
                texts.extend(terms.iter().map(|(_, meaning)| (*meaning).to_owned()));
            }
            help::Block::Calls(calls) => {
                texts.extend(calls.iter().map(|call| call.what.to_owned()));
            }
            help::Block::HideChoice | help::Block::ShareDevice | help::Block::Sources => {}
        }
    }
    Place { at: format!("help: {}", topic.id), texts }
}
