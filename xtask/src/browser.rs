//! Starts the site and a browser's driver, and stops the driver at the end.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{self, Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use anyhow::{Context, Result, bail};

use crate::flags::{Browser, BrowserFlags};
use crate::fonts::Fonts;
use crate::one_file;
use crate::project::Project;
use crate::serve;
use crate::tools::BrowserTools;

const START_LIMIT: Duration = Duration::from_secs(20);
const STOP_LIMIT: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(50);

/// A served site and a driver that waits for orders.
pub(crate) struct Stage {
    site: String,
    driver: String,
    tools: BrowserTools,
    fonts: Fonts,
    /// Stopped in this order when the stage goes.
    _programs: Vec<Stopped>,
    /// What the browsers work in. It goes after them.
    folders: Folders,
}

impl Stage {
    /// Serves the release site and starts the driver, with a browser that finds these fonts alone.
    pub(crate) fn set(
        project: &Project,
        flags: &BrowserFlags,
        tools: BrowserTools,
        fonts: Fonts,
    ) -> Result<Self> {
        let mut programs = Vec::new();
        let mut command = Command::new(&tools.driver);
        command.env("FONTCONFIG_FILE", fonts.settings(project)?);
        if flags.browser == Browser::Webkit && !flags.headed {
            let (screen, display) = virtual_screen()?;
            programs.push(screen);
            command.env("DISPLAY", display);
        }
        let port = free_port()?;
        match flags.browser {
            Browser::Firefox => command.args(["--port", &port.to_string()]),
            Browser::Chromium | Browser::Webkit => command.arg(format!("--port={port}")),
        };
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let name = tools.driver.display();
        let child = command.spawn().with_context(|| format!("could not start {name}"))?;
        programs.insert(0, Stopped(child));
        wait_until_ready(port, &mut programs[0].0)
            .with_context(|| format!("{name} did not start"))?;
        Ok(Self {
            site: serve::in_background(&project.dist())?,
            driver: format!("http://localhost:{port}"),
            tools,
            fonts,
            _programs: programs,
            folders: Folders::new()?,
        })
    }

    /// Tells a command where the site and the driver are.
    pub(crate) fn tell(&self, project: &Project, flags: &BrowserFlags, command: &mut Command) {
        command
            .env("SHARED_TABLE_URL", &self.site)
            .env("WEBDRIVER_URL", &self.driver)
            .env("SHARED_TABLE_BROWSER", flags.browser.name())
            .env("SHARED_TABLE_BROWSER_PATH", &self.tools.browser)
            .env("SHARED_TABLE_HEADED", if flags.headed { "1" } else { "0" })
            .env("SHARED_TABLE_FONTS", self.fonts.name())
            .env("SHARED_TABLE_FOLDERS", &self.folders.0)
            .env("SHARED_TABLE_DIST", project.dist())
            .env("SHARED_TABLE_ONE_FILE", project.one_file().join(one_file::FILE));
    }
}

/// A place for the browsers' folders. What tests left in it goes with it.
struct Folders(PathBuf);

impl Folders {
    fn new() -> Result<Self> {
        let place = env::temp_dir().join(format!("shared-table-{}", process::id()));
        fs::create_dir_all(&place).with_context(|| format!("making {}", place.display()))?;
        Ok(Self(place))
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// A program that is stopped, by its own id, when it is no longer needed.
struct Stopped(Child);

impl Drop for Stopped {
    fn drop(&mut self) {
        let id = self.0.id().to_string();
        // A driver leaves behind the browsers of tests that broke off; they are its children.
        Command::new("pkill").args(["-TERM", "-P", &id]).status().ok();
        let asked = Command::new("kill").arg(&id).status();
        let deadline = Instant::now() + STOP_LIMIT;
        while asked.is_ok() && Instant::now() < deadline {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(PAUSE);
        }
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A screen that nobody sees, for a browser that needs one; returns its name too.
fn virtual_screen() -> Result<(Stopped, String)> {
    let mut child = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("could not start Xvfb")?;
    let output = child.stdout.take().context("Xvfb has no output")?;
    let screen = Stopped(child);
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    if number.trim().is_empty() {
        bail!("Xvfb did not start");
    }
    Ok((screen, format!(":{}", number.trim())))
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("finding a free port")?;
    Ok(listener.local_addr()?.port())
}

fn wait_until_ready(port: u16, child: &mut Child) -> Result<()> {
    let deadline = Instant::now() + START_LIMIT;
    while Instant::now() < deadline {
        if let Some(status) = child.try_wait()? {
            bail!("it ended at once ({status})");
        }
        if is_ready(port).unwrap_or(false) {
            return Ok(());
        }
        thread::sleep(PAUSE);
    }
    bail!("it gave no answer for {} seconds", START_LIMIT.as_secs())
}

/// Asks the driver whether it takes orders.
fn is_ready(port: u16) -> Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    write!(stream, "GET /status HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")?;
    let mut answer = [0; 4096];
    let length = stream.read(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer[..length]).contains(" 200 "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_ends_at_once_is_not_waited_for() -> Result<()> {
        let mut child = Command::new("false").spawn()?;
        let error = wait_until_ready(free_port()?, &mut child).err();
        assert!(error.is_some_and(|error| error.to_string().contains("at once")));
        Ok(())
    }

    #[test]
    fn a_program_is_stopped_with_its_guard() -> Result<()> {
        let child = Command::new("sleep").arg("600").spawn()?;
        let folder = format!("/proc/{}", child.id());
        drop(Stopped(child));
        assert!(!std::path::Path::new(&folder).exists());
        Ok(())
    }
}
