//! Measures the app in a browser.

use anyhow::Result;

use crate::browser::Stage;
use crate::build;
use crate::cold::ColdSites;
use crate::flags::{BenchFlags, Browser};
use crate::fonts::Fonts;
use crate::project::{self, Project};
use crate::{test, tools};

/// Builds the release site and runs the measurements on it.
pub(crate) fn run(project: &Project, flags: &BenchFlags) -> Result<()> {
    let browser = &flags.browser;
    let tools = tools::browser(project, browser.browser)?;
    build::site(project)?;
    let stage = Stage::set(project, browser, tools, Fonts::Liberation)?;
    // What is measured is the release site; what drives it can be what the tests compiled.
    let mut cargo = project.cargo(&["bench", "--locked", "--profile", "dev"]);
    cargo.args(test::APP_PACKAGES).args(["--features", "browser-tests", "--bench", "browser"]);
    stage.tell(project, browser, &mut cargo);
    // Others can't be slowed down.
    if browser.browser == Browser::Chromium {
        ColdSites::set(project)?.tell(&mut cargo);
    }
    if flags.cold {
        return project::run(cargo.env("SHARED_TABLE_ONLY_COLD", "1"));
    }
    project::run(&mut cargo)?;
    let mut cargo = project.cargo(&["bench", "--locked"]);
    project::run(cargo.args(test::APP_PACKAGES).args(["--bench", "compare"]))
}
