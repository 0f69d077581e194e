//! How files look: they say what they are, and they and their functions stay short.

use super::Fault;
use super::tree::Tree;

const RUST_LINES: usize = 400;
const CSS_LINES: usize = 200;
const FUNCTION_LINES: usize = 50;
const COMPONENT_LINES: usize = 100;
/// Nothing but the mount, which needs no explaining.
const WITHOUT_DOC: &str = "src/main.rs";

/// Checks all Rust and CSS files.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (file, views) in tree.rust("") {
        if !file.text.starts_with("//!") && file.path != WITHOUT_DOC {
            let what = "the file does not open with a `//!` line".to_owned();
            faults.push(Fault::new(&file.path, 1, what, "Say in a sentence what it is for"));
        }
        faults.extend(functions(&views.code).into_iter().filter(Function::is_too_long).map(|f| {
            let what = format!("{} has {} lines, of {} at most", f.name, f.lines, f.limit());
            Fault::new(&file.path, f.line, what, "Split it where one idea ends")
        }));
    }
    for (ending, limit) in [(".rs", RUST_LINES), (".css", CSS_LINES)] {
        for file in tree.under("", ending) {
            let lines = file.text.lines().count();
            if lines > limit {
                let what = format!("the file has {lines} lines, of {limit} at most");
                faults.push(Fault::new(&file.path, limit, what, "Split it where one idea ends"));
            }
        }
    }
    faults
}

struct Function<'a> {
    name: &'a str,
    line: usize,
    lines: usize,
    is_component: bool,
}

impl Function<'_> {
    fn limit(&self) -> usize {
        if self.is_component { COMPONENT_LINES } else { FUNCTION_LINES }
    }

    fn is_too_long(&self) -> bool {
        self.lines > self.limit()
    }
}

/// The functions with a body, wherever they stand.
fn functions(code: &str) -> Vec<Function<'_>> {
    let lines: Vec<&str> = code.lines().collect();
    let mut functions = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((column, name)) = function_start(line) else { continue };
        let Some(length) = body_length(&line[column..], &lines[at + 1..]) else { continue };
        let is_component = is_component(&lines[..at]);
        functions.push(Function { name, line: at + 1, lines: length, is_component });
    }
    functions
}

/// Where `fn name` starts in the line, and the name.
fn function_start(line: &str) -> Option<(usize, &str)> {
    let column = if line.starts_with("fn ") { 0 } else { line.find(" fn ")? + 1 };
    let rest = &line[column + 3..];
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    (end > 0).then(|| (column, &rest[..end]))
}

/// The number of lines up to the brace that closes the body; none for a mere declaration.
fn body_length(first: &str, more: &[&str]) -> Option<usize> {
    let (mut braces, mut others) = (0, 0);
    for (number, line) in (1..).zip([first].iter().chain(more)) {
        for c in line.chars() {
            match c {
                '(' | '[' => others += 1,
                ')' | ']' => others -= 1,
                ';' if braces == 0 && others == 0 => return None,
                '{' => braces += 1,
                '}' if braces == 1 => return Some(number),
                '}' => braces -= 1,
                _ => {}
            }
        }
    }
    None
}

/// Whether the attributes right above say so.
fn is_component(above: &[&str]) -> bool {
    let lines = above.iter().rev().map(|line| line.trim());
    let mut attributes = lines.take_while(|line| line.is_empty() || line.starts_with("#["));
    attributes.any(|line| line.starts_with("#[component"))
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn faults(path: &str, text: &str) -> Vec<String> {
        said(check, &[(path, text)])
    }

    fn function(head: &str, lines: usize) -> String {
        format!("//! Doc.\n{head} {{\n{}}}\n", "    x();\n".repeat(lines - 2))
    }

    #[test]
    fn a_file_opens_with_what_it_is() {
        assert!(faults("src/a.rs", "//! Doc.\n").is_empty());
        assert!(faults("src/main.rs", "fn main() {}\n").is_empty());
        assert_eq!(faults("src/a.rs", "// Doc.\n").len(), 1);
        assert_eq!(faults("tests/a.rs", "\n//! Doc.\n").len(), 1);
    }

    #[test]
    fn files_stay_short() {
        let rust = |lines: usize| format!("//! Doc.\n{}", "\n".repeat(lines - 1));
        assert!(faults("src/a.rs", &rust(400)).is_empty());
        assert_eq!(faults("src/a.rs", &rust(401)).len(), 1);
        assert!(faults("style/a.css", &"\n".repeat(200)).is_empty());
        assert_eq!(faults("style/a.css", &"\n".repeat(201)).len(), 1);
    }

    #[test]
    fn functions_stay_short() {
        assert!(faults("src/a.rs", &function("fn f()", 50)).is_empty());
        let said = faults("src/a.rs", &function("pub(crate) fn f(a: [u8; 2])", 51));
        assert_eq!(said, ["src/a.rs:2: f has 51 lines, of 50 at most"]);
    }

    #[test]
    fn components_may_be_longer() {
        let head = "#[component]\n/// Doc.\npub fn Page() -> impl IntoView";
        assert!(faults("src/a.rs", &function(head, 100)).is_empty());
        assert_eq!(faults("src/a.rs", &function(head, 101)).len(), 1);
    }

    #[test]
    fn braces_in_texts_and_declarations_do_not_count() {
        let source = format!("//! Doc.\ntrait T {{\n fn f();\n}}\n{}", "// {\n".repeat(60));
        assert!(faults("src/a.rs", &source).is_empty());
        let texts = "//! Doc.\nfn f() {\n    x(\"}\");\n}\n\nfn g() { '}' }\n";
        assert_eq!(functions(&super::super::rust::views(texts).code)[0].lines, 3);
    }
}
