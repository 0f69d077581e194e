//! Packages from npm that the tests use. They lie in cargo's target folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::project::{Project, run};
use crate::tools;

/// What one kind of test needs, each package at one version for everybody: a new rule is a decision,
/// not a surprise.
pub(crate) struct Packages {
    /// Their folder.
    folder: &'static str,
    /// Each with its version.
    pinned: &'static [(&'static str, &'static str)],
}

/// The accessibility checker that the browser tests put into the page.
pub(crate) const AXE: Packages = Packages { folder: "axe", pinned: &[("axe-core", "4.14.1")] };

/// What tells how hard a text is to read: a formula, and a count of syllables with what that needs.
pub(crate) const READING: Packages = Packages {
    folder: "reading",
    pinned: &[
        ("flesch-kincaid", "2.0.1"),
        ("syllable", "5.0.1"),
        ("normalize-strings", "1.1.1"),
        ("pluralize", "8.0.0"),
    ],
};

/// The database that runs the queries of `docs/analysis.md`.
pub(crate) const DUCKDB: Packages =
    Packages { folder: "duckdb", pinned: &[("@duckdb/node-api", "1.5.6-r.1")] };

/// Another form in the browser, to compare a cold start with. Its two parts need the same version.
pub(crate) const SURVEY: Packages =
    Packages { folder: "survey", pinned: &[("survey-core", "2.5.38"), ("survey-js-ui", "2.5.38")] };

const NO_NPM: &str = "The tests need npm and node: install Debian's package npm, or Node.js.";

impl Packages {
    /// Finds the packages, and gets them when they are not there. Returns the folder above
    /// `node_modules`.
    pub(crate) fn get(&self, project: &Project) -> Result<PathBuf> {
        let folder = project.target(self.folder);
        if self.pinned.iter().any(|package| !is_there(&folder, *package)) {
            self.install(project, &folder)?;
        }
        Ok(folder)
    }

    /// Finds a file of the packages, and gets them when they are not there.
    pub(crate) fn file(&self, project: &Project, name: &str) -> Result<PathBuf> {
        let file = self.get(project)?.join("node_modules").join(name);
        if !file.is_file() {
            bail!("{} has no {name}", self.names().join(" "));
        }
        Ok(file)
    }

    fn install(&self, project: &Project, folder: &Path) -> Result<()> {
        if ["npm", "node"].iter().any(|name| tools::on_path(name).is_none()) {
            bail!(NO_NPM);
        }
        fs::create_dir_all(folder)?;
        let mut npm = project.command("npm");
        npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"]);
        npm.arg("--prefix").arg(folder).args(self.names());
        run(&mut npm).with_context(|| {
            format!("npm could not get {}: check the network.", self.names().join(" "))
        })
    }

    fn names(&self) -> Vec<String> {
        self.pinned.iter().map(|(name, version)| format!("{name}@{version}")).collect()
    }
}

fn is_there(folder: &Path, (name, version): (&str, &str)) -> bool {
    let manifest = folder.join("node_modules").join(name).join("package.json");
    let manifest = fs::read_to_string(manifest).unwrap_or_default();
    manifest.contains(&format!("\"version\": \"{version}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_there_at_its_own_version_only() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("npm-{}", std::process::id()));
        let package = folder.join("node_modules/a");
        fs::create_dir_all(&package)?;
        fs::write(package.join("package.json"), "{\n  \"version\": \"1.2.3\"\n}")?;
        let found = [("a", "1.2.3"), ("a", "1.2.4"), ("b", "1.2.3")].map(|p| is_there(&folder, p));
        fs::remove_dir_all(&folder)?;
        assert_eq!(found, [true, false, false]);
        Ok(())
    }
}
