//! Builds the release site, and the edition in one file.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result};

use crate::bindgen::{self, Profile};
use crate::one_file::{self, Address};
use crate::project::Project;
use crate::site::Site;
use crate::{headers, notices, pack, size, sums};

/// Builds the release site in `dist/`, to be looked at on this machine.
pub(crate) fn site(project: &Project) -> Result<()> {
    made(project)?.write(&project.dist())
}

/// Builds the release site with all that belongs beside it on a host, and holds it to its size budget.
pub(crate) fn within_budget(project: &Project) -> Result<()> {
    hosted(project, made(project)?)
}

/// Builds the edition in one file in `dist-one-file/`, with the notices beside it.
pub(crate) fn one_file(project: &Project, address: &Address) -> Result<()> {
    one_file::write(project, &made(project)?, address)?;
    let notices = project.one_file().join(notices::NAME);
    fs::write(&notices, notices::of(project)?)
        .with_context(|| format!("writing {}", notices.display()))
}

/// Builds both, unless this command did already: the steps of a test share them.
pub(crate) fn once(project: &Project) -> Result<()> {
    static IS_BUILT: AtomicBool = AtomicBool::new(false);
    if !IS_BUILT.load(Ordering::Relaxed) {
        let site = made(project)?;
        one_file::write(project, &site, &Address::default())?;
        hosted(project, site)?;
        IS_BUILT.store(true, Ordering::Relaxed);
    }
    Ok(())
}

fn made(project: &Project) -> Result<Site> {
    let program = bindgen::compile(project, Profile::Release)?;
    Site::new(project, &program)
}

fn hosted(project: &Project, site: Site) -> Result<()> {
    for_hosts(site, notices::of(project)?)?.write(&project.dist())?;
    size::report(project)
}

/// The site with notices, packed files, headers, and the sums of all of these.
fn for_hosts(site: Site, notices: String) -> Result<Site> {
    let site = site.with([(notices::NAME.to_owned(), notices.into_bytes())]);
    let headers = headers::of(site.files().into_iter().map(|(name, _)| name))?;
    let packed = pack::beside(&site.files())?;
    let site = site.with(packed).with([(headers::NAME.to_owned(), headers.into_bytes())]);
    let sums = sums::of(&site.files());
    Ok(site.with([(sums::NAME.to_owned(), sums.into_bytes())]))
}
