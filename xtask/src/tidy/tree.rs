//! The files that the rules look at.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::rust::{self, Views};

const FOLDERS: [&str; 6] = ["src", "tests", "benches", "xtask", "style", "public"];
const ENDINGS: [&str; 5] = ["rs", "css", "html", "js", "webmanifest"];

/// One text file, by its path from the project's folder.
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
    /// Rust without its comments, and without its texts.
    pub(super) rust: Option<Views>,
}

/// All the files that rules are about.
pub(super) struct Tree {
    pub(super) files: Vec<File>,
}

impl Tree {
    /// Reads the project.
    pub(super) fn read(root: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for folder in FOLDERS {
            if root.join(folder).exists() {
                collect(root, folder, &mut files)?;
            }
        }
        Ok(Self { files })
    }

    /// Files made up for a test.
    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| file(path, (*text).to_owned())).collect() }
    }

    /// The files whose path starts and ends so.
    pub(super) fn under(&self, start: &str, ending: &str) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |f| f.path.starts_with(start) && f.path.ends_with(ending))
    }

    /// The Rust files in a folder, with their code.
    pub(super) fn rust(&self, start: &str) -> impl Iterator<Item = (&File, &Views)> {
        self.under(start, ".rs").filter_map(|file| Some((file, file.rust.as_ref()?)))
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.files.iter().any(|file| file.path == path)
    }
}

fn collect(root: &Path, folder: &str, files: &mut Vec<File>) -> Result<()> {
    let entries = fs::read_dir(root.join(folder)).with_context(|| format!("reading {folder}"))?;
    for entry in entries {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(root, &path, files)?;
        } else if ENDINGS.iter().any(|ending| has_ending(&path, ending)) {
            let text =
                fs::read_to_string(entry.path()).with_context(|| format!("reading {path}"))?;
            files.push(file(&path, text));
        }
    }
    Ok(())
}

fn file(path: &str, text: String) -> File {
    let rust = has_ending(path, "rs").then(|| rust::views(&text));
    File { path: path.to_owned(), text, rust }
}

fn has_ending(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, own)| own == ending)
}
