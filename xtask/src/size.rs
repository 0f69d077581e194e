//! What the site weighs, and whether a first visit stays within the budget.

use std::cmp::Reverse;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::project::Project;

const BUDGET: &str = "xtask/budget.toml";
/// The strongest setting, which static hosts use for files made ahead of time.
const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;

struct File {
    name: String,
    raw: usize,
    brotli: usize,
    first_load: bool,
}

/// Prints each file's size and holds the first load to the budget.
pub(crate) fn report(project: &Project) -> Result<()> {
    let limit = limit(&fs::read_to_string(project.path(BUDGET)).with_context(|| BUDGET)?)?;
    let dist = project.dist();
    let page = fs::read_to_string(dist.join("index.html"))
        .context("There is no site in dist/ yet. Run `cargo xtask build` first.")?;
    let mut files = Vec::new();
    measure(&dist, "", &page, &mut files)?;
    files.sort_by_key(|file| Reverse((file.first_load, file.brotli)));
    print(&files);
    let total = files.iter().filter(|file| file.first_load).map(|file| file.brotli).sum();
    check(total, limit)
}

fn measure(dist: &Path, inside: &str, page: &str, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(dist.join(inside))? {
        let entry = entry?;
        let name = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            measure(dist, &format!("{name}/"), page, files)?;
        } else {
            let bytes = fs::read(entry.path())?;
            files.push(File {
                first_load: is_first_load(page, &name),
                raw: bytes.len(),
                brotli: brotli(&bytes)?.min(bytes.len()),
                name,
            });
        }
    }
    Ok(())
}

/// The page itself, and each file that it names.
fn is_first_load(page: &str, name: &str) -> bool {
    name == "index.html"
        || page.contains(&format!("=\"{name}\""))
        || page.contains(&format!("=\"./{name}\""))
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    packed.write_all(bytes)?;
    Ok(packed.into_inner().len())
}

fn print(files: &[File]) {
    println!("\n{:<34}{:>12}{:>12}", "file", "raw", "brotli");
    for file in files {
        let mark = if file.first_load { "first load" } else { "" };
        println!("{:<34}{:>12}{:>12}  {mark}", file.name, file.raw, file.brotli);
    }
}

/// Reads the one setting of the budget file, in bytes.
fn limit(budget: &str) -> Result<usize> {
    let mut lines = budget.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
    let kib = lines
        .next()
        .and_then(|line| line.strip_prefix("first_load_kib")?.trim().strip_prefix('='))
        .and_then(|number| number.trim().parse::<usize>().ok());
    match (kib, lines.next()) {
        (Some(kib), None) => Ok(kib * 1024),
        _ => bail!("{BUDGET} must hold one line, `first_load_kib = <number>`, and comments"),
    }
}

fn check(total: usize, limit: usize) -> Result<()> {
    println!("First load: {} of {} with brotli.", kib(total), kib(limit));
    if total > limit {
        bail!(
            "The first load is {} over its budget. Make it smaller, or change {BUDGET} and say why.",
            kib(total - limit)
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
        assert!(check(1024, 1024).is_ok());
        assert!(check(1025, 1024).is_err());
    }

    #[test]
    fn the_budget_file_is_read_strictly() {
        assert_eq!(limit("# why\nfirst_load_kib = 150\n").ok(), Some(150 * 1024));
        for budget in ["", "first_load_kib = many", "first_load_kib = 1\nother = 2", "wasm = 3"] {
            assert!(limit(budget).is_err(), "{budget}");
        }
    }

    #[test]
    fn what_the_page_names_is_the_first_load() {
        let page = "<link href=\"a.css\"><script src=\"./b.js\" data-wasm=\"c.wasm\">";
        for name in ["index.html", "a.css", "b.js", "c.wasm"] {
            assert!(is_first_load(page, name), "{name}");
        }
        assert!(!is_first_load(page, "d.svg"));
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(kib(1024), "1.0 KiB");
        assert_eq!(kib(1025), "1.1 KiB");
    }

    #[test]
    fn brotli_makes_text_smaller() {
        assert!(brotli(&[b'a'; 1000]).is_ok_and(|size| size < 100));
    }
}
