//! Puts the site's files together in one folder, under names that change when they change.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::bindgen::Program;
use crate::css;
use crate::data;
use crate::js;
use crate::page::{self, Names};
use crate::project::Project;
use crate::split::{self, Comes};
use crate::words::Words;

/// Files of `public/` that reach the site in another form.
const TEMPLATES: [&str; 2] = ["index.html", "boot.js"];

/// The site's files, not written yet.
pub(crate) struct Site {
    page: String,
    files: Vec<(String, Vec<u8>)>,
}

impl Site {
    /// Everything but what `public/` holds.
    pub(crate) fn new(project: &Project, program: &Program) -> Result<Self> {
        let read = |name: &str| {
            let path = format!("public/{name}");
            fs::read_to_string(project.path(&path)).with_context(|| format!("reading {path}"))
        };
        let sheet = css::bundle(&project.path("style"))?;
        let mut files = Vec::new();
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
            boot: add("boot", "js", js::lean(&read("boot.js")?)?.as_bytes()),
            style: sheet,
            js: add("app", "js", script.as_bytes()),
            wasm: add("app", "wasm", &program.wasm),
            fill: fill.join(" "),
            rest: rest.join(" "),
            data: data.join(" "),
        };
        let words = Words::read(project)?;
        let page = page::fill(&read("index.html")?, &names, &words, &titles)?;
        Ok(Self { page, files })
    }

    /// The site with one more script that the page loads.
    pub(crate) fn with_script(mut self, name: &str, text: &str) -> Self {
        self.page = page::with_script(&self.page, name);
        self.files.push((name.to_owned(), text.as_bytes().to_owned()));
        self
    }

    /// Writes the site beside the folder first, then swaps: a served folder is never half full.
    pub(crate) fn write(&self, project: &Project, folder: &Path) -> Result<()> {
        let fresh = folder.with_extension("new");
        remove(&fresh)?;
        fs::create_dir_all(&fresh)?;
        copy_public(&project.path("public"), Path::new(""), &fresh)?;
        fs::write(fresh.join("index.html"), &self.page)?;
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

fn copy_public(public: &Path, inside: &Path, site: &Path) -> Result<()> {
    for entry in fs::read_dir(public.join(inside)).context("reading public/")? {
        let entry = entry?;
        let path: PathBuf = inside.join(entry.file_name());
        let name = path.to_string_lossy();
        if !is_copied(&name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(site.join(&path))?;
            copy_public(public, &path, site)?;
        } else {
            fs::copy(entry.path(), site.join(&path))?;
        }
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_its_content() {
        assert_eq!(hashed("app", "js", b"one"), hashed("app", "js", b"one"));
        assert_ne!(hashed("app", "js", b"one"), hashed("app", "js", b"two"));
        assert!(hashed("app", "js", b"one").starts_with("app-"));
        assert!(Path::new(&hashed("app", "js", b"one")).extension().is_some_and(|e| e == "js"));
    }

    #[test]
    fn leavings_and_templates_are_not_copied() {
        for name in ["index.html", "boot.js", ".keep", "icons/.hidden", "icon.svg~"] {
            assert!(!is_copied(name), "{name}");
        }
        for name in ["sw.js", "app.webmanifest", "icons/app.svg", "guide/index.html"] {
            assert!(is_copied(name), "{name}");
        }
    }
}
