//! The style's own rules: colours in one place, no sheet left out, nothing that styles a page twice.

use super::Fault;
use super::tree::{File, Tree};
use crate::css;

const MAIN: &str = "style/main.css";
/// The only sheet with colours of its own.
const TOKENS: &str = "style/tokens.css";
/// Paper is white and ink is black, whatever the screen shows.
const PRINT: &str = "style/print.css";
const PAPER: [&str; 4] = ["#000", "#fff", "black", "white"];

const FUNCTIONS: [&str; 11] =
    ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "device-cmyk"];
const NAMED: [&str; 14] = [
    "black", "white", "red", "green", "blue", "yellow", "orange", "purple", "pink", "brown",
    "gray", "grey", "teal", "navy",
];

/// Checks all sheets.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let imports = tree.under(MAIN, "").map(|main| css::without_comments(&main.text));
    let imports: String = imports.collect();
    let mut faults = Vec::new();
    for file in tree.under("style/", ".css") {
        faults.extend(colours(file));
        faults.extend(beside_anything(file));
        let name = file.path.trim_start_matches("style/");
        if file.path != MAIN && !imports.contains(&format!("@import \"{name}\"")) {
            let what = format!("{MAIN} does not import this sheet");
            faults.push(Fault::new(&file.path, 1, what, "Import it, or remove it"));
        }
    }
    faults
}

fn colours(file: &File) -> Vec<Fault> {
    if file.path == TOKENS {
        return Vec::new();
    }
    let sheet = css::without_comments(&file.text);
    let found = values(&sheet).into_iter().filter_map(|(line, value)| Some((line, colour(value)?)));
    found
        .filter(|(_, colour)| file.path != PRINT || !PAPER.contains(colour))
        .map(|(line, colour)| {
            let what = format!("the colour {colour} stands outside {TOKENS}");
            Fault::new(&file.path, line, what, "Name it there by its job, and use the name here")
        })
        .collect()
}

/// Selectors of what is inside anything that stands beside something (`:checked + * .detail`). With one, a browser styles
/// all of a page anew whenever something beside it comes or goes: 160 ms for the results of 60 people on an old phone.
fn beside_anything(file: &File) -> Vec<Fault> {
    let sheet = css::without_comments(&file.text);
    let is_one = |line: &str| {
        let selector = line.split('{').next().unwrap_or_default().trim_end();
        let after = |at: usize| selector[at + 3..].starts_with([' ', '>']);
        ["+ *", "~ *"].iter().any(|any| selector.match_indices(any).any(|(at, _)| after(at)))
    };
    let found = sheet.lines().enumerate().filter(|(_, line)| is_one(line));
    found
        .map(|(at, _)| {
            let what =
                "a selector of what is inside anything that stands beside something".to_owned();
            let instead = "Name the class of what stands beside it";
            Fault::new(&file.path, at + 1, what, instead)
        })
        .collect()
}

/// The value of each declaration, with its line.
fn values(sheet: &str) -> Vec<(usize, &str)> {
    let mut values = Vec::new();
    let (mut line, mut start) = (1, 0);
    for (at, c) in sheet.char_indices() {
        if matches!(c, ';' | '}')
            && let Some((_, value)) = sheet[start..at].split_once(':')
        {
            values.push((line - value.matches('\n').count(), value));
        }
        if matches!(c, ';' | '{' | '}') {
            start = at + 1;
        }
        if c == '\n' {
            line += 1;
        }
    }
    values
}

/// The first colour that the value spells out.
fn colour(value: &str) -> Option<&str> {
    let word = |c: char| c.is_alphanumeric() || matches!(c, '#' | '-' | '_');
    let unquoted = value.split(['"', '\'']).step_by(2);
    let mut words = unquoted.flat_map(|part| part.split_inclusive(|c: char| !word(c)));
    words.find_map(|part| {
        let name = part.trim_end_matches(|c: char| !word(c));
        let is_function = part.ends_with('(') && FUNCTIONS.contains(&name);
        (is_function || NAMED.contains(&name) || is_hex(name)).then_some(name)
    })
}

fn is_hex(word: &str) -> bool {
    word.strip_prefix('#').is_some_and(|digits| {
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn of_colours(path: &str, css: &str) -> usize {
        said(|tree| tree.files.iter().flat_map(colours).collect(), &[(path, css)]).len()
    }

    #[test]
    fn colours_stand_in_the_tokens_only() {
        for value in ["#fff", "#12ab34", "rgb(0 0 0)", "1px solid oklch(1 0 0)", "red"] {
            let css = format!("p {{ color: {value}; }}");
            assert_eq!(of_colours("style/base.css", &css), 1, "{value}");
            assert_eq!(of_colours(TOKENS, &css), 0, "{value}");
        }
    }

    #[test]
    fn what_only_looks_like_a_colour_passes() {
        for css in [
            "#add:hover { color: var(--red); }",
            "/* #fff */ p { color: currentColor }",
            "p { background: color-mix(in srgb, var(--ink) 50%, transparent) }",
            "p::before { content: \"#fff\"; white-space: pre }",
            "p { color: CanvasText; }",
        ] {
            assert_eq!(of_colours("style/base.css", css), 0, "{css}");
        }
    }

    #[test]
    fn print_knows_black_and_white() {
        assert_eq!(of_colours(PRINT, "p { color: #000; background: white }"), 0);
        assert_eq!(of_colours(PRINT, "p { color: #111 }"), 1);
    }

    #[test]
    fn a_fault_names_its_line() {
        let found = said(check, &[(MAIN, "p {\n  margin: 0;\n  color: #fff;\n}")]);
        assert_eq!(found, ["style/main.css:3: the colour #fff stands outside style/tokens.css"]);
    }

    #[test]
    fn what_stands_beside_something_has_a_name() {
        let found = |css: &str| said(check, &[(MAIN, css)]).len();
        assert_eq!(found(":checked + * .a,\n:checked ~ * > .b { margin: 0; }"), 2);
        assert_eq!(
            found("* + * { margin: 0; }\n.a + .b .c { inline-size: calc(1px + 2px * 3); }"),
            0
        );
        assert_eq!(found(".a { inline-size: calc(1px + 2px * 3); }"), 0);
    }

    #[test]
    fn a_sheet_that_nobody_imports_is_a_fault() {
        let found = said(check, &[(MAIN, "/* @import \"base.css\"; */"), ("style/base.css", "")]);
        assert_eq!(found, ["style/base.css:1: style/main.css does not import this sheet"]);
    }
}
