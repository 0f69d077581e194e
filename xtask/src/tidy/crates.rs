//! Which packages each layer of `src/` may name.

use super::Fault;
use super::rust;
use super::tree::Tree;

/// A word that belongs to some layers only. One that ends in `*` stands for all that start so.
struct Rule {
    words: &'static [&'static str],
    only_in: &'static [&'static str],
    remedy: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        words: &["leptos", "leptos_*", "reactive_*", "tachys"],
        only_in: &["state", "ui", "platform", "main.rs"],
        remedy: "Keep the framework out of this layer",
    },
    Rule {
        words: &["wasm_bindgen", "wasm_bindgen_*", "console_error_panic_hook"],
        only_in: &["state", "ui", "platform", "main.rs"],
        remedy: "Keep the browser out of this layer",
    },
    Rule {
        words: &["web_sys", "js_sys", "gloo", "gloo_*"],
        only_in: &["platform"],
        remedy: "Reach the browser through a function in src/platform",
    },
    Rule {
        words: &["serde", "serde_*"],
        only_in: &["content", "format", "ports", "platform"],
        remedy: "A stored form is a promise: give it a type of its own in src/format",
    },
];

/// Calls that read the clock, which only `platform` may do.
const CLOCKS: [&str; 4] = ["Utc::now", "Local::now", "SystemTime::now", "Instant::now"];

/// Checks each file of `src/`.
pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (file, views) in tree.rust("src/") {
        let layer = layer(&file.path);
        for rule in RULES.iter().filter(|rule| !rule.only_in.contains(&layer)) {
            let named = rust::words(&views.code).filter(|(_, word)| rule.names(word));
            faults.extend(named.map(|(line, word)| {
                let what = format!("{word} does not belong in {layer}");
                Fault::new(&file.path, line, what, rule.remedy)
            }));
        }
        if layer != "platform" {
            let lines = (1..).zip(views.code.lines());
            let read = lines.filter(|(_, line)| CLOCKS.iter().any(|clock| line.contains(clock)));
            faults.extend(read.map(|(line, _)| {
                let what = format!("{layer} reads the clock");
                Fault::new(&file.path, line, what, "Take the time as a parameter")
            }));
        }
    }
    faults
}

impl Rule {
    fn names(&self, word: &str) -> bool {
        self.words.iter().any(|own| match own.strip_suffix('*') {
            Some(start) => word.starts_with(start),
            None => word == *own,
        })
    }
}

/// `domain` for `src/domain/tool/mod.rs`.
fn layer(path: &str) -> &str {
    path.trim_start_matches("src/").split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn faults(path: &str, code: &str) -> usize {
        said(check, &[(path, code)]).len()
    }

    #[test]
    fn each_package_passes_in_its_layers() {
        for (path, code) in [
            ("src/ui/app.rs", "use leptos::prelude::*;"),
            ("src/platform/local.rs", "use web_sys::Storage; use wasm_bindgen::JsCast;"),
            ("src/format/v1.rs", "#[derive(serde::Serialize)]"),
            ("src/domain/round.rs", "use chrono::NaiveDate;"),
            ("src/platform/clock.rs", "chrono::Local::now()"),
            ("src/main.rs", "leptos::mount::mount_to_body(App)"),
        ] {
            assert_eq!(faults(path, code), 0, "{path} {code}");
        }
    }

    #[test]
    fn each_package_is_a_fault_elsewhere() {
        for (path, code) in [
            ("src/domain/tool/mod.rs", "use leptos::prelude::*;"),
            ("src/ports/memory.rs", "use reactive_stores::Store;"),
            ("src/content/en.rs", "#[wasm_bindgen]"),
            ("src/state/save.rs", "let window = leptos::web_sys::window();"),
            ("src/ui/app.rs", "use gloo_storage::LocalStorage;"),
            ("src/domain/tool/mod.rs", "#[derive(serde::Serialize)]"),
            ("src/state/save.rs", "use serde_json::Value;"),
            ("src/domain/round.rs", "let today = chrono::Utc::now();"),
        ] {
            assert_eq!(faults(path, code), 1, "{path} {code}");
        }
    }

    #[test]
    fn a_word_in_a_comment_or_part_of_a_word_is_no_fault() {
        assert_eq!(faults("src/domain/tool/mod.rs", "// no serde here\nlet deserde = 1;"), 0);
    }
}
