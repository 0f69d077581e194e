//! `docs/privacy.md` held against the app: each sentence there is one that the app says, and each test
//! that is named there is one that is there.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A row of a table.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    /// What the app says.
    says: String,
    /// The tests that prove it.
    tests: Vec<String>,
}

#[test]
fn each_promise_is_said_by_the_app_and_proved_by_a_test() {
    let table = fs::read_to_string(root().join("docs/privacy.md")).unwrap();
    let (said, tests) = (everything_said(), Tests::read());
    let wrong: Vec<String> =
        rows(&table).iter().flat_map(|row| what_is_wrong(row, &said, &tests)).collect();
    assert!(wrong.is_empty(), "docs/privacy.md: {wrong:#?}");
}

#[test]
fn each_test_that_the_page_about_browsers_names_is_there() {
    let page = fs::read_to_string(root().join("docs/browsers.md")).unwrap();
    let tests = Tests::read();
    let named = page.split('`').skip(1).step_by(2).filter(|name| name.contains("::"));
    let (there, missing): (Vec<_>, Vec<_>) = named.partition(|name| tests.has(name));
    assert!(there.len() > 10 && missing.is_empty(), "docs/browsers.md: no test: {missing:?}");
}

#[test]
fn a_sentence_that_nobody_says_and_a_test_that_is_not_there_are_noticed() {
    let table = "| the app says | proved by |\n|---|---|\n\
        | Nothing leaves this page unless you send it. | `promises::a_sentence_that_nobody_says_and_a_test_that_is_not_there_are_noticed` |\n\
        | Groups of fewer than {n} people are not shown apart. | `promises::root` |\n\
        | It flies to the moon by night. | `a::b`, `domain::protecting::nothing` |\n\
        | Anonymous means nobody can tell who wrote it. We can't promise that. | |\n";
    let (said, tests) = (everything_said(), Tests::read());
    let rows = rows(table);
    assert_eq!(rows.len(), 4);
    let wrong = |at: usize| what_is_wrong(&rows[at], &said, &tests);
    assert_eq!(wrong(0), Vec::<String>::new());
    // A function that is no test proves nothing.
    assert_eq!(wrong(1), ["no test: promises::root"]);
    assert_eq!(wrong(2).len(), 3, "{:?}", wrong(2));
    assert_eq!(wrong(3).len(), 1, "{:?}", wrong(3));
}

#[test]
fn words_are_found_across_lines_of_source_and_in_the_page_itself() {
    let said = everything_said();
    for sentence in [
        "Save one each day that you write. Keep it in a safe place.",
        "What you write stays on this device. Nothing is sent.",
        "{…} sheets will be deleted for good.",
    ] {
        assert!(is_said(&said, sentence), "{sentence}");
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The rows of all tables, without their heads.
fn rows(table: &str) -> Vec<Row> {
    let lines = table.lines().map(str::trim);
    let cells = |line: &str| {
        let inside = line.strip_prefix('|')?.strip_suffix('|')?;
        let (says, tests) = inside.rsplit_once('|')?;
        let says = even(says.trim().trim_matches('`'));
        let is_head = says == "the app says" || says.chars().all(|c| "-: ".contains(c));
        let apart = |c: char| c.is_whitespace() || c == ',';
        let tests = tests.split(apart).map(|name| name.trim_matches('`').to_owned());
        let tests = tests.filter(|name| !name.is_empty() && name != "and").collect();
        (!is_head).then_some(Row { says, tests })
    };
    lines.filter_map(cells).collect()
}

fn what_is_wrong(row: &Row, said: &[String], tests: &Tests) -> Vec<String> {
    let mut wrong = Vec::new();
    if !is_said(said, &row.says) {
        wrong.push(format!("the app does not say: {}", row.says));
    }
    if row.tests.is_empty() {
        wrong.push(format!("nothing proves: {}", row.says));
    }
    let missing = row.tests.iter().filter(|name| !tests.has(name));
    wrong.extend(missing.map(|name| format!("no test: {name}")));
    wrong
}

/// Whether a sentence is somewhere, whole: it begins where a text or a sentence begins.
fn is_said(said: &[String], sentence: &str) -> bool {
    let sentence = even(sentence);
    let begins = |before: &str| before.is_empty() || before.ends_with(['.', '?', ':', '”']);
    let holds =
        |text: &String| text.match_indices(&sentence).any(|(at, _)| begins(text[..at].trim_end()));
    sentence.len() > 8 && said.iter().any(holds)
}

/// Text as it is compared: ordinary spaces, one at a time, and gaps without their names.
fn even(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, (_, after))) =
        rest.split_once('{').and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
    {
        out.push_str(before);
        out.push_str("{}");
        rest = after;
    }
    out.push_str(rest);
    let out = out.replace('\u{2060}', "");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text of the app: what stands in the sources of `content`, in the worksheets, and in the page.
fn everything_said() -> Vec<String> {
    let mut said = Vec::new();
    for path in files(&root().join("src/content")) {
        let text = fs::read_to_string(&path).unwrap_or_default();
        match path.extension().and_then(|e| e.to_str()) {
            Some("rs") => said.extend(literals(&text)),
            Some("json") => strings(&serde_json::from_str(&text).unwrap(), &mut said),
            _ => {}
        }
    }
    let page = fs::read_to_string(root().join("public/index.html")).unwrap();
    said.extend(page.split(['<', '>']).map(|text| text.replace("&amp;", "&")));
    // A text can have some forms for different numbers.
    let forms = said.iter().flat_map(|text| text.split('|'));
    let bare = |form: &str| {
        let kind = form.split_once(':').filter(|(kind, _)| ["one", "other"].contains(kind));
        even(kind.map_or(form, |(_, text)| text))
    };
    forms.map(bare).filter(|text| !text.is_empty()).collect()
}

fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|value| strings(value, out)),
        Value::Object(map) => map.values().for_each(|value| strings(value, out)),
        _ => {}
    }
}

/// The texts in Rust source, without comments, with what is escaped and what goes on in the next line.
fn literals(source: &str) -> Vec<String> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: String = code.flat_map(|line| [line, "\n"]).collect();
    let mut out = Vec::new();
    let mut chars = code.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // A quote as a character opens nothing.
            '\'' if chars.peek() == Some(&'"') => drop(chars.next()),
            '"' => out.push(literal(&mut chars)),
            _ => {}
        }
    }
    out
}

fn literal(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> String {
    let mut text = String::new();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('"', _) => break,
            // A joined number, or what else has a number for a name: a space for all that is read here.
            ('\\', Some('u')) => {
                let _name = chars.by_ref().find(|c| *c == '}');
                text.push(' ');
            }
            ('\\', Some('\n' | 'n')) => {
                chars.next();
                text.push(' ');
            }
            ('\\', _) => text.extend(chars.next()),
            _ => text.push(c),
        }
    }
    text
}

/// All files in a folder and those below.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { out.extend(files(&path)) } else { out.push(path) }
    }
    out.sort();
    out
}

/// Every test, by the parts of its file's path and its own name.
struct Tests(Vec<(Vec<String>, String)>);

impl Tests {
    fn read() -> Self {
        let folders = ["tests", "src", "xtask/src"].map(|folder| files(&root().join(folder)));
        let sources = folders.into_iter().flatten();
        let sources = sources.filter(|path| path.extension().is_some_and(|e| e == "rs"));
        let of = |path: PathBuf| {
            let inside = path.strip_prefix(root()).unwrap().with_extension("");
            let parts = inside.iter().map(|part| part.to_string_lossy().into_owned());
            let parts: Vec<String> = parts.filter(|part| part != "mod").collect();
            let text = fs::read_to_string(&path).unwrap();
            tests_in(&text).into_iter().map(|name| (parts.clone(), name)).collect::<Vec<_>>()
        };
        Self(sources.flat_map(of).collect())
    }

    /// Whether a test of that name, such as `prints::a_blank_sheet`, is in a file of that name.
    fn has(&self, name: &str) -> bool {
        let mut parts: Vec<&str> = name.split("::").collect();
        let name = parts.pop().unwrap_or_default();
        // Tests beside what they test stand in a module of their own.
        parts.retain(|part| *part != "tests");
        let is_in = |place: &[String]| {
            place.ends_with(&parts.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>())
        };
        !parts.is_empty() && self.0.iter().any(|(place, test)| test == name && is_in(place))
    }
}

/// The functions that are marked as tests.
fn tests_in(source: &str) -> Vec<String> {
    let mut marked = false;
    let mut out = Vec::new();
    for line in source.lines().map(str::trim) {
        if line.starts_with("#[") && line.contains("test") {
            marked = true;
        } else if let Some(rest) = line.strip_prefix("async fn ").or(line.strip_prefix("fn ")) {
            let name = rest.split(['(', '<']).next().unwrap_or_default();
            out.extend(marked.then(|| name.to_owned()));
            marked = false;
        } else if !line.starts_with("#[") && !line.starts_with("//") {
            marked = false;
        }
    }
    out
}
