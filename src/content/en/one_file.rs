//! The edition in one file: what its page says before the app is here, or in its place.

use crate::content::groups::one_file::OneFile;

pub static ONE_FILE: OneFile = OneFile {
    ask: "May your words stay in this browser?",
    ask_lead: "You opened Shared Table as a file. Choose where what you write is kept.",
    keep: "Keep it in this browser",
    keep_hint: "Other pages that are opened as files here may read it. If this file is moved or renamed, it may not find it again.",
    nothing: "Keep nothing here",
    nothing_hint: "What you write lasts until you close or reload this page. Save it as a file before that.",
    plain_title: "Shared Table in one file",
    plain_why: "This program shows the file, but does not run it. So the worksheets are here to read and to print.",
    plain_open: "To fill them in on a screen, save the file first. Then open it with Chrome, Edge, Firefox or Safari on a computer.",
    plain_phone: "A phone often shows such a file and does not run it. Then open the web address, if you were given one.",
    plain_address: "The web address",
    sheets_title: "All worksheets, to fill in by hand",
    sheets_how: "Open the ones you want, then print. Only those that are open are printed.",
    version: "Version",
};
