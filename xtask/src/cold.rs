//! What a cold start is measured on: the release site packed as hosts send it, and a page of `SurveyJS` beside it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{data, npm, pack, serve};

/// The worksheet that both ask.
const TOOL: &str = "en/self-assessment";
/// Our part of the other page.
const PEER: &str = "tests/browser/bench/peer";
/// What the other page takes as it comes. Its styles without fonts: they would come from another server.
const FROM_NPM: [&str; 3] = [
    "survey-core/survey.core.min.js",
    "survey-core/survey-core.fontless.min.css",
    "survey-js-ui/survey-js-ui.min.js",
];

/// Where both are served.
pub(crate) struct ColdSites {
    own: String,
    peer: String,
}

impl ColdSites {
    /// Makes both and serves them.
    pub(crate) fn set(project: &Project) -> Result<Self> {
        let own = project.target("cold/own");
        fresh(&own)?;
        copy(&project.dist(), &own)?;
        let peer = project.target("cold/peer");
        fresh(&peer)?;
        make_peer(project, &peer)?;
        println!("Packing the sites for the cold start.");
        for folder in [&own, &peer] {
            pack_all(folder)?;
        }
        Ok(Self { own: serve::in_background(&own)?, peer: serve::in_background(&peer)? })
    }

    /// Tells a command where they are.
    pub(crate) fn tell(&self, command: &mut Command) {
        command.env("SHARED_TABLE_COLD_OWN", &self.own).env("SHARED_TABLE_COLD_PEER", &self.peer);
    }
}

fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("clearing {}", folder.display()))?;
    }
    Ok(fs::create_dir_all(folder)?)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        let path = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&path)?;
            copy(&entry.path(), &path)?;
        } else {
            fs::copy(entry.path(), path)?;
        }
    }
    Ok(())
}

/// The page with the same questions. They stand in its script: a file of their own would come later.
fn make_peer(project: &Project, folder: &Path) -> Result<()> {
    for file in FROM_NPM {
        let name = Path::new(file).file_name().unwrap_or_default();
        fs::copy(npm::SURVEY.file(project, file)?, folder.join(name))?;
    }
    let own = project.path(PEER);
    fs::copy(own.join("index.html"), folder.join("index.html"))?;
    let tools = data::files(project)?;
    let tool = tools.iter().find(|file| file.stem == TOOL).context("the worksheet is missing")?;
    let script = fs::read_to_string(own.join("page.js"))?;
    Ok(fs::write(folder.join("page.js"), format!("const TOOL = {};\n{script}", tool.json))?)
}

/// Puts a packed file beside each that is smaller so.
fn pack_all(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            pack_all(&entry.path())?;
            continue;
        }
        let bytes = fs::read(entry.path())?;
        let packed = pack::brotli(&bytes)?;
        if packed.len() < bytes.len() {
            let name = format!("{}.br", entry.file_name().to_string_lossy());
            fs::write(folder.join(name), packed)?;
        }
    }
    Ok(())
}
