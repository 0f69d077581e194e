//! Words that have no place in the app: leavings, holes in its safety, and other sites.

use super::Fault;
use super::language::language;
use super::rust;
use super::tree::{File, Tree};

/// Notes to oneself, wherever they stand.
const LEAVINGS: [&str; 2] = ["TODO", "FIXME"];
/// Ways to turn a text into markup or code, or to throw away what somebody wrote.
const RUST_HOLES: [&str; 9] = [
    "inner_html",
    "outer_html",
    "insert_adjacent_html",
    "innerHTML",
    "document.write",
    "localStorage.clear",
    "LocalStorage::clear",
    "js_sys::eval",
    "dbg!",
];
const SCRIPT_HOLES: [&str; 7] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "localStorage.clear",
    "eval(",
    "new Function",
];
const SITES: [&str; 2] = ["http://", "https://"];
/// The name of a language such as SVG. It looks like an address, but nothing is fetched.
const NAMES: &str = "http://www.w3.org/";

/// Checks the app's own files, and the tests for leavings.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in
        ["src/", "tests/", "benches/", "style/", "public/"].iter().flat_map(|f| tree.under(f, ""))
    {
        faults.extend(leavings(file));
    }
    for (file, views) in tree.rust("src/") {
        faults.extend(holes(&file.path, &views.texts, &RUST_HOLES));
        faults.extend(inline_style(&file.path, &views.code));
        if language(&file.path).is_none() {
            faults.extend(sites(&file.path, &views.texts));
        }
    }
    for file in tree.under("public/", "").chain(tree.under("style/", "")) {
        faults.extend(holes(&file.path, &file.text, &SCRIPT_HOLES));
        faults.extend(sites(&file.path, &file.text));
    }
    faults
}

fn leavings(file: &File) -> Vec<Fault> {
    let found = rust::words(&file.text).filter(|(_, word)| LEAVINGS.contains(word));
    found
        .map(|(line, word)| {
            let what = format!("{word} was left here");
            Fault::new(&file.path, line, what, "Do it now, or write it where plans are kept")
        })
        .collect()
}

fn holes(path: &str, text: &str, holes: &[&str]) -> Vec<Fault> {
    let remedy = "Put texts on the page as texts, and remove only keys of our own";
    find(path, text, remedy, |line| holes.iter().copied().find(|hole| line.contains(hole)))
}

/// The page's security policy forbids style attributes.
fn inline_style(path: &str, code: &str) -> Vec<Fault> {
    let remedy = "Use a class, or `style:name=` for a value that is computed";
    find(path, code, remedy, |line| line.contains(" style=").then_some("style="))
}

fn sites(path: &str, text: &str) -> Vec<Fault> {
    let remedy =
        "Nothing is loaded from elsewhere; an address to read belongs to the words of a language";
    find(path, text, remedy, |line| {
        let line = line.replace(NAMES, "");
        SITES.into_iter().find(|site| line.contains(site))
    })
}

fn find<'a>(
    path: &str,
    text: &str,
    remedy: &'static str,
    hit: impl Fn(&str) -> Option<&'a str>,
) -> Vec<Fault> {
    let hits = (1..).zip(text.lines()).filter_map(|(number, line)| Some((number, hit(line)?)));
    hits.map(|(number, word)| {
        Fault::new(path, number, format!("`{word}` is not allowed here"), remedy)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn faults(path: &str, text: &str) -> usize {
        said(check, &[(path, text)]).len()
    }

    #[test]
    fn leavings_are_found_in_comments_too() {
        assert_eq!(faults("src/a.rs", "// TODO: later"), 1);
        assert_eq!(faults("style/a.css", "/* FIXME */"), 1);
        assert_eq!(faults("tests/a.rs", "let todo = \"TODOS\";"), 0);
    }

    #[test]
    fn holes_are_found() {
        for code in [
            "view! { <p inner_html=text /> }",
            "element.set_outer_html(text);",
            "js_sys::eval(\"1\")",
            "call(\"document.write\")",
            "LocalStorage::clear();",
            "dbg!(x);",
            "view! { <p class=\"a\" style=\"color: red\"> }",
        ] {
            assert_eq!(faults("src/ui/a.rs", code), 1, "{code}");
        }
        for code in ["evaluate(x)", "view! { <p style:width=width> }", "let style = 1;"] {
            assert_eq!(faults("src/ui/a.rs", code), 0, "{code}");
        }
        assert_eq!(faults("public/boot.js", "element.innerHTML = text;"), 1);
        assert_eq!(faults("public/boot.js", "element.textContent = text;"), 0);
    }

    #[test]
    fn other_sites_are_for_reading_only() {
        assert_eq!(faults("src/ui/a.rs", "let a = \"https://a.example\";"), 1);
        assert_eq!(faults("style/a.css", "p { background: url(http://a.example/b) }"), 1);
        assert_eq!(faults("src/content/help.rs", "\"https://a.example\""), 1);
        assert_eq!(faults("src/content/en/help.rs", "\"https://a.example\""), 0);
        assert_eq!(
            faults("src/ui/a.rs", "// https://a.example\n\"http://www.w3.org/2000/svg\""),
            0
        );
    }
}
