//! A browser of a test's own, in which nobody was before, and what holds at the end of every test.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::browser::{Setup, Stage};
use super::idle::{self, Browser, Folder};
use super::skip::skip;
use super::{Result, files, watch};

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(10);
/// Why tests are skipped elsewhere.
pub(crate) const NEEDS_TOOLS: &str = "it needs Chromium's tools for developers";
const NEEDS_PAPER: &str = "it needs a driver that prints";
const NEEDS_SIZES: &str = "it needs a driver that gives a page any size";
/// Complains where the page writes into its texts.
const KEPT_TEXTS: &str = include_str!("kept_texts.js");
/// Does to a page what a browser does that translates it.
const TRANSLATOR: &str = include_str!("translator.js");
const PAUSE: Duration = Duration::from_millis(20);

/// Held by the test whose turn it is, where a driver can do only one at a time.
static ONE: Mutex<()> = Mutex::new(());

/// A browser, the folder it works in, and what was done with it so far.
pub(crate) struct World {
    stage: Stage,
    setup: Setup,
    browser: Browser,
    /// Where the test was, the last of them now.
    sites: Vec<String>,
    problems: Vec<String>,
    trail: RefCell<Vec<String>>,
    _turn: Option<MutexGuard<'static, ()>>,
}

/// Runs a test in a browser of its own. It also fails if the page complained, broke its own rules,
/// or asked anything of another server.
pub(crate) async fn run(setup: Setup, test: impl AsyncFnOnce(&mut World) -> Result) -> Result {
    let mut world = World::open(setup).await?;
    let outcome = test(&mut world).await;
    world.end(outcome).await
}

/// Runs a test that only Chromium's tools for developers make possible. In another browser there is
/// nothing to look at, and it is skipped.
pub(crate) async fn run_with_tools(
    setup: Setup,
    test: impl AsyncFnOnce(&mut World) -> Result,
) -> Result {
    if Stage::read()?.is_chromium() { run(setup, test).await } else { skip(NEEDS_TOOLS) }
}

/// Runs a test that prints.
pub(crate) async fn run_with_paper(
    setup: Setup,
    test: impl AsyncFnOnce(&mut World) -> Result,
) -> Result {
    if Stage::read()?.has_paper_and_sizes() { run(setup, test).await } else { skip(NEEDS_PAPER) }
}

/// Runs a test that hangs on the exact size of a page.
pub(crate) async fn run_with_sizes(
    setup: Setup,
    test: impl AsyncFnOnce(&mut World) -> Result,
) -> Result {
    if Stage::read()?.has_paper_and_sizes() { run(setup, test).await } else { skip(NEEDS_SIZES) }
}

impl World {
    async fn open(setup: Setup) -> Result<Self> {
        let stage = Stage::read()?;
        let turn =
            stage.has_one_session().then(|| ONE.lock().unwrap_or_else(PoisonError::into_inner));
        let left = if stage.is_chromium() && setup.is_usual() { idle::take() } else { None };
        let browser = match left {
            Some(browser) => browser,
            None => {
                let folder = Folder::new()?;
                let driver = stage.start(setup, &folder.profile(), &folder.downloads()).await?;
                Browser { driver, folder, tests: 0 }
            }
        };
        let world = Self {
            sites: vec![stage.site.clone()],
            stage,
            setup,
            browser,
            problems: Vec::new(),
            trail: RefCell::default(),
            _turn: turn,
        };
        world.prepare().await?;
        Ok(world)
    }

    /// The page has its size, and what watches over it runs before it does.
    pub(crate) async fn prepare(&self) -> Result {
        self.resize(self.setup.viewport).await?;
        if self.is_chromium() && self.setup.watched {
            self.run_first(KEPT_TEXTS).await?;
        }
        // Most tests are of a first visit, and some of them count what is asked for.
        if self.is_chromium() && !self.setup.keeps_release {
            self.run_first("delete Navigator.prototype.serviceWorker;").await?;
        }
        if self.setup.translates {
            self.run_first(TRANSLATOR).await?;
        }
        Ok(())
    }

    /// Runs a script in every page before the page's own.
    pub(crate) async fn run_first(&self, script: &str) -> Result {
        self.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        Ok(())
    }

    /// The session in which the browser is driven.
    pub(crate) fn driver(&self) -> &WebDriver {
        &self.browser.driver
    }

    /// Where the site is, with a slash at the end.
    pub(crate) fn site(&self) -> &str {
        self.sites.last().map_or("", String::as_str)
    }

    /// Goes on with the same site at another address.
    pub(crate) fn move_site(&mut self, site: &str) {
        self.sites.push(site.to_owned());
    }

    /// Whether the browser has Chromium's tools. A test that needs them has nothing to say elsewhere.
    pub(crate) fn is_chromium(&self) -> bool {
        self.stage.is_chromium()
    }

    /// The folder of the browser's profile.
    pub(crate) fn profile(&self) -> PathBuf {
        self.browser.folder.profile()
    }

    /// The folder of the browser's downloads.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.browser.folder.downloads()
    }

    /// The folder for files that the test makes.
    pub(crate) fn desk(&self) -> &Path {
        self.browser.folder.path()
    }

    /// Notes what is done now; a failure tells the last of these.
    pub(crate) fn note(&self, what: impl Into<String>) {
        self.trail.borrow_mut().push(what.into());
    }

    /// Gives a command to the browser's tools for developers.
    pub(crate) async fn tools(&self, command: &str, with: Value) -> Result<Value> {
        Ok(self.browser.driver.cdp().send_raw(command, with).await?)
    }

    /// Gives the page another size.
    pub(crate) async fn resize(&self, (width, height): (u32, u32)) -> Result {
        if self.is_chromium() {
            // A window can't be as narrow as a phone.
            let size = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            self.tools("Emulation.setDeviceMetricsOverride", size).await?;
        } else {
            // What the window has around the page comes on top.
            let script = "return [outerWidth - innerWidth, outerHeight - innerHeight];";
            let around = self.browser.driver.execute(script, Vec::new()).await?;
            let (beside, above): (u32, u32) = around.convert()?;
            self.browser.driver.set_window_rect(0, 0, width + beside, height + above).await?;
        }
        Ok(())
    }

    /// Waits until a probe finds something. A probe that fails is tried again.
    pub(crate) async fn until<T>(
        &self,
        what: &str,
        probe: impl AsyncFn() -> Result<Option<T>>,
    ) -> Result<T> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let found = probe().await;
            match found {
                Ok(Some(found)) => return Ok(found),
                _ if Instant::now() < deadline => tokio::time::sleep(PAUSE).await,
                Ok(None) => return Err(format!("not there: {what}").into()),
                Err(error) => return Err(format!("not there: {what} ({})", brief(&error)).into()),
            }
        }
    }

    /// Waits until all that comes by itself after the first page is here.
    pub(crate) async fn has_all(&self) -> Result {
        let script = "const came = performance.getEntriesByType('resource').filter((e) => e.responseEnd > 0);
            const page = document.querySelector('script[data-files]');
            const wanted = ['fill', 'rest', 'files'].flatMap((part) => page.getAttribute(`data-${part}`).split(' '));
            return wanted.every((file) => came.some((e) => e.name.endsWith(file)));";
        let has = async || Ok(self.holds(script).await?.then_some(()));
        self.until("all files", has).await
    }

    /// Closes the browser and opens it again on the same profile.
    pub(crate) async fn reopen(&mut self) -> Result {
        self.note("close the browser and open it again");
        self.leave().await?;
        self.restart().await
    }

    /// Closes the browser and goes on in one that was never here.
    pub(crate) async fn move_to_fresh_browser(&mut self) -> Result {
        self.note("go on in a fresh browser");
        self.leave().await?;
        self.browser.folder.forget_profile()?;
        self.restart().await
    }

    /// Ends every process of this browser at once, and opens it again on the same profile.
    pub(crate) async fn kill_and_reopen(&mut self) -> Result {
        self.note("kill the browser and open it again");
        files::kill_all_with(&self.profile())?;
        if self.is_chromium() {
            // There is nothing left to talk to.
            self.browser.driver.clone().leak()?;
        } else {
            // The driver takes no other browser before it is told. It says that this one is gone.
            drop(self.browser.driver.clone().quit().await);
        }
        self.restart().await
    }

    async fn restart(&mut self) -> Result {
        let (profile, downloads) = (self.profile(), self.downloads());
        self.browser.driver = self.stage.start(self.setup, &profile, &downloads).await?;
        self.prepare().await
    }

    /// The complaints so far were to be expected.
    pub(crate) async fn forgive_complaints(&self) -> Result {
        // Elsewhere none are heard.
        if self.is_chromium() {
            watch::complaints(&self.browser.driver).await?;
        }
        Ok(())
    }

    async fn leave(&mut self) -> Result {
        self.note_problems().await?;
        Ok(self.browser.driver.clone().quit().await?)
    }

    async fn note_problems(&mut self) -> Result {
        if self.is_chromium() {
            let origin = origin(self.site());
            self.problems.extend(watch::problems(&self.browser.driver, origin).await?);
        }
        Ok(())
    }

    async fn end(mut self, outcome: Result) -> Result {
        if outcome.is_ok() && self.is_chromium() && self.setup.is_usual() {
            return self.end_well().await;
        }
        let shot = if outcome.is_err() { self.screenshot().await } else { String::new() };
        let left = self.leave().await;
        let trail = self.trail.borrow().join("\n  ");
        if let Err(error) = outcome {
            let problems = self.problems.join("\n  ");
            return Err(format!("{error}\n  {problems}\n{shot}Steps:\n  {trail}").into());
        }
        left?;
        self.had_no_problems()
    }

    /// The browser goes on to another test.
    async fn end_well(mut self) -> Result {
        self.note_problems().await?;
        let outcome = self.had_no_problems();
        if outcome.is_ok() {
            return idle::leave(self.browser, &self.sites).await;
        }
        self.browser.driver.quit().await.ok();
        outcome
    }

    /// Makes the browser one that was never anywhere, without starting another.
    pub(crate) async fn be_new(&self) -> Result {
        self.browser.forget_all(&self.sites).await?;
        self.prepare().await
    }

    fn had_no_problems(&self) -> Result {
        if self.problems.is_empty() {
            return Ok(());
        }
        let (problems, trail) = (self.problems.join("\n"), self.trail.borrow().join("\n  "));
        Err(format!("{problems}\nSteps:\n  {trail}").into())
    }

    /// Keeps a picture of the page; tells where.
    async fn screenshot(&self) -> String {
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("test").replace("::", "-");
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        match self.browser.driver.screenshot(&path).await {
            Ok(()) => format!("Picture: {}\n", path.display()),
            Err(error) => format!("No picture: {error}\n"),
        }
    }
}

/// The first part of what a driver says, which is the part for people.
fn brief(error: &impl ToString) -> String {
    let text = error.to_string();
    text.split("Stacktrace")
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Scheme, host and port of an address.
fn origin(site: &str) -> &str {
    let host = site.find("://").map_or(0, |at| at + 3);
    site[host..].find('/').map_or(site, |end| &site[..host + end])
}
