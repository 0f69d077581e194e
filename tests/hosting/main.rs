//! What the built site holds, and the recipes of `docs/hosting.md` in the servers that they are for.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]

mod ask;
mod holds;
mod host;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use ask::{Answer, ask};
use host::{Host, caddy, dist, fresh_folder, nginx, page, recipe};

const NOT_HERE: &str = "404.html";
/// What a browser says that it can read: on an `https` address, on a plain one, and none that is a browser.
const BROWSERS: [&str; 3] = ["gzip, deflate, br, zstd", "gzip, deflate", ""];
/// Of the file with the budget.
const FIRST_LOAD: &str = "first_load_kib = ";

/// What `_headers` says of every file, and how long each is kept.
struct Rules {
    everywhere: Vec<(String, String)>,
    kept: BTreeMap<String, String>,
}

impl Rules {
    fn read() -> Self {
        let mut rules = Self { everywhere: Vec::new(), kept: BTreeMap::new() };
        let mut path = String::new();
        for line in fs::read_to_string(dist().join("_headers")).unwrap().lines() {
            if line.starts_with('/') {
                line.clone_into(&mut path);
                continue;
            }
            let (name, value) = line.trim().split_once(": ").unwrap();
            match path.as_str() {
                "/*" => rules.everywhere.push((name.to_owned(), value.to_owned())),
                _ => drop(rules.kept.insert(path.clone(), value.to_owned())),
            }
        }
        assert!(rules.everywhere.len() > 3 && rules.kept.len() > 30);
        rules
    }

    fn check(&self, path: &str, kept: &str, answer: &Answer) {
        for (name, value) in &self.everywhere {
            assert_eq!(answer.header(name).as_ref(), Some(value), "{path}: {name}");
        }
        assert_eq!(answer.header("Cache-Control").as_deref(), Some(kept), "{path}");
        // Browsers forgive a type that they know of old, and no other.
        let kind = answer.header("Content-Type").unwrap_or_default();
        assert_eq!(kind.split(';').next(), Some(kind_of(path)), "{path}");
    }
}

fn kind_of(path: &str) -> &'static str {
    let ending = Path::new(path).extension().and_then(|ending| ending.to_str());
    match ending.unwrap_or("html") {
        "html" => "text/html",
        "js" => "text/javascript",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain",
        other => panic!("no type is known for {other}"),
    }
}

/// Each file that `_headers` names comes as it says, packed in the best way that the browser and the host know.
fn comes_as_it_should(host: &Host, packings: &[&str]) {
    let rules = Rules::read();
    for (path, kept) in &rules.kept {
        let file = dist().join(if path == "/" { "index.html" } else { &path[1..] });
        for browser in BROWSERS {
            let answer = ask(host.port, path, browser);
            assert_eq!(answer.status, 200, "{path}");
            rules.check(path, kept, &answer);
            let packing = best(&file, browser, packings);
            let coding = packing.map(|packing| if packing == "gz" { "gzip" } else { packing });
            assert_eq!(answer.header("Content-Encoding").as_deref(), coding, "{path}, {browser}");
            let beside = packing.map(|packing| format!("{}.{packing}", file.display()));
            let bytes = fs::read(beside.map_or(file.clone(), Into::into)).unwrap();
            assert!(answer.body == bytes, "{path} came otherwise than it was made, for {browser}");
            let depends = answer.header("Vary").unwrap_or_default();
            assert!(packing.is_none() || depends.contains("Accept-Encoding"), "{path}: {depends}");
        }
    }
    what_is_not_there_is_told(host, &rules);
}

/// The packing that the file comes in.
fn best<'a>(file: &Path, browser: &str, packings: &[&'a str]) -> Option<&'a str> {
    let reads = |packing: &str| browser.contains(if packing == "gz" { "gzip" } else { packing });
    let is_there = |packing: &str| Path::new(&format!("{}.{packing}", file.display())).exists();
    packings.iter().copied().find(|packing| reads(packing) && is_there(packing))
}

/// Nobody keeps a page in place of a file that is only on its way.
fn what_is_not_there_is_told(host: &Host, rules: &Rules) {
    let page = fs::read(dist().join(NOT_HERE)).unwrap();
    for path in
        ["/nothing", "/%23/help", "/app-0123456789abcdef.js", "/en/mood-0123456789abcdef.json"]
    {
        let answer = ask(host.port, path, "");
        assert_eq!(answer.status, 404, "{path}");
        rules.check(NOT_HERE, "no-cache", &answer);
        assert!(answer.body == page, "{path} does not give {NOT_HERE}");
    }
}

/// What the page names and comes later, or never: it says so to `boot.js` and to devices that install it.
const NOT_FIRST: [&str; 2] = ["keep-", "icons/"];

/// What comes before the first page works: the page and the files that it loads by name.
fn first_load(host: &Host, browser: &str) -> (usize, usize) {
    let page = fs::read_to_string(dist().join("index.html")).unwrap();
    let files = Rules::read().kept.into_keys().filter(|path| {
        let name = &path[1..];
        let is_named = ["", "./"].iter().any(|at| page.contains(&format!("=\"{at}{name}\"")));
        name.is_empty() || is_named && !NOT_FIRST.iter().any(|later| name.starts_with(later))
    });
    let answers: Vec<_> = files.map(|path| ask(host.port, &path, browser)).collect();
    assert!(answers.len() > 4);
    let sum = |what: fn(&Answer) -> usize| answers.iter().map(what).sum();
    (sum(|answer| answer.body.len()), sum(|answer| answer.weight))
}

fn weighs_as_measured(host: &Host, name: &str) {
    let budget = Path::new(env!("CARGO_MANIFEST_DIR")).join("xtask/budget.toml");
    let budget = fs::read_to_string(budget).unwrap();
    let allowed = budget.lines().find_map(|line| line.strip_prefix(FIRST_LOAD)).unwrap();
    let allowed: usize = allowed.parse().unwrap();
    let (bodies, all) = first_load(host, BROWSERS[0]);
    println!("{name}: the first load is {bodies} bytes with brotli, {all} with all headers");
    assert!(bodies <= allowed * 1024, "{bodies}");
}

#[test]
#[ignore = "needs nginx: run `cargo xtask test --only hosting`"]
fn nginx_serves_the_site_as_the_recipe_says() {
    let host = nginx(&recipe("nginx", "server {"));
    comes_as_it_should(&host, &["br", "gz"]);
    weighs_as_measured(&host, "nginx");
}

#[test]
#[ignore = "needs nginx: run `cargo xtask test --only hosting`"]
fn nginx_without_its_brotli_module_sends_gzip() {
    let recipe = recipe("nginx", "server {");
    let line = "    brotli_static on;\n";
    assert!(recipe.contains(line), "the recipe has no line of its own for brotli");
    let host = nginx(&recipe.replace(line, ""));
    comes_as_it_should(&host, &["gz"]);
    let (bodies, all) = first_load(&host, BROWSERS[1]);
    println!("nginx: the first load is {bodies} bytes with gzip, {all} with all headers");
}

#[test]
#[ignore = "needs nginx: run `cargo xtask test --only hosting`"]
fn nginx_without_the_recipe_sends_three_times_as_much() {
    let host = nginx("server { listen 80; root /var/www/shared-table; }");
    let (bodies, all) = first_load(&host, BROWSERS[0]);
    println!("nginx without the recipe: the first load is {bodies} bytes, {all} with all headers");
    let (with_it, _) = first_load(&nginx(&recipe("nginx", "server {")), BROWSERS[0]);
    assert!(bodies > 3 * with_it, "{bodies} and {with_it}");
}

#[test]
#[ignore = "needs Caddy: run `cargo xtask test --only hosting`"]
fn caddy_serves_the_site_as_the_recipe_says() {
    let host = caddy(&recipe("caddy", "file_server"));
    comes_as_it_should(&host, &["br", "gz"]);
    weighs_as_measured(&host, "Caddy");
}

#[test]
#[ignore = "needs the built site: run `cargo xtask test --only hosting`"]
fn the_page_names_the_headers_that_hosts_are_given() {
    let page = page().split_whitespace().collect::<Vec<_>>().join(" ");
    for (name, value) in Rules::read().everywhere {
        assert!(page.contains(&format!("`{name}: {value}`")), "{name}");
    }
}

#[test]
#[ignore = "needs the built site: run `cargo xtask test --only hosting`"]
fn the_worker_is_ended_by_the_lines_that_the_page_gives() {
    let folder = fresh_folder("worker");
    let names = ["", ".br", ".gz"]
        .map(|packed| [format!("sw.js{packed}"), format!("worker-off.js{packed}")]);
    for name in names.as_flattened() {
        fs::copy(dist().join(name), folder.join(name)).unwrap();
    }
    let lines = recipe("sh", "worker-off.js");
    let ended = Command::new("sh").args(["-e", "-c", &lines]).current_dir(&folder).status();
    let are_off = names.map(|pair| {
        let [worker, off] = pair.map(|name| fs::read(folder.join(name)).unwrap());
        worker == off
    });
    fs::remove_dir_all(&folder).unwrap();
    assert!(ended.is_ok_and(|ended| ended.success()));
    assert_eq!(are_off, [true; 3]);
}
