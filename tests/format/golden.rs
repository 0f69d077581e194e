//! Files beside the tests: fixtures that never change, and goldens that `UPDATE_GOLDEN=1` writes anew.

use std::fs;
use std::path::{Path, PathBuf};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// A fixture's bytes.
pub fn fixture(name: &str) -> Vec<u8> {
    let path = tests().join("fixtures").join(name);
    fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// A fixture's text.
pub fn fixture_text(name: &str) -> String {
    String::from_utf8(fixture(name)).unwrap()
}

/// The names of all fixtures in a folder.
pub fn fixtures_in(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(tests().join("fixtures").join(folder)).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    let mut names: Vec<String> =
        entries.map(|e| name(e.unwrap())).filter(|name| name != "README.md").collect();
    names.sort();
    names
}

/// The published schema of a version.
pub fn schema_text(version: u32) -> String {
    let name = format!("public/schema/shared-table-copy-{version}.json");
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// A golden file's text.
pub fn golden_text(name: &str) -> String {
    fs::read_to_string(tests().join("golden").join(name)).unwrap()
}

/// Compares a text with its golden file, byte by byte.
pub fn check(name: &str, text: &str) {
    let path = tests().join("golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, text).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let first = golden.lines().zip(text.lines()).position(|(a, b)| a != b);
    assert!(golden == text, "{name} is different, first in line {:?}", first.map(|n| n + 1));
}
