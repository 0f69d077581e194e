//! The release on this device. The page's first script registers the worker that keeps it, and notes what becomes of it.

use std::rc::Rc;

use web_sys::{Element, Event};

use super::listener;
use crate::ports::release::{InstallWay, KeptRelease};
use crate::ports::subscription::Subscription;

/// Where the page's first script says which release it is of.
const RELEASE: &str = "data-release";
/// Where another notes what is kept, and how the app comes among the device's own.
const KEPT: &str = "data-kept";
const INSTALL: &str = "data-install";
/// Where the edition in one file says its address on the web, or nothing. No other has this.
const HOSTED: &str = "data-hosted";
/// It tells with this that it did.
const TOLD: &str = "shared-table-told";
/// It begins when it hears this.
const KEEP: &str = "shared-table-keep";
/// It loads the next release when it hears this.
const SWITCH: &str = "shared-table-switch";
/// It asks whether to install the app when it hears this.
const ASK: &str = "shared-table-install";

pub(super) fn name() -> String {
    noted(RELEASE).unwrap_or_default()
}

/// Where the app of the edition in one file is on the web, if somebody said so.
pub(super) fn hosted() -> Option<String> {
    noted(HOSTED).filter(|address| !address.is_empty())
}

pub(super) fn keep(on: Rc<dyn Fn()>) -> Subscription {
    let told = listener::hear(TOLD, move |_| on());
    tell(KEEP);
    told
}

pub(super) fn install() {
    tell(ASK);
}

pub(super) fn install_way() -> InstallWay {
    match noted(INSTALL).as_deref() {
        Some("ask") => InstallWay::Ask,
        Some("home") => InstallWay::HomeScreen,
        Some("done") => InstallWay::Done,
        _ => InstallWay::Menu,
    }
}

pub(super) fn take_next() {
    tell(SWITCH);
}

/// What was kept of the release is gone.
pub(super) fn forget() {
    if let Some(script) = script() {
        let _ = script.remove_attribute(KEPT);
    }
    tell(TOLD);
}

fn script() -> Option<Element> {
    web_sys::window()?.document()?.query_selector(&format!("[{RELEASE}]")).ok()?
}

fn noted(name: &str) -> Option<String> {
    script()?.get_attribute(name)
}

pub(super) fn kept() -> Option<KeptRelease> {
    if noted(HOSTED).is_some() {
        return Some(KeptRelease::InFile);
    }
    match noted(KEPT)?.as_str() {
        "ready" => Some(KeptRelease::Ready),
        "next" => Some(KeptRelease::Next),
        "stuck" => Some(KeptRelease::Stuck),
        "lost" => Some(KeptRelease::Lost),
        "changed" => Some(KeptRelease::Changed),
        "full" => Some(KeptRelease::Full),
        "away" => Some(KeptRelease::Away),
        "saving" => Some(KeptRelease::Saving),
        "never" => Some(KeptRelease::Never),
        _ => None,
    }
}

fn tell(name: &str) {
    let Some(window) = web_sys::window() else { return };
    // Where nobody hears it, nothing is kept: that is said as long as nothing else is.
    let _ = Event::new(name).and_then(|event| window.dispatch_event(&event));
}
