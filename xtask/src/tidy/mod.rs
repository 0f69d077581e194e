//! The project's own rules, which no compiler knows: `cargo xtask tidy`.

mod circles;
mod components;
mod crates;
mod css_known;
mod floor;
mod kinds;
mod language;
mod layers;
mod names;
mod paths;
mod rust;
mod shape;
mod style;
mod texts;
mod tree;
mod words;

use std::fmt;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::tidy::tree::Tree;

/// One place that breaks a rule.
#[derive(Debug)]
struct Fault {
    path: String,
    line: usize,
    what: String,
    remedy: &'static str,
}

impl Fault {
    fn new(path: &str, line: usize, what: String, remedy: &'static str) -> Self {
        Self { path: path.to_owned(), line, what, remedy }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}. {}", self.path, self.line, self.what, self.remedy)
    }
}

/// Checks every rule and prints each place that breaks one.
pub(crate) fn run(project: &Project) -> Result<()> {
    let tree = Tree::read(&project.path(""))?;
    let mut faults = check(&tree);
    faults.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    for fault in &faults {
        println!("{fault}");
    }
    if !faults.is_empty() {
        bail!("Tidy found {} to put right.", count(faults.len()));
    }
    println!("Tidy: {} files, all in order.", tree.files.len());
    Ok(())
}

fn check(tree: &Tree) -> Vec<Fault> {
    let rules = [
        layers::check,
        circles::check,
        kinds::check,
        names::check,
        language::check,
        crates::check,
        shape::check,
        words::check,
        style::check,
        floor::check,
        components::check,
        texts::check,
    ];
    rules.iter().flat_map(|rule| rule(tree)).collect()
}

fn count(places: usize) -> String {
    if places == 1 { "1 place".to_owned() } else { format!("{places} places") }
}

/// What a rule says of a few files, for its tests.
#[cfg(test)]
fn said(rule: fn(&Tree) -> Vec<Fault>, files: &[(&str, &str)]) -> Vec<String> {
    rule(&Tree::of(files)).iter().map(|f| format!("{}:{}: {}", f.path, f.line, f.what)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_says_where_what_and_what_to_do() {
        let fault = Fault::new("src/a.rs", 7, "too long".to_owned(), "Split it.");
        assert_eq!(fault.to_string(), "src/a.rs:7: too long. Split it.");
    }

    #[test]
    fn every_rule_is_asked() {
        let tree = Tree::of(&[
            ("src/domain/a.rs", "use crate::ui::b;\nuse serde::Serialize;\n// TODO\n"),
            ("style/a.css", "p { color: #fff; }"),
        ]);
        let found: Vec<_> = check(&tree).iter().map(|fault| fault.what.clone()).collect();
        for part in ["crate::ui", "serde", "//!", "TODO", "#fff"] {
            assert!(found.iter().any(|what| what.contains(part)), "{part}: {found:?}");
        }
    }
}
