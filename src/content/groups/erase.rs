//! Erasing everything here, and what was deleted in another tab.

use super::words;

words! {
    /// Erasing everything here.
    Erase {
        link,
        title,
        lead,
        goes_title,
        sheets,
        projects,
        sessions,
        files,
        quarantined,
        more,
        nothing,
        tabs,
        copies,
        copy_first,
        also,
        also_files,
        also_files_hint,
        button,
        ask,
        ask_text,
        yes,
        no,
        done,
        not_done,
        browser,
    }
}

words! {
    /// A sheet that another tab deleted while it was on the page.
    Lost {
        title,
        text,
        copy_title,
        copy,
        save,
        save_private,
    }
}
