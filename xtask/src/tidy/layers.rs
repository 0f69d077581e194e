//! The arrows between the layers of `src/`: who may know whom.

use super::Fault;
use super::paths;
use super::rust::Views;
use super::tree::{File, Tree};

/// Each part of `src/`, the most special first, and what it may use of the crate beside itself.
const PARTS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("content", &["domain"]),
    ("format", &["domain"]),
    ("ports", &["domain"]),
    ("platform", &["ports", "domain"]),
    ("state", &["ports", "format", "content", "domain"]),
    ("ui::app", &["ui", "platform", "state", "ports", "format", "content", "domain"]),
    ("ui::components", &[]),
    ("ui::parts", &["ui::components", "state", "format", "content", "domain"]),
    ("ui::kinds", &["ui::parts", "ui::components", "state", "format", "content", "domain"]),
    ("ui", &["state", "format", "content", "domain"]),
];
/// These two only put the crate together.
const ROOTS: [&str; 2] = ["src/main.rs", "src/lib.rs"];
const REMEDY: &str = "See the layers in src/lib.rs: move the code, or hand the value in";

/// Checks each file of `src/`.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let files = tree.rust("src/").filter(|(file, _)| !ROOTS.contains(&file.path.as_str()));
    files.flat_map(|(file, views)| check_file(file, views)).collect()
}

fn check_file(file: &File, views: &Views) -> Vec<Fault> {
    let module = module(&file.path);
    let Some((part, allowed)) = PARTS.iter().find(|(part, _)| is_in(&module, part)) else {
        let what = "this is in no known layer".to_owned();
        return vec![Fault::new(&file.path, 1, what, "Move it into one of the layers.")];
    };
    let mut faults = Vec::new();
    for (line, name) in crate_paths(&module, views) {
        let known = PARTS.iter().any(|(layer, _)| is_in(&name, layer));
        let may = is_in(&name, part) || allowed.iter().any(|layer| is_in(&name, layer));
        if known && !may {
            let what = format!("{part} uses crate::{name}, which it must not know");
            faults.push(Fault::new(&file.path, line, what, REMEDY));
        }
    }
    faults
}

/// The paths that the file names, from the crate's root, however they are written.
fn crate_paths(module: &str, views: &Views) -> Vec<(usize, String)> {
    // Who may see a thing is no use of theirs.
    let code = views.code.replace("pub(in crate::", "pub(in ");
    let from_root = paths::find(&code, &["crate", "shared_table"]).into_iter();
    let mut all: Vec<_> = from_root.map(|path| (path.line, path.names.join("::"))).collect();
    for path in paths::find(&views.code, &["super"]) {
        let climbs = 1 + path.names.iter().take_while(|name| *name == "super").count();
        let mut names: Vec<&str> = module.split("::").collect();
        names.truncate(names.len().saturating_sub(climbs));
        names.extend(path.names[climbs - 1..].iter().map(String::as_str));
        all.push((path.line, names.join("::")));
    }
    all
}

/// `ui::pages::home` for `src/ui/pages/home/mod.rs`.
fn module(path: &str) -> String {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.replace('/', "::")
}

fn is_in(name: &str, module: &str) -> bool {
    name.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn faults(path: &str, code: &str) -> usize {
        said(check, &[(path, code)]).len()
    }

    #[test]
    fn the_arrows_that_exist_pass() {
        for (path, layer) in [
            ("src/content/en.rs", "domain"),
            ("src/format/v1.rs", "domain"),
            ("src/ports/keys.rs", "domain"),
            ("src/platform/local.rs", "ports"),
            ("src/state/save.rs", "format"),
            ("src/ui/pages/home/mod.rs", "state"),
            ("src/ui/pages/home/mod.rs", "ui::components"),
            ("src/ui/app.rs", "platform"),
            ("src/ui/components/button.rs", "ui::components"),
            ("src/ui/parts/facts.rs", "ui::components"),
            ("src/ui/kinds/rating.rs", "ui::parts"),
            ("src/ui/pages/sheet/item.rs", "ui::kinds"),
            ("src/domain/tool/mod.rs", "domain"),
        ] {
            assert_eq!(faults(path, &format!("use crate::{layer}::x;")), 0, "{path} {layer}");
        }
    }

    #[test]
    fn every_other_arrow_is_a_fault() {
        for (path, layer) in [
            ("src/domain/tool/mod.rs", "content"),
            ("src/content/en.rs", "format"),
            ("src/format/v1.rs", "ports"),
            ("src/ports/keys.rs", "platform"),
            ("src/platform/local.rs", "state"),
            ("src/state/save.rs", "ui"),
            ("src/state/save.rs", "platform"),
            ("src/ui/pages/home/mod.rs", "platform"),
            ("src/ui/pages/home/mod.rs", "ports"),
            ("src/ui/components/button.rs", "domain"),
            ("src/ui/components/button.rs", "ui::pages"),
            ("src/ui/parts/facts.rs", "ui::kinds"),
            ("src/ui/kinds/rating.rs", "ui::pages"),
        ] {
            assert_eq!(faults(path, &format!("let x = crate::{layer}::x();")), 1, "{path} {layer}");
        }
    }

    #[test]
    fn a_fault_names_its_line_and_both_ends() {
        let said = said(check, &[("src/domain/a.rs", "\nuse crate::{\n    ui::app,\n};")]);
        assert_eq!(said, ["src/domain/a.rs:3: domain uses crate::ui::app, which it must not know"]);
    }

    #[test]
    fn who_may_see_a_thing_is_no_arrow() {
        assert_eq!(faults("src/ui/kinds/rating.rs", "pub(in crate::ui) fn field() {}"), 0);
        assert_eq!(faults("src/ui/kinds/rating.rs", "use crate::ui;"), 1);
    }

    #[test]
    fn a_comment_or_a_text_is_no_arrow() {
        assert_eq!(faults("src/domain/a.rs", "// crate::ui::x\nlet a = \"crate::ui::x\";"), 0);
    }

    #[test]
    fn a_path_that_climbs_is_followed() {
        assert_eq!(faults("src/domain/a.rs", "use super::super::ui;"), 1);
        assert_eq!(faults("src/domain/mod.rs", "use super::{domain, state::save};"), 1);
        assert_eq!(faults("src/ui/pages/a/b.rs", "super::super::super::super::platform::x()"), 1);
        assert_eq!(faults("src/ui/pages/a/b.rs", "use super::super::saving_line;"), 0);
        assert_eq!(faults("src/domain/a.rs", "mod tests { use super::*; }"), 0);
    }

    #[test]
    fn a_file_outside_the_layers_is_a_fault() {
        assert_eq!(faults("src/helpers/a.rs", ""), 1);
        assert_eq!(faults("src/main.rs", "use crate::ui::app;"), 0);
    }
}
