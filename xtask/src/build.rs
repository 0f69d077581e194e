//! Builds the release site.

use anyhow::Result;

use crate::bindgen::{self, Profile};
use crate::project::Project;
use crate::site::Site;
use crate::size;

/// Builds the release site in `dist/`.
pub(crate) fn site(project: &Project) -> Result<()> {
    let program = bindgen::compile(project, Profile::Release)?;
    Site::new(project, &program)?.write(&project.dist())
}

/// Builds the release site and holds it to its size budget.
pub(crate) fn within_budget(project: &Project) -> Result<()> {
    site(project)?;
    size::report(project)
}
