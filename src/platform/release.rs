//! The release on this device. The page's first script registers the worker that keeps it, and notes what becomes of it.

use std::rc::Rc;

use web_sys::{Element, Event};

use super::listener;
use crate::ports::release::KeptRelease;
use crate::ports::subscription::Subscription;

/// Where the page's first script says which release it is of.
const RELEASE: &str = "data-release";
/// Where it notes what is kept.
const KEPT: &str = "data-kept";
/// It tells with this that it did.
const TOLD: &str = "shared-table-kept";
/// It begins when it hears this.
const KEEP: &str = "shared-table-keep";
/// It loads the next release when it hears this.
const SWITCH: &str = "shared-table-switch";

pub(super) fn name() -> String {
    script().and_then(|script| script.get_attribute(RELEASE)).unwrap_or_default()
}

pub(super) fn keep(on: Rc<dyn Fn(KeptRelease)>) -> Subscription {
    let told = listener::hear(TOLD, move |_| {
        if let Some(kept) = kept() {
            on(kept);
        }
    });
    tell(KEEP);
    told
}

pub(super) fn take_next() {
    tell(SWITCH);
}

fn script() -> Option<Element> {
    web_sys::window()?.document()?.query_selector(&format!("[{RELEASE}]")).ok()?
}

fn kept() -> Option<KeptRelease> {
    match script()?.get_attribute(KEPT)?.as_str() {
        "ready" => Some(KeptRelease::Ready),
        "next" => Some(KeptRelease::Next),
        "stuck" => Some(KeptRelease::Stuck),
        "lost" => Some(KeptRelease::Lost),
        "changed" => Some(KeptRelease::Changed),
        "full" => Some(KeptRelease::Full),
        "away" => Some(KeptRelease::Away),
        "never" => Some(KeptRelease::Never),
        _ => None,
    }
}

fn tell(name: &str) {
    let Some(window) = web_sys::window() else { return };
    // Where nobody hears it, nothing is kept: that is said as long as nothing else is.
    let _ = Event::new(name).and_then(|event| window.dispatch_event(&event));
}
