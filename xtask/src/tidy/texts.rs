//! Texts that the framework would write into. A browser that translates takes them out of the page, and what is
//! written then is never seen.

use super::Fault;
use super::tree::Tree;

/// Where parts of pages are written down.
const VIEWS: &str = "src/ui/";
const REMEDY: &str =
    "Set it as the `prop:textContent` of an element of its own, or show it with `anew`.";

/// Finds parts of a view that change where they stand.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let files = tree.rust(VIEWS);
    files.flat_map(|(file, views)| changing(&file.path, &views.code)).collect()
}

fn changing(path: &str, code: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, _) in code.match_indices('{') {
        let inside = code[at + 1..].trim_start();
        let is_value = code[..at].ends_with('=');
        let is_closure = inside.starts_with("move ||") || inside.starts_with("||");
        if !is_value && (is_closure && is_in_view(&code[..at]) || is_reading(inside)) {
            let line = code[..at].matches('\n').count() + 1;
            let what = "a part of a view changes where it stands".to_owned();
            faults.push(Fault::new(path, line, what, REMEDY));
        }
    }
    faults
}

/// A closure that is no last line of a function stands between tags.
fn is_in_view(before: &str) -> bool {
    before.trim_end().ends_with(['>', '}', '"'])
}

/// `{name.get()}`: what is read once and then stays.
fn is_reading(inside: &str) -> bool {
    let name = inside.split("()}").next().unwrap_or_default();
    let is_name = name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.');
    is_name && name.len() < inside.len() && matches!(name.rsplit_once('.'), Some((_, "get")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::said;

    fn check_view(view: &str, wanted: usize) {
        let found = said(check, &[("src/ui/a.rs", view)]);
        assert_eq!(found.len(), wanted, "{view}: {found:?}");
    }

    #[test]
    fn what_changes_where_it_stands_is_found() {
        check_view("view! { <p>{move || n.get()}</p> }", 1);
        check_view("view! { <p>\n    {move || n.get()}\n</p> }", 1);
        check_view("view! { {a} {move || b()} }", 1);
        check_view("view! { <p>{n.get()}</p> }", 1);
    }

    #[test]
    fn elements_of_their_own_are_no_fault() {
        check_view("view! { <p prop:textContent=move || n.get()></p> {anew(move || b())} }", 0);
        check_view("view! { <p hidden={move || n.get()}></p> }", 0);
        check_view("fn a() -> impl Fn() { move || n.get() }", 0);
    }
}
