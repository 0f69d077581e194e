//! Measures the app in a browser.

use anyhow::Result;

use crate::browser::Stage;
use crate::build;
use crate::flags::BrowserFlags;
use crate::fonts::Fonts;
use crate::project::{self, Project};
use crate::{test, tools};

/// Builds the release site and runs the measurements on it.
pub(crate) fn run(project: &Project, flags: &BrowserFlags) -> Result<()> {
    let tools = tools::browser(project, flags.browser)?;
    build::site(project)?;
    let stage = Stage::set(project, flags, tools, Fonts::Liberation)?;
    // What is measured is the release site; what drives it can be what the tests compiled.
    let mut cargo = project.cargo(&["bench", "--locked", "--profile", "dev"]);
    cargo.args(test::APP_PACKAGES).args(["--features", "browser-tests", "--bench", "browser"]);
    stage.tell(project, flags, &mut cargo);
    project::run(&mut cargo)?;
    let mut cargo = project.cargo(&["bench", "--locked"]);
    project::run(cargo.args(test::APP_PACKAGES).args(["--bench", "compare"]))
}
