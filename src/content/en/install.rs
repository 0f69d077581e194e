//! The app among a device's own.

use crate::content::groups::install::InstallWords;

pub static INSTALL: InstallWords = InstallWords {
    title: "Put it with your apps",
    why: "It opens from there as any other app does.",
    ask: "Install the app",
    home_screen: "Press Share. Then press “Add to Home Screen”.",
    apart: "The app there keeps its own answers. To take yours along, save a copy here and open it there.",
    copy: "Save a copy",
    menu: "Look in your browser's menu for “Install” or “Add to Home Screen”. Not all browsers have it.",
    done: "It is there.",
};
