//! About the app.

use crate::content::groups::about::About;

pub static ABOUT: About = About {
    title: "About Shared Table",
    lead: "Worksheets for people who decide and make things together.",
    version: "Version",
    licence: "Licence",
    licence_text: "MIT or Apache-2.0. You may use it, change it and pass it on under either one.",
    file_form: "File format",
    file_form_link: "JSON schema, version 1",
    own_file: "This file",
    own_file_hash: "Its SHA-256 stands in the small file that comes with it, shared-table.html.sha256.",
    stays_title: "Nothing leaves this page",
    stays_1: "Your answers stay in this browser. They leave only when you save, share or print them.",
    stays_2: "There is no account. The page does not count or follow anybody.",
    stays_3: "Whoever hosts this page can see that it was opened. They may see which worksheets you open. They can't see your answers.",
    check_title: "How you can check that",
    check_1: "Open a sheet. Turn off the wifi, and mobile data too. Go on writing. It all still works. Load the page again only if its foot says that it is ready.",
    check_2: "On a computer, open the browser's developer tools. The F12 key often does that. Look at the network list while you write. Nothing is sent.",
    check_3: "The page has a rule for the browser, called a content security policy. It allows only the page's own files. The browser stops everything else.",
    never_title: "What it never does",
    never_1: "It never gives a person or a group a score.",
    never_2: "It never puts people or groups in order, from best to worst.",
    never_3: "It never says that one answer is the right one.",
    never_4: "It never sends your answers anywhere.",
    keeping: "Where your answers live",
    sources_title: "Where the topics come from",
    sources_lead: "The ideas come from these documents. The sentences are our own.",
};
