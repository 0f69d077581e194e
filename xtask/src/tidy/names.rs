//! One name, one type: whoever reads a name need not ask which type it is.

use std::collections::BTreeMap;

use super::Fault;
use super::rust::words;
use super::tree::Tree;

/// The words that begin a type.
const BEGINS: [&str; 5] = ["struct", "enum", "union", "trait", "type"];

/// Checks each file of `src/`, the types that only one file knows among them.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut defined: BTreeMap<&str, Vec<(&str, usize)>> = BTreeMap::new();
    for (file, views) in tree.rust("src/") {
        for (line, text) in (1..).zip(views.code.lines()) {
            if let Some(name) = name(text) {
                defined.entry(name).or_default().push((&file.path, line));
            }
        }
    }
    let fault = |name: &str, (first, _): (&str, usize), (path, line): (&str, usize)| {
        let what = format!("{name} is a type of {first} too");
        Fault::new(path, line, what, "Give each type a name of its own")
    };
    let again = |(name, places): (&&str, &Vec<(&str, usize)>)| {
        places.iter().skip(1).map(|place| fault(name, places[0], *place)).collect::<Vec<_>>()
    };
    defined.iter().flat_map(again).collect()
}

/// The type that a line defines. What is indented belongs to something else: a type of a trait, a test.
fn name(line: &str) -> Option<&str> {
    if line.starts_with(char::is_whitespace) {
        return None;
    }
    let line = match line.strip_prefix("pub(") {
        Some(rest) => rest.split_once(')')?.1,
        None => line.strip_prefix("pub ").unwrap_or(line),
    };
    let mut words = words(line).map(|(_, word)| word).skip_while(|word| *word == "unsafe");
    words.next().filter(|word| BEGINS.contains(word))?;
    words.next()
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    #[test]
    fn two_types_of_one_name_are_a_fault() {
        let here = ("src/domain/a.rs", "pub struct Entry {\n    id: String,\n}\n");
        let others = [
            "\npub enum Entry {\n",
            "\npub(in crate::format) struct Entry<'a>(&'a str);",
            "\npub(crate) trait Entry: Clone {}",
            "\npub type Entry = String;",
            "\nstruct Entry;",
        ];
        for other in others {
            let wanted = ["src/format/b.rs:2: Entry is a type of src/domain/a.rs too"];
            assert_eq!(said(check, &[here, ("src/format/b.rs", other)]), wanted, "{other}");
        }
    }

    #[test]
    fn names_of_their_own_are_none() {
        let here = ("src/domain/a.rs", "pub struct Entry;\npub fn entry() -> Entry {}\n");
        let others = [
            "pub struct CalendarEntry;",
            "use crate::domain::a::Entry;\nimpl Entry {}",
            "impl Iterator for Entries {\n    type Entry = String;\n}",
            "// struct Entry\nconst A: &str = \"struct Entry\";",
            "mod tests {\n    struct Entry;\n}",
        ];
        for other in others {
            assert_eq!(said(check, &[here, ("src/format/b.rs", other)]), [""; 0], "{other}");
        }
        assert_eq!(said(check, &[here, ("tests/b.rs", "struct Entry;")]), [""; 0]);
    }
}
