//! The tools that a command needs: found, installed where that can be done, or named.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::flags::Browser;
use crate::fonts::Fonts;
use crate::project::{Project, run};

/// What the app is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The driver, in the version that the tests are known to work with.
const GECKODRIVER: &str = "geckodriver@0.37.1";

/// A program by its name, as the shell would find it.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Makes sure that the compiler can build for the browser. Rustup adds the target by itself
/// only together with a new toolchain.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    if sysroot(project)?.join("lib/rustlib").join(WASM_TARGET).exists() {
        return Ok(());
    }
    run(project.command("rustup").args(["target", "add", WASM_TARGET])).with_context(|| {
        format!("The compiler lacks {WASM_TARGET}: run `rustup target add {WASM_TARGET}`.")
    })
}

/// The folder that the compiler lies in.
pub(crate) fn sysroot(project: &Project) -> Result<PathBuf> {
    let sysroot = project.command("rustc").args(["--print", "sysroot"]).output();
    let sysroot = sysroot.context("The Rust compiler is missing: install it from rustup.rs.")?;
    Ok(PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim()))
}

/// The programs that a browser's tests need.
pub(crate) struct BrowserTools {
    pub(crate) driver: PathBuf,
    pub(crate) browser: PathBuf,
}

/// Finds what drives the browser; installs it where that can be done, else says what to install.
pub(crate) fn browser(project: &Project, browser: Browser) -> Result<BrowserTools> {
    let what = format!("the tests in {}", browser.name());
    let find = || find(project, browser);
    let tools = here_or_installed(project, &what, &packages(browser), &advice(browser), find)?;
    if !tools.driver.is_file() {
        compile_geckodriver(project).with_context(|| advice(browser))?;
    }
    Ok(tools)
}

/// Debian has the browser, but not its driver. Cargo needs no rights to make it.
fn compile_geckodriver(project: &Project) -> Result<()> {
    println!("Compiling geckodriver takes about 5 minutes, once.");
    let root = project.target("tools");
    run(project.cargo(&["install", GECKODRIVER, "--locked", "--root"]).arg(root))
}

fn find(project: &Project, browser: Browser) -> Option<BrowserTools> {
    let any = |names: &[&str]| names.iter().find_map(|name| on_path(name));
    let (driver, browser) = match browser {
        Browser::Chromium => {
            on_path("pdftotext")?;
            // Only there do the tests read the codes that are shown.
            on_path("zbarimg")?;
            let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
            (on_path("chromedriver")?, any(&names)?)
        }
        Browser::Firefox => {
            on_path("pdftotext")?;
            (geckodriver(project), any(&["firefox-esr", "firefox"])?)
        }
        Browser::Webkit => {
            on_path("Xvfb")?;
            (on_path("WebKitWebDriver")?, mini_browser()?)
        }
    };
    // What is measured must not hang on the fonts of a machine.
    Fonts::ALL.iter().all(|fonts| fonts.folder().is_some()).then_some(())?;
    Some(BrowserTools { driver, browser })
}

/// Where the driver is, or will be once it is compiled.
fn geckodriver(project: &Project) -> PathBuf {
    on_path("geckodriver").unwrap_or_else(|| project.target("tools/bin/geckodriver"))
}

/// The test browser of `WebKit`, which lies in a folder of its library.
fn mini_browser() -> Option<PathBuf> {
    let libraries = fs::read_dir("/usr/lib").ok()?.flatten();
    libraries
        .map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|file| file.is_file())
}

fn packages(browser: Browser) -> Vec<&'static str> {
    let own: &[_] = match browser {
        Browser::Chromium => &["chromium", "chromium-driver", "poppler-utils", "zbar-tools"],
        Browser::Firefox => &["firefox-esr", "poppler-utils"],
        Browser::Webkit => &["webkit2gtk-driver", "xvfb"],
    };
    own.iter().copied().chain(Fonts::ALL.map(Fonts::package)).collect()
}

fn advice(browser: Browser) -> String {
    let (names, more) = match browser {
        Browser::Chromium => {
            ("Chromium, chromedriver, pdftotext, zbarimg and two families of fonts", "")
        }
        Browser::Firefox => (
            "Firefox, geckodriver, pdftotext and two families of fonts",
            " and `cargo install geckodriver`",
        ),
        Browser::Webkit => ("WebKitWebDriver, Xvfb and two families of fonts", ""),
    };
    let packages = packages(browser).join(" ");
    format!(
        "The browser tests need {names}; on Debian, install with \
         `sudo apt-get install {packages}`{more}."
    )
}

/// The web servers that `docs/hosting.md` has recipes for.
pub(crate) struct Servers {
    pub(crate) nginx: PathBuf,
    pub(crate) caddy: PathBuf,
}

const SERVERS: [&str; 3] = ["nginx", "libnginx-mod-http-brotli-static", "caddy"];
/// What lets nginx hand on files that were packed with brotli, as Debian sets it up.
const NGINX_BROTLI: &str = "/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf";
/// Not every user's path has it.
const SYSTEM_PROGRAMS: &str = "/usr/sbin";

/// Finds the web servers, as `browser` does.
pub(crate) fn servers(project: &Project) -> Result<Servers> {
    let program = |name: &str| {
        let system = Path::new(SYSTEM_PROGRAMS).join(name);
        on_path(name).or_else(|| system.is_file().then_some(system))
    };
    let find = || {
        Path::new(NGINX_BROTLI).exists().then_some(())?;
        Some(Servers { nginx: program("nginx")?, caddy: program("caddy")? })
    };
    here_or_installed(project, "the tests with web servers", &SERVERS, &server_advice(), find)
}

fn server_advice() -> String {
    let packages = SERVERS.join(" ");
    format!(
        "The tests of docs/hosting.md need nginx with its module for brotli, and Caddy; on Debian, install with \
         `sudo apt-get install {packages}`."
    )
}

/// Finds what is needed; installs it where that can be done unasked, else says what to install.
fn here_or_installed<T>(
    project: &Project,
    what: &str,
    packages: &[&str],
    advice: &str,
    find: impl Fn() -> Option<T>,
) -> Result<T> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if !is_root() || on_path("apt-get").is_none() {
        bail!("{advice}");
    }
    println!("Installing what {what} need.");
    install(project, packages).with_context(|| advice.to_owned())?;
    find().with_context(|| advice.to_owned())
}

fn install(project: &Project, packages: &[&str]) -> Result<()> {
    run(&mut apt(project, &["update"]))?;
    run(apt(project, &["install", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt(project: &Project, args: &[&str]) -> Command {
    let mut command = project.command("apt-get");
    command.args(args).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_by_name() {
        assert!(on_path("cargo").is_some());
        assert!(on_path("no-such-program-anywhere").is_none());
    }

    #[test]
    fn the_advice_is_one_sentence_that_names_what_to_install() {
        for browser in [Browser::Chromium, Browser::Firefox, Browser::Webkit] {
            let advice = advice(browser);
            assert!(packages(browser).contains(&"fonts-liberation"), "{advice}");
            assert!(packages(browser).iter().all(|name| advice.contains(name)), "{advice}");
            assert!(!advice.contains(". "), "{advice}");
        }
        let advice = server_advice();
        assert!(SERVERS.iter().all(|name| advice.contains(name)), "{advice}");
        assert!(!advice.contains(". "), "{advice}");
    }
}
