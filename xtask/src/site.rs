//! Puts the site's files together in one folder, under names that change when they change.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::bindgen::Program;
use crate::css;
use crate::data;
use crate::icons;
use crate::js;
use crate::offline;
use crate::page::{self, Names};
use crate::project::Project;
use crate::split::{self, Comes};
use crate::words::Words;

/// Files of `public/` that reach the site in another form.
const TEMPLATES: [&str; 5] = [PAGE, "boot.js", "keep.js", WORKER, MANIFEST];
/// Keeps the site on a device. Browsers look for it under this name for ever.
const WORKER: &str = "sw.js";
/// Ends that, in its place.
const WORKER_OFF: &str = "worker-off.js";
const PAGE: &str = "index.html";
/// How the app is shown among a device's own.
const MANIFEST: &str = "manifest.webmanifest";

/// A file by its path in the site, with what is in it.
pub(crate) type File = (String, Vec<u8>);

/// The site's files, not written yet.
pub(crate) struct Site {
    page: String,
    files: Vec<File>,
}

impl Site {
    pub(crate) fn new(project: &Project, program: &Program) -> Result<Self> {
        let read = |name: &str| {
            let path = format!("public/{name}");
            fs::read_to_string(project.path(&path)).with_context(|| format!("reading {path}"))
        };
        let sheet = css::bundle(&project.path("style"))?;
        let mut files = public(&project.path("public"), Path::new(""))?;
        let mut add = |stem: &str, ending: &str, bytes: &[u8]| {
            let name = hashed(stem, ending, bytes);
            files.push((name.clone(), bytes.to_owned()));
            name
        };
        let (mut script, mut fill, mut rest) = (js::lean(&program.js)?, Vec::new(), Vec::new());
        // Small ones first: they come one after another beside the program.
        let mut later: Vec<_> = program.later.iter().collect();
        later.sort_by_key(|part| part.wasm.len());
        for part in later {
            let name = add(&part.stem, "wasm", &part.wasm);
            script = split::take(&script, &format!("./{}.wasm", part.name), &format!("./{name}"))?;
            match part.comes {
                Comes::WithFill => fill.push(name),
                Comes::WithRest => rest.push(name),
                Comes::IfAsked => {}
            }
        }
        let data = data::files(project)?;
        let titles: Vec<_> = data.iter().filter_map(data::title).collect();
        let data: Vec<_> = data.iter().map(|f| add(&f.stem, "json", f.json.as_bytes())).collect();
        let names = Names {
            release: String::new(),
            boot: add("boot", "js", js::lean(&read("boot.js")?)?.as_bytes()),
            keep: add("keep", "js", js::lean(&read("keep.js")?)?.as_bytes()),
            style: sheet,
            js: add("app", "js", script.as_bytes()),
            wasm: add("app", "wasm", &program.wasm),
            fill: fill.join(" "),
            rest: rest.join(" "),
            data: data.join(" "),
        };
        let (template, words) = (read(PAGE)?, Words::read(project)?);
        files.push((MANIFEST.to_owned(), words.fill(&read(MANIFEST)?)?.into_bytes()));
        files.extend(icons::all(&read(icons::DRAWING)?)?);
        let fill = |names: &Names| page::fill(&template, names, &words, &titles);
        Self::of_release(names, files, fill, &js::lean(&read(WORKER)?)?)
    }

    /// The page and the worker name the release, which all other files make, and the page but for that name.
    fn of_release(
        mut names: Names,
        mut files: Vec<(String, Vec<u8>)>,
        fill: impl Fn(&Names) -> Result<String>,
        worker: &str,
    ) -> Result<Self> {
        files.push((PAGE.to_owned(), fill(&names)?.into_bytes()));
        names.release = offline::release(&files);
        files.pop();
        let page = fill(&names)?;
        files.push((PAGE.to_owned(), page.clone().into_bytes()));
        let worker = offline::worker(worker, &files, &names.release)?;
        files.pop();
        files.push((WORKER.to_owned(), worker.into_bytes()));
        Ok(Self { page, files })
    }

    /// Its page.
    pub(crate) fn page(&self) -> &str {
        &self.page
    }

    /// One of them that is a text.
    pub(crate) fn text(&self, name: &str) -> Result<&str> {
        let file = self.files.iter().find(|(file, _)| file == name);
        let (_, bytes) = file.with_context(|| format!("the site has no file {name}"))?;
        Ok(std::str::from_utf8(bytes)?)
    }

    /// A site made up for a test.
    #[cfg(test)]
    pub(crate) fn of(page: &str, files: Vec<(String, Vec<u8>)>) -> Self {
        Self { page: page.to_owned(), files }
    }

    /// The site of somebody who changes it: no release is kept for days without a network, and none that was stays.
    pub(crate) fn without_worker(mut self) -> Result<Self> {
        let bytes = |name: &str| self.files.iter().find(|(file, _)| file == name);
        let off = bytes(WORKER_OFF).with_context(|| format!("public/{WORKER_OFF} is not there"))?;
        let off = off.1.clone();
        self.files.retain(|(name, _)| name != WORKER);
        self.files.push((WORKER.to_owned(), off));
        Ok(self)
    }

    /// The site with one more script that the page loads.
    pub(crate) fn with_script(mut self, name: &str, text: &str) -> Self {
        self.page = page::with_script(&self.page, name);
        self.files.push((name.to_owned(), text.as_bytes().to_owned()));
        self
    }

    /// The site with more files beside it, which no page asks for.
    pub(crate) fn with(mut self, more: impl IntoIterator<Item = File>) -> Self {
        self.files.extend(more);
        self
    }

    /// All files, the page first.
    pub(crate) fn files(&self) -> Vec<(&str, &[u8])> {
        let others = self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        [(PAGE, self.page.as_bytes())].into_iter().chain(others).collect()
    }

    /// Writes the site beside the folder first, then swaps: a served folder is never half full.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        let fresh = folder.with_extension("new");
        remove(&fresh)?;
        fs::create_dir_all(&fresh)?;
        fs::write(fresh.join(PAGE), &self.page)?;
        for (name, bytes) in &self.files {
            let path = fresh.join(name);
            fs::create_dir_all(path.parent().unwrap_or(&fresh))?;
            fs::write(path, bytes)?;
        }
        remove(folder)?;
        fs::rename(&fresh, folder).with_context(|| format!("writing {}", folder.display()))
    }
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("clearing {}", folder.display()))?;
    }
    Ok(())
}

/// What `public/` holds that reaches the site as it is, in the order of its names.
fn public(public: &Path, inside: &Path) -> Result<Vec<File>> {
    let entries = fs::read_dir(public.join(inside)).context("reading public/")?;
    let mut entries = entries.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut files = Vec::new();
    for entry in entries {
        let path: PathBuf = inside.join(entry.file_name());
        let name = path.to_string_lossy().into_owned();
        if !is_copied(&name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            files.extend(self::public(public, &path)?);
        } else {
            files.push((name, fs::read(entry.path())?));
        }
    }
    Ok(files)
}

/// Hidden files and editors' leavings stay behind.
fn is_copied(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    !TEMPLATES.contains(&path) && !name.starts_with('.') && !name.ends_with('~')
}

/// A name that is new whenever the content is, so that a browser may keep the file for ever.
fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{stem}-{:016x}.{ending}", hasher.finish())
}

/// Whether a file has such a name.
pub(crate) fn is_hashed(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_its_content() {
        assert_eq!(hashed("app", "js", b"one"), hashed("app", "js", b"one"));
        assert_ne!(hashed("app", "js", b"one"), hashed("app", "js", b"two"));
        assert!(hashed("app", "js", b"one").starts_with("app-"));
        assert!(Path::new(&hashed("app", "js", b"one")).extension().is_some_and(|e| e == "js"));
        assert!(is_hashed(&hashed("en/five-ps", "json", b"one")));
        for name in ["sw.js", "worker-off.js", "schema/shared-table-copy-1.json", ""] {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn leavings_and_templates_are_not_copied() {
        for name in
            ["index.html", "boot.js", "keep.js", "sw.js", ".keep", "icons/.hidden", "icon.svg~"]
        {
            assert!(!is_copied(name), "{name}");
        }
        for name in ["worker-off.js", "app.webmanifest", "icons/app.svg", "guide/index.html"] {
            assert!(is_copied(name), "{name}");
        }
    }
}
