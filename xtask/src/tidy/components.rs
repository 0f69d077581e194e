//! A component and its style go by the same name, and the page of components shows both.

use std::collections::BTreeSet;

use super::Fault;
use super::tree::{File, Tree};

/// Sheets of classes alone, which any component or page may use.
const PATTERNS: [&str; 8] =
    ["button", "choice", "drawing", "empty", "field", "menu", "pick-group", "tag"];
/// A class for words that are only said; the layout has it.
const SAID: &str = "visually-hidden";
/// Folders of style, and of the Rust files of the same names.
const PAIRS: [(&str, &str); 2] = [("style/components/", COMPONENTS), (PARTS, "src/ui/parts/")];
const COMPONENTS: &str = "src/ui/components/";
const PARTS: &str = "style/parts/";
const PATTERN_SHEETS: &str = "style/patterns/";
/// Where each is shown in all its states.
const PAGE: &str = "src/ui/pages/components/";
/// What every class of ours begins with.
const OURS: &str = "st-";

/// Checks the names of both.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults: Vec<Fault> = tree.under("style/", ".css").filter_map(unlisted).collect();
    for (style, code) in PAIRS {
        faults
            .extend(tree.under(style, ".css").filter_map(|sheet| alone(tree, sheet, style, code)));
    }
    faults.extend(components(tree).filter_map(|file| unstyled(tree, file)));
    let parts = tree.under(PARTS, ".css").filter_map(|sheet| Some((sheet, stem(sheet, PARTS)?)));
    let patterns = tree.under(PATTERN_SHEETS, ".css");
    let patterns = patterns.filter_map(|sheet| Some((sheet, stem(sheet, PATTERN_SHEETS)?)));
    let components = components(tree).filter_map(|file| Some((file, module(file)?)));
    for (file, name) in components.chain(parts).chain(patterns) {
        faults.extend(unseen(tree, file, name));
    }
    faults
}

/// The files with a component.
fn components(tree: &Tree) -> impl Iterator<Item = &File> {
    let files = tree.rust(COMPONENTS);
    files.filter(|(_, views)| views.code.contains("#[component]")).map(|(file, _)| file)
}

/// A sheet of classes alone that is not among those known.
fn unlisted(sheet: &File) -> Option<Fault> {
    let name = stem(sheet, PATTERN_SHEETS)?;
    (!PATTERNS.contains(&name)).then(|| {
        let what = format!("{name} is no pattern that is known");
        Fault::new(&sheet.path, 1, what, "Name it after its component, or list it in PATTERNS")
    })
}

/// A sheet of a component or of a part without Rust of the same name that has one of its classes.
fn alone(tree: &Tree, sheet: &File, style: &str, code: &str) -> Option<Fault> {
    let path = format!("{code}{}", stem(sheet, style)?.replace('-', "_"));
    let places = [format!("{path}.rs"), format!("{path}/mod.rs")];
    let Some(file) = tree.files.iter().find(|file| places.contains(&file.path)) else {
        let what = format!("there is no {path}.rs for this sheet");
        return Some(Fault::new(&sheet.path, 1, what, "Name it after its Rust file"));
    };
    blocks(&sheet.text).is_disjoint(&blocks(texts(file))).then(|| {
        let what = format!("{} has none of these classes", file.path);
        Fault::new(&sheet.path, 1, what, "Name the sheet after the file that has them")
    })
}

/// A component with classes of its own and without a sheet.
fn unstyled(tree: &Tree, file: &File) -> Option<Fault> {
    let sheet = format!("style/components/{}.css", module(file)?.replace('_', "-"));
    let own = blocks(texts(file)).into_iter().find(|block| !is_shared(block))?;
    (!tree.has(&sheet)).then(|| {
        let what = format!("there is no {sheet} for its class {OURS}{own}");
        Fault::new(&file.path, 1, what, "Put its style there")
    })
}

/// A component, a part with a style or a pattern that the page does not show.
fn unseen(tree: &Tree, file: &File, name: &str) -> Option<Fault> {
    let entry = format!("(\"{name}\", ");
    let is_shown = tree.rust(PAGE).any(|(_, views)| views.texts.contains(&entry));
    (!is_shown).then(|| {
        let what = format!("{PAGE} does not show {name}");
        Fault::new(&file.path, 1, what, "Show it there in all its states")
    })
}

fn module(component: &File) -> Option<&str> {
    let path = component.path.strip_prefix(COMPONENTS)?.strip_suffix(".rs")?;
    Some(path.trim_end_matches("/mod"))
}

fn stem<'a>(sheet: &'a File, folder: &str) -> Option<&'a str> {
    sheet.path.strip_prefix(folder)?.strip_suffix(".css")
}

fn texts(file: &File) -> &str {
    file.rust.as_ref().map_or("", |views| &views.texts)
}

/// `button` and `button-row` are both of the pattern `button`.
fn is_shared(block: &str) -> bool {
    let mut behind = PATTERNS.iter().filter_map(|pattern| block.strip_prefix(pattern));
    block == SAID || behind.any(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The classes that a text names, each without `st-` and without what stands behind `__` or `--`.
fn blocks(text: &str) -> BTreeSet<&str> {
    let in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let names = text.split(|c| !in_name(c)).filter_map(|word| word.strip_prefix(OURS));
    names.filter_map(|name| name.split("__").next()?.split("--").next()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::project::Project;

    const SHEET: (&str, &str) = ("style/components/text-field.css", ".st-text-field__input { }");
    const CODE: (&str, &str) =
        ("src/ui/components/text_field.rs", "#[component] class=\"st-text-field st-button\"");
    const SHOWN: (&str, &str) = (
        "src/ui/pages/components/mod.rs",
        "[(\"text_field\", f), (\"saving-line\", f), (\"button\", f), (\"knob\", f)]",
    );

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        said(check, &[files, &[SHOWN]].concat())
    }

    #[test]
    fn a_components_sheet_has_its_component() {
        assert!(found(&[SHEET, CODE]).is_empty());
        let what = "there is no src/ui/components/text_field.rs for this sheet";
        assert_eq!(found(&[SHEET]), [format!("{}:1: {what}", SHEET.0)]);
    }

    #[test]
    fn a_parts_sheet_has_its_part() {
        let sheet = ("style/parts/saving-line.css", ".st-status-line--problem { }");
        assert_eq!(found(&[sheet]).len(), 1);
        let part = ("src/ui/parts/saving_line.rs", "class=\"st-status-line\"");
        assert!(found(&[sheet, part]).is_empty());
        let folder = ("src/ui/parts/saving_line/mod.rs", "class=\"st-status-line\"");
        assert!(found(&[sheet, folder]).is_empty());
    }

    #[test]
    fn a_sheet_has_a_class_of_its_component() {
        let other = (CODE.0, "#[component] class=\"st-text\"");
        let what = "src/ui/components/text_field.rs has none of these classes";
        assert_eq!(found(&[SHEET, other]), [format!("{}:1: {what}", SHEET.0)]);
    }

    #[test]
    fn a_component_with_classes_of_its_own_has_its_sheet() {
        let what = "there is no style/components/text-field.css for its class st-text-field";
        assert_eq!(found(&[CODE]), [format!("{}:1: {what}", CODE.0)]);
        let shared =
            (CODE.0, "#[component] class=\"st-button st-button--quiet st-visually-hidden\"");
        assert!(found(&[shared]).is_empty());
        assert!(found(&[(CODE.0, "\"st-text-field\"")]).is_empty());
    }

    #[test]
    fn classes_alone_are_few_and_known() {
        assert!(found(&[("style/patterns/button.css", "")]).is_empty());
        let told = found(&[("style/patterns/knob.css", "")]);
        assert_eq!(told, ["style/patterns/knob.css:1: knob is no pattern that is known"]);
    }

    #[test]
    fn what_the_page_does_not_show_is_a_fault() {
        let missing = |name| format!("src/ui/pages/components/ does not show {name}");
        let told = said(check, &[SHEET, CODE]);
        assert_eq!(told, [format!("{}:1: {}", CODE.0, missing("text_field"))]);
        let named = ("src/ui/pages/components/mod.rs", "// (\"text_field\", f)");
        assert_eq!(said(check, &[SHEET, CODE, named]), told);
        let pattern = ("style/patterns/tag.css", "");
        assert_eq!(found(&[pattern]), [format!("{}:1: {}", pattern.0, missing("tag"))]);
        let part = ("src/ui/parts/calls.rs", "class=\"st-call\"");
        let sheet = ("style/parts/calls.css", ".st-call { }");
        assert_eq!(found(&[part, sheet]), [format!("{}:1: {}", sheet.0, missing("calls"))]);
    }

    #[test]
    fn every_known_pattern_is_there() -> anyhow::Result<()> {
        let tree = Tree::read(&Project::find()?.path(""))?;
        for name in PATTERNS {
            assert!(tree.has(&format!("{PATTERN_SHEETS}{name}.css")), "{name}");
        }
        Ok(())
    }
}
