//! The style asks no more of a browser than the oldest ones know, but for what does no harm where it is not known.

use super::Fault;
use super::css_known::{BEYOND, KNOWN};
use super::tree::{File, Tree};
use crate::{css, floor};

const ADD: &str = "Look up its first versions and add it to KNOWN in xtask/src/tidy/css_known.rs; \
                   if they are later, to BEYOND, with the reason why it does no harm, or do without it";
const APART: &str =
    "Write two rules: a browser that does not know one selector of a list drops all of it";
/// A rule inside another one.
const NESTING: &str = "&";

/// Checks all sheets.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    tree.under("style/", ".css").flat_map(of_file).collect()
}

fn of_file(file: &File) -> Vec<Fault> {
    let sheet = without_texts(&css::without_comments(&file.text));
    let mut faults = Vec::new();
    // Whether what is open around a place is a style rule.
    let mut around: Vec<bool> = Vec::new();
    let mut start = 0;
    for (at, c) in sheet.char_indices() {
        if !matches!(c, '{' | '}' | ';') {
            continue;
        }
        let part = sheet[start..at].trim_start();
        let line = sheet[..at - part.len()].matches('\n').count() + 1;
        let is_style = c == '{' && !part.starts_with('@');
        let mut used = if is_style { selectors(part) } else { statement(part) };
        if c == '{' && around.contains(&true) {
            used.push(NESTING.to_owned());
        }
        faults.extend(used.iter().filter(|name| !is_listed(name)).map(|name| {
            let what = format!("`{name}` is not known to be in {}", floor::in_words());
            Fault::new(&file.path, line, what, ADD)
        }));
        if is_style && is_mixed(part) {
            let what = "a list has selectors for newer browsers beside others".to_owned();
            faults.push(Fault::new(&file.path, line, what, APART));
        }
        match c {
            '{' => around.push(is_style),
            '}' => drop(around.pop()),
            _ => {}
        }
        start = at + 1;
    }
    faults
}

fn is_listed(name: &str) -> bool {
    KNOWN.iter().any(|(known, _)| *known == name) || is_beyond(name)
}

fn is_beyond(name: &str) -> bool {
    BEYOND.iter().any(|(known, ..)| *known == name)
}

/// Whether some selectors of a list are newer than the others.
fn is_mixed(list: &str) -> bool {
    let newer = |selector: &&str| selectors(selector).iter().any(|name| is_beyond(name));
    let all = at_commas(list);
    let newer = all.iter().filter(|selector| newer(selector)).count();
    newer > 0 && newer < all.len()
}

/// The selectors of a list; a comma in parentheses parts none.
fn at_commas(list: &str) -> Vec<&str> {
    let mut depth = 0;
    let parts = list.split(|c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    });
    parts.collect()
}

/// The pseudo-classes and pseudo-elements of selectors, with their colons.
fn selectors(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(':') {
        let colons = if rest[at..].starts_with("::") { "::" } else { ":" };
        let after = &rest[at + colons.len()..];
        let end = after.find(|c| !in_name(c)).unwrap_or(after.len());
        found.push(format!("{colons}{}", &after[..end]));
        rest = &after[end..];
    }
    found
}

/// What a declaration uses, or an at-rule before its block.
fn statement(part: &str) -> Vec<String> {
    if let Some(rule) = part.strip_prefix('@') {
        let end = rule.find(|c| !in_name(c)).unwrap_or(rule.len());
        let (name, asked) = rule.split_at(end);
        let mut used = vec![format!("@{name}")];
        used.extend(functions_and_units(asked).into_iter().filter(|name| name.ends_with("()")));
        if name == "media" {
            used.extend(asked.split('(').skip(1).map(|asked| {
                let end = asked.find(|c| !in_name(c)).unwrap_or(asked.len());
                format!("({})", &asked[..end])
            }));
        }
        return used;
    }
    let Some((property, value)) = part.split_once(':') else { return Vec::new() };
    let mut used = functions_and_units(value);
    if !property.starts_with("--") {
        used.push(property.trim_end().to_owned());
    }
    used
}

/// The functions that a value calls, and the units of its numbers.
fn functions_and_units(value: &str) -> Vec<String> {
    let in_word = |c: char| in_name(c) || matches!(c, '%' | '.' | '#' | '+');
    let words = value.split_inclusive(|c| !in_word(c));
    let found = words.filter_map(|part| {
        let word = part.trim_end_matches(|c| !in_word(c));
        if part.ends_with('(') {
            return (!word.is_empty()).then(|| format!("{word}()"));
        }
        let number = word.trim_start_matches(['+', '-']);
        let unit = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        (unit.len() < number.len() && !unit.is_empty()).then(|| format!("1{unit}"))
    });
    found.collect()
}

fn in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

/// The sheet with nothing in its quotes.
fn without_texts(sheet: &str) -> String {
    let mut quote = None;
    let mut is_escaped = false;
    let mut kept = String::with_capacity(sheet.len());
    for c in sheet.chars() {
        match quote {
            Some(open) => {
                if c == open && !is_escaped {
                    quote = None;
                }
                is_escaped = c == '\\' && !is_escaped;
            }
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None => kept.push(c),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn faults(css: &str) -> Vec<String> {
        said(check, &[("style/a.css", css)])
    }

    #[test]
    fn what_all_browsers_know_passes() {
        for css in [
            "@layer a, b;\n@import \"a.css\" layer(a) print;",
            "a:not(:first-child, [title=\"::x{\"])::before { content: \"{ :y(1q) }\"; }",
            "@media screen and (max-width: 40.5em) { p { margin: calc(-1 * var(--a)) .5em; } }",
            "@keyframes turn { 50% { transform: rotate(1turn); } }",
            "p { --anything: 1rem; color: #5fa8a3; }",
        ] {
            assert_eq!(faults(css), Vec::<String>::new(), "{css}");
        }
    }

    #[test]
    fn what_nobody_looked_up_is_named_with_its_line() {
        for (css, name) in [
            ("p {\n}\n@scope (a) {\n}", "@scope"),
            ("p {\n}\n@media (width >= 40em) {\n}", "(width)"),
            ("p {\n}\np:nth-of-type(2) {\n}", ":nth-of-type"),
            ("p {\n}\np {\nmargin: 0; } q::cue { margin: 0; }", "::cue"),
            ("p {\n\ncolor: color-mix(in srgb, red, blue); }", "color-mix()"),
            ("p {\n\ninline-size: 20dvh; }", "1dvh"),
            ("p {\n\n--any: 20dvh; }", "1dvh"),
            ("p {\n\ninterpolate-size: none }", "interpolate-size"),
            ("p {\n\n&:hover { margin: 0; } }", "&"),
            ("p {\n\n@media print { margin: 0; } }", "&"),
        ] {
            let what =
                format!("`{name}` is not known to be in Chrome 99, Firefox 102 and Safari 16");
            let line = if name == "::cue" { 4 } else { 3 };
            assert_eq!(faults(css), [format!("style/a.css:{line}: {what}")], "{css}");
        }
    }

    #[test]
    fn a_selector_for_newer_browsers_stands_in_no_list_of_others() {
        assert_eq!(faults("p:has(a, b),\nq:not(:has(c)) { margin: 0; }"), Vec::<String>::new());
        let said = faults("p {\n}\np:has(a), q { margin: 0; }");
        assert_eq!(said, ["style/a.css:3: a list has selectors for newer browsers beside others"]);
    }

    #[test]
    fn each_list_says_what_is_true_of_the_floor() {
        for (name, since) in KNOWN {
            assert!(floor::has(*since), "{name} is newer than the floor");
        }
        for (name, since, why) in BEYOND {
            assert!(!floor::has(*since) && !why.is_empty(), "{name} is as old as the floor");
        }
    }
}
