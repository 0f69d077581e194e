//! Kinds of questions are told apart in their own places only, and there none is left out.

use super::Fault;
use super::tree::Tree;

/// Where kinds are defined.
const DEFINED: &str = "src/domain/tool/kind.rs";
/// What people see of each kind.
const SEEN: &str = "src/ui/kinds/mod.rs";
/// How each kind is read.
const READ: &str = "src/format/tool/kind.rs";

/// Checks each file of `src/`. The names of the kinds are taken from their definition.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let names = names(tree);
    for (file, views) in tree.rust("src/") {
        let path = file.path.as_str();
        let is_asked_all = [DEFINED, SEEN].contains(&path);
        let is_own = is_asked_all || path == READ;
        for (line, text) in (1..).zip(views.code.lines()) {
            if is_asked_all && text.trim_start().starts_with("_ =>") {
                let what = "this leaves kinds of questions out".to_owned();
                faults.push(Fault::new(path, line, what, "Name every kind"));
            }
            if let Some(name) = names.iter().find(|name| !is_own && names_it(text, name)) {
                let what = format!("{name} is told apart here");
                let remedy = "Ask a method of Kind, or a function of src/ui/kinds/mod.rs";
                faults.push(Fault::new(path, line, what, remedy));
            }
        }
    }
    faults
}

/// Whether a line names a kind. `NoticeKind` is another word.
fn names_it(text: &str, name: &str) -> bool {
    let mut found = text.match_indices(name);
    found.any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

/// `Kind::Rating(` and so on. A kind that holds nothing is not looked for: other enums have such names.
fn names(tree: &Tree) -> Vec<String> {
    let defined = tree.rust(DEFINED).next().map(|(_, views)| views.code.as_str());
    let lines = defined.unwrap_or_default().lines();
    let variants = lines.skip_while(|line| !line.contains("pub enum Kind {")).skip(1);
    let variants = variants.take_while(|line| !line.starts_with('}'));
    let name = |line: &str| Some(format!("Kind::{}(", line.trim().split_once('(')?.0));
    variants.filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    const KINDS: &str = "pub enum Kind {\n    /// On a scale.\n    Rating(Scale),\n    Text,\n}\n";

    fn faults(path: &str, code: &str) -> Vec<String> {
        said(check, &[(DEFINED, KINDS), (path, code)])
    }

    #[test]
    fn a_kind_that_is_told_apart_elsewhere_is_a_fault() {
        let code = "\nlet is = matches!(kind, Kind::Rating(_));";
        let wanted = ["src/ui/pages/a.rs:2: Kind::Rating( is told apart here"];
        assert_eq!(faults("src/ui/pages/a.rs", code), wanted);
        assert_eq!(faults(SEEN, code), [""; 0]);
        assert_eq!(faults("src/ui/pages/a.rs", "NoticeKind::Rating(_)"), [""; 0]);
    }

    #[test]
    fn a_kind_that_is_left_out_is_a_fault() {
        let code = "match kind {\n    _ => None,\n}";
        assert_eq!(faults(SEEN, code), [format!("{SEEN}:2: this leaves kinds of questions out")]);
        assert_eq!(faults("src/ui/pages/a.rs", code), [""; 0]);
    }
}
