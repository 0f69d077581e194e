//! Compiles the app and makes the JavaScript that loads it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::floor;
use crate::names;
use crate::project::{APP, Project, run};
use crate::split::{self, Part};
use crate::tools::{self, WASM_TARGET};
use crate::unused;

/// The last line of the script that wasm-bindgen makes, and what stands there instead. The page's
/// first script must parse in browsers too old for the app, so that it can say so; such a script
/// cannot import from a module.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";
const GLOBAL: &str = "window.wasm_bindgen = __wbg_init;";

/// The variable with the compiler's flags for the browser, and the flag that splits the app.
pub(crate) const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
pub(crate) const SPLIT: &str = "--cfg split_app";

/// The page that shows every component. No release has it.
pub(crate) const COMPONENT_PAGE: &str = "component-page";

/// How the app is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small, in several files, and as the lock file says.
    Release,
    /// Quick to rebuild, in one file, and with the page of components.
    Dev,
}

/// The compiled app: the WebAssembly and the script that loads it.
pub(crate) struct Program {
    pub(crate) wasm: Vec<u8>,
    /// What the first page does not need, if those are files of their own.
    pub(crate) later: Vec<Part>,
    pub(crate) js: String,
}

/// Compiles the app.
pub(crate) fn compile(project: &Project, profile: Profile) -> Result<Program> {
    tools::wasm_target(project)?;
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("reading Cargo.lock")?;
    check_versions(&lock)?;
    let wasm = cargo_build(project, profile)?;
    let folder = project.target("bindgen");
    if profile == Profile::Dev {
        let (wasm, js) = bind(&wasm, &folder, profile)?;
        return Ok(Program { wasm, later: Vec::new(), js });
    }
    let parts = split::split(&wasm, &project.target("split"))?;
    fs::write(&parts.first, unused::without(&fs::read(&parts.first)?)?)?;
    let (wasm, js) = bind(&parts.first, &folder, profile)?;
    let (wasm, js) = names::short(&wasm, &js)?;
    let js = parts.join(&js)?;
    let wasm = split::lean(&wasm)?;
    floor::check(APP, &wasm)?;
    for part in &parts.later {
        floor::check(&part.name, &part.wasm)?;
    }
    Ok(Program { wasm, later: parts.later, js })
}

fn cargo_build(project: &Project, profile: Profile) -> Result<PathBuf> {
    let mut cargo =
        project.cargo(&["build", "--package", APP, "--bin", APP, "--target", WASM_TARGET]);
    cargo.env(WASM_FLAGS, rust_flags(profile));
    let folder = match profile {
        Profile::Release => {
            cargo.args(["--release", "--locked"]);
            "release"
        }
        Profile::Dev => {
            cargo.args(["--features", COMPONENT_PAGE]);
            // No debug data: an edit is on screen in half the time.
            cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
            "debug"
        }
    };
    run(&mut cargo)?;
    Ok(project.target(&format!("{WASM_TARGET}/{folder}/{APP}.wasm")))
}

/// Views of one type in place of one type per view: measured 15 % less code. In a release, what
/// splitting needs. And no folder of this machine's in the app.
fn rust_flags(profile: Profile) -> String {
    let mut flags = String::from("--cfg erase_components");
    if profile == Profile::Release {
        flags.extend([" ", SPLIT, " -Clink-arg=--emit-relocs"]);
    }
    let home = std::env::var("HOME").unwrap_or_default();
    for (name, usual) in [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")] {
        let folder = std::env::var(name).unwrap_or_else(|_| format!("{home}/{usual}"));
        // Flags are split at spaces; a folder with one in its name stays as it is.
        if !folder.contains(' ') {
            flags.extend([" --remap-path-prefix=", &folder, "=", usual]);
        }
    }
    flags
}

/// Makes the WebAssembly as browsers take it, and its script.
fn bind(wasm: &Path, folder: &Path, profile: Profile) -> Result<(Vec<u8>, String)> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name("app")
        .web(true)?
        .omit_default_module_path(true)
        // Later files use the first one's table and memory.
        .keep_lld_exports(profile == Profile::Release)
        .typescript(false)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(true);
    bindgen.generate(folder).context("wasm-bindgen could not read the compiled app")?;
    let js = fs::read_to_string(folder.join("app.js"))?;
    Ok((fs::read(folder.join("app_bg.wasm"))?, split::take(&js, EXPORTS, GLOBAL)?))
}

/// The app and the tool that binds it must come from one version of wasm-bindgen.
fn check_versions(lock: &str) -> Result<()> {
    let app = locked(lock, "wasm-bindgen")?;
    let tool = locked(lock, "wasm-bindgen-cli-support")?;
    if app != tool {
        bail!(
            "Cargo.lock has wasm-bindgen {app} but wasm-bindgen-cli-support {tool}: \
             run `cargo update -p wasm-bindgen-cli-support --precise {app}`"
        );
    }
    Ok(())
}

fn locked<'a>(lock: &'a str, package: &str) -> Result<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .with_context(|| format!("Cargo.lock does not name {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(app: &str, tool: &str) -> String {
        format!(
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"{app}\"\n\n\
             [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"{tool}\"\n"
        )
    }

    #[test]
    fn equal_versions_pass() {
        assert!(check_versions(&lock("0.2.130", "0.2.130")).is_ok());
    }

    #[test]
    fn different_versions_are_named_with_the_command_that_mends_them() {
        let message = check_versions(&lock("0.2.131", "0.2.130")).err().map(|e| e.to_string());
        let message = message.unwrap_or_default();
        assert!(message.contains("0.2.131") && message.contains("0.2.130"), "{message}");
        assert!(message.contains("--precise 0.2.131"), "{message}");
    }

    #[test]
    fn a_lock_file_without_them_is_an_error() {
        assert!(check_versions("").is_err());
    }
}
