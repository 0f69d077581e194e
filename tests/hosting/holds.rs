//! What the folder of the built site holds, and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::host::dist;

const SUMS: &str = "SHA256SUMS";
/// The site's files; `#` stands for the sixteen digits that tell what is in a file, `*` for a name.
const FILES: [&str; 23] = [
    "index.html",
    "404.html",
    "app-#.js",
    "app-#.wasm",
    "boot-#.js",
    "keep-#.js",
    "fill-#.wasm",
    "fill-shared-#.wasm",
    "rest-#.wasm",
    "rest-shared-#.wasm",
    "decoder-#.wasm",
    "decoder-shared-#.wasm",
    "en/*-#.json",
    "schema/shared-table-copy-*.json",
    "icon.svg",
    "icons/*.png",
    "screenshots/*.png",
    "manifest.webmanifest",
    "sw.js",
    "worker-off.js",
    "THIRD-PARTY.txt",
    "_headers",
    SUMS,
];
/// Files beside others, packed.
const PACKED: [&str; 2] = [".br", ".gz"];

/// All files by their paths in the folder.
fn files(inside: &str, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(dist().join(inside)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            files(&format!("{path}/"), found);
        } else {
            found.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

fn all() -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    files("", &mut found);
    found
}

fn fits(path: &str, pattern: &str) -> bool {
    let Some(place) = pattern.find(['#', '*']) else { return path == pattern };
    let Some(rest) = path.strip_prefix(&pattern[..place]) else { return false };
    let (is_hash, after) = (&pattern[place..=place] == "#", &pattern[place + 1..]);
    let is_in = |c: char| {
        if is_hash { c.is_ascii_hexdigit() } else { c.is_ascii_alphanumeric() || c == '-' }
    };
    let lengths = if is_hash { 16..=16 } else { 1..=rest.len() };
    let is_name = |length: &usize| rest.get(..*length).is_some_and(|name| name.chars().all(is_in));
    lengths.into_iter().filter(is_name).any(|length| fits(&rest[length..], after))
}

#[test]
#[ignore = "needs the built site: run `cargo xtask test --only hosting`"]
fn the_folder_holds_the_site_and_what_hosts_want_and_nothing_else() {
    let all = all();
    let packed =
        |path: &str| PACKED.iter().find_map(|ending| path.strip_suffix(ending).map(str::to_owned));
    for path in all.keys() {
        let plain = packed(path).unwrap_or_else(|| path.clone());
        assert!(all.contains_key(&plain), "{path} has no file to be beside");
        assert!(
            FILES.iter().any(|pattern| fits(&plain, pattern)),
            "{path} has no place in the site"
        );
    }
    // Two languages' worth of files would be a mistake of the build, and so would a program left from before.
    for pattern in
        ["index.html", "404.html", "app-#.js", "app-#.wasm", "_headers", "THIRD-PARTY.txt", SUMS]
    {
        assert_eq!(all.keys().filter(|path| fits(path, pattern)).count(), 1, "{pattern}");
    }
    // Pictures are packed as they are.
    let can_gain = |path: &str| {
        let is_picture = Path::new(path).extension().is_some_and(|ending| ending == "png");
        packed(path).is_none() && !is_picture && ![SUMS, "_headers"].contains(&path)
    };
    for (path, bytes) in all.iter().filter(|(path, bytes)| can_gain(path) && bytes.len() > 2048) {
        for ending in PACKED {
            let beside = all.get(&format!("{path}{ending}"));
            assert!(beside.is_some_and(|beside| beside.len() < bytes.len()), "{path}{ending}");
        }
    }
}

#[test]
#[ignore = "needs the built site: run `cargo xtask test --only hosting`"]
fn the_list_has_the_sum_of_every_file_but_itself() {
    let all = all();
    let sum = |(path, bytes): (&String, &Vec<u8>)| format!("{:x}  {path}", Sha256::digest(bytes));
    let wanted: Vec<_> = all.iter().filter(|(path, _)| *path != SUMS).map(sum).collect();
    let list = String::from_utf8(all[SUMS].clone()).unwrap();
    assert_eq!(list.lines().collect::<Vec<_>>(), wanted);
}

#[test]
#[ignore = "needs the built site: run `cargo xtask test --only hosting`"]
fn the_notices_name_what_is_in_the_program_and_not_what_made_it() {
    let notices = fs::read_to_string(dist().join("THIRD-PARTY.txt")).unwrap();
    let (works, texts) = notices.split_once(&"-".repeat(80)).unwrap();
    let is_named = |name: &str| works.contains(&format!("\n{name} "));
    for name in ["Rust's standard library", "leptos", "rqrr", "chrono", "wasm-bindgen"] {
        assert!(is_named(name), "{name} is missing");
    }
    // A macro, a test's, the build's, and our own.
    for name in ["serde_derive", "thirtyfour", "clap", "g2p", "shared-table"] {
        assert!(!is_named(name), "{name} is not in the program");
    }
    let last = texts.matches("\nText ").count();
    assert!(last > 20);
    for work in works.trim_end().split("\n\n").skip(1) {
        let says = |what: &str| work.lines().find_map(|line| line.strip_prefix(what));
        assert!(says("  licence: ").is_some_and(|licence| !licence.is_empty()), "{work}");
        let numbers = says("  texts: ").unwrap_or_default().split(", ");
        let mut numbers = numbers.map(|number| number.trim().parse::<usize>().unwrap());
        assert!(numbers.all(|number| (1..=last).contains(&number)), "{work}");
    }
    assert!(!notices.contains(env!("CARGO_MANIFEST_DIR")), "it tells where it was made");
}

#[test]
fn patterns_are_strict() {
    assert!(fits("en/five-ps-0123456789abcdef.json", "en/*-#.json"));
    assert!(fits("schema/shared-table-copy-1.json", "schema/shared-table-copy-*.json"));
    for path in ["en/five-ps.json", "en/-0123456789abcdef.json", "en/a/b-0123456789abcdef.json"] {
        assert!(!fits(path, "en/*-#.json"), "{path}");
    }
    assert!(!fits("app-0123456789abcdef.js.map", "app-#.js"));
}
