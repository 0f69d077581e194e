//! The arrows between the layers of `src/`: who may know whom.

use super::Fault;
use super::language::language;
use super::paths;
use super::rust::Views;
use super::tree::{File, Tree};

/// What all of the state, and pages, stand on.
const BENEATH: &[&str] = &["format", "content", "domain"];
/// The hall of the state, which all of its wings know.
const HALL: &[&str] = &[
    "state::app",
    "state::catalogue",
    "state::reading",
    "state::route",
    "state::store",
    "state::wing",
    "ports",
];
/// Each part of `src/`, the most special first, and what it may use of the crate beside itself and what
/// stands in the part around it.
const PARTS: &[(&str, &[&[&str]])] = &[
    ("domain::base", &[]),
    ("domain::tool", &[&["domain::base"]]),
    ("domain::sheet", &[&["domain::tool", "domain::base"]]),
    ("domain::project", &[&["domain::sheet", "domain::tool", "domain::base"]]),
    ("domain::room", &[&["domain::sheet", "domain::tool", "domain::base"]]),
    ("domain::document", &[&["domain"]]),
    ("domain", &[&["domain"]]),
    ("content", &[&["domain"]]),
    ("format", &[&["domain"]]),
    ("ports", &[&["domain"]]),
    ("platform", &[&["ports", "domain"]]),
    ("state::catalogue", &[&["ports"], BENEATH]),
    ("state::reading", &[]),
    ("state::wing", &[&["state::route"]]),
    ("state::route", &[&["ports"], BENEATH]),
    ("state::app", &[HALL, BENEATH]),
    ("state::store", &[&["state::route", "state::reading", "ports"], BENEATH]),
    ("state::page", &[HALL, BENEATH]),
    ("state::sheet", &[HALL, BENEATH]),
    ("state::exchange", &[HALL, BENEATH]),
    ("state::project", &[HALL, &["state::sheet"], BENEATH]),
    ("state::room", &[HALL, &["state::exchange", "state::sheet"], BENEATH]),
    ("state", &[&["state", "ports"], BENEATH]),
    ("ui::app", &[&["ui", "platform", "state", "ports"], BENEATH]),
    ("ui::components", &[]),
    ("ui::parts", &[&["ui::components", "state"], BENEATH]),
    ("ui::kinds", &[&["ui::parts", "ui::components", "state"], BENEATH]),
    ("ui", &[&["ui", "state"], BENEATH]),
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
        let Some((other, _)) = PARTS.iter().find(|(layer, _)| is_in(&name, layer)) else {
            continue;
        };
        // Types that stand in the part around it, such as `domain::Stamp`.
        let is_around = is_in(part, other) && is_type_of(&name, other);
        let is_named = allowed.iter().copied().flatten().any(|layer| is_in(other, layer));
        let may = other == part || is_around || is_named;
        if !may {
            let what = format!("{part} uses crate::{name}, which it must not know");
            faults.push(Fault::new(&file.path, line, what, REMEDY));
        }
    }
    faults
}

/// Whether a name is of a type that stands in a module itself.
fn is_type_of(name: &str, module: &str) -> bool {
    let rest = name.strip_prefix(module).and_then(|rest| rest.strip_prefix("::"));
    rest.is_some_and(|rest| !rest.contains("::") && rest.starts_with(char::is_uppercase))
}

/// The paths that the file names, from the crate's root, however they are written.
pub(super) fn crate_paths(module: &str, views: &Views) -> Vec<(usize, String)> {
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

/// `ui::pages::home` for `src/ui/pages/home/mod.rs`. In code a language is called `content::language`, whichever it is.
pub(super) fn module(path: &str) -> String {
    let name = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    let name = name.replace('/', "::");
    match language(path) {
        Some(folder) => name.replacen(&format!("content::{folder}"), "content::language", 1),
        None => name,
    }
}

pub(super) fn is_in(name: &str, module: &str) -> bool {
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
            ("src/ui/kinds/rating.rs", "ui::parts"),
            ("src/domain/tool/mod.rs", "domain::base"),
            ("src/domain/room/session.rs", "domain::sheet"),
            ("src/state/room/codes.rs", "state::exchange"),
            ("src/state/sheet/editing.rs", "state::app"),
            ("src/ui/parts/facts.rs", "ui::components"),
            ("src/ui/pages/sheet/item.rs", "ui::kinds"),
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
            ("src/ui/parts/days.rs", "ui::pages"),
            ("src/domain/base/id.rs", "domain::tool"),
            ("src/domain/sheet/answer.rs", "domain::document"),
            ("src/state/app.rs", "state::exchange"),
            ("src/state/sheet/editing.rs", "state::room"),
            ("src/state/exchange/copies.rs", "state::project"),
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
