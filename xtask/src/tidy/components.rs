//! A component and its style go by the same name.

use std::collections::BTreeSet;

use super::Fault;
use super::tree::{File, Tree};

/// Sheets of classes alone, which any component or page may use.
const PATTERNS: [&str; 8] =
    ["button", "choice", "drawing", "empty", "field", "menu", "pick-group", "tag"];
/// A class for words that are only said; the layout has it.
const SAID: &str = "visually-hidden";
/// Folders of style, and of the Rust files of the same names.
const PAIRS: [(&str, &str); 2] =
    [("style/components/", COMPONENTS), ("style/parts/", "src/ui/parts/")];
const COMPONENTS: &str = "src/ui/components/";
const PATTERN_SHEETS: &str = "style/patterns/";
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
    let name = file.path.strip_prefix(COMPONENTS)?.strip_suffix(".rs")?.trim_end_matches("/mod");
    let sheet = format!("style/components/{}.css", name.replace('_', "-"));
    let own = blocks(texts(file)).into_iter().find(|block| !is_shared(block))?;
    (!tree.has(&sheet)).then(|| {
        let what = format!("there is no {sheet} for its class {OURS}{own}");
        Fault::new(&file.path, 1, what, "Put its style there")
    })
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

    #[test]
    fn a_components_sheet_has_its_component() {
        assert!(said(check, &[SHEET, CODE]).is_empty());
        let found = said(check, &[SHEET]);
        let what = "there is no src/ui/components/text_field.rs for this sheet";
        assert_eq!(found, [format!("{}:1: {what}", SHEET.0)]);
    }

    #[test]
    fn a_parts_sheet_has_its_part() {
        let sheet = ("style/parts/saving-line.css", ".st-status-line--problem { }");
        assert_eq!(said(check, &[sheet]).len(), 1);
        let part = ("src/ui/parts/saving_line.rs", "class=\"st-status-line\"");
        assert!(said(check, &[sheet, part]).is_empty());
        let folder = ("src/ui/parts/saving_line/mod.rs", "class=\"st-status-line\"");
        assert!(said(check, &[sheet, folder]).is_empty());
    }

    #[test]
    fn a_sheet_has_a_class_of_its_component() {
        let other = (CODE.0, "#[component] class=\"st-text\"");
        let found = said(check, &[SHEET, other]);
        let what = "src/ui/components/text_field.rs has none of these classes";
        assert_eq!(found, [format!("{}:1: {what}", SHEET.0)]);
    }

    #[test]
    fn a_component_with_classes_of_its_own_has_its_sheet() {
        let found = said(check, &[CODE]);
        let what = "there is no style/components/text-field.css for its class st-text-field";
        assert_eq!(found, [format!("{}:1: {what}", CODE.0)]);
        let shared =
            (CODE.0, "#[component] class=\"st-button st-button--quiet st-visually-hidden\"");
        assert!(said(check, &[shared]).is_empty());
        assert!(said(check, &[(CODE.0, "\"st-text-field\"")]).is_empty());
    }

    #[test]
    fn classes_alone_are_few_and_known() {
        assert!(said(check, &[("style/patterns/button.css", "")]).is_empty());
        let found = said(check, &[("style/patterns/knob.css", "")]);
        assert_eq!(found, ["style/patterns/knob.css:1: knob is no pattern that is known"]);
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
