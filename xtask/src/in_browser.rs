//! The tests in a browser: all of them once, and what hangs on how wide letters are once more, with the
//! widest that people usually have.

use std::process::Command;

use anyhow::{Result, bail};

use crate::browser::Stage;
use crate::flags::{Browser, TestFlags};
use crate::fonts::Fonts;
use crate::project::Project;
use crate::skips::{self, Counts};
use crate::test::{APP_PACKAGES, SOAK, cargo_test, listed};
use crate::{build, dev, npm, serve, tools};

const TESTS: &str = "tests/browser/main.rs";
const ARGS: &[&str] = &["--features", "browser-tests", "--test", "browser"];
/// Two browsers at a time keep two cores busy.
const THREADS: &str = "2";
/// What has a long form.
const LONG: [&str; 1] = ["same_instant::"];
/// What hangs on how wide letters are.
const MEASURED: [&str; 6] =
    ["prints::", "posters::", "layout::", "no_breaks::", "fonts::", "phone::"];
/// What looks at the page of components, which no release has.
const OF_COMPONENTS: &str = "components::";

/// Whether there are any.
pub(crate) fn exist(project: &Project) -> bool {
    project.path(TESTS).exists()
}

/// The command that runs them.
pub(crate) fn command(project: &Project) -> Command {
    let mut cargo = cargo_test(project, APP_PACKAGES);
    cargo.args(ARGS);
    cargo
}

/// Runs them on the release site.
pub(crate) fn run(project: &Project, flags: &TestFlags) -> Result<Counts> {
    if !exist(project) {
        bail!("There are no browser tests: {TESTS} is missing.");
    }
    tools::browser(project, flags.browser.browser)?;
    build::once(project)?;
    let all: Vec<String> = flags.filter.iter().cloned().collect();
    let wanted =
        flags.filter.as_ref().map(|filter| listed(command(project), filter)).transpose()?;
    let components = components(project, flags.browser.browser, wanted.as_deref())?;
    let first = with_fonts(project, flags, Fonts::Liberation, &all, components.as_deref());
    let once_more = measured(wanted);
    if once_more.is_empty() {
        return first.inspect(Counts::list);
    }
    // Both are run, whatever becomes of the first.
    let second = with_fonts(project, flags, Fonts::DejaVu, &once_more, None);
    let mut counts = first?;
    counts.add(second?);
    counts.list();
    Ok(counts)
}

/// Runs those that have a long form in it, on the release site.
pub(crate) fn soak(project: &Project, flags: &TestFlags) -> Result<Counts> {
    tools::browser(project, flags.browser.browser)?;
    build::once(project)?;
    let filters =
        flags.filter.clone().map_or_else(|| LONG.map(str::to_owned).to_vec(), |f| vec![f]);
    with_fonts(project, flags, Fonts::Liberation, &filters, None)
}

/// The filters of the second run: the modules, or those of their tests that were asked for.
fn measured(wanted: Option<Vec<String>>) -> Vec<String> {
    let Some(wanted) = wanted else { return MEASURED.map(str::to_owned).to_vec() };
    let is_measured = |test: &String| MEASURED.iter().any(|module| test.starts_with(module));
    wanted.into_iter().filter(is_measured).collect()
}

/// Where the app is served with the page of components, unless no test was asked for that looks at it.
fn components(
    project: &Project,
    browser: Browser,
    wanted: Option<&[String]>,
) -> Result<Option<String>> {
    if !looks_at_components(browser, wanted) {
        return Ok(None);
    }
    serve::in_background(&dev::component_site(project)?).map(Some)
}

/// The tests that look need Chromium's tools. Without a filter they are among all.
fn looks_at_components(browser: Browser, wanted: Option<&[String]>) -> bool {
    let is_one = |test: &String| test.starts_with(OF_COMPONENTS);
    browser == Browser::Chromium && wanted.is_none_or(|tests| tests.iter().any(is_one))
}

fn with_fonts(
    project: &Project,
    flags: &TestFlags,
    fonts: Fonts,
    filters: &[String],
    components: Option<&str>,
) -> Result<Counts> {
    println!("\n-- with {}", fonts.name());
    let tools = tools::browser(project, flags.browser.browser)?;
    let axe = npm::AXE.file(project, "axe-core/axe.min.js")?;
    let stage = Stage::set(project, &flags.browser, tools, fonts)?;
    let mut cargo = command(project);
    cargo.arg("--").args(filters).args(["--test-threads", THREADS]);
    stage.tell(project, &flags.browser, &mut cargo);
    cargo.env("SHARED_TABLE_AXE", axe);
    if let Some(components) = components {
        cargo.env("SHARED_TABLE_COMPONENTS", components);
    }
    if flags.soak {
        cargo.arg("--show-output").env(SOAK, "1");
    }
    skips::run(&mut cargo, project.target("skipped.txt"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_of_components_is_built_for_those_who_look_at_it() {
        let tests =
            |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert!(looks_at_components(Browser::Chromium, None));
        let all = tests(&["fields::a_field_takes_words", "components::on_a_phone"]);
        assert!(looks_at_components(Browser::Chromium, Some(&all)));
        assert!(!looks_at_components(Browser::Firefox, Some(&all)));
        let others = tests(&["fields::components_are_fields"]);
        assert!(!looks_at_components(Browser::Chromium, Some(&others)));
        assert!(!looks_at_components(Browser::Chromium, Some(&[])));
    }
}
