//! Erasing everything here, and what was deleted in another tab.

use crate::content::groups::erase::{Erase, Lost};

pub static ERASE: Erase = Erase {
    link: "Erase everything here",
    title: "Erase everything here",
    lead: "This deletes all that Shared Table keeps in this browser. It can't be brought back.",
    goes_title: "What will go",
    sheets: "one:{n} sheet, with all its answers|other:{n} sheets, with all their answers",
    projects: "one:{n} project, with its actions and names|other:{n} projects, with their actions and names",
    sessions: "one:{n} session, with all its answers|other:{n} sessions, with all their answers",
    files: "one:{n} file waiting to be added|other:{n} files waiting to be added",
    quarantined: "one:{n} damaged text that was set aside|other:{n} damaged texts that were set aside",
    more: "Your settings, the bin, and what “Undo” could bring back",
    nothing: "You have no sheets, projects or sessions here.",
    tabs: "It is erased in every open tab of this browser.",
    copies: "Files that you saved stay where they are.",
    copy_first: "Save a copy first",
    also: "What else goes",
    also_files: "The app itself, so that it needs the internet next time",
    also_files_hint: "Leave this out if others still need the page without the internet.",
    button: "Erase everything",
    ask: "Erase everything for good?",
    ask_text: "Everything listed here will go. It can't be brought back.",
    yes: "Erase it all",
    no: "Keep it",
    done: "Everything here is erased.",
    not_done: "Not all of it could be erased. Please try again.",
    browser: "Some things only your browser can clear",
};

pub static LOST: Lost = Lost {
    title: "This sheet was deleted",
    text: "Somebody deleted it in another tab. It is not kept here any more.",
    copy_title: "Do you want a copy of it?",
    copy: "You can save what was on this page as a file. After that it is gone.",
    save: "Save it as a file",
    save_private: "Save it with its private part",
};
