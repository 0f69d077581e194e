//! The release on this device: without a network, and the next one.

use crate::content::groups::release::ReleaseWords;

pub static RELEASE: ReleaseWords = ReleaseWords {
    next_title: "A new version is ready",
    next_text: "Take it when it suits you. What you wrote stays.",
    stuck_title: "A new version is out",
    stuck_text: "This device could not keep it. You need the internet to take it. What you wrote stays.",
    next_take: "Take the new version",
    next_unsaved: "Something here is not saved yet. Save it first.",
    fact: "Without internet",
    ready: "Ready.",
    coming: "Not ready yet.",
    lost: "Not ready: the browser made room. Load the page again.",
    changed: "Not ready: a file came changed. The network or the host did that.",
    full: "Not ready: there is no room left on this device.",
    away: "Not ready: not all files came. Load the page again.",
    in_file: "Always. All of it is in this one file.",
    saving: "Not ready: this browser is set to save data.",
    never: "This browser can't do that, or not at this address.",
};
