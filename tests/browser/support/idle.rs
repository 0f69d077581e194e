//! Browsers that one test leaves to the next. Starting one takes longer than most tests do in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::browser::needed;
use super::{Result, watch};

/// A browser grows as it goes on. After so many tests it may end.
const TESTS: usize = 40;
/// A file of ours that runs no script: whatever a page still writes as it is left has been written once this is here.
const QUIET: &str = "icon.svg";
/// Takes away what the site keeps, in order after all that its own pages wrote.
const FORGET: &str = r"
const done = arguments[arguments.length - 1];
localStorage.clear();
sessionStorage.clear();
const gone = (name) => new Promise((over) => {
  const asked = indexedDB.deleteDatabase(name);
  asked.onsuccess = asked.onerror = asked.onblocked = over;
});
indexedDB.databases().then((all) => Promise.all(all.map((base) => gone(base.name)))).then(() => done());";

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A browser of the usual setup, and the folder it works in.
pub(crate) struct Browser {
    /// The session in which it is driven.
    pub(crate) driver: WebDriver,
    /// Its profile, its downloads and the files of its tests.
    pub(crate) folder: Folder,
    /// How many tests it was in.
    pub(crate) tests: usize,
}

/// One that a test has left behind, as if it had never been anywhere.
pub(crate) fn take() -> Option<Browser> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Leaves a browser to the next test, with nothing in it of this one, or ends it.
pub(crate) async fn leave(mut browser: Browser, sites: &[String]) -> Result {
    browser.tests += 1;
    if browser.tests < TESTS && browser.forget_all(sites).await.is_ok() {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(browser);
        return Ok(());
    }
    Ok(browser.driver.quit().await?)
}

impl Browser {
    /// Forgets what these sites kept, the first of which is there. Ends on an empty page in a new tab, whose history
    /// is empty too.
    pub(crate) async fn forget_all(&self, sites: &[String]) -> Result {
        let tabs = self.driver.windows().await?;
        let quiet = format!("{}{QUIET}", sites.first().ok_or("no site")?);
        for tab in &tabs {
            self.driver.switch_to_window(tab.clone()).await?;
            self.driver.goto(&quiet).await?;
        }
        self.driver.execute_async(FORGET, Vec::new()).await?;
        let fresh = self.driver.new_tab().await?;
        for tab in tabs {
            self.driver.switch_to_window(tab).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(fresh).await?;
        self.tools("Page.bringToFront", json!({})).await?;
        for site in sites {
            let all = json!({ "origin": site, "storageTypes": "all" });
            self.tools("Storage.clearDataForOrigin", all).await?;
        }
        self.tools("Network.clearBrowserCache", json!({})).await?;
        self.tools("Browser.resetPermissions", json!({})).await?;
        let downloads = json!({ "behavior": "allow", "downloadPath": self.folder.downloads() });
        self.tools("Browser.setDownloadBehavior", downloads).await?;
        self.driver.set_window_rect(0, 0, 1280, 1000).await?;
        // What was said and asked meanwhile is nobody's fault. The tabs that did it are gone.
        watch::complaints(&self.driver).await?;
        watch::asked(&self.driver).await?;
        self.folder.empty()
    }

    async fn tools(&self, command: &str, with: Value) -> Result<Value> {
        Ok(self.driver.cdp().send_raw(command, with).await?)
    }
}

/// A folder that goes with its browser.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// A new one.
    pub(crate) fn new() -> Result<Self> {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = NEXT.fetch_add(1, Ordering::Relaxed).to_string();
        let folder = Self(PathBuf::from(needed("SHARED_TABLE_FOLDERS")?).join(name));
        fs::create_dir_all(folder.profile())?;
        fs::create_dir_all(folder.downloads())?;
        Ok(folder)
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// What the browser knows.
    pub(crate) fn profile(&self) -> PathBuf {
        self.0.join("profile")
    }

    /// What it took from pages.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.0.join("downloads")
    }

    /// Takes away all that a browser knows.
    pub(crate) fn forget_profile(&self) -> Result {
        fs::remove_dir_all(self.profile())?;
        Ok(fs::create_dir_all(self.profile())?)
    }

    /// Takes away all but the profile.
    fn empty(&self) -> Result {
        for entry in fs::read_dir(&self.0)? {
            let path = entry?.path();
            if path.is_file() {
                fs::remove_file(path)?;
            } else if path != self.profile() {
                fs::remove_dir_all(path)?;
            }
        }
        Ok(fs::create_dir_all(self.downloads())?)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What a browser still writes while it ends is cleared with all folders, once the tests are over.
        let _ = fs::remove_dir_all(&self.0);
    }
}
