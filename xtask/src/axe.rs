//! The accessibility checker that the browser tests put into the page: the npm package axe-core.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::project::{Project, run};
use crate::tools;

const PACKAGE: &str = "axe-core";
/// One version for everybody: a new rule is a decision, not a surprise.
const VERSION: &str = "4.14.1";
const NO_NPM: &str =
    "The tests need npm for the accessibility checker: install Debian's package npm, or Node.js.";

/// Finds the checker; gets it with npm, into cargo's target folder, when it is not there.
pub(crate) fn script(project: &Project) -> Result<PathBuf> {
    let folder = project.target("axe");
    let package = folder.join("node_modules").join(PACKAGE);
    let manifest = fs::read_to_string(package.join("package.json")).unwrap_or_default();
    if !manifest.contains(&format!("\"version\": \"{VERSION}\"")) {
        if tools::on_path("npm").is_none() {
            bail!(NO_NPM);
        }
        fs::create_dir_all(&folder)?;
        let mut npm = project.command("npm");
        npm.args([
            "install",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--prefix",
        ]);
        run(npm.arg(&folder).arg(format!("{PACKAGE}@{VERSION}"))).with_context(|| {
            format!("npm could not get {PACKAGE} {VERSION}: check the network.")
        })?;
    }
    let script = package.join("axe.min.js");
    if !script.is_file() {
        bail!("{PACKAGE} {VERSION} has no axe.min.js");
    }
    Ok(script)
}
