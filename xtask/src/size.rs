//! What the site weighs by path, and whether each path stays within its budget.

use std::cmp::Reverse;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::pack;
use crate::project::Project;

const BUDGET: &str = "xtask/budget.toml";
/// How the name of the example's file begins, in its language's folder.
const EXAMPLE: &str = "/example-";
/// How the name of the file begins that finds codes in pictures.
const DECODER: &str = "decoder-";

/// When a file is fetched, the latest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// Only if somebody asks for it.
    Never,
    /// When a camera is turned on in a browser that finds no codes itself.
    Camera,
    /// After the first page is shown, or the first question.
    Later,
    /// A worksheet: before its first question, and else after the first page is shown.
    Tool,
    /// Before the first question of whoever was invited.
    Fill,
    /// Before the first page works.
    First,
}

struct File {
    name: String,
    raw: usize,
    brotli: usize,
    when: When,
}

/// The most that may be fetched, in bytes.
#[derive(Debug, PartialEq, Eq)]
struct Budget {
    first_load: usize,
    invited: usize,
    total: usize,
    decoder: usize,
}

/// Prints each file's size and holds the site to the budget.
pub(crate) fn report(project: &Project) -> Result<()> {
    let budget = budget(&fs::read_to_string(project.path(BUDGET)).with_context(|| BUDGET)?)?;
    let dist = project.dist();
    let page = fs::read_to_string(dist.join("index.html"))
        .context("There is no site in dist/ yet. Run `cargo xtask build` first.")?;
    let mut files = Vec::new();
    measure(&dist, "", &page, &mut files)?;
    files.sort_by_key(|file| Reverse((file.when, file.brotli)));
    print(&files);
    let sum =
        |needs: fn(When) -> bool| files.iter().filter(|f| needs(f.when)).map(|f| f.brotli).sum();
    let first = sum(|when| when == When::First);
    let tool = files.iter().filter(|f| f.when == When::Tool).map(|f| f.brotli).max().unwrap_or(0);
    let invited = sum(|when| when >= When::Fill) + tool;
    let paths = [
        check("The first load", first, budget.first_load),
        check("An invitation, until its first question,", invited, budget.invited),
        check("All that a visit fetches", sum(|when| when >= When::Later), budget.total),
        check("What reads codes", sum(|when| when == When::Camera), budget.decoder),
    ];
    paths.into_iter().collect()
}

fn measure(dist: &Path, inside: &str, page: &str, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(dist.join(inside))? {
        let entry = entry?;
        let name = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            measure(dist, &format!("{name}/"), page, files)?;
        } else if !pack::is_packed(&name) {
            let bytes = fs::read(entry.path())?;
            let brotli = match fs::metadata(dist.join(format!("{name}.br"))) {
                Ok(packed) => usize::try_from(packed.len())?,
                Err(_) => pack::brotli(&bytes)?.len().min(bytes.len()),
            };
            files.push(File { when: when(page, &name), raw: bytes.len(), brotli, name });
        }
    }
    Ok(())
}

/// The page itself and each file that it names come first, but for those that it names as what follows, and for icons:
/// a device fetches them when it is to show the app among its own.
fn when(page: &str, name: &str) -> When {
    let list = |start: &str| page.split_once(start).and_then(|(_, after)| after.split('"').next());
    let is_icon = name.starts_with("icons/");
    let is_in = |start| list(start).unwrap_or_default().split(' ').any(|file| file == name);
    let named = ["", "./"].map(|start| format!("=\"{start}{name}\""));
    if is_in(" data-fill=\"") {
        When::Fill
    } else if is_in(" data-files=\"") {
        if name.contains(EXAMPLE) { When::Later } else { When::Tool }
    } else if is_in(" data-rest=\"") || is_in(" data-keep=\"") {
        When::Later
    } else if is_icon {
        When::Never
    } else if name == "index.html" || named.iter().any(|named| page.contains(named)) {
        When::First
    } else if name.starts_with(DECODER) {
        When::Camera
    } else {
        When::Never
    }
}

fn print(files: &[File]) {
    println!("\n{:<34}{:>12}{:>12}", "file", "raw", "brotli");
    for file in files {
        let mark = match file.when {
            When::First => "first load",
            When::Fill => "to the first question",
            When::Tool => "to the first question, if it is asked",
            When::Later => "after it",
            When::Camera => "with a camera",
            When::Never => "",
        };
        println!("{:<34}{:>12}{:>12}  {mark}", file.name, file.raw, file.brotli);
    }
}

/// Reads the settings of the budget file.
fn budget(text: &str) -> Result<Budget> {
    // How much of a room's answers is shown is held to by the tests of the domain.
    let is_size = |l: &&str| !l.is_empty() && !l.starts_with('#') && !l.starts_with("shown_");
    let lines = text.lines().map(str::trim).filter(is_size);
    let settings = lines.map(setting).collect::<Option<Vec<_>>>();
    match settings.as_deref() {
        Some(
            &[
                ("first_load_kib", first),
                ("invited_kib", invited),
                ("total_kib", total),
                ("decoder_kib", decoder),
            ],
        ) => {
            let [first_load, invited, total, decoder] =
                [first, invited, total, decoder].map(|kib| kib * 1024);
            Ok(Budget { first_load, invited, total, decoder })
        }
        _ => bail!(
            "{BUDGET} must hold four lines, `first_load_kib = <number>`, `invited_kib = <number>`, \
             `total_kib = <number>` and `decoder_kib = <number>`, and comments"
        ),
    }
}

fn setting(line: &str) -> Option<(&str, usize)> {
    let (name, number) = line.split_once('=')?;
    Some((name.trim(), number.trim().parse().ok()?))
}

fn check(what: &str, size: usize, limit: usize) -> Result<()> {
    println!("{what}: {} of {} with brotli.", kib(size), kib(limit));
    if size > limit {
        bail!(
            "{what}: {} over the budget. Make it smaller, or change {BUDGET} and say why.",
            kib(size - limit)
        );
    }
    Ok(())
}

/// Bytes as KiB with one decimal, rounded up.
fn kib(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KiB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_holds_at_its_edge() {
        assert!(check("It", 1024, 1024).is_ok());
        assert!(check("It", 1025, 1024).is_err());
    }

    #[test]
    fn the_budget_file_is_read_strictly() {
        let read =
            budget("# why\nfirst_load_kib = 2\ninvited_kib = 3\ntotal_kib=4\ndecoder_kib = 1\n")
                .ok();
        let kept = Budget { first_load: 2048, invited: 3072, total: 4096, decoder: 1024 };
        assert_eq!(read, Some(kept));
        for text in [
            "",
            "first_load_kib = 1",
            "first_load_kib = 1\ninvited_kib = 1\ntotal_kib = 2",
            "first_load_kib = many\ninvited_kib = 1\ntotal_kib = 2\ndecoder_kib = 3",
            "first_load_kib = 1\ninvited_kib = 1\ntotal_kib = 2\nother = 3",
            "wasm = 3\ninvited_kib = 1\ntotal_kib = 2\ndecoder_kib = 3",
        ] {
            assert!(budget(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_page_says_what_comes_when() {
        let page = "<script src=\"./b.js\" data-wasm=\"c.wasm\" data-fill=\"f.wasm\" \
                    data-rest=\"d.wasm g.wasm\" data-files=\"en/h.json en/example-0.json\">";
        for name in ["index.html", "b.js", "c.wasm"] {
            assert_eq!(when(page, name), When::First, "{name}");
        }
        assert_eq!(when(page, "f.wasm"), When::Fill);
        assert_eq!(when(page, "en/h.json"), When::Tool);
        for name in ["d.wasm", "g.wasm", "en/example-0.json"] {
            assert_eq!(when(page, name), When::Later, "{name}");
        }
        assert_eq!(when(page, "decoder-1.wasm"), When::Camera);
        assert_eq!(when(page, "e.svg"), When::Never);
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(kib(1024), "1.0 KiB");
        assert_eq!(kib(1025), "1.1 KiB");
    }
}
