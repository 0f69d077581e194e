//! The browser and the site that `cargo xtask test` prepared, and how a session is asked for.

use std::env;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use super::Result;

const CHROMIUM_FLAGS: [&str; 7] = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A page that still glides is no place to click.
    "--force-prefers-reduced-motion",
];
const MADE_UP_CAMERA: &str = "--use-fake-device-for-media-stream";
/// The browser's own settings for what pages may do.
const CAMERA: &str = "profile.default_content_setting_values.media_stream_camera";
const COOKIES: &str = "profile.default_content_setting_values.cookies";
const ALLOW: u8 = 1;
const BLOCK: u8 = 2;
const UNTIL_CLOSED: u8 = 4;
/// Firefox's own window has a least width, wider than a phone. These are its own styles.
const ANY_WIDTH: &str = ":root, body, #browser, #navigator-toolbox { min-width: 0 !important; min-height: 0 !important; }";

/// How a session differs from the usual one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setup {
    /// The size of the page on the screen.
    pub(crate) viewport: (u32, u32),
    /// What pages may keep.
    pub(crate) keeping: Keeping,
    /// The camera.
    pub(crate) camera: Camera,
    /// The browser translates every page.
    pub(crate) translates: bool,
    /// What would trip up a browser that translates is complained of.
    pub(crate) watched: bool,
    /// The app may keep its release, for days without a network.
    pub(crate) keeps_release: bool,
    /// The browser's own language.
    pub(crate) language: &'static str,
}

/// What a browser lets pages keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// All of it.
    All,
    /// Nothing.
    Nothing,
    /// All of it, until the browser is closed.
    UntilClosed,
    /// What a private window keeps.
    Private,
}

/// A browser's camera.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Camera {
    /// There is none.
    None,
    /// There is one, and no page may use it.
    Refused,
    /// There is one, and this film is what it sees.
    Shows(fn() -> Result<Vec<u8>>),
}

impl Setup {
    /// A small phone.
    pub(crate) const PHONE: Self = Self {
        viewport: (360, 740),
        keeping: Keeping::All,
        camera: Camera::None,
        translates: false,
        watched: true,
        keeps_release: false,
        language: "en-GB",
    };
    /// A laptop.
    pub(crate) const WIDE: Self = Self { viewport: (1280, 900), ..Self::PHONE };
    /// A laptop whose browser keeps nothing for pages.
    pub(crate) const BLOCKED: Self = Self { keeping: Keeping::Nothing, ..Self::WIDE };
    /// A laptop on which the app keeps its release, as it does for people.
    pub(crate) const KEEPING: Self = Self { keeps_release: true, ..Self::WIDE };

    /// Whether a browser that was started for any other usual setup will do. What is measured has one of its own.
    pub(crate) fn is_usual(&self) -> bool {
        cfg!(test)
            && self.keeping == Keeping::All
            && matches!(self.camera, Camera::None)
            && !self.keeps_release
            && self.language == Self::PHONE.language
    }
}

/// What `cargo xtask test` tells about the world outside.
pub(crate) struct Stage {
    /// Where the site is, with a slash at the end.
    pub(crate) site: String,
    driver: String,
    browser: String,
    program: Option<String>,
    headed: bool,
}

impl Stage {
    /// Reads it from the environment.
    pub(crate) fn read() -> Result<Self> {
        let site = needed("SHARED_TABLE_URL")?;
        Ok(Self {
            site: format!("{}/", site.trim_end_matches('/')),
            driver: needed("WEBDRIVER_URL")?,
            browser: env::var("SHARED_TABLE_BROWSER").unwrap_or_else(|_| "chromium".to_owned()),
            program: env::var("SHARED_TABLE_BROWSER_PATH").ok(),
            headed: env::var("SHARED_TABLE_HEADED").is_ok_and(|value| value == "1"),
        })
    }

    /// Whether the browser has Chromium's tools for developers.
    pub(crate) fn is_chromium(&self) -> bool {
        self.browser == "chromium"
    }

    /// Whether the driver prints, and gives a page any size.
    pub(crate) fn has_paper_and_sizes(&self) -> bool {
        self.browser != "webkit"
    }

    /// Whether the driver can have only one browser at a time.
    pub(crate) fn has_one_session(&self) -> bool {
        !self.is_chromium()
    }

    /// Starts a browser that keeps what it knows in `profile` and puts downloads into `downloads`.
    pub(crate) async fn start(
        &self,
        setup: Setup,
        profile: &Path,
        downloads: &Path,
    ) -> Result<WebDriver> {
        let wanted = match self.browser.as_str() {
            "firefox" => self.firefox(setup, profile, downloads)?,
            "webkit" => self.webkit(),
            _ => self.chromium(setup, profile, downloads)?,
        };
        let Value::Object(wanted) = wanted else { return Err("no capabilities".into()) };
        let started = WebDriver::new(&self.driver, Capabilities::from(wanted)).await;
        started.map_err(|error| format!("{} did not start: {error}", self.browser).into())
    }

    fn chromium(&self, setup: Setup, profile: &Path, downloads: &Path) -> Result<Value> {
        let mut flags: Vec<String> = CHROMIUM_FLAGS.map(str::to_owned).to_vec();
        flags.push(format!("--user-data-dir={}", profile.display()));
        flags.push(format!("--lang={}", setup.language));
        if !self.headed {
            flags.push("--headless=new".to_owned());
        }
        let mut prefs = json!({
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            "profile.default_content_setting_values.automatic_downloads": 1,
            "intl.accept_languages": setup.language,
            // What one test typed is not offered to the next.
            "autofill.profile_enabled": false,
        });
        match setup.keeping {
            Keeping::All => {}
            Keeping::Nothing => prefs[COOKIES] = json!(BLOCK),
            Keeping::UntilClosed => prefs[COOKIES] = json!(UNTIL_CLOSED),
            Keeping::Private => flags.push("--incognito".to_owned()),
        }
        match setup.camera {
            Camera::None => prefs[CAMERA] = json!(ALLOW),
            Camera::Refused => {
                prefs[CAMERA] = json!(BLOCK);
                flags.push(MADE_UP_CAMERA.to_owned());
            }
            Camera::Shows(film) => {
                prefs[CAMERA] = json!(ALLOW);
                let played = profile.with_extension("y4m");
                std::fs::write(&played, film()?)?;
                flags.push(MADE_UP_CAMERA.to_owned());
                flags.push(format!("--use-file-for-fake-video-capture={}", played.display()));
            }
        }
        let mut options = json!({ "args": flags, "prefs": prefs });
        if let Some(program) = &self.program {
            options["binary"] = json!(program);
        }
        Ok(json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "unhandledPromptBehavior": "accept",
        }))
    }

    fn firefox(&self, setup: Setup, profile: &Path, downloads: &Path) -> Result<Value> {
        let chrome = profile.join("chrome");
        std::fs::create_dir_all(&chrome)?;
        std::fs::write(chrome.join("userChrome.css"), ANY_WIDTH)?;
        let mut flags = vec!["-profile".to_owned(), profile.display().to_string()];
        if !self.headed {
            flags.push("-headless".to_owned());
        }
        let mut prefs = json!({
            "browser.download.dir": downloads,
            "browser.download.folderList": 2,
            "intl.accept_languages": setup.language,
            "ui.prefersReducedMotion": 1,
            "toolkit.legacyUserProfileCustomizations.stylesheets": true,
            // As on a phone: they take no room from the page.
            "ui.useOverlayScrollbars": 1,
        });
        if !setup.keeps_release {
            prefs["dom.serviceWorkers.enabled"] = json!(false);
        }
        if setup.keeping == Keeping::Nothing {
            prefs["network.cookie.cookieBehavior"] = json!(BLOCK);
        }
        let mut options = json!({ "args": flags, "prefs": prefs });
        if let Some(program) = &self.program {
            options["binary"] = json!(program);
        }
        Ok(json!({ "browserName": "firefox", "moz:firefoxOptions": options }))
    }

    fn webkit(&self) -> Value {
        let program = self.program.clone().unwrap_or_default();
        json!({ "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] } })
    }
}

/// A variable that only `cargo xtask test` knows.
pub(crate) fn needed(name: &str) -> Result<String> {
    env::var(name).map_err(|_| format!("{name} is not set: run `cargo xtask test`.").into())
}
