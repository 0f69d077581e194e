//! Files that know each other in a circle can't be read, or changed, one at a time.

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::layers::{crate_paths, is_in, module};
use super::tree::Tree;

const REMEDY: &str = "Move what both need into a file that knows neither";

/// The modules that each module names.
type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Finds circles between files, but for a module and its own children.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let arrows = arrows(tree);
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for start in arrows.keys() {
        if seen.contains(start) {
            continue;
        }
        let reached = reach(&arrows, start);
        let circle: Vec<&String> =
            reached.iter().filter(|there| reach(&arrows, there).contains(start)).collect();
        if !circle.is_empty() {
            let names: Vec<&str> = circle.iter().map(|name| name.as_str()).collect();
            let what = format!("these know each other in a circle: {}", names.join(", "));
            faults.push(Fault::new(&path(tree, start), 1, what, REMEDY));
            seen.extend(circle.into_iter().cloned());
        }
    }
    faults
}

fn arrows(tree: &Tree) -> Arrows {
    let modules: BTreeSet<String> = tree.rust("src/").map(|(file, _)| module(&file.path)).collect();
    let mut arrows = Arrows::new();
    for (file, views) in tree.rust("src/") {
        let from = module(&file.path);
        let named = crate_paths(&from, views).into_iter();
        let to = named.filter_map(|(_, name)| owner(&modules, &name));
        let others = to.filter(|to| !is_in(to, &from) && !is_in(&from, to)).collect();
        arrows.insert(from, others);
    }
    arrows
}

/// The file in which a name stands.
fn owner(modules: &BTreeSet<String>, name: &str) -> Option<String> {
    let mut name = name;
    loop {
        if modules.contains(name) {
            return Some(name.to_owned());
        }
        name = name.rsplit_once("::")?.0;
    }
}

/// All that is reached from a module by one arrow or more.
fn reach(arrows: &Arrows, start: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut next = vec![start];
    while let Some(from) = next.pop() {
        for to in arrows.get(from).into_iter().flatten() {
            if reached.insert(to.clone()) {
                next.push(to);
            }
        }
    }
    reached
}

/// The path of a module's file.
fn path(tree: &Tree, name: &str) -> String {
    let file = tree.rust("src/").find(|(file, _)| module(&file.path) == name);
    file.map_or_else(|| name.to_owned(), |(file, _)| file.path.clone())
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    #[test]
    fn a_circle_is_found_once_and_told_with_all_that_are_in_it() {
        let files = [
            ("src/domain/a.rs", "use super::b::B;"),
            ("src/domain/b.rs", "use crate::domain::c::C;"),
            ("src/domain/c.rs", "fn c() { super::a::a() }"),
            ("src/domain/d.rs", "use super::a::A;"),
        ];
        let told =
            "src/domain/a.rs:1: these know each other in a circle: domain::a, domain::b, domain::c";
        assert_eq!(said(check, &files), [told]);
    }

    #[test]
    fn a_module_and_its_children_may_know_each_other() {
        let files = [
            ("src/domain/tool/mod.rs", "use kind::Kind;"),
            ("src/domain/tool/kind.rs", "use super::Source;\nuse crate::domain::tool::Tool;"),
        ];
        assert!(said(check, &files).is_empty());
    }

    #[test]
    fn a_circle_through_the_language_is_found() {
        let files = [
            ("src/content/help.rs", "fn topics() { super::language::help::TOPICS }"),
            ("src/content/en/help.rs", "use crate::content::help::Topic;"),
        ];
        let told = "src/content/help.rs:1: these know each other in a circle: content::help, content::language::help";
        assert_eq!(said(check, &files), [told]);
    }

    #[test]
    fn arrows_that_go_one_way_are_no_circle() {
        let files = [("src/domain/a.rs", "use super::b::B;"), ("src/domain/b.rs", "")];
        assert!(said(check, &files).is_empty());
    }
}
