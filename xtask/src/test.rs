//! Everything that must hold, step by step, with a summary at the end.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::flags::{Step, TestFlags};
use crate::project::{self, APP, Project};
use crate::{bindgen, build, in_browser, npm, tidy, tools};

/// The app without this program: together they would share features, and so compile their
/// packages once more.
pub(crate) const APP_PACKAGES: &[&str] = &["--workspace", "--exclude", "xtask"];
const OWN_PACKAGE: &[&str] = &["--package", "xtask"];
/// The tests that the native step leaves out, since they need packages from npm. They tell figures.
const READING: &[&str] =
    &["--package", APP, "--test", "content", "--", "--ignored", "--show-output"];

const ANALYSIS: &[&str] =
    &["--package", APP, "--test", "analysis", "--", "--ignored", "--show-output"];

/// What runs the built site in web servers.
const HOSTING: &[&str] =
    &["--package", APP, "--test", "hosting", "--", "--ignored", "--show-output"];

/// Tells tests to be in their long form.
pub(crate) const SOAK: &str = "SHARED_TABLE_SOAK";

/// How one step went.
struct Outcome {
    step: Step,
    time: Duration,
    /// What is to be said of it at the end, if anything.
    result: Result<String>,
}

/// Runs the steps that were asked for; each runs whatever became of the others.
pub(crate) fn run(project: &Project, flags: &TestFlags) -> Result<()> {
    if flags.soak {
        return soak(project, flags);
    }
    let steps = match &flags.filter {
        None => chosen(flags),
        Some(filter) => matching(project, chosen(flags), filter)?,
    };
    let mut outcomes = Vec::new();
    for step in steps {
        println!("\n== {}", title(step));
        let start = Instant::now();
        let result = run_step(project, flags, step);
        if let Err(error) = &result {
            eprintln!("{error:#}");
        }
        outcomes.push(Outcome { step, time: start.elapsed(), result });
    }
    summarise(&outcomes)
}

/// All steps; with a filter only those that it can narrow; with `--only` only those named.
fn chosen(flags: &TestFlags) -> Vec<Step> {
    let all = [
        Step::Fmt,
        Step::Lint,
        Step::Tidy,
        Step::Native,
        Step::Reading,
        Step::Analysis,
        Step::Hosting,
        Step::Browser,
    ];
    let wanted = |step: &Step| {
        if flags.only.is_empty() {
            flags.filter.is_none() || has_tests(*step)
        } else {
            flags.only.contains(step)
        }
    };
    all.into_iter().filter(wanted).collect()
}

fn has_tests(step: Step) -> bool {
    matches!(step, Step::Native | Step::Reading | Step::Analysis | Step::Hosting | Step::Browser)
}

fn title(step: Step) -> &'static str {
    match step {
        Step::Fmt => "Formatting",
        Step::Lint => "Lints",
        Step::Tidy => "Tidy",
        Step::Native => "Native tests",
        Step::Reading => "Reading grade",
        Step::Analysis => "Queries",
        Step::Hosting => "Web servers",
        Step::Browser => "Browser tests",
    }
}

fn run_step(project: &Project, flags: &TestFlags, step: Step) -> Result<String> {
    let done = match step {
        Step::Fmt => project::run(&mut project.cargo(&["fmt", "--all", "--check"])),
        Step::Lint => lint(project),
        Step::Tidy => tidy::run(project),
        Step::Native => native(project, flags),
        Step::Reading => {
            with_packages(project, flags, READING, &npm::READING, "SHARED_TABLE_READING")
        }
        Step::Analysis => {
            with_packages(project, flags, ANALYSIS, &npm::DUCKDB, "SHARED_TABLE_DUCKDB")
        }
        Step::Hosting => hosting(project, flags),
        Step::Browser => return Ok(in_browser::run(project, flags)?.in_words()),
    };
    done.map(|()| String::new())
}

fn lint(project: &Project) -> Result<()> {
    // What no release has is in the first; without it the app is read as it goes out.
    let features = format!("browser-tests,{}", bindgen::COMPONENT_PAGE);
    let native = [APP_PACKAGES, &["--all-targets", "--features", &features]].concat();
    let own = [OWN_PACKAGE, &["--all-targets"]].concat();
    let wasm = ["--package", APP, "--lib", "--bins", "--target", tools::WASM_TARGET];
    tools::wasm_target(project)?;
    for args in [&native[..], &own, &wasm] {
        let mut cargo = project.cargo(&["clippy", "--locked"]);
        // For the browser as in a release, in two files; for this machine in one.
        cargo.env(bindgen::WASM_FLAGS, bindgen::SPLIT);
        project::run(cargo.args(args).args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

/// The long forms of tests that look for what happens once in a great many times.
fn soak(project: &Project, flags: &TestFlags) -> Result<()> {
    let wanted = |step| flags.only.is_empty() || flags.only.contains(&step);
    let first = if wanted(Step::Native) { histories(project) } else { Ok(()) };
    // Both are run, whatever becomes of the first.
    if wanted(Step::Browser) {
        in_browser::soak(project, flags)?.list();
    }
    first
}

/// The attack on whole histories of rooms, 20,000 of them; copies to and fro between three people; tabs that save
/// at once. Made quick enough for that.
fn histories(project: &Project) -> Result<()> {
    let mut cargo =
        cargo_test(project, &["--package", APP, "--profile", "soak", "--test", "state"]);
    let wanted = ["--", "histories::", "sending::", "at_once::", "--show-output"];
    project::run(cargo.args(wanted).env(SOAK, "1"))
}

/// All tests of the packages; the examples in doc comments are among them, as cargo has it where no target is named.
fn native(project: &Project, flags: &TestFlags) -> Result<()> {
    for package in [APP_PACKAGES, OWN_PACKAGE] {
        project::run(cargo_test(project, package).arg("--no-fail-fast").args(&flags.filter))?;
    }
    Ok(())
}

/// Runs tests that need packages from npm, and are told by a variable where these are.
fn with_packages(
    project: &Project,
    flags: &TestFlags,
    args: &[&str],
    packages: &npm::Packages,
    variable: &str,
) -> Result<()> {
    let packages = packages.get(project)?;
    let mut cargo = cargo_test(project, args);
    project::run(cargo.args(&flags.filter).env(variable, packages))
}

/// Builds the site, unless it was built already, and runs it in web servers with the recipes of `docs/hosting.md`.
fn hosting(project: &Project, flags: &TestFlags) -> Result<()> {
    let servers = tools::servers(project)?;
    build::once(project)?;
    let mut cargo = cargo_test(project, HOSTING);
    cargo.env("SHARED_TABLE_NGINX", servers.nginx).env("SHARED_TABLE_CADDY", servers.caddy);
    project::run(cargo.args(&flags.filter).env("SHARED_TABLE_DIST", project.dist()))
}

/// A run of tests.
pub(crate) fn cargo_test(project: &Project, args: &[&str]) -> Command {
    let mut cargo = project.cargo(&["test", "--locked"]);
    cargo.args(args);
    cargo
}

/// The steps with a test that the filter fits. One that fits no test is a slip, not a success.
fn matching(project: &Project, steps: Vec<Step>, filter: &str) -> Result<Vec<Step>> {
    let mut found = Vec::new();
    for step in steps {
        let any = match step {
            Step::Native => {
                has_match(cargo_test(project, APP_PACKAGES), filter)?
                    || has_match(cargo_test(project, OWN_PACKAGE), filter)?
            }
            Step::Reading => has_match(cargo_test(project, READING), filter)?,
            Step::Analysis => has_match(cargo_test(project, ANALYSIS), filter)?,
            Step::Hosting => has_match(cargo_test(project, HOSTING), filter)?,
            Step::Browser => {
                in_browser::exist(project) && has_match(in_browser::command(project), filter)?
            }
            Step::Fmt | Step::Lint | Step::Tidy => true,
        };
        if any {
            found.push(step);
        }
    }
    if !found.iter().any(|step| has_tests(*step)) {
        bail!("No test has `{filter}` in its name.");
    }
    Ok(found)
}

fn has_match(cargo: Command, filter: &str) -> Result<bool> {
    Ok(!listed(cargo, filter)?.is_empty())
}

/// The names of the tests that the filter fits.
pub(crate) fn listed(mut cargo: Command, filter: &str) -> Result<Vec<String>> {
    if !cargo.get_args().any(|arg| arg == "--") {
        cargo.arg("--");
    }
    cargo.args([filter, "--list", "--format", "terse"]).stderr(Stdio::inherit());
    let output = cargo.output().context("could not start cargo")?;
    if !output.status.success() {
        bail!("The tests do not compile; what cargo printed above says why.");
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.lines().filter_map(|line| Some(line.strip_suffix(": test")?.to_owned())).collect())
}

fn summarise(outcomes: &[Outcome]) -> Result<()> {
    println!("\n== Summary");
    for outcome in outcomes {
        let word = match &outcome.result {
            Ok(more) if more.is_empty() => "ok".to_owned(),
            Ok(more) => format!("ok: {more}"),
            Err(_) => "FAILED".to_owned(),
        };
        let seconds = outcome.time.as_secs_f32();
        println!("{:<16}{seconds:>8.1} s  {word}", title(outcome.step));
    }
    let failed: Vec<_> =
        outcomes.iter().filter(|o| o.result.is_err()).map(|o| title(o.step)).collect();
    if !failed.is_empty() {
        bail!("To put right: {}.", failed.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::flags::{self, Flags};

    fn steps(args: &[&str]) -> Vec<Step> {
        let words = ["xtask", "test"].iter().chain(args);
        match Flags::try_parse_from(words).map(|flags| flags.command) {
            Ok(flags::Command::Test(flags)) => chosen(&flags),
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_step_runs_unless_told_otherwise() {
        assert_eq!(steps(&[]).len(), 8);
        assert!(steps(&["--only", "tidy"]) == [Step::Tidy]);
        assert!(steps(&["--only", "native", "--only", "fmt"]) == [Step::Fmt, Step::Native]);
    }

    #[test]
    fn a_filter_leaves_the_steps_that_have_tests() {
        let with_tests =
            [Step::Native, Step::Reading, Step::Analysis, Step::Hosting, Step::Browser];
        assert!(steps(&["--filter", "x"]) == with_tests);
    }

    #[test]
    fn one_failed_step_fails_the_whole() {
        let outcome = |step, result| Outcome { step, time: Duration::ZERO, result };
        let good = || outcome(Step::Tidy, Ok(String::new()));
        assert!(summarise(&[good()]).is_ok());
        let bad = outcome(Step::Native, Err(anyhow::anyhow!("no")));
        let message = summarise(&[good(), bad]).err().map(|error| error.to_string());
        assert_eq!(message.as_deref(), Some("To put right: Native tests."));
    }
}
