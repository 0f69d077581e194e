//! Whose work is in the site, and the texts of the licences that it came under, as these ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::{APP, Project, show};
use crate::tools::{self, WASM_TARGET};

pub(crate) const NAME: &str = "THIRD-PARTY.txt";

const OPENING: &str = "\
Shared Table is offered under the MIT licence or the Apache License 2.0, at your choice.
The work of others is in its program. It is listed here with its licences, whose texts follow.
Where a package holds no text of its licence, the usual text stands for it.
";
/// They write a part of the script around the program, so a part of them is in it.
const MAKERS: [&str; 2] = ["wasm-bindgen-cli-support", "wasm_split_cli_support"];
/// How the names of files with licences and notices begin, in capital letters.
const BEGINNINGS: [&str; 6] = ["LICENSE", "LICENCE", "UNLICENSE", "COPYING", "COPYRIGHT", "NOTICE"];

/// A package, or what is like one.
#[derive(Debug)]
struct Work {
    /// With its version.
    name: String,
    licence: String,
    from: String,
    by: String,
    texts: Vec<String>,
}

/// The whole page of them.
pub(crate) fn of(project: &Project) -> Result<String> {
    let usual = tools::sysroot(project)?.join("share/doc/rust/licenses");
    let mut works = vec![standard_library(project, &usual)?];
    works.extend(packages(project, &usual)?);
    Ok(page(&works))
}

/// It is in each program that Rust makes, and no package.
fn standard_library(project: &Project, usual: &Path) -> Result<Work> {
    let version = said(project.command("rustc").arg("--version"))?;
    let version = version.split(' ').nth(1).unwrap_or_default();
    let licence = "(MIT OR Apache-2.0) AND Unicode-3.0".to_owned();
    Ok(Work {
        name: format!("Rust's standard library and what is built into it {version}"),
        texts: usual_texts(usual, &licence)?,
        licence,
        from: "https://github.com/rust-lang/rust".to_owned(),
        by: "The Rust Project Developers".to_owned(),
    })
}

/// The packages of others whose code is in the program, in the order of their names.
fn packages(project: &Project, usual: &Path) -> Result<Vec<Work>> {
    let mut wanted = in_program(project)?;
    let metadata = ["metadata", "--format-version", "1", "--locked", "--filter-platform"];
    let metadata = said(project.cargo(&metadata).arg(WASM_TARGET))?;
    let metadata: Value = serde_json::from_str(&metadata).context("what cargo says of packages")?;
    let mut works = BTreeMap::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let text = |field: &str| package[field].as_str().unwrap_or_default();
        let (name, version) = (text("name"), text("version"));
        let is_in = wanted.remove(&format!("{name} v{version}")) || MAKERS.contains(&name);
        // What comes from nowhere is our own.
        if is_in && !package["source"].is_null() {
            works.insert((name.to_owned(), version.to_owned()), work(package, usual)?);
        }
    }
    if let Some(unknown) = wanted.first() {
        bail!("cargo knows {unknown} as a part of the program, and nothing else of it");
    }
    Ok(works.into_values().collect())
}

/// What is compiled into the program, as `name v1.2.3`. What only runs on the machine that compiles is left out.
fn in_program(project: &Project) -> Result<BTreeSet<String>> {
    let mut tree = project.cargo(&["tree", "--locked", "--package", APP, "--target", WASM_TARGET]);
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    let words = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    Ok(said(&mut tree)?.lines().filter(|line| !line.is_empty()).map(words).collect())
}

fn said(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("could not start {}", show(command)))?;
    if !output.status.success() {
        bail!("`{}`: {}", show(command), String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).with_context(|| show(command))
}

/// A package as `cargo metadata` has it.
fn work(package: &Value, usual: &Path) -> Result<Work> {
    let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
    let name = format!("{} {}", text("name"), text("version"));
    let folder = Path::new(package["manifest_path"].as_str().unwrap_or_default())
        .parent()
        .with_context(|| format!("{name} has no folder"))?;
    let mut texts = Vec::new();
    if let Some(file) = package["license_file"].as_str() {
        texts.push(read(&folder.join(file))?);
    }
    collect(folder, &mut texts)?;
    let licence = text("license");
    if texts.is_empty() {
        if licence.is_empty() {
            bail!(
                "{name} says nothing of its licence, in its manifest or in a file: ask its authors, or do without it"
            );
        }
        texts = usual_texts(usual, &licence)?;
    }
    let by = package["authors"].as_array().into_iter().flatten();
    let by: Vec<_> = by.filter_map(Value::as_str).collect();
    Ok(Work { name, licence, from: text("repository"), by: by.join(", "), texts })
}

/// The texts of licences and notices in a package's folder and below it.
fn collect(folder: &Path, texts: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut entries = entries.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), texts)?;
        } else if is_notice(&entry.file_name().to_string_lossy()) {
            texts.push(read(&entry.path())?);
        }
    }
    Ok(())
}

fn is_notice(name: &str) -> bool {
    let is_code = Path::new(name).extension().is_some_and(|ending| ending == "rs");
    let name = name.to_ascii_uppercase();
    !is_code && BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
}

fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    let lines = String::from_utf8_lossy(&bytes);
    let lines: Vec<_> = lines.lines().map(str::trim_end).collect();
    Ok(lines.join("\n").trim_matches('\n').to_owned())
}

/// The usual texts of the licences that an expression such as `MIT OR Apache-2.0` names, where the compiler brings them.
fn usual_texts(folder: &Path, licence: &str) -> Result<Vec<String>> {
    let names = licence.split(|sign: char| !sign.is_ascii_alphanumeric() && !"-.".contains(sign));
    let names = names.filter(|name| !["", "AND", "OR", "WITH"].contains(name));
    let paths = names.map(|name| folder.join(format!("{name}.txt"))).filter(|path| path.exists());
    paths.map(|path| read(&path)).collect()
}

/// Each work with the numbers of its texts, then each text once.
fn page(works: &[Work]) -> String {
    let mut numbers = BTreeMap::new();
    let mut texts = Vec::new();
    let mut page = OPENING.to_owned();
    for work in works {
        let mut named = BTreeSet::new();
        for text in &work.texts {
            // Some differ only in how they are laid out.
            let plain: Vec<_> = text.split_whitespace().collect();
            named.insert(*numbers.entry(plain).or_insert_with(|| {
                texts.push(text);
                texts.len()
            }));
        }
        let named: Vec<_> = named.iter().map(usize::to_string).collect();
        let lines = [
            ("licence: ", work.licence.as_str()),
            ("from: ", work.from.as_str()),
            ("by: ", work.by.as_str()),
            ("texts: ", &named.join(", ")),
        ];
        page.extend(["\n", &work.name, "\n"]);
        for (what, line) in lines.into_iter().filter(|(_, line)| !line.is_empty()) {
            page.extend(["  ", what, line, "\n"]);
        }
    }
    for (number, text) in (1..).zip(texts) {
        page.extend(["\n", &"-".repeat(80), "\nText ", &usize::to_string(&number), "\n\n"]);
        page.extend([text.as_str(), "\n"]);
    }
    page
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn work_of(name: &str, texts: &[&str]) -> Work {
        let texts = texts.iter().map(|text| (*text).to_owned()).collect();
        let [licence, from, by] = ["MIT", "", "Ann"].map(str::to_owned);
        Work { name: name.to_owned(), licence, from, by, texts }
    }

    #[test]
    fn a_text_stands_once_however_it_is_laid_out() {
        let page = page(&[
            work_of("a 1.0.0", &["One  text", "Other"]),
            work_of("b 2.0.0", &["One\ntext"]),
        ]);
        let works = "\na 1.0.0\n  licence: MIT\n  by: Ann\n  texts: 1, 2\n\
                     \nb 2.0.0\n  licence: MIT\n  by: Ann\n  texts: 1\n";
        assert!(page.contains(works), "{page}");
        assert!(page.contains("\nText 1\n\nOne  text\n") && page.ends_with("\nText 2\n\nOther\n"));
    }

    #[test]
    fn what_says_nothing_of_its_licence_is_an_error() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("notices-{}", std::process::id()));
        fs::create_dir_all(folder.join("src"))?;
        let manifest = folder.join("Cargo.toml");
        let package = |licence: Option<&str>| {
            let said = json!({ "name": "a", "version": "1.0.0", "manifest_path": manifest,
                "license": licence, "license_file": null, "authors": [], "repository": null });
            work(&said, &folder)
        };
        fs::write(folder.join("MIT.txt"), "The usual text")?;
        let silent = package(None).err().map(|error| error.to_string()).unwrap_or_default();
        let usual = package(Some("MIT OR Zlib"))?.texts;
        fs::write(folder.join("src/LICENSE-UNICODE"), "Its own text\r\n")?;
        let own = package(None)?.texts;
        fs::remove_dir_all(&folder)?;
        assert!(silent.starts_with("a 1.0.0 says nothing"), "{silent}");
        assert_eq!(
            (usual, own),
            (vec!["The usual text".to_owned()], vec!["Its own text".to_owned()])
        );
        Ok(())
    }

    #[test]
    fn notices_are_known_by_their_names() {
        for name in ["LICENSE", "license-mit.txt", "UNLICENSE", "COPYING", "NOTICE.md", "Licence"] {
            assert!(is_notice(name), "{name}");
        }
        assert!(!is_notice("license.rs") && !is_notice("README.md"));
    }
}
